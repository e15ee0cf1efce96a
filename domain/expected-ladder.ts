/** What an outreach and other clocks should have told by now: from duties and the policy's steps, not from what was queued. */
import type { Instant } from './calendar.ts';
import type { Clock } from './clock.ts';
import { BEGINS } from './ladder.ts';
import type { Event } from './participant.ts';
import type { NoticeKind } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { LadderPurpose, Policy, Rung } from './policy.ts';
import type { Ladder, State } from './state.ts';

export type PolicyOf = (version: string) => Policy;

/** To whom: by mail to everybody who can be reached or the primary contact, by letter to the registered address, or by mail to one contact. */
export type Wanted = {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly to: 'everyone' | 'primary' | 'letter' | { readonly contact: string };
  readonly rung?: string;
};

/** A command's events with what was known before them. */
export type Moment = { readonly before: State; readonly events: readonly Event[]; readonly policyOf: PolicyOf };

/** What a step says unless it is the warning. */
const SAYS: Readonly<Record<LadderPurpose, NoticeKind>> = {
  'annual-review': 'review-overdue',
  'blank-profile': 'profile-overdue',
  'actions-unanswered': 'actions-overdue',
  'visit-dates-unanswered': 'duty-outstanding',
  'validation-failed': 'report-issued',
  'contact-verification': 'contacts-unconfirmed',
  'debt-or-bond': 'settlement-overdue',
  'adverse-warning': 'matter-warned',
  'reinstatement-conditions': 'condition-overdue',
};

/** The notice of a step: mail and letters tell something by themselves; calls, searches and the portal do not. */
function noticeOf(id: string, purpose: LadderPurpose, rung: Rung | undefined): readonly Wanted[] {
  if (!rung || (rung.channel !== 'mail' && rung.channel !== 'letter')) return [];
  const to = rung.channel === 'letter' ? 'letter' : rung.audience === 'primary' ? 'primary' : 'everyone';
  return [{ kind: rung.warning === true ? 'duty-warning' : SAYS[purpose], about: id, to, rung: rung.code }];
}

type Climbed = Pick<Ladder, 'id' | 'purpose' | 'policy'>;

/** The ladder of a step: one that runs, or that began by the same command. */
function ladderOf(id: string, { before, events }: Moment): Climbed | undefined {
  const began = events.find((event) => event.type === 'LadderBegan' && event.ladder === id);
  if (began?.type === 'LadderBegan') return { id, purpose: began.purpose, policy: began.policy };
  return before.ladders.find((ladder) => ladder.id === id);
}

/** By the policy under which the ladder began, by the step's code. */
export function ladderNotice(event: LadderEvent & { type: 'RungRan' }, moment: Moment): readonly Wanted[] {
  const ladder = ladderOf(event.ladder, moment);
  if (!ladder) return [];
  const { rungs } = moment.policyOf(ladder.policy).ladders[ladder.purpose];
  return noticeOf(
    ladder.id,
    ladder.purpose,
    rungs.find(({ code }) => code === event.rung),
  );
}

/** A notice that somebody is owed and that nothing has asked for yet: its clock should have rung, or was never wound. */
export type Owed = {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly rung: string | null;
  readonly dueAt: Instant;
};

/** What a clock's day brings, if it brings a notice by itself. */
function broughtBy(state: State, { rule, about, policy }: Clock, policyOf: PolicyOf): readonly Wanted[] {
  const purpose = BEGINS[rule];
  if (purpose) return firstStep(state, `${purpose}:${about}`, purpose, policyOf(policy));
  if (rule === 'DENIAL_ENDS' && state.denials.some(({ id }) => id === about))
    return [{ kind: 'benefits-restored', about: 'adverse', to: 'everyone' }];
  if (rule === 'PREAPP_ABANDON' && state.application?.reminderProven)
    return [{ kind: 'application-abandoned', about, to: 'everyone' }];
  if (rule === 'PIA_RESPONSE' || rule === 'INCIDENT_ACTION')
    return [{ kind: 'incident-overdue', about, to: 'everyone' }];
  if (rule === 'PREAPP_REMIND') return [{ kind: 'application-reminder', about, to: 'everyone' }];
  if (rule === 'ANNUAL_OPEN') return [{ kind: 'review-open', about, to: 'everyone' }];
  if (rule === 'ANNUAL_REMIND') return [{ kind: 'review-reminder', about, to: 'everyone' }];
  const ladder = rule === 'RUNG' && state.ladders.find(({ id }) => id === about);
  return ladder ? noticeOf(ladder.id, ladder.purpose, stepsOf(ladder, policyOf)[ladder.ran]) : [];
}

function firstStep(state: State, id: string, purpose: LadderPurpose, policy: Policy): readonly Wanted[] {
  const [first] = policy.ladders[purpose].rungs;
  return first?.gapDays === 0 && !state.ladders.some((ladder) => ladder.id === id) ? noticeOf(id, purpose, first) : [];
}

const stepsOf = (ladder: Ladder, policyOf: PolicyOf): readonly Rung[] =>
  policyOf(ladder.policy).ladders[ladder.purpose].rungs;

/** Notices of clocks that should have rung `before` that instant and have not. */
export const unrung = (state: State, before: Instant, policyOf: PolicyOf): readonly Owed[] =>
  state.clocks
    .filter(({ held, lapsed, dueAt }) => !held && !lapsed && dueAt < before)
    .flatMap((clock) => broughtBy(state, clock, policyOf).map((wanted) => ({ ...owed(wanted), dueAt: clock.dueAt })));

/** Steps and reviews that the policy still asks for and for which no clock runs: nothing would ever bring them. */
export const unwound = (state: State, policyOf: PolicyOf): readonly Owed[] => [
  ...(isReviewUnwound(state) ? [{ kind: 'review-open', about: '', rung: null, dueAt: state.lastAt } as const] : []),
  ...unwoundSteps(state, policyOf),
];

/** A membership that runs has its next review before it, unless a day of the former register is in doubt. */
const isReviewUnwound = ({ standing, review, imported, clocks, doubts }: State): boolean =>
  standing === 'certified' &&
  review === null &&
  (!imported || imported.live) &&
  !clocks.some(({ rule }) => rule === 'ANNUAL_OPEN') &&
  !doubts.some(({ field }) => field === 'certified_on');

const unwoundSteps = (state: State, policyOf: PolicyOf): readonly Owed[] =>
  state.ladders
    .filter(({ id }) => !state.clocks.some((clock) => clock.id === `RUNG:${id}`))
    .flatMap((ladder) =>
      stepsOf(ladder, policyOf)
        .slice(ladder.ran)
        .flatMap((rung) => noticeOf(ladder.id, ladder.purpose, rung))
        .map((wanted) => ({ ...owed(wanted), dueAt: state.lastAt })),
    );

const owed = ({ kind, about, rung }: Wanted): Omit<Owed, 'dueAt'> => ({ kind, about, rung: rung ?? null });
