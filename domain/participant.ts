/**
 * The whole participant: one decision function and one fold over all processes, so that what must agree changes in one step.
 * `decide` answers with events or throws a Refusal; `evolve` commands nothing and never fails.
 */
import { adverseActs, decideAdverse } from './adverse-action.ts';
import { cureDue } from './adverse-cure.ts';
import { ABOUT_A_DUTY } from './adverse-gate.ts';
import { windowWaits } from './adverse-lapse.ts';
import { untoldKind } from './adverse-stage.ts';
import type { AdverseCommand, AdverseEvent } from './adverse-events.ts';
import { evolveAdverse } from './adverse-fold.ts';
import { freeze } from './adverse-service.ts';
import { roleTitle, type Actor } from './actor.ts';
import { appealWindowDue } from './appeal-days.ts';
import type { AppealCommand, AppealEvent } from './appeal-events.ts';
import { appealAlertDue, filedOnOf } from './appeal-filing.ts';
import { evolveAppeal } from './appeal-fold.ts';
import { informationDue } from './appeal-information.ts';
import { appealActs, decideAppeal } from './appeal.ts';
import {
  abandonmentDue,
  applicationActs,
  decideApplication,
  evolveApplication,
  reminderDue,
  type ApplicationCommand,
  type ApplicationEvent,
} from './application.ts';
import {
  askedProfileActs,
  decideAskedProfile,
  type AskedProfileCommand,
  type AskedProfileEvent,
} from './asked-profile.ts';
import { denialEnds, givenBackBy } from './benefit-denial.ts';
import type { Instant } from './calendar.ts';
import { clockOf, end, evolveClocks, lapse, type Clock, type ClockEvent } from './clock.ts';
import {
  contactChangeActs,
  decideContactChange,
  evolveContactChange,
  type ContactChangeCommand,
  type ContactChangeEvent,
} from './contact-change.ts';
import {
  contactCheckActs,
  contactsUnconfirmed,
  decideContactCheck,
  type ContactCheckCommand,
  type ContactCheckEvent,
} from './contact-check.ts';
import { cureActs, decideCure, evolveCure, type CureCommand, type CureEvent } from './cure.ts';
import { conditionFallsOverdue } from './cure-conditions.ts';
import {
  decideDelivery,
  deliveryActs,
  evolveDelivery,
  evolveDispatch,
  type DeliveryCommand,
  type DispatchEvent,
} from './delivery.ts';
import {
  correctionActs,
  decideCorrection,
  evolveCorrection,
  type CorrectionCommand,
  type CorrectionEvent,
} from './correction.ts';
import { decideDuty, dutyActs, evolveDuty, type DutyCommand, type DutyEvent } from './duty.ts';
import { decideEntry, entryActs, evolveEntry, type EntryCommand, type EntryEvent } from './entry.ts';
import { holds, type Facts, type FilingKind } from './facts.ts';
import { withoutSpent } from './heard.ts';
import { evolveMatter } from './matter-fold.ts';
import type { MatterCommand, MatterEvent } from './matter-events.ts';
import { decideMatter } from './matter.ts';
import { matterActs } from './matters.ts';
import { decideMend, mendActs, type MendCommand, type MendEvent } from './mend.ts';
import { analysisActs, decideAnalysis } from './incident-analysis.ts';
import type { AnalysisCommand, IncidentCommand, IncidentEvent } from './incident-events.ts';
import { evolveIncident } from './incident-fold.ts';
import { decideIncident, incidentActs, incidentFallsOverdue } from './incident.ts';
import { withHands, type HandEvent } from './hands.ts';
import { noteMoved, requireSeen } from './moved.ts';
import { decidePartner, partnerActs, type PartnerCommand, type PartnerEvent } from './partner-news.ts';
import type { NoticeEvent } from './notice.ts';
import {
  decideOfficerChange,
  evolveOfficerChange,
  holdReview,
  officerChangeActs,
  type OfficerChangeCommand,
  type OfficerChangeEvent,
} from './officer-change.ts';
import {
  decideOutreachHold,
  evolveOutreachHold,
  outreachHoldActs,
  outreachHoldDue,
  type OutreachHoldCommand,
  type OutreachHoldEvent,
} from './outreach-hold.ts';
import { answerHoldDue, promiseDue } from './outreach-answers.ts';
import { warningDue } from './outreach-attempts.ts';
import type { LadderEvent, OutreachCommand } from './outreach-events.ts';
import { evolveOutreach } from './outreach-fold.ts';
import { decideOther, evolveOther, otherActs, type OtherCommand, type OtherEvent } from './outreach-other.ts';
import { runRung } from './outreach-rungs.ts';
import { decideOutreach, outreachActs } from './outreach.ts';
import type { Act, Filed, Given } from './process.ts';
import { requireSeatFree } from './recusal.ts';
import { Refusal, requireThat } from './refusal.ts';
import {
  decideReview,
  evolveReview,
  reviewActs,
  reviewFallsOverdue,
  reviewOpens,
  reviewReminderDue,
  type ReviewCommand,
  type ReviewEvent,
} from './review.ts';
import {
  decideSettlement,
  settlementActs,
  settlementFallsOverdue,
  type SettlementCommand,
  type SettlementEvent,
} from './settlement.ts';
import type { State } from './state.ts';
import {
  actionsFallOverdue,
  decideValidation,
  evolveValidation,
  placesBefore,
  validationActs,
  validationFallsDue,
  visitUnanswered,
  type ValidationCommand,
  type ValidationEvent,
  recommendationsUnanswered,
} from './validation.ts';
import { visitsFall } from './validation-over.ts';
import { decideVolume, volumeActs, type VolumeCommand, type VolumeEvent } from './volume.ts';

