/** Connections between members for status verification: streams of their own, and what the pages read of them. */
import type { Instant } from '../domain/calendar.ts';
import {
  decideConnection,
  evolveConnection,
  noConnection,
  type Connection,
  type ConnectionCommand,
  type ConnectionEvent,
  type Side,
} from '../domain/connection.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Standing } from '../domain/state.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

export type ConnectionDeed = {
  readonly connection: string;
  readonly command: ConnectionCommand;
  /** The participant for whom the person acts. */
  readonly member: string;
  readonly at: Instant;
  readonly policy: string;
  readonly rules: string;
};

/** Does it, in one transaction; harmless when repeated. Throws Refusal, `NoSuchConnection` among them. */
export async function connect(pool: Pool, deed: ConnectionDeed): Promise<void> {
  try {
    await transaction(pool, (client) => connectIn(client, deed));
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'connection_open') throw error;
    throw new Refusal('AlreadyAsked', 'You have asked this partner already, or are connected.');
  }
}

async function connectIn(client: Client, { connection: id, command, member, at, policy, rules }: ConnectionDeed) {
  const stream = `connection:${id}`;
  await lockStream(client, stream);
  const known = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
  if (known.rowCount) return;
  const before = await connectionOf(client, id);
  const { asker, shown } = command.type === 'AskConnection' ? command : before;
  if (member !== asker && member !== shown)
    throw new Refusal('NoSuchConnection', 'This connection has been answered or ended meanwhile.');
  const side: Side = member === asker ? 'asker' : 'shown';
  const facts = { side, ...(await factsOf(client, asker, shown)) };
  const event = decideConnection(before, command, facts);
  const { person: actor, role } = command.by;
  const cause = { command, facts };
  const entry = {
    stream,
    after: before.seq,
    command: command.id,
    actor,
    role,
    policy,
    rules,
    at,
    events: [event],
    cause,
  };
  await append(client, entry);
  await write(client, evolveConnection(before, event), event, at);
}

async function connectionOf(client: Client, id: string): Promise<Connection> {
  const { rows } = await client.query<Connection>('select id, seq, asker, shown, stage from connection where id = $1', [
    id,
  ]);
  return rows[0] ?? noConnection(id);
}

async function factsOf(client: Client, asker: string, shown: string) {
  const { rows } = await client.query<{ asker: Standing | null; shown: Standing | null; open: boolean }>(
    `select (select standing from participant where id = $1) as asker, (select standing from participant where id = $2) as shown,
      exists (select from connection where asker = $1 and shown = $2 and stage in ('asked', 'accepted')) as open`,
    [asker, shown],
  );
  const { asker: ours, shown: theirs, open } = rows[0]!;
  return { standings: { asker: ours ?? 'none', shown: theirs ?? 'none' }, alreadyOpen: open } as const;
}

async function write(
  client: Pick<Client, 'query'>,
  { id, seq, asker, shown, stage }: Connection,
  event: ConnectionEvent,
  at: Instant,
): Promise<void> {
  const endedBy = event.type === 'ConnectionEnded' ? event.by : null;
  await client.query(
    `insert into connection as c (id, seq, asker, shown, stage, asked_at) values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0))
     on conflict (id) do update set seq = excluded.seq, stage = excluded.stage,
       answered_at = case when c.stage = 'asked' and excluded.stage in ('accepted', 'declined') then excluded.asked_at else c.answered_at end,
       ended_at = case when excluded.stage = 'ended' then excluded.asked_at end,
       ended_by = $7`,
    [id, seq, asker, shown, stage, at, endedBy],
  );
}

/** Writes all connections once more, from the streams alone. Codes and looks are no events. */
export async function rebuildConnections(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<ConnectionEvent>(client, 'connection')) {
    let connection = noConnection(id);
    for (const { event, at } of rows) {
      connection = evolveConnection(connection, event);
      await write(client, connection, event, at);
    }
  }
}

