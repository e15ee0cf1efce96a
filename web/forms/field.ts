/** What a field is: how it is asked, how the answer is read, and how it is told back. */
import type { z } from 'zod';
import { isMessageKey, say, type Language, type Params, type Words } from '../../templates/words.ts';

export type Kind = 'text' | 'textarea' | 'number' | 'date' | 'datetime' | 'radios' | 'checkboxes' | 'select';
/** What is wrong with an answer, in words. */
export type Fault = { readonly words: Words; readonly params?: Params };
export type Option<V extends string = string> = { readonly value: V; readonly label: Words; readonly hint?: Words };

/** What was typed, by the name of the input; an input that was not sent has no entry. */
export type Raw = Readonly<Record<string, readonly string[]>>;

export type Field<T> = {
  readonly kind: Kind;
  readonly label: Words;
  readonly hint: Words | null;
  readonly optional: boolean;
  /** One input each: `''` is `<name>`, `day` is `<name>-day`. */
  readonly parts: readonly string[];
  /** Of radios, checkboxes and select. */
  readonly options: readonly Option[];
  readonly rows?: number;
  readonly input?: 'text' | 'email' | 'tel';
  readonly unit?: Words;
  /** The zone in which a time is meant, shown beside it. */
  readonly zone?: string;
  /** What the schema checks, from the values of a part. `''` and `[]` are nothing at all. */
  gather(part: (name: string) => readonly string[]): unknown;
  readonly schema: z.ZodType<T>;
  /** The value as somebody would have typed it, by part. */
  spell(value: T): Raw;
  /** The value on the page that asks to check, one line each. */
  tell(value: T, language: Language): readonly string[];
};

// The one place where the type of a field's value does not matter.
// oxlint-disable-next-line typescript/no-explicit-any
export type Fields = Readonly<Record<string, Field<any>>>;
export type Values<F extends Fields> = { readonly [name in keyof F]: Value<NonNullable<F[name]>> };
/** Of a field that some forms have and others have not, where they have it. */
type Value<E> = [E] extends [never] ? never : E extends Field<infer T> ? T : never;

/** What every field is asked with. */
export type Asking = { readonly label: Words; readonly hint?: Words };

/**
 * The same field, which may be left empty: its value is null then.
 * @param empty what that means, for the page that asks to check; without it that page says that there is no answer
 */
export const optional = <T>(field: Field<T>, empty?: Words): Field<T | null> => ({
  ...field,
  optional: true,
  spell: (value) => (value === null ? {} : field.spell(value)),
  tell: (value, language) =>
    value === null ? (empty === undefined ? [] : [say(language, empty)]) : field.tell(value, language),
});

/** The same field with one more rule: words when the value is wrong, null when it is right. */
export const also = <T>(field: Field<T>, rule: (value: T) => Words | null): Field<T> => ({
  ...field,
  schema: field.schema.superRefine((value, context) => {
    const words = rule(value);
    if (words !== null) context.addIssue({ code: 'custom', message: 'form.invalid', params: { words } });
  }),
});

/** The name of a part's input. */
export const inputName = (name: string, part: string): string => (part === '' ? name : `${name}-${part}`);

/** Reads one field out of what was typed. */
export function readField<T>(field: Field<T>, name: string, raw: Raw): { value: T | null } | { fault: Fault } {
  const candidate = field.gather((part) => raw[inputName(name, part)] ?? []);
  const blank = candidate === '' || (Array.isArray(candidate) && candidate.length === 0);
  if (field.optional && blank) return { value: null };
  const parsed = field.schema.safeParse(candidate);
  return parsed.success ? { value: parsed.data } : { fault: faultOf(parsed.error) };
}

type Limit = number | bigint | undefined;
type Issue = { readonly maximum?: Limit; readonly minimum?: Limit; readonly params?: { readonly words?: Words } };

/** Schemas name their messages by key; whatever else zod has to say is "not valid" to a person. */
function faultOf({ issues }: z.ZodError): Fault {
  const [first] = issues;
  const { maximum, minimum, params } = (first ?? {}) as Issue;
  if (params?.words !== undefined) return { words: params.words };
  const words = first && isMessageKey(first.message) ? first.message : 'form.invalid';
  return {
    words,
    params: {
      ...(maximum !== undefined && { max: String(maximum) }),
      ...(minimum !== undefined && { min: String(minimum) }),
    },
  };
}

/** A message key for a zod check, so that a misspelled one does not compile. */
export const key = (words: Extract<Words, string>): string => words;
