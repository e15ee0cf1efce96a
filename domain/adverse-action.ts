/** Adverse action (domain reference 2.7, 10.4; 6 U.S.C. 967): recommended, decided by another person of rank, served, cured or not. */
import type { Actor } from './actor.ts';
import { addDays, addYears, type WallDate } from './calendar.ts';
import { clockOf, end, endAll, hold, move, resume, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import { holds, type Facts } from './facts.ts';
import { post, tell, withdrawLetters, type NoticeEvent } from './notice.ts';
import {
  clockAfterWarning,
  dutyClock,
  evidenceOf,
  isHeldByHand,
  isOwedAndLate,
  isUnread,
  ladderOf,
  lawOf,
} from './ladder.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { numberOf, type LadderPurpose, type Policy } from './policy.ts';
import { officeToday, policyOf, requireOther, today, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { toResend } from './resend.ts';
import { scheduleReview } from './review.ts';
import type { Adverse, AdverseOrder, Decision, Ground, ImmediateGround, State, Tier } from './state.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';

export type AdverseCommand = Given &
  (
    | { readonly type: 'RecommendSuspension'; readonly ladder: string; readonly note: ContentRef }
    | {
        readonly type: 'RecommendImmediateAction';
        readonly order: AdverseOrder;
        readonly ground: ImmediateGround;
        readonly note: ContentRef;
      }
    | { readonly type: 'DecideAdverse'; readonly impose: boolean; readonly note: ContentRef }
    | { readonly type: 'ConfirmSuspension'; readonly note: ContentRef }
    | { readonly type: 'ServeDecision'; readonly tracking: ContentRef }
    | ({ readonly type: 'SubmitCure'; readonly plan: ContentRef; readonly consentsToVisits: boolean } & Filed)
    | { readonly type: 'AcceptCure'; readonly note: ContentRef }
    | { readonly type: 'RefuseCure'; readonly note: ContentRef }
    | { readonly type: 'Reinstate'; readonly note: ContentRef }
    | { readonly type: 'RecommendRemoval'; readonly note: ContentRef }
  );
export type AdverseEvent =
  | {
      readonly type: 'AdverseRecommended';
      readonly case: string;
      readonly order: AdverseOrder;
      readonly ground: Ground;
      readonly about: string;
      readonly basis: Adverse['basis'];
      readonly notice: Adverse['notice'];
      readonly by: string;
      readonly note: ContentRef;
      readonly policy: string;
    }
  | { readonly type: 'AdverseDeclined'; readonly by: string; readonly note: ContentRef }
  | {
      readonly type: 'AdverseDecided';
      readonly order: AdverseOrder;
      readonly ground: Ground;
      readonly on: WallDate;
      readonly by: string;
      readonly people: readonly string[];
      readonly note: ContentRef;
    }
  | { readonly type: 'SuspensionConfirmed'; readonly by: string; readonly on: WallDate; readonly note: ContentRef }
  | {
      readonly type: 'DecisionServed';
      readonly on: WallDate;
      readonly notice: string | null;
      readonly tracking: ContentRef;
    }
  | { readonly type: 'Suspended'; readonly effectiveOn: WallDate }
  | {
      readonly type: 'CureSubmitted';
      readonly filing: string;
      readonly plan: ContentRef;
      readonly late: boolean;
      readonly consentsToVisits: boolean;
    }
  | { readonly type: 'CureAccepted'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'CureRefused'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'CureLapsed'; readonly due: WallDate }
  | {
      readonly type: 'Reinstated';
      readonly on: WallDate;
      readonly tier: Tier;
      readonly how: 'cure' | 'appeal';
      readonly note: ContentRef;
    }
  | { readonly type: 'RemovalRecommended'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'Removed'; readonly effectiveOn: WallDate; readonly barredUntil: WallDate };

type Out = readonly (AdverseEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const open = (state: State): Adverse => {
  requireThat(state.adverse !== null, 'NoAdverseCase', 'No adverse case is open.');
  return state.adverse;
};
const at = (state: State, stages: readonly Adverse['stage'][], words: string): void =>
  requireThat(stages.includes(open(state).stage), 'NotAtThisStep', words);
const noneOpen = (state: State): void => {
  requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant can be suspended.');
  requireThat(state.adverse === null, 'AdverseCaseOpen', 'An adverse case is open already.');
};
const CURABLE: readonly Adverse['stage'][] = ['suspended', 'cure-lapsed', 'removal-recommended'];

/** A rank of the policy: the actor's role must be one of its roles, and held today. */
function requireRank(rank: Rank, kept: { readonly policy: string } | null, facts: Facts, { role }: Actor): void {
  const roles = policyOf(facts, kept).ranks[rank];
  requireThat(holds(facts, roles) && (roles as readonly string[]).includes(role), 'RankNeeded', RANK_WORDS[rank]);
}

export const adverseActs: Acts<AdverseCommand['type']> = {
  RecommendSuspension: {
    may: ['specialist', 'supervisor', 'director'],
    guard: (state, facts, actor) => {
      requireRank('recommend', state.ladders[0] ?? null, facts, actor);
      noneOpen(state);
      requireThat(
        state.ladders.length > 0,
        'NoOutreach',
        'A suspension can be recommended only after outreach about a duty that the participant owes.',
      );
      const reasons = state.ladders.map((ladder) => gate(state, ladder.id, facts));
      requireThat(reasons.includes(null), 'EvidenceIncomplete', reasons.find((reason) => reason !== null) ?? '');
    },
  },
  RecommendImmediateAction: { may: ['director'], stepUp: true, guard: noneOpen },
  DecideAdverse: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    guard: (state, facts, actor) => {
      at(
        state,
        ['recommended', 'decided', 'confirmed', 'removal-recommended'],
        'No recommendation waits for a decision.',
      );
      const adverse = open(state);
      requireRank(rankFor(adverse), adverse, facts, actor);
      requireOther(actor, adverse.recommendedBy, 'made the recommendation');
      requireOther(actor, adverse.removalRecommendedBy, 'recommended the removal');
      if (adverse.stage === 'removal-recommended') requireRemovable(state, facts);
    },
  },
  ConfirmSuspension: {
    may: ['headquarters'],
    binds: true,
    stepUp: true,
    guard: (state, facts, actor) => {
      at(state, ['decided'], 'No decision waits to be confirmed.');
      requireRank('confirm', open(state), facts, actor);
      requireStillOwed(state);
      requireStillProven(state, facts);
      requireOther(actor, open(state).decidedBy, 'made the decision');
      requireOther(actor, open(state).recommendedBy, 'made the recommendation');
    },
  },
  ServeDecision: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state, facts) => {
      const adverse = open(state);
      requireThat(awaitsService(state), 'NothingToServe', 'No confirmed decision waits to be served.');
      if (adverse.stage !== 'confirmed') return;
      requireStillOwed(state);
      requireStillProven(state, facts);
    },
  },
  SubmitCure: {
    may: ['officer'],
    filing: 'cure',
    binds: true,
    stepUp: true,
    guard: (state) => {
      requireThat(state.standing === 'suspended', 'NotSuspended', 'There is no suspension to cure.');
      at(state, CURABLE, 'A cure waits for its answer already.');
    },
  },
  AcceptCure: {
    may: ['specialist'],
    guard: (state) => {
      at(state, ['cure-submitted'], 'No cure waits to be assessed.');
      requireThat(
        groundIsCured(state),
        'DutyStillOwed',
        'What the suspension was about is not done yet: it must be submitted and approved first.',
      );
    },
  },
  RefuseCure: {
    may: ['specialist'],
    binds: true,
    guard: (state) => at(state, ['cure-submitted'], 'No cure waits to be assessed.'),
  },
  Reinstate: {
    may: ['director'],
    binds: true,
    stepUp: true,
    guard: (state) => at(state, ['cure-accepted'], 'A cure must have been accepted first.'),
  },
  RecommendRemoval: {
    may: ['specialist', 'director'],
    guard: (state, facts) => {
      at(state, ['cure-lapsed'], 'The term to cure has not lapsed.');
      requireRemovable(state, facts);
    },
  },
};

