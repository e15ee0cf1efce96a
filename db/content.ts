/** Free text and forms as immutable rows, named by id and hash, so that nothing personal travels. */
import { createHash, randomUUID } from 'node:crypto';
import type { ContentRef } from '../domain/content.ts';
import type { Client, Pool } from './pool.ts';

export type Content = {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly sha256: string;
  readonly author: string;
  readonly at: Date;
};

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The texts that the body of a row names, as they are written into one. */
export const namedIn = (body: string): readonly ContentRef[] =>
  [...body.matchAll(/\{"id":"([^"]+)","sha256":"([0-9a-f]{64})"\}/g)].map(([, id = '', sha256 = '']) => ({
    id,
    sha256,
  }));

/** Keeps a text or a form for ever; an orphan that no event names is harmless. */
export async function keepContent(
  client: Client | Pool,
  kind: string,
  body: unknown,
  author: string,
): Promise<ContentRef> {
  const ref: ContentRef = { id: randomUUID(), sha256: sha256Of(JSON.stringify(body)) };
  await client.query('insert into content (id, kind, body, sha256, author) values ($1, $2, $3, $4, $5)', [
    ref.id,
    kind,
    JSON.stringify(body),
    ref.sha256,
    author,
  ]);
  return ref;
}

/** The contents by their ids; unknown ids are left out. */
export async function contents(client: Client | Pool, ids: readonly string[]): Promise<ReadonlyMap<string, Content>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<Content>(
    'select id, kind, body, sha256, author, at from content where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
