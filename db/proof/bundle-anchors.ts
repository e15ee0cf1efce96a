/** The anchors that hold a decision, each with the way from the head of its stream up to the root that was signed. */
import type { Pool } from '../pool.ts';
import { anchorOver, keptLines } from './anchor-check.ts';
import type { RawItem } from './bundle-form.ts';
import { headLeaf, headsOf } from './heads.ts';
import { proofOf } from './merkle.ts';

type Db = Pick<Pool, 'query'>;

/**
 * The first anchor over the row, and the last one. None while there is no anchor over it.
 * @param documents items of documents: the way from each one's own stream is told too
 */
export async function anchorItems(
  pool: Db,
  stream: string,
  seq: number,
  documents: readonly RawItem[],
): Promise<readonly RawItem[]> {
  const first = await anchorOver(pool, stream, seq);
  if (first === null) return [];
  const lines = await keptLines(pool);
  const items: RawItem[] = [];
  for (const number of new Set([first, lines.length]))
    items.push(await anchorItem(pool, stream, number, lines[number - 1]!, documents));
  return items;
}

async function anchorItem(
  pool: Db,
  stream: string,
  number: number,
  line: string,
  documents: readonly RawItem[],
): Promise<RawItem> {
  const heads = await headsOf(pool, number);
  const leaves = heads.map(headLeaf);
  const at = new Map(heads.map((head, index) => [head.stream, index]));
  const wayOf = (name: string) => {
    const index = at.get(name);
    if (index === undefined) return null;
    const { seq, hash } = heads[index]!;
    const way = proofOf(leaves, index).map((each) => each.toString('hex'));
    return { seq, hash, index, way: way.join(' ') };
  };
  const ways = documents.flatMap(({ id, parts }) => {
    const found = wayOf(`document:${id}`);
    const rows = JSON.parse(String(parts['rows'])) as readonly unknown[];
    return found && found.seq <= rows.length // it may have grown meanwhile
      ? [[id, [found.seq, found.hash, found.index, found.way]] as const]
      : [];
  });
  const own = wayOf(stream)!;
  return {
    kind: 'anchor',
    id: String(number),
    parts: { line, ...own, documents: JSON.stringify(Object.fromEntries(ways)) },
  };
}
