/** What people wrote into the record, by the ids of its content. */
import type { ContentRef } from '../../../domain/content.ts';
import { contents } from '../../../db/content.ts';
import type { Pool } from '../../../db/pool.ts';
import type { Language } from '../../../templates/words.ts';

export type Texts = ReadonlyMap<string, string>;

/** Kinds of content that only those who vet, decide or audit may read; never the company. */
const CLOSED_KINDS = ['vetting'];

const isRef = (value: object): value is ContentRef => 'id' in value && 'sha256' in value;

/** Every reference to content inside a value, in its order. */
export function refsIn(value: unknown): readonly ContentRef[] {
  if (typeof value !== 'object' || value === null) return [];
  return isRef(value) ? [value] : Object.values(value).flatMap(refsIn);
}

/** The texts of the references. Forms and other content that is no plain text is left out, and so are closed kinds unless `all`. */
export async function loadTexts(
  pool: Pool,
  refs: readonly ContentRef[],
  all: boolean,
  language: Language = 'en',
): Promise<Texts> {
  const found = await contents(pool, [...new Set(refs.map(({ id }) => id))]);
  const open = [...found.values()].filter(({ kind }) => all || !CLOSED_KINDS.includes(kind));
  return new Map(
    open.flatMap(({ id, body }) => {
      const text = textIn(body, language);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

/** What companies are told of places is written in both languages. */
const textIn = (body: unknown, language: Language): string | undefined => {
  if (isText(body)) return body.text;
  return isTold(body) ? body[language] : undefined;
};
const isTold = (body: unknown): body is Readonly<Record<Language, string>> =>
  typeof body === 'object' && body !== null && 'en' in body && 'es' in body;
const isText = (body: unknown): body is { readonly text: string } =>
  typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string';

/** The texts of the references that are known, in their order. */
export const textsOf = (texts: Texts, value: unknown): readonly string[] =>
  refsIn(value).flatMap(({ id }) => texts.get(id) ?? []);
