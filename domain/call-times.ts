/**
 * At which hour, and on which day, somebody is best called. Two calls on one day count once as evidence (`gradeEvidence`), so that the next
 * attempt is for another day of headquarters'. A suggestion: nothing is refused at another time, and nothing regulated follows from it.
 */
import { addDays, dayOff, instantOf, wallDateOf, type Holidays, type Instant } from './calendar.ts';
import type { Policy } from './policy.ts';

const HOUR_MS = 3_600_000;

export type CallRules = Policy['calls'];

/** `answered`: how many calls were answered in that hour; 0 where none ever was, and the hour is the first of the policy's office hours. */
export type BestHour = { readonly hour: number; readonly answered: number };

/** The hour of the company's own day, 0 to 23, at an instant. */
export const hourThere = (at: Instant, zone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(at));

/**
 * The hour in which most calls were answered, of several the one in which somebody answered last.
 * @param answered when calls were answered, in any order
 */
export function bestHour(answered: readonly Instant[], zone: string, rules: CallRules): BestHour {
  const hours = answered.toSorted((one, other) => other - one).map((at) => hourThere(at, zone));
  const times = (hour: number) => hours.filter((each) => each === hour).length;
  const best = hours.reduce<number | null>((so, hour) => (so === null || times(hour) > times(so) ? hour : so), null);
  return best === null ? { hour: rules.officeFrom, answered: 0 } : { hour: best, answered: times(best) };
}

export type Calling = {
  readonly now: Instant;
  /** The last call that counts as one; null where none was made. */
  readonly lastCall: Instant | null;
  /** In which somebody answers best. */
  readonly hour: number;
  /** The company's own. */
  readonly zone: string;
  readonly headquarters: string;
  readonly holidays: Holidays;
  readonly rules: CallRules;
};

/** Now, or the instant of the next attempt: on a working day there, in the best hour, and not on a day on which another call would add nothing. */
export function nextAttempt({ now, lastCall, hour, zone, headquarters, holidays, rules }: Calling): Instant {
  const first = lastCall === null ? null : addDays(wallDateOf(lastCall, headquarters), rules.againAfterDays);
  const counts = (at: Instant): boolean => first === null || wallDateOf(at, headquarters) >= first;
  let date = wallDateOf(now, zone);
  for (;;) {
    const best = instantOf(date, zone, hour);
    const at = Math.max(best, now);
    const closes = Math.max(instantOf(date, zone, rules.officeUntil), best + HOUR_MS);
    if (dayOff(date, holidays) === undefined && at < closes && counts(at)) return at;
    date = addDays(date, 1);
  }
}
