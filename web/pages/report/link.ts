/** The link by which a contact reports: what it is bound to, and whether it takes a report now. */
import type { Request, Response } from 'express';
import { openReportLink } from '../../../db/answer-links.ts';
import { contactsLike, filedAt, type ReportingContact } from '../../../db/reporters.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { localsOf } from '../../locals.ts';
import type { ReportFault } from '../../words/page-report.ts';

/** Names the reports of links: one for each link, so that none can be used twice. */
export const REPORTS = '8d1a52c4-0f3e-4a86-b1c5-6f0d9be7a342';

/** So long after it was asked for a link opens the form … */
export const OPENS_MS = 60 * 60_000;
/** … and so long after that what was begun in time is still taken: whoever types at night is slow. */
const FINISHES_MS = 60 * 60_000;

export type OpenReport = {
  /** The last part of its address. */
  readonly link: string;
  /** Of the report. */
  readonly filing: string;
  /** Whoever has the mailbox, once for each membership; the first is chosen where there is one only. */
  readonly contacts: readonly [ReportingContact, ...ReportingContact[]];
};
export type UsedReport = { readonly filing: string; readonly participant: string };
export type OpenedReport = OpenReport | { readonly fault: ReportFault } | { readonly used: UsedReport };

/** Looks a link up, and speaks the contact's language from then on. Nothing is written. */
export async function reportOf(deps: Deps, req: Request, res: Response): Promise<OpenedReport> {
  const link = String(req.params['link']);
  const bound = openReportLink(deps.config.sessionSecret, link);
  if (!bound) return { fault: 'altered' };
  const filing = commandId(REPORTS, { link: [link] });
  const [contacts, participant] = await Promise.all([contactsLike(deps.pool, bound), filedAt(deps.pool, filing)]);
  const [first, ...others] = contacts;
  if (first) localsOf(res).language = first.language;
  if (participant !== undefined) return { used: { filing, participant } };
  if (deps.now() > bound.expiresAt + (req.method === 'POST' ? FINISHES_MS : 0)) return { fault: 'expired' };
  return first ? { link, filing, contacts: [first, ...others] } : { fault: 'gone' };
}
