/** The cure of a suspension: filed, assessed, lapsed; and what comes back with it. */
import type { AdverseCommand, AdverseOut } from './adverse-events.ts';
import { cureFromToday, withdrawDecision, withdrawOfSuspension } from './adverse-service.ts';
import { isUnserved, LAPSING, open } from './adverse-stage.ts';
import { addDays } from './calendar.ts';
import { clockOf, end, hold, lapse, move, resume, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import { conditionClocks } from './cure-conditions.ts';
import { filedPlan, requireConsent } from './cure-filing.ts';
import type { Facts } from './facts.ts';
import { isDuty, ladderOfCase } from './ground.ts';
import { dutyClock, WARNING_TERMS } from './ladder.ts';
import { endMatter } from './matters.ts';
import { tell, type NoticeKind } from './notice.ts';
import { endLadder } from './outreach-end.ts';
import { numberOf } from './policy.ts';
import type { PlanStep } from './plan-step.ts';
import { officeToday, policyOf, today } from './process.ts';
import { scheduleReview } from './review.ts';
import type { Adverse, State } from './state.ts';
import { isUntold, postAnew } from './suspension-notice.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';
import { restsOnClosedPlace } from './visit-travel.ts';

export const CURABLE: readonly Adverse['stage'][] = ['suspended', 'cure-lapsed', 'removal-recommended'];

export function groundIsCured(state: State): boolean {
  const { ground, about } = open(state);
  switch (ground) {
    case 'annual-review':
    case 'blank-profile':
      return state.review?.cycle !== about;
    case 'actions-unanswered':
      return state.validation?.stage !== 'actions';
    case 'contact-verification':
    case 'debt-or-bond':
    case 'reinstatement-conditions':
      return !state.clocks.some(({ id }) => id === dutyClock({ purpose: ground, about }));
    case 'visit-dates-unanswered':
    case 'validation-failed':
    case 'security-incident':
    case 'vetting-result':
    case 'false-information':
    case 'imported':
      return true; // the plan, the consent to visits and the validation that is done anew are the cure
  }
}

export function submitCure(state: State, command: AdverseCommand & { type: 'SubmitCure' }, facts: Facts): AdverseOut {
  requireConsent(state, command, facts);
  const { filing, plan, consentsToVisits } = command;
  const clock = clockOf(state, 'SUSP_CURE:adverse');
  const late = clock !== undefined && !clock.held && filing.receivedAt >= clock.dueAt;
  return [
    { type: 'CureSubmitted', filing: filing.id, plan, late, consentsToVisits, ...filedPlan(state, command, facts) },
    ...end(state, 'EXT_ANSWER:adverse', 'moot'),
    ...hold(state, 'SUSP_CURE:adverse', 'filed', filing.receivedAt),
    start(state, policyOf(facts, open(state)), 'CURE_ANSWER', 'adverse', officeToday(facts), 'CureSubmitted', facts),
    ...tell(state, 'cure-received', 'adverse'),
  ];
}

/**
 * The former tier comes back; clocks run on with the days that were left; a duty that had lapsed gets a fresh term, and no rung comes before it is over.
 * Before the suspension took effect nothing was frozen, and only the duty that it was about is reconsidered.
 * The days to appeal run on : a cure gives up no right . Steps of the plan that are left are conditions , each with its day . * @ param told null where the caller says it in words of its own
 */
export function reinstate(
  state: State,
  how: 'cure' | 'appeal' | 'fallen' | 'correction',
  note: ContentRef,
  facts: Facts,
  left: readonly PlanStep[] = [],
  told: NoticeKind | null = how === 'appeal' ? 'appeal-allowed' : 'reinstated',
): AdverseOut {
  const adverse = open(state);
  const { tier } = state; // a suspension takes the benefits, not the tier
  const on = officeToday(facts);
  const term = numberOf(policyOf(facts, adverse), 'RETURN_CURE');
  const atLeast = (rule: string) =>
    rule === 'RUNG' ? term + 1 : (WARNING_TERMS as readonly string[]).includes(rule) ? term : 0;
  const ended = [...endLadder(state, ladderOfCase(adverse), 'done'), ...endMatter(state, adverse.about)];
  const gone = new Set(ended.flatMap((event) => (event.type === 'ClockEnded' ? [event.clock] : [])));
  const frozen = state.clocks.filter(({ id, held }) => held?.why === 'suspended' && !gone.has(id));
  const duties = state.clocks.filter(
    ({ owedBy, lapsed, held, rule }) => owedBy === 'participant' && lapsed && !held && rule !== 'SUSP_CURE',
  );
  const { ground, about } = adverse;
  const own = isDuty(ground) ? dutyClock({ purpose: ground, about }) : null;
  const lapsed = state.standing === 'suspended' ? duties : duties.filter(({ id }) => id === own);
  return [
    {
      type: 'Reinstated',
      on,
      tier,
      how,
      note,
      ...(left.length > 0 && { conditions: left.map(({ id }) => id) }),
      ...(how === 'cure' && adverse.plan?.consent && { visitsConsent: adverse.plan.consent }),
    },
    ...caseClocks(adverse, state.beside).flatMap((id) => end(state, id, 'moot')),
    ...ended,
    ...frozen.flatMap(({ id, rule }) => resume(state, id, facts.now, atLeast(rule))),
    ...lapsed.flatMap(({ id }) => move(state, id, addDays(today(state, facts), term), 'reconsidered')),
    ...schedule(state, facts),
    ...conditionClocks(state, adverse, left, facts),
    ...(state.beside ? withdrawOfSuspension(state) : withdrawDecision(state)),
    ...(told ? tell(state, told, 'adverse') : []),
  ];
}

/** What runs about the case alone, answers to steps of its plan among it. */
const caseClocks = (adverse: Adverse, beside: Adverse | null): readonly string[] => [
  'SUSP_CURE:adverse',
  'EXT_ANSWER:adverse',
  ...(beside ? [] : LAPSING), // of the letter of the case that goes on
  ...answersOf(adverse),
];

/** The agency's answers to a cure: to the whole of it, and to each step of the plan. */
export const answersOf = ({ plan }: Adverse): readonly string[] => [
  'CURE_ANSWER:adverse',
  ...(plan?.steps ?? []).map(({ id }) => `CURE_ANSWER:${id}`),
];

/** What an ordinary member has and this one lacks: a next review, and a next validation. */
function schedule(state: State, facts: Facts): readonly ClockEvent[] {
  const { certifiedOn, lastValidatedOn } = state;
  const reviewed = state.review !== null || state.clocks.some(({ rule }) => rule === 'ANNUAL_OPEN');
  const validated =
    state.validation !== null ||
    state.clocks.some(({ rule }) => rule === 'VALIDATION_OPENS') ||
    state.doubts.some(({ field }) => field === 'last_validated_on');
  const validation = lastValidatedOn
    ? dueForRevalidation(state, facts, 'Reinstated')
    : certifiedOn
      ? dueForInitialValidation(state, facts, certifiedOn, 'Reinstated')
      : [];
  return [
    ...(reviewed ? [] : scheduleReview(state, facts, today(state, facts), 'Reinstated')),
    ...(validated ? [] : validation),
  ];
}

/** A removal for it is under way: a term that ran once more, since time was asked and refused, takes nothing of that back when it is over. */
const REMOVING: readonly Adverse['stage'][] = ['removal-recommended', 'removal-decided'];

/**
 * The term to cure has passed: only a person decides what follows. While the letter is still in the house or has come back, or nobody may
 * travel to the visit that it is about, the term begins anew.
 * One of which nobody was told by a letter, since it was wound before that was asked, has its letter now.
 */
export function cureDue(state: State, facts: Facts): AdverseOut {
  if (isUnserved(state)) return cureFromToday(state, facts);
  if (isUntold(state)) return [...cureFromToday(state, facts), ...postAnew(state)];
  const clock = clockOf(state, 'SUSP_CURE:adverse');
  if (!clock) return [];
  const removing = state.adverse !== null && REMOVING.includes(state.adverse.stage);
  if (!removing && restsOnClosedPlace(state, facts)) {
    const days = numberOf(policyOf(facts, state.adverse), 'SUSP_CURE');
    return move(state, clock.id, addDays(today(state, facts), days), 'place-closed');
  }
  return removing ? [lapse(clock)] : [{ type: 'CureLapsed', due: clock.due }, lapse(clock)];
}
