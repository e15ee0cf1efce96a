/**
 * A report about the mail of a notice, by mail or by callback: one that the address is dead, or that this mail came back, is told to every
 * membership whose notice was in it; anything milder is noted only.
 */
import { SYSTEM } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { mailedNotice, type Addressee, type Filed } from '../db/inbound-mail.ts';
import { jointMailOf } from '../db/joint-mail.ts';
import { returnsOf } from '../db/mail-returns.ts';
import type { Bounce } from './bounce.ts';
import type { FilingDeps } from './filing-deps.ts';

type Heard = Pick<Filed, 'reason' | 'status' | 'contact'>;
export type Report = {
  /** After which the orders are named. */
  readonly id: string;
  readonly at: Instant;
  readonly bounce: Pick<Bounce, 'severity' | 'status' | 'recipients'>;
};

/** Tells it to the participants. What was overtaken by a sign that mail arrives is noted only: reports come late and out of order. */
export async function heardBounce(deps: FilingDeps, addressee: Addressee, report: Report): Promise<Heard> {
  const { severity, status, recipients } = report.bounce;
  const heard = { status, contact: addressee.to };
  // A bounce of somebody to whom the contact forwards says nothing of the contact's own address.
  if (recipients.length > 0 && !recipients.includes(addressee.address.toLowerCase()))
    return { ...heard, reason: 'other-recipient' };
  if (severity === 'delayed') return { ...heard, reason: severity };
  const { arrivedAt } = await returnsOf(deps.pool, addressee);
  if (arrivedAt !== null && arrivedAt >= report.at) return { ...heard, reason: 'overtaken' };
  const joint = await jointMailOf(deps.pool, addressee);
  for (const part of joint?.parts ?? [addressee]) await tell(deps, report, severity, part);
  return { ...heard, reason: severity };
}

/** A notice of which somebody said that they have it did not bounce, and one that failed does not fail softly once more. */
async function tell(
  deps: FilingDeps,
  { id, at }: Report,
  severity: 'hard' | 'soft',
  part: Pick<Addressee, 'participant' | 'notice'>,
): Promise<void> {
  const known = await mailedNotice(deps.pool, part);
  if (!known || known.status === 'received' || (known.status === 'failed' && severity === 'soft')) return;
  const { participant, notice, to } = known;
  const { soft } = await returnsOf(deps.pool, known);
  const order = { id: `${id}:${notice}`, by: SYSTEM, type: 'ReportDelivery', notice, at, to } as const;
  try {
    await deps.submit(
      participant,
      severity === 'hard' ? { ...order, proof: 'refused' } : { ...order, proof: 'soft', softBefore: soft },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
