/** Outgoing mail: what waits, when it leaves and why then, its last try, and what may have come twice. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { DAY_MS, wallDateOf } from '../../../domain/calendar.ts';
import { leavesAtOnce } from '../../../domain/joint-mail.ts';
import { doubtedMails, waitingMails, type WaitingMail } from '../../../db/queries/mails.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { NOTICES } from '../../words/notices.ts';
import { LEAVING_WHY, MAILS } from '../../words/page-mails.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { reference } from '../participant/notice-view.ts';

const MOST_SHOWN = 200;
const DOUBTED_DAYS = 30;

/** Operators see every mail by its reference; companies are named, and mails opened, by whoever may open the case. */
export function showMails(deps: Deps, readers: readonly Role[]): Handler {
  return async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const reach = reachOf(viewer, readers);
    const since = new Date(deps.now() - DOUBTED_DAYS * DAY_MS);
    const [waiting, doubted] = await Promise.all([
      waitingMails(deps.pool, reach, MOST_SHOWN + 1),
      doubtedMails(deps.pool, reach, since, MOST_SHOWN),
    ]);
    const about = [...new Set([...waiting, ...doubted].map(({ participant }) => participant))];
    const companies = await companiesOf(deps.pool, about, reachOf(viewer, CASE_READERS));
    const named = ({ participant, notice, kind }: Pick<WaitingMail, 'participant' | 'notice' | 'kind'>) => ({
      title: tongue.code(NOTICES, kind),
      company: companies.get(participant) ?? null,
      reference: reference(participant, notice),
      href: companies.has(participant) ? paths.notice({ id: participant, notice }) : null,
    });
    const policy = deps.policies.at(wallDateOf(deps.now(), deps.config.zone));
    const atOnce = ({ kind }: WaitingMail): string | null => {
      const why = leavesAtOnce(kind, policy);
      return why && tongue.say(MAILS.atOnce, { why: tongue.say(why) });
    };
    show(res, 'mails/mails', {
      w: saidAll(tongue, MAILS),
      waiting: waiting
        .slice(0, MOST_SHOWN)
        .map((mail) => ({ ...named(mail), ...waitingView(mail, tongue, deps.config.zone), atOnce: atOnce(mail) })),
      more: waiting.length > MOST_SHOWN ? tongue.say(MAILS.more, { n: MOST_SHOWN }) : null,
      doubted: doubted.map((mail) => ({ ...named(mail), accepted: tongue.instant(mail.acceptedAt, deps.config.zone) })),
    });
  };
}

function waitingView(mail: WaitingMail, tongue: Tongue, zone: string) {
  const { queuedAt, lastTryAt, tries, maybeTaken } = mail;
  return {
    queued: tongue.instant(queuedAt, zone),
    leaves: leavesWords(mail, tongue, zone),
    lastTry: lastTryAt
      ? tongue.say(MAILS.tries, { at: tongue.instant(lastTryAt, zone), n: tries })
      : tongue.say(MAILS.noTry),
    doubt: maybeTaken ? tongue.say(MAILS.maybeTaken) : null,
  };
}

/** "Nov 28, 2026, 7:00 AM: after the recipient's quiet hours" */
export function leavesWords(
  { leavesAt, why, held }: Pick<WaitingMail, 'leavesAt' | 'why' | 'held'>,
  tongue: Tongue,
  zone: string,
): string {
  if (held) return tongue.say(MAILS.held);
  if (leavesAt === null || why === null) return tongue.say(MAILS.notAsked);
  return tongue.say(MAILS.leavesThen, { at: tongue.instant(leavesAt, zone), why: tongue.say(LEAVING_WHY[why]) });
}
