/** The annual security profile review (domain reference 2.5, 10.2): opens before the anniversary, is answered, or becomes overdue. */
import { addDays, addYears, daysBetween, nextAnniversary, type WallDate } from './calendar.ts';
import { clockOf, end, endAll, lapse, start, startNext, type ClockEvent, type HoldReason } from './clock.ts';
import { firstCheck } from './contact-check.ts';
import type { ContentRef } from './content.ts';
import { prolong, requireFirst, requireWithin } from './extension.ts';
import type { Facts } from './facts.ts';
import { noted, settled, takenUp, type Found } from './findings.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { pauseDuty, resumeDuty } from './outreach-pauses.ts';
import { numberOf, type Policy } from './policy.ts';
import { policyOf, requireDate, today, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { INHERITED_CYCLE, isMember, reviewDuty, reviewTerm, type Review, type State } from './state.ts';
import { requireAccepted, requireComplete, requireReturned, returnedNow } from './profile-guard.ts';
import { requireCleared } from './vetting.ts';

export type ReviewCommand = Given &
  (
    | {
        readonly type: 'PrepareReview';
        readonly profile: ContentRef;
        readonly categories: readonly number[];
        readonly riskAssessedOn: WallDate;
      }
    | ({ readonly type: 'SubmitReview' } & Filed)
    | { readonly type: 'ApproveReview' }
    | { readonly type: 'ReturnReview'; readonly note: ContentRef; readonly categories: readonly number[] }
    | ({ readonly type: 'AskTime'; readonly days: number; readonly note: ContentRef } & Filed)
    | { readonly type: 'GrantTime'; readonly days: number; readonly note: ContentRef }
    | { readonly type: 'RefuseTime'; readonly note: ContentRef }
  );

export type ReviewEvent =
  | { readonly type: 'ReviewOpened'; readonly cycle: string; readonly anniversary: WallDate; readonly policy: string }
  | { readonly type: 'ReviewReminded'; readonly daysLeft: number }
  | {
      readonly type: 'ReviewPrepared';
      readonly profile: ContentRef;
      readonly categories: readonly number[];
      readonly riskAssessedOn: WallDate;
    }
  | { readonly type: 'ReviewSubmitted'; readonly filing: string; readonly late: boolean; readonly signedBy: string }
  | { readonly type: 'ReviewApproved'; readonly cycle: string }
  | {
      readonly type: 'ReviewReturned';
      readonly note: ContentRef;
      readonly categories: readonly number[];
      /** Absent where no criteria are loaded. */
      readonly findings?: readonly Found[];
    }
  | { readonly type: 'TimeAsked'; readonly filing: string; readonly days: number; readonly note: ContentRef }
  | { readonly type: 'TimeGranted'; readonly days: number; readonly note: ContentRef }
  | { readonly type: 'TimeRefused'; readonly note: ContentRef }
  | { readonly type: 'ReviewOverdue'; readonly cycle: string; readonly due: WallDate };

type Out = readonly (ReviewEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const open = (state: State): Review => {
  requireThat(state.review !== null && isMember(state.standing), 'ReviewNotOpen', 'No annual review is open.');
  return state.review;
};
const requireSubmitted = (state: State): void =>
  requireThat(open(state).stage === 'submitted', 'ReviewNotSubmitted', 'The annual review has not been submitted.');

export const reviewActs: Acts<ReviewCommand['type']> = {
  PrepareReview: {
    may: ['officer', 'contact', 'consultant'],
    guard: (state) =>
      requireThat(
        open(state).stage !== 'submitted',
        'ReviewSubmitted',
        'The review has been submitted and waits for the agency.',
      ),
  },
  SubmitReview: {
    may: ['officer'],
    filing: 'review',
    binds: true,
    stepUp: true,
    guard: (state, facts) => {
      const review = open(state);
      requireThat(review.stage !== 'submitted', 'ReviewSubmitted', 'The review has been submitted already.');
      requireComplete(state, facts, review, 'review');
      if (facts.criteria) requireFreshRisk(state, facts, review);
    },
  },
  ApproveReview: {
    may: ['specialist'],
    binds: true,
    seat: 'case',
    guard: (state, facts) => {
      requireSubmitted(state);
      const review = open(state);
      requireAccepted(state, facts, review);
      requireCleared(state, facts, review.cycle, review);
    },
  },
  ReturnReview: {
    may: ['specialist'],
    binds: true,
    seat: 'case',
    guard: (state, facts) => {
      requireSubmitted(state);
      requireReturned(state, facts, open(state));
    },
  },
  AskTime: {
    may: ['officer', 'contact'],
    filing: 'time-request',
    binds: true,
    guard: (state) => {
      const review = open(state);
      requireThat(
        review.stage !== 'submitted',
        'ReviewSubmitted',
        'The review has been submitted already: no more time is needed.',
      );
      requireThat(review.timeAsked === null, 'TimeAskedAlready', 'A request for more time waits for its answer.');
    },
  },
  GrantTime: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state, _facts, actor) => {
      const review = open(state);
      requireThat(
        review.stage !== 'submitted',
        'ReviewSubmitted',
        'The review has been submitted already: no more time is needed.',
      );
      requireFirst(review.extensions, actor);
    },
  },
  RefuseTime: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state) => requireThat(open(state).timeAsked !== null, 'NoTimeAsked', 'Nobody has asked for more time.'),
  },
};

