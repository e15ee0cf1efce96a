/** Who in the agency can be given work, and what people are called. */
import type { StaffRole } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly office: string | null;
  /** Participants that are theirs and have not ended; for an appeal officer, the appeals that wait for the decision. */
  readonly open: number;
  /** The last day of a leave; null for whoever is there. */
  readonly awayUntil: WallDate | null;
};

/** Everybody who holds the role on a day and has no conflict with the participant, those with the least open work first. */
export async function staffWith(
  pool: Pool,
  role: StaffRole,
  on: WallDate,
  participant: string,
): Promise<readonly StaffMember[]> {
  const { rows } = await pool.query<StaffMember>({
    name: 'staff-with',
    text: `select p.id, p.name, p.office,
        case when $1 = 'appeal-officer' then (select count(*) from work_item w where w.person = p.id and w.kind = 'appeal.decide')
          else (select count(*) from participant c where c.specialist = p.id and c.standing not in ('removed', 'withdrawn', 'ineligible', 'abandoned')) end::int as open,
        (select max(l.until_on) from leave l where l.person = p.id and l.from_on <= $2 and l.until_on >= $2) as "awayUntil"
      from person p
      where exists (select from empowerment e where e.person = p.id and e.role = $1 and e.participant is null and e.from_on <= $2 and (e.until_on is null or e.until_on >= $2))
        and not exists (select from conflicted c where c.person = p.id and c.participant = $3 and c.days @> $2::date)
      order by open, p.name, p.id`,
    values: [role, on, participant],
  });
  return rows;
}

/** What people are called; ids that name nobody are left out. */
export async function namesOf(pool: Pool, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'names-of',
    text: `select id, name from person where id = any($1) union all select id, coalesce(nullif(name, ''), nullif(email, ''), id) from contact where id = any($1)`,
    values: [ids.filter((id) => id !== null)],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
