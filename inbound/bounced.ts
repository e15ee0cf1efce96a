/** A bounce of a notice: a dead address is told to every membership whose notice was in that mail; anything milder is noted only. */
import { SYSTEM } from '../domain/actor.ts';
import { Refusal } from '../domain/refusal.ts';
import { mailedNotice, type Addressee, type Filed } from '../db/inbound-mail.ts';
import { jointMailOf } from '../db/joint-mail.ts';
import type { Bounce } from './bounce.ts';
import type { FilingDeps } from './filing-deps.ts';

type Heard = Pick<Filed, 'reason' | 'status' | 'contact'>;

/**
 * Tells it to the participants.
 * @param id the inbound mail, after which the orders are named
 */
export async function heardBounce(deps: FilingDeps, id: string, addressee: Addressee, bounce: Bounce): Promise<Heard> {
  const { severity, status, recipients } = bounce;
  const heard = { status, contact: addressee.to };
  // A bounce of somebody to whom the contact forwards says nothing of the contact's own address.
  if (recipients.length > 0 && !recipients.includes(addressee.address.toLowerCase()))
    return { ...heard, reason: 'other-recipient' };
  if (severity !== 'hard') return { ...heard, reason: severity };
  const joint = await jointMailOf(deps.pool, addressee);
  for (const part of joint?.parts ?? [addressee]) await tell(deps, id, part);
  return { ...heard, reason: 'hard' };
}

/** A notice of which somebody said that they have it did not bounce. */
async function tell(deps: FilingDeps, id: string, part: Pick<Addressee, 'participant' | 'notice'>): Promise<void> {
  const known = await mailedNotice(deps.pool, part);
  if (!known || known.status === 'received') return;
  const { participant, notice, to } = known;
  try {
    const order = { id: `inbound:${id}:${notice}`, by: SYSTEM, type: 'ReportDelivery', notice } as const;
    await deps.submit(participant, { ...order, proof: 'refused', at: deps.moment().at, to });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
