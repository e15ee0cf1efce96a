/** A participant as it stood before any of its rows, folded only once however often it is asked. */
import { evolve, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import type { StreamRow } from './queries/decision.ts';

/** So many rows lie between two states that are remembered. */
const STEP = 200;

/**
 * @param rows the whole stream, in order
 * @returns the state before the row of a number; throws SyntaxError when an earlier row is no JSON
 */
export function foldingOf(
  participant: string,
  rows: readonly Pick<StreamRow, 'seq' | 'body' | 'at'>[],
): (seq: number) => State {
  const known: State[] = [initial(participant)];
  const fold = (state: State, from: number, to: number): State => {
    let folded = state;
    for (let at = from; at < to; at += 1) folded = evolve(folded, JSON.parse(rows[at]!.body) as Event, rows[at]!.at);
    return folded;
  };
  return (seq) => {
    const found = rows.findIndex((row) => row.seq >= seq);
    const index = found < 0 ? rows.length : found;
    const step = Math.floor(index / STEP);
    while (known.length <= step) known.push(fold(known.at(-1)!, (known.length - 1) * STEP, known.length * STEP));
    return fold(known[step]!, step * STEP, index);
  };
}
