/** Every outreach of a participant, running or over, each as it stood at its end: read from the ledger, since the state forgets what is over. */
import { evolve } from '../../../domain/participant.ts';
import { initial, type Ladder, type State } from '../../../domain/state.ts';
import { isEntry, type Entry } from '../decisions/course.ts';

export type Outreach = {
  readonly ladder: Ladder;
  /** The participant while the outreach was still under way, at the last. */
  readonly state: State;
  /** Of its beginning and everything after it, up to its end. */
  readonly entries: readonly Entry[];
  /** Null while it runs. */
  readonly ended: Entry<'LadderEnded'> | null;
};
type Begun = { readonly id: string; readonly from: number };

/** All of them, those that run first, then the latest first. */
export function outreachesOf(participant: string, entries: readonly Entry[]): readonly Outreach[] {
  const over: Outreach[] = [];
  let begun: readonly Begun[] = [];
  let state = initial(participant);
  let whole = state;
  entries.forEach((entry, index) => {
    const { row, event } = entry;
    if (entries[index - 1]?.row.command !== row.command) whole = state;
    if (isEntry(entry, 'LadderBegan')) begun = [...begun, { id: entry.event.ladder, from: index }];
    if (isEntry(entry, 'LadderEnded')) {
      const ends = begun.find(({ id }) => id === entry.event.ladder);
      // A removal takes the ladders away before it says that each has ended: then the state before the command has it.
      const last = [state, whole].find(({ ladders }) => ladders.some(({ id }) => id === entry.event.ladder));
      if (ends && last) over.push(outreach(ends, last, entries.slice(ends.from, index + 1), entry));
      begun = begun.filter((each) => each !== ends);
    }
    state = evolve(state, event, row.at);
  });
  const running = begun
    .filter(({ id }) => state.ladders.some((ladder) => ladder.id === id))
    .map((each) => outreach(each, state, entries.slice(each.from), null));
  return [...running, ...over].sort(
    (a, b) => Number(b.ended === null) - Number(a.ended === null) || began(b) - began(a),
  );
}

const began = ({ entries }: Outreach): number => entries[0]?.row.seq ?? 0;

const outreach = (
  { id }: Begun,
  state: State,
  entries: readonly Entry[],
  ended: Entry<'LadderEnded'> | null,
): Outreach => ({ ladder: state.ladders.find((each) => each.id === id)!, state, entries, ended });
