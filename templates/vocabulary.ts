/** What templates can say besides plain values. Handlebars hands every helper its options last. */
import Handlebars from 'handlebars';
import { dateInWords, instantInWords } from './dates.ts';
import { say, type Language, type Params, type Words } from './words.ts';

/** For whom a page or letter is rendered. */
export type Reader = {
  readonly language: Language;
  /** IANA zone in which instants are told. */ readonly zone: string;
};

type Options = { readonly hash: Record<string, unknown>; readonly data: Reader };
export type Helper = (...given: never[]) => unknown;

/** Handlebars' idea of truth: an empty list and 0 are false. */
const truthy = (value: unknown): boolean => value !== 0 && !Handlebars.Utils.isEmpty(value);
/** The arguments without the options at their end. */
const args = (given: readonly unknown[]): readonly unknown[] => given.slice(0, -1);

function homeless(helper: string): never {
  throw new Error(`{{${helper}}} is for pages of the web only`);
}

export const vocabulary: Readonly<Record<string, Helper>> = {
  /** Written by `strict.ts` around every path: the value, unless it is missing. */
  need(value: unknown, place: string) {
    if (value === undefined) throw new Error(`${place} is missing`);
    return value;
  },
  /** Written by `strict.ts` for every bare mustache: only text and numbers are printed. */
  show(value: unknown, place: string) {
    if (typeof value === 'string' || value instanceof Handlebars.SafeString) return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Error(`${place} is ${value === undefined ? 'missing' : 'not text'}`);
  },
  /** The value, or null when it is missing: for what a partial may be called without. */
  optional: (value: unknown) => value ?? null,

  /** `{{t "nav.queue"}}`, `{{t "greeting" name=person.name}}`, `{{t field.label}}`. */
  t: (words: Words, { hash, data }: Options) => say(data.language, words, hash as Params),
  /** `{{plural count "queue.items"}}`: the form for that count, which is `{n}` in it. */
  plural: (count: number, words: Words, { hash, data }: Options) => say(data.language, words, hash as Params, count),
  /** `{{t (key "standing" standing)}}` looks up "standing.certified". */
  key: (...given: unknown[]) => args(given).join('.'),
  /** `{{date due}}`: a wall date in words. */
  date: (value: string, { data }: Options) => dateInWords(value, data.language),
  /** `{{instant at}}` in the reader's zone, `{{instant at zone=visit.zone}}` in another. */
  instant: (value: number | string | Date, { hash, data }: Options) =>
    instantInWords(value, (hash['zone'] as string | undefined) ?? data.zone, data.language),

  /** Addresses belong to the web, which brings its own two in place of these; mail and letters are given theirs as values. */
  path: () => homeless('path'),
  asset: () => homeless('asset'),

  /** `{{at list index}}`: the one at that place. */
  at(list: readonly unknown[], index: number) {
    if (list[index] === undefined) throw new Error(`nothing at ${index} of a list`);
    return list[index];
  },
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => !truthy(value),
  and: (...given: unknown[]) => args(given).every(truthy),
  or: (...given: unknown[]) => args(given).some(truthy),
};
