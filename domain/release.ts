/**
 * What a company may know of its own case (design: invariants 6 and 7). Vetting, risk and what is only considered stay inside the agency;
 * a decision becomes known when it is served, and not by a clock or a letter that it started before.
 */
import type { Clock } from './clock.ts';
import type { Hand } from './hand.ts';
import type { Incident } from './incident-record.ts';
import { isKnownToCompany } from './incident.ts';
import type { Event } from './participant.ts';
import { weighed } from './adverse-weighed.ts';
import { untoldDecision, withoutUntold } from './appeal-window.ts';
import type { Adverse, Appeal, Application, Decision, Matter, State, Validation } from './state.ts';

/** `text`: the event with what was written with it; `event`: the event alone; `inside`: neither. */
export type Release = 'inside' | 'event' | 'text';

/** A new event does not compile until somebody says whether the company learns of it. */
export const RELEASES: Readonly<Record<Event['type'], Release>> = {
  ApplicationCreated: 'event',
  ApplicationPrepared: 'event',
  ApplicationSubmitted: 'event',
  SpecialistAssigned: 'event',
  ApplicationReturned: 'text',
  ProfileApproved: 'event',
  VettingRecorded: 'inside',
  Certified: 'event',
  IneligibilityRecommended: 'inside',
  FoundIneligible: 'event',
  ApplicationReminded: 'event',
  AbandonmentWaits: 'inside',
  ApplicationAbandoned: 'event',
  Withdrawn: 'text',
  ReviewOpened: 'event',
  ReviewReminded: 'event',
  ReviewPrepared: 'event',
  ReviewSubmitted: 'event',
  ReviewApproved: 'event',
  ReviewReturned: 'text',
  TimeAsked: 'text',
  TimeGranted: 'text',
  TimeRefused: 'text',
  ReviewOverdue: 'event',
  LadderBegan: 'inside',
  RungRan: 'inside',
  CallLogged: 'inside',
  LetterDispatched: 'event',
  LetterProofLogged: 'inside',
  AddressSearched: 'inside',
  AnswerRecorded: 'event',
  AnswerInterpreted: 'inside',
  AnswerHoldEnded: 'inside',
  WarningLapsed: 'inside',
  PromiseBroken: 'inside',
  AnswerSuperseded: 'inside',
  LadderResumed: 'inside',
  LadderEnded: 'inside',
  OutreachHeld: 'inside',
  OutreachHoldEnded: 'inside',
  RungSkipped: 'inside',
  OtherAttemptLogged: 'inside',
  ValidationFellDue: 'event',
  ValidationPlanned: 'event',
  VisitProposed: 'text',
  VisitAgreed: 'event',
  DatesOffered: 'text',
  DatesDeclined: 'text',
  VisitMoved: 'text',
  VisitCancelled: 'text',
  VisitFirmed: 'event',
  VisitNotCleared: 'event',
  VisitTeamNamed: 'event',
  VisitsConsentRecorded: 'event',
  UnannouncedVisitOrdered: 'inside',
  UnannouncedVisitPaused: 'inside',
  UnannouncedVisitDropped: 'inside',
  ValidationPutOff: 'inside',
  ValidationTakenUp: 'inside',
  PlaceAnnounced: 'text',
  VisitPaused: 'event',
  VisitResumed: 'event',
  VisitUnanswered: 'event',
  VisitHeld: 'event',
  ReportSubmitted: 'inside',
  ReportReturned: 'inside',
  ReportIssued: 'text',
  RecommendationAnswered: 'text',
  RecommendationsUnanswered: 'event',
  RecommendationSettled: 'text',
  ActionAnswered: 'text',
  AnswerAssessed: 'text',
  ActionsOverdue: 'event',
  ValidationClosed: 'event',
  AdverseRecommended: 'inside',
  AdverseDeclined: 'inside',
  AdverseDecided: 'inside',
  SuspensionConfirmed: 'inside',
  DecisionServed: 'event',
  Suspended: 'event',
  CureSubmitted: 'text',
  CureAccepted: 'event',
  CureRefused: 'text',
  CureLapsed: 'event',
  Reinstated: 'event',
  DecisionDatedAnew: 'inside',
  BenefitsDenied: 'event',
  BenefitsRestored: 'event',
  Recused: 'inside',
  RemovalRecommended: 'inside',
  Removed: 'event',
  StepAssessed: 'text',
  StepReported: 'text',
  CureTimeAsked: 'text',
  CureTimeGranted: 'text',
  CureTimeRefused: 'text',
  AppealFiled: 'text',
  AppealDaysCredited: 'text',
  AppealFoundTimely: 'text',
  AppealReopened: 'event',
  AppealAdmitted: 'event',
  AppealNotAdmitted: 'text',
  AppealAssigned: 'event',
  AppealInformationAsked: 'text',
  AppealInformationAnswered: 'text',
  AppealInformationUnanswered: 'event',
  AppealDecided: 'text',
  DecisionVaried: 'event',
  AnewRecommended: 'inside',
  DecidedAnew: 'text',
  AppealAlerted: 'inside',
  AppealWindowClosed: 'event',
  MembershipRestored: 'event',
  ApplicationReopened: 'event',
  TierRestored: 'event',
  ParticipantImported: 'event',
  WentLive: 'event',
  DoubtSettled: 'event',
  DutyWaived: 'event',
  FilingSetAside: 'event',
  FilingSettled: 'event',
  ClockStarted: 'inside',
  ClockMoved: 'inside',
  ClockHeld: 'inside',
  ClockResumed: 'inside',
  ClockLapsed: 'inside',
  ClockEnded: 'inside',
  NoticeQueued: 'inside',
  NoticeSent: 'inside',
  NoticeFailed: 'inside',
  NoticeReceived: 'inside',
  NoticeDispatched: 'inside',
  LetterProven: 'inside',
  NoticeMended: 'inside',
  CorrectionProposed: 'inside',
  RecordCorrected: 'text',
  CorrectionDeclined: 'inside',
  ContactRecorded: 'event',
  ContactChanged: 'event',
  PartnerStatusChanged: 'event',
  OfficerChangeClaimed: 'text',
  OfficerChangeConfirmed: 'event',
  OfficerChangeRefused: 'text',
  ProfileAsked: 'text',
  ContactsConfirmed: 'event',
  DebtOrBondRecorded: 'text',
  SettlementReported: 'text',
  SettlementConfirmed: 'text',
  SettlementReturned: 'text',
  IncidentReported: 'text',
  IncidentFound: 'inside',
  IncidentAnalysisAsked: 'text',
  IncidentAnalysisSubmitted: 'text',
  IncidentAnalysisAccepted: 'event',
  IncidentAnalysisReturned: 'text',
  IncidentActionReported: 'text',
  IncidentActionAssessed: 'text',
  IncidentClosed: 'event',
  MatterOpened: 'inside',
  MatterTriaged: 'inside',
  MatterDropped: 'inside',
  MatterWarned: 'text',
  WarningAnswered: 'text',
  WarningAnswerRead: 'text',
  VolumeRecorded: 'event',
};

