/** What people wrote into the record, by the ids of its content. */
import type { ContentRef } from '../../../domain/content.ts';
import { contents } from '../../../db/content.ts';
import type { Pool } from '../../../db/pool.ts';

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
export async function loadTexts(pool: Pool, refs: readonly ContentRef[], all: boolean): Promise<Texts> {
  const found = await contents(pool, [...new Set(refs.map(({ id }) => id))]);
  const open = [...found.values()].filter(({ kind }) => all || !CLOSED_KINDS.includes(kind));
  return new Map(open.flatMap(({ id, body }) => (isText(body) ? [[id, body.text] as const] : [])));
}

const isText = (body: unknown): body is { readonly text: string } =>
  typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string';

/** The texts of the references that are known, in their order. */
export const textsOf = (texts: Texts, value: unknown): readonly string[] =>
  refsIn(value).flatMap(({ id }) => texts.get(id) ?? []);