type Rank = Exclude<keyof Policy['ranks'], 'skip-rung'>;
/** Who decides. Between decision and service it is headquarters' to let the case fall. */
function rankFor({ stage, basis }: Adverse): Rank {
  if (stage === 'removal-recommended') return 'remove';
  if (stage === 'decided' || stage === 'confirmed') return 'confirm';
  return basis === 'immediate' ? 'immediate' : 'suspend';
}
const RANK_WORDS: Readonly<Record<Rank, string>> = {
  recommend: 'The policy says who recommends a suspension, and your role is not among them.',
  suspend: 'A suspension on evidence is decided by a field director and confirmed by headquarters.',
  confirm: 'Until a suspension is served, headquarters may let it fall.',
  remove: 'A removal is decided by headquarters.',
  immediate: 'An immediate action is decided by headquarters.',
};

/** Effective at once, and the letter with the tracking number has not left the house. */
export const isUnserved = (state: State): boolean =>
  state.standing === 'suspended' &&
  state.adverse?.basis === 'immediate' &&
  state.adverse.servedOn === null &&
  state.adverse.stage !== 'removal-decided';

/** Whether what a decision was about is still owed, and nothing about it waits for the agency. */
export const stillOwed = (state: State, { basis, ground, about }: Adverse): boolean =>
  basis !== 'evidence' || isOwedAndLate(state, { purpose: ground as LadderPurpose, about });