/** What follows from one command about the review. */
export function decideReview(state: State, command: ReviewCommand, facts: Facts): Out {
  const review = open(state);
  switch (command.type) {
    case 'PrepareReview': {
      const { profile, categories, riskAssessedOn } = command;
      requireDate(riskAssessedOn);
      requireThat(
        riskAssessedOn <= today(state, facts),
        'DateInFuture',
        'The risk assessment cannot be dated in the future.',
      );
      return [{ type: 'ReviewPrepared', profile, categories, riskAssessedOn }];
    }
    case 'SubmitReview':
      return submit(state, review, command.by.person, command.filing, facts);
    case 'ApproveReview':
      return approve(state, review, facts);
    case 'ReturnReview':
      return giveBack(state, review, command, facts);
    case 'AskTime':
      return [
        { type: 'TimeAsked', filing: command.filing.id, days: command.days, note: command.note },
        ...supersedeAnswer(state, ladder(review)),
        ...pause(state, review, 'time-asked', command.filing.receivedAt),
        start(state, policyOf(facts, review), 'EXT_ANSWER', review.cycle, today(state, facts), 'TimeAsked', facts),
      ];
    case 'GrantTime':
      return grant(state, review, command, facts);
    case 'RefuseTime':
      return [
        { type: 'TimeRefused', note: command.note },
        ...end(state, `EXT_ANSWER:${review.cycle}`, 'met'),
        ...unpause(state, review, facts, 0),
        ...tell(state, 'time-refused', review.cycle),
      ];
  }
}

/** The risk assessment is done anew for every review: an older one than the rule's term is none. */
function requireFreshRisk(state: State, facts: Facts, review: Review): void {
  const assessed = review.riskAssessedOn;
  const fresh =
    assessed !== null && addYears(assessed, numberOf(policyOf(facts, review), 'RISK_ASSESS')) > today(state, facts);
  requireThat(fresh, 'RiskAssessmentOld', 'The supply chain risk assessment is older than one year.');
}

const due = (review: Review): string => reviewTerm(review.cycle);
const duty = ({ cycle }: Review) => reviewDuty(cycle);
const ladder = (review: Review): string => `${duty(review).purpose}:${review.cycle}`;
const pause = (state: State, review: Review, why: HoldReason, since: number): readonly ClockEvent[] =>
  pauseDuty(state, duty(review), why, since);
const unpause = (state: State, review: Review, facts: Facts, atLeastDays: number): readonly ClockEvent[] =>
  resumeDuty(state, duty(review), facts, atLeastDays);

function submit(
  state: State,
  review: Review,
  signedBy: string,
  filing: { id: string; receivedAt: number },
  facts: Facts,
): Out {
  const clock = clockOf(state, due(review));
  const late = clock !== undefined && !clock.held && filing.receivedAt >= clock.dueAt;
  return [
    { type: 'ReviewSubmitted', filing: filing.id, late, signedBy },
    ...supersedeAnswer(state, ladder(review)),
    ...pause(state, review, 'filed', filing.receivedAt),
    ...end(state, `ANNUAL_REMIND:${review.cycle}`, 'moot'),
    ...end(state, `EXT_ANSWER:${review.cycle}`, 'moot'),
    start(state, policyOf(facts, review), 'REVIEW_ANSWER', review.cycle, today(state, facts), 'ReviewSubmitted', facts),
    ...tell(state, 'review-received', review.cycle),
  ];
}

