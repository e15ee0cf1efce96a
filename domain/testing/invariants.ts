/**
 * What must hold after every batch of events, said a second time, slowly, and from the recorded events wherever that is possible:
 * nothing here calls the functions that it checks. Each check throws an Error that names the invariant.
 */
import { benefits } from '../benefits.ts';
import { daysBetween, endOfDay, instantOf, wallDateOf } from '../calendar.ts';
import type { Clock, ClockEvent } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { ACTS, evolve, type Command, type Event } from '../participant.ts';
import { countFrom } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import type { Ladder, State } from '../state.ts';
import { openWork, type WorkItem } from '../work.ts';
import { missingEvidence, type Told } from './evidence.ts';

const fail = (words: string): never => {
  throw new Error(words);
};
const check = (condition: boolean, words: string): void => void (condition || fail(words));

/** A watch over one stream, of which `recorded` is there already. It remembers every event, so that evidence can be checked against the record. */
export function watchOver(
  recorded: readonly Told[] = [],
): (before: State, command: Command, events: readonly Event[], after: State, facts: Facts) => void {
  const told: Told[] = recorded.map(({ event, at }) => ({ event, at }));
  return (before, command, events, after, facts) => {
    let state = before;
    for (const event of events) {
      const next = evolve(state, event, facts.now);
      told.push({ event, at: facts.now });
      if (event.type.startsWith('Clock')) clocksChangeInTheOpen(state, event as ClockEvent, facts);
      else check(state.clocks === next.clocks, `1: ${event.type} changes a date`);
      if (event.type === 'AdverseDecided') decidedOnGrounds(state, command, told.slice(0, -1), facts);
      if (event.type === 'RungRan') pressedFairly(state, event.ladder, events);
      state = next;
    }
    nothingRingsForEver(command, events, facts);
    everyClockHasAReason(after);
    theSuspendedCanFile(after, facts);
    agencyLapseHurtsNobody(before, events);
    seatsAreHeldByDifferentPeople(told);
    onlyTheOfficerSigns(command, events);
    frozenWhileSuspended(after);
    benefitsFollowStanding(after);
    filingHolds(events, after);
    if (events.some(({ type }) => !type.startsWith('Notice'))) nothingWaitsForEver(after, facts);
    lettersHaveAHome(after);
  };
}

/** Invariant 1: each change names the clock as it was, and a start can be counted again. */
function clocksChangeInTheOpen(state: State, event: ClockEvent, facts: Facts): void {
  const live = state.clocks.find(({ id }) => id === (event.type === 'ClockStarted' ? event.id : event.clock));
  if (event.type === 'ClockStarted') {
    check(!live || live.owedBy === 'programme', `1: ${event.id} is started over a running one`);
    keepsItsPolicy(state, event);
    return countsAgain(event, facts);
  }
  if (!live) return fail(`1: ${event.type} of ${event.clock}, which does not live`);
  if (event.type === 'ClockMoved' || event.type === 'ClockResumed') {
    check(
      event.before === live.due,
      `1: ${event.type} of ${event.clock} from ${event.before}, but it was due ${live.due}`,
    );
    const dueAt = live.moment ? instantOf(event.after, live.zone) : endOfDay(event.after, live.zone);
    check(event.afterAt === dueAt, `1: ${event.clock} moved to another instant than its date says`);
  }
  if (event.type === 'ClockResumed') {
    const left = daysBetween(wallDateOf(facts.now, live.zone), event.after);
    check(!!live.held && left >= live.held.remainingDays, `1: ${event.clock} resumed with fewer days than were left`);
  }
  if (event.type === 'ClockHeld' && !live.held) {
    const left = Math.max(0, daysBetween(wallDateOf(event.since, live.zone), live.due));
    check(event.remainingDays === left, `1: ${event.clock} held with ${event.remainingDays} days, not ${left}`);
  }
  if (event.type === 'ClockLapsed')
    check(facts.now >= live.dueAt && event.due === live.due, `1: ${event.clock} lapsed early`);
}

