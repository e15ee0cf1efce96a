/** The heads of all streams as they were anchored, and the root over them. */
import type { Client } from '../pool.ts';
import { leafHash, rootOf } from './merkle.ts';

/** The last row of a stream; `hash` in hexadecimal. */
export type Head = { readonly stream: string; readonly seq: number; readonly hash: string };
type Db = Pick<Client, 'query'>;

export const headLeaf = ({ stream, seq, hash }: Head): Buffer =>
  leafHash(JSON.stringify(['portolan stream', stream, seq, hash]));

const byName = (one: Head, other: Head): number => (one.stream < other.stream ? -1 : 1);

/** The heads of now, by the names of their streams. */
export async function headsOfNow(client: Db): Promise<readonly Head[]> {
  const { rows } = await client.query<Head>(
    `select name as stream, seq, encode(head, 'hex') as hash from stream where seq > 0`,
  );
  return rows.sort(byName);
}

/** The heads over which an anchor was made, by the names of their streams. */
export async function headsOf(client: Db, anchor: number): Promise<readonly Head[]> {
  const { rows } = await client.query<Head>(
    `select distinct on (stream) stream, seq, encode(head, 'hex') as hash from anchor_head where anchor <= $1 order by stream, seq desc`,
    [anchor],
  );
  return rows.sort(byName);
}

export const headsRoot = (heads: readonly Head[]): string => rootOf(heads.map(headLeaf)).toString('hex');

/** The root of each anchor, one after the other, by what is kept of its heads. A stream's leaf is made once for each head. */
export async function* keptRoots(
  client: Db,
  anchors: readonly number[],
): AsyncGenerator<{ anchor: number; root: string; streams: number }> {
  const leaves = new Map<string, Buffer>();
  let names: readonly string[] = [];
  for (const anchor of anchors) {
    const { rows } = await client.query<Head>(
      `select stream, seq, encode(head, 'hex') as hash from anchor_head where anchor = $1 order by stream, seq`,
      [anchor],
    );
    for (const head of rows) leaves.set(head.stream, headLeaf(head));
    if (leaves.size !== names.length) names = [...leaves.keys()].sort();
    yield { anchor, root: rootOf(names.map((name) => leaves.get(name)!)).toString('hex'), streams: names.length };
  }
}
