/** By event, the notices that it asks for: what happened says it, and nothing that queues a notice is asked. */
import { isToConfirm } from './adverse-lapse.ts';
import { letterOf } from './adverse-stage.ts';
import { weighed } from './adverse-weighed.ts';
import { ladderNotice, type Moment, type Wanted } from './expected-ladder.ts';
import { ON_PAPER } from './correction.ts';
import { reachable, REGISTERED_ADDRESS, type NoticeKind } from './notice.ts';
import type { Event } from './participant.ts';
import type { Adverse, LegId } from './state.ts';
import { TERM } from './cure-term.ts';
import { isNoticeOf, isUntold } from './suspension-notice.ts';
import { visitAbout } from './validation-legs.ts';
import { awaitsUs } from './plan-step.ts';

type Of<T extends Event['type']> = Extract<Event, { readonly type: T }>;
type Rule<T extends Event['type']> = (event: Of<T>, moment: Moment) => readonly Wanted[];

const told = (kind: NoticeKind, about: string, to: Wanted['to'] = 'everyone'): Wanted => ({ kind, about, to });
const applicant = (kind: NoticeKind) => () => [told(kind, 'application')];
const review =
  (kind: NoticeKind) =>
  (_: unknown, { before }: Moment) => [told(kind, before.review?.cycle ?? '')];
const visit =
  (kind: NoticeKind) =>
  ({ leg = 'domestic' }: { readonly leg?: LegId }, { before }: Moment) => [
    told(kind, visitAbout(before.validation?.cycle ?? '', leg)),
  ];
/** What an incident's clock is about; none for any other clock. */
export const overdueAbout = (clock: string): readonly string[] => {
  const [rule = '', ...about] = clock.split(':');
  return rule === 'PIA_RESPONSE' || rule === 'INCIDENT_ACTION' ? [about.join(':')] : [];
};
const has = ({ events }: Moment, type: Event['type']): boolean => events.some((event) => event.type === type);

/** What a director decided is confirmed first, and has its letter then. */
const letterAnew = (adverse: Adverse | null): readonly Wanted[] =>
  adverse === null || isToConfirm(adverse) ? [] : [told(letterOf(adverse), 'adverse', 'letter')];

/** The letter from which a term to cure is counted; none while one waits. */
const letterOfSuspension = ({ notices }: Moment['before']): readonly Wanted[] =>
  notices.some((one) => one.channel === 'letter' && isNoticeOf(one)) ? [] : [told('suspended', 'adverse', 'letter')];

/** Of a suspension from the former register: a letter, and a pointer to whom mail reaches. */
const inherited = (before: Moment['before']): readonly Wanted[] => [
  ...(reachable(before).length > 0 ? [told('suspended', 'adverse')] : []),
  ...letterOfSuspension(before),
];