/** Stages in which a decision has been taken and not been served. */
const UNSERVED: readonly Adverse['stage'][] = ['decided', 'confirmed', 'denial-decided', 'removal-decided'];
/** Stages that are only considered. */
const CONSIDERED: readonly Adverse['stage'][] = ['recommended', 'removal-recommended'];

/** Whether the company may know of the last decision. */
export function isServed(state: Pick<State, 'adverse' | 'beside'>): boolean {
  const { adverse } = weighed(state);
  return adverse === null || !UNSERVED.includes(adverse.stage);
}

/** The state with everything left out that the company may not know. Rules asked with it answer as far as the company may know, too. */
export function released(state: State): State {
  const untold = isServed(state) ? null : untoldDecision(state);
  return {
    ...state,
    risk: 'medium',
    application: state.application && withoutVetting(state.application),
    validation: state.validation && withoutUnannounced(withoutDraft(state.validation)),
    heard: state.heard.map(nobodysHands),
    adverse: knownAdverse(state),
    beside: null,
    matters: state.matters
      .filter(isWarned)
      .map((matter) => ({ ...withoutHands(matter), about: null, openedBy: '', source: 'third-party' })),
    ...withoutHandsIn(knownDecisions(state, untold)),
    appeal: state.appeal && asFiled(state.appeal),
    rejected: state.rejected && asFiled(state.rejected),
    recused: [],
    movedSeq: 0,
    clocks: state.clocks.filter((clock) => isKnown(state, untold, clock)),
    notices: [],
    ladders: [],
    doubts: [],
    incidents: state.incidents.filter(isKnownToCompany).map(asKnown),
  };
}