/** Whether a letter that says so must be dispatched before a decision is served. */
export const awaitsService = (state: State): boolean =>
  isUnserved(state) || state.adverse?.stage === 'confirmed' || state.adverse?.stage === 'removal-decided';

/** The letters by which a decision would be served: whatever ends the case first keeps them in the house. */
const withdrawDecision = ({ notices, lastAt }: State): readonly NoticeEvent[] =>
  withdrawLetters({ notices: notices.filter(({ kind }) => kind === 'suspended' || kind === 'removed'), lastAt }, [
    'adverse',
  ]);

/** What was done, filed or waived after the decision stands in the way of its effect; headquarters may then let the case fall. */
function requireStillOwed(state: State): void {
  requireThat(
    stillOwed(state, open(state)),
    'DutyNotOwed',
    'Since the decision the duty was done or waived, or what the participant filed waits for the agency.',
  );
}

/** A bounce, a letter that came back or an answer after the decision: until the notice is proven again, it goes no further. */
function requireStillProven(state: State, facts: Facts): void {
  const { basis, ground, about } = open(state);
  if (basis !== 'evidence') return;
  const reason = gate(state, `${ground}:${about}`, facts);
  requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
}

/** Whether nothing has weakened the evidence since it was graded, as far as the state alone tells: somebody then has to mend it, or to let the case fall. */
export function evidenceStands(state: State, { basis, ground, about, notice }: Adverse): boolean {
  if (basis !== 'evidence') return true;
  const ladder = state.ladders.find(({ id }) => id === `${ground}:${about}`);
  if (!ladder || ladder.hold) return false;
  if (ladder.attempts.some(({ grade }) => grade === 'received')) return true;
  const mailed = (contact: string) =>
    ladder.attempts.some(({ channel, to, grade }) => channel === 'mail' && to === contact && grade === 'sent');
  return notice === 'constructive' && toResend(state, ladder).every(({ to }) => mailed(to));
}

/** Why a suspension cannot be recommended on this ladder yet, in words; null when it can (design: fairness 4). */
export function gate(state: State, id: string, facts: Facts): string | null {
  const ladder = ladderOf(state, id);
  if (!isOwedAndLate(state, ladder))
    return 'The duty is not overdue, or what the participant filed waits for the agency.';
  if (lawOf(ladder, facts).atEnd !== 'search-then-conclude')
    return 'By the policy no suspension is recommended on this outreach.';
  if (ladder.hold) return 'An answer holds this outreach until it is said what it means.';
  if (isUnread(state, id)) return 'An answer waits until somebody says what it means.';
  if (isHeldByHand(state, id)) return 'A person holds this outreach until a day.';
  const evidence = evidenceOf(state, ladder, facts);
  if (!evidence.complete)
    return `The evidence of notice is not complete: ${evidence.missing.map((code) => MISSING_WORDS[code]).join('; ')}.`;
  if (ladder.warnedOn === null) return 'No warning has been served by letter yet.';
  if (!ladder.warningLapsed || clockAfterWarning(state, id))
    return 'The term to cure after the warning has not passed.';
  return null;
}

