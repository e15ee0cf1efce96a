/** How much of what companies sent was returned at first. */
import { returnedAtFirst } from '../../../db/queries/team-acts.ts';
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { RETURNED } from '../../words/page-team.ts';
import { lineHead, namedLines } from './lines.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, FEW, type Section } from './section.ts';

export async function returnedSection(deps: Deps, scope: Scope): Promise<Section> {
  const { tongue, ask } = scope;
  const lines = await namedLines(deps, scope, await returnedAtFirst(deps.pool, ask));
  const told = lines.map(({ name, row: { n, returned } }) => {
    const percent = n < FEW ? null : Math.round((100 * returned) / n);
    const share = percent === null ? tongue.say(RETURNED.few) : tongue.say(RETURNED.percent, { n: percent });
    return { name, n, returned, percent, share };
  });
  const column = tongue.say(RETURNED.share);
  const titled = { name: 'returned', title: tongue.say(RETURNED.title), text: tongue.say(RETURNED.how, { few: FEW }) };
  return {
    id: 'returned',
    title: titled.title,
    how: titled.text,
    chart:
      told.length === 0
        ? null
        : await drawBars({
            ...titled,
            columns: [column],
            shared: true,
            most: 100,
            bars: told.map(({ name, n, returned, percent, share }) => ({
              row: name,
              column,
              value: percent,
              text: percent === null ? share : tongue.say(RETURNED.bar, { share, returned, n }),
            })),
          }),
    table: {
      head: [lineHead(scope), tongue.say(RETURNED.answered), tongue.say(RETURNED.returned), column],
      rows: told.map(({ name, n, returned, percent, share }) => ({
        name: cell(name),
        cells: [countCell(tongue, n), percent === null ? cell(share) : countCell(tongue, returned), cell(share)],
      })),
    },
    nothing: tongue.say(RETURNED.nothing),
    link: null,
  };
}
