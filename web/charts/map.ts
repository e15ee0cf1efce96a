/**
 * A map with points of different size and kind. Boundaries: Natural Earth 4.1 by way of world-atlas 2.0.2, and states of the US Census Bureau by way of
 * us-atlas 3.0.1, both in the public domain.
 */
import type { TopLevelSpec } from 'vega-lite';
import { placeWords } from './map-words.ts';
import { draw, INK, NAVY, RED, layer, type Chart, type Layer, type Titled } from './draw.ts';

/** What stands on one spot. */
export type MapPoint = {
  readonly latitude: number;
  readonly longitude: number;
  readonly kind: PointKind;
  /** How many; the area of the mark follows it. */
  readonly count: number;
  /** Written beside the mark; null leaves it without words. */
  readonly label: string | null;
};
/** Told by shape as well as by color: a diamond, a full and an open circle. */
export type PointKind = 'overdue' | 'at-risk' | 'due';
/** How much of the world is shown. */
export type Frame = keyof typeof FRAMES;
export type MapChart = Titled & { readonly frame: Frame; readonly points: readonly MapPoint[] };

const SIZE = { width: 1040, height: 560 } as const;
/** Pixels per radian, the longitude and latitude in the middle, and whether states of the United States are drawn. */
const FRAMES = {
  world: { scale: 165, center: [0, 22], states: false },
  'north-america': { scale: 520, center: [-96, 40], states: true },
  border: { scale: 1900, center: [-105.5, 29.5], states: true },
  'south-asia': { scale: 560, center: [98, 18], states: false },
} as const satisfies Readonly<Record<string, { scale: number; center: readonly [number, number]; states: boolean }>>;
export const FRAME_NAMES = Object.keys(FRAMES) as readonly Frame[];
const DEGREES = 180 / Math.PI;
const northing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + latitude / DEGREES / 2));

/** How far from the middle of the frame, in pixels. */
function offsetOf({ latitude, longitude }: Pick<MapPoint, 'latitude' | 'longitude'>, frame: Frame) {
  const { scale, center } = FRAMES[frame];
  return {
    x: ((longitude - center[0]) / DEGREES) * scale,
    y: (northing(center[1]) - northing(latitude)) * scale,
  };
}

function pixelOf(point: MapPoint, frame: Frame) {
  const { x, y } = offsetOf(point, frame);
  return { x: SIZE.width / 2 + x, y: SIZE.height / 2 + y };
}

/** The closest frame in which the spot is seen, well within its edges. */
export const frameAround = (spot: Pick<MapPoint, 'latitude' | 'longitude'>): Frame =>
  CLOSEST.find((frame) => {
    const { x, y } = offsetOf(spot, frame);
    return Math.abs(x) < SIZE.width * 0.45 && Math.abs(y) < SIZE.height * 0.45;
  }) ?? 'world';
const CLOSEST = [...FRAME_NAMES].sort((one, other) => FRAMES[other].scale - FRAMES[one].scale);
const LAND = '#eef1f3';
const FAINT = '#c3ccd3';
const BORDER = '#7b8a97';

const projection = (frame: Frame) => {
  const { scale, center } = FRAMES[frame];
  const translate: [number, number] = [SIZE.width / 2, SIZE.height / 2];
  const beyond = 4; // an edge that is cut must not be seen
  const clipExtent: [[number, number], [number, number]] = [
    [-beyond, -beyond],
    [SIZE.width + beyond, SIZE.height + beyond],
  ];
  return { type: 'mercator' as const, scale, center: [...center] as [number, number], translate, clipExtent };
};

const bases = new Map<Frame, Promise<Layer>>();

/** The land below, drawn once: it is most of the work, and the same for everybody. */
function base(frame: Frame): Promise<Layer> {
  const known = bases.get(frame) ?? drawBase(frame);
  bases.set(frame, known);
  return known;
}

