/**
 * What must hold after every batch of events, said a second time, slowly, and from the recorded events wherever that is possible:
 * nothing here calls the functions that it checks. Each check throws an Error that names the invariant.
 */
import { weighed } from '../adverse-weighed.ts';
import { benefits } from '../benefits.ts';
import type { ClockEvent } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { ACTS, evolve, type Command, type Event } from '../participant.ts';
import type { Adverse, State } from '../state.ts';
import { check, codeOf, fail } from './checks.ts';
import { missingEvidence, type Told } from './evidence.ts';
import {
  closedCasesStayClosed,
  closedPapersStayClosed,
  handsAreApart,
  partsAreApart,
  removalsWaitForTheNotice,
  windowsWaitForTheLetter,
} from './invariants-cases.ts';
import { datesMoveByName, defenseIsNeverShortened } from './invariants-dates.ts';
import { clocksChangeInTheOpen, everyClockHasAReason, nothingRingsForEver } from './invariants-clocks.ts';
import { lettersHaveAHome, nothingWaitsForEver, owedLate } from './invariants-open.ts';

/** A watch over one stream, of which `recorded` is there already. It remembers every event, so that evidence can be checked against the record. */
export function watchOver(
  recorded: readonly Told[] = [],
): (before: State, command: Command, events: readonly Event[], after: State, facts: Facts) => void {
  const told: Told[] = recorded.map(({ event, at }) => ({ event, at }));
  const watches = [
    ...[closedCasesStayClosed(), closedPapersStayClosed(), partsAreApart(), handsAreApart()],
    ...[windowsWaitForTheLetter(), removalsWaitForTheNotice()],
  ];
  told.forEach(({ event }, index) => watches.forEach((watch) => watch(event, index + 1)));
  return (before, command, events, after, facts) => {
    let state = before;
    for (const event of events) {
      const next = evolve(state, event, facts.now);
      told.push({ event, at: facts.now });
      for (const watch of watches) watch(event, next.seq);
      datesMoveByName(state, event, next);
      defenseIsNeverShortened(event);
      if (event.type.startsWith('Clock')) clocksChangeInTheOpen(state, event as ClockEvent, facts);
      else check(state.clocks === next.clocks, `1: ${event.type} changes a date`);
      if (event.type === 'AdverseDecided') decidedOnGrounds(state, command, told.slice(0, -1), facts);
      goesOnWhileProven(state, event, told.slice(0, -1), facts);
      nothingGoesOnLapsed(state, event, facts);
      if (event.type === 'RungRan') pressedFairly(state, event.ladder, events);
      state = next;
    }
    nothingRingsForEver(command, events, facts);
    takenAsItWasSeen(command, events, told, before);
    everyClockHasAReason(after);
    theSuspendedCanFile(after, told, facts);
    agencyLapseHurtsNobody(before, events);
    reportsHurtNobody(events);
    onlyPeopleAllege(command, events);
    oneOpenCaseOfAGround(after);
    closedMattersStayClosed(told);
    seatsAreHeldByDifferentPeople(told);
    whoSteppedBackStaysAway(command, events, told);
    onlyTheOfficerSigns(command, events);
    frozenWhileSuspended(after);
    benefitsFollowStanding(after);
    filingHolds(events, after);
    if (events.some(({ type }) => !type.startsWith('Notice'))) nothingWaitsForEver(after, facts);
    lettersHaveAHome(after);
  };
}

/** Invariant 7: standing alone never keeps a suspended participant from its review, its cure or its appeal. */
function theSuspendedCanFile(state: State, told: readonly Told[], facts: Facts): void {
  const { standing, adverse, review, appeal, rejected, decision } = state;
  if (standing !== 'suspended') return;
  if (!adverse) return fail('7: suspended without a case to cure');
  const pending = ['cure-submitted', 'cure-accepted', 'removal-decided'].includes(adverse.stage);
  const complete = review !== null && review.stage !== 'submitted' && review.categories.length === 12;
  const open = {
    SubmitReview: complete,
    SubmitCure: !pending,
    FileAppeal:
      (decision !== null || isUnheard(told)) && appeal === null && (!decision || rejected?.against.id !== decision.id),
  } as const;
  for (const name of ['SubmitReview', 'SubmitCure', 'FileAppeal'] as const) {
    const code = codeOf(() => ACTS[name].guard(state, facts, { person: 'the-officer', role: 'officer' }));
    const excused = ['NotLive', 'RiskAssessmentOld', 'ProfileIncomplete'].includes(code); // none of them lies in the standing
    check(code === '' || !open[name] || excused, `7: suspended, ${name} meets ${code}`);
  }
}

