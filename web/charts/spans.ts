/** How long things take: a bar to the median, and on to a tick at the 90th percentile. */
import { draw, INK, NAVY, type Chart, type Titled } from './draw.ts';

export type Span = {
  readonly row: string;
  readonly median: number;
  readonly high: number;
  /** What stands at its end. */
  readonly text: string;
};

const WIDTH = 640;

export function drawSpans({ spans, ...titled }: Titled & { readonly spans: readonly Span[] }): Promise<Chart> {
  const at = (field: 'median' | 'high') => ({
    field,
    type: 'quantitative' as const,
    axis: { grid: true, tickCount: 6, tickMinStep: 1 },
  });
  const y = { field: 'row', type: 'nominal' as const, sort: null, axis: { labelPadding: 8 } };
  return draw(titled, {
    data: { values: [...spans] },
    width: WIDTH,
    height: { step: 28 },
    layer: [
      {
        mark: { type: 'rule', color: INK, strokeWidth: 1.5 },
        encoding: { x: at('median'), x2: { field: 'high' }, y },
      },
      { mark: { type: 'bar', height: 14, color: NAVY }, encoding: { x: at('median'), y } },
      { mark: { type: 'tick', height: 18, thickness: 3, color: INK }, encoding: { x: at('high'), y } },
      { mark: { type: 'text', align: 'left', dx: 8 }, encoding: { x: at('high'), y, text: { field: 'text' } } },
    ],
  });
}
