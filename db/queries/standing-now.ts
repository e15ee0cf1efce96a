/** Where every participant stands, for what compares the record with the engine. */
import type { Instant } from '../../domain/calendar.ts';
import { nextDue } from '../../domain/clock.ts';
import { isAtRest, type State } from '../../domain/state.ts';
import type { DeadlineRow } from '../../domain/view.ts';
import type { Pool } from '../pool.ts';

export type Expected = {
  readonly id: string;
  /** The ledger's sequence, and that of the read model. */
  readonly seq: number;
  readonly shownSeq: number;
  /** Whether nothing is left to wait for, so that no workflow need run. */
  readonly atRest: boolean;
  readonly next: { readonly clock: string; readonly dueAt: Instant } | null;
};

const PAGE_ROWS = 500;

/** The participants after `after` in the order of their ids, one page. `only` names one. */
export async function expectedAfter(
  pool: Pick<Pool, 'query'>,
  after: string,
  only: string | null = null,
): Promise<readonly Expected[]> {
  const { rows } = await pool.query<{ id: string; seq: number; shown: number; state: State }>({
    name: 'expected',
    text: `select p.id, coalesce(s.seq, 0) as seq, p.seq as shown, p.state from participant p left join stream s on s.name = 'participant:' || p.id
      where p.id > $1 and ($2::text is null or p.id = $2) order by p.id limit $3`,
    values: [after, only, PAGE_ROWS],
  });
  return rows.map(({ id, seq, shown, state }) => {
    const next = nextDue(state.clocks);
    return {
      id,
      seq,
      shownSeq: shown,
      atRest: isAtRest(state),
      next: next ? { clock: next.id, dueAt: next.dueAt } : null,
    };
  });
}

/** Deadlines that should have been met by now: neither held nor lapsed, of participants whose clock is the real one. */
export async function overdueBefore(
  pool: Pick<Pool, 'query'>,
  before: Instant,
): Promise<readonly { readonly participant: string; readonly clock: string; readonly dueAt: Instant }[]> {
  const { rows } = await pool.query<{ participant: string; clock: string; dueAt: Instant }>(
    `select distinct on (participant) participant, clock, (extract(epoch from due_at) * 1000)::bigint as "dueAt" from deadline
      where not held and not lapsed and due_at < to_timestamp($1::bigint / 1000.0) order by participant, due_at`,
    [before],
  );
  return rows;
}

/** The deadlines of one participant as pages read them, as of the sequence. */
export async function shownDeadlines(
  pool: Pick<Pool, 'query'>,
  participant: string,
): Promise<{ readonly seq: number; readonly deadlines: readonly DeadlineRow[] }> {
  const { rows } = await pool.query<{ seq: number; deadlines: readonly DeadlineRow[] }>({
    name: 'shown-deadlines',
    text: `select p.seq, coalesce((select jsonb_agg(to_jsonb(d)) from deadline d where d.participant = p.id), '[]') as deadlines from participant p where p.id = $1`,
    values: [participant],
  });
  return rows[0] ?? { seq: 0, deadlines: [] };
}

/** The participants of whom something was recorded since then, with the ledger's sequence. */
export async function recordedSince(
  pool: Pick<Pool, 'query'>,
  since: Instant,
): Promise<readonly { readonly id: string; readonly seq: number }[]> {
  const { rows } = await pool.query<{ id: string; seq: number }>(
    `select p.id, s.seq from participant p join stream s on s.name = 'participant:' || p.id
      where exists (select from event e where e.stream = s.name and e.recorded_at > to_timestamp($1::bigint / 1000.0)) order by p.id`,
    [since],
  );
  return rows;
}