const MISSING_WORDS = {
  'rungs-not-run': 'not every rung of the outreach has run',
  'mail-not-sent': 'mail has not gone out to every known contact',
  'mail-too-fresh': 'a mail is too fresh to know that it did not bounce',
  calls: 'two calls on different days are needed',
  'tracked-letter': 'a tracked letter is needed',
  'address-search': 'the search for a better address is not recorded',
} as const;

/** The four things that stand in the way of a removal for a lapsed cure (design: fairness 9); all false means it may go ahead. */
export function removalObstacles(
  state: State,
  facts: Pick<Facts, 'filings'>,
): Readonly<Record<'appealPending' | 'appealMayBeFiled' | 'submissionAwaitsUs' | 'ownReviewLate', boolean>> {
  return {
    appealPending: state.appeal !== null,
    appealMayBeFiled: state.clocks.some(({ id }) => id.startsWith('APPEAL_FILE_')),
    submissionAwaitsUs:
      state.review?.stage === 'submitted' ||
      state.adverse?.stage === 'cure-submitted' ||
      state.setAside.length > 0 ||
      state.clocks.some(({ rule }) => rule === 'ACTION_ANSWER' || rule === 'SETTLEMENT_ANSWER') ||
      facts.filings.length > 0,
    ownReviewLate: state.clocks.some(
      ({ rule, lapsed }) => lapsed && (rule === 'CURE_ANSWER' || rule === 'REVIEW_ANSWER'),
    ),
  };
}

function requireRemovable(state: State, facts: Facts): void {
  const obstacles = removalObstacles(state, facts);
  requireThat(!obstacles.appealPending, 'AppealPending', 'An appeal of the suspension is pending.');
  requireThat(!obstacles.appealMayBeFiled, 'AppealMayBeFiled', 'The suspension may still be appealed.');
  requireThat(
    !obstacles.submissionAwaitsUs,
    'AnswerOwed',
    'Something that the participant filed waits for the agency’s answer.',
  );
  requireThat(!obstacles.ownReviewLate, 'AgencyLate', 'The agency’s own answer is late.');
}

function groundIsCured(state: State): boolean {
  const { ground, about } = open(state);
  switch (ground) {
    case 'annual-review':
    case 'blank-profile':
      return state.review?.cycle !== about;
    case 'actions-unanswered':
      return state.validation?.stage !== 'actions';
    case 'contact-verification':
    case 'debt-or-bond':
      return !state.clocks.some(({ id }) => id === dutyClock({ purpose: ground, about }));
    case 'visit-dates-unanswered':
    case 'validation-failed':
    case 'security-incident':
    case 'false-information':
    case 'imported':
      return true; // the plan, the consent to visits and the validation that is done anew are the cure
  }
}

/** What follows from one command about an adverse case. */
export function decideAdverse(state: State, command: AdverseCommand, facts: Facts): Out {
  const person = command.by.person;
  switch (command.type) {
    case 'RecommendSuspension':
      return recommend(state, command, facts);
    case 'RecommendImmediateAction': {
      const { order, ground, note } = command;
      return [
        {
          type: 'AdverseRecommended',
          case: command.id,
          order,
          ground,
          about: ground,
          basis: 'immediate',
          notice: null,
          by: person,
          note,
          policy: facts.policy.version,
        },
      ];
    }
    case 'DecideAdverse':
      return decision(state, command, facts);
    case 'ConfirmSuspension':
      return [
        { type: 'SuspensionConfirmed', by: person, on: officeToday(facts), note: command.note },
        ...end(state, 'CONFIRM_SUSPENSION:adverse', 'met'),
        start(
          state,
          policyOf(facts, open(state)),
          'DISPATCH_DECISION',
          'adverse',
          officeToday(facts),
          'SuspensionConfirmed',
          facts,
        ),
        post('suspended', 'adverse'),
      ];
    case 'ServeDecision':
      return serve(state, command.tracking, facts);
    case 'SubmitCure':
      return submitCure(state, command, facts);
    case 'AcceptCure':
      return [{ type: 'CureAccepted', by: person, note: command.note }, ...end(state, 'CURE_ANSWER:adverse', 'met')];
    case 'RefuseCure':
      return [
        { type: 'CureRefused', by: person, note: command.note },
        ...end(state, 'CURE_ANSWER:adverse', 'met'),
        ...resume(state, 'SUSP_CURE:adverse', facts.now, numberOf(policyOf(facts, open(state)), 'RETURN_CURE')),
        ...tell(state, 'cure-refused', 'adverse'),
      ];
    case 'Reinstate':
      return reinstate(state, 'cure', command.note, facts);
    case 'RecommendRemoval':
      return [{ type: 'RemovalRecommended', by: person, note: command.note }];
  }
}