/** From the record alone: no appeal has been decided since the last decision, nor was that taken back. */
function isUnheard(told: readonly Told[]): boolean {
  const [heard, decided] = [['AppealDecided', 'AdverseDeclined'], ['AdverseDecided']].map((types) =>
    told.findLastIndex(({ event }) => types.includes(event.type)),
  );
  return decided! > heard!;
}

/** Invariant 4: on evidence that is complete by the record, or as an immediate action by headquarters, or after a cure lapsed. */
function decidedOnGrounds(state: State, command: Command, told: readonly Told[], facts: Facts): void {
  const adverse = weighed(state).adverse ?? fail('4: decided without a case');
  check(facts.adopted.includes(adverse.policy), '4: decided by a policy that nobody adopted');
  if (adverse.stage === 'removal-recommended') {
    check(command.by.role === 'headquarters', '4: a removal is headquarters’ to decide');
    check(!state.clocks.some(({ rule }) => rule.startsWith('APPEAL_FILE_')), '9: removed while it may be appealed');
    nothingAwaitsUs(state, facts);
    return;
  }
  if (adverse.basis === 'immediate')
    return check(command.by.role === 'headquarters', '4: an immediate action is headquarters’ to decide');
  check(command.by.role === 'director', '4: a suspension is a director’s to decide');
  provenAndOwed(state, adverse, 'decided', told, facts);
}

/** What is told of the case beside a suspension, as long as there is one. */
const OF_BESIDE: readonly Event['type'][] = ['DecisionServed', 'DecisionDatedAnew', 'Removed'];

/** Invariant 4, at every other step: the record is counted again when it is recommended, confirmed and served, and nobody is suspended or removed otherwise. */
function goesOnWhileProven(state: State, event: Event, told: readonly Told[], facts: Facts): void {
  const { adverse } = OF_BESIDE.includes(event.type) ? weighed(state) : state;
  if (event.type === 'AdverseRecommended' && event.basis === 'evidence')
    return provenAndOwed(state, event, 'recommended', told, facts);
  if (event.type === 'SuspensionConfirmed')
    return provenAndOwed(state, adverse ?? fail('4: confirmed without a case'), 'confirmed', told, facts);
  const toServe = adverse?.stage === 'confirmed' || adverse?.stage === 'denial-decided';
  if (event.type === 'DecisionServed' && toServe && adverse.basis === 'evidence')
    return provenAndOwed(state, adverse, 'served', told, facts);
  if (
    event.type === 'DecisionDatedAnew' &&
    adverse?.basis === 'evidence' &&
    adverse.decidedBy &&
    state.standing === 'certified'
  )
    return provenAndOwed(state, adverse, 'dated anew', told, facts);
  const ofThis = state.appeal !== null && state.appeal.against.id === state.decision?.id;
  if (ofThis && confirms(event)) {
    if (adverse?.basis === 'evidence' && toUphold(adverse))
      return provenAndOwed(state, adverse, event.type, told, facts);
    if (adverse?.stage === 'removal-decided') nothingAwaitsUs({ ...state, appeal: null }, facts);
  }
  if (event.type === 'BenefitsDenied')
    check(adverse?.stage === 'denial-decided', '4: benefits denied without a decision');
  if (event.type === 'Suspended')
    check(
      adverse?.basis === 'immediate' ? adverse.stage === 'decided' : adverse?.stage === 'confirmed',
      '4: suspended without a confirmed decision',
    );
  if (event.type === 'Removed') {
    check(
      adverse?.stage === 'removal-decided' || (adverse?.basis === 'immediate' && adverse.stage === 'decided'),
      '4: removed without a decision',
    );
    const decided = told.findLast(({ event: each }) => each.type === 'AdverseDecided')?.event;
    check(decided?.type === 'AdverseDecided' && decided.order === 'removal', '9: removed by no decision to remove');
    if (adverse?.order === 'suspension') nothingAwaitsUs(state, facts);
  }
}

