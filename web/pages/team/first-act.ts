/** How long an item waits until somebody first does anything about it. */
import { quantileSorted } from 'simple-statistics';
import { workingDaysBetween } from '../../../domain/calendar.ts';
import { firstActs, type FirstAct } from '../../../db/queries/team-acts.ts';
import { drawSpans } from '../../charts/spans.ts';
import type { Deps } from '../../deps.ts';
import { AGEING, FIRST_ACT, TEAM } from '../../words/page-team.ts';
import { byGroup, groupName, sum } from './groups.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, type Section } from './section.ts';

export async function firstActSection({ pool, calendars }: Deps, { ask, tongue }: Scope): Promise<Section> {
  const waits = (rows: readonly FirstAct[]): readonly number[] =>
    rows
      .flatMap(({ opened, acted, n }) =>
        acted === null ? [] : Array.from({ length: n }, () => workingDaysBetween(opened, acted, calendars.holidays)),
      )
      .sort((one, other) => one - other);
  const groups = byGroup(await firstActs(pool, ask)).map(([group, own]) => {
    const days = waits(own);
    const closed = sum(own.map(({ n }) => n));
    const at = (share: number): number | null => (days.length === 0 ? null : quantileSorted([...days], share));
    return { name: groupName(group, tongue), closed, unacted: closed - days.length, median: at(0.5), high: at(0.9) };
  });
  const told = (days: number | null): string =>
    days === null ? '–' : days.toLocaleString(tongue.language, { maximumFractionDigits: 1 });
  const spans = groups.flatMap(({ name, median, high }) =>
    median === null || high === null
      ? []
      : [{ row: name, median, high, text: tongue.say(FIRST_ACT.bar, { median: told(median), high: told(high) }) }],
  );
  const how = tongue.say(FIRST_ACT.how, { ageing: tongue.say(AGEING.title) });
  const titled = { name: 'first-act', title: tongue.say(FIRST_ACT.title), text: how };
  return {
    id: 'first-act',
    title: titled.title,
    how,
    chart: spans.length === 0 ? null : await drawSpans({ ...titled, spans }),
    table: {
      head: [TEAM.process, FIRST_ACT.closed, FIRST_ACT.unacted, FIRST_ACT.median, FIRST_ACT.high].map((words) =>
        tongue.say(words),
      ),
      rows: groups.map(({ name, closed, unacted, median, high }) => ({
        name: cell(name),
        cells: [countCell(tongue, closed), countCell(tongue, unacted), cell(told(median)), cell(told(high))],
      })),
    },
    nothing: tongue.say(FIRST_ACT.nothing),
    link: null,
  };
}