async function drawBase(frame: Frame): Promise<Layer> {
  const [{ default: world }, { default: states }] = await Promise.all([
    frame === 'world'
      ? import('world-atlas/countries-110m.json', { with: { type: 'json' } })
      : import('world-atlas/countries-50m.json', { with: { type: 'json' } }),
    import('us-atlas/states-10m.json', { with: { type: 'json' } }),
  ]);
  const lines = (values: object, mesh: string, stroke: string) => ({
    data: { values, format: { type: 'topojson', mesh } },
    mark: { type: 'geoshape', clip: false, filled: false, stroke, strokeWidth: 0.6 },
  });
  const land = {
    data: { values: world, format: { type: 'topojson', feature: 'land' } },
    mark: { type: 'geoshape', clip: false, fill: LAND, stroke: null },
  };
  const inner = FRAMES[frame].states ? [lines(states, 'states', FAINT)] : [];
  const drawn = await layer(whole(frame, [land, ...inner, lines(world, 'countries', BORDER)]));
  return { ...drawn, inside: drawn.inside.replace(/ d="M[^"hv]*"/g, coarser) };
}

type Step = readonly [x: number, y: number];
const NONE: Step = [0, 0];
const half = (whole: number): string => String(whole / 2).replace(/^(-?)0\./, '$1.');
const isOnward = ([x, y]: Step, [nextX, nextY]: Step): boolean =>
  x * nextY === y * nextX && (x * nextX > 0 || y * nextY > 0);

const isSeen = ([x, y]: Step): boolean => Math.max(Math.abs(x), Math.abs(y)) >= LEAST;
/** Of a step, in half pixels. */
const LEAST = 2;

/**
 * Boundaries to half a pixel, as steps of a pixel or more from each point to the next, each stretch of one direction once: the rest is not seen, and
 * would be most of the page. In half pixels all is whole, so that no step moves the next.
 */
function coarser(path: string): string {
  let at = NONE;
  let begun = NONE;
  let coming = NONE;
  const taken = (next: Step): string => {
    const [x, y] = coming;
    coming = next;
    return isSeen([x, y]) ? `l${half(x)},${half(y)}` : '';
  };
  const told = path.replace(/([MLZ])([^MLZ"]*)/g, (_, letter: string, point: string) => {
    if (letter === 'Z') {
      at = begun;
      return `${taken(NONE)}Z`;
    }
    const [x = 0, y = 0] = point.split(',').map((number) => Math.round(Number(number) * 2));
    if (letter === 'M') {
      at = begun = [x, y];
      return `${taken(NONE)}M${half(x)},${half(y)}`;
    }
    const step: Step = [x - at[0], y - at[1]];
    if (!isSeen(step)) return '';
    at = [x, y];
    if (!isOnward(coming, step)) return taken(step);
    coming = [coming[0] + step[0], coming[1] + step[1]];
    return '';
  });
  return told.replace(/"$/, `${taken(NONE)}"`).replace(/M[^MlZ]*(?=[M"])/g, '');
}

const whole = (frame: Frame, layers: readonly object[]): TopLevelSpec =>
  ({ ...SIZE, padding: 0, autosize: 'none', projection: projection(frame), layer: layers }) as TopLevelSpec;

const SHAPES = { overdue: 'diamond', 'at-risk': 'circle', due: 'circle' } as const;
const FILLS = { overdue: RED, 'at-risk': NAVY, due: '#ffffff' } as const;
const KINDS = Object.keys(SHAPES) as readonly PointKind[];
/** Square pixels of a mark for one, and for each further one. */
const AREA = { least: 60, each: 26, most: 1600 } as const;

/** Draws it. Points outside of the frame are not seen: the table beside it has them all. */
export async function drawMap({ frame, points, ...titled }: MapChart): Promise<Chart> {
  const values = points.map((point) => ({ ...point, area: Math.min(AREA.most, AREA.least + AREA.each * point.count) }));
  const at = {
    longitude: { field: 'longitude', type: 'quantitative' },
    latitude: { field: 'latitude', type: 'quantitative' },
  };
  const scaled = (range: readonly string[]) => ({ domain: [...KINDS], range: [...range] });
  const marks = {
    data: { values },
    mark: { type: 'point', clip: false, filled: true, opacity: 0.9, stroke: INK, strokeWidth: 1 },
    encoding: {
      ...at,
      size: { field: 'area', type: 'quantitative', scale: null, legend: null },
      shape: { field: 'kind', type: 'nominal', scale: scaled(KINDS.map((kind) => SHAPES[kind])), legend: null },
      fill: { field: 'kind', type: 'nominal', scale: scaled(KINDS.map((kind) => FILLS[kind])), legend: null },
    },
  };
  const beside = placeWords(
    values.map((value) => ({ ...pixelOf(value, frame), reach: Math.sqrt(value.area) / 2, label: value.label })),
    SIZE,
  );
  const words = {
    data: { values: values.flatMap((value, index) => (beside[index] ? [{ ...value, ...beside[index] }] : [])) },
    mark: {
      type: 'text',
      clip: false,
      align: { expr: 'datum.align' },
      dx: { expr: 'datum.dx' },
      dy: { expr: 'datum.dy' },
    },
    encoding: { ...at, text: { field: 'label', type: 'nominal' } },
  };
  return draw({ ...titled, kind: 'map' }, whole(frame, [marks, words]), await base(frame));
}