function countsAgain(event: Extract<ClockEvent, { type: 'ClockStarted' }>, facts: Facts): void {
  const { date, skipped } = countFrom(event.start, event.unit, event.count, facts.holidays);
  check(
    date === event.due && skipped.length === event.skipped.length,
    `1: ${event.id} counts to ${date}, not ${event.due}`,
  );
  const rule = facts.policyOf(event.policy).rules[event.rule] ?? fail(`1: ${event.id} has no rule`);
  check(rule.owedBy === event.owedBy && rule.unit === event.unit, `1: ${event.id} is not as its rule says`);
  check(
    event.dueAt === (event.moment ? instantOf(date, event.zone) : endOfDay(date, event.zone)),
    `1: ${event.id} ends at another instant`,
  );
}

/** Invariant 9: what a running process winds counts by the version that the process began under. */
function keepsItsPolicy(
  state: State,
  { id, rule: name, about, policy }: Extract<ClockEvent, { type: 'ClockStarted' }>,
): void {
  const { review, validation, adverse, appeal } = state;
  const ladder = state.ladders.find((each) => each.id === about);
  const kept = rulesOf.review.includes(name)
    ? review?.policy
    : rulesOf.ladder.includes(name)
      ? ladder?.policy
      : rulesOf.validation.includes(name)
        ? validation?.policy
        : rulesOf.adverse.includes(name)
          ? adverse?.ground === 'imported'
            ? undefined
            : adverse?.policy
          : rulesOf.appeal.includes(name)
            ? appeal?.policy
            : undefined;
  check(kept === undefined || kept === policy, `9: ${id} counts by ${policy}, but its case began under ${kept}`);
}
const rulesOf = {
  review: ['ANNUAL_DUE', 'ANNUAL_REMIND', 'INHERITED_PROFILE', 'REVIEW_ANSWER', 'EXT_ANSWER'],
  ladder: ['RUNG', 'BLANK_PROFILE_CURE', 'MESSAGE_ANSWER', 'PROMISE'],
  validation: ['VISIT_ANSWER', 'VAL_REPORT_ISSUE', 'ACTION_RESPONSE', 'ACTION_ANSWER'],
  adverse: ['CONFIRM_SUSPENSION', 'DISPATCH_DECISION', 'SUSP_CURE', 'CURE_ANSWER'],
  appeal: ['APPEAL_DECIDE', 'APPEAL_ALERT'],
};

