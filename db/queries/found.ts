/** A few companies that are found by what is remembered of them, within reach, by name. */
import type { Reach } from '../../domain/access.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';
import { soughtAmong } from './sought.ts';

export type FoundRow = {
  readonly participant: string;
  readonly company: string;
  readonly account: string | null;
  readonly office: string;
  readonly standing: string;
};

/** Up to `most` of them. */
export async function foundWithin(pool: Pool, reach: Reach, text: string, most: number): Promise<readonly FoundRow[]> {
  const ids = await soughtAmong(pool, text);
  const seen = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 3);
  const { rows } = await pool.query<FoundRow>(
    `select p.id as participant, a.company, a.legacy_account as account, p.office, p.standing
     from participant p join account a on a.participant = p.id where p.id = any($1) and ${seen.text} order by a.company, p.id limit $2`,
    [ids, most, ...seen.values],
  );
  return rows;
}
