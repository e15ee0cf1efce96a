/** Every command of a participant's stream judged once more, in one pass: what a page asks of one decision, asked of all. */
import { evolve, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import type { StreamRow } from './queries/decision.ts';
import { rejudgeCommand, type Rejudgement, type RejudgeSetup } from './rejudge.ts';

/** @param rows the whole stream, from its first row on */
export function* rejudgeAll(
  setup: RejudgeSetup,
  participant: string,
  rows: readonly StreamRow[],
): Generator<{ readonly type: string } & Rejudgement> {
  const { untold, commands } = commandsOf(rows);
  let state: State | SyntaxError = after(initial(participant), untold);
  for (const recorded of commands) {
    const before = state;
    yield {
      type: recorded[0]!.type,
      ...rejudgeCommand(setup, recorded, () => {
        if (before instanceof SyntaxError) throw before;
        return before;
      }),
    };
    state = after(before, recorded);
  }
}

/** The rows of each command that says what caused it; and those that stand before any such. */
function commandsOf(rows: readonly StreamRow[]) {
  const starts = rows.flatMap(({ cause }, index) => (cause === null ? [] : [index]));
  return {
    untold: rows.slice(0, starts[0] ?? rows.length),
    commands: starts.map((from, index) => rows.slice(from, starts[index + 1])),
  };
}

/** A row that is no JSON leaves nobody knowing what came after it. */
function after(state: State | SyntaxError, recorded: readonly StreamRow[]): State | SyntaxError {
  if (state instanceof SyntaxError) return state;
  try {
    return recorded.reduce((folded, { body, at }) => evolve(folded, JSON.parse(body) as Event, at), state);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}