/** What of an appeal leaves the measure as it is, or proposes to. */
const confirms = (event: Event): boolean =>
  ((event.type === 'DecidedAnew' || event.type === 'AnewRecommended') && event.outcome === 'upheld') ||
  (event.type === 'AppealDecided' && event.outcome === 'denied');
const toUphold = ({ stage }: Adverse): boolean => ['decided', 'confirmed', 'denial-decided'].includes(stage);

/** Fairness 9, counted from what is open, and not by the four checks: nobody is removed for a lapsed cure while the agency owes anything about it. */
function nothingAwaitsUs(state: State, facts: Facts): void {
  const { appeal, setAside, review, validation, adverse, conditions, officerChange, clocks } = state;
  const steps = [...(adverse?.plan?.steps ?? []), ...conditions];
  const open = {
    'an appeal': appeal !== null,
    'a filing set aside': setAside.length > 0,
    'a filing in the tray': facts.filings.length > 0,
    'a review': review?.stage === 'submitted' || !!review?.timeAsked,
    'an answer to an action': !!validation?.actions.some(({ status }) => status === 'answered'),
    'a step of the cure': steps.some(({ status }) => status === 'proposed' || status === 'reported'),
    'a request for time': !!adverse?.timeAsked,
    'a change of officer': officerChange !== null,
    'our own late answer': clocks.some(({ rule, lapsed }) => lapsed && /^(CURE|REVIEW|ACTION|EXT)_ANSWER$/.test(rule)),
  };
  for (const [what, waits] of Object.entries(open)) check(!waits, `9: removed while ${what} was open`);
}

function provenAndOwed(
  state: State,
  { ground, about }: Pick<Adverse, 'ground' | 'about'>,
  step: string,
  told: readonly Told[],
  facts: Facts,
): void {
  const alleged = ['security-incident', 'vetting-result', 'false-information'].includes(ground);
  const under = alleged ? `adverse-warning:${about}` : `${ground}:${about}`;
  const ladder = state.ladders.find(({ id }) => id === under) ?? fail(`4: ${step} without outreach`);
  check(owedLate(state, ladder), `4: ${step} about a duty that is not late`);
  check(ladder.hold === null, `4: ${step} while an answer waits`);
  const missing = missingEvidence(told, ladder.id, state.contacts, facts);
  check(missing.length === 0, `4: ${step} without evidence: ${missing.join(', ')}`);
}

/** Outreach presses nobody who is in time, was heard, waits for the agency or is suspended; and never twice at once. */
function pressedFairly(state: State, id: string, events: readonly Event[]): void {
  const ladder = state.ladders.find((each) => each.id === id) ?? fail(`a rung without a ladder: ${id}`);
  const told = ladder.purpose === 'validation-failed' && ladder.ran === 0;
  check(owedLate(state, ladder), `fairness: a rung of ${id} runs while nothing is late`);
  check(ladder.hold === null, `fairness: a rung of ${id} runs while an answer holds it`);
  const byHand = state.clocks.some((clock) => clock.id === `OUTREACH_HOLD:${id}`);
  check(!byHand, `fairness: a rung of ${id} runs while a person holds it`);
  check(state.standing === 'certified' || told, `fairness: a rung of ${id} runs while suspended`);
  check(events.filter((event) => event.type === 'RungRan').length === 1, 'fairness: a burst of rungs');
}

/** A decision whose term to be confirmed or dispatched has passed is neither, before it is dated anew. */
function nothingGoesOnLapsed({ clocks }: State, { type }: Event, { now }: Facts): void {
  if (type !== 'SuspensionConfirmed' && type !== 'DecisionServed') return;
  const lapsed = clocks.some(
    ({ id, lapsed: over, dueAt }) => (over || dueAt <= now) && /^(CONFIRM_SUSPENSION|DISPATCH_DECISION):/.test(id),
  );
  check(!lapsed, `fairness 1: ${type} of a decision that had lapsed`);
}

