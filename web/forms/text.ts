/** Fields that are typed: a line, a text, a number. */
import { z } from 'zod';
import type { Words } from '../../templates/words.ts';
import { key, type Asking, type Field } from './field.ts';

/** What PostgreSQL cannot store or a log line must not hold. Tabs and line breaks are allowed in texts only. */
const IN_A_LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const IN_A_TEXT = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;

/** The one value, trimmed, with line breaks as `\n`; what was sent twice is no text. */
const clean = (values: readonly string[]): unknown =>
  values.length > 1 ? values : (values[0] ?? '').replace(/\r\n?/g, '\n').trim();

const filled = (max: number, allowed: RegExp) =>
  z
    .string({ error: key('form.invalid') })
    .min(1, key('form.required'))
    .max(max, key('form.tooLong'))
    .regex(allowed, key('form.badCharacters'));

const plain = { parts: [''], options: [], optional: false } as const;
const typed = {
  gather: (part: (name: string) => readonly string[]) => clean(part('')),
  spell: (value: string) => ({ '': [value] }),
  tell: (value: string) => [value],
};

export type TextAsking = Asking & {
  /** Characters. */ readonly max?: number;
  readonly input?: 'text' | 'email' | 'tel';
};

/** One line of text. */
export const text = ({ label, hint, max = 200, input = 'text' }: TextAsking): Field<string> => ({
  kind: 'text',
  label,
  hint: hint ?? null,
  input,
  ...plain,
  ...typed,
  schema: input === 'email' ? filled(max, IN_A_LINE).pipe(z.email(key('form.email'))) : filled(max, IN_A_LINE),
});

/** A text of several lines. */
export const textarea = ({
  label,
  hint,
  max = 4000,
  rows = 6,
}: Asking & { readonly max?: number; readonly rows?: number }): Field<string> => ({
  kind: 'textarea',
  label,
  hint: hint ?? null,
  rows,
  ...plain,
  ...typed,
  schema: filled(max, IN_A_TEXT),
});

export type NumberAsking = Asking & {
  readonly min: number;
  readonly max: number;
  /** Digits after the point; none unless told. */
  readonly decimals?: number;
  readonly unit?: Words;
};

/** A number in digits, with a point before decimals. */
export function number({ label, hint, min, max, decimals = 0, unit }: NumberAsking): Field<number> {
  const digits = decimals === 0 ? /^-?\d{1,12}$/ : new RegExp(`^-?\\d{1,12}(\\.\\d{1,${decimals}})?$`);
  return {
    kind: 'number',
    label,
    hint: hint ?? null,
    ...(unit !== undefined && { unit }),
    ...plain,
    gather: typed.gather,
    spell: (value) => ({ '': [String(value)] }),
    tell: (value, language) => [value.toLocaleString(language)],
    schema: z
      .string({ error: key('form.invalid') })
      .min(1, key('form.required'))
      .regex(digits, key(decimals === 0 ? 'form.number.whole' : 'form.number'))
      .transform(Number)
      .pipe(z.number().min(min, key('form.number.min')).max(max, key('form.number.max'))),
  };
}
