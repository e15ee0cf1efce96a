/**
 * One mail a day: what a company of several memberships is told by mail goes out together, so that a person gets one mail with a line per
 * membership. What by the policy cannot wait goes out at once and alone. No term counts from a mail, so that none is shortened by the wait.
 */
import { addDays, instantOf, wallDateOf, type Instant } from './calendar.ts';
import type { NoticeKind } from './notice.ts';
import { numberOf, type Policy } from './policy.ts';

/** Why the policy lets a notice of this kind leave at any hour and alone, in both languages; null for one that waits. */
export const leavesAtOnce = (
  kind: NoticeKind,
  { mail }: Pick<Policy, 'mail'>,
): Readonly<Record<'en' | 'es', string>> | null => mail.atOnce.find(({ kinds }) => kinds.includes(kind))?.why ?? null;

/** Whether the notice is one that waits for the day's mail, and for the end of quiet hours. */
export const waitsForPost = (kind: NoticeKind, policy: Pick<Policy, 'mail'>): boolean =>
  leavesAtOnce(kind, policy) === null;

/** When the mail leaves with which a notice goes that was queued then: the policy's hour where the participant is, then or later. */
export function postAt(queuedAt: Instant, zone: string, policy: Policy): Instant {
  const hour = numberOf(policy, 'MAIL_POST');
  const day = wallDateOf(queuedAt, zone);
  const today = instantOf(day, zone, hour);
  return today >= queuedAt ? today : instantOf(addDays(day, 1), zone, hour);
}
