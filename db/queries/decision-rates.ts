/** How decisions went, side by side: by the office of the company, or by who decided. */
import type { Reach } from '../../domain/access.ts';
import type { Pool } from '../pool.ts';
import { narrowed, type DecisionFilter } from './decision-list.ts';
import { DECISIONS } from './decision-sql.ts';

export const RATED_BY = ['office', 'decider'] as const;
export type RatedBy = (typeof RATED_BY)[number];

export type Rates = {
  /** The office's code, or the person. */
  readonly key: string;
  /** The person's name; null for an office. */
  readonly name: string | null;
  readonly decisions: number;
  /** Those that rest on evidence of notice, by how it was complete, and those that were immediate. */
  readonly received: number;
  readonly constructive: number;
  readonly immediate: number;
  /** Of whole days from the recommendation to the decision; null where none is recorded. */
  readonly medianDays: number | null;
  readonly appealed: number;
  readonly appealsDecided: number;
  readonly overturned: number;
};

/** One line for each office or decider that has any decision within reach and filter, the most decisions first. */
export async function decisionRates(
  pool: Pick<Pool, 'query'>,
  reach: Reach,
  filter: DecisionFilter,
  by: RatedBy,
): Promise<readonly Rates[]> {
  const { text, values } = narrowed(reach, filter);
  const { rows } = await pool.query<Rates>(
    `select ${by} as key, ${by === 'decider' ? 'max("deciderName")' : 'null'} as name, count(*)::int as decisions,
      count(*) filter (where basis = 'received')::int as received, count(*) filter (where basis = 'constructive')::int as constructive,
      count(*) filter (where basis = 'immediate')::int as immediate,
      percentile_cont(0.5) within group (order by days) as "medianDays",
      count(*) filter (where appeal <> 'none')::int as appealed, count(*) filter (where appeal not in ('none', 'pending'))::int as "appealsDecided",
      count(*) filter (where overturned)::int as overturned
    from (${DECISIONS}) d where ${text} group by ${by} order by 3 desc, 1`,
    [...values],
  );
  return rows;
}
