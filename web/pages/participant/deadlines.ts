/** A participant's deadlines by who owes them, the most pressing first. */
import type { Clock, ClockEvent } from '../../../domain/clock.ts';
import { explain } from '../../../domain/explain.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { State } from '../../../domain/state.ts';
import type { Tongue } from '../../words/tongue.ts';
import { deadlineView, type DeadlineView } from './deadline-view.ts';

export type Deadlines = {
  readonly theirs: readonly DeadlineView[];
  readonly ours: readonly DeadlineView[];
  /** What comes by itself on a day: windows that open, reminders, the next step of an outreach. */
  readonly scheduled: readonly DeadlineView[];
};

/** All live clocks of a state, explained. */
export function deadlinesOf(
  state: State,
  facts: Pick<Facts, 'now' | 'policyOf'>,
  events: readonly ClockEvent[],
  tongue: Tongue,
): Deadlines {
  const view = (clock: Clock): DeadlineView =>
    deadlineView(explain(clock, facts.policyOf(clock.policy), events), facts.now, tongue);
  const owed = state.clocks.filter(({ moment }) => !moment);
  return {
    theirs: pressing(owed.filter(({ owedBy }) => owedBy === 'participant').map(view)),
    ours: pressing(owed.filter(({ owedBy }) => owedBy === 'agency').map(view)),
    scheduled: pressing(state.clocks.filter(({ moment, owedBy }) => moment || owedBy === 'programme').map(view)),
  };
}

const RANK = { lapsed: 0, running: 1, held: 2 } as const satisfies Readonly<Record<DeadlineView['status'], number>>;

const pressing = (views: readonly DeadlineView[]): readonly DeadlineView[] =>
  views.toSorted(
    (a, b) => RANK[a.status] - RANK[b.status] || a.date.localeCompare(b.date) || a.clock.localeCompare(b.clock),
  );
