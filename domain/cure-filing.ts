/** What a company files as its cure: the plan in steps, and the consent to unannounced visits where the policy asks for it. */
import type { AdverseCommand, AdverseEvent } from './adverse-events.ts';
import { open } from './adverse-stage.ts';
import { askedOf } from './criteria.ts';
import type { Facts } from './facts.ts';
import { MOST_DOCUMENTS, MOST_STEPS, withSteps, type StatedStep } from './plan-step.ts';
import { requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

type Filing = AdverseCommand & { type: 'SubmitCure' };
type Filed = Extract<AdverseEvent, { type: 'CureSubmitted' }>;

/** Whether a reinstatement on this ground needs the consent to unannounced visits. */
export const needsConsent = ({ ground, policy }: Adverse, facts: Pick<Facts, 'policyOf'>): boolean =>
  facts.policyOf(policy).cure.visitsConsent.includes(ground);

/** Whether the cure on this ground is a plan in steps. */
export const asksForSteps = ({ ground, policy }: Adverse, facts: Pick<Facts, 'policyOf'>): boolean =>
  facts.policyOf(policy).cure.steps.includes(ground);

export const requireConsent = (state: State, { consentsToVisits }: Filing, facts: Facts): void =>
  requireThat(
    consentsToVisits || !needsConsent(open(state), facts),
    'ConsentNeeded',
    'Reinstatement needs the consent to unannounced visits.',
  );

/** What the event says of the plan beside its text. */
export function filedPlan(state: State, command: Filing, facts: Facts): Pick<Filed, 'consent' | 'steps'> {
  const { steps = [], consentsToVisits, by } = command;
  const kept = withSteps(open(state).plan ?? undefined, []).length;
  requireThat(
    kept + steps.length <= MOST_STEPS,
    'TooManySteps',
    'A plan has at most ten steps: bring several of them together.',
  );
  steps.forEach((step) => requireStep(state, step, facts));
  return {
    ...(consentsToVisits && { consent: { by: by.person, on: today(state, facts) } }),
    ...(steps.length > 0 && { steps }),
  };
}

function requireStep(state: State, { due, criterion, evidence }: StatedStep, facts: Facts): void {
  requireDate(due);
  requireThat(
    evidence.length <= MOST_DOCUMENTS,
    'TooManyDocuments',
    'A step names at most five documents as its evidence.',
  );
  if (criterion === undefined) return;
  const asked = facts.criteria ? askedOf(facts.criteria, state.entityType) : [];
  requireThat(
    asked.some(({ id }) => id === criterion),
    'CriterionUnknown',
    'This criterion is not asked of this company.',
  );
}
