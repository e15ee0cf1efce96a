/** The dates of a roster row. A date that can be read in two ways, or cannot be true, is unknown: no clock may run on a guess. */
import { isWallDate, type WallDate } from './calendar.ts';
import { countFrom, numberOf, ruleOf, type Policy } from './policy.ts';
import type { Doubting, Row } from './roster-row.ts';
import type { DoubtCode, InheritedDelay } from './state.ts';

/** No trusted-trader programme is older; spreadsheets turn lost dates into 1900 and 1970. */
const EARLIEST: WallDate = '1990-01-01';

export type DateReading = {
  readonly date: WallDate | null;
  readonly doubt: { readonly code: DoubtCode; readonly words: string } | null;
};

/**
 * One date as it was typed: `YYYY-MM-DD`, or numbers with slashes of which the year is the last. An empty text is no date and no doubt.
 * Two readings stay two, even when one of them lies in the future: a typing error is as likely as a foreign habit.
 */
export function readDate(text: string, today: WallDate): DateReading {
  if (text === '') return { date: null, doubt: null };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!slashed && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return unread('date-unknown', 'what is written here is no date');
  const read = slashed ? readings(slashed[1]!, slashed[2]!, slashed[3]!) : [text].filter(isWallDate);
  const [first, second] = read;
  if (first === undefined) return unread('date-impossible', `there is no day ${text}`);
  const possible = read.filter((date) => date >= EARLIEST && date <= today);
  if (possible.length === 0)
    return unread(
      'date-impossible',
      first > today ? `${text} lies in the future` : `${text} lies before any such program`,
    );
  if (second !== undefined) return unread('date-unknown', `${text} may mean ${first} or ${second}`);
  return {
    date: first,
    doubt: slashed
      ? { code: 'date-format', words: `${text} is not written YYYY-MM-DD; it can only mean ${first}` }
      : null,
  };
}

const unread = (code: DoubtCode, words: string): DateReading => ({ date: null, doubt: { code, words } });

/** Month first as in the United States, and day first as everywhere else around; the days that exist, each once. */
function readings(one: string, two: string, year: string): readonly WallDate[] {
  const written = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [...new Set([written(one, two), written(two, one)])].filter(isWallDate);
}

export type MembershipDates = {
  readonly certifiedOn: WallDate | null;
  readonly lastValidatedOn: WallDate | null;
  readonly late: readonly InheritedDelay[];
};

/** When a member was certified and last validated, and what was late on the day of the import. A date that the member must have, and that is missing, is asked for. */
export function membershipDates(row: Row, today: WallDate, policy: Policy, doubt: Doubting): MembershipDates {
  const read = (field: 'certified_on' | 'last_validated_on', needed: string | null) => {
    const { date, doubt: found } = readDate(row[field], today);
    if (found) doubt(found.code, field, found.words);
    else if (date === null && needed) doubt('date-unknown', field, needed);
    return date;
  };
  const certifiedOn = read('certified_on', 'the roster does not say when the company was certified');
  const lastValidatedOn = read(
    'last_validated_on',
    row.tier === '2' || row.tier === '3' ? `tier ${row.tier} without a date of validation` : null,
  );
  if (certifiedOn !== null && lastValidatedOn !== null && lastValidatedOn < certifiedOn) {
    for (const field of ['certified_on', 'last_validated_on'])
      doubt('dates-swapped', field, `validated on ${lastValidatedOn}, before it was certified on ${certifiedOn}`);
    return {
      certifiedOn: null,
      lastValidatedOn: null,
      late: late(row, { certifiedOn: null, lastValidatedOn: null }, today, policy),
    };
  }
  return { certifiedOn, lastValidatedOn, late: late(row, { certifiedOn, lastValidatedOn }, today, policy) };
}

/** What a certified company, or the agency towards it, had let pass. An unknown date is late for nothing. */
function late(
  row: Row,
  dates: Omit<MembershipDates, 'late'>,
  today: WallDate,
  policy: Policy,
): readonly InheritedDelay[] {
  if (row.status !== 'certified') return [];
  const past = (rule: string, from: WallDate | null): boolean =>
    from !== null && countFrom(from, ruleOf(policy, rule).unit, numberOf(policy, rule), {}).date < today;
  const neverValidated = row.last_validated_on === '' && row.tier === '1';
  const overdue =
    past('REVALID_PRACTICE', dates.lastValidatedOn) || (neverValidated && past('VALID_INITIAL', dates.certifiedOn));
  return [
    ...(row.profile_complete === 'no' ? (['profile-incomplete'] as const) : []),
    ...(overdue ? (['validation-overdue'] as const) : []),
  ];
}
