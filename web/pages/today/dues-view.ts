/** What falls due in the next working days, and what is overdue, by the participant's own clock. */
import { addWorkingDays, wallDateOf } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { DueRow } from '../../../db/queries/today.ts';
import { paths } from '../../paths.ts';
import { TODAY } from '../../words/page-today.ts';
import { ruleWords } from '../../words/rules.ts';
import { dueView } from '../queue/due-view.ts';
import { itemWords } from '../queue/item-words.ts';
import { BARE, blockOf, type Block, type DayLine, type Telling } from './line.ts';
import { workOf } from './news-view.ts';

const WORKING_DAYS = 5;
/** Five working days never reach further, whatever weekends and holidays lie among them. */
export const CALENDAR_DAYS = 14;

export function duesView(rows: readonly DueRow[], policyOf: (version: string) => Policy, telling: Telling): Block {
  const near = rows.filter(({ dueOn, at }) => {
    const today = wallDateOf(Math.max(telling.now, at.getTime()), telling.headquarters);
    return dueOn <= addWorkingDays(today, WORKING_DAYS, telling.holidays).date;
  });
  return blockOf(
    near.map((row) => dueLine(row, policyOf(row.policy), telling)),
    telling.tongue,
  );
}

function dueLine(row: DueRow, { rules }: Policy, { now, tongue }: Telling): DayLine {
  const { participant: id, company, dueOn, dueAt, item, at, rule } = row;
  const known = rules[rule];
  const ruleName = known ? tongue.say(ruleWords(known)) : rule;
  const words = item && itemWords(item, tongue);
  const { day, distance, tag } = dueView(dueOn, dueAt.getTime(), Math.max(now, at.getTime()), tongue);
  return {
    ...BARE,
    company,
    title: words ? words.title : ruleName,
    href: item ? workOf({ id }) : `${paths.participant({ id })}#ours`,
    when: [day, distance].filter(Boolean).join(', '),
    tag,
    details: words ? [...words.details, ruleName] : [tongue.say(TODAY.weOwe)],
  };
}
