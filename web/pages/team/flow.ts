/** What was opened and closed, week by week. */
import { addDays } from '../../../domain/calendar.ts';
import { flow } from '../../../db/queries/team-work.ts';
import { drawWeeks } from '../../charts/weeks.ts';
import type { Deps } from '../../deps.ts';
import { FLOW, TEAM } from '../../words/page-team.ts';
import { byGroup, groupName, sum } from './groups.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, type Section } from './section.ts';

export async function flowSection({ pool }: Deps, { ask, tongue, weeks: count }: Scope): Promise<Section> {
  const rows = await flow(pool, ask);
  const weeks = Array.from({ length: count }, (_, week) => addDays(ask.from, 7 * week));
  const named = [
    ...byGroup(rows).map(([group, own]) => ({ name: groupName(group, tongue), own })),
    ...(rows.length > 0 ? [{ name: tongue.say(TEAM.total), own: rows }] : []),
  ];
  const groups = named.map(({ name, own }) => ({
    name,
    counts: weeks.map((_, week) => {
      const here = own.filter((row) => row.week === week);
      return { opened: sum(here.map(({ opened }) => opened)), closed: sum(here.map(({ closed }) => closed)) };
    }),
  }));
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  const titled = { name: 'flow', title: tongue.say(FLOW.title), text: tongue.say(FLOW.how) };
  return {
    id: 'flow',
    title: titled.title,
    how: titled.text,
    chart:
      groups.length === 0
        ? null
        : await drawWeeks({
            ...titled,
            ends: [
              { week: first, label: tongue.date(first) },
              { week: last, label: tongue.date(last) },
            ],
            weeks: groups.flatMap(({ name, counts }) =>
              counts.map(({ opened, closed }, week) => ({
                group: name,
                week: weeks[week] ?? '',
                bar: closed,
                line: opened,
              })),
            ),
          }),
    table: {
      head: [
        tongue.say(FLOW.week),
        ...groups.flatMap(({ name: process }) => [
          tongue.say(FLOW.openedOf, { process }),
          tongue.say(FLOW.closedOf, { process }),
        ]),
      ],
      rows:
        groups.length === 0
          ? []
          : weeks.map((day, week) => ({
              name: cell(tongue.date(day)),
              cells: groups.flatMap(({ counts }) => [
                countCell(tongue, counts[week]?.opened ?? 0),
                countCell(tongue, counts[week]?.closed ?? 0),
              ]),
            })),
    },
    nothing: tongue.say(FLOW.nothing),
    link: null,
  };
}