/** What nobody who decides would pass over. */
const WEIGHTY: readonly Event['type'][] = [
  ...(['ReviewSubmitted', 'CureSubmitted', 'StepReported', 'WarningAnswered', 'ActionAnswered'] as const),
  ...(['AppealFiled', 'AppealInformationAnswered', 'AppealDaysCredited', 'AnewRecommended', 'Recused'] as const),
  ...(['CallLogged', 'AnswerRecorded', 'LetterProofLogged', 'IncidentReported', 'CorrectionProposed'] as const),
  ...(['AdverseRecommended', 'AdverseDecided', 'SuspensionConfirmed', 'DecisionServed', 'ReportIssued'] as const),
];
/** Whoever says what was before their eyes decided on no less than that. */
function takenAsItWasSeen({ type, seen }: Command, events: readonly Event[], told: readonly Told[], { seq }: State) {
  if (seen === undefined || events.length === 0) return;
  const missed = told.slice(seen, seq).find(({ event }) => WEIGHTY.includes(event.type));
  check(!missed, `decided as seen: ${type} passes over ${missed?.event.type}`);
}

/** Fairness 1. */
function agencyLapseHurtsNobody(before: State, events: readonly Event[]): void {
  const ours = events.some(
    (event) =>
      event.type === 'ClockLapsed' && before.clocks.some(({ id, owedBy }) => id === event.clock && owedBy === 'agency'),
  );
  check(!ours || events.length === 1, 'fairness 1: something follows from the agency’s own lapse');
}

/** Fairness, of self-reports: by itself a report winds no clock against anybody, and begins nothing adverse. */
function reportsHurtNobody(events: readonly Event[]): void {
  if (!events.some(({ type }) => type === 'IncidentReported')) return;
  const owed = events.some((event) => event.type === 'ClockStarted' && event.owedBy === 'participant');
  check(!owed, 'fairness: a report of an incident starts a clock against the company');
  const strange = events.find(({ type }) => !/^(IncidentReported|Clock|NoticeQueued)/.test(type));
  check(!strange, `fairness: ${strange?.type} follows from a report of an incident`);
}

/** Fairness 1 from the other side: nobody is accused, warned or recommended by a clock, and no matter is about what the agency owes. */
function onlyPeopleAllege(command: Command, events: readonly Event[]): void {
  const accuses = ['MatterOpened', 'MatterWarned', 'AdverseRecommended'];
  check(
    command.by.role !== 'system' || !events.some(({ type }) => accuses.includes(type)),
    `fairness 1: ${command.type} accuses somebody by itself`,
  );
}

/** Domain 10.6, 2: one open adverse case of a participant and ground. */
function oneOpenCaseOfAGround({ standing, matters, adverse, beside }: State): void {
  check(!beside || standing === 'suspended', 'a case stands beside no suspension');
  const cases = [adverse, beside].filter((each) => each !== null);
  const grounds = matters
    .filter(({ id }) => !cases.some(({ about }) => about === id))
    .map(({ ground }) => ground as string);
  const all = [...grounds, ...cases.map(({ ground }) => ground)];
  check(new Set(all).size === all.length, `one open case per ground: ${all.join(', ')}`);
}

/** Invariant 8, from the record: nothing is heard any more of a matter that was dropped or answered. */
function closedMattersStayClosed(told: readonly Told[]): void {
  const closed = new Set<string>();
  for (const { event } of told) {
    if (!('matter' in event) || typeof event.matter !== 'string') continue;
    check(!closed.has(event.matter), `8: ${event.type} about ${event.matter}, which is closed`);
    if (event.type === 'MatterDropped' || (event.type === 'WarningAnswerRead' && event.satisfied))
      closed.add(event.matter);
  }
}

