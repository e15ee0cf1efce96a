/** The case as a picture: lanes of bars and numbered marks on one scale of days, in the units of an SVG. */
import type { Instant, WallDate } from '../../../domain/calendar.ts';

export const LANES = ['duty', 'outreach', 'warning', 'decision', 'cure', 'appeal'] as const;
export type Lane = (typeof LANES)[number];
export type Shape = 'mail' | 'call' | 'letter' | 'search' | 'answer' | 'act' | 'end';
/** `seq` tells which of two marks of one instant comes first. */
export type Mark = {
  readonly at: Instant;
  readonly seq: number;
  readonly lane: Lane;
  readonly shape: Shape;
  readonly text: string;
};

/** The marks in the order in which they are numbered. */
export const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((a, b) => a.at - b.at || a.seq - b.seq);
/** A term, and the stretches in which it was held. */
export type Bar = {
  readonly from: Instant;
  readonly to: Instant;
  /** The last day of it, as a wall date of its own zone. */
  readonly last: WallDate;
  readonly lane: Lane;
  readonly held: readonly (readonly [from: Instant, to: Instant])[];
  readonly text: string;
};

const WIDTH = 960;
const LEFT = 150;
const RIGHT = WIDTH - 30;
const ROW = 26;
const TOP = 34;
/** Marks closer than this stand one below the other. */
const APART = 30;

type Placed = {
  readonly x: number;
  readonly y: number;
  readonly shape: Shape;
  readonly number: number;
  readonly text: string;
};
type Span = { readonly x: number; readonly y: number; readonly width: number };
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly {
    readonly lane: Lane;
    readonly y: number;
    readonly height: number;
    readonly middle: number;
    readonly odd: boolean;
  }[];
  readonly ticks: readonly { readonly x: number; readonly at: Instant; readonly named: boolean }[];
  readonly bars: readonly (Span & { readonly held: readonly Span[]; readonly text: string })[];
  readonly marks: readonly Placed[];
  readonly from: Instant;
  readonly to: Instant;
};

/** Places marks, numbered in the order of time, and bars; null when there is nothing to show. */
export function drawPicture(marks: readonly Mark[], bars: readonly Bar[]): Picture | null {
  const times = [...marks.map(({ at }) => at), ...bars.flatMap(({ from, to }) => [from, to])];
  if (times.length === 0) return null;
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const x = (at: Instant): number => round(LEFT + ((at - from) / Math.max(1, to - from)) * (RIGHT - LEFT));
  const used = LANES.filter(
    (lane) => marks.some((mark) => mark.lane === lane) || bars.some((bar) => bar.lane === lane),
  );
  const numbered = inOrder(marks).map((mark, index) => ({ ...mark, number: index + 1 }));
  const rows = new Map(
    used.map((lane) => [
      lane,
      rowsOf(
        numbered.filter((mark) => mark.lane === lane),
        x,
      ),
    ]),
  );
  let y = TOP;
  const lanes = used.map((lane, index) => {
    const height = Math.max(1, ...rows.get(lane)!.map((row) => row + 1)) * ROW + 8;
    const placed = { lane, y, height, middle: y + height / 2 + 4, odd: index % 2 === 1 };
    y += height;
    return placed;
  });
  const topOf = (lane: Lane): number => lanes.find((each) => each.lane === lane)!.y;
  const span = (lane: Lane, start: Instant, end: Instant): Span => ({
    x: x(start),
    y: topOf(lane) + 11,
    width: Math.max(2, round(x(end) - x(start))),
  });
  return {
    width: WIDTH,
    height: y + 4,
    lanes,
    ticks: ticksOf(from, to).map(({ at, named }) => ({ at, named, x: x(at) })),
    bars: bars.map((bar) => ({
      ...span(bar.lane, bar.from, bar.to),
      held: bar.held.map(([start, end]) => span(bar.lane, start, end)),
      text: bar.text,
    })),
    marks: used.flatMap((lane) =>
      numbered
        .filter((mark) => mark.lane === lane)
        .map(({ at, shape, number, text }, index) => ({
          x: x(at),
          y: topOf(lane) + 17 + rows.get(lane)![index]! * ROW,
          shape,
          number,
          text,
        })),
    ),
    from,
    to,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** For each mark of a lane, in the order of time, the row in which it does not run into another. */
function rowsOf(marks: readonly Mark[], x: (at: Instant) => number): readonly number[] {
  const ends: number[] = [];
  return marks.map(({ at }) => {
    const free = ends.findIndex((end) => x(at) - end >= APART);
    const row = free < 0 ? ends.length : free;
    ends[row] = x(at);
    return row;
  });
}

const MOST_NAMES = 10;

/** The first of each month, of which so many are named that the names do not run into each other. */
function ticksOf(from: Instant, to: Instant): readonly { readonly at: Instant; readonly named: boolean }[] {
  const first = new Date(from);
  const months: Instant[] = [];
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at > to) break;
    months.push(at);
  }
  const every = Math.ceil(months.length / MOST_NAMES);
  return months.map((at, index) => ({ at, named: index % every === 0 }));
}
