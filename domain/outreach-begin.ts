/** How an outreach begins: a duty was let pass, or somebody answered before its day. */
import { daysBetween } from './calendar.ts';
import { evolveClocks, start, type Clock } from './clock.ts';
import type { Facts } from './facts.ts';
import { newLadder } from './ladder.ts';
import type { Out } from './outreach-events.ts';
import { runRung, windRung } from './outreach-rungs.ts';
import type { LadderPurpose, Rung } from './policy.ts';
import { today } from './process.ts';
import type { Ladder, State } from './state.ts';

/** Begins a ladder and runs its first rung, or winds the clock for it. One that is under way already goes on as it is. */
export function beginLadder(state: State, purpose: LadderPurpose, about: string, facts: Facts): Out {
  const { ladder, first, began } = begun(state, purpose, about, facts);
  if (state.ladders.some(({ id }) => id === ladder.id)) return [];
  if (first.gapDays > 0) return [...began, windRung(state, ladder, first, facts, 'LadderBegan')];
  return [...began, ...runRung({ ...state, ladders: [...state.ladders, ladder] }, ladder.id, facts)];
}

/** Begins a ladder about a duty whose term still runs: no rung comes before the term is over. Answers with the state that the answer is judged in. */
export function beginEarly(
  state: State,
  purpose: LadderPurpose,
  term: Clock,
  facts: Facts,
): { readonly began: Out; readonly ladder: Ladder; readonly state: State } {
  const { ladder, first, began } = begun(state, purpose, term.about, facts);
  const on = today(state, facts);
  const count = Math.max(first.gapDays, daysBetween(on, term.due) + 1);
  const wound = start(state, facts.policy, 'RUNG', ladder.id, on, 'LadderBegan', facts, { count });
  const clocks = evolveClocks(state.clocks, wound, state.seq);
  return { began: [...began, wound], ladder, state: { ...state, clocks, ladders: [...state.ladders, ladder] } };
}

function begun(
  state: State,
  purpose: LadderPurpose,
  about: string,
  facts: Facts,
): { readonly ladder: Ladder; readonly first: Rung; readonly began: Out } {
  const { policy } = facts;
  const on = today(state, facts);
  const ladder = newLadder({ purpose, about, policy: policy.version, startedOn: on });
  const [first] = policy.ladders[purpose].rungs;
  if (!first) throw new Error(`policy ${policy.version} has an empty ladder ${purpose}`);
  return {
    ladder,
    first,
    began: [{ type: 'LadderBegan', ladder: ladder.id, purpose, about, policy: policy.version, on }],
  };
}
