/** Whose companies a page of the day is about: those assigned to one specialist, or everything that a supervisor reaches. */
import type { Reach } from '../../domain/access.ts';
import { numbered, within, type Clause } from '../access.ts';
import type { Pool } from '../pool.ts';

export type Own = {
  /** The specialist; null for all within reach. */
  readonly of: string | null;
  readonly reach: Reach;
};

export const PARTICIPANT = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };

/** Participants `p` that are theirs. */
export const theirCompanies = ({ of, reach }: Own): Clause => narrowed('p.specialist = ?', of, reach);

/** Lines of work `w` of participants `p` that are on their desk. */
export const theirDesk = ({ of, reach }: Own): Clause => narrowed('w.owner = ?', of, reach);

/** Rows `l` of the log of contacts that are theirs: of their companies, or logged by them before a company went to somebody else. */
export const theirContacts = ({ of, reach }: Own): Clause => narrowed('? in (p.specialist, l.person)', of, reach);

function narrowed(text: string, of: string | null, reach: Reach): Clause {
  const reached = within(reach, PARTICIPANT);
  return of === null ? reached : { text: `(${text} and ${reached.text})`, values: [of, ...reached.values] };
}

export type Assigned = { readonly id: string; readonly name: string; readonly companies: number };

/** Specialists to whom companies within reach are assigned, by name. */
export async function specialistsWithin(pool: Pool, reach: Reach): Promise<readonly Assigned[]> {
  const { text, values } = numbered(within(reach, PARTICIPANT), 1);
  const { rows } = await pool.query<Assigned>(
    `select n.id, n.name, count(*)::int as companies from participant p join person n on n.id = p.specialist where ${text} group by n.id, n.name order by n.name, n.id`,
    [...values],
  );
  return rows;
}
