/** Which acts do what is asked of a company. */
import type { ActName } from '../../../domain/participant.ts';
import type { LadderPurpose } from '../../../domain/policy.ts';
import type { DeadlineView } from './deadline-view.ts';

const REVIEW: readonly ActName[] = ['PrepareReview', 'SubmitReview', 'AskTime'];
const VISIT: readonly ActName[] = ['AcceptVisit', 'OfferDates', 'DeclineDates'];

/** By the rule of the deadline. */
const TOWARD: Readonly<Record<string, readonly ActName[]>> = {
  PREAPP_ABANDON: ['PrepareApplication', 'SubmitApplication'],
  ANNUAL_DUE: REVIEW,
  INHERITED_PROFILE: REVIEW,
  INHERITED_REVIEW: REVIEW,
  BLANK_PROFILE: REVIEW,
  CONTACT_VERIFY: ['ConfirmContacts'],
  DEBT_OR_BOND: ['ReportSettled'],
  VISIT_ANSWER: VISIT,
  ACTION_RESPONSE: ['AnswerAction'],
  REC_RESPONSE: ['AnswerRecommendation'],
  SUSP_CURE: ['SubmitCure', 'ReportStep', 'AskCureTime'],
  PIA_RESPONSE: ['SubmitIncidentAnalysis'],
  INCIDENT_ACTION: ['ReportIncidentAction'],
  WARNING_RESPONSE: ['AnswerWarning'],
  CURE_STEP: ['ReportStep'],
};

/** A promise, and the term after a warning, are about the duty that their outreach is about. */
const BY_PURPOSE: Readonly<Record<LadderPurpose, readonly ActName[]>> = {
  'annual-review': REVIEW,
  'blank-profile': REVIEW,
  'actions-unanswered': ['AnswerAction'],
  'visit-dates-unanswered': VISIT,
  'validation-failed': [],
  'contact-verification': ['ConfirmContacts'],
  'debt-or-bond': ['ReportSettled'],
  'adverse-warning': ['AnswerWarning'],
  'reinstatement-conditions': ['ReportStep'],
};

const isPurpose = (text: string): text is LadderPurpose => Object.hasOwn(BY_PURPOSE, text);

/** The acts that do what the deadline asks, in the order in which they are done. */
export function actsToward({ rule, clock }: Pick<DeadlineView, 'rule' | 'clock'>): readonly ActName[] {
  const purpose = clock.split(':')[1] ?? '';
  return TOWARD[rule] ?? (isPurpose(purpose) ? BY_PURPOSE[purpose] : []);
}

/** An appeal is a right with a last day, not something that a company owes. */
export const isRight = (rule: string): boolean => rule.startsWith('APPEAL_FILE_');

/** Offered apart from everything else. */
export const LEAVING: ActName = 'Withdraw';
