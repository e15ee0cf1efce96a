/** Validations (domain reference 2.6, 10.3): due by two clocks, planned, agreed, held, reported, followed through, closed with a tier. */
import { stillAppealable } from './appeal-window.ts';
import { addDays, addYears, daysBetween, type WallDate } from './calendar.ts';
import { clockOf, end, endAll, lapse, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { foundBy, noted, type Found } from './findings.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { pauseDuty, resumeDuty } from './outreach-pauses.ts';
import { countFrom, numberOf } from './policy.ts';
import {
  officeToday,
  policyOf,
  requireDate,
  requireOther,
  today,
  type Acts,
  type Filed,
  type Given,
} from './process.ts';
import { requireThat } from './refusal.ts';
import type { Mode, RequiredAction, Slot, State, Tier, Validation } from './state.ts';

export type Outcome = 'pass' | 'pass-with-actions' | 'fail';
/** What the company must do; `criteria` are the ids of those that it is about. */
export type AskedAction = Pick<RequiredAction, 'id' | 'text' | 'criteria'>;
export type ValidationCommand = Given &
  (
    | { readonly type: 'PlanValidation'; readonly mode: Mode; readonly exception: ContentRef | null }
    | { readonly type: 'ProposeVisit'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
    | { readonly type: 'AcceptVisit'; readonly slot: number; readonly waiveNotice: boolean }
    | { readonly type: 'OfferDates'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
    | { readonly type: 'HoldVisit'; readonly on: WallDate }
    | {
        readonly type: 'RecordOutcome';
        readonly outcome: Outcome;
        readonly bestPractices: boolean;
        readonly actions: readonly AskedAction[];
        readonly report: ContentRef;
      }
    | ({ readonly type: 'AnswerAction'; readonly action: string; readonly answer: ContentRef } & Filed)
    | { readonly type: 'AssessAnswer'; readonly action: string; readonly accepted: boolean; readonly note: ContentRef }
    | { readonly type: 'CloseValidation'; readonly tier: Tier; readonly note: ContentRef }
  );
export type ValidationEvent =
  | {
      readonly type: 'ValidationFellDue';
      readonly cycle: string;
      readonly kind: 'initial' | 'revalidation';
      readonly policy: string;
    }
  | {
      readonly type: 'ValidationPlanned';
      readonly mode: Mode;
      readonly exception: ContentRef | null;
      readonly by: string;
    }
  | { readonly type: 'VisitProposed'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
  | { readonly type: 'VisitAgreed'; readonly slot: Slot; readonly noticeWaivedBy: string | null }
  | { readonly type: 'DatesOffered'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
  | { readonly type: 'VisitUnanswered' }
  | { readonly type: 'VisitHeld'; readonly on: WallDate }
  | {
      readonly type: 'ReportIssued';
      readonly outcome: Outcome;
      readonly bestPractices: boolean;
      readonly actions: readonly AskedAction[];
      readonly report: ContentRef;
      readonly by: string;
      /** What the actions are about; absent where they name no criteria. */
      readonly findings?: readonly Found[];
    }
  | {
      readonly type: 'ActionAnswered';
      readonly action: string;
      readonly answer: ContentRef;
      readonly filing: string;
      readonly late: boolean;
    }
  | { readonly type: 'AnswerAssessed'; readonly action: string; readonly accepted: boolean; readonly note: ContentRef }
  | { readonly type: 'ActionsOverdue'; readonly due: WallDate }
  | {
      readonly type: 'ValidationClosed';
      readonly tier: Tier;
      readonly on: WallDate;
      readonly people: readonly string[];
      readonly lowered: boolean;
      readonly note: ContentRef;
    };

type Out = readonly (ValidationEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const current = (state: State): Validation => {
  requireThat(state.validation !== null, 'NoValidation', 'No validation is under way.');
  return state.validation;
};
const at = (state: State, stages: readonly Validation['stage'][], words: string): void =>
  requireThat(stages.includes(current(state).stage), 'NotAtThisStep', words);
const active = (state: State): void =>
  requireThat(
    state.standing === 'certified',
    'NotCertified',
    'The participant is not certified at the moment: validation waits.',
  );

export const validationActs: Acts<ValidationCommand['type']> = {
  PlanValidation: {
    may: ['specialist', 'director'],
    guard: (state) => {
      active(state);
      at(state, ['due', 'planned'], 'The visit has been proposed already.');
    },
  },
  ProposeVisit: {
    may: ['specialist'],
    binds: true,
    guard: (state) => {
      active(state);
      at(state, ['planned', 'countered', 'proposed', 'agreed'], 'Decide first how the validation is done.');
    },
  },
  AcceptVisit: {
    may: ['officer', 'contact'],
    binds: true,
    guard: (state) => at(state, ['proposed'], 'No dates wait for your answer.'),
  },
  OfferDates: {
    may: ['officer', 'contact'],
    binds: true,
    guard: (state) => at(state, ['proposed', 'agreed'], 'No dates wait for your answer.'),
  },
  HoldVisit: { may: ['specialist'], guard: (state) => at(state, ['agreed'], 'No visit has been agreed.') },
  RecordOutcome: {
    may: ['specialist'],
    binds: true,
    guard: (state) => at(state, ['held'], 'The visit has not been held yet.'),
  },
  AnswerAction: {
    may: ['officer'],
    filing: 'action-answer',
    binds: true,
    stepUp: true,
    guard: (state) => {
      at(state, ['actions'], 'No required action waits for an answer.');
      requireThat(current(state).actions.some(isOpen), 'NothingToAnswer', 'Every required action has been answered.');
    },
  },
  AssessAnswer: {
    may: ['specialist'],
    binds: true,
    guard: (state) => {
      at(state, ['actions'], 'No answer waits to be assessed.');
      requireThat(
        current(state).actions.some(({ status }) => status === 'answered'),
        'NothingToAssess',
        'No answer waits to be assessed.',
      );
    },
  },
  CloseValidation: {
    may: ['supervisor', 'director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state) => {
      active(state);
      at(state, ['to-close'], 'The validation cannot be closed yet: an outcome or an action is open.');
    },
  },
};

const isOpen = ({ status }: RequiredAction): boolean => status === 'open' || status === 'returned';

/** What follows from one command about the validation. */
export function decideValidation(state: State, command: ValidationCommand, facts: Facts): Out {
  const validation = current(state);
  switch (command.type) {
    case 'PlanValidation':
      return plan(state, validation, command, facts);
    case 'ProposeVisit':
      return propose(state, validation, command, facts);
    case 'AcceptVisit':
      return accept(state, validation, command, facts);
    case 'OfferDates':
      requireSlots(command.slots, today(state, facts));
      return [
        { type: 'DatesOffered', slots: command.slots, note: command.note },
        ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'met'),
        ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'done'),
      ];
    case 'HoldVisit':
      requireDate(command.on);
      requireThat(command.on <= today(state, facts), 'DateInFuture', 'A visit is recorded when it has been held.');
      return [
        { type: 'VisitHeld', on: command.on },
        start(state, policyOf(facts, validation), 'VAL_REPORT_ISSUE', validation.cycle, command.on, 'VisitHeld', facts),
      ];
    case 'RecordOutcome':
      return report(state, validation, command, facts);
    case 'AnswerAction':
      return answer(state, validation, command, facts);
    case 'AssessAnswer':
      return assess(state, validation, command, facts);
    case 'CloseValidation':
      return close(state, validation, command, facts);
  }
}

/** In person unless it is a revalidation at low or medium risk; any exception is the director's, with a reason (6 U.S.C. 965; domain reference 2.6). */
function plan(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'PlanValidation' },
  facts: Facts,
): Out {
  const ordinary = command.mode === 'in-person' || (validation.kind === 'revalidation' && state.risk !== 'high');
  if (!ordinary) {
    requireThat(
      facts.empowered.some(({ role }) => role === 'director') && command.by.role === 'director',
      'VirtualNotAllowed',
      'A virtual validation is possible only for a revalidation at low or medium risk. An exception is the field director’s to make, with a reason.',
    );
    requireThat(command.exception !== null, 'ReasonRequired', 'An exception needs a reason.');
  }
  return [
    {
      type: 'ValidationPlanned',
      mode: command.mode,
      exception: ordinary ? null : command.exception,
      by: command.by.person,
    },
  ];
}

function requireSlots(slots: readonly Slot[], after: WallDate): void {
  requireThat(slots.length > 0 && slots.length <= 5, 'SlotsNeeded', 'Give at least one date, and five at the most.');
  slots.forEach(({ date }) => requireDate(date));
  requireThat(
    slots.every(({ date }) => date > after),
    'DateInPast',
    'Visit dates lie in the future.',
  );
}

function propose(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'ProposeVisit' },
  facts: Facts,
): Out {
  const policy = policyOf(facts, validation);
  const on = today(state, facts);
  requireSlots(command.slots, on);
  const notice = numberOf(policy, 'VAL_NOTICE');
  const waived = validation.noticeWaivedBy !== null || validation.stage === 'countered';
  const tooSoon = command.slots.some(({ date }) => daysBetween(on, date) < notice);
  requireThat(
    !tooSoon || waived,
    'NoticeTooShort',
    `A visit needs ${notice} days’ notice: the first possible day is ${addDays(on, notice)}. The participant may waive the notice by name.`,
  );
  return [
    { type: 'VisitProposed', slots: command.slots, note: command.note },
    ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'moot'),
    ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'time-granted'),
    start(state, policy, 'VISIT_ANSWER', validation.cycle, on, 'VisitProposed', facts),
    ...tell(state, 'visit-proposed', validation.cycle),
  ];
}

