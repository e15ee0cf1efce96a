/** How an outreach begins: a duty was let pass. */
import type { Facts } from './facts.ts';
import { newLadder } from './ladder.ts';
import type { Out } from './outreach-events.ts';
import { runRung, windRung } from './outreach-rungs.ts';
import type { LadderPurpose } from './policy.ts';
import { today } from './process.ts';
import type { State } from './state.ts';

/** Begins a ladder and runs its first rung, or winds the clock for it. One that is under way already goes on as it is. */
export function beginLadder(state: State, purpose: LadderPurpose, about: string, facts: Facts): Out {
  const policy = facts.policy;
  const on = today(state, facts);
  const ladder = newLadder({ purpose, about, policy: policy.version, startedOn: on });
  if (state.ladders.some(({ id }) => id === ladder.id)) return [];
  const first = policy.ladders[purpose].rungs[0];
  if (!first) throw new Error(`policy ${policy.version} has an empty ladder ${purpose}`);
  const began = { type: 'LadderBegan', ladder: ladder.id, purpose, about, policy: policy.version, on } as const;
  if (first.gapDays > 0) return [began, windRung(state, ladder, first, facts, 'LadderBegan')];
  return [began, ...runRung({ ...state, ladders: [...state.ladders, ladder] }, ladder.id, facts)];
}
