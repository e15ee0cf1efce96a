/** How notices speak in one language: their words, and dates and zones as people write them. */
import type { Instant, WallDate } from '../../domain/calendar.ts';
import { dateInWords, zoneInWords } from '../dates.ts';
import { say, type Language, type Params } from '../words.ts';
import { words as en } from './en/words.ts';
import { words as es } from './es/words.ts';

/** A key of `en/words.ts`; the same keys stand in `es/words.ts`. */
export type WordKey = keyof typeof en;

export type Voice = {
  readonly language: Language;
  /** Throws when a value that the words need is missing. */
  readonly say: (key: WordKey, params?: Params) => string;
  readonly date: (date: WallDate) => string;
  /** The zone's name at an instant: "Central Time", "hora central". */
  readonly zone: (zone: string, at: Instant) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

export const voiceOf = (language: Language): Voice => ({
  language,
  say: (key, params = {}) => say(language, { en: en[key], es: es[key] }, params),
  date: (date) => dateInWords(date, language),
  zone: (zone, at) => zoneInWords(zone, language, at),
  list: (items) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items),
});