function approve(state: State, review: Review, facts: Facts): Out {
  return [
    { type: 'ReviewApproved', cycle: review.cycle },
    ...end(state, due(review), 'met'),
    ...end(state, `REVIEW_ANSWER:${review.cycle}`, 'met'),
    ...endLadder(state, ladder(review), 'done'),
    ...(state.standing === 'certified'
      ? scheduleReview(state, facts, later(review.anniversary, today(state, facts)), 'ReviewApproved')
      : []),
    ...firstCheck(state, facts, 'ReviewApproved'),
    ...tell(state, 'review-approved', review.cycle),
  ];
}

const later = (a: WallDate, b: WallDate): WallDate => (a > b ? a : b);

/** Returned: the term runs on with what was left of it, and with RETURN_CURE days at the least. */
function giveBack(
  state: State,
  review: Review,
  command: { readonly note: ContentRef; readonly categories: readonly number[] },
  facts: Facts,
): Out {
  const atLeast = numberOf(policyOf(facts, review), 'RETURN_CURE');
  return [
    {
      type: 'ReviewReturned',
      note: command.note,
      categories: command.categories,
      ...returnedNow(state, facts, review),
    },
    ...end(state, `REVIEW_ANSWER:${review.cycle}`, 'met'),
    ...unpause(state, review, facts, atLeast),
    ...tell(state, 'review-returned', review.cycle),
  ];
}

const LIMITS = { most: 'ANNUAL_EXT_MAX', latest: 'ANNUAL_EXT_LATE' } as const;
/** The specialist's extension is bounded by the policy and possible until shortly after the day; beyond that the supervisor decides. */
function grant(state: State, review: Review, command: ReviewCommand & { type: 'GrantTime' }, facts: Facts): Out {
  const policy = policyOf(facts, review);
  const clock = clockOf(state, due(review));
  requireThat(clock !== undefined, 'ReviewNotOpen', 'No annual review is open.');
  const on = today(state, facts);
  requireWithin(clock, command, policy, LIMITS, on);
  const after = addDays(later(clock.due, on), command.days);
  return [
    { type: 'TimeGranted', days: command.days, note: command.note },
    ...end(state, `EXT_ANSWER:${review.cycle}`, 'met'),
    ...prolong(state, clock, after, facts),
    ...endLadder(state, ladder(review), 'time-granted'),
    ...remindNext(state, policy, review.cycle, after, facts),
    ...tell(state, 'time-granted', review.cycle),
  ];
}

/** Winds the opening of the first review whose anniversary lies after `after`. */
export function scheduleReview(state: State, facts: Facts, after: WallDate, because: string): readonly ClockEvent[] {
  if (!state.certifiedOn) return [];
  const anniversary = nextAnniversary(state.certifiedOn, after);
  return [start(state, facts.policy, 'ANNUAL_OPEN', anniversary.slice(0, 4), anniversary, because, facts)];
}

/** The window opens: the review, its due date, its reminders. */
export function reviewOpens(state: State, facts: Facts, quietly = false): Out {
  const opening = state.clocks.find(({ rule }) => rule === 'ANNUAL_OPEN');
  if (!opening) return [];
  if (state.review) return end(state, opening.id, 'moot');
  const policy = facts.policy;
  const anniversary = addDays(opening.due, Math.abs(opening.count));
  const cycle = opening.about;
  return [
    ...end(state, opening.id, 'rang'),
    { type: 'ReviewOpened', cycle, anniversary, policy: policy.version },
    start(state, policy, 'ANNUAL_DUE', cycle, anniversary, 'ReviewOpened', facts),
    ...remindNext(state, policy, cycle, anniversary, facts),
    ...(quietly ? [] : tell(state, 'review-open', cycle)),
  ];
}

/** A profile that was incomplete on import day: reviewed out of turn, in the fresh term of the policy's transition section. */
export function inheritedReview(state: State, facts: Facts, week: number): Out {
  const { policy } = facts;
  const clock = start(state, policy, 'INHERITED_PROFILE', INHERITED_CYCLE, today(state, facts), 'WentLive', facts, {
    count: policy.transition.incompleteProfileDays + 7 * week,
    inherited: true,
  });
  return openOutOfTurn(state, INHERITED_CYCLE, clock, facts);
}

