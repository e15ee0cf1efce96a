/** One copy of a notice: the mail as it was sent, or the letter as a page to be printed. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { isReleasedNotice } from '../../../domain/release.ts';
import { slotOf } from '../../../db/mail-slots.ts';
import { loadNotice, sentCopy, type SentCopy } from '../../../db/notices.ts';
import { noticeLine } from '../../../db/queries/notice.ts';
import { loadCase, type NoticeLine } from '../../../db/queries/participant.ts';
import { composeLetter } from '../../../templates/notices/compose-letter.ts';
import { LETTER_STYLE_AT } from '../../asset.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { CASE } from '../../words/page-case.ts';
import { COMPANY } from '../../words/page-company.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { leavesWords } from '../mails/show-mails.ts';
import { contactName, named } from './names.ts';
import { reference, statusTag } from './notice-view.ts';

/** @throws Problem 404 for a notice that there is not, or that the viewer may not know of */
export function showNotice(deps: Deps): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const { id = '', notice = '' } = req.params as { readonly id?: string; readonly notice?: string };
    const line = await noticeLine(deps.pool, id, notice);
    if (!line || (viewer.kind === 'participant' && !isReleasedNotice(line))) throw notFound();
    const copy = await sentCopy(deps.pool, id, notice);
    if (line.channel === 'letter') return void res.type('html').send(copy?.body ?? (await letterOf(deps, id, line)));
    show(res, 'participant/notice', await mailPage(deps, viewer, id, line, copy));
  };
}

/** The letter follows from the record; only the day on which it was dispatched, or would be, is added. */
async function letterOf(deps: Deps, id: string, { id: notice, provenAt }: NoticeLine): Promise<string> {
  const occasion = await loadNotice(deps.pool, id, notice);
  if (!occasion) throw notFound();
  const at = provenAt?.getTime() ?? Math.max(deps.now(), occasion.state.lastAt);
  const { headquartersZone } = deps.policies.at(wallDateOf(at, deps.config.zone));
  const press = { engine: deps.engine, policyOf: deps.policies.of, webUrl: deps.config.url.origin };
  return composeLetter({ ...press, stylesheet: LETTER_STYLE_AT, printedOn: wallDateOf(at, headquartersZone) }, occasion)
    .html;
}

/** When the mail leaves, and why then. */
async function leavesOf({ pool }: Deps, participant: string, { id }: NoticeLine, zone: string, tongue: Tongue) {
  const slot = await slotOf(pool, { participant, notice: id });
  return leavesWords({ leavesAt: slot ? new Date(slot.at) : null, why: slot?.why ?? null }, tongue, zone);
}

async function mailPage(deps: Deps, viewer: Viewer, id: string, line: NoticeLine, copy: SentCopy | undefined) {
  const found = await loadCase(deps.pool, id);
  if (!found) throw notFound();
  const { state, account, contacts } = found;
  const tongue = tongueOf(viewer.language);
  const rows: readonly (readonly [label: keyof typeof CASE, value: string | undefined])[] = [
    ['to', [contactName(contacts, line.recipient, tongue), copy?.address].filter(Boolean).join(', ')],
    ['reference', reference(id, line.id)],
    ['by', tongue.code(CHANNELS, line.channel)],
    ['queuedAt', tongue.instant(line.queuedAt, state.zone)],
    [
      'leaves',
      line.status === 'queued' && viewer.kind === 'staff'
        ? await leavesOf(deps, id, line, state.zone, tongue)
        : undefined,
    ],
    ['sentAt', copy && tongue.instant(line.provenAt ?? copy.acceptedAt, state.zone)],
    ['repeated', copy?.possiblyTwice ? tongue.say(CASE.possiblyTwice) : undefined],
    ['reply', viewer.kind === 'staff' ? copy?.reply : undefined],
  ];
  const mayAcknowledge = viewer.roles.some((role) => role === 'officer' || role === 'contact');
  return {
    say: saidAll(tongue, { ...CASE, acknowledge: COMPANY.acknowledge }),
    title: tongue.code(NOTICES, line.kind),
    crumbs: [
      { label: named(account.company), href: paths.participant({ id }) },
      { label: CASE.notice, href: null },
    ],
    status: statusTag(line.status, { tongue }),
    rows: rows.flatMap(([label, value]) => (value ? [{ label: tongue.say(CASE[label]), value }] : [])),
    copy: copy ? { subject: copy.subject, body: copy.body } : null,
    acknowledge: mayAcknowledge && line.status === 'sent' ? actAddress(id, 'AcknowledgeNotice', line.id) : null,
  };
}
