/** Who steps back from a case, with reason, holds no seat in it any more: it goes to another of the rank. */
import { TO_BE_DECIDED } from './adverse-stage.ts';
import type { Actor } from './actor.ts';
import type { DueProcessEvent } from './due-process-events.ts';
import type { Facts } from './facts.ts';
import { policyOf, requireOther } from './process.ts';
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

/** Refuses a seat of the case to whoever has stepped back from it, and to the officer who hears the appeal in it. */
export function requireFree(state: State, actor: Actor): void {
  requireNotRecused(state, actor.person);
  requireOther(actor, state.appeal?.officer, 'hear the appeal in this case');
}

const RANKS: readonly (keyof Policy['ranks'])[] = ['suspend', 'confirm', 'remove', 'immediate'];

const decides = ({ adverse }: State, facts: Facts, { role }: Actor): boolean =>
  adverse !== null &&
  TO_BE_DECIDED.includes(adverse.stage) &&
  RANKS.some((rank) => (policyOf(facts, adverse).ranks[rank] as readonly string[]).includes(role));

/** An appeal that was sent back lies with those who decide, and no longer with its officer. */
function hears({ appeal }: State, { person, role }: Actor): boolean {
  if (!appeal) return false;
  if (appeal.stage === 'remitted') return role === 'headquarters' || role === 'director';
  if (appeal.stage === 'filed') return role === 'headquarters' || role === 'appeal-officer';
  return role === 'appeal-officer' && (appeal.officer === null || appeal.officer === person);
}

/** Stepping back needs a seat in which one might sit, and is done once. */
export function requireSeat(state: State, facts: Facts, actor: Actor): void {
  requireThat(
    decides(state, facts, actor) || hears(state, actor),
    'NoSeat',
    'No case waits in which you would decide.',
  );
  requireNotRecused(state, actor.person);
}

/** From which seat: of a decision while one waits, else of the appeal. */
export const seatLeft = (state: State, facts: Facts, actor: Actor): (DueProcessEvent & { type: 'Recused' })['from'] =>
  hears(state, actor) && !decides(state, facts, actor) ? 'appeal' : 'decision';

/** The appeal of whoever steps back waits for another officer. */
export const withoutOfficer = (appeal: Appeal | null, person: string): Appeal | null =>
  appeal?.officer === person ? { ...appeal, stage: 'admitted', officer: null } : appeal;
