/** Which decisions can be appealed, and the last day for each: by its clock, or as it was kept. */
import { appealRule } from './adverse-stage.ts';
import type { WallDate } from './calendar.ts';
import { clockOf, end, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { dueBy, numberOf } from './policy.ts';
import type { Decision, State } from './state.ts';

/** 30 days in a case of false information, 90 in any other (6 U.S.C. 967(c)). */
export const windowRule = ({ ground }: Pick<Decision, 'ground'>): ReturnType<typeof appealRule> => appealRule(ground);
export const isWindow = (rule: string): boolean => rule === 'APPEAL_FILE_BENEFIT' || rule === 'APPEAL_FILE_FALSE';
const idOf = (decision: Decision): string => `${windowRule(decision)}:${decision.kind}`;

/** Decisions that can be appealed, in time or late: the last, and those before it whose days were not over then. The newest first. */
export const appealable = ({ decision, earlier }: Pick<State, 'decision' | 'earlier'>): readonly Decision[] =>
  decision ? [decision, ...earlier] : earlier;

/** The clock by which this decision can still be appealed. A later decision of the same kind has taken its place; then the day is kept. */
export const running = (state: State, decision: Decision): Clock | undefined => {
  const last = state.decision;
  const taken = last !== null && last.id !== decision.id && idOf(last) === idOf(decision);
  return taken ? undefined : clockOf(state, idOf(decision));
};

/** The days to appeal this decision are used, and no other's. */
export const endWindow = (state: State, decision: Decision): readonly ClockEvent[] => {
  const clock = running(state, decision);
  return clock ? end(state, clock.id, 'met') : [];
};

/** When another decision is made: whatever of those before can still be appealed, each with its last day. */
export function stillAppealable(state: State): readonly Decision[] {
  const { decision, earlier } = state;
  const window = decision && running(state, decision);
  return decision && window && state.appeal?.against.id !== decision.id
    ? [{ ...decision, appealBy: window.due }, ...earlier]
    : earlier;
}

/** The last day to appeal a decision: of its clock, or as it was when the clock ended, with the days that were given back since. */
export function lastDayOf(state: State, decision: Decision, facts: Pick<Facts, 'policy' | 'holidays'>): WallDate {
  const kept = running(state, decision)?.due ?? decision.appealBy;
  if (kept !== undefined) return kept;
  const rule = windowRule(decision);
  const { policy, holidays } = facts;
  return dueBy(policy, rule, decision.decidedOn, state.zone, holidays, numberOf(policy, rule)).due;
}

/** The decision with the last day to appeal it, where it is this one. */
export const appealableBy =
  (against: string, appealBy: WallDate) =>
  (decision: Decision): Decision =>
    decision.id === against ? { ...decision, appealBy } : decision;
