/** Who signs in for a company. */
import type { PartnerRole } from '../../domain/actor.ts';
import type { WallDate } from '../../domain/calendar.ts';
import type { Pool } from '../pool.ts';

export type SignIn = { readonly person: string; readonly name: string; readonly roles: readonly PartnerRole[] };

/** Everybody who may act for one of the participants on a day, by name. */
export async function signInsOf(pool: Pool, participants: readonly string[], on: WallDate): Promise<readonly SignIn[]> {
  const { rows } = await pool.query<SignIn>({
    name: 'sign-ins',
    text: `select p.id as person, p.name, array_agg(distinct e.role) as roles from empowerment e join person p on p.id = e.person
      where e.participant = any($1) and e.from_on <= $2 and (e.until_on is null or e.until_on >= $2) group by p.id, p.name order by p.name, p.id`,
    values: [participants, on],
  });
  return rows;
}
