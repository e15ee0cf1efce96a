/**
 * The gate once more where an appeal ends: to deny it, or to uphold what was sent back, confirms the measure, and nothing is confirmed that would
 * not go on today (design: fairness 4 and 9).
 */
import { requireAdopted } from './adverse-decide.ts';
import { requireNothingFiled, requireStillOwed, requireStillProven } from './adverse-gate.ts';
import { requireNothingUnanswered } from './adverse-removal.ts';
import { weighed } from './adverse-weighed.ts';
import type { Facts } from './facts.ts';
import type { Adverse, Appeal, Decision, State } from './state.ts';

/** Stages in which the outreach still stands on which a decision rests. */
const BEFORE_SERVICE: readonly Adverse['stage'][] = ['decided', 'confirmed', 'denial-decided'];

/** The open case in which the contested decision was made; null once it is over, and where the case is another. */
function caseOf(state: State, { id, kind }: Decision): Adverse | null {
  const { adverse, decision } = kind === 'removal' ? weighed(state) : state;
  return adverse?.decidedOn != null && decision?.id === id ? adverse : null;
}

/** Refuses to confirm the contested measure where it could not be confirmed and served today. */
export function requireConfirmable(state: State, { against }: Appeal, facts: Facts): void {
  const adverse = caseOf(state, against);
  if (adverse && BEFORE_SERVICE.includes(adverse.stage)) {
    requireStillOwed(state);
    requireStillProven(state, facts);
  }
  if (adverse?.stage === 'removal-decided') requireNothingUnanswered(state, facts);
}

/**
 * To uphold is to decide: by rules that headquarters adopted, on what was filed, and besides on all that an unserved measure rests on. Of one in
 * force the outreach is over: its evidence was complete when it was served.
 */
export function requireUpholdable(state: State, appeal: Appeal, facts: Facts): void {
  const { against, policy } = appeal;
  if (against.kind === 'ineligibility' || against.kind === 'tier-lowered') return;
  const denial = state.denials.find(({ decision }) => decision === against.id);
  requireAdopted(caseOf(state, against) ?? denial ?? { policy }, facts);
  requireNothingFiled(facts);
  requireConfirmable(state, appeal, facts);
}
