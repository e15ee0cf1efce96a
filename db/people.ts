/** Who people are to the office: person rows, and the streams that say by what authority they act on a day. */
import type { Role } from '../domain/actor.ts';
import type { WallDate } from '../domain/calendar.ts';
import { append } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly kind: 'staff' | 'participant';
  readonly language: 'en' | 'es';
  readonly office: string | null;
};
export type Empowering = {
  readonly role: Role;
  readonly participant: string | null;
  readonly from: WallDate;
  readonly until: WallDate | null;
};
export type KnownPerson = Person & { readonly roles: readonly Role[]; readonly participants: readonly string[] };

/** Records a person; harmless when repeated. */
export async function recordPerson(client: Client | Pool, person: Person): Promise<void> {
  const { id, name, email, kind, language, office } = person;
  await client.query(
    'insert into person (id, name, email, kind, language, office) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [id, name, email, kind, language, office],
  );
}

/** Gives a person a role from a day on, as an event of the person's own stream. A role already given is not given twice. */
export async function empower(
  pool: Pool,
  person: string,
  grant: Empowering,
  by: { person: string; role: string; at: number; policy: string; rules: string },
): Promise<void> {
  const stream = `person:${person}`;
  await transaction(pool, async (client) => {
    const { role, participant, from, until } = grant;
    const known = await client.query(
      'select from empowerment where person = $1 and role = $2 and participant is not distinct from $3 and until_on is null',
      [person, role, participant],
    );
    if (known.rowCount) return;
    await client.query('insert into stream (name) values ($1) on conflict do nothing', [stream]);
    const { rows } = await client.query<{ seq: number }>('select seq from stream where name = $1 for update', [stream]);
    const events = [{ type: 'PersonEmpowered', role, participant, from, until }];
    const command = `empower:${person}:${role}:${participant ?? 'office'}`;
    const seq = await append(client, {
      stream,
      after: rows[0]!.seq,
      command,
      actor: by.person,
      role: by.role,
      policy: by.policy,
      rules: by.rules,
      at: by.at,
      events,
      cause: { grant },
    });
    await client.query(
      'insert into empowerment (event, person, role, participant, from_on, until_on) values ($1, $2, $3, $4, $5, $6)',
      [`${stream}#${seq}`, person, role, participant, from, until],
    );
  });
}

/** The person with the roles held on a day and the participants acted for; undefined when the office knows nobody of that id. */
export async function knownPerson(pool: Pool, id: string, on: WallDate): Promise<KnownPerson | undefined> {
  const { rows } = await pool.query<Person & { roles: Role[] | null; participants: string[] | null }>({
    name: 'known-person',
    text: `select p.*, array_agg(distinct e.role) filter (where e.role is not null) as roles, array_agg(distinct e.participant) filter (where e.participant is not null) as participants
      from person p left join empowerment e on e.person = p.id and e.from_on <= $2 and (e.until_on is null or e.until_on >= $2) where p.id = $1 group by p.id`,
    values: [id, on],
  });
  const row = rows[0];
  return row && { ...row, roles: row.roles ?? [], participants: row.participants ?? [] };
}
