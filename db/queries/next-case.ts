/** What somebody may take now, as the order of the next case asks; and what they know. */
import type { Candidate, Taker } from '../../domain/priority.ts';
import { numbered } from '../access.ts';
import type { DeskPlace } from '../desk.ts';
import type { Pool } from '../pool.ts';
import { NO_FILTER, type Looker } from './queue-ask.ts';
import { firstLines } from './queue-lines.ts';

/** More than these are not compared: those with the earliest days are. */
const MOST_COMPARED = 5_000;
const FREE = { view: 'available', filter: NO_FILTER, sort: 'due' } as const;

/** Items that are nobody's and that the looker may take. */
export async function takeable(pool: Pool, looker: Looker): Promise<readonly Candidate[]> {
  const { text, values } = numbered(firstLines(looker, FREE, null, MOST_COMPARED), 1);
  const { rows } = await pool.query<Candidate>(
    `select w.participant, w.key, w.due_on as due, (w.opened_at at time zone 'UTC')::date as "openedOn", p.state ->> 'risk' as risk,
       p.entity_type as "entityType", o.region, coalesce((select c.language from contact c where c.participant = p.id
         order by c.role = 'primary' desc, c.at desc, c.id limit 1), 'en') as language
     from (${text}) f join work_item w using (participant, key) join participant p on p.id = w.participant left join office o on o.id = w.office`,
    [...values],
  );
  return rows;
}

/** What somebody knows, and where they work. */
export async function takerOf(pool: Pool, person: string): Promise<Taker> {
  const { rows } = await pool.query<Taker>({
    name: 'taker',
    text: `select array_append(coalesce(k.languages, '{}'), p.language) as languages, coalesce(k.entity_types, '{}') as "entityTypes", o.region
      from person p left join person_skill k on k.person = p.id left join office o on o.id = p.office where p.id = $1`,
    values: [person],
  });
  return rows[0]!;
}

/** What the person took with that form already, if anything. */
export async function takenWith(pool: Pool, person: string, form: string): Promise<DeskPlace | undefined> {
  const { rows } = await pool.query<DeskPlace>({
    name: 'taken-with',
    text: `select d.participant, d.key from desk_item d join event e on e.stream = 'desk:' || d.participant and e.command = $2
      where d.person = $1 limit 1`,
    values: [person, form],
  });
  return rows[0];
}
