/** Who may sit over an appeal: nobody who had a part in the case, and nobody who recorded its paper. */
import type { Facts } from './facts.ts';
import { requireOther } from './process.ts';
import { requireNotRecused } from './recusal.ts';
import { requireThat } from './refusal.ts';
import type { Appeal, State } from './state.ts';

export const pendingAppeal = (state: State): Appeal => {
  requireThat(state.appeal !== null, 'NoAppeal', 'No appeal is pending.');
  return state.appeal;
};

/** Everybody whom the appeal's seats are closed to. */
export const partiesTo = (state: State, { against, paper }: Appeal): readonly (string | null | undefined)[] => [
  ...against.people,
  ...(state.decision?.id === against.id ? state.decision.people : []), // who dated it anew, or confirmed it, since
  state.specialist,
  paper?.by,
];

export function requireNoPart(state: State, appeal: Appeal, person: string): void {
  requireNotRecused(state, person);
  for (const earlier of partiesTo(state, appeal))
    requireOther({ person, role: 'appeal-officer' }, earlier, 'had a part in this case');
}

/** Whoever is named had no part in the case and, as far as it was asked, is an appeal officer on that day. */
export function requireOfficer(state: State, person: string, { named }: Facts): void {
  requireNoPart(state, pendingAppeal(state), person);
  requireThat(
    named === undefined || named.some(({ role }) => role === 'appeal-officer'),
    'NoAppealOfficer',
    'Whoever is named is no appeal officer for this company today.',
  );
}

/** The appeal waits to be admitted, and this person had no part in the case. */
export function requireFresh(state: State, person: string): void {
  const appeal = pendingAppeal(state);
  requireThat(appeal.stage === 'filed', 'AlreadyAdmitted', 'Whether the appeal is admitted has been decided.');
  requireNoPart(state, appeal, person);
}

/** The appeal lies with this officer, who had no part in the case. */
export function requireAssigned(state: State, person: string): Appeal {
  const appeal = pendingAppeal(state);
  requireThat(appeal.stage === 'assigned', 'AppealNotAssigned', 'The appeal has not been assigned to an officer yet.');
  requireThat(appeal.officer === person, 'NotYourAppeal', 'This appeal is assigned to another officer.');
  requireNoPart(state, appeal, person);
  return appeal;
}
