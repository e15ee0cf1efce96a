/** Free text of the record, read back for whoever has to act on it. */
import type { ContentRef } from '../../../domain/content.ts';
import type { Pool } from '../../../db/pool.ts';
import { contents } from '../../../db/content.ts';

/** How free text is kept: one text under one name. */
export const textBody = (text: string) => ({ text });

/** The texts by the ids of their content; what is not there, or is no text, is left out. */
export async function textsOf(
  pool: Pool,
  refs: readonly (ContentRef | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = refs.flatMap((ref) => (ref ? [ref.id] : []));
  const found = await contents(pool, ids);
  return new Map([...found].flatMap(([id, { body }]) => (isText(body) ? [[id, body.text]] : [])));
}

/** One text; null when there is none. */
export async function textOf(pool: Pool, ref: ContentRef | null | undefined): Promise<string | null> {
  return ref ? ((await textsOf(pool, [ref])).get(ref.id) ?? null) : null;
}

const isText = (body: unknown): body is { text: string } =>
  typeof body === 'object' && body !== null && typeof (body as { text?: unknown }).text === 'string';

/** A reference to content inside a filed command, whose shape nobody checks once it is kept. */
export const refIn = (value: unknown): ContentRef | null =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string'
    ? (value as ContentRef)
    : null;
