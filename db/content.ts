/** Free text and forms as immutable rows, named by id and hash, so that nothing personal travels. */
import { createHash, randomUUID } from 'node:crypto';
import type { ContentRef } from '../domain/content.ts';
import type { Client, Pool } from './pool.ts';

export type Content = {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  /** The body to the letter, as it was hashed. */
  readonly raw: string;
  readonly sha256: string;
  /** What the hash was made with; null of what was kept before there were salts, and of names that are known by their hash. */
  readonly salt: string | null;
  readonly author: string;
  readonly at: Date;
};

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash by which events name a text. Whoever has the hash and not the salt finds the text from no list of words. */
export const textHash = (salt: string | null, raw: string): string => sha256Of((salt ?? '') + raw);

/** The texts that the body of a row names, as they are written into one. */
export const namedIn = (body: string): readonly ContentRef[] =>
  [...body.matchAll(/\{"id":"([^"]+)","sha256":"([0-9a-f]{64})"\}/g)].map(([, id = '', sha256 = '']) => ({
    id,
    sha256,
  }));

/**
 * Keeps a text or a form for ever; an orphan that no event names is harmless.
 * @param salt null for what must be known again by its hash
 */
export async function keepContent(
  client: Client | Pool,
  kind: string,
  body: unknown,
  author: string,
  salt: string | null = randomUUID(),
): Promise<ContentRef> {
  const raw = JSON.stringify(body);
  const ref: ContentRef = { id: randomUUID(), sha256: textHash(salt, raw) };
  await client.query('insert into content (id, kind, body, sha256, author, salt) values ($1, $2, $3, $4, $5, $6)', [
    ref.id,
    kind,
    raw,
    ref.sha256,
    author,
    salt,
  ]);
  return ref;
}

/** The contents by their ids; unknown ids are left out. */
export async function contents(client: Client | Pool, ids: readonly string[]): Promise<ReadonlyMap<string, Content>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<Content>(
    'select id, kind, body, body::text as raw, sha256, salt, author, at from content where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
