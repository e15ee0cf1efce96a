/** Identifiers of a company as fields, checked as they are typed in (domain/identifiers.ts). */
import { checkIdentifier } from '../../../domain/identifiers.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Spoken } from '../../../templates/words.ts';
import { also, optional, text, type Fields } from '../../forms.ts';
import { said } from './said.ts';

const NAMES: Readonly<Record<string, Spoken>> = {
  ein: { en: 'EIN (employer identification number)', es: 'EIN (número de identificación patronal de EE. UU.)' },
  rfc: { en: 'RFC (Mexican taxpayer number)', es: 'RFC (Registro Federal de Contribuyentes)' },
  scac: { en: 'SCAC (carrier code)', es: 'SCAC (código de transportista)' },
  dot: { en: 'DOT number', es: 'Número DOT' },
  bond: { en: 'Import bond number', es: 'Número de fianza de importación' },
  'carrier-bond': { en: 'Carrier bond number', es: 'Número de fianza de transportista' },
  fmc: { en: 'FMC organization number', es: 'Número de organización de la FMC' },
  mid: { en: 'MID (manufacturer identification code)', es: 'MID (código de identificación del fabricante)' },
  iata: { en: 'IATA airline code', es: 'Código IATA de la aerolínea' },
  sct: { en: 'SCT number (Mexican transport ministry)', es: 'Número de la SCT' },
};

/** How each is written; the English words are those of the rule itself. */
const FORM_ES: Readonly<Record<string, string>> = {
  ein: 'un EIN tiene nueve dígitos, escritos NN-NNNNNNN',
  rfc: 'un RFC tiene 12 caracteres si es de una empresa o 13 si es de una persona: letras, una fecha de seis dígitos y tres más',
  scac: 'un SCAC tiene cuatro letras mayúsculas',
  dot: 'un número DOT tiene seis dígitos',
  bond: 'un número de fianza tiene nueve dígitos',
  'carrier-bond': 'un número de fianza tiene nueve dígitos',
  fmc: 'un número de la FMC tiene seis dígitos',
  mid: 'un MID es un código de país seguido de hasta 13 letras mayúsculas y dígitos',
  iata: 'un código IATA tiene dos letras mayúsculas o dígitos',
  sct: 'un número de la SCT tiene de 4 a 30 letras mayúsculas, dígitos y guiones',
};
const OTHER_ES = 'un identificador tiene de 1 a 40 letras, dígitos, espacios, puntos, barras y guiones';

/** One of each, made up. */
const EXAMPLES: Readonly<Record<string, string>> = {
  ein: '12-3456789',
  rfc: 'ABC010203AB1',
  scac: 'ABCD',
  dot: '123456',
  bond: '123456789',
  'carrier-bond': '123456789',
  fmc: '012345',
  mid: 'MXABCMAN123MON',
  iata: 'X9',
  sct: 'TAC-12345',
};

export const identifierWords = (code: string): Spoken => NAMES[code] ?? said(code.toUpperCase(), code.toUpperCase());

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** `carrier-bond` is asked as `idCarrierBond`. */
const inputOf = (code: string): string => `id${code.split('-').map(capital).join('')}`;
/** Small letters and blanks around are what keyboards do, not errors. */
const tidy = (typed: string): string => typed.trim().toUpperCase();

type Typed = Readonly<Record<string, unknown>>;

/** The codes that a company of this type gives: all of the first, and one of the second. */
export function codesOf(
  policy: Policy,
  entityType: string,
): { readonly all: readonly string[]; readonly anyOf: readonly string[] } {
  const type = policy.entityTypes[entityType];
  return { all: type?.identifiers ?? [], anyOf: type?.identifiersAnyOf ?? [] };
}

/** One field per code; all may be left open until the application is submitted. */
export function identifierFields(policy: Policy, entityType: string): Fields {
  const { all, anyOf } = codesOf(policy, entityType);
  const one: Spoken = { en: 'One of these is enough.', es: 'Basta con uno de estos.' };
  const field = (code: string, also?: Spoken) => [inputOf(code), identifierField(code, hintOf(code, also))] as const;
  return Object.fromEntries([...all.map((code) => field(code)), ...anyOf.map((code) => field(code, one))]);
}

/** How it is written, by an example. */
function hintOf(code: string, also: Spoken | undefined): Spoken | undefined {
  const example = EXAMPLES[code];
  if (example === undefined) return also;
  return said(
    [`Such as ${example}.`, also?.en].join(' ').trim(),
    [`Por ejemplo ${example}.`, also?.es].join(' ').trim(),
  );
}

const identifierField = (code: string, hint: Spoken | undefined) =>
  optional(
    also(text({ label: identifierWords(code), max: 40, ...(hint && { hint }) }), (typed) => fault(code, tidy(typed))),
  );

function fault(code: string, typed: string): Spoken | null {
  const words = checkIdentifier(code, typed);
  return words === null ? null : said(capital(words), capital(FORM_ES[code] ?? OTHER_ES));
}

/** The identifiers that were given, by code. */
export function identifiersFrom(values: Typed, policy: Policy, entityType: string): Readonly<Record<string, string>> {
  const { all, anyOf } = codesOf(policy, entityType);
  const given = [...all, ...anyOf].flatMap((code) => {
    const typed = values[inputOf(code)];
    return typeof typed === 'string' ? [[code, tidy(typed)] as const] : [];
  });
  return Object.fromEntries(given);
}

/** Given identifiers as somebody would have typed them; those that the type does not ask for are left out. */
export const typedIdentifiers = (given: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(given).map(([code, value]) => [inputOf(code), value]));
