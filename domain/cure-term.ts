/** The term to cure: until when it runs, and how it runs on. */
import { addDays, type WallDate } from './calendar.ts';
import { clockOf, resume, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { today } from './process.ts';
import type { State } from './state.ts';

export const TERM = 'SUSP_CURE:adverse';

/** The last day of the term as it would be if it ran on today; nothing lies after an unknown one. */
export function termEnds(state: State, facts: Pick<Facts, 'now'>): WallDate {
  const clock = clockOf(state, TERM);
  if (!clock) return '9999-12-31';
  return clock.held ? addDays(today(state, facts), clock.held.remainingDays) : clock.due;
}

/** The agency has answered what was filed: the term runs on, unless a request for more time still holds it. */
export const runOn = (state: State, facts: Facts, atLeastDays: number): readonly ClockEvent[] =>
  state.adverse?.timeAsked ? [] : resume(state, TERM, facts.now, atLeastDays);
