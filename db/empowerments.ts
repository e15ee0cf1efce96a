/** What people may do, know, where they have a conflict of interest and when they are away: rows that follow from the streams of people. */
import type { Role } from '../domain/actor.ts';
import type { AssignmentEvent } from '../domain/assignment-terms.ts';
import type { WallDate } from '../domain/calendar.ts';
import type { Client } from './pool.ts';
import { eventName, streamsOf } from './streams.ts';

export type Empowering = {
  readonly role: Role;
  readonly participant: string | null;
  readonly from: WallDate;
  readonly until: WallDate | null;
};
export type PersonEvent = AssignmentEvent | ({ readonly type: 'PersonEmpowered' } & Empowering);

/** Writes what follows from one event of a person. */
export async function writeEmpowerment(
  client: Pick<Client, 'query'>,
  person: string,
  event: PersonEvent,
  name: string,
): Promise<void> {
  switch (event.type) {
    case 'PersonEmpowered': {
      const { role, participant, from, until } = event;
      await client.query(
        'insert into empowerment (event, person, role, participant, from_on, until_on) values ($1, $2, $3, $4, $5, $6)',
        [name, person, role, participant, from, until],
      );
      return;
    }
    case 'AssignmentGiven': {
      const { role, office, region, rank, from, until, actingFor } = event;
      await client.query(
        'insert into empowerment (event, person, role, from_on, until_on, office, region, rank, acting_for) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [name, person, role, from, until, office, region, rank, actingFor],
      );
      return;
    }
    case 'AssignmentEnded':
      await client.query('update empowerment set until_on = $2 where event = $1', [event.assignment, event.until]);
      return;
    case 'ConflictDeclared':
      await client.query(
        'insert into conflict (event, person, participant, organization, from_on, until_on) values ($1, $2, $3, $4, $5, $6)',
        [name, person, event.participant, event.organization, event.from, event.until],
      );
      return;
    case 'ConflictEnded':
      await client.query('update conflict set until_on = $2 where event = $1', [event.conflict, event.until]);
      return;
    case 'LeaveTaken':
      await client.query(
        'insert into leave (event, person, from_on, until_on, substitute) values ($1, $2, $3, $4, $5)',
        [name, person, event.from, event.until, event.substitute],
      );
      return;
    case 'LeaveEnded':
      await client.query('update leave set until_on = $2 where event = $1', [event.leave, event.until]);
      return;
    case 'SkillsRecorded':
      await client.query(
        `insert into person_skill (person, entity_types, languages, event) values ($1, $2, $3, $4)
         on conflict (person) do update set entity_types = excluded.entity_types, languages = excluded.languages, event = excluded.event`,
        [person, event.entityTypes, event.languages, name],
      );
  }
}

/** Writes all of them once more, from the streams alone. */
export async function rebuildEmpowerments(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<PersonEvent>(client, 'person'))
    for (const { event, seq } of rows) await writeEmpowerment(client, id, event, eventName(`person:${id}`, seq));
}
