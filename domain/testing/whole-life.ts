/**
 * A whole life, written by hand from the programme's rules: what is done, on which day, and every event that must be on record afterwards.
 * It knows no start date. Days are written from anchors, `C+1y-90d` is ninety days before the first anniversary of certification:
 * `A` the application, `C` certified, `V` first validation closed, `O` the third anniversary, `S` suspended, `R` reinstated, `W` revalidated,
 * `D` removed. The company lies in the zone of headquarters.
 */
import { addDays, addYears, daysBetween, wallDateOf, type Instant, type WallDate } from '../calendar.ts';
import type { ContentRef } from '../content.ts';
import type { Contact } from '../notice.ts';
import type { ActName, Event } from '../participant.ts';
import type { State } from '../state.ts';
import type { Seat } from './cast.ts';
import type { Payload } from './ledger.ts';
import { EVERY_CATEGORY } from './stories.ts';

const ANCHORS: Readonly<Record<string, string>> = {
  C: 'A+10d',
  V: 'C+1y-130d',
  O: 'C+3y',
  S: 'O+49d',
  R: 'S+27d',
  W: 'V+4y-100d',
  D: 'C+5y-100d',
};
export const ZONE = 'America/New_York';

/** The date of a day of the script, for an application that starts on `start`. */
export function dayOf(day: string, start: WallDate): WallDate {
  const match = /^([A-Z])(?:\+(\d+)y)?(?:([+-]\d+)d)?$/.exec(day);
  if (!match) throw new Error(`no day of the script: ${day}`);
  const [, anchor = '', years = '0', days = '0'] = match;
  const from = anchor === 'A' ? start : dayOf(ANCHORS[anchor] ?? '', start);
  return addDays(addYears(from, Number(years)), Number(days));
}

/** What a payload may need that only the one who plays the script knows. */
export type Ask = {
  /** Keeps a text and names it. */
  readonly content: (name: string) => ContentRef;
  readonly date: (day: string) => WallDate;
  readonly contacts: readonly Contact[];
  readonly person: (seat: Seat) => string;
  /** The participant as it is when the command is given. */
  readonly state: State;
};
type Step = { readonly on: string; readonly act: ActName; readonly by: Seat; readonly payload: (ask: Ask) => object };
const step = <T extends ActName>(on: string, act: T, by: Seat, payload: (ask: Ask) => Payload<T>): Step => ({
  on,
  act,
  by,
  payload,
});

const reviewed = (year: number, prepared: number, approved: number): readonly Step[] => [
  step(`C+${year}y-${prepared}d`, 'PrepareReview', 'contact', profile(`C+${year}y-${prepared}d`)),
  step(`C+${year}y-${prepared}d`, 'SubmitReview', 'officer', () => ({})),
  step(`C+${year}y-${approved}d`, 'ApproveReview', 'specialist', () => ({})),
];
const profile =
  (riskAssessed: string) =>
  ({ content, date }: Ask): Payload<'PrepareReview'> => ({
    profile: content('profile'),
    categories: EVERY_CATEGORY,
    riskAssessedOn: date(riskAssessed),
  });
const noted = ({ content }: Ask) => ({ note: content('note') });
const ladder = ({ state }: Ask): string => state.ladders[0]?.id ?? '';