/** Invariant 2 from the other side: no clock outlives what it was wound for, and every duty has exactly one. */
function everyClockHasAReason(state: State): void {
  const { standing, review, validation, adverse, appeal, ladders } = state;
  const applicant = ['draft', 'submitted', 'in-review', 'returned', 'approved'].includes(standing);
  const member = standing === 'certified' || standing === 'suspended';
  const ladder = (clock: Clock) => ladders.find(({ id }) => id === clock.about);
  const unserved = standing === 'suspended' && adverse?.basis === 'immediate' && adverse.servedOn === null;
  const reasons: Readonly<Record<string, (clock: Clock) => boolean>> = {
    PREAPP_ABANDON: () => standing === 'draft' || standing === 'returned',
    PREAPP_REMIND: () => standing === 'draft' || standing === 'returned',
    CERT_DECIDE: () => applicant,
    SCSS_CERT_REVIEW: () => standing === 'in-review',
    ANNUAL_OPEN: () => member && review === null,
    ANNUAL_DUE: ({ about }) => member && review?.cycle === about,
    INHERITED_PROFILE: ({ about }) => member && review?.cycle === about,
    ANNUAL_REMIND: ({ about }) => member && review?.cycle === about && review.stage !== 'submitted',
    REVIEW_ANSWER: () => member && review?.stage === 'submitted',
    EXT_ANSWER: () => member && !!review?.timeAsked,
    RUNG: (clock) => !!ladder(clock),
    BLANK_PROFILE_CURE: (clock) => !!ladder(clock),
    MESSAGE_ANSWER: (clock) => ladder(clock)?.hold?.meaning === 'to-interpret',
    PROMISE: (clock) => ladder(clock)?.hold?.meaning === 'promised',
    VALID_INITIAL: () => member,
    REVALID_MAX: () => member,
    REVALID_PRACTICE: () => member,
    VALIDATION_OPENS: () => member,
    VISIT_ANSWER: () => validation?.stage === 'proposed',
    VAL_REPORT_ISSUE: () => validation?.stage === 'held',
    ACTION_RESPONSE: () => validation?.stage === 'actions',
    ACTION_ANSWER: ({ about }) =>
      !!validation?.actions.some(({ id, status }) => status === 'answered' && about.endsWith(`:${id}`)),
    CONFIRM_SUSPENSION: () => adverse?.stage === 'decided',
    DISPATCH_DECISION: () => unserved || adverse?.stage === 'confirmed' || adverse?.stage === 'removal-decided',
    SUSP_CURE: () => standing === 'suspended',
    CURE_ANSWER: () => adverse?.stage === 'cure-submitted',
    APPEAL_FILE_BENEFIT: () => !applicant,
    APPEAL_FILE_FALSE: () => !applicant,
    APPEAL_DECIDE: () => appeal !== null,
    APPEAL_ALERT: () => appeal !== null,
  };
  for (const clock of state.clocks)
    check(reasons[clock.rule]?.(clock) ?? false, `2: ${clock.id} runs on without a reason`);
  const count = (...rules: readonly string[]) => state.clocks.filter((clock) => rules.includes(clock.rule)).length;
  check(!member || review === null || count('ANNUAL_DUE', 'INHERITED_PROFILE') === 1, '2: a review has no day');
  check(validation?.stage !== 'proposed' || count('VISIT_ANSWER') === 1, '2: proposed dates have no day');
  check(validation?.stage !== 'actions' || count('ACTION_RESPONSE') === 1, '2: required actions have no day');
}

/** Invariant 7: standing alone never keeps a suspended participant from its review, its cure or its appeal. */
function theSuspendedCanFile(state: State, facts: Facts): void {
  const { standing, adverse, review, appeal, decision } = state;
  if (standing !== 'suspended') return;
  if (!adverse) return fail('7: suspended without a case to cure');
  const pending = ['cure-submitted', 'cure-accepted', 'removal-decided'].includes(adverse.stage);
  const complete = review !== null && review.stage !== 'submitted' && review.categories.length === 12;
  const open = {
    SubmitReview: complete,
    SubmitCure: !pending,
    FileAppeal: decision !== null && appeal === null,
  } as const;
  for (const name of ['SubmitReview', 'SubmitCure', 'FileAppeal'] as const) {
    const code = codeOf(() => ACTS[name].guard(state, facts, { person: 'the-officer', role: 'officer' }));
    check(code === '' || !open[name] || code === 'NotLive', `7: suspended, ${name} meets ${code}`);
  }
}

/** Invariant 4: on evidence that is complete by the record, or as an immediate action by headquarters, or after a cure lapsed. */
function decidedOnGrounds(state: State, command: Command, told: readonly Told[], facts: Facts): void {
  const adverse = state.adverse ?? fail('4: decided without a case');
  check(facts.adopted.includes(adverse.policy), '4: decided by a policy that nobody adopted');
  if (adverse.stage === 'removal-recommended') {
    check(command.by.role === 'headquarters', '4: a removal is headquarters’ to decide');
    const pending = state.appeal !== null || state.clocks.some(({ rule }) => rule.startsWith('APPEAL_FILE_'));
    check(!pending && state.setAside.length === 0, '9: removed while an appeal or a filing was open');
    return;
  }
  if (adverse.basis === 'immediate')
    return check(command.by.role === 'headquarters', '4: an immediate action is headquarters’ to decide');
  check(command.by.role === 'director', '4: a suspension is a director’s to decide');
  const ladder =
    state.ladders.find(({ id }) => id === `${adverse.ground}:${adverse.about}`) ?? fail('4: decided without outreach');
  check(owedLate(state, ladder), '4: decided about a duty that is not late');
  const missing = missingEvidence(told, ladder.id, state.contacts, facts);
  check(missing.length === 0, `4: decided without evidence: ${missing.join(', ')}`);
}

