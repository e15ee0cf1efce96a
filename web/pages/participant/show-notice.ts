/** One copy of a notice: the mail as it was sent, or the letter as a page to be printed, with the version of the templates that wrote it. */
import type { Request } from 'express';
import { CASE_READERS } from '../../../domain/access.ts';
import { mayStillLeave } from '../../../domain/held-back.ts';
import { isReleasedNotice } from '../../../domain/release.ts';
import type { State } from '../../../domain/state.ts';
import { slotOf } from '../../../db/mail-slots.ts';
import { loadNotice, sentCopy, type SentCopy } from '../../../db/notices.ts';
import { noticeLine } from '../../../db/queries/notice.ts';
import { loadCase, type NoticeLine } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { letterOf } from '../../letters.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { CHANNELS, NOTICES } from '../../words/notices.ts';
import { CASE } from '../../words/page-case.ts';
import { COMPANY } from '../../words/page-company.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { leavesWords } from '../mails/show-mails.ts';
import { TEMPLATE_READERS } from '../templates/readers.ts';
import { contactName, named } from './names.ts';
import { reference, statusTag } from './notice-view.ts';

/** @throws Problem 404 for a notice that there is not, or that the viewer may not know of */
export function showNotice(deps: Deps): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const { id, line } = await seen(deps, viewer, req);
    const copy = await sentCopy(deps.pool, id, line.id);
    show(res, 'participant/notice', await noticePage(deps, viewer, id, line, copy));
  };
}

/** The letter as it left; before that, as it would leave now. @throws Problem 404 as for its notice, and for a mail */
export function showLetter(deps: Deps): Handler {
  return async (req, res) => {
    const viewer = viewerOf(res);
    const { id, line } = await seen(deps, viewer, req);
    if (line.channel !== 'letter') throw notFound();
    const copy = await sentCopy(deps.pool, id, line.id);
    res.type('html').send(copy?.body ?? (await letterNow(deps, viewer, id, line)));
  };
}

/** Whoever prints it has the code by which it can be answered before their eyes; others who read it have not. */
async function letterNow(
  deps: Deps,
  viewer: Viewer,
  id: string,
  { id: notice, provenAt }: NoticeLine,
): Promise<string> {
  const occasion = await loadNotice(deps.pool, id, notice);
  if (!occasion) throw notFound();
  const at = provenAt?.getTime() ?? Math.max(deps.now(), occasion.state.lastAt);
  return (await letterOf(deps, occasion, at, holdsAny(viewer, ['specialist']))).html;
}

async function seen(deps: Deps, viewer: Viewer, { params }: Request) {
  const { id = '', notice = '' } = params as { readonly id?: string; readonly notice?: string };
  const line = await noticeLine(deps.pool, id, notice);
  if (!line || (viewer.kind === 'participant' && !isReleasedNotice(line))) throw notFound();
  return { id, line };
}

/** When the mail leaves, and why then. */
async function leavesOf(
  { pool }: Deps,
  participant: string,
  { id, kind, rung }: NoticeLine,
  state: State,
  tongue: Tongue,
) {
  const slot = await slotOf(pool, { participant, notice: id });
  const held = !mayStillLeave(state, { id, kind, rung });
  return leavesWords({ leavesAt: slot ? new Date(slot.at) : null, why: slot?.why ?? null, held }, tongue, state.zone);
}

async function noticePage(deps: Deps, viewer: Viewer, id: string, line: NoticeLine, copy: SentCopy | undefined) {
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
      line.status === 'queued' && line.channel === 'mail' && viewer.kind === 'staff'
        ? await leavesOf(deps, id, line, state, tongue)
        : undefined,
    ],
    [
      line.channel === 'letter' ? 'leftAt' : 'sentAt',
      copy && tongue.instant(line.provenAt ?? copy.acceptedAt, state.zone),
    ],
    ['repeated', copy?.possiblyTwice ? tongue.say(CASE.possiblyTwice) : undefined],
    ['reply', viewer.kind === 'staff' && line.channel === 'mail' ? copy?.reply : undefined],
    ['sha256', copy?.sha256 ?? undefined],
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
    copy: copy && line.channel === 'mail' ? { subject: copy.subject, body: copy.body } : null,
    letter: line.channel === 'letter' ? paths.letter({ id, notice: line.id }) : null,
    template: copy ? templateView(viewer, copy.template) : null,
    preview: holdsAny(viewer, CASE_READERS) ? paths.preview({ id, kind: line.kind }) : null,
    acknowledge: mayAcknowledge && line.status === 'sent' ? actAddress(id, 'AcknowledgeNotice', line.id) : null,
  };
}

/** Staff can read the templates of that version; the company is told which it was. */
const templateView = (viewer: Viewer, version: string) => ({
  version,
  href: holdsAny(viewer, TEMPLATE_READERS) ? paths.templateVersion({ version }) : null,
});
