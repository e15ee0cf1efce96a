/** Folds the events of an appeal. */
import { BLANK_CASE } from './adverse-blank.ts';
import type { AppealEvent } from './appeal-events.ts';
import { appealOf } from './appeal-filing.ts';
import { appealableBy } from './appeal-window.ts';
import { withHeard } from './heard.ts';
import type { WallDate } from './calendar.ts';
import type { Adverse, Appeal, Decision, Ground, State, Tier } from './state.ts';

/** Folds one event of an appeal. */
export function evolveAppeal(state: State, event: AppealEvent): State {
  const change = (part: Partial<Appeal>): State =>
    state.appeal ? { ...state, appeal: { ...state.appeal, ...part } } : state;
  switch (event.type) {
    case 'AppealFiled':
      return {
        ...state,
        appeal: appealOf(state, event),
        earlier: state.earlier.filter(({ id }) => id !== event.against),
      };
    case 'AppealDaysCredited': {
      const { appeal, rejected } = state;
      const by = appealableBy(event.against, event.after);
      return {
        ...lastDay(state, event.against, event.after),
        appeal: appeal && { ...appeal, against: by(appeal.against) },
        rejected: rejected && { ...rejected, against: by(rejected.against) },
      };
    }
    case 'AppealFoundTimely':
      return change({ timely: true });
    case 'AppealAdmitted':
      return change({ stage: 'admitted' });
    case 'AppealAssigned':
      return change({ stage: 'assigned', officer: event.officer });
    case 'AppealInformationAsked':
      return change({ asked: { question: event.question, on: event.on, answered: false } });
    case 'AppealInformationAnswered':
      return state.appeal?.asked ? change({ asked: { ...state.appeal.asked, answered: true } }) : state;
    case 'AppealInformationUnanswered':
      return state;
    case 'AppealDecided':
      if (event.outcome === 'remitted') return change({ stage: 'remitted' });
      return over(event.stands && state.appeal ? withHeard(state, state.appeal.against) : state, null);
    case 'AppealNotAdmitted':
      return state.appeal?.timely === false ? { ...state, appeal: null, rejected: state.appeal } : unheard(state);
    case 'AppealReopened':
      return reopen(state, event.lastDay);
    case 'DecisionVaried':
      return vary(state, event);
    case 'AnewRecommended':
      return change({ anew: { by: event.by, outcome: event.outcome, note: event.note } });
    case 'DecidedAnew':
      return over(state, event.outcome === 'upheld' ? upheld(state, event) : null);
    case 'AppealAlerted':
      return event.to ? change({ alerted: event.day }) : state;
    case 'AppealWindowClosed':
      return event.due === undefined ? state : lastDay(state, event.against, event.due);
    case 'MembershipRestored':
      return { ...state, standing: 'certified', tier: event.tier, barredUntil: null, adverse: null };
    case 'ApplicationReopened':
      return {
        ...state,
        standing: 'in-review',
        application: state.application ? { ...state.application, proposedIneligible: null, vetting: null } : null,
      };
    case 'TierRestored':
      return { ...state, tier: event.tier, decision: backTo(state.decision, event.tier) };
  }
}

/** As it was filed: nobody has found it to be in time yet, and it has no officer. */
function reopen(state: State, lastDay: WallDate): State {
  const { rejected } = state;
  if (!rejected) return state;
  const against = { ...rejected.against, appealBy: lastDay };
  return { ...state, appeal: { ...rejected, against, stage: 'filed', officer: null }, rejected: null };
}

/** The last day to appeal a decision, whichever of those that may be appealed it is. */
function lastDay(state: State, against: string, day: WallDate): State {
  const by = appealableBy(against, day);
  return { ...state, decision: state.decision && by(state.decision), earlier: state.earlier.map(by) };
}

/** A suspension that was decided since gives the restored tier back when it ends. */
const backTo = (decision: Decision | null, tier: Tier): Decision | null =>
  decision && { ...decision, prior: { ...decision.prior, tier } };

