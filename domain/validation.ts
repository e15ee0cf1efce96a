/** Validations (domain reference 2.6, 10.3): due by two clocks, planned, agreed, held, reported, followed through, closed with a tier. */
import type { Facts } from './facts.ts';
import type { State } from './state.ts';
import { current } from './validation-acts.ts';
import { answer, assess } from './validation-answers.ts';
import { hearTrip } from './validation-clearance.ts';
import { close } from './validation-close.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { issueReport, returnReport, submitReport } from './validation-issue.ts';
import { cancelVisit, moveVisit } from './validation-move.ts';
import { hearPlaces } from './validation-place.ts';
import { plan } from './validation-plan.ts';
import { decidePutOff } from './validation-put-off.ts';
import { answerRecommendation, settleRecommendation } from './validation-recommendations.ts';
import { report } from './validation-report.ts';
import { accept, decline, hold, nameTeam, offer, propose } from './validation-visit.ts';
import { drop, order, recordConsent } from './visit-unannounced.ts';

export { placesBefore } from './validation-place.ts';
export { validationActs } from './validation-acts.ts';
export { actionsFallOverdue } from './validation-answers.ts';
export { dueForInitialValidation, dueForRevalidation, validationFallsDue } from './validation-due.ts';
export type { Outcome, ValidationCommand, ValidationEvent } from './validation-events.ts';
export { evolveValidation } from './validation-fold.ts';
export { recommendationsUnanswered } from './validation-recommendations.ts';
export { visitUnanswered } from './validation-visit.ts';

/** What follows from one command about the validation. */
export function decideValidation(state: State, command: ValidationCommand, facts: Facts): ValidationOut {
  if (command.type === 'PutOffValidation' || command.type === 'TakeUpValidation')
    return decidePutOff(state, command, facts);
  if (command.type === 'RecordVisitsConsent') return recordConsent(state, command, facts);
  if (command.type === 'AnswerRecommendation') return answerRecommendation(state, command);
  if (command.type === 'SettleRecommendation') return settleRecommendation(state, command);
  const validation = current(state);
  switch (command.type) {
    case 'PlanValidation':
      return plan(state, validation, command, facts);
    case 'ProposeVisit':
      return propose(state, validation, command, facts);
    case 'AcceptVisit':
      return accept(state, validation, command, facts);
    case 'OfferDates':
      return offer(state, validation, command, facts);
    case 'DeclineDates':
      return decline(state, validation, command, facts);
    case 'MoveVisit':
      return moveVisit(state, validation, command, facts);
    case 'CancelVisit':
      return cancelVisit(state, validation, command, facts);
    case 'NameVisitTeam':
      return nameTeam(state, validation, command, facts);
    case 'OrderUnannouncedVisit':
      return order(validation, command, facts);
    case 'DropUnannouncedVisit':
      return drop(validation, command);
    case 'HearPlace':
      return hearPlaces(state, validation, facts);
    case 'HoldVisit':
      return hold(state, validation, command, facts);
    case 'HearTrip':
      return hearTrip(state, validation, command, facts);
    case 'RecordOutcome':
      return report(state, validation, command, facts);
    case 'SubmitReport':
      return submitReport(state, validation, command, facts);
    case 'ReturnReport':
      return returnReport(state, validation, command);
    case 'IssueReport':
      return issueReport(state, validation, command, facts);
    case 'AnswerAction':
      return answer(state, validation, command, facts);
    case 'AssessAnswer':
      return assess(state, validation, command, facts);
    case 'CloseValidation':
      return close(state, validation, command, facts);
  }
}
