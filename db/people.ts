/** Who people are to the office: person rows, and the streams that say by what authority they act on a day. */
import type { Assignment, Charge, Conflict } from '../domain/access.ts';
import type { Role } from '../domain/actor.ts';
import type { WallDate } from '../domain/calendar.ts';
import { writeEmpowerment, type Empowering, type PersonEvent } from './empowerments.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { eventName } from './streams.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: 'staff' | 'participant';
  readonly language: 'en' | 'es';
  readonly office: string | null;
};
export type KnownPerson = Person & {
  /** In force on the day that was asked for, as everything here. */
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly Conflict[];
  readonly roles: readonly Role[];
  readonly participants: readonly string[];
  /** The participant that was asked about; null when there is none of that id, or none was asked about. */
  readonly about: Charge | null;
  /** The last day of a leave; null for whoever is there. */
  readonly awayUntil: WallDate | null;
  readonly standsFor: readonly StandIn[];
};
/** Somebody who is away, in whose place a person stands. */
export type StandIn = { readonly person: string; readonly name: string; readonly until: WallDate };

/** Records a person; harmless when repeated. */
export async function recordPerson(client: Client | Pool, person: Person): Promise<void> {
  const { id, name, email, kind, language, office } = person;
  await client.query(
    'insert into person (id, name, email, kind, language, office) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [id, name, email, kind, language, office],
  );
}

type Giver = {
  readonly person: string;
  readonly role: string;
  readonly at: number;
  readonly policy: string;
  readonly rules: string;
  /** What it follows from, where it does. */
  readonly because?: string;
};

/** Gives a person a role from a day on, as an event of the person's own stream. A role already given is not given twice. */
export const empower = (pool: Pool, person: string, grant: Empowering, by: Giver): Promise<void> =>
  transaction(pool, (client) => empowerWithin(client, person, grant, by));

/** The same within a transaction of the caller's. */
export async function empowerWithin(client: Client, person: string, grant: Empowering, by: Giver): Promise<void> {
  const stream = `person:${person}`;
  const { role, participant, from, until } = grant;
  const known = await client.query(
    'select from empowerment where person = $1 and role = $2 and participant is not distinct from $3 and until_on is null',
    [person, role, participant],
  );
  if (known.rowCount) return;
  const after = await lockStream(client, stream);
  const event: PersonEvent = { type: 'PersonEmpowered', role, participant, from, until };
  const command = `empower:${person}:${role}:${participant ?? 'office'}`;
  const { because } = by;
  const seq = await append(client, {
    stream,
    after,
    command,
    actor: by.person,
    role: by.role,
    policy: by.policy,
    rules: by.rules,
    at: by.at,
    events: [event],
    cause: { grant, ...(because !== undefined && { because }) },
  });
  await writeEmpowerment(client, person, event, eventName(stream, seq));
}

/**
 * Ends everything that a person may do for a participant, as events of the person's own stream; `until` is the last day on which it was held.
 * Call in a transaction. Harmless when repeated. @throws SQLSTATE 40001 when the person's stream has moved on
 */
export async function endEmpowerments(
  client: Client,
  person: string,
  { participant, until }: { participant: string; until: WallDate },
  by: { person: string; role: string; at: number; policy: string; rules: string; because: string },
): Promise<void> {
  const { rows } = await client.query<{ event: string; role: Role }>(
    'select event, role from empowerment where person = $1 and participant = $2 and (until_on is null or until_on > $3) order by event',
    [person, participant, until],
  );
  if (rows.length === 0) return;
  const stream = `person:${person}`;
  const head = await client.query<{ seq: number }>('select seq from stream where name = $1', [stream]);
  const after = head.rows[0]?.seq ?? 0;
  const events = rows.map(({ event: assignment, role }): PersonEvent => ({
    type: 'AssignmentEnded',
    assignment,
    role,
    until,
  }));
  await append(client, {
    stream,
    after,
    command: by.because,
    actor: by.person,
    role: by.role,
    policy: by.policy,
    rules: by.rules,
    at: by.at,
    events,
    cause: { because: by.because },
  });
  for (const [index, event] of events.entries())
    await writeEmpowerment(client, person, event, eventName(stream, after + index + 1));
}

/**
 * The person with what they hold on a day; undefined when the office knows nobody of that id. One statement, since every request asks it.
 * @param participant the one of which permissions are asked next, if any
 */
export async function knownPerson(
  pool: Pool,
  id: string,
  on: WallDate,
  participant: string | null = null,
): Promise<KnownPerson | undefined> {
  const { rows } = await pool.query<Omit<KnownPerson, 'roles' | 'participants'>>({
    name: 'known-person',
    text: KNOWN,
    values: [id, on, participant],
  });
  const row = rows[0];
  if (!row) return undefined;
  const roles = [...new Set(row.assignments.map(({ role }) => role))].sort();
  const participants = row.assignments.flatMap((one) => one.participant ?? []);
  return { ...row, roles, participants: [...new Set(participants)].sort() };
}

const KNOWN = `select p.id, p.name, p.email, p.kind, p.language, p.office,
  coalesce((select jsonb_agg(jsonb_build_object('role', e.role, 'event', e.event, 'from', e.from_on, 'until', e.until_on, 'participant', e.participant,
      'office', e.office, 'region', e.region, 'rank', e.rank, 'actingFor', e.acting_for) order by e.event)
    from empowerment e where e.person = p.id and e.from_on <= $2 and (e.until_on is null or e.until_on >= $2)), '[]') as assignments,
  coalesce((select jsonb_agg(jsonb_build_object('participant', c.participant, 'from', lower(c.days), 'until', upper(c.days) - 1) order by c.event, c.participant)
    from conflicted c where c.person = p.id and c.days @> $2::date), '[]') as conflicts,
  (select max(l.until_on) from leave l where l.person = p.id and l.from_on <= $2 and l.until_on >= $2) as "awayUntil",
  coalesce((select jsonb_agg(jsonb_build_object('person', s.person, 'name', n.name, 'until', s.until_on) order by n.name, n.id)
    from stands_for(p.id, $2::date) s join person n on n.id = s.person), '[]') as "standsFor",
  (select jsonb_build_object('id', x.id, 'office', x.office, 'region', o.region, 'specialist', x.specialist)
    from participant x left join office o on o.id = x.office where x.id = $3) as about
  from person p where p.id = $1`;