/** The days between proposal and visit protect the participant, who alone may waive them, by name. */
function accept(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AcceptVisit' },
  facts: Facts,
): Out {
  const slot = validation.slots[command.slot];
  requireThat(slot !== undefined, 'SlotUnknown', 'Choose one of the dates proposed.');
  const on = today(state, facts);
  requireThat(slot.date > on, 'DateInPast', 'This date has passed; offer others.');
  const proposedOn = clockOf(state, `VISIT_ANSWER:${validation.cycle}`)?.start ?? on;
  const short = daysBetween(proposedOn, slot.date) < numberOf(policyOf(facts, validation), 'VAL_NOTICE');
  requireThat(
    !short || command.waiveNotice,
    'NoticeNotWaived',
    'This date comes sooner than the notice you are entitled to: say that you waive it, or choose another.',
  );
  return [
    { type: 'VisitAgreed', slot, noticeWaivedBy: short ? command.by.person : null },
    ...end(state, `VISIT_ANSWER:${validation.cycle}`, 'met'),
    ...endLadder(state, `visit-dates-unanswered:${validation.cycle}`, 'done'),
    ...tell(state, 'visit-agreed', validation.cycle),
  ];
}

function report(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'RecordOutcome' },
  facts: Facts,
): Out {
  const { outcome, bestPractices, actions } = command;
  requireThat(
    outcome !== 'pass-with-actions' || actions.length > 0,
    'ActionsNeeded',
    'Name at least one required action.',
  );
  requireThat(
    outcome !== 'pass' || actions.length === 0,
    'NoActionsExpected',
    'A validation passed without actions names none.',
  );
  requireThat(
    new Set(actions.map(({ id }) => id)).size === actions.length,
    'ActionTwice',
    'Name each required action once.',
  );
  const issued = {
    type: 'ReportIssued',
    outcome,
    bestPractices,
    actions,
    report: command.report,
    by: command.by.person,
    ...foundBy(actions, state.entityType, facts.criteria ?? null),
  } as const;
  return [
    issued,
    ...end(state, `VAL_REPORT_ISSUE:${validation.cycle}`, 'met'),
    ...(outcome === 'pass-with-actions'
      ? [
          start(
            state,
            policyOf(facts, validation),
            'ACTION_RESPONSE',
            validation.cycle,
            today(state, facts),
            'ReportIssued',
            facts,
          ),
        ]
      : []),
    ...(outcome === 'fail'
      ? beginLadder(state, 'validation-failed', validation.cycle, facts)
      : tell(state, 'report-issued', validation.cycle)),
  ];
}

