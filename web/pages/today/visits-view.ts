/** Visits of the next days by the venue's own calendar, with their papers. */
import { addDays, instantOf, wallDateOf } from '../../../domain/calendar.ts';
import type { VisitRow } from '../../../db/queries/today.ts';
import { paths } from '../../paths.ts';
import { TODAY } from '../../words/page-today.ts';
import { MODES } from '../../words/stages.ts';
import { capitalized } from '../acts/said.ts';
import { BARE, blockOf, type Block, type DayLine, type Telling } from './line.ts';
import { workOf } from './news-view.ts';

const DAYS = 7;

export function visitsView(rows: readonly VisitRow[], telling: Telling): Block {
  const near = rows.filter(({ slot, at }) => {
    const today = wallDateOf(Math.max(telling.now, at.getTime()), slot.zone);
    return slot.date >= today && slot.date <= addDays(today, DAYS);
  });
  return blockOf(
    near.map((row) => visitLine(row, telling)),
    telling.tongue,
  );
}

function visitLine({ participant: id, company, slot, mode, unannounced, report }: VisitRow, telling: Telling): DayLine {
  const { tongue } = telling;
  const at = instantOf(slot.date, slot.zone, slot.hour, slot.minute);
  const link = (label: string, href: string) => ({
    href,
    label,
    about: tongue.say(TODAY.ofCompany, { what: label, company }),
  });
  return {
    ...BARE,
    company,
    title: tongue.say(TODAY.visit),
    href: workOf({ id }),
    when: tongue.instant(at, slot.zone),
    details: [
      [tongue.say(TODAY.forYou, { at: tongue.instant(at, telling.zone) }), tongue.say(capitalized(MODES)[mode])].join(
        ' · ',
      ),
      ...(unannounced ? [tongue.say(TODAY.unannounced)] : []),
      ...(report === null ? [tongue.say(TODAY.noReport)] : []),
    ],
    links: [
      link(tongue.say(TODAY.profile), paths.profileWhole({ id })),
      link(tongue.say(TODAY.documents), paths.documents({ id })),
      ...(report === null ? [] : [link(tongue.say(TODAY.report), `${paths.timeline({ id })}?before=${report + 1}`)]),
    ],
  };
}