/** Everything that people do, in order. The rest is done by the clock. */
export const STEPS: readonly Step[] = [
  step('A', 'CreateApplication', 'contact', ({ contacts }) => ({
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'laredo',
    contacts,
    demo: true,
    barredUntil: null,
    invitation: false,
  })),
  step('A', 'PrepareApplication', 'contact', (ask) => ({ ...profile('A')(ask), identifiers: ['ein', 'bond'] })),
  step('A', 'SubmitApplication', 'officer', () => ({})),
  step('A', 'AssignSpecialist', 'supervisor', ({ person }) => ({ specialist: person('specialist') })),
  step('A+3d', 'ApproveProfile', 'specialist', () => ({})),
  step('A+3d', 'RecordVetting', 'specialist', (ask) => ({ result: 'clear', ...noted(ask) })),
  step('C', 'Certify', 'supervisor', () => ({})),

  step('C+1y-179d', 'PlanValidation', 'specialist', () => ({ mode: 'in-person', exception: null })),
  step('C+1y-179d', 'ProposeVisit', 'specialist', ({ date }) => ({
    slots: [{ date: date('C+1y-140d'), hour: 9, minute: 0 }],
    note: null,
  })),
  step('C+1y-177d', 'AcceptVisit', 'contact', () => ({ slot: 0, waiveNotice: false })),
  step('C+1y-140d', 'HoldVisit', 'specialist', ({ date }) => ({ on: date('C+1y-140d') })),
  step('C+1y-135d', 'RecordOutcome', 'specialist', ({ content }) => ({
    outcome: 'pass',
    bestPractices: false,
    actions: [],
    report: content('report'),
  })),
  step('V', 'CloseValidation', 'supervisor', (ask) => ({ tier: 2, ...noted(ask) })),
  ...reviewed(1, 80, 75),
  ...reviewed(2, 50, 45),

  step('O+16d', 'LogCall', 'specialist', (ask) => ({
    ladder: ladder(ask),
    contact: ask.contacts[1]!.id,
    outcome: 'no-answer',
    ...noted(ask),
  })),
  step('O+23d', 'LogCall', 'specialist', (ask) => ({
    ladder: ladder(ask),
    contact: ask.contacts[0]!.id,
    outcome: 'left-message',
    ...noted(ask),
  })),
  step('O+30d', 'DispatchLetter', 'specialist', (ask) => ({ ladder: ladder(ask), tracking: ask.content('tracking') })),
  step('O+44d', 'RecordSearch', 'specialist', (ask) => ({ ladder: ladder(ask), ...noted(ask) })),
  step('O+46d', 'RecommendSuspension', 'specialist', (ask) => ({ ladder: ladder(ask), ...noted(ask) })),
  step('O+47d', 'DecideAdverse', 'director', (ask) => ({ impose: true, ...noted(ask) })),
  step('O+48d', 'ConfirmSuspension', 'headquarters', noted),
  step('S', 'ServeDecision', 'specialist', ({ content }) => ({ tracking: content('tracking') })),

  step('S+20d', 'PrepareReview', 'contact', profile('S+20d')),
  step('S+20d', 'SubmitReview', 'officer', () => ({})),
  step('S+22d', 'ApproveReview', 'specialist', () => ({})),
  step('S+23d', 'SubmitCure', 'officer', ({ content }) => ({ plan: content('plan'), consentsToVisits: true })),
  step('S+25d', 'AcceptCure', 'specialist', noted),
  step('R', 'Reinstate', 'director', noted),
  ...reviewed(4, 80, 75),

  step('V+4y-152d', 'PlanValidation', 'specialist', () => ({ mode: 'virtual', exception: null })),
  step('V+4y-152d', 'ProposeVisit', 'specialist', ({ date }) => ({
    slots: [{ date: date('V+4y-110d'), hour: 9, minute: 0 }],
    note: null,
  })),
  step('V+4y-150d', 'AcceptVisit', 'contact', () => ({ slot: 0, waiveNotice: false })),
  step('V+4y-110d', 'HoldVisit', 'specialist', ({ date }) => ({ on: date('V+4y-110d') })),
  step('V+4y-105d', 'RecordOutcome', 'specialist', ({ content }) => ({
    outcome: 'pass',
    bestPractices: false,
    actions: [],
    report: content('report'),
  })),
  step('W', 'CloseValidation', 'supervisor', (ask) => ({ tier: 2, ...noted(ask) })),

  step('D-1d', 'RecommendImmediateAction', 'director', (ask) => ({
    order: 'removal',
    ground: 'false-information',
    ...noted(ask),
  })),
  step('D', 'DecideAdverse', 'headquarters', (ask) => ({ impose: true, ...noted(ask) })),
  step('D+1d', 'DispatchNotice', 'specialist', ({ state, content }) => ({
    notice: state.notices.find(({ channel }) => channel === 'letter')?.id ?? '',
    tracking: content('tracking'),
  })),
];
/** The last day: nothing is left after it. */
export const LAST_DAY = 'D+31d';

/**
 * The record, one event a line: day, type, and what matters of it. `to 2` are copies by mail; the courier's proofs are not listed, since they may
 * come in any order. Dates within the third column are days of the script too.
 */