const termOf = ({ purpose, about }: Pick<Ladder, 'purpose' | 'about'>): string | null =>
  ({
    'annual-review': about === 'inherited' ? 'INHERITED_PROFILE:inherited' : `ANNUAL_DUE:${about}`,
    'actions-unanswered': `ACTION_RESPONSE:${about}`,
    'visit-dates-unanswered': `VISIT_ANSWER:${about}`,
    'validation-failed': null,
  })[purpose];

function owedLate(state: State, ladder: Pick<Ladder, 'purpose' | 'about'>): boolean {
  const term = termOf(ladder);
  if (term === null) return state.validation?.stage === 'failed';
  const clock = state.clocks.find(({ id }) => id === term);
  return !!clock && clock.lapsed && clock.held === null;
}

/** Outreach presses nobody who is in time, was heard, waits for the agency or is suspended; and never twice at once. */
function pressedFairly(state: State, id: string, events: readonly Event[]): void {
  const ladder = state.ladders.find((each) => each.id === id) ?? fail(`a rung without a ladder: ${id}`);
  const told = ladder.purpose === 'validation-failed' && ladder.ran === 0;
  check(owedLate(state, ladder), `fairness: a rung of ${id} runs while nothing is late`);
  check(ladder.hold === null, `fairness: a rung of ${id} runs while an answer holds it`);
  check(state.standing === 'certified' || told, `fairness: a rung of ${id} runs while suspended`);
  check(events.filter((event) => event.type === 'RungRan').length === 1, 'fairness: a burst of rungs');
}

/** A clock that rang is not started again for an instant that has come: an engine would ring it without end. */
function nothingRingsForEver(command: Command, events: readonly Event[], facts: Facts): void {
  if (command.type !== 'Due') return;
  for (const event of events)
    if (event.type === 'ClockStarted' && event.id === command.clock)
      check(event.dueAt > facts.now, `2: ${event.id} rings for ever`);
}

/** Fairness 1. */
function agencyLapseHurtsNobody(before: State, events: readonly Event[]): void {
  const ours = events.some(
    (event) =>
      event.type === 'ClockLapsed' && before.clocks.some(({ id, owedBy }) => id === event.clock && owedBy === 'agency'),
  );
  check(!ours || events.length === 1, 'fairness 1: something follows from the agency’s own lapse');
}

/** Invariant 5, from the record alone. */
function seatsAreHeldByDifferentPeople(told: readonly Told[]): void {
  let seats: Record<string, string> = {};
  let part: string[] = [];
  const sit = (seat: string, person: string) => {
    for (const [other, holder] of Object.entries(seats))
      if (holder === person && !(seat === 'remover' && ['confirmer', 'decider'].includes(other)))
        fail(`5: ${person} is ${other} and ${seat}`);
    seats = { ...seats, [seat]: person };
    part = [...part, person];
  };
  for (const { event } of told) {
    if (event.type === 'AdverseRecommended') {
      seats = {};
      part = [];
      sit('proposer', event.by);
    }
    if (event.type === 'RemovalRecommended') {
      seats = {};
      sit('proposer', event.by);
    }
    if (event.type === 'AdverseDecided') sit(event.order === 'removal' ? 'remover' : 'decider', event.by);
    if (event.type === 'SuspensionConfirmed') sit('confirmer', event.by);
    if (event.type === 'AppealDecided')
      check(!part.includes(event.by), `5: ${event.by} decides an appeal against a decision of its own`);
    if (event.type === 'Reinstated' || event.type === 'MembershipRestored') part = [];
  }
}

