/**
 * Reads one row of a legacy roster (design: fairness 6). Every row that can be used becomes a participant; what is doubtful about it stays
 * unknown or as it was written, and becomes a doubt that a person settles. Nothing is guessed.
 */
import type { WallDate } from './calendar.ts';
import { isZone } from './calendar.ts';
import type { ImportedRecord } from './entry.ts';
import { placeOf, type Ports } from './places.ts';
import type { Policy } from './policy.ts';
import { accountOf, type AccountFacts } from './roster-account.ts';
import { contactsOf, type ContactFacts } from './roster-contacts.ts';
import { membershipDates } from './roster-dates.ts';
import { tidy, type Doubting, type Reason, type Row } from './roster-row.ts';
import { contentKey, ownerKey, participantId, type Survey } from './roster-survey.ts';
import type { Doubt, DoubtCode, Risk, Tier } from './state.ts';

export type Imported = {
  readonly outcome: 'import';
  readonly participant: string;
  readonly record: ImportedRecord;
  readonly account: AccountFacts;
  readonly contacts: readonly ContactFacts[];
  /** Doubts and notes, in words. */
  readonly reasons: readonly Reason[];
};
/** `conflict`: an earlier line has the same account and company with other content, and stands. */
export type NotImported = { readonly outcome: 'refuse' | 'conflict'; readonly reasons: readonly Reason[] };
export type Reading = Imported | NotImported;
export type Context = {
  readonly line: number;
  readonly survey: Survey;
  readonly ports: Ports;
  readonly policy: Policy;
  readonly today: WallDate;
  readonly demo: boolean;
};

type Doubted = Reason & { readonly code: DoubtCode };

const STANDINGS = { certified: 'certified', applicant: 'submitted', suspended: 'suspended' } as const;
const isStatus = (text: string): text is keyof typeof STANDINGS => Object.hasOwn(STANDINGS, text);

/** What becomes of one row: a participant with its doubts, or the reason why not. */
export function readRow(raw: Row, context: Context): Reading {
  const { row, trimmed, stray } = tidy(raw);
  const { status } = row;
  if (!isStatus(status))
    return refused('status-unknown', 'status', 'the status is none of certified, applicant and suspended');
  const unusable = refusalOf(row, context);
  if (unusable) return unusable;
  const doubted: Doubted[] = [];
  const doubt: Doubting = (code, field, words) => {
    if (!doubted.some((known) => known.code === code && known.field === field)) doubted.push({ code, field, words });
  };
  for (const column of stray)
    if (column !== 'company_name') doubt('field-malformed', column, 'control characters were taken out');
  const participant = participantId(row, context.survey);
  const contacts = contactsOf(row, participant, context.survey, doubt);
  const account = accountOf(row, context, stray, doubt);
  const facts = recordOf(row, STANDINGS[status], context, doubt);
  const doubts: readonly Doubt[] = doubted.map(({ code, field }) => ({ id: `${code}:${field}`, code, field }));
  const notes = trimmed.map(
    (field) => ({ code: 'blanks-trimmed', field, words: 'blanks around the value were left out' }) as const,
  );
  const record = { ...facts, contacts: contacts.map(({ id, role, reach }) => ({ id, role, reach })), doubts };
  return { outcome: 'import', participant, record, account, contacts, reasons: [...doubted, ...notes] };
}

const refused = (
  code: Reason['code'],
  field: string,
  words: string,
  outcome: NotImported['outcome'] = 'refuse',
): NotImported => ({ outcome, reasons: [{ code, field, words }] });

function refusalOf(row: Row, { line, survey }: Context): NotImported | null {
  if (row.legacy_account === '') return refused('account-missing', 'legacy_account', 'there is no account number');
  if (!/^\d{8}$/.test(row.legacy_account))
    return refused('account-malformed', 'legacy_account', 'an account number is eight digits');
  if (!/[\p{L}\p{N}]/u.test(row.company_name))
    return refused('company-missing', 'company_name', 'there is no company name');
  const same = survey.contents.get(contentKey(row));
  if (same !== undefined && same < line) return refused('repeated', 'legacy_account', `repeats line ${same}`);
  const owner = survey.owners.get(ownerKey(row));
  if (owner !== undefined && owner < line)
    return refused(
      'account-repeated',
      'legacy_account',
      `line ${owner} has the same account and company with other content, and was taken`,
      'conflict',
    );
  return null;
}

type Facts = Omit<ImportedRecord, 'contacts' | 'doubts'>;

/** What the rules will know: codes and dates, each unknown where it is in doubt. */
function recordOf(
  row: Row,
  standing: Facts['standing'],
  { ports, policy, today, demo }: Context,
  doubt: Doubting,
): Facts {
  const { zone, office } = whereOf(row, ports, policy, doubt);
  const shared = {
    programme: policy.programme,
    entityType: entityTypeOf(row, policy, doubt),
    zone,
    office,
    demo,
    standing,
    risk: riskOf(row, doubt),
  };
  if (!['', 'in-person', 'virtual'].includes(row.last_validation_mode))
    doubt('field-malformed', 'last_validation_mode', 'a validation is in person or virtual');
  if (!['yes', 'no'].includes(row.profile_complete))
    doubt('field-malformed', 'profile_complete', 'whether the profile is complete is neither yes nor no');
  if (standing === 'submitted') {
    doubt('date-unknown', 'received_on', 'the roster does not say when the application was received');
    if (row.certified_on + row.last_validated_on + row.tier !== '')
      doubt('field-malformed', 'status', 'an applicant has neither a tier nor a date of certification');
    return { ...shared, tier: 0, certifiedOn: null, lastValidatedOn: null, late: [] };
  }
  if (standing === 'suspended')
    doubt('date-unknown', 'suspended_on', 'the roster does not say when the suspension took effect');
  return { ...shared, tier: tierOf(row, doubt), ...membershipDates(row, today, policy, doubt) };
}

function whereOf(row: Row, ports: Ports, policy: Policy, doubt: Doubting): { zone: string; office: string } {
  const place = placeOf({ port: row.primary_port, country: row.country, region: row.region }, ports);
  if (isZone(row.time_zone)) return { zone: row.time_zone, office: place.office };
  const zone = place.zone ?? policy.headquartersZone;
  doubt('zone-unknown', 'time_zone', `no such time zone; until it is settled the company keeps ${zone}`);
  return { zone, office: place.office };
}

function entityTypeOf(row: Row, policy: Policy, doubt: Doubting): string {
  if (Object.hasOwn(policy.entityTypes, row.entity_type)) return row.entity_type;
  doubt('type-unknown', 'entity_type', 'the program does not know this entity type');
  return 'unknown';
}

const isRisk = (text: string): text is Risk => text === 'low' || text === 'medium' || text === 'high';

function riskOf(row: Row, doubt: Doubting): Risk {
  if (isRisk(row.risk)) return row.risk;
  doubt('field-malformed', 'risk', 'the risk is none of low, medium and high; medium is taken until it is settled');
  return 'medium';
}

/** Whoever is a member has tier 1 at the least: no more is granted than the row proves. */
function tierOf(row: Row, doubt: Doubting): Tier {
  if (row.tier === '1' || row.tier === '2' || row.tier === '3') return Number(row.tier) as Tier;
  doubt('field-malformed', 'tier', 'the tier is none of 1, 2 and 3; 1 is taken until it is settled');
  return 1;
}