const TABLE = `
  A            ApplicationCreated     importer
  A            ClockStarted           PREAPP_ABANDON until A+30d
  A            ClockStarted           PREAPP_REMIND until A+16d
  A            NoticeQueued           application-started to 2
  A            ApplicationPrepared
  A            ApplicationSubmitted
  A            ClockEnded             PREAPP_ABANDON met
  A            ClockEnded             PREAPP_REMIND moot
  A            ClockStarted           CERT_DECIDE until A+90d
  A            NoticeQueued           application-received to 2
  A            SpecialistAssigned
  A            ClockStarted           SCSS_CERT_REVIEW until A+90d
  A            NoticeQueued           specialist-named to 1
  A+3d         ProfileApproved
  A+3d         ClockEnded             SCSS_CERT_REVIEW met
  A+3d         NoticeQueued           profile-approved to 2
  A+3d         VettingRecorded        clear
  C            Certified              tier 1
  C            ClockEnded             CERT_DECIDE met
  C            ClockStarted           ANNUAL_OPEN until C+1y-90d
  C            ClockStarted           VALID_INITIAL until C+1y
  C            ClockStarted           VALIDATION_OPENS until C+1y-180d
  C            NoticeQueued           certified to 2

  C+1y-180d    ClockEnded             VALIDATION_OPENS rang
  C+1y-180d    ValidationFellDue      initial
  C+1y-179d    ValidationPlanned      in-person
  C+1y-179d    VisitProposed          C+1y-140d
  C+1y-179d    ClockStarted           VISIT_ANSWER in 10 working days
  C+1y-179d    NoticeQueued           visit-proposed to 2
  C+1y-177d    VisitAgreed            C+1y-140d
  C+1y-177d    ClockEnded             VISIT_ANSWER met
  C+1y-177d    NoticeQueued           visit-agreed to 2
  C+1y-140d    VisitHeld              C+1y-140d
  C+1y-140d    ClockStarted           VAL_REPORT_ISSUE until C+1y-110d
  C+1y-135d    ReportIssued           pass
  C+1y-135d    ClockEnded             VAL_REPORT_ISSUE met
  C+1y-135d    NoticeQueued           report-issued to 2
  V            ValidationClosed       tier 2
  V            ClockEnded             VALID_INITIAL met
  V            ClockStarted           REVALID_MAX until V+4y
  V            ClockStarted           REVALID_PRACTICE until V+4y
  V            ClockStarted           VALIDATION_OPENS until V+4y-180d
  V            NoticeQueued           validated to 2

  C+1y-90d     ClockEnded             ANNUAL_OPEN rang
  C+1y-90d     ReviewOpened           C+1y
  C+1y-90d     ClockStarted           ANNUAL_DUE until C+1y
  C+1y-90d     ClockStarted           ANNUAL_REMIND until C+1y-60d
  C+1y-90d     NoticeQueued           review-open to 2
  C+1y-80d     ReviewPrepared
  C+1y-80d     ReviewSubmitted        in time
  C+1y-80d     ClockHeld              ANNUAL_DUE filed of C+1y
  C+1y-80d     ClockEnded             ANNUAL_REMIND moot
  C+1y-80d     ClockStarted           REVIEW_ANSWER until C+1y-50d
  C+1y-80d     NoticeQueued           review-received to 2
  C+1y-75d     ReviewApproved
  C+1y-75d     ClockEnded             ANNUAL_DUE met
  C+1y-75d     ClockEnded             REVIEW_ANSWER met
  C+1y-75d     ClockStarted           ANNUAL_OPEN until C+2y-90d
  C+1y-75d     NoticeQueued           review-approved to 2

  C+2y-90d     ClockEnded             ANNUAL_OPEN rang
  C+2y-90d     ReviewOpened           C+2y
  C+2y-90d     ClockStarted           ANNUAL_DUE until C+2y
  C+2y-90d     ClockStarted           ANNUAL_REMIND until C+2y-60d
  C+2y-90d     NoticeQueued           review-open to 2
  C+2y-60d     ReviewReminded         60 days left
  C+2y-60d     ClockStarted           ANNUAL_REMIND until C+2y-30d
  C+2y-60d     NoticeQueued           review-reminder to 2
  C+2y-50d     ReviewPrepared
  C+2y-50d     ReviewSubmitted        in time
  C+2y-50d     ClockHeld              ANNUAL_DUE filed of C+2y
  C+2y-50d     ClockEnded             ANNUAL_REMIND moot
  C+2y-50d     ClockStarted           REVIEW_ANSWER until C+2y-20d
  C+2y-50d     NoticeQueued           review-received to 2
  C+2y-45d     ReviewApproved
  C+2y-45d     ClockEnded             ANNUAL_DUE met
  C+2y-45d     ClockEnded             REVIEW_ANSWER met
  C+2y-45d     ClockStarted           ANNUAL_OPEN until C+3y-90d
  C+2y-45d     NoticeQueued           review-approved to 2

  C+3y-90d     ClockEnded             ANNUAL_OPEN rang
  C+3y-90d     ReviewOpened           O
  C+3y-90d     ClockStarted           ANNUAL_DUE until O
  C+3y-90d     ClockStarted           ANNUAL_REMIND until O-60d
  C+3y-90d     NoticeQueued           review-open to 2
  O-60d        ReviewReminded         60 days left
  O-60d        ClockStarted           ANNUAL_REMIND until O-30d
  O-60d        NoticeQueued           review-reminder to 2
  O-30d        ReviewReminded         30 days left
  O-30d        ClockStarted           ANNUAL_REMIND until O-14d
  O-30d        NoticeQueued           review-reminder to 2
  O-14d        ReviewReminded         14 days left
  O-14d        ClockStarted           ANNUAL_REMIND until O-7d
  O-14d        NoticeQueued           review-reminder to 2
  O-7d         ReviewReminded         7 days left
  O-7d         ClockStarted           ANNUAL_REMIND until O-1d
  O-7d         NoticeQueued           review-reminder to 2
  O-1d         ReviewReminded         1 days left
  O-1d         ClockEnded             ANNUAL_REMIND rang
  O-1d         NoticeQueued           review-reminder to 2
  O+1d         ClockLapsed            ANNUAL_DUE
  O+1d         ReviewOverdue          O
  O+1d         LadderBegan            annual-review
  O+1d         RungRan                mail-primary
  O+1d         NoticeQueued           review-overdue to 1
  O+1d         ClockStarted           RUNG until O+8d
  O+8d         ClockEnded             RUNG rang
  O+8d         RungRan                mail-everyone
  O+8d         NoticeQueued           review-overdue to 2
  O+8d         ClockStarted           RUNG until O+15d
  O+15d        ClockEnded             RUNG rang
  O+15d        RungRan                call
  O+15d        ClockStarted           RUNG until O+22d
  O+16d        CallLogged             no-answer
  O+22d        ClockEnded             RUNG rang
  O+22d        RungRan                call-again
  O+22d        ClockStarted           RUNG until O+29d
  O+23d        CallLogged             left-message
  O+29d        ClockEnded             RUNG rang
  O+29d        RungRan                warning-letter
  O+29d        NoticeQueued           duty-warning by letter
  O+29d        ClockStarted           RUNG until O+43d
  O+30d        LetterDispatched       with the warning
  O+30d        ClockStarted           BLANK_PROFILE_CURE until O+44d
  O+43d        ClockEnded             RUNG rang
  O+43d        RungRan                last-resort
  O+44d        AddressSearched
  O+45d        ClockEnded             BLANK_PROFILE_CURE rang
  O+45d        WarningLapsed
  O+46d        AdverseRecommended     suspension for annual-review on constructive notice
  O+47d        AdverseDecided         suspension
  O+47d        ClockStarted           APPEAL_FILE_BENEFIT until O+137d
  O+47d        ClockStarted           CONFIRM_SUSPENSION in 2 working days
  O+48d        SuspensionConfirmed
  O+48d        ClockEnded             CONFIRM_SUSPENSION met
  O+48d        ClockStarted           DISPATCH_DECISION in 2 working days
  O+48d        NoticeQueued           suspended by letter
  S            DecisionServed         S
  S            ClockEnded             DISPATCH_DECISION met
  S            Suspended              S
  S            LadderEnded            suspended
  S            ClockHeld              VALIDATION_OPENS suspended of V+4y-180d
  S            ClockStarted           SUSP_CURE until S+90d
  S            NoticeQueued           suspended to 2

  S+20d        ReviewPrepared
  S+20d        ReviewSubmitted        late
  S+20d        ClockHeld              ANNUAL_DUE filed of S+20d
  S+20d        ClockStarted           REVIEW_ANSWER until S+50d
  S+20d        NoticeQueued           review-received to 2
  S+22d        ReviewApproved
  S+22d        ClockEnded             ANNUAL_DUE met
  S+22d        ClockEnded             REVIEW_ANSWER met
  S+22d        NoticeQueued           review-approved to 2
  S+23d        CureSubmitted          in time
  S+23d        ClockHeld              SUSP_CURE filed of S+90d
  S+23d        ClockStarted           CURE_ANSWER in 10 working days
  S+23d        NoticeQueued           cure-received to 2
  S+25d        CureAccepted
  S+25d        ClockEnded             CURE_ANSWER met
  R            Reinstated             tier 2 by cure
  R            ClockEnded             SUSP_CURE moot
  R            ClockResumed           VALIDATION_OPENS until V+4y-153d
  R            ClockStarted           ANNUAL_OPEN until C+4y-90d
  R            NoticeQueued           reinstated to 2
  O+138d       ClockEnded             APPEAL_FILE_BENEFIT rang
  O+138d       AppealWindowClosed

  C+4y-90d     ClockEnded             ANNUAL_OPEN rang
  C+4y-90d     ReviewOpened           C+4y
  C+4y-90d     ClockStarted           ANNUAL_DUE until C+4y
  C+4y-90d     ClockStarted           ANNUAL_REMIND until C+4y-60d
  C+4y-90d     NoticeQueued           review-open to 2
  C+4y-80d     ReviewPrepared
  C+4y-80d     ReviewSubmitted        in time
  C+4y-80d     ClockHeld              ANNUAL_DUE filed of C+4y
  C+4y-80d     ClockEnded             ANNUAL_REMIND moot
  C+4y-80d     ClockStarted           REVIEW_ANSWER until C+4y-50d
  C+4y-80d     NoticeQueued           review-received to 2
  C+4y-75d     ReviewApproved
  C+4y-75d     ClockEnded             ANNUAL_DUE met
  C+4y-75d     ClockEnded             REVIEW_ANSWER met
  C+4y-75d     ClockStarted           ANNUAL_OPEN until C+5y-90d
  C+4y-75d     NoticeQueued           review-approved to 2

  V+4y-153d    ClockEnded             VALIDATION_OPENS rang
  V+4y-153d    ValidationFellDue      revalidation
  V+4y-152d    ValidationPlanned      virtual
  V+4y-152d    VisitProposed          V+4y-110d
  V+4y-152d    ClockStarted           VISIT_ANSWER in 10 working days
  V+4y-152d    NoticeQueued           visit-proposed to 2
  V+4y-150d    VisitAgreed            V+4y-110d
  V+4y-150d    ClockEnded             VISIT_ANSWER met
  V+4y-150d    NoticeQueued           visit-agreed to 2
  V+4y-110d    VisitHeld              V+4y-110d
  V+4y-110d    ClockStarted           VAL_REPORT_ISSUE until V+4y-80d
  V+4y-105d    ReportIssued           pass
  V+4y-105d    ClockEnded             VAL_REPORT_ISSUE met
  V+4y-105d    NoticeQueued           report-issued to 2
  W            ValidationClosed       tier 2
  W            ClockEnded             REVALID_MAX met
  W            ClockEnded             REVALID_PRACTICE met
  W            ClockStarted           REVALID_MAX until V+8y
  W            ClockStarted           REVALID_PRACTICE until W+4y
  W            ClockStarted           VALIDATION_OPENS until W+4y-180d
  W            NoticeQueued           validated to 2

  D-1d         AdverseRecommended     removal for false-information at once
  D            AdverseDecided         removal
  D            ClockStarted           APPEAL_FILE_FALSE until D+30d
  D            Removed                D
  D            ClockEnded             ANNUAL_OPEN moot
  D            ClockEnded             REVALID_MAX moot
  D            ClockEnded             REVALID_PRACTICE moot
  D            ClockEnded             VALIDATION_OPENS moot
  D            NoticeQueued           removed to 2
  D            NoticeQueued           removed by letter
  D+1d         NoticeDispatched
  D+31d        ClockEnded             APPEAL_FILE_FALSE rang
  D+31d        AppealWindowClosed
`;

