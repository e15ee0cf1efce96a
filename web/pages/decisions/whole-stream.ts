/** A whole stream as it was read, with what follows from it alone, whatever decision of it is looked at. */
import { folding, type StateBefore } from '../../../db/folding.ts';
import type { EventRow } from '../../../db/queries/decision.ts';
import type { AskedAgain } from './asked-again.ts';
import { rowsOf, type Rows } from './attempts.ts';
import { clockLives, type ClockLife } from './clocks.ts';
import { courseOf, entriesOf, type Course, type Entry } from './course.ts';
import type { Deed } from './people.ts';

export type WholeStream = {
  readonly entries: readonly Entry[];
  readonly rows: Rows;
  /** The first row of each command. */
  readonly firstOf: ReadonlyMap<string, Entry>;
  readonly lives: readonly ClockLife[];
  readonly before: StateBefore;
  /** Of the decision at a row; undefined when that row is none. */
  readonly courseAt: (seq: number) => Course | undefined;
  /** What was judged, by all that the judgement depends on beside the stream: it is pure, so that the same question has the same answer. */
  readonly judged: (question: Question, ask: () => Promise<Judgement>) => Promise<Judgement>;
};
export type Question = { readonly policies: object; readonly text: string };
export type Judgement = { readonly deeds: readonly Deed[]; readonly again: AskedAgain };

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
    judged: judgements(),
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

/** The same decision is asked anew each day, and when a version comes to be known. */
const ANSWERS = 50;

function judgements(): WholeStream['judged'] {
  const known = new Map<string, { readonly policies: object; readonly answer: Promise<Judgement> }>();
  return ({ policies, text }, ask) => {
    const before = known.get(text);
    if (before?.policies === policies) return before.answer;
    if (known.size >= ANSWERS) known.clear();
    const answer = ask();
    known.set(text, { policies, answer });
    answer.catch(() => known.delete(text));
    return answer;
  };
}
