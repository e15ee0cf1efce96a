/** Charts are plain drawings: nothing in them runs, loads, or is styled inline, whatever the names are. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { drawBars } from './bars.ts';
import { drawBurn } from './burn.ts';
import { drawMap, FRAME_NAMES, type Frame, type PointKind } from './map.ts';
import { drawSpans } from './spans.ts';
import { drawWeeks } from './weeks.ts';

const NASTY = '"><script>alert(1)</script><b style="x" onload=y>';
const CSS = readFileSync(new URL('../assets/team.css', import.meta.url), 'utf8');
const titled = { name: 'chart', title: `Open ${NASTY}`, text: 'How it is read.' };
const days = ['2028-01-03', '2028-01-10'] as const;

test.each([
  [
    'bars',
    () =>
      drawBars({
        ...titled,
        columns: ['Open'],
        shared: true,
        lines: [{ column: 'Open', at: 2, text: 'median 2' }],
        bars: [
          { row: NASTY, column: 'Open', value: 3, text: `three ${NASTY}` },
          { row: 'Few', column: 'Open', value: null, text: 'few' },
        ],
      }),
  ],
  [
    'burn',
    () =>
      drawBurn({
        ...titled,
        named: [{ on: days[0], label: '3 January' }],
        points: [
          { group: NASTY, on: days[0], open: 3, forecast: 3 },
          { group: NASTY, on: days[1], open: null, forecast: 2 },
        ],
      }),
  ],
  ['spans', () => drawSpans({ ...titled, spans: [{ row: NASTY, median: 1, high: 4, text: NASTY }] })],
  [
    'weeks',
    () =>
      drawWeeks({
        ...titled,
        ends: [
          { week: days[0], label: '3 January' },
          { week: days[1], label: '10 January' },
        ],
        weeks: days.map((week) => ({ group: NASTY, week, bar: 1, line: 2 })),
      }),
  ],
  [
    'map',
    () =>
      drawMap({
        ...titled,
        frame: 'border',
        points: [{ latitude: 27.5, longitude: -99.5, kind: 'overdue', count: 70, label: NASTY }],
      }),
  ],
] as const)('%s', async (_, draw) => {
  const svg = String(await draw());
  expect(svg).toMatch(
    /^<svg [^>]*role="img" aria-labelledby="chart-title chart-text"[^>]*><title id="chart-title">Open &quot;/,
  );
  expect(svg).toContain('<desc id="chart-text">How it is read.</desc>');
  const tags = svg.match(/<[^>]+>/g) ?? [];
  expect(tags.filter((tag) => /^<\/?(?!svg|title|desc|g|path|rect|line|text)\w/.test(tag))).toEqual([]);
  expect(tags.filter((tag) => /\s(?:style|on\w+|href|class="mark)/.test(tag))).toEqual([]);
  // whoever chooses the colors sees no other: each of ours has one of theirs
  const colors = new Set(svg.match(/(?:fill|stroke)="#[^"]*"/g));
  expect([...colors].filter((color) => !CSS.includes(`[${color.replaceAll('"', "'")}]`))).toEqual([]);
});

test('what stands at the end of a bar is drawn, also where there is no bar', async () => {
  const bars = [
    { row: 'Ana', column: 'Share', value: 40, text: '40 % (2 of 5)' },
    { row: 'Bo', column: 'Share', value: null, text: 'few' },
  ];
  const svg = String(await drawBars({ ...titled, columns: ['Share'], shared: true, most: 100, bars }));
  for (const words of ['Ana', 'Bo', '40 % (2 of 5)', 'few', 'Share']) expect(svg).toContain(`>${words}</text>`);
});

/** Whose mark lies inside the frame, and has its words there. */
const SEEN: Readonly<Record<Frame, readonly PointKind[]>> = {
  world: ['overdue', 'at-risk', 'due'],
  'north-america': ['overdue'],
  border: ['overdue'],
  'south-asia': ['at-risk', 'due'],
};
test.each(FRAME_NAMES)(
  'the land of %s is drawn once, small enough for a page, with every kind of mark upon it',
  async (frame) => {
    const spots = { overdue: [27.5, -99.5], 'at-risk': [14.6, 121], due: [22.6, 88.4] } as const;
    const points = Object.entries(spots).map(([kind, [latitude, longitude]], index) => ({
      ...{ latitude, longitude, kind: kind as PointKind, count: index + 1, label: `${index + 1} at ${kind}` },
    }));
    const [first, again, without] = (
      await Promise.all([points, points, []].map((some) => drawMap({ ...titled, frame, points: some })))
    ).map(String);
    expect(again).toBe(first);
    expect(first!.length).toBeLessThan(260_000);
    const seen = points.filter(({ label }) => first!.includes(`>${label}</text>`)).map(({ kind }) => kind);
    expect(seen).toEqual(SEEN[frame]);
    expect(first!.startsWith(without!.slice(0, without!.indexOf('<g', without!.indexOf('<g') + 1)))).toBe(true);
  },
);

test('words beside the marks of a map cover each other nowhere, also where cities are neighbors', async () => {
  const cities = [
    ['El Paso 7', 31.76, -106.49],
    ['Ciudad Juárez 2', 31.69, -106.42],
    ['Laredo 5', 27.51, -99.51],
    ['Nuevo Laredo 3', 27.48, -99.52],
    ['Monterrey 5', 25.69, -100.32],
    ['Reynosa 8', 26.09, -98.28],
    ['Matamoros 3', 25.87, -97.5],
  ] as const;
  const points = cities.map(([label, latitude, longitude]) => ({
    ...{ label, latitude, longitude, kind: 'overdue' as const },
    count: Number(label.split(' ').at(-1)),
  }));
  for (const frame of ['north-america', 'border'] as const) {
    const svg = String(await drawMap({ ...titled, frame, points }));
    const boxes = [
      ...svg.matchAll(/<text text-anchor="(\w+)" transform="translate\(([\d.]+),([\d.]+)\)"[^>]*>([^<]+)/g),
    ].map(([, anchor, x, y, text = '']) => {
      const wide = text.length * 6;
      const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      return { text, left, right: left + wide, y: Number(y) };
    });
    const covered = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 13)
        .map((other) => `${one.text} ${other.text}`),
    );
    expect([frame, covered]).toEqual([frame, []]);
    expect(boxes.map(({ text }) => text)).toEqual(expect.arrayContaining(['El Paso 7', 'Laredo 5', 'Reynosa 8']));
  }
});

test.each(FRAME_NAMES)('the land of %s lies where it was drawn, and is no burden to a page', async (frame) => {
  const svg = String(await drawMap({ name: 'map', title: 't', text: 'x', frame, points: [] }));
  const ends = [...svg.matchAll(/ d="(M[^"hv]*)"/g)].flatMap(([, path = '']) => pointsOf(path));
  expect(ends.length).toBeGreaterThan(1_000);
  // Four pixels beyond each edge, where the frame cuts it.
  for (const [x, y] of ends) expect([x, y, x >= -5 && x <= 1045 && y >= -5 && y <= 565]).toEqual([x, y, true]);
  expect(Math.max(...ends.map(([x]) => x))).toBeGreaterThan(900);
  expect(gzipSync(svg).length).toBeLessThan(30_000);
});

/** Where each step of a path ends, in pixels. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml])([-.\d]+),([-.\d]+)/g)].map(([, letter, first, second]) => {
    const from = letter === 'M' ? [0, 0] : [x, y];
    [x, y] = [from[0]! + Number(first), from[1]! + Number(second)];
    return [x, y] as const;
  });
}
