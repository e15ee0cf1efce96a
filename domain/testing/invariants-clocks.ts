/** Invariants 1 and 9, and 2 from the side of the clocks: how each date came to be, by what version it counts, and what it is for. */
import { daysBetween, endOfDay, instantOf, wallDateOf } from '../calendar.ts';
import type { Clock, ClockEvent } from '../clock.ts';
import type { Facts } from '../facts.ts';
import type { Command, Event } from '../participant.ts';
import { countFrom } from '../policy.ts';
import { unreadAnswers } from '../ladder.ts';
import type { State } from '../state.ts';
import { legAbout } from '../validation-legs.ts';
import { check, fail } from './checks.ts';

/** Invariant 1: each change names the clock as it was, and a start can be counted again. */
export function clocksChangeInTheOpen(state: State, event: ClockEvent, facts: Facts): void {
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
  const condition = state.conditions.find((each) => each.id === about);
  const { beside } = state;
  const ofCase = rulesOf.adverse.includes(name) || (name === 'EXT_ANSWER' && about === 'adverse');
  const kept = condition
    ? condition.policy
    : rulesOf.review.includes(name) && !ofCase
      ? review?.policy
      : rulesOf.ladder.includes(name)
        ? ladder?.policy
        : rulesOf.validation.includes(name)
          ? validation?.policy
          : ofCase
            ? name === 'DISPATCH_DECISION' && beside
              ? beside.policy
              : adverse?.ground === 'imported'
                ? undefined
                : adverse?.policy
            : rulesOf.appeal.includes(name)
              ? appeal?.policy
              : undefined;
  check(kept === undefined || kept === policy, `9: ${id} counts by ${policy}, but its case began under ${kept}`);
}
const rulesOf = {
  review: ['ANNUAL_DUE', 'ANNUAL_REMIND', 'INHERITED_PROFILE', 'BLANK_PROFILE', 'REVIEW_ANSWER', 'EXT_ANSWER'],
  ladder: [
    'RUNG',
    'BLANK_PROFILE_CURE',
    'WARNING_RESPONSE',
    'MESSAGE_ANSWER',
    'ANSWER_HOLD',
    'PROMISE',
    'OUTREACH_HOLD',
  ],
  validation: [
    'VISIT_ANSWER',
    'COUNTER_ANSWER',
    'VAL_REPORT_ISSUE',
    'VAL_REVIEW',
    'ACTION_RESPONSE',
    'ACTION_ANSWER',
    'REC_RESPONSE',
  ],
  adverse: ['CONFIRM_SUSPENSION', 'DISPATCH_DECISION', 'SUSP_CURE', 'CURE_ANSWER'],
  appeal: ['APPEAL_DECIDE', 'APPEAL_ALERT', 'APPEAL_INFORMATION', 'APPEAL_REMAND'],
};

