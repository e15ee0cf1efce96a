/** What is swept every night: open work that stands where the desk does not say, and work on which nobody in the agency may act. */
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

export type SweptItem = { readonly participant: string; readonly key: string };

/** More than these are one fault, and need no longer list. */
const MOST = 200;

/** Lines of the queue that are not where the desk's record and the assignment of the company put them. */
export async function misplacedWork(pool: Pool): Promise<readonly SweptItem[]> {
  const { rows } = await pool.query<SweptItem>(
    `select w.participant, w.key from work_item w join participant p on p.id = w.participant left join desk_item d using (participant, key)
     where (w.owner, w.hold_until, w.office, w.specialist) is distinct from
         (coalesce(d.person, w.person, case when 'specialist' = any(w.roles) then p.specialist end), d.hold_until, p.office, p.specialist)
       or w.tags is distinct from coalesce(d.tags, '{}')
     order by 1, 2 limit ${MOST}`,
  );
  return rows;
}

/** Open items of an office that are for the same roles. */
export type Orphaned = { readonly office: string; readonly roles: string; readonly items: number };

/** Items for whose roles nobody is empowered at that participant on the day, or only people with a conflict of interest; by office and roles. */
export async function nobodysWork(pool: Pool, on: WallDate): Promise<readonly Orphaned[]> {
  const { rows } = await pool.query<Orphaned>(
    `select w.office, array_to_string(w.roles, ' ') as roles, count(*)::int as items
     from work_item w join participant p on p.id = w.participant left join office o on o.id = p.office
     where not exists (select from empowerment e where e.role = any(w.roles) and e.participant is null and e.from_on <= $1
         and (e.until_on is null or e.until_on >= $1) and (w.person is null or w.person = e.person)
         and ((e.office is null and e.region is null) or e.office = p.office or e.region = o.region or (e.role = 'specialist' and e.person = p.specialist))
         and not exists (select from conflicted c where c.person = e.person and c.participant = p.id and c.days @> $1::date))
     group by 1, 2 order by 1, 2`,
    [on],
  );
  return rows;
}
