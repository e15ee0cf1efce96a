/** Acts between the parts of a decision: dated anew when it has lapsed, left by who steps back, undone where it was in part only. */
import { withoutMatter } from './matter-fold.ts';
import { weighed } from './adverse-weighed.ts';
import { dateAnew, isToConfirm, requireDatable } from './adverse-lapse.ts';
import type { AdverseOut } from './adverse-events.ts';
import { withUntold } from './appeal-window.ts';
import { denialOf, giveBack, withDenials } from './benefit-denial.ts';
import type { DueProcessCommand, DueProcessEvent } from './due-process-events.ts';
import type { Facts } from './facts.ts';
import type { Acts } from './process.ts';
import { requireSeat, seatLeft, withoutOfficer } from './recusal.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

export const dueProcessActs: Acts<DueProcessCommand['type']> = {
  DateDecisionAnew: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (state, facts, actor) => requireDatable(weighed(state), facts, actor),
  },
  RestoreBenefits: {
    may: ['director'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: ({ denials }) => requireThat(denials.length > 0, 'NoDenial', 'No such denial of benefits is in force.'),
  },
  Recuse: { may: ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'], guard: requireSeat },
};

export function decideDueProcess(state: State, command: DueProcessCommand, facts: Facts): AdverseOut {
  switch (command.type) {
    case 'DateDecisionAnew':
      return dateAnew(weighed(state), command, facts);
    case 'RestoreBenefits':
      return giveBack(state, denialOf(state, command.denial), 'reasoned', command.note, facts);
    case 'Recuse':
      return [
        {
          type: 'Recused',
          by: command.by.person,
          from: seatLeft(state, facts, command.by),
          note: command.note,
        },
      ];
  }
}

/** Folds one event. */
export function evolveDueProcess(state: State, event: DueProcessEvent): State {
  switch (event.type) {
    case 'DecisionDatedAnew':
      return datedAnew(state, event);
    case 'BenefitsDenied': {
      const { denial: id, decision, ground, about, policy, benefits, effectiveOn: since } = event;
      const denied = withDenials(state, [...state.denials, { id, decision, ground, about, policy, benefits, since }]);
      return { ...withoutMatter(denied, about), adverse: null };
    }
    case 'BenefitsRestored':
      return withDenials(
        state,
        state.denials.filter(({ id }) => id !== event.denial),
      );
    case 'Recused':
      return {
        ...state,
        recused: [...state.recused, event.by],
        appeal: withoutOfficer(state.appeal, event.by),
      };
  }
}

function datedAnew(state: State, { on, by }: DueProcessEvent & { type: 'DecisionDatedAnew' }): State {
  const { adverse } = state;
  if (!adverse) return state;
  const dated = withUntold(state, (decision) => ({
    ...decision,
    decidedOn: on,
    people: [...new Set([...decision.people, by])],
  }));
  return { ...dated, adverse: { ...adverse, ...seatsAnew(adverse), decidedBy: by, decidedOn: on } };
}

/** What somebody confirmed waits to be confirmed anew; who sat there before keeps the seat. */
function seatsAnew(adverse: Adverse): Partial<Adverse> {
  const { stage, decidedBy, confirmedBy, earlier } = adverse;
  const decided = [...earlier.decided, ...(decidedBy === null ? [] : [decidedBy])];
  if (stage === 'decided' || !isToConfirm(adverse)) return { earlier: { ...earlier, decided } };
  const confirmed = [...earlier.confirmed, ...(confirmedBy === null ? [] : [confirmedBy])];
  return { stage: 'decided', confirmedBy: null, earlier: { decided, confirmed } };
}
