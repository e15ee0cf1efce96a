/** The words people read: one file of messages per language, looked up by key. A missing key or value is a bug and throws. */
import { readFileSync } from 'node:fs';
import type en from './messages/en.json';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A key of `messages/en.json`; the same keys stand in `es.json`. */
export type MessageKey = keyof typeof en;
/** Words written down beside what they name, when no other place needs them. */
export type Spoken = { readonly [language in Language]: string };
/** Either a key of the messages or the words themselves, in both languages. */
export type Words = MessageKey | Spoken;
/** What stands in the braces of a message: `{name}`. */
export type Params = Readonly<Record<string, string | number>>;

type Message = string | { readonly one: string; readonly other: string };
export type Messages = Readonly<Record<string, Message>>;

const read = (language: Language): Messages =>
  JSON.parse(readFileSync(new URL(`./messages/${language}.json`, import.meta.url), 'utf8')) as Messages;

export const MESSAGES: { readonly [language in Language]: Messages } = { en: read('en'), es: read('es') };

const plurals = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') };

export const isMessageKey = (text: string): text is MessageKey => Object.hasOwn(MESSAGES.en, text);

/**
 * The words in one language, with `params` in their braces.
 * @param count chooses between the forms of a message that has two (`one`, `other`), and is `{n}` in it
 * @throws Error when the key or a parameter is missing, or when a message with two forms gets no count
 */
export function say(language: Language, words: Words, params: Params = {}, count?: number): string {
  const message = typeof words === 'string' ? messageOf(language, words) : words[language];
  const given: Params = count === undefined ? params : { n: count.toLocaleString(language), ...params };
  return fill(pick(language, message, words, count), given, words);
}

function messageOf(language: Language, key: string): Message {
  const message = Object.hasOwn(MESSAGES[language], key) ? MESSAGES[language][key] : undefined;
  if (message === undefined) throw new Error(`no message "${nameOf(key)}" in ${language}.json`);
  return message;
}

function pick(language: Language, message: Message, words: Words, count: number | undefined): string {
  if (typeof message === 'string') return message;
  if (count === undefined) throw new Error(`message "${nameOf(words)}" needs a count`);
  return plurals[language].select(count) === 'one' ? message.one : message.other;
}

function fill(text: string, params: Params, words: Words): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) throw new Error(`message "${nameOf(words)}" needs {${name}}`);
    return String(value);
  });
}

/** Keys may be told; other words may hold names. */
const nameOf = (words: unknown): string => (typeof words === 'string' && /^[\w.-]+$/.test(words) ? words : '…');
