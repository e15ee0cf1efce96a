/** How the page speaks to one reader: words, dates and names, all as text. */
import type { Role } from '../../../domain/actor.ts';
import type { Instant, WallDate } from '../../../domain/calendar.ts';
import { dateInWords, instantInWords } from '../../../templates/dates.ts';
import { say, type Language, type Params, type Spoken, type Words } from '../../../templates/words.ts';
import { roleWords } from '../../words/people.ts';
import { UNITS } from '../../words/clocks.ts';

export type Voice = {
  readonly language: Language;
  say(words: Words, params?: Params): string;
  /** The words of a code; the code itself when it has none. */
  code(words: Readonly<Record<string, Spoken>>, code: string): string;
  date(date: WallDate): string;
  /** With the hour, in the office's zone. */
  instant(at: Instant): string;
  role(role: string): string;
  /** "14 days". */
  count(n: number, unit: string): string;
  name(id: string): string;
  list(items: readonly string[]): string;
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-US' };

/** @param zone in which instants are told */
export function voiceOf(language: Language, zone: string, names: ReadonlyMap<string, string> = new Map()): Voice {
  const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  return {
    language,
    say: (words, params) => say(language, words, params),
    code: (words, code) => (Object.hasOwn(words, code) ? say(language, words[code]!) : code),
    date: (date) => dateInWords(date, language),
    instant: (at) => instantInWords(at, zone, language),
    role: (role) => say(language, roleWords(role as Role | 'system')),
    count: (n, unit) => {
      const words = Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS] : undefined;
      return words ? say(language, Math.abs(n) === 1 ? words.one : words.other, { n: Math.abs(n) }) : `${n} ${unit}`;
    },
    name: (id) => names.get(id) ?? id,
    list: (items) => list.format(items),
  };
}
