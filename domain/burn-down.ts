/** How a backlog goes down, month by month, and when nothing of it is left if it goes on like that. */
import { addDays, daysBetween, type WallDate } from './calendar.ts';

/** What was open as a day ended. */
export type Level = { readonly on: WallDate; readonly open: number };
export type Forecast = {
  /** By how much it falls a month. */
  readonly fall: number;
  /** The first day on which nothing is left. */
  readonly zeroOn: WallDate;
  /** What is left at the ends of months to come, as far as they are told. */
  readonly ahead: readonly Level[];
};

const MONTH_DAYS = 365.25 / 12;
/** A forecast rests on as many months, and nobody believes one of more than ten years. */
export const SPAN_MONTHS = 6;
const MOST_MONTHS = 120;
const AHEAD_MONTHS = 6;

/** The last days of so many months before the day, the earliest first. */
export const monthEnds = (on: WallDate, count: number): readonly WallDate[] =>
  Array.from({ length: count }, (_, index) => monthEnd(on, index - count));

/** The last day of a month, counted from the month of the day. */
function monthEnd(on: WallDate, months: number): WallDate {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/**
 * The straight line through the last six months (least squares) gives how much it falls a month; the last level goes on falling so.
 * @param levels in the order of their days
 * @returns null where nothing is open, or where it does not fall enough to come to an end
 */
export function forecastOf(levels: readonly Level[]): Forecast | null {
  const span = levels.slice(-SPAN_MONTHS - 1);
  const last = span.at(-1);
  if (last === undefined || span.length <= SPAN_MONTHS || last.open === 0) return null;
  const fall = -slopeOf(span) * MONTH_DAYS;
  if (fall <= 0 || last.open / fall > MOST_MONTHS) return null;
  const left = (on: WallDate): number => Math.max(0, last.open - (fall * daysBetween(last.on, on)) / MONTH_DAYS);
  return {
    fall,
    zeroOn: addDays(last.on, Math.ceil((last.open / fall) * MONTH_DAYS)),
    ahead: Array.from({ length: AHEAD_MONTHS + 1 }, (_, index) => monthEnd(last.on, index))
      .filter((on) => on > last.on)
      .slice(0, AHEAD_MONTHS)
      .map((on) => ({ on, open: Math.round(left(on)) })),
  };
}

/** By day. */
function slopeOf(levels: readonly Level[]): number {
  const points = levels.map(({ on, open }) => ({ x: daysBetween(levels[0]!.on, on), y: open }));
  const mean = (of: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean('x'), mean('y')];
  const over = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return over / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
