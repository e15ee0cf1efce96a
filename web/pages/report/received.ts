/** The receipt, for whoever has the link: its number and instant, and what comes next. What was told stays in the record: mail is passed on. */
import type { Response } from 'express';
import { released } from '../../../domain/release.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { show } from '../../show.ts';
import { ANOTHER, RECEIVED, SEND } from '../../words/page-report.ts';
import { tongue } from '../../words/tongue.ts';
import { whatNext } from '../filings/next.ts';
import { RECEIPT } from '../filings/words.ts';
import type { UsedReport } from './link.ts';

export async function showReceived({ pool }: Deps, { filing: id, participant }: UsedReport, res: Response) {
  const [filing, found] = await Promise.all([loadFiling(pool, participant, id), loadCase(pool, participant)]);
  if (!filing || !found) throw notFound();
  const { say, instant } = tongue(localsOf(res).language);
  const { receipt, receivedAt, personName, sha256 } = filing;
  show(res, 'report/received', {
    title: say(RECEIVED.title, { number: receipt }),
    lead: say(RECEIVED.lead),
    rows: [
      { label: RECEIPT.receivedAt, value: instant(receivedAt.getTime(), found.state.zone) },
      { label: RECEIPT.company, value: found.account.company },
      { label: SEND.by, value: personName ?? '' },
    ],
    next: { title: say(RECEIPT.next), lines: whatNext(released(found.state), filing).map((line) => say(line)) },
    add: { words: say(RECEIVED.add), href: paths.report(), label: say(ANOTHER) },
    seal: { title: say(RECEIPT.seal), words: say(RECEIPT.sealText), sha256 },
    print: say(RECEIPT.print),
  });
}