function answer(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AnswerAction' },
  facts: Facts,
): Out {
  const { filing, action } = command;
  const asked = validation.actions.find(({ id }) => id === action);
  requireThat(asked !== undefined && isOpen(asked), 'ActionUnknown', 'This action does not wait for an answer.');
  const term = `ACTION_RESPONSE:${validation.cycle}`;
  const clock = clockOf(state, term);
  const late = clock !== undefined && !clock.held && filing.receivedAt >= clock.dueAt;
  const all = validation.actions.every((other) => other.id === action || !isOpen(other));
  const ladder = `actions-unanswered:${validation.cycle}`;
  return [
    { type: 'ActionAnswered', action, answer: command.answer, filing: filing.id, late },
    ...(all
      ? [...supersedeAnswer(state, ladder), ...pauseDuty(state, duty(validation), 'filed', filing.receivedAt)]
      : []),
    start(
      state,
      policyOf(facts, validation),
      'ACTION_ANSWER',
      `${validation.cycle}:${action}`,
      today(state, facts),
      'ActionAnswered',
      facts,
    ),
  ];
}

function assess(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AssessAnswer' },
  facts: Facts,
): Out {
  const { action, accepted, note } = command;
  requireThat(
    validation.actions.some(({ id, status }) => id === action && status === 'answered'),
    'NothingToAssess',
    'This answer does not wait to be assessed.',
  );
  const term = `ACTION_RESPONSE:${validation.cycle}`;
  const ladder = `actions-unanswered:${validation.cycle}`;
  const done = accepted && validation.actions.every((other) => other.id === action || other.status === 'accepted');
  const assessed = { type: 'AnswerAssessed', action, accepted, note } as const;
  const answeredInTime = end(state, `ACTION_ANSWER:${validation.cycle}:${action}`, 'met');
  if (done) return [assessed, ...answeredInTime, ...end(state, term, 'met'), ...endLadder(state, ladder, 'done')];
  if (accepted) return [assessed, ...answeredInTime];
  const atLeast = numberOf(policyOf(facts, validation), 'RETURN_CURE');
  return [
    assessed,
    ...answeredInTime,
    ...resumeDuty(state, duty(validation), facts, atLeast),
    ...tell(state, 'action-returned', validation.cycle),
  ];
}

