/** The record of the desk: the stream `desk:<participant>`, what stands of it in `desk_item`, and whose each line of work is by that. */
import type { Actor, Role } from '../domain/actor.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import {
  decideDesk,
  evolveDesk,
  leaveCase,
  Taken,
  untouched,
  type DeskCommand,
  type DeskEvent,
  type DeskFacts,
  type DeskItem,
  type WaitsOn,
} from '../domain/desk.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

/** Which item, by its participant and its key. */
export type DeskPlace = { readonly participant: string; readonly key: string };
/** Under which policy and rules, and when, the record says that it was done. */
export type Stamp = { readonly policy: string; readonly rules: string; readonly at: Instant };
export type DeskOrder = DeskPlace &
  Stamp & {
    /** The form's own id: a repetition changes nothing. */
    readonly id: string;
    readonly command: DeskCommand;
    readonly facts: Pick<DeskFacts, 'held' | 'assignee' | 'standsFor' | 'on'>;
  };
/** `taken`: somebody else has it, who is named. `seq` is the row that tells of it; null when it was so already. */
export type DeskOutcome =
  { readonly outcome: 'done'; readonly seq: number | null } | { readonly outcome: 'taken'; readonly by: string };

export const deskStream = (participant: string): string => `desk:${participant}`;

/**
 * Does one thing at the desk. Of many who try at once one wins, and the others are told who. The participant's row is held, so that no item
 * closes, and nothing else is written of it, meanwhile.
 * @throws Refusal
 */
export async function changeDesk(pool: Pool, order: DeskOrder): Promise<DeskOutcome> {
  try {
    return await transaction(pool, (client) => changed(client, order));
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const { rows } = await pool.query<{ name: string }>('select name from person where id = $1', [error.by]);
    return { outcome: 'taken', by: rows[0]?.name ?? error.by };
  }
}

async function changed(client: Client, order: DeskOrder): Promise<DeskOutcome> {
  const { participant, key, id, command, facts, ...stamp } = order;
  const { work, ...about } = await workOf(client, order);
  const stream = deskStream(participant);
  const after = await lockStream(client, stream);
  const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
  if (known.rowCount) return { outcome: 'done', seq: null };
  const item = await deskItemOf(client, order);
  const events = decideDesk(item, command, { ...facts, work, ...about });
  if (events.length === 0) return { outcome: 'done', seq: null };
  const { person: actor, role } = command.by;
  const seq = await append(client, { stream, after, command: id, actor, role, ...stamp, events, cause: { command } });
  const now = events.reduce((folded, event) => evolveDesk(folded, event, actor), item);
  await writeItem(client, participant, now, stamp.at);
  await client.query('select place_work($1)', [participant]);
  return { outcome: 'done', seq };
}

/**
 * Whoever stepped back from a case has none of its items any more. In the transaction that records it, once the read model is written: nobody takes
 * an item of the participant meanwhile.
 */
export async function leaveDesk(
  client: Client,
  participant: string,
  { id, by, ...stamp }: Stamp & { readonly id: string; readonly by: Actor },
): Promise<void> {
  const held = await client.query<{ key: string }>('select key from desk_item where participant = $1 and person = $2', [
    participant,
    by.person,
  ]);
  const items: DeskItem[] = [];
  for (const { key } of held.rows) items.push(await deskItemOf(client, { participant, key }));
  const events = leaveCase(items, by.person);
  if (events.length === 0) return;
  const stream = deskStream(participant);
  const after = await lockStream(client, stream);
  const { person: actor, role } = by;
  const cause = { command: { type: 'ReleaseWork', by } };
  await append(client, { stream, after, command: id, actor, role, ...stamp, events, cause });
  for (const item of items) {
    const own = events.filter(({ key }) => key === item.key);
    const now = own.reduce((folded, event) => evolveDesk(folded, event, actor), item);
    if (own.length > 0) await writeItem(client, participant, now, stamp.at);
  }
  await client.query('select place_work($1)', [participant]);
}

/** The open item, the company's specialist, and who has left its case; no item when there is none of that key. */
async function workOf(
  client: Client,
  { participant, key }: DeskPlace,
): Promise<Pick<DeskFacts, 'work' | 'specialist' | 'recused'>> {
  await client.query('select from participant where id = $1 for share', [participant]);
  const { rows } = await client.query<{
    roles: Role[];
    person: string | null;
    due: WallDate | null;
    specialist: string | null;
    recused: readonly string[];
  }>(
    `select w.roles, w.person, w.due_on as due, w.specialist, coalesce(p.state -> 'recused', '[]') as recused
     from work_item w join participant p on p.id = w.participant where w.participant = $1 and w.key = $2`,
    [participant, key],
  );
  const [row] = rows;
  return row
    ? { work: row, specialist: row.specialist, recused: row.recused }
    : { work: null, specialist: null, recused: [] };
}

