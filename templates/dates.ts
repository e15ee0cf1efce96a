/** Dates and instants as people write them, in their language. */
import type { Language } from './words.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-US' };
/** The locales that abbreviate North American zones by name (EDT), not by offset. */
const ZONE_LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const SHAPES = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long' },
  monthOfYear: { month: 'short', year: 'numeric' },
  clock: CLOCK,
  clockAndZone: { ...CLOCK, timeZoneName: 'short' },
  zone: { timeZoneName: 'longGeneric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, shape: keyof typeof SHAPES, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${shape} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone });
  formats.set(key, known);
  return known;
}

/** Zones change what they are called on a quarter of an hour. */
const QUARTER_MS = 900_000;

/** A list of fifty lines says the same days and zones over and over, and a long page the same instants. */
const said = new Map<string, string>();
const MOST_SAID = 10_000;

function remembered(key: string, make: () => string): string {
  const before = said.get(key);
  if (before !== undefined) return before;
  const text = make();
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, text);
  return text;
}

/**
 * A wall date in words: "14 March 2027", "14 de marzo de 2027".
 * @param date `YYYY-MM-DD`
 * @throws RangeError when it is no date
 */
export const dateInWords = (date: string, language: Language): string =>
  remembered(`${language} ${date}`, () => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(NaN);
    if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) throw new RangeError('no such date');
    return format(LOCALES[language], 'day', 'UTC').format(day);
  });

/** A time of the wall clock: "09:30". */
export const wallTimeInWords = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string =>
  [hour, minute].map((n) => String(n).padStart(2, '0')).join(':');

/**
 * An instant in a zone, in words: "14 March 2027, 16:05 EDT".
 * @param instant milliseconds since 1970, an ISO 8601 text with offset, or a Date
 * @param zone IANA name
 * @throws RangeError when it is no instant, or the zone is unknown
 */
export function instantInWords(instant: number | string | Date, zone: string, language: Language): string {
  if (typeof instant === 'string' && !/T.+(Z|[+-]\d\d:?\d\d)$/.test(instant)) throw new RangeError('no instant');
  const at = new Date(instant);
  return remembered(`${language} ${zone} ${at.getTime()}`, () => {
    const day = format(LOCALES[language], 'day', zone).format(at);
    const parts = format(ZONE_LOCALES[language], 'clockAndZone', zone).formatToParts(at);
    const called = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    return `${day}, ${timeInWords(at, zone, language)} ${called}`;
  });
}

/** What a clock in the zone shows at an instant: "16:05". */
export const timeInWords = (instant: number | Date, zone: string, language: Language): string =>
  format(LOCALES[language], 'clock', zone).format(instant);

/**
 * A zone's name: "Central Time", "hora central". Without summer or winter, where the zone has a name for both.
 * @param zone IANA name
 * @param at when; left out, it is as it is called now
 */
export const zoneInWords = (zone: string, language: Language, at: number | Date = Date.now()): string =>
  remembered(`${language} zone ${zone} ${Math.floor(Number(at) / QUARTER_MS)}`, () => {
    const parts = format(ZONE_LOCALES[language], 'zone', zone).formatToParts(at);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    return name.startsWith('GMT+00') ? 'UTC' : name;
  });

/** A month as a scale names it, in the world's time: "Mar 2027", "mar 2027". */
export const monthInWords = (at: number | Date, language: Language): string =>
  format(LOCALES[language], 'monthOfYear', 'UTC').format(at);

/** January to December. */
export const monthNames = (language: Language): readonly string[] =>
  Array.from({ length: 12 }, (_, month) =>
    format(LOCALES[language], 'month', 'UTC').format(new Date(Date.UTC(2001, month, 1))),
  );
