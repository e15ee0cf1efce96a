/**
 * A report about the mail of a notice, by mail or by callback: that this mail came back is told to every membership whose notice was in it, and
 * that the address is dead only where the report is about the contact's own and nothing arrived there since; a delay is noted only.
 */
import { SYSTEM } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { isMessageOf } from '../activities/address.ts';
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
  readonly bounce: Bounce;
};
/** What it says: the address gets no mail, this mail came back and counts against the address, or it came back and says nothing of the address. */
type Verdict = 'hard' | 'soft' | 'this-mail';

/** Tells it to the participants. Reports come late and out of order: of a mail that is known to have arrived after all it is noted only. */
export async function heardBounce(deps: FilingDeps, addressee: Addressee, report: Report): Promise<Heard> {
  const { severity, status } = report.bounce;
  const heard = { status, contact: addressee.to };
  if (severity === 'delayed') return { ...heard, reason: severity };
  const { arrivedAt, itselfAt } = await returnsOf(deps.pool, addressee);
  const isSince = (at: Instant | null): boolean => at !== null && at >= report.at;
  if (isSince(itselfAt)) return { ...heard, reason: 'overtaken' };
  const spared = isOfAnother(report.bounce, addressee)
    ? 'other-recipient'
    : isSince(arrivedAt)
      ? 'arrived-since'
      : null;
  const joint = await jointMailOf(deps.pool, addressee);
  for (const part of joint?.parts ?? [addressee]) await tell(deps, report, spared ? 'this-mail' : severity, part);
  return { ...heard, reason: spared ?? severity };
}

/**
 * Whether it is of somebody to whom the contact forwards. An address in the text may be a helpdesk's: where the report answers our very mail and
 * names no recipient as such, it is about the one to whom we sent it.
 */
function isOfAnother({ recipients, fromText, original }: Bounce, { participant, notice, address }: Addressee): boolean {
  if (recipients.length === 0 || recipients.includes(address.toLowerCase())) return false;
  return !(fromText && isMessageOf(original, participant, notice));
}

/** A notice of which somebody said that they have it did not bounce, and one that failed does not fail softly once more. */
async function tell(
  deps: FilingDeps,
  { id, at }: Report,
  verdict: Verdict,
  part: Pick<Addressee, 'participant' | 'notice'>,
): Promise<void> {
  const known = await mailedNotice(deps.pool, part);
  if (!known || known.status === 'received' || (known.status === 'failed' && verdict !== 'hard')) return;
  const { participant, notice, to } = known;
  const order = { id: `${id}:${notice}`, by: SYSTEM, type: 'ReportDelivery', notice, at, to } as const;
  const proof = verdict === 'hard' ? 'refused' : 'soft';
  const counted = verdict === 'soft' && { softBefore: (await returnsOf(deps.pool, known)).soft };
  try {
    await deps.submit(participant, { ...order, proof, ...counted });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
