/**
 * A decision lapses that is not confirmed, or not dispatched, within the policy's days. Both are the agency's own terms, so that nothing follows
 * against the participant: the decision goes no further until somebody of the deciding rank dates it anew, or it is let fall.
 */
import type { AdverseOut } from './adverse-events.ts';
import { requireStillOwed, requireStillProven } from './adverse-gate.ts';
import { requireNothingUnanswered } from './adverse-removal.ts';
import { withdrawDecision } from './adverse-service.ts';
import {
  appealRule,
  hasLapsed,
  LAPSING,
  letterOf,
  open,
  requireNotPreparing,
  requireRank,
  type Rank,
} from './adverse-stage.ts';
import { endWindow, untoldDecision } from './appeal-window.ts';
import type { Actor } from './actor.ts';
import { addDays } from './calendar.ts';
import { end, move, start, type Clock, type ClockEvent } from './clock.ts';
import type { DueProcessCommand } from './due-process-events.ts';
import type { Facts } from './facts.ts';
import { post } from './notice.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, requireOther, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

/** Who dates anew: the rank that decides. */
export function rankToDate({ stage, basis }: Adverse): Rank {
  if (stage === 'removal-decided') return 'remove';
  return basis === 'immediate' ? 'immediate' : 'suspend';
}

/** Nobody dates anew what they proposed or confirmed, and nothing is dated anew that would be refused now. */
export function requireDatable(state: State, facts: Facts, actor: Actor): void {
  const adverse = open(state);
  requireThat(hasLapsed(state, facts.now), 'DecisionStands', 'No decision has lapsed.');
  requireRank(rankToDate(adverse), adverse, facts, actor);
  requireNotPreparing(adverse, actor);
  if (adverse.stage === 'removal-decided') return requireNothingUnanswered(state, facts);
  for (const person of [adverse.confirmedBy, ...adverse.earlier.confirmed])
    requireOther(actor, person, 'confirmed the decision');
  requireStillOwed(state);
  requireStillProven(state, facts);
}

/** The old dates fall: a new day, a new window to appeal, a new letter; and a director's suspension is confirmed anew. */
export function dateAnew(
  state: State,
  { by, note, seen }: DueProcessCommand & { type: 'DateDecisionAnew' },
  facts: Facts,
): AdverseOut {
  const adverse = open(state);
  const on = officeToday(facts);
  const policy = policyOf(facts, adverse);
  const again = (rule: string) => start(state, policy, rule, 'adverse', on, 'DecisionDatedAnew', facts);
  return [
    {
      type: 'DecisionDatedAnew',
      on,
      before: adverse.decidedOn ?? on,
      by: by.person,
      note,
      ...(seen !== undefined && { seen }),
    },
    ...LAPSING.flatMap((id) => end(state, id, 'moot')),
    ...windowAnew(state, facts),
    ...withdrawDecision(state),
    ...(isToConfirm(adverse)
      ? [again('CONFIRM_SUSPENSION')]
      : [again('DISPATCH_DECISION'), post(letterOf(adverse), 'adverse')]),
  ];
}

/** A suspension or a denial, unless the policy leaves it to the decider alone: then nobody has confirmed what waits to be served. */
export const isToConfirm = ({ stage, confirmedBy }: Adverse): boolean =>
  stage === 'decided' || ((stage === 'confirmed' || stage === 'denial-decided') && confirmedBy !== null);

/** The days to appeal run from the new date; a decision that is being appealed, or was, needs none. */
function windowAnew(state: State, facts: Facts): readonly ClockEvent[] {
  const { appeal, adverse } = state;
  const decision = untoldDecision(state);
  if (!decision || appeal?.against.id === decision.id) return [];
  const { ground, kind } = decision;
  const policy = policyOf(facts, adverse);
  return [
    ...endWindow(state, decision, 'moot'),
    start(state, policy, appealRule(ground), kind, officeToday(facts), 'DecisionDatedAnew', facts),
  ];
}

/** The last day to appeal has come while the letter is still in the house: the days begin anew, since nobody could know of them. */
export const windowWaits = (state: State, { id, rule, policy }: Clock, facts: Facts): readonly ClockEvent[] =>
  move(state, id, addDays(today(state, facts), numberOf(facts.policyOf(policy), rule)), 'waiting-for-proof');
