/**
 * How decisions went, side by side: by the office of the company, or by who decided. Decisions are counted, not cases: one that was dated anew after it
 * had lapsed, or made anew after an appeal had sent it back, is one more, of whoever decided it then. An appeal is one against the decision that stood
 * when it was filed, and one that sent it back overturned it, whatever was decided anew.
 */
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

/** Each decision that was made within one case, in the columns of the list. */
const EACH = `
  select d.participant, d.office, d.specialist, d.kind, d.ground, d.basis, d.outcome, act.days, act.person as decider, array[act.person] as deciders, w.name as "deciderName",
    case when act.later is null then d."decidedOn" else act."on" end as "decidedOn",
    case when heard.filed is null then 'none' else coalesce(heard.outcome, 'pending') end as appeal,
    coalesce(heard.outcome in ('allowed', 'set-aside', 'varied', 'remitted', 'upheld'), false) as overturned
  from (${DECISIONS}) d
  cross join lateral (select a.*, lead(a.seq) over (order by a.seq) as later from jsonb_to_recordset(d.acts) as a (seq int, person text, "on" text, days int)) act
  left join lateral (select h.filed, h.outcome from jsonb_to_recordset(d.appeals) as h (filed int, outcome text)
    where h.filed > act.seq and (act.later is null or h.filed < act.later) order by h.filed desc limit 1) heard on true
  left join person w on w.id = act.person`;

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
    from (${EACH}) d where ${text} group by ${by} order by 3 desc, 1`,
    [...values],
  );
  return rows;
}
