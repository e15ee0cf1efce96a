/** Where a company is: countries, ports of entry and zones, to be chosen from. */
import { loadPortNames } from '../../../db/port-names.ts';
import { asWritten, type Labeled } from '../acts/said.ts';

/** Codes that are no country: unions, placeholders and parts of others. */
const NO_COUNTRY = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];
/** Where most companies are, in sight first. */
const FIRST = ['US', 'MX', 'CA'];

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const spanish = new Intl.DisplayNames('es', { type: 'region', fallback: 'none' });

/** ISO 3166 codes that are countries of today: a former one is another one's name. */
const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(
  (code) =>
    english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code && !NO_COUNTRY.includes(code),
);

const option = (code: string): Labeled => ({
  value: code,
  label: { en: english.of(code) ?? code, es: spanish.of(code) ?? code },
});
const byName = (one: string, other: string): number => (english.of(one) ?? '').localeCompare(english.of(other) ?? '');

export const countryOptions: readonly Labeled[] = [
  ...FIRST,
  ...codes.filter((code) => !FIRST.includes(code)).sort(byName),
].map(option);

/** Ports of entry, by state. */
export const portOptions: readonly Labeled[] = loadPortNames().map(({ code, name, state }) => ({
  value: code,
  label: asWritten(`${state}: ${name} (${code})`),
}));
