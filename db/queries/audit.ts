/** What pages about samples need to know of the decisions in them. */
import type { Reach } from '../../domain/access.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

export type Company = { readonly id: string; readonly company: string; readonly office: string };

/** Those of the participants that are within reach, by their ids. */
export async function companiesWithin(
  pool: Pick<Pool, 'query'>,
  reach: Reach,
  participants: readonly string[],
): Promise<ReadonlyMap<string, Company>> {
  const { text, values } = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 2);
  const { rows } = await pool.query<Company>(
    `select p.id, coalesce(a.company, p.id) as company, p.office from participant p left join account a on a.participant = p.id
      where p.id = any($1) and ${text}`,
    [[...new Set(participants)], ...values],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
