/** All decisions against participants, as auditors look for them: narrowed, counted, page by page. */
import type { Reach } from '../../domain/access.ts';
import type { Instant, WallDate } from '../../domain/calendar.ts';
import type { AdverseOrder } from '../../domain/state.ts';
import { numbered, within } from '../access.ts';
import { plannedOnce, type Pool } from '../pool.ts';
import { decides, DECISION, DECISIONS } from './decision-sql.ts';

export const DECISION_KINDS = ['suspension', 'benefit-denial', 'removal', 'ineligibility', 'tier-lowered'] as const;
/** Kinds that have words here; a kind of order that the rules add is listed by its own code. */
export type DecisionKind = (typeof DECISION_KINDS)[number] | AdverseOrder;
export const OUTCOMES = [
  'to-confirm',
  'to-serve',
  'let-fall',
  'in-force',
  'reinstated',
  'removal-followed',
  'set-aside',
  'varied',
  'remitted',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const BASIS_CODES = [
  'received',
  'constructive',
  'immediate',
  'cure-lapsed',
  'application',
  'validation',
  'unknown',
] as const;
export type Basis = (typeof BASIS_CODES)[number];
export type AppealCourse =
  'none' | 'pending' | 'not-admitted' | 'denied' | 'allowed' | 'varied' | 'remitted' | 'upheld' | 'set-aside';

export type DecisionLine = {
  readonly participant: string;
  readonly seq: number;
  readonly at: Instant;
  readonly company: string;
  readonly office: string;
  readonly kind: DecisionKind;
  readonly ground: string;
  readonly basis: Basis;
  /** Whole days from the last recommendation; null where none is recorded. */
  readonly days: number | null;
  readonly decidedOn: WallDate;
  readonly servedOn: WallDate | null;
  readonly effectiveOn: WallDate | null;
  readonly decider: string;
  readonly deciderName: string | null;
  /** Names of all who decided: made it, dated it anew, or made it anew. */
  readonly deciderNames: readonly string[];
  readonly outcome: Outcome;
  /** When it was over by reinstatement, by benefits that came back, by withdrawal or, of denied benefits, by removal. */
  readonly endedOn: WallDate | null;
  readonly appeal: AppealCourse;
  readonly simulated: boolean;
};

export type YesNo = 'yes' | 'no';
export type DecisionFilter = {
  readonly ground?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly office?: string | undefined;
  readonly kind?: string | undefined;
  readonly basis?: Basis | undefined;
  /** A person who decided: made it, dated it anew, or made it anew. */
  readonly decider?: string | undefined;
  readonly appealed?: YesNo | undefined;
  /** On appeal: allowed, varied or remitted. */
  readonly overturned?: YesNo | undefined;
  /** Whole days from the recommendation to the decision, both included. */
  readonly slower?: number | undefined;
  readonly faster?: number | undefined;
  /** By the day of the decision, both included. */
  readonly from?: WallDate | undefined;
  readonly to?: WallDate | undefined;
};
/** Where a page begins: the decision before or after which it lies. */
export type Cursor = { readonly at: Instant; readonly participant: string; readonly seq: number };
export type Window = { readonly limit: number; readonly after?: Cursor; readonly before?: Cursor };

const LISTED = { id: 'participant', office: 'office', specialist: 'specialist' };
type Clause = { readonly text: string; readonly values: readonly unknown[] };

const CONDITIONS = `($1::text is null or ground = $1) and ($2::text is null or outcome = $2) and ($3::text is null or office = $3)
  and ($4::text is null or "decidedOn" >= $4) and ($5::text is null or "decidedOn" <= $5) and ($6::text is null or kind = $6)
  and ($7::text is null or basis = $7) and ($8::text is null or $8 = any(deciders)) and ($9::text is null or (appeal <> 'none') = ($9 = 'yes'))
  and ($10::text is null or overturned = ($10 = 'yes')) and ($11::int is null or days >= $11) and ($12::int is null or days <= $12)`;

/** What a filter and a reach leave of all decisions, as a condition; its parameters begin at `$1`. */
export function narrowed(reach: Reach, filter: DecisionFilter): Clause {
  const { ground, outcome, office, from, to, kind, basis, decider, appealed, overturned, slower, faster } = filter;
  const values = [ground, outcome, office, from, to, kind, basis, decider, appealed, overturned, slower, faster];
  const reached = numbered(within(reach, LISTED), values.length + 1);
  return {
    text: `${CONDITIONS} and ${reached.text}`,
    values: [...values.map((value) => value ?? null), ...reached.values],
  };
}

/** Decisions about participants within reach, the newest first; with `before`, those just newer than the cursor. */
export async function listDecisions(
  pool: Pick<Pool, 'query'>,
  reach: Reach,
  filter: DecisionFilter,
  { limit, after, before }: Window,
): Promise<readonly DecisionLine[]> {
  const cursor = after ?? before;
  const { text, values } = narrowed(reach, filter);
  const place = (n: number): string => `$${values.length + n}`;
  const { rows } = await pool.query<DecisionLine>({
    text: `${DECISIONS} where ${text}
        and (${place(1)}::bigint is null or (at, participant, seq) ${before ? '>' : '<'} (${place(1)}, ${place(2)}::text, ${place(3)}::int))
      order by at ${before ? 'asc, participant asc, seq asc' : 'desc, participant desc, seq desc'} limit ${place(4)}`,
    values: [...values, cursor?.at ?? null, cursor?.participant ?? null, cursor?.seq ?? null, limit],
  });
  return before ? rows.reverse() : rows;
}

/** How many there are. */
export async function countDecisions(pool: Pick<Pool, 'query'>, reach: Reach, filter: DecisionFilter): Promise<number> {
  const { text, values } = narrowed(reach, filter);
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from (${DECISIONS}) d where ${text}`, [
    ...values,
  ]);
  return rows[0]!.n;
}

/** One decision as the list shows it. */
export async function decisionLine(pool: Pool, participant: string, seq: number): Promise<DecisionLine | undefined> {
  const values = [`participant:${participant}`, seq];
  const [line] = await plannedOnce<DecisionLine>(pool, { name: 'decision-line', text: DECISION, values });
  return line;
}

export type Decider = { readonly person: string; readonly name: string };

/** Everybody who has decided anything within reach, by name. */
export async function deciders(pool: Pick<Pool, 'query'>, reach: Reach): Promise<readonly Decider[]> {
  const { text, values } = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 1);
  const { rows } = await pool.query<Decider>(
    `select distinct e.actor as person, coalesce(w.name, e.actor) as name from event e join participant p on p.id = substr(e.stream, 13)
       left join person w on w.id = e.actor
     where e.type in ('AdverseDecided', 'FoundIneligible', 'ValidationClosed', 'DecidedAnew', 'DecisionDatedAnew')
       and (e.type = 'DecisionDatedAnew' or ${decides('e')}) and ${text} order by 2, 1`,
    [...values],
  );
  return rows;
}
