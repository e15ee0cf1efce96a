/** Who may sit over an appeal: nobody who had a part in the case, and nobody who recorded its paper. */
import type { Facts } from './facts.ts';
import { DEEDS, type Hand } from './hand.ts';
import { requireOther } from './process.ts';
import { requireNotRecused } from './recusal.ts';
import { requireThat } from './refusal.ts';
import type { Appeal, Decision, State } from './state.ts';

export const pendingAppeal = (state: State): Appeal => {
  requireThat(state.appeal !== null, 'NoAppeal', 'No appeal is pending.');
  return state.appeal;
};

/** Who recommended, decided and confirmed a decision, or has dated it anew since. */
export const seatedIn = ({ decision }: State, { id, people }: Decision): readonly string[] => [
  ...new Set([...people, ...(decision?.id === id ? decision.people : [])]),
];

/** Who had a hand in the case of a decision, and by what. */
export const handsIn = ({ hands = [] }: Decision): readonly Hand[] => hands;

/** Everybody whom the appeal's seats are closed to. */
export const partiesTo = (state: State, { against, paper }: Appeal): readonly (string | null | undefined)[] => [
  ...handsIn(against).map(({ person }) => person),
  ...seatedIn(state, against),
  state.specialist,
  paper?.by,
];

/** Refuses, by what they did in the case where that is known. */
export function requireNoPart(state: State, appeal: Appeal, person: string): void {
  requireNotRecused(state, person);
  const actor = { person, role: 'appeal-officer' } as const;
  for (const { person: earlier, did } of handsIn(appeal.against)) requireOther(actor, earlier, DEEDS[did]);
  for (const earlier of partiesTo(state, appeal)) requireOther(actor, earlier, 'had a part in this case');
}

/** Whoever is named had no part in the case and, as far as it was asked, is an appeal officer on that day. */
export function requireOfficer(state: State, person: string, { named }: Facts): void {
  const appeal = pendingAppeal(state);
  requireThat(
    !state.recused.includes(person),
    'Recused',
    'Whoever is named has stepped back from this case: name another officer.',
  );
  requireThat(
    !partiesTo(state, appeal).includes(person),
    'SamePerson',
    'Whoever is named had a part in this case: name another officer.',
  );
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
