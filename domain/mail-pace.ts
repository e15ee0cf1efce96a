/**
 * When a mail leaves: not in the recipient's quiet hours, and no more in a minute than servers take from us. Neither may carry a mail past a legal
 * date: then it leaves at once. What must be known at once (see `joint-mail.ts`) does not wait for the morning either.
 */
import { addDays, DAY_MS, instantOf, wallDateOf, type Instant } from './calendar.ts';
import type { Clock } from './clock.ts';
import type { Policy } from './policy.ts';

/** Why it leaves then and not now: with the post of the day, after the quiet hours, when there is room; or now although it would wait, for a legal date's sake. */
export type LeavingReason = 'at-once' | 'post' | 'quiet-hours' | 'limit' | 'legal-date';
export type Leaving = { readonly at: Instant; readonly why: LeavingReason };
/** Those of the mail, or of calls. */
type QuietHours = Pick<Policy['mail' | 'calls'], 'quietFrom' | 'quietUntil'>;

const MINUTE_MS = 60_000;
/** No mail is put off further: the courier gives up after four days, and tries must be left. */
const FURTHEST_MS = DAY_MS;

/** The minute of an instant, as the instant at which it begins. */
export const minuteOf = (at: Instant): Instant => at - (at % MINUTE_MS);

/** Whether the quiet hours cover an hour of the day, 0 to 23. */
export const isQuietHour = (hour: number, { quietFrom, quietUntil: until }: QuietHours): boolean =>
  quietFrom <= until ? quietFrom <= hour && hour < until : hour >= quietFrom || hour < until;

/** The end of the quiet hours in which an instant lies, or null. They may pass midnight; none when both hours are the same. */
export function quietUntil(at: Instant, zone: string, { quietFrom, quietUntil: until }: QuietHours): Instant | null {
  const today = wallDateOf(at, zone);
  for (const day of [addDays(today, -1), today]) {
    const end = instantOf(quietFrom < until ? day : addDays(day, 1), zone, until);
    if (quietFrom !== until && instantOf(day, zone, quietFrom) <= at && at < end) return end;
  }
  return null;
}

/** The next date that somebody owes, ours included. What the programme itself does on a day, such as the next rung, is no such date. */
export function nextLegalDate(clocks: readonly Clock[], now: Instant): Instant | null {
  const dates = clocks.filter(
    ({ owedBy, held, lapsed, dueAt }) => owedBy !== 'programme' && !held && !lapsed && dueAt > now,
  );
  return dates.length === 0 ? null : Math.min(...dates.map(({ dueAt }) => dueAt));
}

export type Waiting = {
  readonly now: Instant;
  /** When it could go at the earliest: now, or with the post. */
  readonly ready: Instant;
  /** The recipient's. */
  readonly zone: string;
  readonly legalDate: Instant | null;
  /** It is told at any hour. */
  readonly urgent: boolean;
  /** Minutes in which no more may leave. */
  readonly full: ReadonlySet<Instant>;
};

/** When a mail leaves, never more than a day after it is ready, and why then. */
export function leavesAt({ now, ready, zone, legalDate, urgent, full }: Waiting, hours: QuietHours): Leaving {
  const latest = ready + FURTHEST_MS;
  const bound = Math.min(latest, legalDate ?? Infinity);
  let leaving: Leaving = { at: ready, why: ready > now ? 'post' : 'at-once' };
  while (leaving.at < bound) {
    const quiet = urgent ? null : quietUntil(leaving.at, zone, hours);
    if (quiet !== null) leaving = { at: quiet, why: 'quiet-hours' };
    else if (full.has(minuteOf(leaving.at))) leaving = { at: minuteOf(leaving.at) + MINUTE_MS, why: 'limit' };
    else return leaving;
  }
  if (bound === latest) return { at: latest, why: leaving.why };
  return { at: bound > ready ? ready : now, why: 'legal-date' };
}
