/**
 * What a participant should have been told: by what happened, from the ledger, and by the policy; said a second time, apart from the rules that
 * queue notices. Nothing here looks at a notice.
 */
import type { Instant } from './calendar.ts';
import { ladderNotice } from './expected-ladder.ts';
import { REGISTERED_ADDRESS, type Contact, type NoticeKind } from './notice.ts';
import type { Event } from './participant.ts';
import type { Policy } from './policy.ts';
import { initial, type State } from './state.ts';
import type { RecordedEvent } from './view.ts';

/** What one command recorded, and the state after it. */
export type Step = { readonly state: State; readonly recorded: readonly RecordedEvent[] };
export type PolicyOf = (version: string) => Policy;

/** One copy that should exist. */
export type ExpectedNotice = {
  /** `e<sequence of the event that asks for it>.<which of its copies>`: the same in every night. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly channel: 'mail' | 'letter';
  readonly to: string;
  readonly rung: string | null;
  /** When it should have been queued: the day of the clock that rang, or the act. */
  readonly dueAt: Instant;
};

/** To whom: by mail to everybody who can be reached or the primary contact, by letter to the registered address, or by mail to one contact. */
export type Wanted = {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly to: 'everyone' | 'primary' | 'letter' | { readonly contact: string };
  readonly rung?: string;
};

/** A command's events with what was known before them. */
export type Moment = { readonly before: State; readonly events: readonly Event[]; readonly policyOf: PolicyOf };
type Of<T extends Event['type']> = Extract<Event, { readonly type: T }>;
type Rule<T extends Event['type']> = (event: Of<T>, moment: Moment) => readonly Wanted[];

const told = (kind: NoticeKind, about: string, to: Wanted['to'] = 'everyone'): Wanted => ({ kind, about, to });
const applicant = (kind: NoticeKind) => () => [told(kind, 'application')];
const review =
  (kind: NoticeKind) =>
  (_: unknown, { before }: Moment) => [told(kind, before.review?.cycle ?? '')];
const visit =
  (kind: NoticeKind) =>
  (_: unknown, { before }: Moment) => [told(kind, before.validation?.cycle ?? '')];
const has = ({ events }: Moment, type: Event['type']): boolean => events.some((event) => event.type === type);

/** By event. An event that is not here asks for no notice: `expected.test.ts` names every one of them, so that a new one does not slip through. */
export const EXPECTED: { readonly [T in Event['type']]?: Rule<T> } = {
  ApplicationCreated: applicant('application-started'),
  ApplicationSubmitted: applicant('application-received'),
  ApplicationReturned: applicant('application-returned'),
  ApplicationReminded: applicant('application-reminder'),
  ApplicationAbandoned: applicant('application-abandoned'),
  ProfileApproved: applicant('profile-approved'),
  Certified: applicant('certified'),
  Withdrawn: applicant('withdrawal-recorded'),
  FoundIneligible: () => [told('found-ineligible', 'application'), told('found-ineligible', 'application', 'letter')],
  SpecialistAssigned: (_, { before }) =>
    before.imported && !before.imported.live
      ? [] // an import moves nobody
      : [told(before.specialist === null ? 'specialist-named' : 'specialist-changed', 'application', 'primary')],

  ReviewOpened: (event, moment) => (has(moment, 'WentLive') ? [] : [told('review-open', event.cycle)]),
  ReviewReminded: review('review-reminder'),
  ReviewSubmitted: review('review-received'),
  ReviewApproved: review('review-approved'),
  ReviewReturned: review('review-returned'),
  TimeGranted: review('time-granted'),
  TimeRefused: review('time-refused'),

  RungRan: (event, moment) => ladderNotice(event, moment),
  AnswerRecorded: (event) => (event.told ? [told('answer-received', event.ladder, { contact: event.contact })] : []),

  VisitProposed: visit('visit-proposed'),
  VisitAgreed: visit('visit-agreed'),
  ReportIssued: (event, { before }) =>
    event.outcome === 'fail' ? [] : [told('report-issued', before.validation?.cycle ?? '')],
  AnswerAssessed: (event, { before }) =>
    event.accepted ? [] : [told('action-returned', before.validation?.cycle ?? '')],
  ValidationClosed: (event, { before }) => [
    told(event.lowered ? 'tier-lowered' : 'validated', before.validation?.cycle ?? ''),
  ],

  AdverseDecided: (event, moment) =>
    event.order === 'removal'
      ? [told('removed', 'adverse', 'letter')]
      : has(moment, 'Suspended')
        ? [told('suspended', 'adverse', 'letter')] // at once: nobody confirms it first
        : [],
  SuspensionConfirmed: () => [told('suspended', 'adverse', 'letter')],
  Suspended: () => [told('suspended', 'adverse')],
  Removed: () => [told('removed', 'adverse')],
  CureSubmitted: () => [told('cure-received', 'adverse')],
  CureRefused: () => [told('cure-refused', 'adverse')],
  Reinstated: ({ how }) => [told(how === 'cure' ? 'reinstated' : 'appeal-allowed', 'adverse')],

  AppealFiled: () => [told('appeal-received', 'appeal')],
  AppealNotAdmitted: () => [told('appeal-not-admitted', 'appeal'), told('appeal-not-admitted', 'appeal', 'letter')],
  AppealDecided: ({ outcome }, moment) => {
    if (outcome === 'denied') return [told('appeal-denied', 'appeal'), told('appeal-denied', 'appeal', 'letter')];
    return has(moment, 'Reinstated') ? [] : [told('appeal-allowed', 'appeal')];
  },

  OfficerChangeClaimed: () => [told('officer-change-received', 'officer')],
  OfficerChangeConfirmed: () => [told('officer-changed', 'officer')],
  OfficerChangeRefused: () => [told('officer-change-refused', 'officer')],
};

