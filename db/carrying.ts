/** Which evidence carried a judgement: it is asked again with each piece taken away, one at a time. */
import type { Facts } from '../domain/facts.ts';
import type { Command } from '../domain/participant.ts';
import { ladderBehind, withoutEach, type Piece, type Without } from '../domain/evidence-pieces.ts';
import type { State } from '../domain/state.ts';
import type { StreamRow } from './queries/decision.ts';
import { ask, causeOf, commandRows, factsOf, stateBefore, UnknownPolicy, type RejudgeSetup } from './rejudge.ts';

/** What the rules say without one piece. */
export type Removal = { readonly piece: Piece } & (
  | { readonly permitted: true }
  /** Why it would not have been permitted: the refusal's code and English sentence. */
  | { readonly permitted: false; readonly code: string; readonly reason: string }
);
export type Carrying = {
  /** The outreach that it is about; null when it rests on none. */
  readonly ladder: string | null;
  readonly removals: readonly Removal[];
};

/**
 * A judgement asked again without each of its pieces.
 * @returns null when the rules at hand do not permit it with all of them, or a policy is not here: then the question has no answer
 */
export function carryingOf(state: State, command: Command, facts: Facts): Carrying | null {
  try {
    if (ask({ state: () => state, command, facts }).refused) return null;
    const ladder = ladderBehind(state, command);
    const removals = withoutEach(state, facts, command).map((without) => removal(without, command));
    return { ladder, removals };
  } catch (error) {
    if (error instanceof UnknownPolicy) return null;
    throw error;
  }
}

/** A clock that is not there rings for nobody. */
const NOTHING_FOLLOWS = 'Nothing would have followed.';

function removal({ piece, state, facts }: Without, command: Command): Removal {
  const { refused, events } = ask({ state: () => state, command, facts });
  if (events?.length === 0) return { piece, permitted: false, code: 'NothingFollows', reason: NOTHING_FOLLOWS };
  if (!refused) return { piece, permitted: true };
  return refused.kind === 'refused'
    ? { piece, permitted: false, code: refused.code, reason: refused.message }
    : { piece, permitted: false, code: refused.error, reason: `It cannot be judged (${refused.error}).` };
}

/**
 * The same for the command that recorded the row at `seq` of a stream.
 * @param rows the whole stream, from its first row on
 * @returns null also when nothing was recorded of what caused it, or its policy is not here
 */
export function carrying(
  setup: RejudgeSetup,
  participant: string,
  rows: readonly StreamRow[],
  seq: number,
): Carrying | null {
  const first = commandRows(rows, seq)?.[0];
  const cause = first && causeOf(first);
  if (!cause) return null;
  try {
    return carryingOf(stateBefore(participant, rows, first.seq), cause.command, factsOf(setup, cause.facts));
  } catch (error) {
    if (error instanceof UnknownPolicy) return null;
    throw error;
  }
}
