/** With the membership its visits are off: whoever was invited is told, and nobody keeps the day free for nothing. */
import { tell } from './notice.ts';
import { isOver, type Leg, type State, type Validation } from './state.ts';
import type { ValidationOut } from './validation-events.ts';
import { onceAgreed, visitAbout } from './validation-legs.ts';

/** What is said of the visits once a command has ended the membership; nothing where it did not. */
export function visitsFall(before: State, after: State, by: string): ValidationOut {
  const { validation } = before;
  if (!validation || isOver(before.standing) || !isOver(after.standing)) return [];
  return validation.legs
    .filter(isTold)
    .flatMap(({ id, agreed }) => [
      { type: 'VisitCancelled', leg: id, from: agreed, note: null, by, because: 'membership-over' } as const,
      ...tell(before, 'visit-cancelled', visitAbout(validation.cycle, id)),
    ]);
}

/** Dates are proposed, offered or agreed, or one that was moved stands in calendars still. */
const isTold = (leg: Leg): boolean => onceAgreed(leg) || (leg.step !== 'to-propose' && leg.step !== 'held');

/** The same of a site to which nobody goes any more. */
export const siteFalls = (state: State, { cycle }: Validation, leg: Leg, by: string): ValidationOut =>
  onceAgreed(leg)
    ? [
        { type: 'VisitCancelled', leg: leg.id, from: null, note: null, by, because: 'site-dropped' },
        ...tell(state, 'visit-cancelled', visitAbout(cycle, leg.id)),
      ]
    : [];
