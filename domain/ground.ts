/** Grounds of an adverse case: duties that were left undone, or something else. */
import type { DutyPurpose } from './policy.ts';
import type { Adverse, Ground } from './state.ts';

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
  'vetting-result': false,
  'false-information': false,
  imported: false,
};

export const GROUNDS = Object.keys(IS_DUTY) as readonly Ground[];

/** Whether a ground is a duty that an outreach pressed for: its remedy is the duty itself. */
export const isDuty = (ground: Ground): ground is DutyPurpose => IS_DUTY[ground];

/** The outreach by which a matter's warning goes out. */
export const warningLadder = (matter: string): string => `adverse-warning:${matter}`;

/** The outreach on which an adverse case rests: that of the duty, or that of the warning. One of an immediate action need not be under way. */
export const ladderOfCase = ({ ground, about }: Pick<Adverse, 'ground' | 'about'>): string =>
  isDuty(ground) ? `${ground}:${about}` : warningLadder(about);
