/** Words that hold data: names, titles and texts of the record inside labels and sentences of ours. */
import type { Spoken, Words } from '../../../templates/words.ts';

/** Braces in a message stand for parameters; those in somebody's text must not. A word joiner, which nobody sees, keeps them apart. */
const unbraced = (text: string): string => text.replace(/\{(?=\w+\})/g, '{\u2060');

/** A text of the record as it is, in both languages. */
export const asWritten = (text: string): Spoken => ({ en: unbraced(text), es: unbraced(text) });

/** A sentence of ours with data in it, in both languages. */
export const said = (en: string, es: string): Spoken => ({ en: unbraced(en), es: unbraced(es) });

/** One thing to choose. */
export type Labeled<V extends string = string> = { readonly value: V; readonly label: Words; readonly hint?: Words };

/** Options from a list of codes and their words. */
export const optionsOf = <V extends string>(words: Readonly<Record<V, Words>>): readonly Labeled<V>[] =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words that stand inside sentences elsewhere, as a label. */
export const capital = ({ en, es }: Spoken): Spoken => ({ en: upper(en), es: upper(es) });

/** The same of a list of codes and their words. */
export const capitalized = <V extends string>(words: Readonly<Record<V, Spoken>>): Readonly<Record<V, Spoken>> =>
  Object.fromEntries(Object.entries<Spoken>(words).map(([code, one]) => [code, capital(one)])) as Record<V, Spoken>;

/** The beginning of a longer text, on one line, where the whole would not fit. */
export const shortened = (text: string, longest: number): Spoken => {
  const line = text.replace(/\s+/g, ' ');
  return asWritten(line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`);
};