type AnyActCommand =
  | ApplicationCommand
  | ReviewCommand
  | OutreachCommand
  | OutreachHoldCommand
  | OtherCommand
  | ValidationCommand
  | AdverseCommand
  | CureCommand
  | AppealCommand
  | EntryCommand
  | DutyCommand
  | DeliveryCommand
  | OfficerChangeCommand
  | ContactChangeCommand
  | PartnerCommand
  | MendCommand
  | AskedProfileCommand
  | ContactCheckCommand
  | SettlementCommand
  | CorrectionCommand
  | IncidentCommand
  | AnalysisCommand
  | MatterCommand
  | VolumeCommand;
/** A clock has rung. One that was moved, held or ended meanwhile changes nothing. */
export type DueCommand = Given & { readonly type: 'Due'; readonly clock: string; readonly dueAt: Instant };
export type Command = AnyActCommand | DueCommand;
export type ActName = AnyActCommand['type'];
export type Event =
  | ApplicationEvent
  | ReviewEvent
  | LadderEvent
  | OutreachHoldEvent
  | OtherEvent
  | ValidationEvent
  | AdverseEvent
  | CureEvent
  | AppealEvent
  | EntryEvent
  | DutyEvent
  | DispatchEvent
  | OfficerChangeEvent
  | ContactChangeEvent
  | PartnerEvent
  | MendEvent
  | AskedProfileEvent
  | ContactCheckEvent
  | SettlementEvent
  | CorrectionEvent
  | IncidentEvent
  | MatterEvent
  | VolumeEvent
  | ClockEvent
  | NoticeEvent;

export const ACTS: Readonly<Record<ActName, Act>> = {
  ...applicationActs,
  ...reviewActs,
  ...outreachActs,
  ...outreachHoldActs,
  ...otherActs,
  ...validationActs,
  ...adverseActs,
  ...cureActs,
  ...appealActs,
  ...entryActs,
  ...dutyActs,
  ...deliveryActs,
  ...officerChangeActs,
  ...contactChangeActs,
  ...partnerActs,
  ...mendActs,
  ...askedProfileActs,
  ...contactCheckActs,
  ...settlementActs,
  ...correctionActs,
  ...incidentActs,
  ...analysisActs,
  ...matterActs,
  ...volumeActs,
};
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];

/** The events that follow from a command, or a Refusal that says why not. A filing that no rule can take is set aside, never refused. */
export function decide(state: State, command: Command, facts: Facts): readonly Event[] {
  const judged = judge(state, command, facts);
  const told = [...judged, ...whileOfficerIsChecked(state, judged, facts)];
  const events = [...told, ...denialsDone(state, told, facts), ...visitsOff(state, told, command, facts)];
  return state.standing === 'suspended' ? [...events, ...frozen(state, events, facts)] : events;
}

