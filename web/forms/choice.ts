/** Fields that are chosen from what is offered. */
import { z } from 'zod';
import { say, type Language, type Words } from '../../templates/words.ts';
import { key, type Asking, type Field, type Option } from './field.ts';

export type ChoiceAsking<V extends string> = Asking & { readonly options: readonly Option<V>[] };

const labelOf = (options: readonly Option[], value: string, language: Language): string => {
  const words: Words | undefined = options.find((option) => option.value === value)?.label;
  return words === undefined ? value : say(language, words);
};

const one = <V extends string>(kind: 'radios' | 'select', { label, hint, options }: ChoiceAsking<V>): Field<V> => ({
  kind,
  label,
  hint: hint ?? null,
  optional: false,
  parts: [''],
  options,
  gather: (part) => (part('').length > 1 ? part('') : (part('')[0] ?? '')),
  spell: (value) => ({ '': [value] }),
  tell: (value, language) => [labelOf(options, value, language)],
  schema: oneOf(options),
});

/** One of a few, all in sight. */
export const radios = <V extends string>(asking: ChoiceAsking<V>): Field<V> => one('radios', asking);

/** One of many. */
export const select = <V extends string>(asking: ChoiceAsking<V>): Field<V> => one('select', asking);

/** Any of a few; at least one, unless `optional`. A single option is a box that must be ticked. */
export const checkboxes = <V extends string>({ label, hint, options }: ChoiceAsking<V>): Field<readonly V[]> => ({
  kind: 'checkboxes',
  label,
  hint: hint ?? null,
  optional: false,
  parts: [''],
  options,
  gather: (part) => [...new Set(part(''))],
  spell: (value) => ({ '': value }),
  tell: (value, language) => value.map((chosen) => labelOf(options, chosen, language)),
  schema: z.array(oneOf(options)).min(1, key(options.length === 1 ? 'form.tick' : 'form.chooseSome')),
});

/** Not zod's own enumeration: that takes a millisecond for two hundred people, and a form is made anew for each request. */
function oneOf<V extends string>(options: readonly Option<V>[]): z.ZodType<V> {
  const values = new Set<unknown>(options.map(({ value }) => value));
  return z.custom<V>((value) => values.has(value), { error: key('form.choose') });
}
