/**
 * At which hour, and on which day, somebody is best called, within the policy's limits. Two calls on one day count once as evidence
 * (`gradeEvidence`), so that the next attempt is for another day of headquarters'. A suggestion: a call that was made is a fact and is logged, at
 * whatever hour it was and however many came before it on its day. No limit refuses one: over the limit, it is said before it is logged, and it
 * adds no day to the evidence. Whoever was spoken to has answered all the same.
 */
import { addDays, dayOff, instantOf, wallDateOf, type Holidays, type Instant, type WallDate } from './calendar.ts';
import { isQuietHour, quietUntil } from './mail-pace.ts';
import type { Policy } from './policy.ts';

const HOUR_MS = 3_600_000;

export type CallRules = Pick<
  Policy['calls'],
  'officeFrom' | 'officeUntil' | 'againAfterDays' | 'perCompanyAndDay' | 'quietFrom' | 'quietUntil'
>;

/** `answered`: how many calls were answered in that hour; 0 where none ever was, and the hour is the first of the policy's office hours. */
export type BestHour = { readonly hour: number; readonly answered: number };

/** The hour of the company's own day, 0 to 23, at an instant. */
export const hourThere = (at: Instant, zone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));

/**
 * The hour in which most calls were answered, of several the one in which somebody answered last. Never one of the quiet hours, whoever answered then.
 * @param answered when calls were answered, in any order
 */
export function bestHour(answered: readonly Instant[], zone: string, rules: CallRules): BestHour {
  const hours = answered
    .toSorted((one, other) => other - one)
    .map((at) => hourThere(at, zone))
    .filter((hour) => !isQuietHour(hour, rules));
  const times = (hour: number) => hours.filter((each) => each === hour).length;
  const best = hours.reduce<number | null>((so, hour) => (so === null || times(hour) > times(so) ? hour : so), null);
  return best === null ? { hour: rules.officeFrom, answered: 0 } : { hour: best, answered: times(best) };
}

/**
 * Calls to a company on a day of headquarters'.
 * @param records by each of its outreaches and by the log of contacts: one call may stand with each outreach, and in the log
 */
export const callsOn = (records: readonly (readonly Instant[])[], day: WallDate, headquarters: string): number =>
  Math.max(0, ...records.map((calls) => calls.filter((at) => wallDateOf(at, headquarters) === day).length));

/** Whether the calls of a day have been made. */
export const isDayFull = (callsToday: number, { perCompanyAndDay }: Pick<CallRules, 'perCompanyAndDay'>): boolean =>
  callsToday >= perCompanyAndDay;

export type Calling = {
  readonly now: Instant;
  /** The last call of the outreach that counts as one; null where none was made. */
  readonly lastCall: Instant | null;
  /** How often the company was called on headquarters' today, for whatever outreach. */
  readonly callsToday: number;
  /** In which somebody answers best. */
  readonly hour: number;
  /** The company's own. */
  readonly zone: string;
  readonly headquarters: string;
  readonly holidays: Holidays;
  readonly rules: CallRules;
  /** The next date that somebody owes, which no limit puts a call past. */
  readonly legalDate: Instant | null;
};
/** Why the next attempt is then: nothing is in the way, the company was called today, the hours there, or a date that somebody owes. */
export type CallReason = 'now' | 'called' | 'hours' | 'legal-date';
export type NextCall = { readonly at: Instant; readonly why: CallReason };

/**
 * Now, or the next attempt: on a working day there, in the best hour, within the limits, and not on a day on which another call would add nothing.
 * Where that comes after a legal date, it is for the first instant outside of the quiet hours; where that does too, for now.
 */
export function nextAttempt(calling: Calling): NextCall {
  const { now, zone, legalDate, rules } = calling;
  const at = inTurn(calling);
  if (at === now) return { at, why: 'now' };
  if (legalDate !== null && at >= legalDate && adds(calling, now)) {
    const after = quietUntil(now, zone, rules) ?? now;
    return { at: after < legalDate ? after : now, why: 'legal-date' };
  }
  return { at, why: adds(calling, now) && hasRoom(calling, now) ? 'hours' : 'called' };
}

function inTurn(calling: Calling): Instant {
  const { now, zone, holidays, rules } = calling;
  const hour = isQuietHour(calling.hour, rules) ? rules.officeFrom : calling.hour;
  let date = wallDateOf(now, zone);
  for (;;) {
    const best = instantOf(date, zone, hour);
    const from = Math.max(best, now);
    const at = quietUntil(from, zone, rules) ?? from;
    const closes = Math.max(instantOf(date, zone, rules.officeUntil), best + HOUR_MS);
    if (dayOff(date, holidays) === undefined && at < closes && adds(calling, at) && hasRoom(calling, at)) return at;
    date = addDays(date, 1);
  }
}

/** Whether another call of the outreach would be evidence. */
function adds({ lastCall, headquarters, rules }: Calling, at: Instant): boolean {
  return (
    lastCall === null ||
    wallDateOf(at, headquarters) >= addDays(wallDateOf(lastCall, headquarters), rules.againAfterDays)
  );
}

/** Whether the company may be called once more on that day. */
const hasRoom = ({ now, callsToday, headquarters, rules }: Calling, at: Instant): boolean =>
  !isDayFull(callsToday, rules) || wallDateOf(at, headquarters) > wallDateOf(now, headquarters);