/** Whatever is done while a change of officer is checked lets no clock of the review run. */
function whileOfficerIsChecked(before: State, events: readonly Event[], facts: Facts): readonly ClockEvent[] {
  if (!before.officerChange) return [];
  const after = events.reduce((state, event) => evolve(state, event, facts.now), before);
  return after.officerChange ? holdReview(after, facts.now) : [];
}

/** Benefits that were denied for what is done now come back with it. */
function denialsDone(before: State, events: readonly Event[], facts: Facts): readonly Event[] {
  if (before.denials.length === 0) return [];
  const after = events.reduce((state, event) => evolve(state, event, facts.now), before);
  return givenBackBy(before, events, after, facts);
}

/** Visits of a membership that is over now do not take place. */
function visitsOff(before: State, events: readonly Event[], { by }: Command, facts: Facts): readonly Event[] {
  if (!before.validation) return [];
  const after = events.reduce((state, event) => evolve(state, event, facts.now), before);
  return visitsFall(before, after, by.person);
}

/** Whatever is done while a participant is suspended starts or resumes no clock against it. */
function frozen(before: State, events: readonly Event[], facts: Facts): readonly ClockEvent[] {
  const after = events.reduce((state, event) => evolve(state, event, facts.now), before);
  return after.standing === 'suspended' ? freeze(after, facts) : [];
}

function judge(state: State, command: Command, facts: Facts): readonly Event[] {
  if (command.type === 'Due') return clockRings(state, command, facts);
  const act = ACTS[command.type];
  if (act.filing === undefined) return decideAct(state, command, act, facts);
  const { filing } = command as AnyActCommand & Filed;
  try {
    return decideAct(state, command, act, facts);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'NotAuthorized') throw error;
    const aside = { type: 'FilingSetAside', filing: filing.id, kind: act.filing, finding: error.code } as const;
    return [act.filing === 'appeal' ? { ...aside, filedOn: filedOnOf(state, command as Filed) } : aside];
  }
}

function decideAct(state: State, command: AnyActCommand, act: Act, facts: Facts): readonly Event[] {
  requireAuthority(act, command.by, facts);
  requireLive(state, command.type);
  requireSeatFree(state, act, command.by);
  act.guard(state, facts, command.by);
  if (act.weighs) requireSeen(state, command.seen, facts);
  return decideIn(state, command, facts);
}

const BEFORE_GO_LIVE: readonly ActName[] = [
  'ImportParticipant',
  'GoLive',
  'SettleDoubt',
  'AssignSpecialist',
  'RecordContact',
  'ReportDelivery',
  'SettleFiling',
  'ChangeContact',
  'ReportIncident',
  'HearIncident',
  'RecordReportedIncident',
];

/** An import moves nobody (design: fairness 6): until go-live the doubts are settled, and that is all. */
const requireLive = (state: State, name: ActName): void =>
  requireThat(
    !state.imported || state.imported.live || BEFORE_GO_LIVE.includes(name),
    'NotLive',
    'This participant came from the former register and is not live yet.',
  );

/** The actor must hold the role in which the command is given, on this day. */
function requireAuthority(act: Act, by: Actor, facts: Facts): void {
  if (act.may === 'system') return requireThat(by.role === 'system', 'NotAuthorized', 'Only the system does this.');
  const who = act.may.map(roleTitle).join(' or ');
  requireThat(by.role !== 'system' && act.may.includes(by.role), 'NotAuthorized', `Only ${who} may do this.`);
  requireThat(holds(facts, [by.role]), 'NotAuthorized', `You do not hold the role of ${roleTitle(by.role)} today.`);
}

const within = <T extends string>(acts: Readonly<Record<T, Act>>, name: string): name is T => Object.hasOwn(acts, name);

