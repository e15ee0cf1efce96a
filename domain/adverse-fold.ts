/** An adverse case as its events left it. */
import { BLANK_CASE } from './adverse-blank.ts';
import type { AdverseEvent } from './adverse-events.ts';
import { weighed } from './adverse-weighed.ts';
import { withoutMatter } from './matter-fold.ts';
import { withDenials } from './benefit-denial.ts';
import { evolveDueProcess } from './due-process.ts';
import { awaitsUs, proposed, withSteps, type CurePlan } from './plan-step.ts';
import { stillAppealable, withoutUntold, withUntold } from './appeal-window.ts';
import type { Adverse, Decision, State } from './state.ts';
import { withLegs } from './validation-legs.ts';

const withAdverse = (state: State, part: Partial<Adverse>): State =>
  state.adverse ? { ...state, adverse: { ...state.adverse, ...part } } : state;

/** What is told of the case beside a suspension, while there is one: nothing of it touches the suspension before it is a removal. */
const OF_BESIDE: readonly AdverseEvent['type'][] = [
  'AdverseDecided',
  'AdverseDeclined',
  'DecisionDatedAnew',
  'DecisionServed',
];

/** Folds one event of an adverse case, or of the one beside it. */
export function evolveAdverse(state: State, event: AdverseEvent): State {
  if (event.type === 'AdverseRecommended' && event.beside) return { ...state, beside: recommended(event) };
  if (!state.beside || !OF_BESIDE.includes(event.type)) return evolveCase(state, event);
  const after = evolveCase(weighed(state), event);
  return { ...after, adverse: state.adverse, beside: after.adverse };
}

function evolveCase(state: State, event: AdverseEvent): State {
  const change = (part: Partial<Adverse>): State => withAdverse(state, part);
  switch (event.type) {
    case 'AdverseRecommended':
      return {
        ...state,
        adverse: recommended(event),
        recused: event.recusals === 'kept' || state.appeal ? state.recused : [],
      };
    case 'AdverseDeclined':
      if (state.adverse?.stage === 'removal-recommended')
        return {
          ...change({ stage: 'cure-lapsed', removalRecommendedBy: null }),
          decision: withPart(state.decision, [state.adverse.removalRecommendedBy, event.by]),
        };
      if (state.adverse?.stage === 'removal-decided' && state.adverse.order !== 'removal')
        return withAdverse(withoutUntold(state), { stage: 'cure-lapsed', removalRecommendedBy: null });
      return { ...withoutUntold(state), adverse: null };
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
        ...(state.adverse?.hands && { case: state.adverse.id, hands: state.adverse.hands }),
        prior,
        ...(state.standing === 'suspended' &&
          state.decision &&
          (state.beside || state.decision.kind === 'suspension') && { before: state.decision }),
      };
      const by = { decidedBy: event.by, decidedOn: event.on };
      if (event.order === 'benefit-denial')
        return {
          ...change({
            ...by,
            stage: event.toConfirm ? 'decided' : 'denial-decided',
            order: event.order,
            denial: event.denial ?? null,
          }),
          decision,
          earlier: stillAppealable(state),
        };
      const stage =
        event.order === 'removal' && (state.beside || state.adverse?.basis !== 'immediate')
          ? 'removal-decided'
          : state.adverse?.stage === 'removal-recommended'
            ? 'removal-decided'
            : event.unconfirmed
              ? 'confirmed'
              : 'decided';
      return { ...change({ ...by, stage }), decision, earlier: stillAppealable(state) };
    }
    case 'SuspensionConfirmed':
      return withAdverse(
        withUntold(state, (decision) => ({ ...decision, people: [...decision.people, event.by] })),
        { stage: event.of ? 'denial-decided' : 'confirmed', confirmedBy: event.by },
      );
    case 'DecisionServed':
      if (state.adverse?.stage === 'removed') return { ...state, adverse: null };
      return change({
        servedOn: event.on,
        ...(event.of && event.notice !== null && { letter: { id: event.notice, returned: false } }),
      });
    case 'Suspended':
      return { ...settled(change({ stage: 'suspended', effectiveOn: event.effectiveOn })), standing: 'suspended' };
    case 'CureSubmitted':
      return change({ stage: 'cure-submitted', timeAsked: null, plan: planAfter(state, event) });
    case 'CureAccepted':
      return change({ stage: 'cure-accepted', timeAsked: null });
    case 'CureRefused':
      return change({ stage: 'suspended', plan: allReturned(state.adverse?.plan ?? null) });
    case 'CureLapsed':
      return change({ stage: 'cure-lapsed' });
    case 'Reinstated':
      return {
        ...settled(reopenFailed(state)),
        standing: 'certified',
        tier: event.tier,
        adverse: state.beside,
        beside: null,
        conditions: [...state.conditions, ...conditionsOf(state, event.conditions ?? [])],
        ...(event.visitsConsent && { visitsConsent: event.visitsConsent }),
      };
    case 'RemovalRecommended':
      return change({ stage: 'removal-recommended', removalRecommendedBy: event.by });
    case 'DecisionDatedAnew':
    case 'BenefitsDenied':
    case 'BenefitsRestored':
    case 'Recused':
      return evolveDueProcess(state, event);
    case 'Removed':
      return {
        ...withDenials(state, []),
        standing: 'removed',
        tier: 0,
        barredUntil: event.barredUntil,
        adverse:
          event.unserved && state.adverse
            ? { ...state.adverse, stage: 'removed', effectiveOn: event.effectiveOn }
            : null,
        beside: null,
        review: null,
        ladders: [],
        matters: [],
        validation: null,
        recommendations: [],
        conditions: [],
      };
  }
}