const SIGNED = ['ApplicationSubmitted', 'ReviewSubmitted', 'CureSubmitted', 'AppealFiled', 'ActionAnswered'];
const onlyTheOfficerSigns = (command: Command, events: readonly Event[]): void =>
  check(
    command.by.role === 'officer' || !events.some(({ type }) => SIGNED.includes(type)),
    `5: ${command.by.role} signs`,
  );

/** Invariant 9 of fairness: nothing runs against a suspended participant but the cure and the appeal. */
function frozenWhileSuspended({ standing, clocks }: State): void {
  const may = (rule: string) => rule === 'SUSP_CURE' || rule.startsWith('APPEAL_');
  const running =
    standing === 'suspended'
      ? clocks.find(({ owedBy, held, lapsed, rule }) => owedBy !== 'agency' && !held && !lapsed && !may(rule))
      : undefined;
  check(!running, `fairness 9: ${running?.id} runs while suspended`);
}

const benefitsFollowStanding = (state: State): void =>
  check(state.standing === 'certified' || benefits(state).length === 0, '6: benefits without being certified');

/** Fairness 3: what was filed in time holds its clock. */
function filingHolds(events: readonly Event[], { clocks }: State): void {
  const held = (id: string) => clocks.every((clock) => clock.id !== id || clock.held !== null);
  for (const event of events) {
    if (event.type === 'ReviewSubmitted')
      check(
        clocks.filter(({ rule }) => rule === 'ANNUAL_DUE' || rule === 'INHERITED_PROFILE').every(({ id }) => held(id)),
        'fairness 3: a submitted review holds no clock',
      );
    if (event.type === 'CureSubmitted') check(held('SUSP_CURE:adverse'), 'fairness 3: a submitted cure holds no clock');
  }
}

const running = ({ held, lapsed }: Clock): boolean => !held && !lapsed;

/** Invariant 2: every open process has a running clock, or an item on which somebody can act now. */
function nothingWaitsForEver(state: State, facts: Facts): void {
  if (state.imported && !state.imported.live) return;
  const items = openWork(state);
  check(new Set(items.map(({ key }) => key)).size === items.length, '2: two items of one key');
  check(new Set(state.clocks.map(({ id }) => id)).size === state.clocks.length, '2: two clocks of one id');
  const actionable = items.filter((item) => canBeDone(state, item, facts));
  for (const [process, part] of openProcesses(state)) {
    const clock = state.clocks.some((each) => running(each) && part.clocks(each));
    const item = actionable.some(part.item);
    check(clock || item, `2: ${process} waits for ever, standing ${state.standing}`);
  }
  for (const item of items)
    if (item.acts.length > 0)
      check(actionable.includes(item), `2: no act can close ${item.key}: ${whyNot(state, item, facts)}`);
}

/** A refusal that is only for now: something else is open, and comes to an end by itself or by somebody's act. */
const FOR_NOW = [
  'NotCertified',
  'AppealPending',
  'AppealMayBeFiled',
  'AnswerOwed',
  'AgencyLate',
  'PolicyNotAdopted',
  'DutyStillOwed',
  'NotServed',
  'EvidenceIncomplete',
];

const refusals = (state: State, item: WorkItem, facts: Facts): readonly string[] =>
  item.acts.flatMap((name) =>
    item.roles.map((role) => {
      const { may, guard } = ACTS[name];
      if (may === 'system' || !may.includes(role)) return 'NotAuthorized';
      const able = { ...facts, empowered: [{ role, event: 'test#1', from: '2020-01-01', until: null }] };
      return codeOf(() => guard(state, able, { person: item.person ?? 'somebody-new', role }));
    }),
  );
