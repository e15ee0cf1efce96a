/** One language to say things in: words, counts, dates. */
import { dateInWords, instantInWords, timeInWords, zoneInWords } from '../../templates/dates.ts';
import { say, type Language, type Params, type Spoken, type Words } from '../../templates/words.ts';

/** Words that depend on a number, which is `{n}` in them. */
export type Counted = { readonly one: Spoken; readonly other: Spoken };

export type Tongue = {
  readonly language: Language;
  readonly say: (words: Words, params?: Params) => string;
  readonly count: (forms: Counted, n: number, params?: Params) => string;
  /** A wall date, or a dash when there is none. */
  readonly date: (date: string | null) => string;
  readonly instant: (at: number | Date, zone: string) => string;
  /** What a clock in the zone shows: `10:40`. */
  readonly time: (at: number | Date, zone: string) => string;
  /** What people call a zone: "Central Time". */
  readonly zone: (zone: string) => string;
  /** A code's words; the code itself when no words are known for it. */
  readonly code: (words: Readonly<Record<string, Words | undefined>>, code: string) => string;
};

/** All words of a page at once, in one language. */
export type Said<W> = { readonly [name in keyof W]: string };

export const tongue = (language: Language): Tongue => ({
  language,
  say: (words, params) => say(language, words, params),
  count: (forms, n, params) =>
    say(language, n === 1 ? forms.one : forms.other, { n: n.toLocaleString(language), ...params }),
  date: (date) => (date === null ? '–' : dateInWords(date, language)),
  instant: (at, zone) => instantInWords(at, zone, language),
  time: (at, zone) => timeInWords(at, zone, language),
  zone: (zone) => zoneInWords(zone, language),
  code: (words, code) => {
    const found = Object.hasOwn(words, code) ? words[code] : undefined;
    return found === undefined ? code : say(language, found);
  },
});

/** The words of a page, said; those with places to fill are said where they are filled. */
export const saidAll = <W extends Readonly<Record<string, Spoken>>>({ say: speak }: Tongue, words: W): Said<W> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, one]) => (/\{\w+\}/.test(one.en) ? [] : [[name, speak(one)]])),
  ) as Said<W>;
