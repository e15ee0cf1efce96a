/** A participant as it stood before any row of its stream: what was folded for one row is where the next one begins. */
import type { Instant } from '../domain/calendar.ts';
import { evolve, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';

type Folded = { readonly row: { readonly seq: number; readonly at: Instant }; readonly event: Event };
/** Answers with the participant before the row `seq`. */
export type StateBefore = (seq: number) => State;

/** So many rows are folded at the most for a row behind one that was asked for. */
export const STRIDE = 256;

/** @param entries all rows of the stream in their order, which are not changed any more */
export function folding(participant: string, entries: readonly Folded[]): StateBefore {
  /** The participant before the entries at these places, in their order. */
  const marks: { readonly at: number; readonly state: State }[] = [{ at: 0, state: initial(participant) }];
  return (seq) => {
    const end = placeOf(entries, seq);
    const behind = marks.findLastIndex(({ at }) => at <= end);
    let { at, state } = marks[behind]!;
    if (at === end) return state;
    const passed: typeof marks = [];
    for (; at < end; at += 1) {
      const { event, row } = entries[at]!;
      state = evolve(state, event, row.at);
      if ((at + 1) % STRIDE === 0 || at + 1 === end) passed.push({ at: at + 1, state });
    }
    marks.splice(behind + 1, 0, ...passed);
    return state;
  };
}

/** How many entries come before the row. */
function placeOf(entries: readonly Folded[], seq: number): number {
  const at = entries.findIndex(({ row }) => row.seq >= seq);
  return at < 0 ? entries.length : at;
}
