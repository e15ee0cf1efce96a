/** An adverse case as its events left it. */
import type { AdverseEvent } from './adverse-events.ts';
import { stillAppealable } from './appeal-window.ts';
import type { Adverse, Decision, State } from './state.ts';

/** Folds one event of an adverse case. */
export function evolveAdverse(state: State, event: AdverseEvent): State {
  const change = (part: Partial<Adverse>): State =>
    state.adverse ? { ...state, adverse: { ...state.adverse, ...part } } : state;
  switch (event.type) {
    case 'AdverseRecommended':
      return { ...state, adverse: recommended(event) };
    case 'AdverseDeclined':
      if (state.adverse?.stage === 'removal-recommended')
        return change({ stage: 'cure-lapsed', removalRecommendedBy: null });
      return { ...state, adverse: null, decision: state.adverse?.decidedOn ? null : state.decision };
    case 'AdverseDecided': {
      const prior =
        state.standing === 'suspended' && state.decision
          ? state.decision.prior
          : { standing: state.standing, tier: state.tier };
      const decision: Decision = {
        id: `d${state.seq}`,
        kind: event.order,
        ground: event.ground,
        decidedOn: event.on,
        people: event.people,
        prior,
      };
      const stage =
        event.order === 'removal' && state.adverse?.basis !== 'immediate'
          ? 'removal-decided'
          : state.adverse?.stage === 'removal-recommended'
            ? 'removal-decided'
            : 'decided';
      return {
        ...change({ stage, decidedBy: event.by, decidedOn: event.on }),
        decision,
        earlier: stillAppealable(state),
      };
    }
    case 'SuspensionConfirmed':
      return {
        ...change({ stage: 'confirmed', confirmedBy: event.by }),
        decision: state.decision && { ...state.decision, people: [...state.decision.people, event.by] },
      };
    case 'DecisionServed':
      return change({ servedOn: event.on });
    case 'Suspended':
      return { ...change({ stage: 'suspended', effectiveOn: event.effectiveOn }), standing: 'suspended' };
    case 'CureSubmitted':
      return change({ stage: 'cure-submitted' });
    case 'CureAccepted':
      return change({ stage: 'cure-accepted' });
    case 'CureRefused':
      return change({ stage: 'suspended' });
    case 'CureLapsed':
      return change({ stage: 'cure-lapsed' });
    case 'Reinstated':
      return { ...reopenFailed(state), standing: 'certified', tier: event.tier, adverse: null };
    case 'RemovalRecommended':
      return change({ stage: 'removal-recommended', removalRecommendedBy: event.by });
    case 'Removed':
      return {
        ...state,
        standing: 'removed',
        tier: 0,
        barredUntil: event.barredUntil,
        adverse: null,
        review: null,
        ladders: [],
        validation: null,
      };
  }
}

/** After a suspension for a failed validation, the validation is done anew. */
const reopenFailed = (state: State): State =>
  state.validation?.stage === 'failed' && state.adverse?.ground === 'validation-failed'
    ? { ...state, validation: { ...state.validation, stage: 'due' } }
    : state;

const recommended = (event: AdverseEvent & { type: 'AdverseRecommended' }): Adverse => ({
  id: event.case,
  policy: event.policy,
  order: event.order,
  ground: event.ground,
  about: event.about,
  basis: event.basis,
  notice: event.notice,
  stage: 'recommended',
  recommendedBy: event.by,
  removalRecommendedBy: null,
  decidedBy: null,
  decidedOn: null,
  confirmedBy: null,
  servedOn: null,
  effectiveOn: null,
});