/** A report is the agency's until it is issued. */
const withoutDraft = ({ submittedBy: _by, reportReturned: _why, ...validation }: Validation): Validation => validation;

/** While a removal beside the suspension is untold, the suspension is the last decision that the company knows. */
function knownDecisions(state: State, untold: Decision | null): Pick<State, 'decision' | 'earlier'> {
  if (state.beside && untold) {
    const { decision, earlier } = withoutUntold(state);
    return { decision, earlier };
  }
  return {
    decision: state.decision?.id === untold?.id ? null : state.decision,
    earlier: state.earlier.filter(({ id }) => id !== untold?.id),
  };
}

/** What is recommended stays inside until somebody has decided. */
const asFiled = ({ anew: _anew, ...appeal }: Appeal): Appeal => ({ ...appeal, against: nobodysHands(appeal.against) });

/** Who in the agency had a hand in it stays inside. */
const withoutHands = <T extends { readonly hands?: readonly Hand[] }>({ hands: _hands, ...rest }: T) => rest;
const nobodysHands = (decision: Decision): Decision => ({
  ...withoutHands(decision),
  ...(decision.before && { before: nobodysHands(decision.before) }),
});
const withoutHandsIn = ({ decision, earlier }: Pick<State, 'decision' | 'earlier'>) => ({
  decision: decision && nobodysHands(decision),
  earlier: earlier.map(nobodysHands),
});

/** What the agency found, wrote and concluded about it stays inside. */
const asKnown = (incident: Incident): Incident => ({
  ...withoutHands(incident),
  text: incident.reportedAt === null && incident.heardAt === undefined ? null : incident.text,
  foundAt: null,
  finding: null,
});

/** What is alleged becomes known with its warning, and not who opened it. */
const isWarned = ({ stage }: Matter): boolean => stage === 'warned' || stage === 'answered';

const withoutVetting = (application: Application): Application => ({
  ...application,
  vetting: null,
  proposedIneligible: null,
  abandonmentWaits: false,
});

/** A visit without notice is known once it was held. */
const withoutUnannounced = (validation: Validation): Validation => ({
  ...validation,
  legs: validation.legs.map(({ unannounced: _unannounced, ...leg }) => leg),
});

/** Before service there is no case that the company knows; a removal that is on its way looks like the lapsed cure that it follows. */
function knownAdverse({ adverse, standing }: State): Adverse | null {
  if (!adverse || standing !== 'suspended') return null;
  const { stage } = adverse;
  const nameless = {
    ...withoutHands(adverse),
    recommendedBy: '',
    removalRecommendedBy: null,
    decidedBy: null,
    confirmedBy: null,
    earlier: { decided: [], confirmed: [] },
  };
  return UNSERVED.includes(stage) || CONSIDERED.includes(stage) ? { ...nameless, stage: 'cure-lapsed' } : nameless;
}

const isKnown = (state: State, untold: Decision | null, { rule, about }: Clock): boolean =>
  rule !== 'CONFIRM_SUSPENSION' &&
  rule !== 'MATTER_TRIAGE' &&
  rule !== 'VAL_REVIEW' &&
  (rule !== 'DISPATCH_DECISION' || isServed(state)) &&
  !(rule.startsWith('APPEAL_FILE_') && about === untold?.kind);

/** Whether the company sees a copy of a notice: once it has left the house, and not while it waits, failed or was withdrawn. */
export const isReleasedNotice = ({ status }: { readonly status: string }): boolean =>
  status === 'sent' || status === 'received';
