/** Documents in a bundle: the rows of each one's own stream, which say its hash, and the way from that stream's head to an anchor. */
import { z } from 'zod';
import { sha256Of } from '../content.ts';
import type { Pool } from '../pool.ts';
import { readLine } from './anchor-line.ts';
import { placeOf, shown, type Item } from './bundle-form.ts';
import type { BundleFault } from './bundle-texts.ts';
import { headLeaf } from './heads.ts';
import { rootFrom } from './merkle.ts';
import { BEFORE_ALL, rowHash } from './row-hash.ts';

/** The rows of documents as JSON, by the documents' ids: every field that their hashes cover. */
export async function documentRows(
  pool: Pick<Pool, 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<z.output<typeof ROW> & { id: string }>(
    `select substr(stream, 10) as id, seq, type, extract(epoch from at)::text as at, command, actor, role, policy, rules, simulated, body, cause,
        case when recorded_hashed then extract(epoch from recorded_at)::text end as recorded, hashed_by_lines as "byLines",
        encode(hash, 'hex') as hash from event where stream = any($1) order by stream, seq`,
    [ids.map((id) => `document:${id}`)],
  );
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, own]) => [id, JSON.stringify(own.map(({ id: _id, ...row }) => row))]));
}

const ROW = z.strictObject({
  seq: z.int(),
  ...{ type: z.string(), at: z.string(), command: z.string(), actor: z.string(), role: z.string() },
  ...{ policy: z.string(), rules: z.string(), simulated: z.boolean(), body: z.string(), cause: z.string().nullable() },
  recorded: z.string().nullable().optional(),
  byLines: z.boolean().optional(),
  hash: z.string(),
});
const STORED = z.object({
  media: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  name: z.object({ sha256: z.string() }),
});
/** How the head of a document's stream leads to the root of an anchor: its row, its hash, its place and the neighbors on the way. */
const WAYS = z.record(z.string(), z.tuple([z.int(), z.string(), z.int(), z.string()]));

/** The first document that is not the one that was recorded, or whose record is not the one that was anchored. */
export function documentFault(items: readonly Item[]): BundleFault | null {
  const documents = items.filter((item) => item.kind === 'document' && shown(item, 'rows') !== undefined);
  const anchors = items.filter(({ kind }) => kind === 'anchor');
  for (const item of documents) {
    const what = rowsFault(item) ?? anchors.map((anchor) => wayFault(item, anchor)).find((each) => each !== null);
    if (what) return { place: placeOf(item), what };
  }
  return null;
}

type Rows = readonly z.output<typeof ROW>[];
function rowsOf(item: Item): Rows | null {
  try {
    return z
      .array(ROW)
      .min(1)
      .parse(JSON.parse(String(shown(item, 'rows'))));
  } catch {
    return null;
  }
}

function rowsFault(item: Item): string | null {
  const rows = rowsOf(item);
  if (!rows) return 'the record has no row of it';
  let before = BEFORE_ALL;
  for (const [index, { hash, ...row }] of rows.entries()) {
    const stream = `document:${item.id}`;
    if (row.seq !== index + 1 || rowHash(before, { stream, ...row }) !== hash)
      return `row ${index + 1} of its own record is not what its hash says`;
    before = hash;
  }
  return saysTheSame(item, rows) ? null : 'it is not the document that was recorded';
}

function saysTheSame(item: Item, [first]: Rows): boolean {
  const stored = first?.type === 'DocumentStored' ? STORED.safeParse(JSON.parse(first.body)).data : undefined;
  if (!first || !stored) return false;
  const name = shown(item, 'name');
  const named = name === '' || name === undefined || sha256Of(String(name)) === stored.name.sha256; // it goes when it is expunged
  const same = (part: string, value: unknown): boolean => shown(item, part) === value;
  return (
    named &&
    same('media', stored.media) &&
    same('bytes', stored.bytes) &&
    same('sha256', stored.sha256) &&
    same('by', first.actor) &&
    same('role', first.role)
  );
}

/** An anchor that was made before the document came says nothing of it. */
function wayFault(item: Item, anchor: Item): string | null {
  const ways = waysOf(anchor);
  const way = ways?.[item.id];
  if (!ways || !way) return null;
  const [seq, hash, index, neighbors] = way;
  const line = readLine(String(shown(anchor, 'line')));
  const leaf = headLeaf({ stream: `document:${item.id}`, seq, hash });
  const steps = neighbors.split(' ').filter((one) => one !== '');
  const root =
    line &&
    rootFrom(
      leaf,
      index,
      line.streams,
      steps.map((one) => Buffer.from(one, 'hex')),
    );
  if (!line || root?.toString('hex') !== line.root)
    return `its record does not lead to the root of anchor ${anchor.id}`;
  return rowsOf(item)?.[seq - 1]?.hash === hash ? null : `its record is not the one that anchor ${anchor.id} holds`;
}

function waysOf(anchor: Item): z.output<typeof WAYS> | null {
  const text = shown(anchor, 'documents');
  return typeof text === 'string' ? (WAYS.safeParse(JSON.parse(text)).data ?? null) : null;
}
