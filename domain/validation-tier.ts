/** The tier that follows from a validation by rule, and when the next one is due. */
import type { WallDate } from './calendar.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { today } from './process.ts';
import type { State, Tier, Validation } from './state.ts';
import { dueForRevalidation } from './validation-due.ts';
import type { NextDates, Outcome } from './validation-events.ts';

/** Whether tier 3 is open: to which types of entity, and with how many best practices, the policy says. Before they were counted, one was enough. */
function opensTierThree({ entityType }: State, validation: Validation, policy: Policy): boolean {
  const { bestPractices, practices = bestPractices ? policy.visits.tierThree.bestPractices : 0 } = validation;
  return policy.entityTypes[entityType]?.tier3 === true && practices >= policy.visits.tierThree.bestPractices;
}

/** With everything accepted a validation gives tier 2; where tier 3 is open, that is what is proposed to the director. */
export const tierByRule = (state: State, validation: Validation, policy: Policy): Tier =>
  opensTierThree(state, validation, policy) ? 3 : 2;

/** The participant as it is once this validation is closed. */
export function closedToday(state: State, facts: Facts): State {
  const on = today(state, facts);
  return { ...state, lastValidatedOn: on, initialValidatedOn: state.initialValidatedOn ?? on };
}

/** With which outcome it is closed: one that failed is never closed with a tier. */
export const closingOutcome = ({ actions }: Pick<Validation, 'actions'>): Outcome =>
  actions.length > 0 ? 'pass-with-actions' : 'pass';

/** When the next one is due if this one is closed today; the statutory day is not known where the first validation is not. */
export function nextDates(state: State, facts: Facts): NextDates {
  const clocks = dueForRevalidation(closedToday(state, facts), facts, 'ValidationClosed');
  const due = (rule: string): WallDate | null => {
    const clock = clocks.find((event) => event.type === 'ClockStarted' && event.rule === rule);
    return clock?.type === 'ClockStarted' ? clock.due : null;
  };
  return { statutory: due('REVALID_MAX'), practice: due('REVALID_PRACTICE') };
}
