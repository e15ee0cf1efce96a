/** Validations (domain reference 2.6, 10.3): due by two clocks, planned, agreed, held, reported, followed through, closed with a tier. */
import { end, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { endLadder } from './outreach-end.ts';
import { policyOf, requireDate, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';
import { current } from './validation-acts.ts';
import { answer, assess } from './validation-answers.ts';
import { close } from './validation-close.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { plan } from './validation-plan.ts';
import { report } from './validation-report.ts';
import { accept, propose, requireSlots } from './validation-visit.ts';

export { validationActs } from './validation-acts.ts';
export { actionsFallOverdue } from './validation-answers.ts';
export { dueForInitialValidation, dueForRevalidation, validationFallsDue } from './validation-due.ts';
export type { Outcome, ValidationCommand, ValidationEvent } from './validation-events.ts';
export { evolveValidation } from './validation-fold.ts';
export { visitUnanswered } from './validation-visit.ts';

/** What follows from one command about the validation. */
export function decideValidation(state: State, command: ValidationCommand, facts: Facts): ValidationOut {
  const validation = current(state);
  switch (command.type) {
    case 'PlanValidation':
      return plan(state, validation, command, facts);
    case 'ProposeVisit':
      return propose(state, validation, command, facts);
    case 'AcceptVisit':
      return accept(state, validation, command, facts);
    case 'OfferDates':
      requireSlots(command.slots, today(state, facts));
      return [
        { type: 'DatesOffered', slots: command.slots, note: command.note },
        ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'met'),
        ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'done'),
      ];
    case 'HoldVisit':
      requireDate(command.on);
      requireThat(command.on <= today(state, facts), 'DateInFuture', 'A visit is recorded when it has been held.');
      return [
        { type: 'VisitHeld', on: command.on },
        start(state, policyOf(facts, validation), 'VAL_REPORT_ISSUE', validation.cycle, command.on, 'VisitHeld', facts),
      ];
    case 'RecordOutcome':
      return report(state, validation, command, facts);
    case 'AnswerAction':
      return answer(state, validation, command, facts);
    case 'AssessAnswer':
      return assess(state, validation, command, facts);
    case 'CloseValidation':
      return close(state, validation, command, facts);
  }
}
