/** The record of the whole life of `whole-life.ts`, and how a real record is put into the same words. */
import { addDays, wallDateOf, type Instant, type WallDate } from '../calendar.ts';
import type { Event } from '../participant.ts';
import type { Of } from './ledger.ts';
import { dayOf, ZONE } from './script-days.ts';

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
  C+1y-75d     ClockStarted           CONTACT_VERIFY until C+1y+105d
  C+1y-75d     NoticeQueued           review-approved to 2

  C+1y+100d    ContactsConfirmed
  C+1y+100d    ClockEnded             CONTACT_VERIFY met
  C+1y+100d    ClockStarted           CONTACT_VERIFY until C+1y+280d
  C+2y-100d    ContactsConfirmed
  C+2y-100d    ClockEnded             CONTACT_VERIFY met
  C+2y-100d    ClockStarted           CONTACT_VERIFY until C+2y+80d

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

  C+2y+70d     ContactsConfirmed
  C+2y+70d     ClockEnded             CONTACT_VERIFY met
  C+2y+70d     ClockStarted           CONTACT_VERIFY until C+2y+250d
  C+3y-120d    ContactsConfirmed
  C+3y-120d    ClockEnded             CONTACT_VERIFY met
  C+3y-120d    ClockStarted           CONTACT_VERIFY until O+60d

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
  S            ClockHeld              CONTACT_VERIFY suspended of O+60d
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
  R            ClockResumed           CONTACT_VERIFY until R+11d
  R            ClockStarted           ANNUAL_OPEN until C+4y-90d
  R            NoticeQueued           reinstated to 2
  R+5d         ContactsConfirmed
  R+5d         ClockEnded             CONTACT_VERIFY met
  R+5d         ClockStarted           CONTACT_VERIFY until R+185d
  O+138d       ClockEnded             APPEAL_FILE_BENEFIT rang
  O+138d       AppealWindowClosed

  C+4y-110d    ContactsConfirmed
  C+4y-110d    ClockEnded             CONTACT_VERIFY met
  C+4y-110d    ClockStarted           CONTACT_VERIFY until C+4y+70d

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

  C+4y+65d     ContactsConfirmed
  C+4y+65d     ClockEnded             CONTACT_VERIFY met
  C+4y+65d     ClockStarted           CONTACT_VERIFY until C+4y+245d

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

  C+5y-130d    ContactsConfirmed
  C+5y-130d    ClockEnded             CONTACT_VERIFY met
  C+5y-130d    ClockStarted           CONTACT_VERIFY until C+5y+50d

  D-1d         AdverseRecommended     removal for false-information at once
  D            AdverseDecided         removal
  D            ClockStarted           APPEAL_FILE_FALSE until D+30d
  D            Removed                D
  D            ClockEnded             ANNUAL_OPEN moot
  D            ClockEnded             REVALID_MAX moot
  D            ClockEnded             REVALID_PRACTICE moot
  D            ClockEnded             VALIDATION_OPENS moot
  D            ClockEnded             CONTACT_VERIFY moot
  D            ClockStarted           DISPATCH_DECISION in 2 working days
  D            NoticeQueued           removed to 2
  D            NoticeQueued           removed by letter
  D+1d         DecisionServed         D+1d
  D+1d         ClockEnded             DISPATCH_DECISION met
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

/** What matters of an event, in the words of the table; of an event that is not here nothing does. */
const DETAILS: { readonly [T in Event['type']]?: (event: Of<T>) => string } = {
  ClockStarted: ({ rule, unit, count, due }) =>
    unit === 'working-day' ? `${rule} in ${count} working days` : `${rule} until ${due}`,
  ClockEnded: ({ clock, how }) => `${ruleOf(clock)} ${how}`,
  ClockHeld: ({ clock, why, since, remainingDays }) =>
    `${ruleOf(clock)} ${why} of ${addDays(wallDateOf(since, ZONE), remainingDays)}`,
  ClockResumed: ({ clock, after }) => `${ruleOf(clock)} until ${after}`,
  ClockMoved: ({ clock, after }) => `${ruleOf(clock)} until ${after}`,
  ClockLapsed: ({ clock }) => ruleOf(clock),
  NoticeQueued: ({ kind, channel }) => (channel === 'letter' ? `${kind} by letter` : kind),
  ApplicationCreated: ({ entityType }) => entityType,
  VettingRecorded: ({ result }) => result,
  Certified: ({ tier }) => `tier ${tier}`,
  ValidationFellDue: ({ kind }) => kind,
  ValidationPlanned: ({ mode }) => mode,
  VisitProposed: ({ slots }) => slots.map(({ date }) => date).join(' '),
  VisitAgreed: ({ slot }) => slot.date,
  VisitHeld: ({ on }) => on,
  ReportIssued: ({ outcome }) => outcome,
  ValidationClosed: ({ tier }) => `tier ${tier}`,
  ReviewOpened: ({ anniversary }) => anniversary,
  ReviewReminded: ({ daysLeft }) => `${daysLeft} days left`,
  ReviewSubmitted: ({ late }) => (late ? 'late' : 'in time'),
  ReviewOverdue: ({ due }) => due,
  LadderBegan: ({ purpose }) => purpose,
  RungRan: ({ rung }) => rung,
  CallLogged: ({ outcome }) => outcome,
  LetterDispatched: ({ warning }) => (warning ? 'with the warning' : 'without a warning'),
  LadderEnded: ({ how }) => how,
  AdverseRecommended: ({ order, ground, basis, notice }) =>
    `${order} for ${ground} ${basis === 'immediate' ? 'at once' : `on ${notice} notice`}`,
  AdverseDecided: ({ order }) => order,
  DecisionServed: ({ on }) => on,
  Suspended: ({ effectiveOn }) => effectiveOn,
  Removed: ({ effectiveOn }) => effectiveOn,
  CureSubmitted: ({ late }) => (late ? 'late' : 'in time'),
  Reinstated: ({ tier, how }) => `tier ${tier} by ${how}`,
};
const ruleOf = (clock: string): string => clock.split(':')[0] ?? '';
const detail = (event: Event): string => (DETAILS[event.type] as ((told: Event) => string) | undefined)?.(event) ?? '';
