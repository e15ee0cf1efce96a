/** Week by week, a small chart for each group: bars for one thing, a line with dots for the other. */
import { draw, INK, RED, SKY, type Chart, type Titled } from './draw.ts';

export type Week = {
  readonly group: string;
  /** The first day of the week. */
  readonly week: string;
  readonly bar: number;
  readonly line: number;
};
export type WeekChart = Titled & {
  readonly weeks: readonly Week[];
  /** How the first and the last week are called. */
  readonly ends: readonly [first: Named, last: Named];
};
type Named = { readonly week: string; readonly label: string };

const ACROSS = 3;
const WIDTH = 270;
const HEIGHT = 84;

export function drawWeeks({ weeks, ends: [first, last], ...titled }: WeekChart): Promise<Chart> {
  const groups = [...new Set(weeks.map(({ group }) => group))];
  const x = {
    field: 'week',
    type: 'ordinal' as const,
    sort: null,
    scale: { paddingInner: 0.25 },
    axis: {
      values: [first.week, last.week],
      labelAngle: 0,
      labelFontSize: 12,
      labelOverlap: false as const,
      labelLimit: 0,
      labelPadding: 6,
      labelExpr: `datum.value === '${first.week}' ? '${first.label}' : '${last.label}'`,
    },
  };
  const y = (field: 'bar' | 'line') => ({
    field,
    type: 'quantitative' as const,
    axis: { tickCount: 2, tickMinStep: 1, format: 'd', grid: true, labelFontSize: 12 },
    scale: { domainMin: 0 },
  });
  return draw(titled, {
    data: { values: [...weeks] },
    facet: { field: 'group', type: 'nominal', sort: groups, header: { labelLimit: WIDTH } },
    columns: ACROSS,
    spacing: { row: 26, column: 46 },
    resolve: { scale: { y: 'independent' }, axis: { x: 'independent' } },
    spec: {
      width: WIDTH,
      height: HEIGHT,
      layer: [
        { mark: { type: 'bar', color: SKY, stroke: INK, strokeWidth: 0.5 }, encoding: { x, y: y('bar') } },
        {
          mark: { type: 'line', color: RED, strokeWidth: 1.5, point: { color: RED, size: 22 } },
          encoding: { x, y: y('line') },
        },
      ],
    },
  });
}
