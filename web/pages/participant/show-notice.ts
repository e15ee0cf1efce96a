/** One copy of a notice: the mail as it was sent, or the letter as a page to be printed. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { isReleasedNotice } from '../../../domain/release.ts';
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
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { contactName, named } from './names.ts';
import { statusTag } from './notice-view.ts';

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
  const policy = deps.policies.of(occasion.history[0] ? policyNow(deps) : policyNow(deps));
  const press = { engine: deps.engine, policyOf: deps.policies.of, webUrl: deps.config.url.origin };
  const printedOn = wallDateOf(provenAt?.getTime() ?? Math.max(deps.now(), occasion.state.lastAt), policy.headquartersZone);
  return composeLetter({ ...press, stylesheet: LETTER_STYLE_AT, printedOn }, occasion).html;
}
