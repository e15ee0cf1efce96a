/** Whether a mail goes out now and alone, later, or with others; and what is in it. */
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { postAt, waitsForPost } from '../domain/joint-mail.ts';
import { companyOfSeveral, gatherMail, isSame, jointMailOf, type NoticeName } from '../db/joint-mail.ts';
import type { NoticeCase, NoticeContact } from '../db/notices.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { later } from './later.ts';

/** How long a courier whose notice is in another's mail waits before it looks again. */
const LOOK_AGAIN_MS = 30_000;
/** A clock that was moved ahead is not waited for. */
export const AHEAD_MS = 120_000;

/** `parts`: its own first. `posted`: it waited for the day's mail. */
export type Planned = { readonly parts: readonly NoticeName[]; readonly posted: boolean };

/**
 * Everything that goes out with this notice.
 * @param hurried it does not wait for the post
 * @throws ApplicationFailure that is tried again: when the day's post leaves, or when the mail is another courier's
 */
export async function partsOf(
  { pool, policies }: { readonly pool: Pool; readonly policies: Policies },
  { participant, notice, state }: Pick<NoticeCase, 'participant' | 'notice' | 'state'>,
  to: Pick<NoticeContact, 'email'>,
  { now, hurried }: { readonly now: Instant; readonly hurried: boolean },
): Promise<Planned> {
  const own: NoticeName = { participant, notice: notice.id };
  const organization = await companyOfSeveral(pool, participant);
  const policy = policies.at(wallDateOf(notice.queuedAt, state.zone), state.programme);
  if (organization === null || !waitsForPost(notice.kind, policy) || notice.queuedAt > now + AHEAD_MS)
    return { parts: [own], posted: false };
  const decided = await jointMailOf(pool, own);
  const leaves = postAt(notice.queuedAt, state.zone, policy);
  if (!decided && !hurried && now < leaves) throw later('the day’s mail has not left yet', leaves - now);
  const { lead, parts, leadFailed } =
    decided ?? (await gatherMail(pool, organization, own, to.email, (kind) => waitsForPost(kind, policy)));
  if (isSame(lead, own)) return { parts, posted: true };
  if (leadFailed) return { parts: [own], posted: true };
  throw later('the mail is on its way with another notice', LOOK_AGAIN_MS);
}
