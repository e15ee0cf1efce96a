/** The register as a whole: who said, and when, that it is live; which policies headquarters adopted; and who still waits for go-live. */
import type { Actor, Role } from '../domain/actor.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import { requireThat } from '../domain/refusal.ts';
import { append, lockStream } from './ledger.ts';
import type { Client, Pool } from './pool.ts';
import { eventName, streamsOf } from './streams.ts';

/** An act on the register: by whom, in which role, when (also as a wall date where the agency decides), under which versions. */
export type RegisterAct = {
  readonly person: string;
  readonly role: Role;
  readonly at: Instant;
  readonly on: WallDate;
  readonly policy: string;
  readonly rules: string;
};

/**
 * A supervisor confirms that a programme's register is live: from now on clocks run. Answers with the event, `<stream>#<seq>`; repeated, with
 * the first one. Throws Refusal when the person is no supervisor on that day. Call in a transaction.
 */
export async function confirmGoLive(
  client: Client,
  act: RegisterAct & { readonly programme: string },
): Promise<string> {
  const { programme, at } = act;
  const stream = `register:${programme}`;
  const seq = await lockStream(client, stream);
  const { rows } = await client.query<{ live_event: string | null }>('select live_event from programme where id = $1', [
    programme,
  ]);
  if (rows[0]?.live_event) return rows[0].live_event;
  const event = await recordAct(client, act, {
    stream,
    seq,
    may: 'supervisor',
    command: `go-live:${programme}`,
    event: { type: 'GoLiveConfirmed', programme, on: act.on },
  });
  await writeLive(client, programme, at, event);
  return event;
}

const writeLive = (client: Pick<Client, 'query'>, programme: string, at: Instant, event: string) =>
  client.query(
    `insert into programme (id, live_since, live_event) values ($1, to_timestamp($2::bigint / 1000.0), $3)
     on conflict (id) do update set live_since = excluded.live_since, live_event = excluded.live_event`,
    [programme, at, event],
  );

/**
 * Headquarters adopts a policy version: this text, named by its hash, and no other. Answers with the event; repeated, with the first one.
 * Throws Refusal when the person does not stand for headquarters on that day. Call in a transaction. `keepNote` is asked only the first time.
 */
export async function adoptPolicy(
  client: Client,
  act: RegisterAct & { readonly sha256: string; readonly keepNote?: () => Promise<ContentRef> | null },
): Promise<string> {
  const { policy, sha256, person, at, keepNote } = act;
  const stream = `policy:${policy}`;
  const seq = await lockStream(client, stream);
  const { rows } = await client.query<{ event: string }>('select event from adoption where policy = $1', [policy]);
  if (rows[0]) return rows[0].event;
  const note = (await keepNote?.()) ?? null;
  const event = await recordAct(client, act, {
    stream,
    seq,
    may: 'headquarters',
    command: `adopt:${policy}`,
    event: { type: 'PolicyAdopted', policy, sha256, on: act.on, ...(note && { note }) },
  });
  await writeAdoption(client, policy, event, person, at);
  return event;
}

const writeAdoption = (client: Pick<Client, 'query'>, policy: string, event: string, person: string, at: Instant) =>
  client.query(
    'insert into adoption (policy, event, person, adopted_at) values ($1, $2, $3, to_timestamp($4::bigint / 1000.0))',
    [policy, event, person, at],
  );

/** Writes once more, from the streams alone, what is live and which policies were adopted. */
export async function rebuildRegister(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<RegisterEvent>(client, 'register'))
    for (const { event, seq, at } of rows)
      if (event.type === 'GoLiveConfirmed') await writeLive(client, id, at, eventName(`register:${id}`, seq));
  for await (const { id, rows } of streamsOf<RegisterEvent>(client, 'policy'))
    for (const { event, seq, at, actor } of rows)
      if (event.type === 'PolicyAdopted') await writeAdoption(client, id, eventName(`policy:${id}`, seq), actor, at);
}

type RegisterEvent =
  | { readonly type: 'GoLiveConfirmed'; readonly programme: string; readonly on: WallDate }
  | {
      readonly type: 'PolicyAdopted';
      readonly policy: string;
      readonly sha256: string;
      readonly on: WallDate;
      readonly note?: ContentRef;
    };
type Deed = {
  readonly stream: string;
  readonly seq: number;
  readonly may: Role;
  readonly command: string;
  readonly event: RegisterEvent;
};

/** Appends the event together with the event that empowered the person. */
async function recordAct(
  client: Client,
  act: RegisterAct,
  { stream, seq, may, command, event }: Deed,
): Promise<string> {
  const { person, role, at, on, policy, rules } = act;
  const { rows: empowered } = await client.query<{ event: string }>(
    `select event from empowerment where person = $1 and role = $2 and participant is null and from_on <= $3 and (until_on is null or until_on >= $3) order by event`,
    [person, role, on],
  );
  requireThat(
    role === may && empowered.length > 0,
    'NotAuthorized',
    `Only ${may === 'supervisor' ? 'a supervisor' : 'headquarters'} may do this.`,
  );
  const by: Actor = { person, role };
  const cause = { command: { id: command, by, type: event.type }, facts: { now: at, empowered } };
  const after = await append(client, {
    stream,
    after: seq,
    command,
    actor: person,
    role,
    policy,
    rules,
    at,
    events: [event],
    cause,
  });
  return eventName(stream, after);
}

/** An imported participant that is not live yet, and how many weeks its inherited term is put off. */
export type Arrival = { readonly participant: string; readonly week: number };

const PAGE = 400;

/**
 * Participants after `after` that wait for go-live, in the order of their ids, a page at the most. Those with an incomplete profile are spread by
 * office, so that no more than the share of an office's falls in one week (and one at the least, where the share is less than one).
 */
export async function arrivalsAfter(
  pool: Pool,
  programme: string,
  weeklySharePercent: number,
  after: string,
): Promise<readonly Arrival[]> {
  const { rows } = await pool.query<Arrival>(
    `with inherited as (
       select id, row_number() over (partition by office order by md5(id), id) - 1 as place,
         greatest(1, floor(count(*) over (partition by office) * $2::numeric / 100)) as weekly
       from participant where programme = $1 and state #> '{imported,late}' ? 'profile-incomplete')
     select p.id as participant, coalesce(floor(i.place / i.weekly), 0)::int as week
     from participant p left join inherited i using (id)
     where p.programme = $1 and p.id > $3 and p.state #>> '{imported,live}' = 'false' order by p.id limit $4`,
    [programme, weeklySharePercent, after, PAGE],
  );
  return rows;
}

/** How many participants of the programme were imported, and how many of them are live. */
export async function liveness(
  pool: Pool,
  programme: string,
): Promise<{ readonly imported: number; readonly live: number }> {
  const { rows } = await pool.query<{ imported: number; live: number }>(
    `select count(*)::int as imported, (count(*) filter (where state #>> '{imported,live}' = 'true'))::int as live
     from participant where programme = $1 and state #>> '{imported,live}' is not null`,
    [programme],
  );
  return rows[0]!;
}