/** Of a plan the company is told once nothing of it waits any more; of a condition each time. */
function stepAnswered(step: string, { conditions, adverse }: Moment['before']): readonly Wanted[] {
  if (conditions.some(({ id }) => id === step)) return [told('plan-answered', step)];
  const others = (adverse?.plan?.steps ?? []).filter(({ id }) => id !== step);
  return others.some(awaitsUs) ? [] : [told('plan-answered', 'adverse')];
}

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

  WentLive: (_, { before }) =>
    before.standing === 'suspended' && before.adverse?.effectiveOn ? inherited(before) : [],
  DoubtSettled: ({ field }, { before }) =>
    field === 'suspended_on' && before.standing === 'suspended' && before.imported?.live ? inherited(before) : [],

  ReviewOpened: (event, moment) =>
    has(moment, 'WentLive') || has(moment, 'ProfileAsked') ? [] : [told('review-open', event.cycle)],
  ReviewReminded: review('review-reminder'),
  ReviewSubmitted: review('review-received'),
  ReviewApproved: review('review-approved'),
  ReviewReturned: review('review-returned'),
  TimeGranted: review('time-granted'),
  TimeRefused: review('time-refused'),

  RungRan: (event, moment) => ladderNotice(event, moment),
  AnswerRecorded: ({ told: said, ladder, contact }) => {
    if (!said) return [];
    const byCode = contact === REGISTERED_ADDRESS; // of a letter: nobody knows whose hands it was in
    return [told('answer-received', ladder, byCode ? 'everyone' : { contact })];
  },

  ProfileAsked: ({ cycle }) => [told('profile-asked', cycle)],
  DebtOrBondRecorded: ({ about }) => [told('settlement-asked', about)],
  SettlementReported: ({ about }) => [told('settlement-received', about)],
  SettlementConfirmed: ({ about }) => [told('settlement-answered', about)],
  SettlementReturned: ({ about }) => [told('settlement-answered', about)],
  WarningAnswered: ({ matter }) => [told('response-received', matter)],
  WarningAnswerRead: ({ matter }) => [told('response-answered', matter)],

  VisitProposed: visit('visit-proposed'),
  VisitAgreed: visit('visit-agreed'),
  VisitMoved: visit('visit-moved'),
  VisitCancelled: visit('visit-cancelled'),
  VisitFirmed: visit('visit-firm'),
  VisitTeamNamed: (event, moment) => (event.tentative ? visit('visit-agreed')(event, moment) : []),
  VisitNotCleared: visit('visit-not-cleared'),
  VisitsConsentRecorded: () => [told('visits-consent', 'consent')],
  VisitPaused: visit('visit-paused'),
  VisitResumed: visit('visit-resumed'),
  PlaceAnnounced: (event, moment) => {
    const concerns = ({ type, ...said }: Event) =>
      (type === 'VisitPaused' || type === 'VisitResumed') && 'leg' in said && said.leg === event.leg;
    return moment.events.some(concerns) ? [] : visit('place-changed')(event, moment);
  },
  ReportIssued: (event, { before }) =>
    event.outcome === 'fail' ? [] : [told('report-issued', before.validation?.cycle ?? '')],
  AnswerAssessed: (event, { before }) =>
    event.accepted ? [] : [told('action-returned', before.validation?.cycle ?? '')],
  RecommendationSettled: ({ recommendation }) => [told('recommendation-ended', recommendation)],
  ValidationClosed: (event, { before }) => [
    told(event.lowered ? 'tier-lowered' : 'validated', before.validation?.cycle ?? ''),
  ],

  AdverseDecided: (event, moment) =>
    event.order === 'benefit-denial'
      ? event.toConfirm
        ? []
        : [told('benefits-denied', 'adverse', 'letter')]
      : event.order === 'removal'
        ? [told('removed', 'adverse', 'letter')]
        : has(moment, 'Suspended') || event.unconfirmed
          ? [told('suspended', 'adverse', 'letter')] // nobody confirms it first
          : [],
  SuspensionConfirmed: ({ of }) => [told(of ? 'benefits-denied' : 'suspended', 'adverse', 'letter')],
  DecisionDatedAnew: (_, { before }) => letterAnew(weighed(before).adverse),
  AdverseDeclined: (_, moment) => (has(moment, 'MembershipRestored') ? [told('reinstated', 'adverse')] : []),
  BenefitsDenied: () => [told('benefits-denied', 'adverse')],
  BenefitsRestored: () => [told('benefits-restored', 'adverse')],
  Suspended: () => [told('suspended', 'adverse')],
  Removed: () => [told('removed', 'adverse')],
  LetterProven: ({ of, proof }, { before }) => (of && proof === 'returned' ? letterOfSuspension(before) : []),
  /** Its term begins anew since the company was not told of the suspension. */
  ClockMoved: ({ clock, why }, { before }) =>
    clock === TERM && why === 'waiting-for-proof' && isUntold(before) ? letterOfSuspension(before) : [],
  CureSubmitted: () => [told('cure-received', 'adverse')],
  CureRefused: () => [told('cure-refused', 'adverse')],
  Reinstated: ({ how }, moment) =>
    has(moment, 'DecisionVaried') ? [] : [told(how === 'appeal' ? 'appeal-allowed' : 'reinstated', 'adverse')],

  StepReported: ({ step }) => [told('step-received', step)],
  StepAssessed: (event, { before }) => stepAnswered(event.step, before),
  CureTimeGranted: () => [told('cure-time-granted', 'adverse')],
  CureTimeRefused: () => [told('cure-time-refused', 'adverse')],
  AppealFiled: ({ paper }) => [
    told('appeal-received', 'appeal'),
    ...(paper && paper.way !== 'e-mail' ? [told('appeal-received', 'appeal', 'letter')] : []),
  ],
  AppealDaysCredited: () => [told('appeal-days-credited', 'appeal')],
  AppealInformationAsked: () => [
    told('appeal-information-asked', 'appeal'),
    told('appeal-information-asked', 'appeal', 'letter'),
  ],
  AppealInformationAnswered: () => [told('appeal-information-received', 'appeal')],
  AppealNotAdmitted: () => [told('appeal-not-admitted', 'appeal'), told('appeal-not-admitted', 'appeal', 'letter')],
  AppealDecided: ({ outcome }, moment) => {
    if (outcome !== 'allowed')
      return [told(`appeal-${outcome}`, 'appeal'), told(`appeal-${outcome}`, 'appeal', 'letter')];
    return has(moment, 'Reinstated') ? [] : [told('appeal-allowed', 'appeal')];
  },
  DecidedAnew: ({ outcome }, moment) => {
    if (outcome === 'upheld') return [told('decision-upheld', 'appeal'), told('decision-upheld', 'appeal', 'letter')];
    return has(moment, 'Reinstated') ? [] : [told('appeal-allowed', 'appeal')];
  },

  RecordCorrected: ({ what }) =>
    ON_PAPER.includes(what)
      ? [told('record-corrected', 'correction'), told('record-corrected', 'correction', 'letter')]
      : [told('record-corrected', 'correction')],

  IncidentReported: ({ incident }) => [told('incident-received', incident)],
  IncidentAnalysisAsked: ({ incident }) => [told('incident-analysis-asked', incident)],
  IncidentAnalysisSubmitted: ({ incident }) => [told('incident-filing-received', incident)],
  IncidentAnalysisAccepted: ({ incident }) => [told('incident-answered', incident)],
  IncidentAnalysisReturned: ({ incident }) => [told('incident-answered', incident)],
  IncidentActionReported: ({ incident, action }) => [told('incident-filing-received', `${incident}:${action}`)],
  IncidentActionAssessed: ({ incident }) => [told('incident-answered', incident)],
  IncidentClosed: ({ incident }, { before }) => {
    const known = before.incidents.find(({ id }) => id === incident);
    const shown = known && (known.reportedAt !== null || known.heardAt !== undefined || known.policy !== null);
    return shown ? [told('incident-answered', incident)] : [];
  },

  /** Of what lapses, only a day about an incident is told of at once; the rest begins an outreach. */
  ClockLapsed: ({ clock }) => overdueAbout(clock).map((about) => told('incident-overdue', about)),

  PartnerStatusChanged: ({ on }) => [told('partner-changed', on, 'primary')],
  OfficerChangeClaimed: () => [told('officer-change-received', 'officer')],
  OfficerChangeConfirmed: () => [told('officer-changed', 'officer')],
  OfficerChangeRefused: () => [told('officer-change-refused', 'officer')],
};
