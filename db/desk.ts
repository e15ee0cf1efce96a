/** Who has an open item on the desk. Desk state is about people and changes no deadline: it has a stream of its own beside the participant's. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

/** Somebody at the desk, in the role in which they act. */
export type Clerk = { readonly person: string; readonly role: string };
export type Desk = { readonly participant: string; readonly key: string };
/** Under which policy and rules, and when, the record says that it was done. */
export type Stamp = { readonly policy: string; readonly rules: string; readonly at: Instant };

export const deskStream = (participant: string): string => `desk:${participant}`;

/** `taken` by somebody else, who is named; `gone` when the item is closed, or not one that this clerk may have. */
export type Claimed =
  { readonly outcome: 'claimed' } | { readonly outcome: 'taken'; readonly by: string } | { readonly outcome: 'gone' };

/**
 * Takes an item, if nobody has it. Of many who try at once one wins, and the others are told who.
 * The item's row is locked against being closed meanwhile, so that no claim outlives it.
 */
export function claim(pool: Pool, { participant, key }: Desk, clerk: Clerk, stamp: Stamp): Promise<Claimed> {
  return transaction(pool, async (client) => {
    const open = await client.query({
      name: 'claimable',
      text: `select from work_item w where w.participant = $1 and w.key = $2 and $4 = any(w.roles) and (w.person is null or w.person = $3) for key share`,
      values: [participant, key, clerk.person, clerk.role],
    });
    if (!open.rowCount || !(await take(client, { participant, key }, clerk.person, stamp.at)))
      return holder(client, participant, key, clerk.person);
    await note(client, participant, { type: 'WorkClaimed', key }, clerk, stamp);
    return { outcome: 'claimed' };
  });
}

/** Answers whether nobody had it. */
async function take(
  client: Pick<Client, 'query'>,
  { participant, key }: Desk,
  person: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'claim',
    text: `insert into claim (participant, key, person, at) values ($1, $2, $3, to_timestamp($4::bigint / 1000.0)) on conflict do nothing`,
    values: [participant, key, person, at],
  });
  return rowCount === 1;
}

async function holder(client: Client, participant: string, key: string, person: string): Promise<Claimed> {
  const { rows } = await client.query<{ person: string; name: string }>(
    'select c.person, p.name from claim c join person p on p.id = c.person where c.participant = $1 and c.key = $2',
    [participant, key],
  );
  const [held] = rows;
  if (!held) return { outcome: 'gone' };
  return held.person === person ? { outcome: 'claimed' } : { outcome: 'taken', by: held.name };
}

/**
 * Gives an item back: one's own, or anybody's when `anybodys` (a supervisor's to do, so that nothing waits for somebody on leave).
 * Answers whether there was one to give back.
 */
export function release(
  pool: Pool,
  { participant, key }: Desk,
  clerk: Clerk,
  stamp: Stamp,
  anybodys: boolean,
): Promise<boolean> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ person: string }>({
      name: 'release',
      text: 'delete from claim where participant = $1 and key = $2 and (person = $3 or $4) returning person',
      values: [participant, key, clerk.person, anybodys],
    });
    if (!rows[0]) return false;
    await note(client, participant, { type: 'WorkReleased', key, from: rows[0].person }, clerk, stamp);
    return true;
  });
}

type DeskEvent =
  | { readonly type: 'WorkClaimed'; readonly key: string }
  | { readonly type: 'WorkReleased'; readonly key: string; readonly from: string };

async function note(
  client: Client,
  participant: string,
  event: DeskEvent,
  { person, role }: Clerk,
  { policy, rules, at }: Stamp,
): Promise<void> {
  const stream = deskStream(participant);
  const seq = await lockStream(client, stream);
  await append(client, {
    stream,
    after: seq,
    command: randomUUID(),
    actor: person,
    role,
    policy,
    rules,
    at,
    events: [event],
    cause: {},
  });
}

export type Holding = { readonly key: string; readonly person: string; readonly name: string };

/** Items of a participant that somebody has claimed. */
export async function holdings(pool: Pool, participant: string): Promise<readonly Holding[]> {
  const { rows } = await pool.query<Holding>({
    name: 'holdings',
    text: 'select c.key, c.person, p.name from claim c join person p on p.id = c.person where c.participant = $1',
    values: [participant],
  });
  return rows;
}

/** An item that is open, and has been since before that row of the desk's stream: one that was closed and opened once more is nobody's again. */
const OPEN_SINCE = `select from work_item w join event opened on opened.stream = 'participant:' || w.participant and opened.seq = w.opened_seq
  join event claimed on claimed.stream = 'desk:' || w.participant and claimed.seq = $3
  where w.participant = $1 and w.key = $2 and opened.recorded_at < claimed.recorded_at`;

/** Writes once more, from the streams alone, what is claimed of the items that are open. */
export async function rebuildClaims(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id: participant, rows } of streamsOf<DeskEvent>(client, 'desk')) {
    const latest = new Map(rows.map((row) => [row.event.key, row]));
    for (const [key, { seq, event, actor, at }] of latest) {
      if (event.type !== 'WorkClaimed') continue;
      const open = await client.query(OPEN_SINCE, [participant, key, seq]);
      if (open.rowCount) await take(client, { participant, key }, actor, at);
    }
  }
}
