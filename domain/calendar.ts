/**
 * Wall dates, zones and working days. A wall date is what a letter says ("by 14 March 2027"); an instant is when it is over.
 * Public holidays are facts that the caller brings (5 U.S.C. 6103), since they are decided by legislatures, not by arithmetic.
 */

/** `YYYY-MM-DD`, in whatever zone the rule names. */
export type WallDate = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** Holiday names by wall date. */
export type Holidays = Readonly<Record<WallDate, string>>;
/** A day that a working-day count passed over, and why: `weekend` or the holiday's name. */
export type SkippedDay = { readonly date: WallDate; readonly why: string };

export const DAY_MS = 86_400_000;

/** Midnight UTC of a wall date: only for arithmetic between wall dates. Throws RangeError when it is no date. */
export function utcOf(date: WallDate): Instant {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const instant = match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : NaN;
  if (Number.isNaN(instant) || dateOfUtc(instant) !== date) throw new RangeError(`no such date: ${date}`);
  return instant;
}

function dateOfUtc(instant: Instant): WallDate {
  const text = new Date(instant).toISOString();
  if (text.length !== 24) throw new RangeError(`not within the years 0 to 9999: ${text}`);
  return text.slice(0, 10);
}

/** Whether the text is a date that exists. */
export function isWallDate(text: string): boolean {
  try {
    utcOf(text);
    return true;
  } catch {
    return false;
  }
}

export const addDays = (date: WallDate, days: number): WallDate => dateOfUtc(utcOf(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: WallDate, to: WallDate): number => Math.round((utcOf(to) - utcOf(from)) / DAY_MS);

/** The same day `years` later; 29 February falls on 28 February in common years. Throws RangeError when `date` is no date. */
export function addYears(date: WallDate, years: number): WallDate {
  const monthAndDay = dateOfUtc(utcOf(date)).slice(4);
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const leapDayLost = monthAndDay === '-02-29' && !isWallDate(`${year}-02-29`);
  return dateOfUtc(utcOf(leapDayLost ? `${year}-02-28` : `${year}${monthAndDay}`));
}

/** The first anniversary of `date` that lies after `after`. 29 February keeps coming back in leap years. */
export function nextAnniversary(date: WallDate, after: WallDate): WallDate {
  const years = Math.max(1, Number(after.slice(0, 4)) - Number(date.slice(0, 4)));
  const candidate = addYears(date, years);
  return candidate > after ? candidate : addYears(date, years + 1);
}

/** `weekend`, the holiday's name, or undefined for a working day. */
export function dayOff(date: WallDate, holidays: Holidays): string | undefined {
  const weekday = new Date(utcOf(date)).getUTCDay();
  return holidays[date] ?? (weekday === 0 || weekday === 6 ? 'weekend' : undefined);
}

/**
 * The `days`-th working day after `start`, or before it when `days` is negative, with the days that were passed over.
 * The start day itself does not count, so that 0 leaves it as it is.
 */
export function addWorkingDays(
  start: WallDate,
  days: number,
  holidays: Holidays,
): { date: WallDate; skipped: readonly SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  let date = start;
  for (let left = Math.abs(days); left > 0;) {
    date = addDays(date, Math.sign(days));
    const why = dayOff(date, holidays);
    if (why === undefined) left -= 1;
    else skipped.push({ date, why });
  }
  return { date, skipped };
}

/** How many working days lie after `from`, up to `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: WallDate, to: WallDate, holidays: Holidays): number {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (dayOff(date, holidays) === undefined) days += 1;
  return days;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The last few readings of each zone's clock, by second: one judgment asks for the same ones again and again, and formatting them is slow. */
const lastReadings = new Map<string, Map<number, Instant>>();
const READINGS = 16;

/** What the wall clock of a zone shows at an instant, as if it were UTC. */
function wallClock(instant: Instant, zone: string): Instant {
  const asked = Math.floor(instant / 1000);
  const last = lastReadings.get(zone) ?? new Map<number, Instant>();
  const known = last.get(asked);
  if (known !== undefined) return known;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = formatOf(zone)
    .format(instant)
    .split(/\D+/)
    .map(Number);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  if (last.size === READINGS) last.clear();
  lastReadings.set(zone, last.set(asked, shown));
  return shown;
}

/** The wall date of an instant in an IANA zone. */
export const wallDateOf = (instant: Instant, zone: string): WallDate => dateOfUtc(wallClock(instant, zone));

/** Whether this is a zone that the time zone database knows, by its full name. */
export function isZone(zone: string): boolean {
  if (zone !== 'UTC' && !zone.includes('/')) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** When the wall clock would show `wanted` by the zone's offsets of a day before and a day after, the earlier instant first. */
function readings(wanted: Instant, zone: string): readonly [Instant, Instant] {
  const dayBefore = wanted - (wallClock(wanted - DAY_MS, zone) - (wanted - DAY_MS));
  const dayAfter = wanted - (wallClock(wanted + DAY_MS, zone) - (wanted + DAY_MS));
  return dayBefore < dayAfter ? [dayBefore, dayAfter] : [dayAfter, dayBefore];
}

/** Whether a wall clock of the zone ever shows `date` `hour:minute`: it does not where it is set forward over that time. */
export function isWallTime(date: WallDate, zone: string, hour: number, minute: number): boolean {
  const wanted = utcOf(date) + (hour * 60 + minute) * 60_000;
  return readings(wanted, zone).some((at) => wallClock(at, zone) === wanted);
}

/** The instant at which the wall clock jumps over `wanted`; clocks jump at full seconds. */
function jumpOver(wanted: Instant, zone: string): Instant {
  let [before, after] = readings(wanted, zone);
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (wallClock(middle, zone) < wanted) before = middle;
    else after = middle;
  }
  return after;
}

/** The instant at which a wall clock of the zone first shows `date` `hour:minute`; where the clock jumps over that time, the instant of the jump. */
export function instantOf(date: WallDate, zone: string, hour = 0, minute = 0): Instant {
  const wanted = utcOf(date) + (hour * 60 + minute) * 60_000;
  return readings(wanted, zone).find((at) => wallClock(at, zone) === wanted) ?? jumpOver(wanted, zone);
}

/**
 * "By" a date means to the end of that day in the zone that the rule names: the first instant after which its wall clock never shows the date again.
 * Where a clock is set back over midnight the day comes back for a while, and ends with its second midnight.
 */
export function endOfDay(date: WallDate, zone: string): Instant {
  const next = addDays(date, 1);
  const midnights = readings(utcOf(next), zone).filter((at) => wallClock(at, zone) === utcOf(next));
  return midnights.findLast((at) => wallDateOf(at - 1, zone) === date) ?? instantOf(next, zone);
}