const duty = ({ cycle }: Validation) => ({ purpose: 'actions-unanswered', about: cycle }) as const;

/** Tier 2 is the supervisor's to give; tier 3 and any lowering are the director's or headquarters'; tier 3 is for importers with best practices. */
function close(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'CloseValidation' },
  facts: Facts,
): Out {
  const { tier, note, by } = command;
  const policy = policyOf(facts, validation);
  requireThat(tier >= 1 && tier <= 3, 'TierUnknown', 'A validation is closed with tier 1, 2 or 3.');
  const lowered = tier < state.tier;
  const senior = by.role === 'director' || by.role === 'headquarters';
  requireThat(
    (tier !== 3 && !lowered) || senior || tier === state.tier,
    'DirectorNeeded',
    'Tier 3, and a tier lower than before, are for the field director or headquarters to decide.',
  );
  requireThat(
    tier !== 3 || (policy.entityTypes[state.entityType]?.tier3 === true && validation.bestPractices),
    'TierThreeNotOpen',
    'Tier 3 is for importers whose validation found best practices.',
  );
  requireOther(by, validation.reportedBy, 'recorded the outcome');
  const on = today(state, facts);
  const closed: State = { ...state, lastValidatedOn: on, initialValidatedOn: state.initialValidatedOn ?? on };
  return [
    { type: 'ValidationClosed', tier, on, people: [validation.reportedBy ?? '', by.person], lowered, note },
    ...endAll(state, 'VALID_INITIAL:', 'met'),
    ...endAll(state, 'REVALID_', 'met'),
    ...dueForRevalidation(closed, facts, 'ValidationClosed'),
    ...(lowered
      ? [start(state, policy, 'APPEAL_FILE_BENEFIT', 'tier-lowered', officeToday(facts), 'ValidationClosed', facts)]
      : []),
    ...tell(state, lowered ? 'tier-lowered' : 'validated', validation.cycle),
  ];
}

