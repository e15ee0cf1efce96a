/** The years in which the programme counts: fiscal, 1 October to 30 September and named by its end, or calendar. */
import type { WallDate } from './calendar.ts';

export const YEAR_KINDS = ['fiscal', 'calendar'] as const;
export type YearKind = (typeof YEAR_KINDS)[number];
/** First and last day, both included. */
export type YearSpan = { readonly from: WallDate; readonly to: WallDate };

const dayOf = (year: number, monthAndDay: string): WallDate => `${String(year).padStart(4, '0')}-${monthAndDay}`;

export const spanOf = (year: number, kind: YearKind): YearSpan =>
  kind === 'fiscal'
    ? { from: dayOf(year - 1, '10-01'), to: dayOf(year, '09-30') }
    : { from: dayOf(year, '01-01'), to: dayOf(year, '12-31') };

/** The year in which a day lies. */
export function yearOf(date: WallDate, kind: YearKind): number {
  const year = Number(date.slice(0, 4));
  return kind === 'fiscal' && date.slice(5) >= '10-01' ? year + 1 : year;
}

/** The last day of the span that is counted: `date` where it lies in the span and is over or today, else the last day that is; null when all are still to come. */
export function lastDayOf({ from, to }: YearSpan, date: WallDate, today: WallDate): WallDate | null {
  if (from > today) return null;
  const last = to < today ? to : today;
  return date < from || date > last ? last : date;
}

/** The spells of time, in days from the first to the last, by which open validations are told apart; the last has no end. */
export const OVERDUE_DAYS = [
  [1, 90],
  [91, 180],
  [181, 365],
  [366, 730],
  [731, null],
] as const;
export const AHEAD_DAYS = [
  [0, 30],
  [31, 90],
  [91, 180],
] as const;
export type Spell = (typeof OVERDUE_DAYS | typeof AHEAD_DAYS)[number];

/** A spell's code: `91-180`, `731-more`. */
export const spellCode = ([first, last]: Spell): string => `${first}-${last ?? 'more'}`;
