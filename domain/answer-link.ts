/**
 * The link in a mail about a duty that is late: one per notice, by which whoever got the mail tells us something without signing in, once and
 * until a day (design: fairness 8). It changes no contact, date or standing: it holds the outreach, and a specialist says what it means.
 */
import { OF_DATES, type DatesTold } from './answer-meaning.ts';
import { addDays, addYears, wallDateOf, type Instant, type WallDate } from './calendar.ts';
import type { NoticeKind } from './notice.ts';
import { numberOf, type Policy } from './policy.ts';
import { requireDate } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Leg, WallTime } from './state.ts';

/** Of anything that is asked: I will do it by a day; call me; I need time until a day; I am not the right person, who is. */
const OF_ANYTHING = ['promise', 'call-me', 'more-time', 'other-person'] as const;
/** What can be told by a link. */
export const SAYINGS = [...OF_DATES, ...OF_ANYTHING] as const;
export type Saying = (typeof SAYINGS)[number];
/** What was told by the link of a notice. Numbers, names and reasons stay in the record. */
export type Told = {
  readonly notice: string;
  readonly said: Saying;
  readonly day: WallDate | null;
  /** By the venue's clock: the date that suits, or those that would; absent of what is not about dates. */
  readonly slots?: readonly WallTime[];
};

const isOfDates = (said: Saying): said is DatesTold['said'] => (OF_DATES as readonly string[]).includes(said);
/** What of it is about the dates of a visit; null of anything else. */
export const datesTold = ({ said, slots = [] }: Told): DatesTold | null => (isOfDates(said) ? { said, slots } : null);

/** What can be told, where the dates of a visit are asked about and where they are not. */
export const sayingsOf = (dates: boolean): readonly Saying[] =>
  dates ? [...OF_DATES, 'call-me', 'other-person'] : OF_ANYTHING;

/** What a link is bound to. It holds to the end of its last day, where the participant is. */
export type AnswerLink = { readonly participant: string; readonly notice: string; readonly lastDay: WallDate };
/** Why a link takes no answer: it is not as we sent it; its day has passed; it was used; nothing about it is open any more. */
export type LinkFault = 'altered' | 'expired' | 'used' | 'settled';

/** Whether a mail of this kind, about an outreach or the dates of a visit, carries a link. Its confirmation does not: that is the end of it. */
export const carriesLink = (kind: NoticeKind): boolean => kind !== 'answer-received';

/** The last day of a link. @param policy the version that the outreach keeps */
export const lastDayOf = (queuedAt: Instant, zone: string, policy: Policy): WallDate =>
  addDays(wallDateOf(queuedAt, zone), numberOf(policy, 'ANSWER_LINK'));

/** A promise names its day, and so does who needs time. */
export const namesDay = (said: Saying): boolean => said === 'promise' || said === 'more-time';

/** The first and the last day that can be named. */
export const daysToName = (on: WallDate): readonly [first: WallDate, last: WallDate] => [on, addYears(on, 1)];

/** @param on today where the participant is. @throws Refusal */
export function requireTold({ said, day }: Told, on: WallDate): void {
  requireThat(namesDay(said) === (day !== null), 'DayToName', 'A promise names its day, and so does who needs time.');
  if (day === null) return;
  requireDate(day);
  const [first, last] = daysToName(on);
  requireThat(first <= day && day <= last, 'DayToName', 'Name a day from today on, within a year.');
}

/** @param leg the one whose dates are asked about, if any are. @throws Refusal */
export function requireDates({ said, slots = [] }: Pick<Told, 'said' | 'slots'>, leg: Leg | null): void {
  if (!isOfDates(said)) return requireThat(slots.length === 0, 'SlotUnknown', 'Dates belong to an answer about dates.');
  requireThat(leg !== null, 'NotAtThisStep', 'No dates wait for your answer.');
  const known = ({ date, hour, minute }: WallTime): boolean =>
    leg.slots.some((slot) => slot.date === date && slot.hour === hour && slot.minute === minute);
  const [fewest, most] = said === 'cannot' ? [0, 0] : [1, said === 'take-date' ? 1 : 5];
  requireThat(
    slots.length >= fewest && slots.length <= most && (said !== 'take-date' || slots.every(known)),
    'SlotUnknown',
    'Choose one of the dates proposed.',
  );
  slots.forEach(({ date }) => requireDate(date));
}