function decideIn(state: State, command: AnyActCommand, facts: Facts): readonly Event[] {
  if (within(applicationActs, command.type)) return decideApplication(state, command as ApplicationCommand, facts);
  if (within(reviewActs, command.type)) return decideReview(state, command as ReviewCommand, facts);
  if (within(outreachActs, command.type)) return decideOutreach(state, command as OutreachCommand, facts);
  if (within(outreachHoldActs, command.type)) return decideOutreachHold(state, command as OutreachHoldCommand, facts);
  if (within(otherActs, command.type)) return decideOther(state, command as OtherCommand, facts);
  if (within(validationActs, command.type)) return decideValidation(state, command as ValidationCommand, facts);
  if (within(adverseActs, command.type)) return decideAdverse(state, command as AdverseCommand, facts);
  if (within(cureActs, command.type)) return decideCure(state, command as CureCommand, facts);
  if (within(appealActs, command.type)) return decideAppeal(state, command as AppealCommand, facts);
  if (within(entryActs, command.type)) return decideEntry(state, command as EntryCommand, facts);
  if (within(dutyActs, command.type)) return decideDuty(state, command as DutyCommand, facts);
  if (within(officerChangeActs, command.type))
    return decideOfficerChange(state, command as OfficerChangeCommand, facts);
  if (within(contactChangeActs, command.type)) return decideContactChange(state, command as ContactChangeCommand);
  if (within(partnerActs, command.type)) return decidePartner(state, command as PartnerCommand);
  if (within(mendActs, command.type)) return decideMend(state, command as MendCommand, facts);
  if (within(askedProfileActs, command.type)) return decideAskedProfile(state, command as AskedProfileCommand, facts);
  if (within(contactCheckActs, command.type)) return decideContactCheck(state, facts);
  if (within(settlementActs, command.type)) return decideSettlement(state, command as SettlementCommand, facts);
  if (within(correctionActs, command.type)) return decideCorrection(state, command as CorrectionCommand, facts);
  if (within(incidentActs, command.type)) return decideIncident(state, command as IncidentCommand, facts);
  if (within(analysisActs, command.type)) return decideAnalysis(state, command as AnalysisCommand, facts);
  if (within(matterActs, command.type)) return decideMatter(state, command as MatterCommand, facts);
  if (within(volumeActs, command.type)) return decideVolume(command as VolumeCommand, facts);
  return decideDelivery(state, command as DeliveryCommand, facts);
}

/** Filings that would have held a clock, had the engine taken them up before it rang. */
const HOLDS: Readonly<Record<string, readonly FilingKind[]>> = {
  ANNUAL_DUE: ['review', 'time-request', 'officer-change'],
  INHERITED_PROFILE: ['review', 'time-request', 'officer-change'],
  BLANK_PROFILE: ['review', 'time-request', 'officer-change'],
  RUNG: ABOUT_A_DUTY,
  BLANK_PROFILE_CURE: ABOUT_A_DUTY,
  WARNING_RESPONSE: ABOUT_A_DUTY,
  ACTION_RESPONSE: ['action-answer'],
  DEBT_OR_BOND: ['settlement'],
  PROMISE: ABOUT_A_DUTY,
  ANSWER_HOLD: ABOUT_A_DUTY,
  OUTREACH_HOLD: ABOUT_A_DUTY,
  SUSP_CURE: ['cure', 'cure-step', 'time-request'],
  CURE_STEP: ['cure-step'],
  APPEAL_FILE_BENEFIT: ['appeal'],
  APPEAL_FILE_FALSE: ['appeal'],
  APPEAL_INFORMATION: ['appeal-information'],
  PREAPP_ABANDON: ['application-withdrawal'],
  PIA_RESPONSE: ['incident-analysis'],
  INCIDENT_ACTION: ['incident-action'],
};

function clockRings(state: State, command: DueCommand, facts: Facts): readonly Event[] {
  const clock = clockOf(state, command.clock);
  if (!clock || clock.held || clock.lapsed || clock.dueAt !== command.dueAt || facts.now < clock.dueAt) return [];
  const kinds = HOLDS[clock.rule] ?? [];
  if (facts.filings.some(({ kind, receivedAt }) => kinds.includes(kind) && receivedAt < clock.dueAt)) return [];
  return ring(state, clock, facts);
}

/** What a clock's day brings. An agency's lapse is noted and escalated inside the agency; nothing else can follow from it. */
function ring(state: State, clock: Clock, facts: Facts): readonly Event[] {
  if (clock.owedBy === 'agency') return [lapse(clock)];
  const heard = placesBefore(state, clock, facts);
  const after = heard.reduce((folded, event) => evolve(folded, event, facts.now), state);
  return clockOf(after, clock.id) ? [...heard, ...rung(after, clock, facts)] : heard;
}

