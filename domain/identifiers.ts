/**
 * How the identifiers of companies are written (domain reference 2.1 and rule IDENT_FORMATS). Only the form is checked here: whether the
 * number was ever given out, and to whom, is for the people who vet.
 */

type Format = { readonly pattern: RegExp; readonly words: string };

/**
 * Sources. EIN: nine digits as the Internal Revenue Service prints them, 26 U.S.C. 6109. RFC: Mexican taxpayer number, 12 characters for
 * a company and 13 for a person, of which six are a date (CBP, highway carrier eligibility). SCAC: four letters; DOT: six digits (the
 * same page). FMC: the six-digit organization number of a terminal operator (CBP, marine port authority eligibility). Bond and carrier
 * bond: the nine digits of a CBP bond number. MID: country, then letters and digits, 15 at the most (CBP entry summary instructions).
 * IATA: the two-character airline code. SCT: the Mexican transport ministry publishes no fixed form, so only its characters are checked.
 */
const FORMATS: Readonly<Record<string, Format>> = {
  ein: { pattern: /^\d{2}-\d{7}$/, words: 'an EIN is nine digits written NN-NNNNNNN' },
  rfc: {
    pattern: /^[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3}$/,
    words: 'an RFC has 12 characters for a company or 13 for a person: letters, a date of six digits, and three more',
  },
  scac: { pattern: /^[A-Z]{4}$/, words: 'a SCAC is four capital letters' },
  dot: { pattern: /^\d{6}$/, words: 'a DOT number is six digits' },
  bond: { pattern: /^\d{9}$/, words: 'a bond number is nine digits' },
  'carrier-bond': { pattern: /^\d{9}$/, words: 'a bond number is nine digits' },
  fmc: { pattern: /^\d{6}$/, words: 'an FMC organization number is six digits' },
  mid: {
    pattern: /^[A-Z]{2}[A-Z\d]{3,13}$/,
    words: 'a MID is a country code followed by up to 13 capital letters and digits',
  },
  iata: { pattern: /^(?=.*[A-Z])[A-Z\d]{2}$/, words: 'an IATA airline code is two capital letters or digits' },
  sct: { pattern: /^[A-Z\d-]{4,30}$/, words: 'an SCT number is 4 to 30 capital letters, digits and hyphens' },
};

/** Codes of the identifiers whose form is known. */
export const IDENTIFIER_CODES: readonly string[] = Object.keys(FORMATS);

/** Null when the text is written as identifiers of this code are, else the reason in words. A code without a known form takes any short text. */
export function checkIdentifier(code: string, text: string): string | null {
  const format = Object.hasOwn(FORMATS, code) ? FORMATS[code] : undefined;
  if (!format)
    return /^[\p{L}\p{N}][\p{L}\p{N} ./-]{0,39}$/u.test(text)
      ? null
      : 'an identifier is 1 to 40 letters, digits, blanks, dots, slashes and hyphens';
  return format.pattern.test(text) && plausible(code, text) ? null : format.words;
}

/** The six digits inside an RFC are a day of some century: YYMMDD. */
function plausible(code: string, text: string): boolean {
  if (code !== 'rfc') return true;
  const [month, day] = [Number(text.slice(-7, -5)), Number(text.slice(-5, -3))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
