/** More time for something that a participant owes: who may give how much, and what becomes of the clock. The same for a review and for a cure. */
import type { Actor } from './actor.ts';
import { daysBetween, wallDateOf, type WallDate } from './calendar.ts';
import { evolveClocks, move, resume, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { numberOf, type Policy } from './policy.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

/** By which rules a specialist is bound: how many days at most, and until how many days after the day. */
export type ExtensionRules = { readonly most: string; readonly latest: string };

/** The specialist may grant one; any further one is the supervisor's. */
export const requireFirst = (extensions: number, { role }: Actor): void =>
  requireThat(
    extensions === 0 || role === 'supervisor',
    'SupervisorNeeded',
    'The specialist may grant one extension; a further one is the supervisor’s to grant.',
  );

/** Refuses days that nobody may grant, or that only the supervisor may. */
export function requireWithin(
  clock: Clock,
  { days, by }: { readonly days: number; readonly by: Actor },
  policy: Policy,
  rules: ExtensionRules,
  on: WallDate,
): void {
  requireThat(
    Number.isInteger(days) && days > 0 && days <= 366,
    'DaysOutOfRange',
    'Give a number of days between 1 and 366.',
  );
  if (by.role !== 'specialist') return;
  const longest = numberOf(policy, rules.most);
  requireThat(
    days <= longest,
    'SupervisorNeeded',
    `The specialist may grant up to ${longest} days; more is the supervisor’s to grant.`,
  );
  const lateBy = daysBetween(clock.due, clock.held ? wallDateOf(clock.held.since, clock.zone) : on);
  const latest = numberOf(policy, rules.latest);
  requireThat(
    lateBy <= latest,
    'SupervisorNeeded',
    `More than ${latest} days after the day only the supervisor may grant time.`,
  );
}

/** The clock runs again, and until a later day. */
export function prolong(state: State, clock: Clock, after: WallDate, facts: Facts): readonly ClockEvent[] {
  const resumed = resume(state, clock.id, facts.now);
  return [...resumed, ...move(withClocks(state, resumed), clock.id, after, 'time-granted')];
}

/** The state once these clock events have happened. */
export const withClocks = (state: State, events: readonly ClockEvent[]): State => ({
  ...state,
  clocks: events.reduce((clocks, event) => evolveClocks(clocks, event, state.seq), state.clocks),
});
