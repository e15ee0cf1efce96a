/** From the body of a request to values, or to faults at their fields. */
import type { Words } from '../../templates/words.ts';
import { inputName, readField, type Fault, type Fields, type Raw, type Values } from './field.ts';

export type Faults<F extends Fields> = { readonly [name in keyof F]?: Fault };
/** What is wrong with the answers taken together, at the field that should change; nothing when all is well. */
export type Rules<F extends Fields> = (values: Values<F>) => { readonly [name in keyof F]?: Words };
export type Reading<F extends Fields> =
  | { readonly ok: true; readonly values: Values<F>; readonly raw: Raw }
  | { readonly ok: false; readonly faults: Faults<F>; readonly raw: Raw };

/** Only the inputs that the form has; anything else that was sent is ignored. */
export function rawOf(fields: Fields, body: unknown): Raw {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.entries(fields).flatMap(([name, { parts }]) => parts.map((part) => inputName(name, part)));
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(sent, name) ? [[name, listOf(sent[name])]] : [])));
}

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** Reads all fields, then the rules between them. */
export function readForm<F extends Fields>(fields: F, raw: Raw, rules?: Rules<F>): Reading<F> {
  const values: Record<string, unknown> = {};
  const faults: Record<string, Fault> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, name, raw);
    if ('fault' in read) faults[name] = read.fault;
    else values[name] = read.value;
  }
  if (Object.keys(faults).length === 0)
    for (const [name, words] of Object.entries(rules?.(values as Values<F>) ?? {}))
      if (words !== undefined) faults[name] = { words: words };
  return Object.keys(faults).length === 0
    ? { ok: true, values: values as Values<F>, raw }
    : { ok: false, faults: faults, raw };
}

/** The values as somebody would have typed them. */
export function spellForm<F extends Fields>(fields: F, values: Partial<Values<F>>): Raw {
  const entries = Object.entries(fields).flatMap(([name, field]) => {
    const value: unknown = values[name];
    if (value === undefined) return [];
    return Object.entries(field.spell(value)).map(([part, typed]) => [inputName(name, part), typed] as const);
  });
  return Object.fromEntries(entries);
}
