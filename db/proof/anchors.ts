/** Signs what the ledger is now, and keeps that in the record and outside of it. A ledger that is not what was signed last is not signed again. */
import type { Instant } from '../../domain/calendar.ts';
import type { Client, Pool } from '../pool.ts';
import { checkAnchors, keptLines, type Anchored, type Witness } from './anchor-check.ts';
import { hashOfLine, NO_LINE, readLine, signedLine, type Anchor } from './anchor-line.ts';
import { headsOfNow, headsRoot } from './heads.ts';
import { addOutside, readOutside } from './outside.ts';
import type { SigningKey } from './signing.ts';

export type Anchorage = {
  readonly key: SigningKey;
  /** Public keys of earlier days. */
  readonly former: readonly string[];
  /** Where the lines are kept outside of the database. */
  readonly folder: string;
};

export const keysOf = ({ key, former }: Anchorage): readonly string[] => [key.publicKey, ...former];

export type Made = { readonly made: Anchor } | { readonly refused: Pick<Anchored, 'lineFault' | 'headFaults'> };

/** Held by whoever makes an anchor. */
const LOCK = 8_261_203;

/** Makes one anchor. Repeating it after a crash is harmless: what the record has and the file lacks is added there first. */
export async function makeAnchor(pool: Pool, anchorage: Anchorage, now: Instant): Promise<Made> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await catchUp(client, anchorage);
    const places = await bothPlaces(client, anchorage.folder);
    const { lineFault, headFaults } = await checkAnchors(client, { keys: keysOf(anchorage), ...places });
    if (lineFault || headFaults.length > 0) return { refused: { lineFault, headFaults } };
    const line = await sign(client, anchorage.key, now);
    await addOutside(anchorage.folder, [line]);
    return { made: readLine(line)! };
  } finally {
    client.release(true); // and with the connection goes the lock, whatever happened
  }
}

const bothPlaces = async (client: Pick<Client, 'query'>, folder: string) => ({
  inside: await keptLines(client),
  outside: await readOutside(folder),
});

/** The lines in the record and outside of it, while no anchor is being made. */
export async function placesAtRest(pool: Pool, folder: string): Promise<Pick<Witness, 'inside' | 'outside'>> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [LOCK]);
    return await bothPlaces(client, folder);
  } finally {
    client.release(true);
  }
}

/** Lines that a crash kept from the file. */
async function catchUp(client: Client, { folder }: Anchorage): Promise<void> {
  const { inside, outside } = await bothPlaces(client, folder);
  if (outside.every((line, index) => line === inside[index])) await addOutside(folder, inside.slice(outside.length));
}

/** One look at all heads, and what it gave, in one transaction; answers with the line. */
async function sign(client: Client, key: SigningKey, now: Instant): Promise<string> {
  await client.query('begin isolation level repeatable read');
  try {
    const heads = await headsOfNow(client);
    const last = (await keptLines(client)).at(-1);
    const number = last === undefined ? 1 : readLine(last)!.number + 1;
    const line = signedLine(
      {
        number,
        at: now,
        streams: heads.length,
        rows: heads.reduce((sum, { seq }) => sum + seq, 0),
        root: headsRoot(heads),
        before: last === undefined ? NO_LINE : hashOfLine(last),
      },
      key,
    );
    await client.query('insert into anchor (number, at, line) values ($1, to_timestamp($2::bigint / 1000.0), $3)', [
      number,
      now,
      line,
    ]);
    await client.query(
      `insert into anchor_head (stream, seq, head, anchor) select s.name, s.seq, s.head, $1 from stream s
        where s.seq > 0 and not exists (select from anchor_head h where h.stream = s.name and h.seq = s.seq)`,
      [number],
    );
    await client.query('commit');
    return line;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** When the last one was made; before there was any, since when there should be. */
export async function lastAnchored(
  pool: Pick<Client, 'query'>,
): Promise<{ readonly number: number; readonly at: Instant }> {
  const { rows } = await pool.query<{ number: number; at: number }>(
    'select number, (extract(epoch from at) * 1000)::bigint as at from anchor order by number desc limit 1',
  );
  return rows[0]!;
}
