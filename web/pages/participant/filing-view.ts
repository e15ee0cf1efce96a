/** What was filed, each with its receipt and what became of it. */
import type { FilingRow } from '../../../db/queries/filings.ts';
import { paths } from '../../paths.ts';
import { FILINGS } from '../../words/filings.ts';
import { COMPANY } from '../../words/page-company.ts';
import type { Tag } from './deadline-view.ts';
import type { Telling } from './event-particulars.ts';

/** One line of the list. */
export function filingView(participant: string, filing: FilingRow, { tongue, zone }: Telling) {
  return {
    title: tongue.code(FILINGS, filing.kind),
    href: paths.filing({ id: participant, filing: filing.id }),
    line: tongue.say(COMPANY.receipt, { receipt: filing.receipt, at: tongue.instant(filing.receivedAt, zone) }),
    status: becameOf(filing),
    by: filing.personName,
  };

  function becameOf({ takenUp, finding, settled }: FilingRow): Tag {
    if (takenUp === null) return { tone: 'info', label: tongue.say(COMPANY.waiting) };
    return finding !== null && !settled
      ? { tone: 'warn', label: tongue.say(COMPANY.setAside) }
      : { tone: 'good', label: tongue.say(COMPANY.taken) };
  }
}