/** Invariant 5, from the record alone: nobody sits in two seats of a case, also when it was dated anew, nor in one that they left. */
function seatsAreHeldByDifferentPeople(told: readonly Told[]): void {
  let seats: (readonly [seat: string, person: string])[] = [];
  /** Who opened and triaged each matter: of the case that comes of it they hold the first seat. */
  const preparers = new Map<string, string[]>();
  let part: string[] = [];
  let left: string[] = [];
  /** Who had a part in which decision, by its id: an appeal may be against one, while another case goes on. */
  const parts = new Map<string, string[]>();
  let heard: string[] = [];
  let decider = 'decider';
  /** Those of the suspension, while another case is weighed beside it. */
  let kept: { readonly seats: typeof seats; readonly part: string[] } | null = null;
  let seated: string[] = [];
  const sit = (seat: string, person: string) => {
    for (const [other, holder] of seats)
      if (holder === person && other !== seat && !(seat === 'remover' && ['confirmer', 'decider'].includes(other)))
        fail(`5: ${person} is ${other} and ${seat}`);
    if (left.includes(person)) fail(`5: ${person} had stepped back, and is ${seat}`);
    seats = [...seats, [seat, person]];
    part.push(person);
  };
  for (const [index, { event }] of told.entries()) {
    const decision = `d${index + 1}`;
    if (kept && event.type === 'AdverseDeclined') [seats, part, kept] = [kept.seats, kept.part, null];
    if (['Reinstated', 'Removed'].includes(event.type)) kept = null;
    if (event.type === 'MatterOpened' || event.type === 'MatterTriaged')
      preparers.set(event.matter, [...(preparers.get(event.matter) ?? []), event.by]);
    if (event.type === 'AdverseRecommended') {
      kept = event.beside ? { seats, part } : null;
      [seats, part] = [[], []];
      for (const person of preparers.get(event.about) ?? []) {
        seats.push(['proposer', person]);
        part.push(person);
      }
      sit('proposer', event.by);
    }
    if (event.type === 'RemovalRecommended') {
      seats = [];
      sit('proposer', event.by);
    }
    if (event.type === 'AdverseDecided') {
      decider = event.order === 'removal' ? 'remover' : 'decider';
      sit(decider, event.by);
      parts.set(decision, part);
    }
    if (event.type === 'DecisionDatedAnew') sit(decider, event.by);
    if (event.type === 'SuspensionConfirmed') sit('confirmer', event.by);
    if (event.type === 'Recused') left = [...left, event.by];
    if (event.type === 'AppealDecided')
      check(
        !heard.includes(event.by) && !left.includes(event.by),
        `5: ${event.by} decides an appeal against a decision of its own, or one that it had left`,
      );
    if (event.type === 'AppealFiled') {
      seated = event.paper ? [event.paper.by] : [];
      heard = event.against === undefined ? part : (parts.get(event.against) ?? []);
    }
    if (event.type === 'AppealReopened' && parts.has(event.against)) {
      seated = []; // another appeal may have been heard since it was rejected as late
      heard = parts.get(event.against) ?? [];
    }
    if (event.type === 'AppealDecided' || event.type === 'AnewRecommended' || event.type === 'DecidedAnew') {
      check(!seated.includes(event.by), `5: ${event.by} sits twice over one appeal`);
      seated = [...seated, event.by];
    }
    if (event.type === 'AnewRecommended' || event.type === 'DecidedAnew')
      check(!heard.includes(event.by) && !left.includes(event.by), `5: ${event.by} decides anew what it had a part in`);
    if (event.type === 'DecidedAnew') parts.set(decision, [...heard, ...seated]);
  }
}

/** What nobody does about a case, its cure or its appeal who has stepped back from it. */
const JUDGMENTS: readonly Command['type'][] = [
  ...(['TriageMatter', 'WarnMatter', 'ReadWarningAnswer', 'WaiveDuty', 'RecommendSuspension'] as const),
  ...(['RecommendImmediateAction', 'RecommendRemoval', 'DecideAdverse', 'ConfirmSuspension', 'ServeDecision'] as const),
  ...(['DateDecisionAnew', 'RestoreBenefits', 'AssessStep', 'AcceptCure', 'RefuseCure', 'GrantCureTime'] as const),
  ...(['RefuseCureTime', 'Reinstate', 'ReinstateOnConditions', 'ApproveCorrection', 'DeclineCorrection'] as const),
  ...(['AdmitAppeal', 'RejectAppeal', 'FindAppealTimely', 'AssignAppeal', 'AskAppealInformation'] as const),
  ...(['DecideAppeal', 'RecommendAnew', 'DecideAnew', 'CreditAppealDays', 'TakeUpAppeal'] as const),
];
/** From the record alone: whoever stepped back once has no part any more, whatever case comes after. */
function whoSteppedBackStaysAway({ type, by }: Command, events: readonly Event[], told: readonly Told[]): void {
  if (events.length === 0 || !JUDGMENTS.includes(type)) return;
  const left = told.slice(0, -events.length).some(({ event }) => event.type === 'Recused' && event.by === by.person);
  check(!left, `5: ${by.person} had stepped back, and gives ${type}`);
}

