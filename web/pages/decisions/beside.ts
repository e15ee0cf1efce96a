/** Cases that were weighed beside a suspension on another ground: their rows are told apart from those of the suspension, which goes on. */
import type { Event } from '../../../domain/participant.ts';

type Entry = { readonly row: { readonly seq: number; readonly command: string }; readonly event: Event };

export type Beside = {
  /** The commands by which it was recommended, decided, dated anew, served or let fall. */
  readonly commands: Set<string>;
  /** The row of its decision; null before. */
  decided: number | null;
  /** The row of the removal by which it ended both; null where it did not. */
  removed: number | null;
};

const STEPS: readonly Event['type'][] = [
  'AdverseDecided',
  'AdverseDeclined',
  'DecisionDatedAnew',
  'DecisionServed',
  'Removed',
];

/** All of a stream, in its order. One that was undecided when the suspension ended is an ordinary case from then on, and is not among them. */
export function casesBeside(all: readonly Entry[]): readonly Beside[] {
  const cases: Beside[] = [];
  let open: Beside | null = null;
  for (const { row, event } of all) {
    if (event.type === 'AdverseRecommended') {
      open = event.beside ? { commands: new Set([row.command]), decided: null, removed: null } : null;
      if (open) cases.push(open);
    } else if (open && event.type === 'Reinstated' && open.decided === null) {
      cases.pop();
      open = null;
    } else if (open && STEPS.includes(event.type)) {
      open.commands.add(row.command);
      if (event.type === 'AdverseDecided') open.decided = row.seq;
      if (event.type === 'Removed') open.removed = row.seq;
      if (event.type === 'AdverseDeclined' || event.type === 'Removed') open = null;
    }
  }
  return cases;
}
