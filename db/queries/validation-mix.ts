/** How the validations of a calendar year are done, office by office: planned, achieved, and visits that are planned and open. */
import type { Reach } from '../../domain/access.ts';
import type { Mode } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import { prepared, type Pool } from '../pool.ts';
import { PARTICIPANT } from './own.ts';

/** `unknown`: nobody planned it in this system. */
export type MixMode = Mode | 'unknown';
export type MixCount = {
  readonly office: string;
  readonly mode: MixMode;
  readonly done: number;
  readonly open: number;
};

/** What was closed in the year, and what is planned and not visited yet, of participants within reach. */
export async function validationMix(
  pool: Pick<Pool, 'query'>,
  ask: { readonly programme: string; readonly year: number; readonly office: string | null; readonly reach: Reach },
): Promise<readonly MixCount[]> {
  const reached = numbered(within(ask.reach, PARTICIPANT), 5);
  const { rows } = await pool.query<MixCount>(
    prepared(
      `select p.office, x.mode, sum(x.done)::int as done, sum(x.open)::int as open from (
        select d.participant, coalesce(d.mode, 'unknown') as mode, 1 as done, 0 as open from validation_done d where d.closed_on between $1 and $2
        union all
        select l.participant, l.mode, 0, 1 from validation_line l where l.stage in ('planned', 'proposed', 'countered', 'agreed')) x
      join participant p on p.id = x.participant
      where p.programme = $3 and ($4::text is null or p.office = $4) and ${reached.text} group by p.office, x.mode order by p.office, x.mode`,
      [`${ask.year}-01-01`, `${ask.year}-12-31`, ask.programme, ask.office, ...reached.values],
    ),
  );
  return rows;
}
