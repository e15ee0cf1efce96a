/** Who steps back from a case, with reason, holds no seat in it any more: it goes to another of the rank. */
import { isUnserved, TO_BE_DECIDED } from './adverse-stage.ts';
import { weighed } from './adverse-weighed.ts';
import type { Actor } from './actor.ts';
import type { DueProcessEvent } from './due-process-events.ts';
import type { Facts } from './facts.ts';
import { policyOf, requireOther, type Act } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Appeal, State } from './state.ts';
import type { Policy } from './policy.ts';

/** Refuses a seat to whoever has stepped back from this case. */
export const requireNotRecused = ({ recused }: State, person: string): void =>
  requireThat(
    !recused.includes(person),
    'Recused',
    'You have stepped back from this case; another person must do this.',
  );

/** Refuses a judgment to whoever has stepped back from the case; one about the case to the officer who hears the appeal in it, too. */
export function requireSeatFree(state: State, { seat }: Pick<Act, 'seat'>, actor: Actor): void {
  if (seat === undefined) return;
  requireNotRecused(state, actor.person);
  if (seat === 'case') requireOther(actor, state.appeal?.officer, 'hear the appeal in this case');
}

const RANKS: readonly (keyof Policy['ranks'])[] = ['suspend', 'confirm', 'remove', 'immediate'];

const decides = (known: State, facts: Facts, { role }: Actor): boolean => {
  const state = weighed(known);
  return (
    state.adverse !== null &&
    (TO_BE_DECIDED.includes(state.adverse.stage) || isUnserved(state)) &&
    RANKS.some((rank) => (policyOf(facts, state.adverse).ranks[rank] as readonly string[]).includes(role))
  );
};

/** An appeal that was sent back lies with those who decide, and no longer with its officer. */
function hears({ appeal }: State, { person, role }: Actor): boolean {
  if (!appeal) return false;
  if (appeal.stage === 'remitted') return role === 'headquarters' || role === 'director';
  if (appeal.stage === 'filed') return role === 'headquarters' || role === 'appeal-officer';
  return role === 'appeal-officer' && (appeal.officer === null || appeal.officer === person);
}

const PREPARING: readonly Actor['role'][] = ['specialist', 'supervisor', 'director'];
/** Looks at what is alleged, recommends on an outreach or for a removal, answers a cure, serves the letter. */
const prepares = ({ adverse, matters, ladders }: State, { role }: Actor): boolean =>
  PREPARING.includes(role) && (adverse !== null || matters.length > 0 || ladders.length > 0);

/** Stepping back needs a seat in which one might sit, and is done once. */
export function requireSeat(state: State, facts: Facts, actor: Actor): void {
  requireThat(
    decides(state, facts, actor) || hears(state, actor) || prepares(state, actor),
    'NoSeat',
    'No case waits in which you would have a part.',
  );
  requireNotRecused(state, actor.person);
}

/** From which seat: of a decision while one waits, else of the appeal, else from preparing and serving. */
export function seatLeft(state: State, facts: Facts, actor: Actor): (DueProcessEvent & { type: 'Recused' })['from'] {
  if (decides(state, facts, actor)) return 'decision';
  return hears(state, actor) ? 'appeal' : 'preparation';
}

/** The appeal of whoever steps back waits for another officer. */
export const withoutOfficer = (appeal: Appeal | null, person: string): Appeal | null =>
  appeal?.officer === person ? { ...appeal, stage: 'admitted', officer: null } : appeal;
