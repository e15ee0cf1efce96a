/** Decisions against participants as auditors need them: the list, and everything that the record holds about one of them. */
import type { Reach } from '../../domain/access.ts';
import type { Instant, WallDate } from '../../domain/calendar.ts';
import { numbered, within } from '../access.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

/** One row of a participant's stream, as it is recorded. */
export type StreamRow = {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
  readonly simulated: boolean;
  readonly body: string;
  /** With the first event of each command: the command and the facts. */
  readonly cause: string | null;
  /** In hexadecimal. */
  readonly hash: string;
};

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** A participant's whole stream, in order. */
export async function loadStream(pool: Pick<Pool, 'query'>, participant: string): Promise<readonly StreamRow[]> {
  const { rows } = await pool.query<StreamRow>({
    name: 'stream',
    text: `select seq, type, ${MS('at')} as at, ${MS('recorded_at')} as "recordedAt", command, actor, role, policy, rules, simulated, body, cause, encode(hash, 'hex') as hash
      from event where stream = $1 order by seq`,
    values: [streamOf(participant)],
  });
  return rows;
}

export const DECISION_KINDS = ['suspension', 'benefit-denial', 'removal', 'ineligibility', 'tier-lowered'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export const OUTCOMES = [
  'to-confirm',
  'to-serve',
  'in-force',
  'reinstated',
  'removal-followed',
  'set-aside',
  'varied',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Basis =
  'received' | 'constructive' | 'immediate' | 'cure-lapsed' | 'application' | 'validation' | 'unknown';
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
  readonly decidedOn: WallDate;
  readonly servedOn: WallDate | null;
  readonly effectiveOn: WallDate | null;
  readonly decider: string;
  readonly deciderName: string | null;
  readonly outcome: Outcome;
  readonly appeal: AppealCourse;
  readonly simulated: boolean;
};

export type DecisionFilter = {
  readonly ground?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly office?: string | undefined;
  /** By the day of the decision, both included. */
  readonly from?: WallDate | undefined;
  readonly to?: WallDate | undefined;
};
/** Where a page begins: the decision before or after which it lies. */
export type Cursor = { readonly at: Instant; readonly participant: string; readonly seq: number };
export type Window = { readonly limit: number; readonly after?: Cursor; readonly before?: Cursor };

const LISTED = { id: 'participant', office: 'office', specialist: 'specialist' };

/** Decisions about participants within reach, the newest first; with `before`, those just newer than the cursor. */
export async function listDecisions(
  pool: Pick<Pool, 'query'>,
  reach: Reach,
  filter: DecisionFilter,
  { limit, after, before }: Window,
): Promise<readonly DecisionLine[]> {
  const { ground, outcome, office, from, to } = filter;
  const cursor = after ?? before;
  const reached = numbered(within(reach, LISTED), 10);
  const { rows } = await pool.query<DecisionLine>({
    text: `${LIST} where ($1::text is null or ground = $1) and ($2::text is null or outcome = $2) and ($3::text is null or office = $3)
        and ($4::text is null or "decidedOn" >= $4) and ($5::text is null or "decidedOn" <= $5)
        and ($6::bigint is null or (at, participant, seq) ${before ? '>' : '<'} ($6, $7::text, $8::int))
        and ${reached.text}
      order by at ${before ? 'asc, participant asc, seq asc' : 'desc, participant desc, seq desc'} limit $9`,
    values: [
      ground ?? null,
      outcome ?? null,
      office ?? null,
      from ?? null,
      to ?? null,
      cursor?.at ?? null,
      cursor?.participant ?? null,
      cursor?.seq ?? null,
      limit,
      ...reached.values,
    ],
  });
  return before ? rows.reverse() : rows;
}

/** What followed a decision lies between it and the next one of the same participant; an appeal may be decided later than that. */
const LIST = `select * from (
  select substr(d.stream, 13) as participant, d.seq, ${MS('d.at')} as at, coalesce(a.company, '') as company, p.office, p.specialist,
    case d.type when 'FoundIneligible' then 'ineligibility' when 'ValidationClosed' then 'tier-lowered' else d.body->>'order' end as kind,
    coalesce(d.body->>'ground', 'validation') as ground,
    case d.type when 'FoundIneligible' then 'application' when 'ValidationClosed' then 'validation'
      else case when removal.seq is not null then 'cure-lapsed' when r.body->>'basis' = 'immediate' then 'immediate' else coalesce(r.body->>'notice', 'unknown') end end as basis,
    coalesce(c.redated, d.body->>'on') as "decidedOn",
    case when d.type = 'AdverseDecided' then c.served else d.body->>'on' end as "servedOn",
    case when d.type = 'AdverseDecided' then c.effective else d.body->>'on' end as "effectiveOn",
    d.actor as decider, w.name as "deciderName", d.simulated,
    case when appeal.outcome = 'allowed' then 'set-aside' when c.cured then 'reinstated' when c.withdrawn then 'withdrawn'
      when d.type = 'AdverseDecided' and d.until is not null and d.body->>'order' <> 'benefit-denial' then 'removal-followed'
      when d.body->>'order' = 'suspension' and c.effective is null and not c.confirmed then 'to-confirm'
      when d.type = 'AdverseDecided' and c.effective is null then 'to-serve' else 'in-force' end as outcome,
    case when filed.seq is null then 'none' else coalesce(appeal.outcome, 'pending') end as appeal
  from (select e.stream, e.seq, e.at, e.type, e.actor, e.simulated, e.body::jsonb as body,
      (select min(n.seq) from event n where n.stream = e.stream and n.seq > e.seq and n.type in ('AdverseDecided', 'FoundIneligible')) as until
    from event e where e.type in ('AdverseDecided', 'FoundIneligible', 'ValidationClosed')) d
  join participant p on p.id = substr(d.stream, 13)
  left join account a on a.participant = p.id
  left join person w on w.id = d.actor
  left join lateral (select n.seq, n.body::jsonb as body from event n where n.stream = d.stream and n.seq < d.seq and n.type = 'AdverseRecommended' order by n.seq desc limit 1) r on true
  left join lateral (select n.seq from event n where n.stream = d.stream and n.seq < d.seq and n.type in ('RemovalRecommended', 'AdverseRecommended') order by n.seq desc limit 1) last on true
  left join lateral (select last.seq where d.body->>'order' = 'removal' and last.seq is distinct from r.seq) removal on true
  left join lateral (select coalesce(bool_or(n.type = 'SuspensionConfirmed'), false) as confirmed,
      max(case when n.type = 'DecisionServed' then n.body::jsonb->>'on' end) as served,
      max(case when n.type = 'DecisionDatedAnew' then n.body::jsonb->>'on' end) as redated,
      max(case when n.type in ('Suspended', 'Removed', 'BenefitsDenied') then n.body::jsonb->>'effectiveOn' end) as effective,
      coalesce(bool_or(n.type = 'Reinstated' or (n.type = 'BenefitsRestored' and d.body->>'order' = 'benefit-denial')), false) as cured, coalesce(bool_or(n.type = 'Withdrawn'), false) as withdrawn
    from event n where n.stream = d.stream and n.seq > d.seq and (d.until is null or n.seq < d.until)
      and n.type in ('SuspensionConfirmed', 'DecisionServed', 'DecisionDatedAnew', 'Suspended', 'Removed', 'BenefitsDenied', 'BenefitsRestored', 'Reinstated', 'Withdrawn')) c on true
  left join lateral (select min(n.seq) as seq from event n where n.stream = d.stream and n.seq > d.seq and (d.until is null or n.seq < d.until) and n.type = 'AppealFiled') filed on true
  left join lateral (select case when n.type = 'AppealNotAdmitted' then 'not-admitted' else n.body::jsonb->>'outcome' end as outcome from event n
    where n.stream = d.stream and n.seq > filed.seq and n.type in ('AppealDecided', 'AppealNotAdmitted', 'DecidedAnew') and n.seq < coalesce((
      select min(f.seq) from event f where f.stream = d.stream and f.seq > filed.seq and f.type = 'AppealFiled'), 2147483647) order by n.seq desc limit 1) appeal on true
  where d.type <> 'ValidationClosed' or d.body @> '{"lowered": true}') listed`;

/** One decision as the list shows it. */
export async function decisionLine(
  pool: Pick<Pool, 'query'>,
  participant: string,
  seq: number,
): Promise<DecisionLine | undefined> {
  const { rows } = await pool.query<DecisionLine>({
    text: `select * from (${LIST}) d where participant = $1 and seq = $2`,
    values: [participant, seq],
  });
  return rows[0];
}
