/** Rows of bars, one column for each measure: `Laredo ▇▇▇ 12 | ▇ 3`. */
import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { draw, RED, type Chart, type Titled } from './draw.ts';

export type Bar = {
  readonly row: string;
  readonly column: string;
  /** Null draws no bar. */
  readonly value: number | null;
  /** What stands at its end. */
  readonly text: string;
};
export type BarChart = Titled & {
  readonly columns: readonly string[];
  readonly bars: readonly Bar[];
  /** A dashed line in a column, with its words. */
  readonly lines?: readonly { readonly column: string; readonly at: number; readonly text: string }[];
  /** Whether the columns are of one unit, and so of one scale. */
  readonly shared: boolean;
  /** The end of the scale; the longest bar unless told. */
  readonly most?: number;
  /** Room for the names of the rows, in pixels. */
  readonly names?: number;
};

/** Pixels, of which the names of the rows take the first part. */
const WIDTH = 1040;
const NAMES = 210;
/** How much wider than it is a text is taken for, where no browser measures it. */
const GUESSED = 1.5;
const GAP = 76;
const ROW = 24;

export function drawBars({
  columns,
  bars,
  lines = [],
  shared,
  most,
  names = NAMES,
  ...titled
}: BarChart): Promise<Chart> {
  const width = Math.floor((WIDTH - names) / columns.length) - GAP;
  const values = bars.map((bar) => {
    const line = lines.find(({ column }) => column === bar.column);
    return { ...bar, value: bar.value ?? 0, line: line?.at ?? null, lineText: line?.text ?? '' };
  });
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    axis: null,
    scale: most === undefined ? {} : { domain: [0, most] },
  };
  const y = {
    field: 'row',
    type: 'nominal' as const,
    sort: null,
    axis: { labelPadding: 8, labelLimit: names * GUESSED },
  };
  return draw(titled, {
    data: { values },
    facet: { column: { field: 'column', type: 'nominal', sort: [...columns] } },
    spacing: GAP,
    resolve: { scale: { x: shared ? 'shared' : 'independent' } },
    spec: {
      width,
      height: { step: ROW },
      layer: [
        { mark: { type: 'bar', height: 14 }, encoding: { x, y } },
        { mark: { type: 'text', align: 'left', dx: 5 }, encoding: { x, y, text: { field: 'text' } } },
        ...(lines.length > 0 ? marked() : []),
      ],
    },
  });
}

/** The dashed line of a column, and its words under it. */
function marked(): LayerSpec<string>['layer'] {
  const x = { aggregate: 'max' as const, field: 'line', type: 'quantitative' as const };
  return [
    { mark: { type: 'rule', strokeDash: [4, 3], strokeWidth: 1.5, color: RED }, encoding: { x } },
    {
      mark: { type: 'text', align: 'center', baseline: 'top', dy: 4, fontSize: 12 },
      encoding: { x, y: { value: 'height' }, text: { aggregate: 'max', field: 'lineText', type: 'nominal' } },
    },
  ];
}