function recommend(state: State, command: AdverseCommand & { type: 'RecommendSuspension' }, facts: Facts): Out {
  requireRank('recommend', ladderOf(state, command.ladder), facts, command.by);
  const reason = gate(state, command.ladder, facts);
  requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
  const ladder = ladderOf(state, command.ladder);
  const notice = evidenceOf(state, ladder, facts).basis;
  const { purpose: ground, about, policy } = ladder;
  return [
    {
      type: 'AdverseRecommended',
      case: command.id,
      order: 'suspension',
      ground,
      about,
      basis: 'evidence',
      notice,
      by: command.by.person,
      note: command.note,
      policy,
    },
  ];
}

/** Decided, served, effective are three dates. Only an immediate action is effective with the decision. */
function decision(state: State, command: AdverseCommand & { type: 'DecideAdverse' }, facts: Facts): Out {
  const adverse = open(state);
  const by = command.by.person;
  if (!command.impose) return declined(state, by, command.note);
  requireThat(
    facts.adopted.includes(adverse.policy),
    'PolicyNotAdopted',
    'This case rests on rules that are practice, not statute, and headquarters has not adopted this version of the policy.',
  );
  requireThat(
    adverse.stage !== 'decided' && adverse.stage !== 'confirmed',
    'AlreadyDecided',
    'This case has been decided: it can be confirmed and served, or let fall.',
  );
  const removal = adverse.order === 'removal' || adverse.stage === 'removal-recommended';
  if (adverse.basis === 'evidence' && !removal) {
    const reason = gate(state, `${adverse.ground}:${adverse.about}`, facts);
    requireThat(reason === null, 'EvidenceIncomplete', reason ?? '');
  }
  const order: AdverseOrder = removal ? 'removal' : 'suspension';
  const on = officeToday(facts);
  const policy = policyOf(facts, adverse);
  const people = [
    adverse.recommendedBy,
    adverse.removalRecommendedBy,
    adverse.decidedBy,
    adverse.confirmedBy,
    by,
  ].filter((person) => person !== null);
  const rule = adverse.ground === 'false-information' ? 'APPEAL_FILE_FALSE' : 'APPEAL_FILE_BENEFIT';
  const appeal = [
    ...endAll(state, 'APPEAL_FILE_', 'moot'),
    start(state, policy, rule, order, on, 'AdverseDecided', facts),
  ];
  const decided = {
    type: 'AdverseDecided',
    order,
    ground: adverse.ground,
    on,
    by,
    people,
    note: command.note,
  } as const;
  if (adverse.basis === 'immediate' && adverse.stage === 'recommended')
    return [decided, ...appeal, ...immediately(state, order, facts)];
  if (removal)
    return [
      decided,
      ...appeal,
      start(state, policy, 'DISPATCH_DECISION', 'adverse', on, 'AdverseDecided', facts),
      post('removed', 'adverse'),
    ];
  return [decided, ...appeal, start(state, policy, 'CONFIRM_SUSPENSION', 'adverse', on, 'AdverseDecided', facts)];
}