function codeOf(guard: () => void): string {
  try {
    guard();
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
const canBeDone = (state: State, item: WorkItem, facts: Facts): boolean =>
  refusals(state, item, facts).some((code) => code === '' || FOR_NOW.includes(code));
const whyNot = (state: State, item: WorkItem, facts: Facts): string => refusals(state, item, facts).join(', ');

type Part = { readonly clocks: (clock: Clock) => boolean; readonly item: (item: WorkItem) => boolean };
const kind =
  (...beginnings: readonly string[]) =>
  (item: WorkItem): boolean =>
    beginnings.some((beginning) => item.key.startsWith(beginning));
const rule =
  (...rules: readonly string[]) =>
  (clock: Clock): boolean =>
    rules.includes(clock.rule);

function openProcesses(state: State): readonly (readonly [string, Part])[] {
  const { standing, review, validation, adverse, appeal, ladders, doubts } = state;
  const member = standing === 'certified' || standing === 'suspended';
  const pending = adverse !== null;
  const open: [string, Part | false][] = [
    [
      'the application',
      ['draft', 'submitted', 'in-review', 'returned', 'approved'].includes(standing) && {
        clocks: rule('PREAPP_ABANDON'),
        item: kind('application.'),
      },
    ],
    [
      'the adverse case',
      pending && {
        clocks: rule('SUSP_CURE'),
        item: (item) =>
          kind('adverse.')(item) || (item.key.startsWith('import.doubt:') && adverse.ground === 'imported'),
      },
    ],
    ['the appeal', appeal !== null && { clocks: () => false, item: kind('appeal.') }],
    [
      'the validation',
      standing === 'certified' &&
        validation !== null && {
          clocks: (clock) =>
            rule('VISIT_ANSWER', 'ACTION_RESPONSE', 'PROMISE')(clock) ||
            (clock.rule === 'RUNG' && clock.about.endsWith(`:${validation.cycle}`)),
          item: (item) => kind('validation.', `outreach.`)(item) || (kind('adverse.')(item) && pending),
        },
    ],
    [
      'the review',
      standing === 'certified' &&
        review !== null && {
          clocks: rule('ANNUAL_DUE', 'INHERITED_PROFILE', 'RUNG', 'BLANK_PROFILE_CURE', 'PROMISE'),
          item: (item) => kind('review.', 'outreach.')(item) || pending,
        },
    ],
    [
      'the membership’s reviews',
      standing === 'certified' &&
        review === null && {
          clocks: rule('ANNUAL_OPEN'),
          item: (item) => kind('import.doubt:')(item) && doubts.some(({ field }) => field === 'certified_on'),
        },
    ],
    [
      'the membership’s validations',
      standing === 'certified' &&
        validation === null && {
          clocks: rule('VALIDATION_OPENS'),
          item: (item) =>
            kind('import.doubt:')(item) &&
            doubts.some(({ field }) => field === 'certified_on' || field === 'last_validated_on'),
        },
    ],
    ...ladders.map((ladder): [string, Part | false] => [
      `outreach ${ladder.id}`,
      standing === 'certified' &&
        !pending && {
          clocks: (clock) => clock.about === ladder.id || clock.id === termOf(ladder),
          item: (item) =>
            item.key.includes(ladder.id) ||
            (ladder.purpose === 'annual-review' ? kind('review.') : kind('validation.'))(item),
        },
    ]),
    ...(member ? [] : [[`nothing`, false] as [string, false]]),
  ];
  return open.flatMap(([name, part]) => (part ? [[name, part] as const] : []));
}

/** Invariant 3: every letter belongs to something that can still dispatch or withdraw it. */
function lettersHaveAHome(state: State): void {
  const items = openWork(state).map(({ key }) => key);
  for (const { id, about, channel, rung, kind: what } of state.notices) {
    if (channel !== 'letter') continue;
    const ladder = rung !== null && state.ladders.some((each) => each.id === about);
    const adverse = about === 'adverse' && state.adverse !== null && rung === null && what !== 'reinstated';
    check(
      ladder || adverse || items.includes(`letter.dispatch:${id}`),
      `3: the letter ${id} (${what}) can never go out`,
    );
    const stale =
      (what === 'suspended' && state.standing === 'certified' && state.adverse === null) || (rung !== null && !ladder);
    check(!stale, `3: the letter ${id} (${what}) has lost its reason`);
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
    Object.values(value as object).every(isPlain)
  );
}
