/** What a decision rests on besides the evidence of an outreach: the recommendation before it, a term that has passed, an outcome; and the moment without each. */
import { weighed } from './adverse-weighed.ts';
import { lastDayOf, windowRule } from './appeal-window.ts';
import type { WallDate } from './calendar.ts';
import { clockOf, evolveClocks, start } from './clock.ts';
import { TERM } from './cure-term.ts';
import type { Facts } from './facts.ts';
import type { Adverse, Appeal, Decision, State } from './state.ts';

export type GroundPiece =
  | { readonly kind: 'recommendation'; readonly by: string }
  /** That the term to cure had passed. */
  | { readonly kind: 'cure-lapse'; readonly due: WallDate }
  /** That the days to appeal the suspension were over; without it, they run. */
  | { readonly kind: 'appeal-over'; readonly lastDay: WallDate }
  /** That the appeal of the suspension was decided; without it, it is pending. */
  | { readonly kind: 'appeal-decided' }
  /** The letter that told of the suspension; without it, it came back. */
  | { readonly kind: 'letter-told'; readonly notice: string }
  /** What a validation found. */
  | { readonly kind: 'report'; readonly by: string }
  /** That an appeal sent it back. */
  | { readonly kind: 'remand' };
/** A moment without one of them; everything else is as it was. */
type WithoutGround = { readonly piece: GroundPiece; readonly state: State };

/** By the command that decides; none for any other. */
export function groundsOf(state: State, command: object, facts: Facts): readonly WithoutGround[] {
  switch ('type' in command ? command.type : undefined) {
    case 'DecideAdverse':
    case 'ConfirmSuspension':
    case 'DateDecisionAnew':
      return caseGrounds(state, facts);
    case 'FindIneligible': {
      const { application } = state;
      const proposed = application?.proposedIneligible;
      if (!application || !proposed) return [];
      return [recommendation(proposed.by, { ...state, application: { ...application, proposedIneligible: null } })];
    }
    case 'CloseValidation': {
      const { validation } = state;
      if (!validation?.reportedBy) return [];
      const unreported = { ...validation, stage: 'held', reportedBy: null, bestPractices: false } as const;
      return [{ piece: { kind: 'report', by: validation.reportedBy }, state: { ...state, validation: unreported } }];
    }
    case 'DecideAnew':
      return anewGrounds(state);
    default:
      return [];
  }
}

const recommendation = (by: string, state: State): WithoutGround => ({ piece: { kind: 'recommendation', by }, state });

function anewGrounds(state: State): readonly WithoutGround[] {
  const { appeal } = state;
  if (!appeal) return [];
  const { anew, ...before } = appeal;
  return [
    ...(anew ? [recommendation(anew.by, { ...state, appeal: before })] : []),
    { piece: { kind: 'remand' }, state: { ...state, appeal: { ...appeal, stage: 'assigned' } } },
  ];
}

function caseGrounds(state: State, facts: Facts): readonly WithoutGround[] {
  const { adverse } = weighed(state);
  if (!adverse) return [];
  const { removalRecommendedBy } = adverse;
  if (state.beside || removalRecommendedBy === null)
    return [recommendation(adverse.recommendedBy, { ...state, [state.beside ? 'beside' : 'adverse']: null })];
  const earlier = (stage: Adverse['stage']): State => ({
    ...state,
    adverse: { ...adverse, stage, removalRecommendedBy: null },
  });
  return [
    recommendation(removalRecommendedBy, earlier('cure-lapsed')),
    ...lapseOf(earlier('suspended')),
    ...appealOver(state, facts),
    ...toldOf(state, adverse),
  ];
}

/** As if the term ran on. */
function lapseOf(state: State): readonly WithoutGround[] {
  const clock = clockOf(state, TERM);
  if (!clock) return [];
  const clocks = state.clocks.map((one) => (one.id === TERM ? { ...one, lapsed: false } : one));
  return [{ piece: { kind: 'cure-lapse', due: clock.due }, state: { ...state, clocks } }];
}

/** The company had used its days to appeal the suspension, or let them pass. */
function appealOver(state: State, facts: Facts): readonly WithoutGround[] {
  const heard = state.heard.find(isSuspension);
  if (heard) return [{ piece: { kind: 'appeal-decided' }, state: { ...state, appeal: pending(heard, facts) } }];
  const decision = [state.decision, ...state.earlier].find((one) => one !== null && isSuspension(one));
  if (!decision || state.appeal) return [];
  const { kind, decidedOn } = decision;
  const window = start(state, facts.policy, windowRule(decision), kind, decidedOn, 'AdverseDecided', facts);
  return [
    {
      piece: { kind: 'appeal-over', lastDay: lastDayOf(state, decision, facts) },
      state: { ...state, clocks: evolveClocks(state.clocks, window, state.seq) },
    },
  ];
}

const isSuspension = ({ kind }: Decision): boolean => kind === 'suspension';

const pending = (against: Decision, { policy }: Facts): Appeal => ({
  ...{ filing: 'appeal', against, filedOn: against.decidedOn, timely: true },
  ...{ policy: policy.version, stage: 'assigned', officer: null },
});

function toldOf(state: State, adverse: Adverse): readonly WithoutGround[] {
  const { letter } = adverse;
  if (!letter || letter.returned) return [];
  const returned = { ...adverse, letter: { ...letter, returned: true } };
  return [{ piece: { kind: 'letter-told', notice: letter.id }, state: { ...state, adverse: returned } }];
}