/** Whom a notice of an event goes to: the contacts before it, and whoever comes in by it. */
function contactsAt(event: Event, { before }: Moment): readonly Contact[] {
  if (event.type === 'ApplicationCreated') return event.contacts;
  return event.type === 'OfficerChangeConfirmed' ? [...before.contacts, event.contact] : before.contacts;
}

/** Nobody whom mail can reach: a letter takes its place. */
function recipients(to: Wanted['to'], contacts: readonly Contact[]): readonly Pick<ExpectedNotice, 'channel' | 'to'>[] {
  if (typeof to === 'object') return [{ channel: 'mail', to: to.contact }];
  const reached = to === 'letter' ? [] : contacts.filter(({ reach }) => reach !== 'dead').map(({ id }) => id);
  if (reached.length === 0) return [{ channel: 'letter', to: REGISTERED_ADDRESS }];
  const primary = contacts.find(({ role, reach }) => role === 'primary' && reach !== 'dead')?.id ?? reached[0]!;
  return (to === 'primary' ? [primary] : reached).map((id) => ({ channel: 'mail', to: id }));
}

/** What one event asks for. */
function wantedBy(event: Event, moment: Moment): readonly Wanted[] {
  const rule = EXPECTED[event.type] as ((event: Event, moment: Moment) => readonly Wanted[]) | undefined;
  return rule?.(event, moment) ?? [];
}

/** When the command should have been given: the earliest clock that it rang says so, else its own instant. */
export function dueOf({ before, events }: Pick<Moment, 'before' | 'events'>, at: Instant): Instant {
  const rang = events.flatMap((event) =>
    (event.type === 'ClockEnded' && event.how === 'rang') || event.type === 'ClockLapsed' ? [event.clock] : [],
  );
  const due = before.clocks.filter(({ id }) => rang.includes(id)).map(({ dueAt }) => dueAt);
  return Math.min(at, ...due);
}

/** Everything that one command's events ask for. */
export function expectedBy(before: State, { recorded }: Step, policyOf: PolicyOf): readonly ExpectedNotice[] {
  const moment: Moment = { before, events: recorded.map(({ event }) => event), policyOf };
  return recorded.flatMap(({ seq, at, event }) =>
    wantedBy(event, moment)
      .flatMap(({ to, rung = null, kind, about }) =>
        recipients(to, contactsAt(event, moment)).map((copy) => ({
          kind,
          about,
          ...copy,
          rung,
          dueAt: dueOf(moment, at),
        })),
      )
      .map((copy, index) => ({ id: `e${seq}.${index}`, ...copy })),
  );
}

/** Each step with the state before it. */
export const withBefore = (steps: readonly Step[]): readonly { readonly before: State; readonly step: Step }[] =>
  steps.map((step, index) => ({ before: steps[index - 1]?.state ?? initial(step.state.id), step }));
