/**
 * One mail a day: what a company of several memberships is told by mail goes out together, so that a person gets one mail with a line per
 * membership. What cannot wait goes out at once and alone. No term counts from a mail, so that none is shortened by the wait.
 */
import { addDays, instantOf, wallDateOf, type Instant } from './calendar.ts';
import type { NoticeKind } from './notice.ts';
import { numberOf, type Policy } from './policy.ts';

/** A decision that binds, the last warning, who signs, and that somebody answered in one's name: whoever is concerned hears of it at once. */
const AT_ONCE: readonly NoticeKind[] = [
  'found-ineligible',
  'duty-warning',
  'matter-warned',
  'answer-received',
  'suspended',
  'benefits-denied',
  'benefits-restored',
  'reinstated',
  'removed',
  'officer-change-received',
  'officer-changed',
];

/** Whether the notice is one that waits for the day's mail. */
export const waitsForPost = (kind: NoticeKind): boolean => !AT_ONCE.includes(kind);

/** When the mail leaves with which a notice goes that was queued then: the policy's hour where the participant is, then or later. */
export function postAt(queuedAt: Instant, zone: string, policy: Policy): Instant {
  const hour = numberOf(policy, 'MAIL_POST');
  const day = wallDateOf(queuedAt, zone);
  const today = instantOf(day, zone, hour);
  return today >= queuedAt ? today : instantOf(addDays(day, 1), zone, hour);
}