/** Not admitted although it came in time: nothing was decided about the decision, which can be appealed as before, by the same last day. */
function unheard(state: State): State {
  const { appeal, decision, earlier } = state;
  if (!appeal) return state;
  const { against } = appeal;
  if (decision?.id === against.id) return { ...state, appeal: null, decision: { ...against, ...decision } };
  const newestFirst = [against, ...earlier].toSorted((one, other) => other.decidedOn.localeCompare(one.decidedOn));
  return { ...state, appeal: null, earlier: newestFirst };
}

/** The appeal has ended. A decision that was made after the contested one, and the days to appeal it, are not touched. */
function over(state: State, instead: Decision | null): State {
  const { decision, beside, appeal, earlier } = state;
  if (decision && beside && decision.before?.id === appeal?.against.id) {
    // of a suspension beside which a removal is weighed: what that one falls back on
    const { before: _heard, ...removal } = decision;
    if (!instead) return { ...state, appeal: null, decision: removal };
    return { ...state, appeal: null, decision: { ...removal, before: instead }, earlier: [instead, ...earlier] };
  }
  return { ...state, appeal: null, decision: decision?.id === appeal?.against.id ? instead : decision };
}

type Of<T extends AppealEvent['type']> = Extract<AppealEvent, { readonly type: T }>;

/** Decided anew to the same effect: a decision of that day, which may be appealed as any other. */
function upheld(state: State, { on, by }: Of<'DecidedAnew'>): Decision | null {
  if (!state.appeal) return null;
  const { against, officer, anew } = state.appeal;
  const { appealBy: _before, ...decision } = against;
  const sat = [officer, anew?.by].filter((person) => typeof person === 'string');
  return { ...decision, id: `d${state.seq}`, decidedOn: on, people: [...against.people, ...sat, by] };
}

function vary(state: State, event: Of<'DecisionVaried'>): State {
  switch (event.to) {
    case 'conditions':
      return state; // the reinstatement follows
    case 'bar':
      return { ...state, barredUntil: event.until };
    case 'tier':
      return { ...state, tier: event.tier, decision: backTo(state.decision, event.tier) };
    case 'suspension':
      return instead(
        {
          ...state,
          standing: 'suspended',
          tier: state.standing === 'removed' ? (state.appeal?.against.prior.tier ?? state.tier) : state.tier,
          barredUntil: null,
          adverse: lesser(state, event),
        },
        event,
      );
  }
}

/** The suspension is a decision of that day: heard already, so that it is not appealed anew, and put right as long as it has effect. */
function instead(state: State, { on, by }: Of<'DecisionVaried'>): State {
  if (!state.appeal) return state;
  const { appealBy: _window, before: _suspended, people, ...removal } = state.appeal.against;
  return withHeard(state, {
    ...removal,
    id: `d${state.seq}`,
    kind: 'suspension',
    decidedOn: on,
    people: [...people, by],
  });
}

/** The case of a removal that became a suspension: the one that is still open, else one like it. The letter about the appeal serves it. */
function lesser(state: State, { on, by }: Of<'DecisionVaried'>): Adverse | null {
  const served = { order: 'suspension', stage: 'suspended', removalRecommendedBy: null, servedOn: on } as const;
  if (state.adverse) {
    const { letter: _before, ...adverse } = state.adverse;
    return { ...adverse, ...served };
  }
  if (!state.appeal) return null;
  const { policy, against, filing } = state.appeal;
  return {
    ...BLANK_CASE,
    id: filing,
    policy,
    ground: against.ground as Ground,
    about: 'adverse',
    basis:
      against.ground === 'false-information' || against.ground === 'security-incident' ? 'immediate' : 'cure-lapsed',
    notice: null,
    recommendedBy: against.people[0] ?? by,
    ...(against.hands && { hands: against.hands }),
    decidedBy: by,
    decidedOn: on,
    effectiveOn: on,
    ...served,
  };
}
