/** A level month by month, a small chart for each group: bars for what was, a dashed line for what is forecast. */
import { draw, INK, RED, SKY, type Chart, type Titled } from './draw.ts';

export type BurnPoint = {
  readonly group: string;
  readonly on: string;
  /** What was open; null for days to come. */
  readonly open: number | null;
  /** What is forecast from the last day on; null for days past. Where nothing is forecast only the last day has it, and no line is drawn. */
  readonly forecast: number | null;
};
export type BurnChart = Titled & {
  readonly points: readonly BurnPoint[];
  /** Days that are named below, with their words. */
  readonly named: readonly { readonly on: string; readonly label: string }[];
};

const ACROSS = 3;
const WIDTH = 270;
const HEIGHT = 110;

export function drawBurn({ points, named, ...titled }: BurnChart): Promise<Chart> {
  const groups = [...new Set(points.map(({ group }) => group))];
  const x = {
    field: 'on',
    type: 'ordinal' as const,
    sort: null,
    scale: { paddingInner: 0.25 },
    axis: {
      values: named.map(({ on }) => on),
      labelAngle: 0,
      labelFontSize: 12,
      labelOverlap: false as const,
      labelLimit: 0,
      labelPadding: 6,
      labelExpr: named.reduceRight((rest, { on, label }) => `datum.value === '${on}' ? '${label}' : ${rest}`, `''`),
    },
  };
  const y = (field: 'open' | 'forecast') => ({
    field,
    type: 'quantitative' as const,
    axis: { tickCount: 3, tickMinStep: 1, format: 'd', grid: true, labelFontSize: 12 },
    scale: { domainMin: 0 },
  });
  const dashed = {
    transform: [{ filter: 'datum.forecast !== null' }],
    mark: { type: 'line' as const, color: RED, strokeWidth: 1.5, strokeDash: [4, 3] },
    encoding: { x, y: y('forecast') },
  };
  return draw(titled, {
    data: { values: [...points] },
    facet: { field: 'group', type: 'nominal', sort: groups, header: { labelLimit: WIDTH } },
    columns: ACROSS,
    spacing: { row: 26, column: 46 },
    resolve: { scale: { y: 'independent' }, axis: { x: 'independent' } },
    spec: {
      width: WIDTH,
      height: HEIGHT,
      layer: [
        { mark: { type: 'bar', color: SKY, stroke: INK, strokeWidth: 0.5 }, encoding: { x, y: y('open') } },
        ...(points.some(({ forecast }) => forecast !== null) ? [dashed] : []),
      ],
    },
  });
}
