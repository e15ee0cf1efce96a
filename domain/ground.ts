/** Grounds of an adverse case: duties that were left undone, or something else. */
import type { LadderPurpose } from './policy.ts';
import type { Ground } from './state.ts';

const IS_DUTY: Readonly<Record<Ground, boolean>> = {
  'annual-review': true,
  'blank-profile': true,
  'actions-unanswered': true,
  'visit-dates-unanswered': true,
  'validation-failed': true,
  'contact-verification': true,
  'debt-or-bond': true,
  'reinstatement-conditions': true,
  'security-incident': false,
  'false-information': false,
  imported: false,
};

export const GROUNDS = Object.keys(IS_DUTY) as readonly Ground[];

/** Whether a ground is a duty that an outreach pressed for: its remedy is the duty itself. */
export const isDuty = (ground: Ground): ground is LadderPurpose => IS_DUTY[ground];
