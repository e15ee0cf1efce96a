/**
 * A second case, on another ground, beside a suspension that is in force (issue 8: one open case per participant and ground). The company has no
 * benefits left to deny or to suspend, so that it is a removal that is recommended, by a director with reason, and decided by headquarters. It
 * takes effect with its letter and not at once: until then the suspension stands as it was, with its cure, its dates and its appeal.
 */
import type { AdverseCommand } from './adverse-events.ts';
import { isUnserved, noneOpen } from './adverse-stage.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

/** A suspension whose letter has left, and of which no removal is under way. */
const STANDING: readonly Adverse['stage'][] = ['suspended', 'cure-submitted', 'cure-accepted', 'cure-lapsed'];

/** Whether something may be recommended at once: of a member without a case, or beside a suspension. */
export function requireRoom(state: State): void {
  const { standing, adverse } = state;
  if (standing !== 'suspended' || !adverse) return noneOpen(state);
  requireNoneBeside(state);
  requireThat(
    STANDING.includes(adverse.stage) && !isUnserved(state),
    'SuspensionUnderWay',
    'Beside a suspension another case is opened once its letter has left, and while no removal for it is under way.',
  );
}

/** What is recommended beside a suspension is a removal, on a ground of its own. */
export function requireOfAnotherGround(
  { standing, adverse }: State,
  { order, ground }: Pick<AdverseCommand & { type: 'RecommendImmediateAction' }, 'order' | 'ground'>,
): void {
  if (standing !== 'suspended' || !adverse) return;
  requireThat(order === 'removal', 'NotCertified', 'Only a certified participant can be suspended.');
  requireThat(
    ground !== adverse.ground,
    'CaseOpen',
    'A case on this ground is open already: the suspension. A second one is opened on another ground only.',
  );
}

/** One removal at a time: that for the lapsed cure waits for the end of the case beside it. */
export const requireNoneBeside = ({ beside }: State): void =>
  requireThat(
    beside === null,
    'AdverseCaseOpen',
    'An adverse case is open already. One is decided at a time: what else there is waits for its end, and nothing of it is lost.',
  );