type Row = {
  readonly person: string | null;
  readonly until: WallDate | null;
  readonly on: WaitsOn | null;
  readonly note: ContentRef | null;
  readonly tags: readonly string[];
};

/** What the desk knows of an item. */
export async function deskItemOf(client: Pick<Client, 'query'>, { participant, key }: DeskPlace): Promise<DeskItem> {
  const { rows } = await client.query<Row>(
    `select d.person, d.hold_until as until, d.hold_on as on, case when c.id is not null then jsonb_build_object('id', c.id, 'sha256', c.sha256) end as note, d.tags
     from desk_item d left join content c on c.id = d.hold_note where d.participant = $1 and d.key = $2`,
    [participant, key],
  );
  const [row] = rows;
  if (!row) return untouched(key);
  const { person, until, on, note, tags } = row;
  return { key, person, hold: until !== null && on !== null ? { until, on, note } : null, tags };
}

/** Writes what stands of an item since an instant; nothing is kept of one that nobody has touched. */
async function writeItem(
  client: Pick<Client, 'query'>,
  participant: string,
  { key, person, hold, tags }: DeskItem,
  at: Instant,
): Promise<void> {
  if (person === null && hold === null && tags.length === 0) {
    await client.query('delete from desk_item where participant = $1 and key = $2', [participant, key]);
    return;
  }
  await client.query(
    `insert into desk_item (participant, key, person, hold_until, hold_on, hold_note, tags, at) values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::bigint / 1000.0))
     on conflict (participant, key) do update set person = excluded.person, hold_until = excluded.hold_until, hold_on = excluded.hold_on,
       hold_note = excluded.hold_note, tags = excluded.tags, at = excluded.at`,
    [participant, key, person, hold?.until ?? null, hold?.on ?? null, hold?.note?.id ?? null, tags, at],
  );
}

/** One row of the desk's record with who did it; undefined when there is none, or when it is one of the log of contacts, which is about no item. */
export async function deskEventAt(
  pool: Pool,
  participant: string,
  seq: number,
): Promise<{ readonly event: DeskEvent; readonly actor: string } | undefined> {
  const { rows } = await pool.query<{ body: string; actor: string }>(
    `select body, actor from event where stream = $1 and seq = $2 and body::jsonb ->> 'key' is not null`,
    [deskStream(participant), seq],
  );
  return rows[0] && { event: JSON.parse(rows[0].body) as DeskEvent, actor: rows[0].actor };
}

export type Holding = {
  readonly key: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly until: WallDate | null;
  readonly on: WaitsOn | null;
  readonly tags: readonly string[];
};

/** What the desk says of a participant's items. */
export async function holdings(pool: Pool, participant: string): Promise<readonly Holding[]> {
  const { rows } = await pool.query<Holding>({
    name: 'holdings',
    text: `select d.key, d.person, p.name, d.hold_until as until, d.hold_on as on, d.tags from desk_item d left join person p on p.id = d.person
      where d.participant = $1`,
    values: [participant],
  });
  return rows;
}

/** For each open item, the row of the desk's stream with which what is said of it begins: one that was closed and opened once more begins anew. */
const SINCE_OPENED = `select w.key, coalesce(min(d.seq), 0) as since from work_item w
  join event opened on opened.stream = 'participant:' || w.participant and opened.seq = w.opened_seq
  left join event d on d.stream = 'desk:' || w.participant and d.recorded_at > opened.recorded_at
  where w.participant = $1 group by w.key`;

/** Writes once more, from the streams alone, what the desk says of the items that are open, and whose each is by that. */
export async function rebuildDesk(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id: participant, rows } of streamsOf<DeskEvent>(client, 'desk')) {
    const open = await client.query<{ key: string; since: number }>(SINCE_OPENED, [participant]);
    for (const { key, since } of open.rows) {
      const own = rows.filter(({ seq, event }) => event.key === key && since > 0 && seq >= since);
      const last = own.at(-1);
      if (!last) continue;
      const item = own.reduce((folded, { event, actor }) => evolveDesk(folded, event, actor), untouched(key));
      await writeItem(client, participant, item, last.at);
    }
  }
  await client.query('select place_work(null)');
}
