/** How heavy open work is. An estimate of the agency's own, for sharing work out: no rule and no deadline follows from it. */
import type { WorkKind } from './work.ts';

/** 1 is done at the desk within the hour, 3 takes about half a day of reading and judging, 8 takes days. */
export const POINTS: Readonly<Record<WorkKind, number>> = {
  'application.assign': 1,
  'application.review': 8,
  'application.vet': 3,
  'application.certify': 3,
  'application.ineligible': 3,
  'application.abandoned': 1,
  'review.assess': 8,
  'review.time': 1,
  'outreach.call': 1,
  'outreach.other': 1,
  'outreach.letter': 1,
  'outreach.search': 1,
  'outreach.resend': 1,
  'outreach.interpret': 1,
  'outreach.confirm': 1,
  'outreach.conclude': 3,
  'validation.plan': 3,
  'validation.propose': 1,
  'validation.hold': 8,
  'validation.report': 8,
  'validation.assess': 3,
  'validation.close': 3,
  'adverse.decide': 3,
  'adverse.confirm': 3,
  'adverse.serve': 1,
  'adverse.assess-cure': 8,
  'adverse.reinstate': 3,
  'adverse.removal': 3,
  'adverse.decide-removal': 3,
  'appeal.admit': 1,
  'appeal.assign': 1,
  'appeal.decide': 8,
  'letter.dispatch': 1,
  'notice.amiss': 1,
  'contact.unreachable': 1,
  'officer.check': 1,
  'settlement.assess': 1,
  'filing.set-aside': 1,
  'agency.late': 1,
  'import.doubt': 1,
};

/** Of one open item; a kind that an older release has written, and this one does not know, counts as light. */
export const pointsOf = (kind: string): number => (Object.hasOwn(POINTS, kind) ? POINTS[kind as WorkKind] : 1);
