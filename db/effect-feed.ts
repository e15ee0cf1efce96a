/**
 * The numbered feed of effects: which message is next, and what became of it. Numbers are given late, by one sender at a time under a lock and only
 * when everything before has its receipt; so there is no gap, however transactions end, and what gives back can still overtake what waits.
 */
import { inTurn, type Held, type WaitingEffect } from '../domain/effect.ts';
import type { EffectMessage, FeedFault, HeldDifference } from '../domain/effect-feed.ts';
import { transaction, type Client, type Pool } from './pool.ts';

const LOCK = `select pg_advisory_xact_lock(hashtextextended('effect-feed', 0))`;

/** A message that the receiver has not receipted, or must hear again. */
export type DueMessage = {
  readonly number: number;
  readonly body: string;
  readonly tries: number;
  readonly lastTryAt: Date | null;
};
type Numbered = Omit<EffectMessage, 'feed' | 'number'> & {
  readonly seq: number | null;
  readonly dueSince: Date | null;
};
type EffectRow = WaitingEffect & {
  readonly at: Date;
  readonly recordedAt: Date;
  readonly held: Held;
  readonly before: Held;
};

/** As rows say it. `of`: an alias, and what stands before the names of its columns. */
const heldSql = (of: string): string =>
  `jsonb_build_object('standing', ${of}standing, 'tier', ${of}tier, 'benefits', to_jsonb(${of}benefits))`;

/** What is to be told next: what waits for its receipt, or else as many as `most` that now get their numbers. */
export const dueMessages = (pool: Pool, most: number): Promise<readonly DueMessage[]> =>
  transaction(pool, async (client) => {
    await client.query(LOCK);
    const due = await stillDue(client, most);
    if (due.length > 0) return due;
    await adopt(client);
    const turn = inTurn(await waiting(client)).slice(0, most);
    if (turn.length === 0) return [];
    await number(
      client,
      turn.map(({ participant, seq, held, before, at, recordedAt, reinstates }) => ({
        ...{ participant, seq, held, before, reinstates, restates: false },
        ...{ from: at.toISOString(), dueSince: recordedAt },
      })),
    );
    return stillDue(client, most);
  });

async function stillDue(client: Client, most: number): Promise<readonly DueMessage[]> {
  const { rows } = await client.query<DueMessage>(
    `select number, body, tries, last_try_at as "lastTryAt" from effect_message where due_since is not null order by number limit $1`,
    [most],
  );
  return rows;
}

/** An effect that a rebuild brought back has lost its number; what was told under it is still here. */
const adopt = (client: Client) =>
  client.query(
    `update effect e set number = m.number from effect_message m
     where e.number is null and m.participant = e.participant and m.seq = e.seq and not m.restates`,
  );

async function waiting(client: Client): Promise<readonly EffectRow[]> {
  const { rows } = await client.query<EffectRow>(
    `select e.participant, e.seq, e.at, e.reinstates, v.recorded_at as "recordedAt", (row_number() over (order by v.recorded_at, e.participant, e.seq))::int as "order",
       ${heldSql('e.')} as held, ${heldSql('e.was_')} as before
     from effect e join event v on v.stream = 'participant:' || e.participant and v.seq = e.seq where e.number is null`,
  );
  return rows;
}

/** Gives them the next numbers, in their order. The caller holds the lock. */
async function number(client: Client, messages: readonly Numbered[]): Promise<readonly number[]> {
  const { rows } = await client.query<{ last: number }>('select coalesce(max(number), 0) as last from effect_message');
  const numbered = messages.map(({ seq, dueSince, ...message }, index) => {
    const whole: EffectMessage = { feed: 'standing', number: rows[0]!.last + index + 1, ...message };
    const { participant, restates } = message;
    return { number: whole.number, participant, seq, restates, body: JSON.stringify(whole), due_since: dueSince };
  });
  await client.query(
    `with told as (
       insert into effect_message (number, participant, seq, restates, body, due_since)
       select x.number, x.participant, x.seq, x.restates, x.body, coalesce(x.due_since, clock_timestamp())
       from jsonb_to_recordset($1) as x (number int, participant text, seq int, restates boolean, body text, due_since timestamptz)
       returning number, participant, seq, restates)
     update effect e set number = t.number from told t where not t.restates and e.participant = t.participant and e.seq = t.seq`,
    [JSON.stringify(numbered)],
  );
  return numbered.map((one) => one.number);
}

/** The receiver has it. A receipt that comes again, of a message that it had to hear again, leaves the first one as it is. */
export const noteReceipt = (pool: Pool, message: number, receipt: string) =>
  pool.query(
    `update effect_message set due_since = null, fault = null, tries = tries + 1, last_try_at = clock_timestamp(),
       receipt = coalesce(receipt, $2), receipted_at = coalesce(receipted_at, clock_timestamp()) where number = $1`,
    [message, receipt],
  );

/** A try came to nothing. */
export const noteFault = (pool: Pool, message: number, fault: FeedFault) =>
  pool.query(
    `update effect_message set tries = tries + 1, last_try_at = clock_timestamp(), fault = $2 where number = $1 and due_since is not null`,
    [message, fault],
  );

/** The receiver has lost what it was told from this number on: it hears all of it again, as it was. Answers with how many were receipted before. */
export async function tellAgainFrom(client: Pick<Client, 'query'>, from: number): Promise<number> {
  const { rowCount } = await client.query(
    'update effect_message set due_since = clock_timestamp(), tries = 0, last_try_at = null where number >= $1 and due_since is null',
    [from],
  );
  return rowCount ?? 0;
}

/** The last number that was receipted; 0 before the first. */
export async function lastReceipted(client: Pick<Client, 'query'>): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from effect_message where due_since is null',
  );
  return rows[0]!.last;
}

/** Under the feed's lock, so that nothing gets a number meanwhile. */
export const holdingFeed = <T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> =>
  transaction(pool, async (client) => {
    await client.query(LOCK);
    return work(client);
  });

/** States once more what is held, in new messages, in the order given. The caller holds the feed. */
export const restate = (client: Client, differences: readonly (HeldDifference & { readonly seq: number | null })[]) =>
  differences.length === 0
    ? Promise.resolve([])
    : number(
        client,
        differences.map(({ participant, seq, ours, theirs, since, owed }) => ({
          ...{ participant, seq, held: ours, before: theirs, reinstates: owed, restates: true, dueSince: null },
          from: since === null ? null : new Date(since).toISOString(),
        })),
      );

/** Does the work while nobody else sends; does nothing when somebody does. A lock of a process that was killed is free. */
export async function asOnlySender(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken = false;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('effect-sender', 0)) as mine`,
    );
    if (!rows[0]!.mine) return;
    try {
      await work();
    } finally {
      await client
        .query(`select pg_advisory_unlock(hashtextextended('effect-sender', 0))`)
        .catch(() => (broken = true));
    }
  } finally {
    client.release(broken);
  }
}