export type ConnectionRow = {
  readonly id: string;
  readonly side: Side;
  readonly stage: Connection['stage'];
  /** The other company's name, and its standing now. */
  readonly company: string;
  readonly standing: Standing;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: Side | null;
  /** When the shown member last became, or ceased to be, certified. */
  readonly changedAt: Date | null;
  /** Who of the asker looked last, and on how many days, as far as the member is the shown one. */
  readonly lastLookAt: Date | null;
  readonly looks: number;
};

/** All connections of a member, the newest first. */
export async function connectionsOf(pool: Pool, participant: string): Promise<readonly ConnectionRow[]> {
  const { rows } = await pool.query<ConnectionRow>(
    `select c.id, c.stage, case when c.asker = $1 then 'asker' else 'shown' end as side, a.company, p.standing, c.asked_at as "askedAt",
       c.answered_at as "answeredAt", c.ended_at as "endedAt", c.ended_by as "endedBy",
       (select max(e.at) from effect e where e.participant = c.shown and (e.standing = 'certified') <> (e.was_standing = 'certified')) as "changedAt",
       (select max(l.last_at) from connection_look l where l.connection = c.id) as "lastLookAt",
       (select coalesce(sum(l.looks), 0)::int from connection_look l where l.connection = c.id) as looks
     from connection c join participant p on p.id = case when c.asker = $1 then c.shown else c.asker end
       join account a on a.participant = p.id
     where $1 in (c.asker, c.shown) order by c.asked_at desc, c.id limit 200`,
    [participant],
  );
  return rows;
}

/** How many ask to see the member's status and wait for its answer. */
export async function askedBy(pool: Pool, participant: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'asked-by',
    text: `select count(*)::int as n from connection where shown = $1 and stage = 'asked'`,
    values: [participant],
  });
  return rows[0]!.n;
}

/** Notes that the person saw the status of these partners. */
export async function noteLooks(pool: Pool, connections: readonly string[], person: string): Promise<void> {
  if (connections.length === 0) return;
  await pool.query(
    `insert into connection_look as l (connection, person, on_day, looks, last_at)
     select id, $2, (now() at time zone 'UTC')::date, 1, now() from unnest($1::text[]) id
     on conflict (connection, person, on_day) do update set looks = l.looks + 1, last_at = excluded.last_at`,
    [connections, person],
  );
}

/** The code by which partners find the member; null when it has none yet. */
export async function codeOf(pool: Pool, participant: string): Promise<string | null> {
  const { rows } = await pool.query<{ code: string }>('select code from connection_code where participant = $1', [
    participant,
  ]);
  return rows[0]?.code ?? null;
}

/** The member of that code, or null. */
export async function memberOf(pool: Pool, code: string): Promise<string | null> {
  const { rows } = await pool.query<{ participant: string }>(
    'select participant from connection_code where code = $1',
    [code],
  );
  return rows[0]?.participant ?? null;
}

export type CodeDeed = Omit<ConnectionDeed, 'connection' | 'command'> & {
  readonly command: string;
  readonly code: string;
  readonly person: string;
  readonly role: string;
};

/** Gives the member a code, in place of the one that it had; existing connections stay. Harmless when repeated. */
export async function renewCode(pool: Pool, deed: CodeDeed): Promise<void> {
  const { member, command, code, person, role, at, policy, rules } = deed;
  const stream = `connection-code:${member}`;
  await transaction(pool, async (client) => {
    const seq = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, command]);
    if (known.rowCount) return;
    const events = [{ type: 'ConnectionCodeGiven' }];
    await append(client, {
      stream,
      after: seq,
      command,
      actor: person,
      role,
      policy,
      rules,
      at,
      events,
      cause: { command: { id: command, type: 'GiveConnectionCode' } },
    });
    await client.query(
      `insert into connection_code (participant, code, since) values ($1, $2, to_timestamp($3::bigint / 1000.0))
       on conflict (participant) do update set code = excluded.code, since = excluded.since`,
      [member, code, at],
    );
  });
}
