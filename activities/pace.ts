/** Holds a mail back until it may leave, by the policy's limits and quiet hours. */
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { leavesAt, nextLegalDate } from '../domain/mail-pace.ts';
import { postAt, waitsForPost } from '../domain/joint-mail.ts';
import { zoneOfNumber } from '../db/dialing-zones.ts';
import { companyOfSeveral, isSame, jointMailOf, type NoticeName } from '../db/joint-mail.ts';
import { slotOf, slotStands, takeSlot } from '../db/mail-slots.ts';
import type { NoticeCase, NoticeContact } from '../db/notices.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { recipientNow } from '../db/recipients.ts';
import { AHEAD_MS } from './joint.ts';
import { later } from './later.ts';

/** What leaves within it did not wait: so long a courier may take. */
const WAITED_MS = 60_000;
/** A waiting courier looks so often whether the dates that it must not wait past have moved. */
const LOOK_AGAIN_MS = 30 * 60_000;

export type PaceDeps = {
  readonly pool: Pool;
  readonly policies: Policies;
  /** `none`: every mail leaves at once. */
  readonly pace: 'policy' | 'none';
};

/**
 * Returns when the mail may leave; `waited`: not at once. A try whose minute has passed, because an earlier one failed or nobody was there, takes
 * a new place, and so does one whose place lies past a date that somebody has come to owe since. The quiet hours are those where the contact's
 * telephone number says that they are, and else the company's: contacts are not asked for a time zone. `hurried`: for a legal date's sake it waits for nothing else either.
 * @throws ApplicationFailure that is tried again at that time, or before it, to look again
 */
export async function awaitLeaving(
  { pool, policies, pace }: PaceDeps,
  { participant, notice, state }: Pick<NoticeCase, 'participant' | 'notice' | 'state'>,
  to: Pick<NoticeContact, 'id' | 'email'>,
  now: Instant,
): Promise<{ readonly hurried: boolean; readonly waited: boolean }> {
  if (pace === 'none' || notice.queuedAt > now + AHEAD_MS) return { hurried: false, waited: false };
  const name = { participant, notice: notice.id };
  const policy = policies.at(wallDateOf(notice.queuedAt, state.zone), state.programme);
  const urgent = !waitsForPost(notice.kind, policy);
  const { zone, clocks, phone } = await recipientNow(pool, participant, to.id);
  const legalDate = nextLegalDate(clocks, now);
  const take = async () => {
    const posted = !urgent && (await companyOfSeveral(pool, participant)) !== null;
    const ready = posted ? Math.max(now, postAt(notice.queuedAt, state.zone, policy)) : now;
    const domain = to.email.slice(to.email.lastIndexOf('@') + 1).toLowerCase();
    const there = (await zoneOfNumber(phone)) ?? zone;
    return takeSlot(pool, name, { domain, from: now, before: legalDate, limits: policy.mail }, (full) =>
      leavesAt({ now, ready, zone: there, legalDate, urgent, full }, policy.mail),
    );
  };
  const known = await slotOf(pool, name);
  const stands = known && (slotStands(known, now, legalDate) || (await leavesWithAnother(pool, name)));
  const { at, why } = stands ? known : await take();
  if (at > now) throw later(`the mail leaves later: ${why}`, Math.min(at - now, LOOK_AGAIN_MS));
  return { hurried: why === 'legal-date', waited: at > notice.queuedAt + WAITED_MS };
}

/** Its courier looks every little while whether the other mail has left: for that it takes no place from those that leave. */
async function leavesWithAnother(pool: Pool, own: NoticeName): Promise<boolean> {
  const joint = await jointMailOf(pool, own);
  return joint !== null && !joint.leadFailed && !isSame(joint.lead, own);
}
