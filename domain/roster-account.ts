/** The company of a roster row: its name kept as written, its place, and its identifiers. */
import { checkIdentifier } from './identifiers.ts';
import type { Ports } from './places.ts';
import type { Policy } from './policy.ts';
import type { Column, Doubting, Row } from './roster-row.ts';
import type { Survey } from './roster-survey.ts';

/** What the record keeps of the company; the rules do not need it. */
export type AccountFacts = {
  readonly company: string;
  readonly legacyAccount: string;
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly port: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
};

type Known = { readonly survey: Pick<Survey, 'companies'>; readonly ports: Ports; readonly policy: Policy };

/** Reads the company's columns. `stray` are the columns out of which characters were taken. */
export function accountOf(
  row: Row,
  { survey, ports, policy }: Known,
  stray: readonly Column[],
  doubt: Doubting,
): AccountFacts {
  const { company_name: company, legacy_account: legacyAccount, country, region, city } = row;
  if ((survey.companies.get(legacyAccount)?.size ?? 0) > 1)
    doubt('account-shared', 'legacy_account', 'other companies have the same account number');
  const suspicious =
    /^[=+\-@]/.test(company) ||
    /<[^>]*>|&#?\w+;/.test(company) ||
    company.length > 200 ||
    stray.includes('company_name');
  if (suspicious)
    doubt(
      'name-suspicious',
      'company_name',
      'the name looks like a formula, markup or damaged text; it was kept as written',
    );
  if (!/^[A-Z]{2}$/.test(country)) doubt('field-malformed', 'country', 'a country is two capital letters');
  const known = ports.has(row.primary_port);
  if (!known)
    doubt(
      'port-unknown',
      'primary_port',
      row.primary_port === '' ? 'there is no port' : 'there is no such port of entry',
    );
  const coordinate = (field: 'latitude' | 'longitude', limit: number): number | null => {
    const value = /^-?\d{1,3}(\.\d{1,10})?$/.test(row[field]) ? Number(row[field]) : NaN;
    if (Math.abs(value) <= limit) return value;
    doubt('field-malformed', field, `the ${field} is no number of degrees`);
    return null;
  };
  const position = { latitude: coordinate('latitude', 90), longitude: coordinate('longitude', 180) };
  return {
    company,
    legacyAccount,
    country,
    region,
    city,
    ...position,
    port: known ? row.primary_port : null,
    identifiers: identifiersOf(row, policy, doubt),
  };
}

const IDENTIFIERS = ['ein', 'rfc', 'scac', 'dot', 'bond'] as const;

/** Identifiers as written. Only those that the entity type needs and the roster has a column for can be missed. */
function identifiersOf(row: Row, policy: Policy, doubt: Doubting): Readonly<Record<string, string>> {
  const type = Object.hasOwn(policy.entityTypes, row.entity_type) ? policy.entityTypes[row.entity_type] : undefined;
  const oneOf = type?.identifiersAnyOf ?? [];
  const given = IDENTIFIERS.filter((code) => row[code] !== '');
  for (const code of given) {
    const fault = checkIdentifier(code, row[code]);
    if (fault !== null) doubt('identifier-format', code, fault);
  }
  for (const code of IDENTIFIERS) {
    const missing = row[code] === '' && (type?.identifiers.includes(code) ?? false);
    if (missing)
      doubt(
        code === 'bond' ? 'bond-missing' : 'identifier-format',
        code,
        `this entity type needs its ${code.toUpperCase()}, and there is none`,
      );
  }
  const first = IDENTIFIERS.find((code) => oneOf.includes(code));
  if (first && !given.some((code) => oneOf.includes(code)))
    doubt(
      'identifier-format',
      first,
      `this entity type needs one of ${oneOf.join(', ').toUpperCase()}, and there is none`,
    );
  return Object.fromEntries(given.map((code) => [code, row[code]]));
}
