/** The holding pen, and one mail: from the pen, or at the case where it was filed. */
import type { Request, Response } from 'express';
import { caseMail, heldMail, penMail, type MailLine } from '../../../db/queries/inbound.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { INBOUND } from '../../words/page-inbound.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { mailBody, mailLine } from './view.ts';

const MOST_SHOWN = 100;

export const showPen =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const tongue = tongueOf(viewerOf(res).language);
    const held = await heldMail(deps.pool, MOST_SHOWN + 1);
    show(res, 'inbound/pen', {
      say: saidAll(tongue, INBOUND),
      lines: held
        .slice(0, MOST_SHOWN)
        .map((mail) => mailLine(mail, paths.heldMail({ mail: mail.id }), tongue, deps.config.zone)),
      more: held.length > MOST_SHOWN,
    });
  };

/** Linked to a company, a mail is read at its case, by whoever may read that. */
export const showHeld =
  (deps: Deps): Handler =>
  async (req, res) => {
    const mail = await penMail(deps.pool, mailIn(req));
    if (!mail) throw notFound();
    const { id, participant } = mail;
    if (participant !== null) return res.redirect(303, paths.caseMail({ id: participant, mail: id }));
    const crumbs = [{ label: INBOUND.title, href: paths.pen() }];
    await drawMail(deps, res, mail, crumbs, mail.settledHow === null ? paths.settleMail({ mail: mail.id }) : null);
  };

export const showCaseMail =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = String(req.params['id']);
    const [found, mail] = await Promise.all([loadCase(deps.pool, id), caseMail(deps.pool, id, mailIn(req))]);
    if (!found || !mail) throw notFound();
    const crumbs = [{ label: asWritten(found.account.company), href: paths.participant({ id }) }];
    await drawMail(deps, res, mail, crumbs, null);
  };

const mailIn = (req: Request): string => String(req.params['mail']);

async function drawMail(
  deps: Deps,
  res: Response,
  mail: MailLine,
  crumbs: readonly object[],
  settle: string | null,
): Promise<void> {
  const tongue = tongueOf(viewerOf(res).language);
  const line = mailLine(mail, '', tongue, deps.config.zone);
  const by = { name: mail.settledBy ?? '' };
  show(res, 'inbound/mail', {
    say: saidAll(tongue, INBOUND),
    crumbs: [...crumbs, { label: asWritten(line.subject), href: null }],
    ...line,
    recipient: mail.recipient,
    ...(await mailBody(deps, mail)),
    settle,
    out:
      mail.settledHow === null
        ? null
        : tongue.say(mail.settledHow === 'linked' ? INBOUND.linkedBy : INBOUND.asideBy, by),
  });
}