/** Declined, or let fall before it was served: nothing of it is left, and nothing leaves the house. */
const declined = (state: State, by: string, note: ContentRef): Out => [
  { type: 'AdverseDeclined', by, note },
  ...(state.standing === 'certified'
    ? ['CONFIRM_SUSPENSION:', 'DISPATCH_DECISION:'].flatMap((prefix) => endAll(state, prefix, 'moot'))
    : []),
  ...(state.adverse?.decidedOn
    ? endAll(state, 'APPEAL_FILE_', 'moot').filter(() => state.standing === 'certified')
    : []),
  ...(state.standing === 'certified' ? withdrawDecision(state) : []),
];

function immediately(state: State, order: AdverseOrder, facts: Facts): Out {
  const policy = policyOf(facts, open(state));
  if (order === 'removal')
    return [...remove(state, facts), ...tell(state, 'removed', 'adverse'), post('removed', 'adverse')];
  return [
    ...suspend(state, facts),
    start(state, policy, 'DISPATCH_DECISION', 'adverse', officeToday(facts), 'AdverseDecided', facts),
    ...tell(state, 'suspended', 'adverse'),
    post('suspended', 'adverse'),
  ];
}

/** The letter left the house with a tracking number: served, and from that day effective. The cure of an immediate action counts from it too. */
function serve(state: State, tracking: ContentRef, facts: Facts): Out {
  const adverse = open(state);
  const on = officeToday(facts);
  const kind = adverse.stage === 'removal-decided' ? 'removed' : 'suspended';
  const letter = state.notices.find((notice) => notice.channel === 'letter' && notice.kind === kind);
  const served: Out = [
    { type: 'DecisionServed', on, notice: letter?.id ?? null, tracking },
    ...(letter ? [{ type: 'NoticeSent', notice: letter.id, at: facts.now } as const] : []),
    ...end(state, 'DISPATCH_DECISION:adverse', 'met'),
  ];
  if (adverse.stage === 'removal-decided')
    return [...served, ...remove(state, facts), ...tell(state, 'removed', 'adverse')];
  if (state.standing === 'suspended') return [...served, ...cureFromToday(state, facts)];
  return [...served, ...suspend(state, facts), ...tell(state, 'suspended', 'adverse')];
}

/** The term to cure counts from the letter; one that is held keeps its days. */
function cureFromToday(state: State, facts: Facts): readonly ClockEvent[] {
  if (clockOf(state, 'SUSP_CURE:adverse')?.held !== null || state.adverse?.stage !== 'suspended') return [];
  const days = numberOf(policyOf(facts, state.adverse), 'SUSP_CURE');
  return move(state, 'SUSP_CURE:adverse', addDays(today(state, facts), days), 'waiting-for-proof');
}

const KEEP_RUNNING = ['SUSP_CURE', 'APPEAL_FILE_BENEFIT', 'APPEAL_FILE_FALSE', 'APPEAL_ALERT'];
/** Holds every clock that does not run against a suspended participant (design: fairness 9). */
export const freeze = (state: State, facts: Facts): readonly ClockEvent[] =>
  state.clocks
    .filter((clock) => clock.owedBy !== 'agency' && !clock.lapsed && !KEEP_RUNNING.includes(clock.rule))
    .flatMap(({ id }) => hold(state, id, 'suspended', facts.now));

/** A suspension freezes the participant's other clocks and ends the outreach that led to it. */
function suspend(state: State, facts: Facts): Out {
  const ladder = `${open(state).ground}:${open(state).about}`;
  const ended = endLadder(state, ladder, 'suspended');
  const gone = new Set(ended.flatMap((event) => (event.type === 'ClockEnded' ? [event.clock] : [])));
  return [
    { type: 'Suspended', effectiveOn: officeToday(facts) },
    ...ended,
    ...freeze({ ...state, clocks: state.clocks.filter(({ id }) => !gone.has(id)) }, facts),
    start(state, policyOf(facts, open(state)), 'SUSP_CURE', 'adverse', today(state, facts), 'Suspended', facts),
  ];
}