/** The table for an application that starts on `start`: one line an event, with dates in place of the script's days. */
export const expectedRows = (start: WallDate): readonly string[] =>
  TABLE.split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .map((line) => line.replace(/(?<= |^)[A-Z](?:\+\d+y)?(?:[+-]\d+d)?(?= |$)/g, (day) => dayOf(day, start)));

/** What was recorded, in the words of the table. Copies of one notice become one line; proofs of delivery are left out. */
export function recordedRows(events: readonly { readonly event: Event; readonly at: Instant }[]): readonly string[] {
  const rows: string[] = [];
  let copies = 0;
  for (const { event, at } of events) {
    if (event.type === 'NoticeSent' || event.type === 'NoticeReceived') continue;
    const mail = event.type === 'NoticeQueued' && event.channel === 'mail';
    const line = `${wallDateOf(at, ZONE)} ${event.type} ${detail(event)}`.trim();
    const again = mail && rows.at(-1) === `${line} to ${copies}`;
    copies = again ? copies + 1 : 1;
    if (again) rows.pop();
    rows.push(mail ? `${line} to ${copies}` : line);
  }
  return rows;
}

const ruleOf = (clock: string): string => clock.split(':')[0] ?? '';

/** What matters of an event, in the words of the table. */
function detail(event: Event): string {
  switch (event.type) {
    case 'ClockStarted':
      return event.unit === 'working-day'
        ? `${event.rule} in ${event.count} working days`
        : `${event.rule} until ${event.due}`;
    case 'ClockEnded':
      return `${ruleOf(event.clock)} ${event.how}`;
    case 'ClockHeld':
      return `${ruleOf(event.clock)} ${event.why} of ${addDays(wallDateOf(event.since, ZONE), event.remainingDays)}`;
    case 'ClockResumed':
    case 'ClockMoved':
      return `${ruleOf(event.clock)} until ${event.after}`;
    case 'ClockLapsed':
      return ruleOf(event.clock);
    case 'NoticeQueued':
      return event.channel === 'letter' ? `${event.kind} by letter` : event.kind;
    case 'ApplicationCreated':
      return event.entityType;
    case 'VettingRecorded':
      return event.result;
    case 'Certified':
    case 'ValidationClosed':
      return `tier ${event.tier}`;
    case 'ValidationFellDue':
      return event.kind;
    case 'ValidationPlanned':
      return event.mode;
    case 'VisitProposed':
      return event.slots.map(({ date }) => date).join(' ');
    case 'VisitAgreed':
      return event.slot.date;
    case 'VisitHeld':
      return event.on;
    case 'ReportIssued':
      return event.outcome;
    case 'ReviewOpened':
      return event.anniversary;
    case 'ReviewReminded':
      return `${event.daysLeft} days left`;
    case 'ReviewSubmitted':
    case 'CureSubmitted':
      return event.late ? 'late' : 'in time';
    case 'ReviewOverdue':
      return event.due;
    case 'LadderBegan':
      return event.purpose;
    case 'RungRan':
      return event.rung;
    case 'CallLogged':
      return event.outcome;
    case 'LetterDispatched':
      return event.warning ? 'with the warning' : 'without a warning';
    case 'LadderEnded':
      return event.how;
    case 'AdverseRecommended':
      return `${event.order} for ${event.ground} ${event.basis === 'immediate' ? 'at once' : `on ${event.notice} notice`}`;
    case 'AdverseDecided':
      return event.order;
    case 'DecisionServed':
      return event.on;
    case 'Suspended':
    case 'Removed':
      return event.effectiveOn;
    case 'Reinstated':
      return `tier ${event.tier} by ${event.how}`;
    default:
      return '';
  }
}

/** Days between two days of the script: how far a clock is to be moved forward. */
export const daysFrom = (earlier: string, later: string, start: WallDate): number =>
  daysBetween(dayOf(earlier, start), dayOf(later, start));
