/** What an appeal has its effect on: whether the contested decision stands, and what stands again without it. */
import { reinstate } from './adverse-cure.ts';
import { declined } from './adverse-decide.ts';
import { weighed } from './adverse-weighed.ts';
import { untoldDecision } from './appeal-window.ts';
import { giveBack } from './benefit-denial.ts';
import { start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { restoreMembership } from './membership.ts';
import { tell } from './notice.ts';
import { today } from './process.ts';
import type { AppealOut } from './appeal-events.ts';
import { isMember, type Decision, type State } from './state.ts';

const denialBy = ({ denials }: State, decision: string) => denials.find((denial) => denial.decision === decision);
const isUnservedDenial = (state: State, id: string): boolean =>
  state.adverse?.order === 'benefit-denial' && untoldDecision(state)?.id === id;
/** A lower tier was decided after the measure, which stands beside it. */
const standsBeside = ({ adverse, decision }: State, { kind, decidedOn }: Decision): boolean =>
  decision?.kind === 'tier-lowered' &&
  (kind === 'suspension' || kind === 'removal') &&
  adverse !== null &&
  adverse.decidedOn === decidedOn;

/** The suspension beside which a removal was decided that has no effect yet. */
const goesOnBeside = ({ beside, decision }: State, { id }: Decision): boolean =>
  beside !== null && decision?.before?.id === id;

/** Whether the contested decision has its effect now: nothing follows from an appeal against any other. A lower tier has it beside a later measure. */
export function stands(state: State, decision: Decision): boolean {
  const { id, kind, prior } = decision;
  if (kind === 'benefit-denial') return denialBy(state, id) !== undefined || isUnservedDenial(state, id);
  if (state.decision?.id !== id)
    return (
      goesOnBeside(state, decision) ||
      standsBeside(state, decision) ||
      (kind === 'tier-lowered' &&
        state.decision?.kind !== 'tier-lowered' &&
        isMember(state.standing) &&
        prior.tier > state.tier)
    );
  const { adverse } = weighed(state);
  const enforced = adverse !== null && adverse.decidedOn !== null;
  switch (kind) {
    case 'suspension':
      return enforced;
    case 'removal':
      return state.standing === 'removed' || enforced;
    case 'ineligibility':
      return state.standing === 'ineligible';
    case 'tier-lowered':
      return isMember(state.standing);
  }
}

/** Sent back is only the last decision: what was decided after it would have to fall with it. */
export const remittable = (state: State, decision: Decision): boolean =>
  state.decision?.id === decision.id && stands(state, decision);

/** What stood before the decision stands again, as far as it is this decision that stands now. */
export function restore(state: State, decision: Decision, by: string, note: ContentRef, facts: Facts): AppealOut {
  const told = tell(state, 'appeal-allowed', 'appeal');
  if (!stands(state, decision)) return told;
  switch (decision.kind) {
    case 'benefit-denial': {
      const denial = denialBy(state, decision.id);
      return [...(denial ? giveBack(state, denial, 'appeal', note, facts) : declined(state, by, note)), ...told];
    }
    case 'suspension':
      return reinstate(state, 'appeal', note, facts);
    case 'removal':
      if (state.beside) return [...declined(weighed(state), by, note), ...told];
      return state.standing === 'removed'
        ? [...restoreMembership(state, decision.prior.tier, note, facts), ...told]
        : reinstate(state, 'appeal', note, facts);
    case 'ineligibility':
      return [
        { type: 'ApplicationReopened', note },
        start(
          state,
          facts.policy,
          'SCSS_CERT_REVIEW',
          'application',
          today(state, facts),
          'ApplicationReopened',
          facts,
        ),
        ...told,
      ];
    case 'tier-lowered':
      return [{ type: 'TierRestored', tier: decision.prior.tier, note }, ...told];
  }
}
