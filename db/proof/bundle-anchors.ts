/** The anchors that hold a decision, each with the way from the head of its stream up to the root that was signed. */
import type { Pool } from '../pool.ts';
import { anchorOver, keptLines } from './anchor-check.ts';
import type { RawItem } from './bundle-form.ts';
import { headLeaf, headsOf } from './heads.ts';
import { proofOf } from './merkle.ts';

type Db = Pick<Pool, 'query'>;

/** The first anchor over the row, and the last one. None while there is no anchor over it. */
export async function anchorItems(pool: Db, stream: string, seq: number): Promise<readonly RawItem[]> {
  const first = await anchorOver(pool, stream, seq);
  if (first === null) return [];
  const lines = await keptLines(pool);
  const items: RawItem[] = [];
  for (const number of new Set([first, lines.length]))
    items.push(await anchorItem(pool, stream, number, lines[number - 1]!));
  return items;
}

async function anchorItem(pool: Db, stream: string, number: number, line: string): Promise<RawItem> {
  const heads = await headsOf(pool, number);
  const index = heads.findIndex((head) => head.stream === stream);
  const { seq, hash } = heads[index]!;
  const way = proofOf(heads.map(headLeaf), index).map((each) => each.toString('hex'));
  return { kind: 'anchor', id: String(number), parts: { line, seq, hash, index, way: way.join(' ') } };
}
