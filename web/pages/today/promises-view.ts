/** Promises that are not settled, ours and theirs, each with the buttons that settle it. */
import { SETTLEMENTS } from '../../../domain/contact-log.ts';
import type { PromiseRow } from '../../../db/queries/promises.ts';
import { paths } from '../../paths.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { TODAY } from '../../words/page-today.ts';
import { BARE, blockOf, type Block, type DayLine, type Telling } from './line.ts';

const BUTTONS = {
  kept: { label: CONTACT_LOG.kept, about: CONTACT_LOG.keptOf },
  dropped: { label: CONTACT_LOG.dropped, about: CONTACT_LOG.droppedOf },
} as const;

export const promisesView = (rows: readonly PromiseRow[], telling: Telling): Block =>
  blockOf(
    rows.map((row) => promiseLine(row, telling)),
    telling.tongue,
  );

function promiseLine(row: PromiseRow, { tongue, on, zone }: Telling): DayLine {
  const { participant: id, company, seq, by, until, what, personName, madeAt } = row;
  return {
    ...BARE,
    company,
    title: what,
    href: paths.participant({ id }),
    when: tongue.date(until),
    tag: until < on ? { tone: 'bad', label: tongue.say(TODAY.overdue) } : null,
    details: [
      tongue.say(by === 'us' ? TODAY.byUs : TODAY.byThem),
      [personName && tongue.say(TODAY.madeBy, { name: personName }), tongue.instant(madeAt, zone)]
        .filter(Boolean)
        .join(', '),
    ],
    settle: {
      action: paths.settlePromise({ id, contact: String(seq) }),
      buttons: SETTLEMENTS.map((how) => ({
        how,
        label: tongue.say(BUTTONS[how].label),
        about: tongue.say(BUTTONS[how].about, { what, company }),
      })),
    },
  };
}