/** Invariant 2 from the other side: no clock outlives what it was wound for, and every duty has exactly one. */
export function everyClockHasAReason(state: State): void {
  const { standing, review, validation, adverse, appeal, ladders } = state;
  const applicant = ['draft', 'submitted', 'in-review', 'returned', 'approved'].includes(standing);
  const member = standing === 'certified' || standing === 'suspended';
  const ladder = (clock: Clock) => ladders.find(({ id }) => id === clock.about);
  const incident = (id: string) => state.incidents.find((each) => each.id === id);
  const action = (about: string) =>
    state.incidents
      .flatMap(({ id, analysis }) => (analysis?.actions ?? []).map((each) => ({ ...each, about: `${id}:${each.id}` })))
      .find((each) => each.about === about);
  const matterAt = (about: string) => state.matters.find(({ id }) => id === about)?.stage;
  const unserved =
    adverse?.stage === 'removed' ||
    (standing === 'suspended' && adverse?.basis === 'immediate' && adverse.servedOn === null);
  const reasons: Readonly<Record<string, (clock: Clock) => boolean>> = {
    PREAPP_ABANDON: () => standing === 'draft' || standing === 'returned',
    PREAPP_REMIND: () => standing === 'draft' || standing === 'returned',
    CERT_DECIDE: () => applicant,
    SCSS_CERT_REVIEW: () => standing === 'in-review',
    ANNUAL_OPEN: () => member && review === null,
    ANNUAL_DUE: ({ about }) => member && review?.cycle === about,
    BLANK_PROFILE: ({ about }) => member && review?.cycle === about,
    CONTACT_VERIFY: () => member,
    DEBT_OR_BOND: () => member,
    SETTLEMENT_ANSWER: ({ about }) =>
      state.clocks.some(({ id, held }) => id === `DEBT_OR_BOND:${about}` && held !== null),
    INCIDENT_TRIAGE: ({ about }) => incident(about)?.stage === 'reported',
    PIA_RESPONSE: ({ about }) => member && (incident(about)?.stage ?? '').startsWith('analysis-'),
    PIA_ANSWER: ({ about }) => incident(about)?.stage === 'analysis-submitted' || action(about)?.status === 'reported',
    INCIDENT_ACTION: ({ about }) => member && ['open', 'reported', 'returned'].includes(action(about)?.status ?? ''),
    INHERITED_PROFILE: ({ about }) => member && review?.cycle === about,
    ANNUAL_REMIND: ({ about }) => member && review?.cycle === about && review.stage !== 'submitted',
    REVIEW_ANSWER: () => member && review?.stage === 'submitted',
    EXT_ANSWER: ({ about }) => member && !!(about === 'adverse' ? adverse : review)?.timeAsked,
    CORRECTION_ANSWER: () => state.correction !== null,
    OFFICER_CHANGE: () => state.officerChange !== null,
    RUNG: (clock) => !!ladder(clock),
    BLANK_PROFILE_CURE: (clock) => !!ladder(clock),
    WARNING_RESPONSE: (clock) => ladder(clock)?.purpose === 'adverse-warning',
    MATTER_TRIAGE: ({ about }) => matterAt(about) === 'triage',
    RESPONSE_ANSWER: ({ about }) => matterAt(about) === 'answered',
    // also while what another answer said holds the ladder: this one is still to be read
    MESSAGE_ANSWER: (clock) => !!ladder(clock) && unreadAnswers(state, ladder(clock)!).length > 0,
    ANSWER_HOLD: (clock) => ladder(clock)?.hold?.meaning === 'to-interpret',
    OUTREACH_HOLD: (clock) => !!ladder(clock),
    PROMISE: (clock) => ladder(clock)?.hold?.meaning === 'promised',
    VALID_INITIAL: () => member,
    REVALID_MAX: () => member,
    REVALID_PRACTICE: () => member,
    VALIDATION_OPENS: () => member,
    VISIT_ANSWER: ({ about }) => legAbout(validation, about)?.step === 'proposed',
    COUNTER_ANSWER: ({ about }) => ['to-propose', 'countered'].includes(legAbout(validation, about)?.step ?? ''),
    VAL_REPORT_ISSUE: () => validation?.stage === 'held',
    VAL_REVIEW: () => validation?.submittedBy !== undefined,
    ACTION_RESPONSE: () => validation?.stage === 'actions',
    REC_RESPONSE: ({ about }) =>
      state.recommendations.some(({ cycle, status }) => cycle === about && status === 'open'),
    ACTION_ANSWER: ({ about }) =>
      !!validation?.actions.some(({ id, status }) => status === 'answered' && about.endsWith(`:${id}`)),
    CONFIRM_SUSPENSION: () => adverse?.stage === 'decided',
    DISPATCH_DECISION: () =>
      unserved ||
      state.beside?.stage === 'removal-decided' ||
      ['confirmed', 'denial-decided', 'removal-decided'].includes(adverse?.stage ?? ''),
    DENIAL_ENDS: ({ about }) => member && state.denials.some(({ id }) => id === about),
    SUSP_CURE: () => standing === 'suspended',
    CURE_ANSWER: ({ about }) =>
      about === 'adverse'
        ? adverse?.stage === 'cure-submitted'
        : [...(adverse?.plan?.steps ?? []), ...state.conditions].some(
            ({ id, status }) => id === about && status === 'reported',
          ),
    CURE_STEP: ({ about }) => member && state.conditions.some(({ id }) => id === about),
    APPEAL_FILE_BENEFIT: () => !applicant,
    APPEAL_FILE_FALSE: () => !applicant,
    APPEAL_DECIDE: () => appeal !== null && appeal.stage !== 'remitted',
    APPEAL_ALERT: () => appeal !== null && appeal.stage !== 'remitted',
    APPEAL_INFORMATION: () => appeal?.asked?.answered === false,
    APPEAL_REMAND: () => appeal?.stage === 'remitted',
  };
  for (const clock of state.clocks)
    check(reasons[clock.rule]?.(clock) ?? false, `2: ${clock.id} runs on without a reason`);
  const count = (...rules: readonly string[]) => state.clocks.filter((clock) => rules.includes(clock.rule)).length;
  check(
    !member || review === null || count('ANNUAL_DUE', 'INHERITED_PROFILE', 'BLANK_PROFILE') === 1,
    '2: a review has no day',
  );
  check(!member || count('CURE_STEP') === state.conditions.length, '2: a condition of a reinstatement has no day');
  check(count('CONTACT_VERIFY') <= 1, '2: the contacts are to be confirmed twice');
  const proposed = (validation?.legs ?? []).filter(({ step }) => step === 'proposed');
  check(!member || count('VISIT_ANSWER') === proposed.length, '2: proposed dates have no day');
  check(validation?.stage !== 'actions' || count('ACTION_RESPONSE') === 1, '2: required actions have no day');
}

/** A clock that rang is not started again for an instant that has come: an engine would ring it without end. */
export function nothingRingsForEver(command: Command, events: readonly Event[], facts: Facts): void {
  if (command.type !== 'Due') return;
  for (const event of events)
    if (event.type === 'ClockStarted' && event.id === command.clock)
      check(event.dueAt > facts.now, `2: ${event.id} rings for ever`);
}
