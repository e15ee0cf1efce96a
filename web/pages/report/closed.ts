/** A link that takes no report: why, and what to do instead. */
import type { Response } from 'express';
import { localsOf, webOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { show } from '../../show.ts';
import { LINK } from '../../words/page-answer.ts';
import { ANOTHER, GENUINE, REPORT_CLOSED, type ReportFault } from '../../words/page-report.ts';
import { tongue } from '../../words/tongue.ts';

const STATUS: Readonly<Record<ReportFault, number>> = { altered: 404, expired: 410, gone: 410 };

export function showReportFault(res: Response, fault: ReportFault): void {
  const { say } = tongue(localsOf(res).language);
  const { host } = webOf(res).deps.config.url;
  const { title, what, next } = REPORT_CLOSED[fault];
  const page = {
    ...{ title: say(title), what: say(what), told: null, next: say(next) },
    signIn: { href: paths.report(), label: say(ANOTHER) },
    genuine: { title: say(LINK.genuine), words: say(GENUINE, { host }) },
  };
  show(res, 'answer/closed', page, STATUS[fault]);
}