function remove(state: State, facts: Facts): Out {
  const on = officeToday(facts);
  const kept = state.clocks.filter(({ rule }) => !rule.startsWith('APPEAL_'));
  const letters = state.ladders.flatMap(({ id }) => endLadder({ ...state, clocks: [] }, id, 'suspended'));
  return [
    {
      type: 'Removed',
      effectiveOn: on,
      barredUntil: addYears(on, numberOf(policyOf(facts, state.adverse), 'REAPPLY_BAR')),
    },
    ...letters,
    ...kept
      .filter(({ id }) => id !== 'DISPATCH_DECISION:adverse')
      .map(({ id }) => ({ type: 'ClockEnded', clock: id, how: 'moot' }) as const),
  ];
}

function submitCure(state: State, command: AdverseCommand & { type: 'SubmitCure' }, facts: Facts): Out {
  requireThat(command.consentsToVisits, 'ConsentNeeded', 'Reinstatement needs the consent to unannounced visits.');
  const { filing, plan, consentsToVisits } = command;
  const clock = clockOf(state, 'SUSP_CURE:adverse');
  const late = clock !== undefined && !clock.held && filing.receivedAt >= clock.dueAt;
  return [
    { type: 'CureSubmitted', filing: filing.id, plan, late, consentsToVisits },
    ...hold(state, 'SUSP_CURE:adverse', 'filed', filing.receivedAt),
    start(state, policyOf(facts, open(state)), 'CURE_ANSWER', 'adverse', officeToday(facts), 'CureSubmitted', facts),
    ...tell(state, 'cure-received', 'adverse'),
  ];
}

/**
 * The former tier comes back; clocks run on with the days that were left; a duty that had lapsed gets a fresh term, and no rung comes before it is over.
 * Before the suspension took effect nothing was frozen, and only the duty that it was about is reconsidered.
 * The days to appeal run on: a cure gives up no right.
 */
export function reinstate(state: State, how: 'cure' | 'appeal', note: ContentRef, facts: Facts): Out {
  const adverse = open(state);
  const tier = state.decision?.prior.tier ?? state.tier;
  const on = officeToday(facts);
  const term = numberOf(policyOf(facts, adverse), 'RETURN_CURE');
  const atLeast = (rule: string) => (rule === 'RUNG' ? term + 1 : rule === 'BLANK_PROFILE_CURE' ? term : 0);
  const ended = endLadder(state, `${adverse.ground}:${adverse.about}`, 'done');
  const gone = new Set(ended.flatMap((event) => (event.type === 'ClockEnded' ? [event.clock] : [])));
  const frozen = state.clocks.filter(({ id, held }) => held?.why === 'suspended' && !gone.has(id));
  const duties = state.clocks.filter(
    ({ owedBy, lapsed, held, rule }) => owedBy === 'participant' && lapsed && !held && rule !== 'SUSP_CURE',
  );
  const own = dutyClock({ purpose: adverse.ground as LadderPurpose, about: adverse.about });
  const lapsed = state.standing === 'suspended' ? duties : duties.filter(({ id }) => id === own);
  return [
    { type: 'Reinstated', on, tier, how, note },
    ...['SUSP_CURE:adverse', 'CURE_ANSWER:adverse', 'DISPATCH_DECISION:adverse', 'CONFIRM_SUSPENSION:adverse'].flatMap(
      (id) => end(state, id, 'moot'),
    ),
    ...ended,
    ...frozen.flatMap(({ id, rule }) => resume(state, id, facts.now, atLeast(rule))),
    ...lapsed.flatMap(({ id }) => move(state, id, addDays(today(state, facts), term), 'reconsidered')),
    ...schedule(state, facts),
    ...withdrawDecision(state),
    ...tell(state, how === 'cure' ? 'reinstated' : 'appeal-allowed', 'adverse'),
  ];
}

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

/** The term to cure has passed: only a person decides what follows. While the letter is still in the house, the term begins anew. */
export function cureDue(state: State, facts: Facts): Out {
  if (isUnserved(state)) return cureFromToday(state, facts);
  const clock = clockOf(state, 'SUSP_CURE:adverse');
  return clock
    ? [
        { type: 'CureLapsed', due: clock.due },
        { type: 'ClockLapsed', clock: clock.id, due: clock.due },
      ]
    : [];
}

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
      return { ...change({ stage, decidedBy: event.by, decidedOn: event.on }), decision };
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