const SIGNED = [
  'ApplicationSubmitted',
  'ReviewSubmitted',
  'CureSubmitted',
  'AppealFiled',
  'ActionAnswered',
  'IncidentAnalysisSubmitted',
  'WarningAnswered',
];
/** On paper, and out of what was set aside, the officer has signed before. */
const signedBefore = (event: Event, { type }: Command): boolean =>
  event.type === 'AppealFiled' && (event.paper !== undefined || type === 'TakeUpAppeal');
const onlyTheOfficerSigns = (command: Command, events: readonly Event[]): void =>
  check(
    command.by.role === 'officer' ||
      !events.some((event) => SIGNED.includes(event.type) && !signedBefore(event, command)),
    `5: ${command.by.role} signs`,
  );

/** Invariant 9 of fairness: nothing runs against a suspended participant but the cure and the appeal. */
function frozenWhileSuspended({ standing, clocks }: State): void {
  const may = (rule: string) => rule === 'SUSP_CURE' || rule === 'DENIAL_ENDS' || rule.startsWith('APPEAL_');
  const running =
    standing === 'suspended'
      ? clocks.find(({ owedBy, held, lapsed, rule }) => owedBy !== 'agency' && !held && !lapsed && !may(rule))
      : undefined;
  check(!running, `fairness 9: ${running?.id} runs while suspended`);
}

function benefitsFollowStanding(state: State): void {
  const enjoyed = benefits(state);
  check(state.standing === 'certified' || enjoyed.length === 0, '6: benefits without being certified');
  const denied = new Set(state.denials.flatMap((denial) => denial.benefits));
  check(!enjoyed.some((benefit) => denied.has(benefit)), '6: benefits that are denied');
  check(
    state.mask.length === denied.size && state.mask.every((benefit) => denied.has(benefit)),
    '6: the mask is not what is denied',
  );
}

/** Fairness 3: what was filed in time holds its clock. */
function filingHolds(events: readonly Event[], { clocks }: State): void {
  const held = (id: string) => clocks.every((clock) => clock.id !== id || clock.held !== null);
  for (const event of events) {
    if (event.type === 'ReviewSubmitted')
      check(
        clocks
          .filter(({ rule }) => ['ANNUAL_DUE', 'INHERITED_PROFILE', 'BLANK_PROFILE'].includes(rule))
          .every(({ id }) => held(id)),
        'fairness 3: a submitted review holds no clock',
      );
    if (event.type === 'SettlementReported')
      check(held(`DEBT_OR_BOND:${event.about}`), 'fairness 3: a reported settlement holds no clock');
    if (event.type === 'IncidentAnalysisSubmitted')
      check(held(`PIA_RESPONSE:${event.incident}`), 'fairness 3: a submitted analysis holds no clock');
    if (event.type === 'WarningAnswered')
      check(
        held(`WARNING_RESPONSE:adverse-warning:${event.matter}`) && held(`RUNG:adverse-warning:${event.matter}`),
        'fairness 3: an answer to a warning holds no clock',
      );
    if (event.type === 'StepReported' || event.type === 'CureTimeAsked') {
      const own = event.type === 'StepReported' ? `CURE_STEP:${event.step}` : '';
      const term = clocks.some(({ id }) => id === own) ? own : 'SUSP_CURE:adverse';
      check(held(term), `fairness 3: ${event.type} holds no clock`);
    }
    if (event.type === 'CureSubmitted') check(held('SUSP_CURE:adverse'), 'fairness 3: a submitted cure holds no clock');
  }
}

/** Plain JSON, the same after a round trip, and small enough to be carried between runs. */
export function travels(state: State): void {
  const text = JSON.stringify(state);
  check(isPlain(state), 'the state holds something that JSON does not');
  check(text.length < 50_000, `the state weighs ${text.length} bytes`);
}

function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  );
}