/** The matter of the case is over with it. */
const settled = (state: State): State => (state.adverse ? withoutMatter(state, state.adverse.about) : state);

/** The plan once another was filed: null while no step was ever named, and nobody consented to anything. */
function planAfter({ adverse, seq }: State, { steps = [], consent }: Filed): CurePlan | null {
  const plan = adverse?.plan ?? null;
  if (!plan && !consent && steps.length === 0) return null;
  return {
    steps: withSteps(plan ?? undefined, proposed(seq, steps)),
    consent: consent ?? plan?.consent ?? null,
  };
}
type Filed = Extract<AdverseEvent, { readonly type: 'CureSubmitted' }>;

/** The cure was refused as a whole: whatever of the plan waited for us goes back with it. */
const allReturned = (plan: CurePlan | null): CurePlan | null =>
  plan && {
    ...plan,
    steps: plan.steps.map((step) =>
      awaitsUs(step) ? { ...step, status: step.status === 'proposed' ? 'returned' : 'sent-back' } : step,
    ),
  };

const conditionsOf = ({ adverse }: State, ids: readonly string[]): State['conditions'] =>
  adverse
    ? (adverse.plan?.steps ?? [])
        .filter(({ id }) => ids.includes(id))
        .map((step) => ({ ...step, policy: adverse.policy }))
    : [];

/** Who proposed more, and who declined it, had a part in the case that goes on. */
const withPart = (decision: Decision | null, people: readonly (string | null)[]): Decision | null =>
  decision && { ...decision, people: [...decision.people, ...people.filter((person) => person !== null)] };

/** After a suspension for a failed validation, the validation is done anew. */
const reopenFailed = (state: State): State =>
  state.validation?.stage === 'failed' && state.adverse?.ground === 'validation-failed'
    ? { ...state, validation: withLegs(state.validation, []) }
    : state;

const recommended = (event: AdverseEvent & { type: 'AdverseRecommended' }): Adverse => ({
  ...BLANK_CASE,
  id: event.case,
  policy: event.policy,
  order: event.order,
  ground: event.ground,
  about: event.about,
  basis: event.basis,
  notice: event.notice,
  stage: 'recommended',
  recommendedBy: event.by,
  ...(event.hands && { hands: event.hands }),
  denial: event.denial ?? null,
});
