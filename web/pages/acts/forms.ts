/** The form of every act that people do on a participant. An act without one does not compile. */
import { searchForms } from './address-search.ts';
import { adverseForms } from './adverse.ts';
import type { Forms } from './act-form.ts';
import type { FormAct } from './form-act.ts';
import { appealForms } from './appeal.ts';
import { applicationEndForms } from './application-end.ts';
import { applicationReviewForms } from './application-review.ts';
import { applicationForms } from './application.ts';
import { askedForms } from './asked.ts';
import { correctionForms } from './correction.ts';
import { stepForms } from './cure-steps.ts';
import { cureTimeForms } from './cure-time.ts';
import { cureForms } from './cure.ts';
import { deliveryForms } from './delivery.ts';
import { denialForms } from './denial.ts';
import { doubtForms } from './doubt.ts';
import { steppingForms } from './stepping-back.ts';
import { dutyForms } from './duty.ts';
import { decisionForms } from './decision.ts';
import { analysisForms } from './incident-analysis.ts';
import { incidentForms } from './incident.ts';
import { letterForms } from './letters.ts';
import { reportForms } from './report.ts';
import { recommendationForms } from './recommendation.ts';
import { requiredActionForms } from './required-actions.ts';
import { resendForms } from './resend.ts';
import { reviewAnswerForms } from './review-answer.ts';
import { matterForms } from './matter.ts';
import { mendForms } from './mend.ts';
import { outcomeForms } from './outcome.ts';
import { officerChangeForms } from './officer-change.ts';
import { outreachForms } from './outreach.ts';
import { outreachHoldForms } from './outreach-hold.ts';
import { otherForms } from './outreach-other.ts';
import { reviewForms } from './review.ts';
import { volumeForms } from './volume.ts';
import { visitForms } from './visit.ts';
import { visitMoveForms } from './visit-move.ts';
import { visitPlanForms } from './visit-plan.ts';
import { unannouncedForms } from './visit-unannounced.ts';

export const ACT_FORMS: Forms = {
  ...applicationForms,
  ...applicationReviewForms,
  ...applicationEndForms,
  ...reviewForms,
  ...reviewAnswerForms,
  ...outreachForms,
  ...outreachHoldForms,
  ...searchForms,
  ...otherForms,
  ...letterForms,
  ...resendForms,
  ...visitPlanForms,
  ...visitForms,
  ...visitMoveForms,
  ...unannouncedForms,
  ...outcomeForms,
  ...reportForms,
  ...requiredActionForms,
  ...recommendationForms,
  ...adverseForms,
  ...decisionForms,
  ...denialForms,
  ...steppingForms,
  ...cureForms,
  ...stepForms,
  ...cureTimeForms,
  ...appealForms,
  ...doubtForms,
  ...dutyForms,
  ...deliveryForms,
  ...mendForms,
  ...officerChangeForms,
  ...askedForms,
  ...correctionForms,
  ...incidentForms,
  ...analysisForms,
  ...matterForms,
  ...volumeForms,
};
export const FORM_ACTS = Object.keys(ACT_FORMS) as readonly FormAct[];