/** A review that no anniversary asks for, until the day of `term`; the yearly one that would have opened meanwhile waits for its end. */
export function openOutOfTurn(
  state: State,
  cycle: string,
  term: ReturnType<typeof start>,
  facts: Facts,
): readonly (ReviewEvent | ClockEvent)[] {
  const { policy } = facts;
  return [
    ...endAll(state, 'ANNUAL_OPEN:', 'moot'),
    { type: 'ReviewOpened', cycle, anniversary: term.due, policy: policy.version },
    term,
    ...remindNext(state, policy, cycle, term.due, facts),
  ];
}

/** The next reminder that is still to come; what a late engine missed is not sent. */
function remindNext(state: State, policy: Policy, cycle: string, dueOn: WallDate, facts: Facts): readonly ClockEvent[] {
  const next = startNext(
    state,
    policy,
    'ANNUAL_REMIND',
    cycle,
    dueOn,
    'ReviewOpened',
    facts,
    policy.reminders['annual-review'],
  );
  return next.length === 0 ? end(state, `ANNUAL_REMIND:${cycle}`, 'rang') : next;
}

/** A reminder's day. Nobody is reminded while a request for more time waits for the agency, or by a late engine when the last day is over. */
export function reviewReminderDue(state: State, facts: Facts): Out {
  const review = state.review;
  const clock = review && clockOf(state, due(review));
  if (!clock)
    return state.clocks.filter(({ rule }) => rule === 'ANNUAL_REMIND').flatMap(({ id }) => end(state, id, 'moot'));
  const next = remindNext(state, policyOf(facts, review), review.cycle, clock.due, facts);
  const daysLeft = daysBetween(today(state, facts), clock.due);
  if (clock.held || daysLeft < 0) return next;
  return [{ type: 'ReviewReminded', daysLeft }, ...next, ...tell(state, 'review-reminder', review.cycle)];
}

/** The due day has passed without a review: it is overdue, it stays owed, and outreach begins. */
export function reviewFallsOverdue(state: State, facts: Facts): Out {
  const review = state.review;
  const clock = review && clockOf(state, due(review));
  if (!review || !clock) return [];
  return [
    lapse(clock),
    { type: 'ReviewOverdue', cycle: review.cycle, due: clock.due },
    ...end(state, `ANNUAL_REMIND:${review.cycle}`, 'moot'),
    ...beginLadder(state, duty(review).purpose, review.cycle, facts),
  ];
}

/** Folds one event of the review. */
export function evolveReview(state: State, event: ReviewEvent): State {
  const change = (part: Partial<Review>): State =>
    state.review ? { ...state, review: { ...state.review, ...part } } : state;
  switch (event.type) {
    case 'ReviewOpened':
      return {
        ...state,
        review: opened(event.cycle, event.anniversary, event.policy),
        findings: takenUp(state.findings, event.cycle),
      };
    case 'ReviewReminded':
      return state;
    case 'ReviewPrepared':
      return change({
        profile: event.profile,
        categories: event.categories,
        riskAssessedOn: event.riskAssessedOn,
        stage: 'prepared',
      });
    case 'ReviewSubmitted':
      return change({ stage: 'submitted', timeAsked: null, returned: null });
    case 'ReviewApproved':
      return { ...state, review: null, findings: settled(state.findings, event.cycle) };
    case 'ReviewReturned':
      return {
        ...change({ stage: 'returned', returned: event.note }),
        findings: noted(state.findings, event.findings),
      };
    case 'TimeAsked':
      return change({ timeAsked: { filing: event.filing, days: event.days } });
    case 'TimeGranted':
      return change({ timeAsked: null, extensions: (state.review?.extensions ?? 0) + 1 });
    case 'TimeRefused':
      return change({ timeAsked: null });
    case 'ReviewOverdue':
      return state;
  }
}

const opened = (cycle: string, anniversary: WallDate, policy: string): Review => ({
  cycle,
  policy,
  anniversary,
  stage: 'open',
  profile: null,
  categories: [],
  riskAssessedOn: null,
  timeAsked: null,
  extensions: 0,
  returned: null,
});