/** The first validation: a year after certification (6 U.S.C. 965(a)), owed by the agency. */
export function dueForInitialValidation(
  state: State,
  facts: Facts,
  from: WallDate,
  because: string,
  inherited = false,
): readonly ClockEvent[] {
  const cycle = addYears(from, 1).slice(0, 4);
  const clock = start(state, facts.policy, 'VALID_INITIAL', cycle, from, because, facts, { inherited });
  return [clock, opening(state, facts, cycle, clock, because)];
}

/** Revalidation by both clocks: the statutory windows of four years from the initial validation, when its date is known, and four years from the last one. */
export function dueForRevalidation(
  state: State,
  facts: Facts,
  because: string,
  inherited = false,
): readonly ClockEvent[] {
  const { initialValidatedOn, lastValidatedOn } = state;
  if (!lastValidatedOn) return [];
  const years = numberOf(facts.policy, 'REVALID_MAX');
  const practice = countFrom(lastValidatedOn, 'year', numberOf(facts.policy, 'REVALID_PRACTICE'), {}).date;
  const cycle = practice.slice(0, 4);
  const usual = start(state, facts.policy, 'REVALID_PRACTICE', cycle, lastValidatedOn, because, facts, { inherited });
  if (!initialValidatedOn) return [usual, opening(state, facts, cycle, usual, because)];
  const window = windowStart(initialValidatedOn, lastValidatedOn, years);
  const statutory = start(state, facts.policy, 'REVALID_MAX', cycle, window, because, facts, { inherited });
  const earlier = dueOf(usual) < dueOf(statutory) ? usual : statutory;
  return [statutory, usual, opening(state, facts, cycle, earlier, because)];
}

const dueOf = (event: ClockEvent): WallDate => (event.type === 'ClockStarted' ? event.due : '');

/** The start of the four-year window after the one in which the last validation was closed. */
function windowStart(initialOn: WallDate, lastOn: WallDate, years: number): WallDate {
  let passed = 0;
  while (addYears(initialOn, passed) < lastOn) passed += years;
  return addYears(initialOn, passed);
}

const opening = (state: State, facts: Facts, cycle: string, due: ClockEvent, because: string): ClockEvent =>
  start(state, facts.policy, 'VALIDATION_OPENS', cycle, dueOf(due), because, facts);

/** The validation comes onto the worklist. */
export function validationFallsDue(state: State, facts: Facts): Out {
  const clock = state.clocks.find(({ rule }) => rule === 'VALIDATION_OPENS');
  if (!clock) return [];
  if (state.validation) return end(state, clock.id, 'moot');
  const kind = state.lastValidatedOn ? 'revalidation' : 'initial';
  return [
    ...end(state, clock.id, 'rang'),
    { type: 'ValidationFellDue', cycle: clock.about, kind, policy: facts.policy.version },
  ];
}

/** Nobody answered the proposed dates. */
export function visitUnanswered(state: State, facts: Facts): Out {
  const validation = state.validation;
  const clock = validation && clockOf(state, `VISIT_ANSWER:${validation.cycle}`);
  if (!validation || !clock) return [];
  return [
    lapse(clock),
    { type: 'VisitUnanswered' },
    ...beginLadder(state, 'visit-dates-unanswered', validation.cycle, facts),
  ];
}