function rung(state: State, clock: Clock, facts: Facts): readonly Event[] {
  switch (clock.rule) {
    case 'PREAPP_ABANDON':
      return state.standing === 'draft' || state.standing === 'returned'
        ? abandonmentDue(state, facts)
        : end(state, clock.id, 'moot');
    case 'PREAPP_REMIND':
      return reminderDue(state, facts);
    case 'ANNUAL_OPEN':
      return reviewOpens(state, facts);
    case 'ANNUAL_REMIND':
      return reviewReminderDue(state, facts);
    case 'ANNUAL_DUE':
    case 'INHERITED_PROFILE':
    case 'BLANK_PROFILE':
      return reviewFallsOverdue(state, facts);
    case 'RUNG':
      return runRung(state, clock.about, facts);
    case 'BLANK_PROFILE_CURE':
    case 'WARNING_RESPONSE':
      return warningDue(state, clock);
    case 'PROMISE':
      return promiseDue(state, clock.about, facts);
    case 'ANSWER_HOLD':
      return answerHoldDue(state, clock.about, facts);
    case 'OUTREACH_HOLD':
      return outreachHoldDue(state, clock.about, facts);
    case 'VALIDATION_OPENS':
      return validationFallsDue(state, facts);
    case 'VISIT_ANSWER':
      return visitUnanswered(state, clock, facts);
    case 'ACTION_RESPONSE':
      return actionsFallOverdue(state, facts);
    case 'REC_RESPONSE':
      return recommendationsUnanswered(state, clock);
    case 'CONTACT_VERIFY':
      return contactsUnconfirmed(state, clock.id, facts);
    case 'DEBT_OR_BOND':
      return settlementFallsOverdue(state, clock.id, facts);
    case 'PIA_RESPONSE':
    case 'INCIDENT_ACTION':
      return incidentFallsOverdue(state, clock.id);
    case 'CURE_STEP':
      return conditionFallsOverdue(state, clock.id, facts);
    case 'SUSP_CURE':
      return cureDue(state, facts);
    case 'APPEAL_FILE_BENEFIT':
    case 'APPEAL_FILE_FALSE':
      return clock.about === untoldKind(state) ? windowWaits(state, clock, facts) : appealWindowDue(state, clock);
    case 'APPEAL_INFORMATION':
      return informationDue(state);
    case 'DENIAL_ENDS':
      return denialEnds(state, clock.about, facts);
    case 'APPEAL_ALERT':
      return appealAlertDue(state, facts);
    default:
      throw new Error(`no rule says what follows when ${clock.rule} rings`);
  }
}

