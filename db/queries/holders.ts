/** Who in the agency holds one of the roles for a participant, and has no conflict of interest there. */
import type { Role } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

export type RoleHolder = {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly event: string;
  readonly from: WallDate;
  readonly until: WallDate | null;
};

/** One row per person and role, by name. */
export async function holdersFor(
  pool: Pick<Pool, 'query'>,
  participant: string,
  roles: readonly Role[],
  on: WallDate,
): Promise<readonly RoleHolder[]> {
  const { rows } = await pool.query<RoleHolder>({
    name: 'holders-for',
    text: `select distinct on (n.name, n.id, e.role) n.id as person, n.name, e.role, e.event, e.from_on as from, e.until_on as until
      from participant p left join office o on o.id = p.office join empowerment e on e.role = any($2) and e.participant is null
        and e.from_on <= $3 and (e.until_on is null or e.until_on >= $3)
        and ((e.office is null and e.region is null) or e.office = p.office or e.region = o.region or (e.role = 'specialist' and e.person = p.specialist))
      join person n on n.id = e.person
      where p.id = $1 and not exists (select from conflicted c where c.person = n.id and c.participant = p.id and c.days @> $3::date)
      order by n.name, n.id, e.role, e.event`,
    values: [participant, roles, on],
  });
  return rows;
}