/** The term to answer the required actions has passed. */
export function actionsFallOverdue(state: State, facts: Facts): Out {
  const validation = state.validation;
  const clock = validation && clockOf(state, `ACTION_RESPONSE:${validation.cycle}`);
  if (!validation || !clock) return [];
  return [
    lapse(clock),
    { type: 'ActionsOverdue', due: clock.due },
    ...beginLadder(state, 'actions-unanswered', validation.cycle, facts),
  ];
}

const begun = (cycle: string, kind: 'initial' | 'revalidation', policy: string): Validation => ({
  cycle,
  policy,
  kind,
  stage: 'due',
  mode: null,
  modeException: null,
  slots: [],
  agreed: null,
  noticeWaivedBy: null,
  heldOn: null,
  reportedBy: null,
  bestPractices: false,
  actions: [],
});

const STAGE_AFTER: Readonly<Record<Outcome, Validation['stage']>> = {
  pass: 'to-close',
  'pass-with-actions': 'actions',
  fail: 'failed',
};

/** Folds one event of the validation. */
export function evolveValidation(state: State, event: ValidationEvent): State {
  const change = (part: Partial<Validation>): State =>
    state.validation ? { ...state, validation: { ...state.validation, ...part } } : state;
  switch (event.type) {
    case 'ValidationFellDue':
      return { ...state, validation: begun(event.cycle, event.kind, event.policy) };
    case 'ValidationPlanned':
      return change({ stage: 'planned', mode: event.mode, modeException: event.exception });
    case 'VisitProposed':
      return change({ stage: 'proposed', slots: event.slots, agreed: null, noticeWaivedBy: null });
    case 'VisitAgreed':
      return change({ stage: 'agreed', agreed: event.slot, noticeWaivedBy: event.noticeWaivedBy });
    case 'DatesOffered':
      return change({ stage: 'countered', slots: event.slots, agreed: null });
    case 'VisitUnanswered':
    case 'ActionsOverdue':
      return state;
    case 'VisitHeld':
      return change({ stage: 'held', heldOn: event.on });
    case 'ReportIssued': {
      const actions = event.actions.map((action) => ({ ...action, status: 'open' as const, answer: null }));
      const stage = STAGE_AFTER[event.outcome];
      const { bestPractices, by: reportedBy } = event;
      return {
        ...change({ stage, bestPractices, reportedBy, actions }),
        findings: noted(state.findings, event.findings),
      };
    }
    case 'ActionAnswered':
      return change({ actions: edit(state, event.action, { status: 'answered', answer: event.answer }) });
    case 'AnswerAssessed': {
      const actions = edit(state, event.action, { status: event.accepted ? 'accepted' : 'returned' });
      return change({ actions, stage: actions.every(({ status }) => status === 'accepted') ? 'to-close' : 'actions' });
    }
    case 'ValidationClosed':
      return closed(state, event);
  }
}

const edit = (state: State, id: string, part: Partial<RequiredAction>): readonly RequiredAction[] =>
  (state.validation?.actions ?? []).map((action) => (action.id === id ? { ...action, ...part } : action));

function closed(state: State, event: ValidationEvent & { type: 'ValidationClosed' }): State {
  const prior = { standing: state.standing, tier: state.tier };
  const decision = event.lowered
    ? {
        id: `d${state.seq}`,
        kind: 'tier-lowered' as const,
        ground: 'validation' as const,
        decidedOn: event.on,
        people: event.people,
        prior,
      }
    : state.decision;
  return {
    ...state,
    decision,
    earlier: event.lowered ? stillAppealable(state) : state.earlier,
    tier: event.tier,
    validation: null,
    lastValidatedOn: event.on,
    initialValidatedOn: state.initialValidatedOn ?? event.on,
  };
}
