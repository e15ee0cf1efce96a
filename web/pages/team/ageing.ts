/** How old open work is. */
import { ageing } from '../../../db/queries/team-work.ts';
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { AGEING, TEAM } from '../../words/page-team.ts';
import { addressOf } from '../queue/address.ts';
import { byGroup, groupName, sum, type Group } from './groups.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, type Section } from './section.ts';

const AGE_WORDS = [AGEING.age0, AGEING.age1, AGEING.age2, AGEING.age3] as const;

export async function ageingSection({ pool }: Deps, { ask, tongue, asked }: Scope): Promise<Section> {
  const rows = await ageing(pool, ask);
  const groups = byGroup(rows).map(([group, own]) => ({
    group,
    name: groupName(group, tongue),
    counts: AGE_WORDS.map((_, age) => sum(own.filter((row) => row.age === age).map(({ n }) => n))),
  }));
  const ages = AGE_WORDS.map((words) => tongue.say(words));
  const link = (group: Group): string =>
    addressOf('team', { office: asked.office, sort: 'opened', ...(group !== 'other' && { kind: group }) });
  const totals = AGE_WORDS.map((_, age) => sum(groups.map(({ counts }) => counts[age] ?? 0)));
  const titled = { name: 'ageing', title: tongue.say(AGEING.title), text: tongue.say(AGEING.how) };
  return {
    id: 'ageing',
    title: titled.title,
    how: titled.text,
    chart:
      groups.length === 0
        ? null
        : await drawBars({
            ...titled,
            columns: ages,
            shared: true,
            bars: groups.flatMap(({ name, counts }) =>
              counts.map((n, age) => ({
                row: name,
                column: ages[age] ?? '',
                value: n,
                text: n.toLocaleString(tongue.language),
              })),
            ),
          }),
    table: {
      head: [tongue.say(TEAM.process), ...ages, tongue.say(TEAM.total)],
      rows: [
        ...groups.map(({ group, name, counts }) => ({
          name: cell(name, group === 'other' ? null : link(group)),
          cells: [...counts, sum(counts)].map((n) => countCell(tongue, n)),
        })),
        ...(groups.length === 0
          ? []
          : [
              {
                name: cell(tongue.say(TEAM.total), link('other')),
                cells: [...totals, sum(totals)].map((n) => countCell(tongue, n)),
              },
            ]),
      ],
    },
    nothing: tongue.say(AGEING.nothing),
    link: null,
  };
}