/** Which process folds which event; a new event does not compile until somebody says. */
const PROCESS_OF = {
  ClockStarted: 'clock',
  ClockMoved: 'clock',
  ClockHeld: 'clock',
  ClockResumed: 'clock',
  ClockLapsed: 'clock',
  ClockEnded: 'clock',
  NoticeQueued: 'notice',
  NoticeSent: 'notice',
  NoticeFailed: 'notice',
  NoticeReceived: 'notice',
  NoticeDispatched: 'dispatch',
  LetterProven: 'dispatch',
  ContactRecorded: 'dispatch',
  ApplicationCreated: 'application',
  ApplicationPrepared: 'application',
  ApplicationSubmitted: 'application',
  SpecialistAssigned: 'application',
  ApplicationReturned: 'application',
  ProfileApproved: 'application',
  VettingRecorded: 'application',
  Certified: 'application',
  IneligibilityRecommended: 'application',
  FoundIneligible: 'application',
  ApplicationReminded: 'application',
  AbandonmentWaits: 'application',
  ApplicationAbandoned: 'application',
  Withdrawn: 'application',
  ReviewOpened: 'review',
  ReviewReminded: 'review',
  ReviewPrepared: 'review',
  ReviewSubmitted: 'review',
  ReviewApproved: 'review',
  ReviewReturned: 'review',
  TimeAsked: 'review',
  TimeGranted: 'review',
  TimeRefused: 'review',
  ReviewOverdue: 'review',
  LadderBegan: 'outreach',
  RungRan: 'outreach',
  CallLogged: 'outreach',
  LetterDispatched: 'outreach',
  LetterProofLogged: 'outreach',
  AddressSearched: 'outreach',
  AnswerRecorded: 'outreach',
  AnswerInterpreted: 'outreach',
  AnswerHoldEnded: 'outreach',
  WarningLapsed: 'outreach',
  PromiseBroken: 'outreach',
  AnswerSuperseded: 'outreach',
  LadderResumed: 'outreach',
  LadderEnded: 'outreach',
  OutreachHeld: 'outreach-hold',
  OutreachHoldEnded: 'outreach-hold',
  RungSkipped: 'outreach-hold',
  OtherAttemptLogged: 'outreach-other',
  ValidationFellDue: 'validation',
  ValidationPlanned: 'validation',
  VisitProposed: 'validation',
  VisitAgreed: 'validation',
  DatesOffered: 'validation',
  DatesDeclined: 'validation',
  VisitMoved: 'validation',
  VisitCancelled: 'validation',
  VisitFirmed: 'validation',
  VisitNotCleared: 'validation',
  VisitTeamNamed: 'validation',
  VisitsConsentRecorded: 'validation',
  UnannouncedVisitOrdered: 'validation',
  UnannouncedVisitPaused: 'validation',
  UnannouncedVisitDropped: 'validation',
  ValidationPutOff: 'validation',
  ValidationTakenUp: 'validation',
  PlaceAnnounced: 'validation',
  VisitPaused: 'validation',
  VisitResumed: 'validation',
  VisitUnanswered: 'validation',
  VisitHeld: 'validation',
  ReportSubmitted: 'validation',
  ReportReturned: 'validation',
  ReportIssued: 'validation',
  RecommendationAnswered: 'validation',
  RecommendationsUnanswered: 'validation',
  RecommendationSettled: 'validation',
  ActionAnswered: 'validation',
  AnswerAssessed: 'validation',
  ActionsOverdue: 'validation',
  ValidationClosed: 'validation',
  AdverseRecommended: 'adverse',
  AdverseDeclined: 'adverse',
  AdverseDecided: 'adverse',
  SuspensionConfirmed: 'adverse',
  DecisionServed: 'adverse',
  Suspended: 'adverse',
  CureSubmitted: 'adverse',
  CureAccepted: 'adverse',
  CureRefused: 'adverse',
  CureLapsed: 'adverse',
  Reinstated: 'adverse',
  DecisionDatedAnew: 'adverse',
  BenefitsDenied: 'adverse',
  BenefitsRestored: 'adverse',
  Recused: 'adverse',
  RemovalRecommended: 'adverse',
  Removed: 'adverse',
  StepAssessed: 'cure',
  StepReported: 'cure',
  CureTimeAsked: 'cure',
  CureTimeGranted: 'cure',
  CureTimeRefused: 'cure',
  AppealFiled: 'appeal',
  AppealDaysCredited: 'appeal',
  AppealFoundTimely: 'appeal',
  AppealReopened: 'appeal',
  AppealAdmitted: 'appeal',
  AppealNotAdmitted: 'appeal',
  AppealAssigned: 'appeal',
  AppealInformationAsked: 'appeal',
  AppealInformationAnswered: 'appeal',
  AppealInformationUnanswered: 'appeal',
  AppealDecided: 'appeal',
  DecisionVaried: 'appeal',
  AnewRecommended: 'appeal',
  DecidedAnew: 'appeal',
  AppealAlerted: 'appeal',
  AppealWindowClosed: 'appeal',
  MembershipRestored: 'appeal',
  ApplicationReopened: 'appeal',
  TierRestored: 'appeal',
  ParticipantImported: 'entry',
  WentLive: 'entry',
  DoubtSettled: 'entry',
  DutyWaived: 'duty',
  FilingSetAside: 'duty',
  FilingSettled: 'duty',
  OfficerChangeClaimed: 'officer',
  OfficerChangeConfirmed: 'officer',
  OfficerChangeRefused: 'officer',
  ContactChanged: 'contact',
  PartnerStatusChanged: 'partner',
  NoticeMended: 'mend',
  ProfileAsked: 'asked',
  ContactsConfirmed: 'asked',
  DebtOrBondRecorded: 'asked',
  SettlementReported: 'asked',
  SettlementConfirmed: 'asked',
  SettlementReturned: 'asked',
  CorrectionProposed: 'correction',
  RecordCorrected: 'correction',
  CorrectionDeclined: 'correction',
  IncidentReported: 'incident',
  IncidentFound: 'incident',
  IncidentAnalysisAsked: 'incident',
  IncidentAnalysisSubmitted: 'incident',
  IncidentAnalysisAccepted: 'incident',
  IncidentAnalysisReturned: 'incident',
  IncidentActionReported: 'incident',
  IncidentActionAssessed: 'incident',
  IncidentClosed: 'incident',
  MatterOpened: 'matter',
  MatterTriaged: 'matter',
  MatterDropped: 'matter',
  MatterWarned: 'matter',
  WarningAnswered: 'matter',
  WarningAnswerRead: 'matter',
  VolumeRecorded: 'volume',
} as const satisfies Readonly<Record<Event['type'], string>>;

