/** Decisions that an appeal left in force: nobody can appeal them again, and what is recorded of them can still be wrong. */
import { openCases } from './adverse-weighed.ts';
import { isMember, type Decision, type State } from './state.ts';

/** The newest of each kind is kept: one before it has no effect any more. */
export const withHeard = (state: State, decision: Decision): State => ({
  ...state,
  heard: [decision, ...state.heard.filter(({ kind }) => kind !== decision.kind)],
});

/** Whether a decision has its effect, or waits in the house for its letter. */
export function hasEffect(state: State, { id, kind, decidedOn, prior }: Decision): boolean {
  const { standing, tier, denials } = state;
  const inHand = openCases(state).some((each) => each.decidedOn === decidedOn);
  switch (kind) {
    case 'suspension':
      return standing === 'suspended' || inHand;
    case 'removal':
      return standing === 'removed' || inHand;
    case 'benefit-denial':
      return denials.some(({ decision }) => decision === id) || inHand;
    case 'ineligibility':
      return standing === 'ineligible';
    case 'tier-lowered':
      return isMember(standing) && tier < prior.tier;
  }
}

/** Whatever has no effect any more is forgotten. */
export const withoutSpent = (state: State): State =>
  state.heard.length === 0 ? state : { ...state, heard: state.heard.filter((one) => hasEffect(state, one)) };
