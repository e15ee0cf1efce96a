/** How a letter that waits leaves the house: by which act, or why it stays. */
import { decisionLetter } from './adverse-service.ts';
import { hasLapsed } from './adverse-stage.ts';
import { isPlainLetter } from './delivery.ts';
import { mayPress } from './ladder.ts';
import { waitingLetter } from './outreach-rungs.ts';
import type { State } from './state.ts';

export type Departure =
  | { readonly by: 'DispatchLetter'; readonly ladder: string }
  | { readonly by: 'DispatchNotice' }
  /** It serves a decision: that makes a suspension or removal effective, and is done by itself, never for many (design: fairness 7). */
  | { readonly by: 'ServeDecision' }
  /** What it is about was done, or waits for the agency, or the decision that it tells of has lapsed: it must not go out now. */
  | { readonly by: null };

/** The departure of a letter that waits; undefined when no letter of that id does. */
export function departureOf(state: State, notice: string): Departure | undefined {
  const letter = state.notices.find(({ id, channel }) => id === notice && channel === 'letter');
  if (!letter) return undefined;
  if (letter.rung !== null) {
    const ladder = state.ladders.find(({ id }) => id === letter.about);
    return ladder && mayPress(state, ladder) ? { by: 'DispatchLetter', ladder: ladder.id } : { by: null };
  }
  if (isPlainLetter(state, letter)) return { by: 'DispatchNotice' };
  return { by: hasLapsed(state) ? null : 'ServeDecision' };
}

/** The letter that would leave by a command of one of these acts. */
export function letterLeaving(
  state: State,
  by: Departure['by'],
  named: { readonly ladder?: string; readonly notice?: string },
): string | undefined {
  const ladder = state.ladders.find(({ id }) => id === named.ladder);
  switch (by) {
    case 'DispatchLetter':
      return ladder && waitingLetter(state, ladder, named.notice)?.id;
    case 'DispatchNotice':
      return named.notice;
    case 'ServeDecision':
      return decisionLetter(state)?.id;
    case null:
      return undefined;
  }
}