/** Every type of event that was ever recorded. */
export const EVENT_TYPES = Object.keys(PROCESS_OF) as readonly Event['type'][];

/** The processes that tell events; `clock` and `notice` follow from the others. */
export type TellingProcess = (typeof PROCESS_OF)[Event['type']];
/** The types of event that a process tells. */
export const typesOf = (process: TellingProcess): readonly Event['type'][] =>
  EVENT_TYPES.filter((type) => PROCESS_OF[type] === process);

/** The state after an event. It knows every event that was ever recorded and refuses none. */
export function evolve(before: State, event: Event, at: Instant = before.lastAt): State {
  const state: State = { ...before, seq: before.seq + 1, lastAt: Math.max(before.lastAt, at) };
  return noteMoved(withHands(before, withoutSpent(folded(state, event)), event as HandEvent), event);
}

/** Each process folds its own. */
function folded(state: State, event: Event): State {
  switch (PROCESS_OF[event.type]) {
    case 'clock':
      return { ...state, clocks: evolveClocks(state.clocks, event as ClockEvent, state.seq) };
    case 'notice':
      return evolveDelivery(state, event as NoticeEvent);
    case 'dispatch':
      return evolveDispatch(state, event as DispatchEvent);
    case 'application':
      return evolveApplication(state, event as ApplicationEvent);
    case 'review':
      return evolveReview(state, event as ReviewEvent);
    case 'outreach':
      return evolveOutreach(state, event as LadderEvent);
    case 'outreach-hold':
      return evolveOutreachHold(state, event as OutreachHoldEvent);
    case 'outreach-other':
      return evolveOther(state, event as OtherEvent);
    case 'validation':
      return evolveValidation(state, event as ValidationEvent);
    case 'adverse':
      return evolveAdverse(state, event as AdverseEvent);
    case 'cure':
      return evolveCure(state, event as CureEvent);
    case 'appeal':
      return evolveAppeal(state, event as AppealEvent);
    case 'entry':
      return evolveEntry(state, event as EntryEvent);
    case 'duty':
      return evolveDuty(state, event as DutyEvent);
    case 'matter':
      return evolveMatter(state, event as MatterEvent);
    case 'officer':
      return evolveOfficerChange(state, event as OfficerChangeEvent);
    case 'contact':
      return evolveContactChange(state, event as ContactChangeEvent);
    case 'incident':
      return evolveIncident(state, event as IncidentEvent);
    case 'partner':
      return state; // the connection has a stream of its own
    case 'volume':
      return state; // what whoever decides has before their eyes is read from the record
    case 'mend':
      return state; // the account of what was expected and sent is made from the record
    case 'correction':
      return evolveCorrection(state, event as CorrectionEvent);
    case 'asked':
      return state; // what is asked of a member besides is its clock, and needs no state of its own
  }
}

/** What the actor may do now, and for what may not be done, why. Acts of other roles are left out. */
export type Allowed = {
  readonly act: ActName;
  readonly binds: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
};

/** Every act of the actor's role, allowed or with the reason why not. */
export function allowed(state: State, actor: Actor, facts: Facts): readonly Allowed[] {
  const own = ACT_NAMES.filter((name) => {
    const { may } = ACTS[name];
    return may !== 'system' && actor.role !== 'system' && may.includes(actor.role);
  });
  return own.map((name) => ({
    act: name,
    binds: ACTS[name].binds ?? false,
    refusal: refusalOf(state, name, actor, facts),
  }));
}

/** Why the actor may not do this act now; null when it may. */
export function refusalOf(
  state: State,
  name: ActName,
  actor: Actor,
  facts: Facts,
): { readonly code: string; readonly message: string } | null {
  try {
    requireAuthority(ACTS[name], actor, facts);
    requireLive(state, name);
    requireSeatFree(state, ACTS[name], actor);
    ACTS[name].guard(state, facts, actor);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message };
    throw error;
  }
}
