/** A whole stream as it was read, with what follows from it alone, whatever decision of it is looked at. */
import { folding, type StateBefore } from '../../../db/folding.ts';
import type { EventRow } from '../../../db/queries/decision.ts';
import { rowsOf, type Rows } from './attempts.ts';
import { clockLives, type ClockLife } from './clocks.ts';
import { courseOf, entriesOf, type Course, type Entry } from './course.ts';

export type WholeStream = {
  readonly entries: readonly Entry[];
  readonly rows: Rows;
  /** The first row of each command. */
  readonly firstOf: ReadonlyMap<string, Entry>;
  readonly lives: readonly ClockLife[];
  readonly before: StateBefore;
  /** Of the decision at a row; undefined when that row is none. */
  readonly courseAt: (seq: number) => Course | undefined;
};

/** Throws SyntaxError when a row is no JSON. */
export function wholeStream(participant: string, recorded: readonly EventRow[]): WholeStream {
  const entries = entriesOf(recorded);
  return {
    entries,
    rows: rowsOf(entries),
    firstOf: new Map(entries.toReversed().map((entry) => [entry.row.command, entry])),
    lives: clockLives(entries),
    before: folding(participant, entries),
    courseAt: coursesOf(entries),
  };
}

/** Each is found once: a long stream is gone through several times for it. */
function coursesOf(entries: readonly Entry[]): WholeStream['courseAt'] {
  const known = new Map<number, Course | undefined>();
  return (seq) => {
    if (!known.has(seq)) known.set(seq, courseOf(entries, seq));
    return known.get(seq);
  };
}
