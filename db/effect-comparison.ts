/** What the receiver holds against what the record says, kept night by night; what differs is told once more. */
import type { Instant } from '../domain/calendar.ts';
import type { Held } from '../domain/effect.ts';
import { differencesOf, type HeldDifference, type Ours, type Told } from '../domain/effect-feed.ts';
import { holdingFeed, lastReceipted, restate, tellAgainFrom } from './effect-feed.ts';
import type { Client, Pool } from './pool.ts';

export type Compared = {
  /** Of how many the receiver holds something, and of how many we told. */
  readonly held: number;
  readonly known: number;
  readonly differences: readonly HeldDifference[];
  /** Messages that it had lost, and hears again as they were. */
  readonly toldAgain: number;
};
export type Asked = {
  readonly told: readonly Told[];
  /** The last number that the receiver has. */
  readonly last: number;
  readonly now: Instant;
  /** Before the first page was asked for, by the record's clock: what was told since then is not compared. */
  readonly begun: Date;
};

/** The record's own clock. */
export async function recordsNow(pool: Pool): Promise<Date> {
  return (await pool.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
}

/** Compares, and orders that what differs is told again: lost messages as they were, everything else in new ones, what is owed before the rest. */
export const compareHeld = (pool: Pool, { told, last, now, begun }: Asked): Promise<Compared> =>
  holdingFeed(pool, async (client) => {
    const toldAgain = last < (await lastReceipted(client)) ? await tellAgainFrom(client, last + 1) : 0;
    const ours = await lastEffects(client);
    const differences = differencesOf(ours, told, await inFlight(client, begun));
    const seqs = new Map(ours.map(({ participant, seq }) => [participant, seq]));
    const numbers = await restate(
      client,
      differences.map((one) => ({ ...one, seq: seqs.get(one.participant) ?? null })),
    );
    const compared = { held: told.length, known: ours.length, differences, toldAgain };
    await keep(client, now, compared, numbers);
    return compared;
  });

async function lastEffects(client: Client): Promise<readonly (Ours & { readonly seq: number })[]> {
  const { rows } = await client.query<Ours & { seq: number }>(
    `select distinct on (participant) participant, seq, (extract(epoch from at) * 1000)::bigint as since,
       jsonb_build_object('standing', standing, 'tier', tier, 'benefits', to_jsonb(benefits)) as held
     from effect order by participant, seq desc`,
  );
  return rows;
}

/** Of whom something waits to be told, or was receipted while the receiver was being asked. */
async function inFlight(client: Client, begun: Date): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ participant: string }>(
    `select participant from effect where number is null
     union select participant from effect_message where due_since is not null or last_try_at >= $1`,
    [begun],
  );
  return new Set(rows.map(({ participant }) => participant));
}

/** The same night again changes nothing that it kept. */
async function keep(client: Client, now: Instant, compared: Compared, numbers: readonly number[]): Promise<void> {
  const { held, known, differences, toldAgain } = compared;
  const owed = differences.filter((one) => one.owed).length;
  const { rowCount } = await client.query(
    `insert into effect_comparison (at, held, known, differences, owed, told_again)
     values (to_timestamp($1::bigint / 1000.0), $2, $3, $4, $5, $6) on conflict do nothing`,
    [now, held, known, differences.length, owed, toldAgain],
  );
  if (rowCount === 0) return;
  const rows = differences.map((one, index) => ({ ...one, number: numbers[index] }));
  await client.query(
    `insert into effect_difference (at, participant, ours, theirs, since, owed, number)
     select to_timestamp($1::bigint / 1000.0), x.participant, x.ours, x.theirs, to_timestamp(x.since / 1000.0), x.owed, x.number
     from jsonb_to_recordset($2) as x (participant text, ours jsonb, theirs jsonb, since bigint, owed boolean, number int)`,
    [now, JSON.stringify(rows)],
  );
}

export type PastComparison = Omit<Compared, 'differences'> & {
  readonly at: Date;
  readonly differences: number;
  readonly owed: number;
};

/** The last comparisons, the latest first. */
export async function pastComparisons(pool: Pick<Pool, 'query'>, limit: number): Promise<readonly PastComparison[]> {
  const { rows } = await pool.query<PastComparison>(
    'select at, held, known, differences, owed, told_again as "toldAgain" from effect_comparison order by at desc limit $1',
    [limit],
  );
  return rows;
}

export type KeptDifference = {
  readonly participant: string;
  readonly ours: Held;
  readonly theirs: Held;
  readonly since: Date | null;
  readonly owed: boolean;
  /** The message that states it once more, and when that was receipted. */
  readonly number: number;
  readonly receiptedAt: Date | null;
};

/** What one comparison found, what is owed first. */
export async function differencesAt(
  pool: Pick<Pool, 'query'>,
  at: Date,
  limit: number,
): Promise<readonly KeptDifference[]> {
  const { rows } = await pool.query<KeptDifference>(
    `select d.participant, d.ours, d.theirs, d.since, d.owed, d.number, m.receipted_at as "receiptedAt"
     from effect_difference d join effect_message m on m.number = d.number where d.at = $1 order by d.owed desc, d.participant limit $2`,
    [at, limit],
  );
  return rows;
}
