/**
 * What a command would bring, before it is given: by the same decision, the same fold and the same rows that the judge will write, and by the clocks
 * that would ring at once. Nothing is recorded by it.
 */
import { SYSTEM } from './actor.ts';
import { nextDue, type Clock } from './clock.ts';
import { effectsOf, type Effect, type RecordedEvent } from './effect.ts';
import type { Facts } from './facts.ts';
import { decide, evolve, type Command, type Event } from './participant.ts';
import type { State } from './state.ts';
import { viewOf, type View } from './view.ts';
import { openWork, type WorkItem } from './work.ts';

/** One that differs afterwards. `before` is null for a new one, `after` for one that has ended. */
export type ClockChange = { readonly id: string; readonly before: Clock | null; readonly after: Clock | null };
export type Preview = {
  readonly before: State;
  readonly recorded: readonly RecordedEvent[];
  /** The rows of the participant afterwards: its state, and the mails and letters that would go. */
  readonly view: Pick<View, 'state' | 'notices'>;
  /** What would be told to whoever grants benefits. */
  readonly effects: readonly Effect[];
  readonly clocks: readonly ClockChange[];
  readonly opened: readonly WorkItem[];
  readonly closed: readonly WorkItem[];
};

/** @throws Refusal when it would be refused */
export function previewOf(before: State, command: Command, facts: Facts): Preview {
  const recorded = allOf(before, command, facts);
  const view = viewOf(before, recorded);
  const [had, has] = [openWork(before), openWork(view.state)];
  return {
    ...{ before, recorded, view },
    effects: effectsOf(before, recorded),
    clocks: changesOf(before.clocks, view.state.clocks),
    opened: has.filter(({ key }) => !had.some((item) => item.key === key)),
    closed: had.filter(({ key }) => !has.some((item) => item.key === key)),
  };
}

/** The events of the command, and of every clock that is due by then, one after the other as the workflow rings them. */
function allOf(before: State, command: Command, facts: Facts): readonly RecordedEvent[] {
  const recorded: RecordedEvent[] = [];
  let state = before;
  const take = (events: readonly Event[]): void => {
    for (const event of events) {
      state = evolve(state, event, facts.now);
      recorded.push({ seq: state.seq, at: facts.now, event });
    }
  };
  take(decide(state, command, facts));
  for (const rung = new Set<string>(); ;) {
    const next = nextDue(state.clocks.filter(({ id, dueAt }) => !rung.has(`${id}:${dueAt}`)));
    if (!next || next.dueAt > facts.now) return recorded;
    const { id: clock, dueAt } = next;
    rung.add(`${clock}:${dueAt}`);
    take(decide(state, { type: 'Due', id: `due:${clock}:${dueAt}`, by: SYSTEM, clock, dueAt }, facts));
  }
}

function changesOf(had: readonly Clock[], has: readonly Clock[]): readonly ClockChange[] {
  const ids = [...new Set([...had, ...has].map(({ id }) => id))];
  const of = (clocks: readonly Clock[], id: string): Clock | null => clocks.find((clock) => clock.id === id) ?? null;
  return ids
    .map((id) => ({ id, before: of(had, id), after: of(has, id) }))
    .filter(({ before, after }) => wordOf(before) !== wordOf(after));
}

const wordOf = (clock: Clock | null): string => (clock ? `${clock.due} ${clock.held?.why ?? ''} ${clock.lapsed}` : '');
