/**
 * Whether the ledger is still what was anchored: every line signed by us and in its place, in the record as outside of it; the heads that were kept
 * give the root that was signed; and each of those heads is still a row of its stream. What has grown since breaks nothing.
 */
import type { Client } from '../pool.ts';
import { readLines, type Anchor, type LineFault } from './anchor-line.ts';
import { keptRoots } from './heads.ts';

type Db = Pick<Client, 'query'>;

export type AnchorFault = {
  readonly anchor: number;
  /**
   * `missing-outside`, `missing-inside`: only one of the two places has it. `differs`: they have different lines. `root`: the heads that were kept
   * are not those over which it was signed. The others are about the line in the record.
   */
  readonly fault: LineFault | 'missing-outside' | 'missing-inside' | 'differs' | 'root';
};
/** A stream that is not what an anchor holds of it: the first bad row lies from `from` to `seq`. */
export type HeadFault = {
  readonly stream: string;
  readonly anchor: number;
  readonly from: number;
  readonly seq: number;
  /** Other rows stand there; rows of its end are gone; all of it is gone. */
  readonly fault: 'rewritten' | 'cut' | 'dropped';
};
export type Anchored = {
  readonly anchors: readonly Anchor[];
  readonly lineFault: AnchorFault | null;
  readonly headFaults: readonly HeadFault[];
};
/** What an anchor is checked with. */
export type Witness = {
  /** Public keys that are ours. */
  readonly keys: readonly string[];
  /** The lines in the record and those outside of it, as of one moment. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
};

/** The lines in the record, oldest first. */
export async function keptLines(client: Db): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>('select line from anchor where number > 0 order by number');
  return rows.map(({ line }) => line);
}

/** @param streams only the heads of these are looked up, where any are named; the lines and their roots are checked in any case */
export async function checkAnchors(
  client: Db,
  witness: Witness,
  streams: readonly string[] | null = null,
): Promise<Anchored> {
  const { keys, inside, outside } = witness;
  const { anchors, fault } = readLines(inside, keys);
  const lineFault = fault ?? apart(inside, outside) ?? (await rootFault(client, anchors));
  return { anchors, lineFault, headFaults: await headFaults(client, streams) };
}

/** The first line that does not stand in both places alike. */
function apart(inside: readonly string[], outside: readonly string[]): AnchorFault | null {
  const at = Array.from({ length: Math.max(inside.length, outside.length) }, (_, index) => index);
  const index = at.find((one) => inside[one] !== outside[one]);
  if (index === undefined) return null;
  if (outside[index] === undefined) return { anchor: index + 1, fault: 'missing-outside' };
  return { anchor: index + 1, fault: inside[index] === undefined ? 'missing-inside' : 'differs' };
}

async function rootFault(client: Db, anchors: readonly Anchor[]): Promise<AnchorFault | null> {
  const numbers = anchors.map(({ number }) => number);
  for await (const { anchor, root } of keptRoots(client, numbers))
    if (anchors[anchor - 1]!.root !== root) return { anchor, fault: 'root' };
  return null;
}

/** The first fault of each stream. */
export async function headFaults(client: Db, streams: readonly string[] | null = null): Promise<readonly HeadFault[]> {
  const { rows } = await client.query<{
    stream: string;
    seq: number;
    anchor: number;
    last: number | null;
    good: number;
  }>(
    `with bad as (
      select distinct on (h.stream) h.stream, h.seq, h.anchor from anchor_head h left join event e on e.stream = h.stream and e.seq = h.seq
      where ($1::text[] is null or h.stream = any($1)) and e.hash is distinct from h.head order by h.stream, h.seq)
    select bad.stream, bad.seq, bad.anchor, (select max(e.seq) from event e where e.stream = bad.stream) as last,
      coalesce((select max(h.seq) from anchor_head h where h.stream = bad.stream and h.seq < bad.seq), 0) as good
    from bad order by bad.stream`,
    [streams],
  );
  return rows.map(({ last, good, ...bad }) => ({
    ...bad,
    from: last === null ? 1 : last < bad.seq ? Math.max(last, good) + 1 : good + 1,
    fault: last === null ? 'dropped' : last < bad.seq ? 'cut' : 'rewritten',
  }));
}

/** The first anchor that holds a row of a stream, and with which row of it; null while there is none. */
export async function anchorOver(client: Db, stream: string, seq: number): Promise<number | null> {
  const { rows } = await client.query<{ anchor: number }>(
    'select anchor from anchor_head where stream = $1 and seq >= $2 order by seq limit 1',
    [stream, seq],
  );
  return rows[0]?.anchor ?? null;
}
