/** Other memberships of the same company, as far as the reader reaches them. */
import type { Reach } from '../../domain/access.ts';
import type { Standing } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

export type RelatedCase = {
  readonly id: string;
  readonly company: string;
  readonly entityType: string;
  readonly standing: Standing;
};

export async function relatedCases(pool: Pool, participant: string, reach: Reach): Promise<readonly RelatedCase[]> {
  const seen = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 2);
  const { rows } = await pool.query<RelatedCase>(
    `select p.id, a.company, p.entity_type as "entityType", p.standing from organization_member own
       join organization_member m on m.organization = own.organization and m.participant <> own.participant
       join participant p on p.id = m.participant join account a on a.participant = p.id
     where own.participant = $1 and ${seen.text} order by a.company, p.id`,
    [participant, ...seen.values],
  );
  return rows;
}
