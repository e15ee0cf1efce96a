/** What a random walk says with each act: the right shape always, sense mostly. */
import { namesDay, SAYINGS, sayingsOf, type Saying } from '../answer-link.ts';
import { benefits } from '../benefits.ts';
import { addDays, type WallDate } from '../calendar.ts';
import { correctable } from '../correction.ts';
import { FUNCTIONS, INCIDENT_FINDINGS, isOpen, REPORT_WAYS, ROOT_CAUSES, type Incident } from '../incident-record.ts';
import { stepsOf } from '../cure-steps.ts';
import { TELLING } from '../validation-events.ts';
import type { ActName } from '../participant.ts';
import { awaitsUs, isToDo, STEP_FUNCTIONS, type PlanStep } from '../plan-step.ts';
import { OTHER_WAYS } from '../outreach-other.ts';
import { askedBefore, legAsked } from '../first-notice.ts';
import { rungsOf, unreadAnswers } from '../ladder.ts';
import { OPEN } from '../matters.ts';
import { oursBy } from '../notice.ts';
import { awaitsAnswer, unsettled } from '../settlement.ts';
import { ALLEGED_GROUNDS } from '../policy.ts';
import {
  LEG_IDS,
  MATTER_SOURCES,
  type DeniedBenefits,
  type Ladder,
  type Leg,
  type LegId,
  type Matter,
  PAPER_WAYS,
  type State,
  type WallTime,
} from '../state.ts';
import { APPEAL_OUTCOMES } from '../appeal-events.ts';
import { variations } from '../appeal-lesser.ts';
import { VISIT_DOCUMENTS } from '../visit-documents.ts';
import { waitsForClearance } from '../visit-travel.ts';
import { VOLUME_SOURCES, VOLUME_UNITS } from '../volume.ts';
import { CONTACTS } from './cast.ts';
import { chance, oneOf, type Dice } from './dice.ts';
import { ref, type Ledger, type Payload } from './ledger.ts';
import { RECOMMENDATION_ENDS } from '../validation-events.ts';
import { RECOMMENDATION_SAYINGS } from '../state.ts';
import { WRITTEN_AT } from './report.ts';
import { APPLICATION, EVERY_CATEGORY, RECORD } from './stories.ts';

const WILD_DATES: readonly string[] = [
  '',
  'soon',
  '2027-02-30',
  '0000-00-00',
  '9999-12-31',
  '0100-01-01',
  '2027-03-01',
];
const note = ref('note');
/** Where visits go in a walk. */
export const WALKED_PLACE = 'MX-TAM-reynosa';

/** One of the letters that were queued, or any notice's name. */
function letterThatLeft({ events, state }: Ledger, dice: Dice): string {
  const letters = events.filter(({ event }) => event.type === 'NoticeQueued' && event.channel === 'letter');
  return letters.length > 0 ? `n${oneOf(dice, letters).seq}` : `n${1 + dice(state.seq + 2)}`;
}

/** Which letter a proof is about; often it is not said. */
function named(state: State, ladder: string, dice: Dice): { readonly letter?: string } {
  const letters = state.ladders.filter(({ id }) => id === ladder).flatMap((climbing) => oursBy('letter', climbing));
  return letters.length > 0 && chance(dice, 50) ? { letter: oneOf(dice, letters).id } : {};
}

/** Of several answers that wait to be read some, or all of them at once. */
function unreadOf(state: State, ladder: Ladder | undefined, dice: Dice): { readonly answers?: readonly string[] } {
  const waiting = ladder ? unreadAnswers(state, ladder).map(({ id }) => id) : [];
  if (waiting.length < 2) return {};
  return { answers: chance(dice, 30) ? waiting : [oneOf(dice, waiting)] };
}

/** The dates that somebody tells by a link. */
function datesSaid(leg: Leg | null, said: Saying, date: WallDate): { readonly slots?: readonly WallTime[] } {
  if (said === 'other-dates') return { slots: [{ date, hour: 14, minute: 0 }] };
  const times = (leg?.slots ?? []).map((slot) => ({ date: slot.date, hour: slot.hour, minute: slot.minute }));
  return said === 'take-date' ? { slots: times.slice(0, 1) } : {};
}

/** A payload for an act; the implausible ones are of the right shape and otherwise anything. */
export function payload(type: ActName, ledger: Ledger, dice: Dice, plausible: boolean): object {
  const { state, today } = ledger;
  const day = (from: number, to: number): WallDate =>
    plausible || chance(dice, 50) ? addDays(today, from + dice(to - from + 1)) : oneOf(dice, WILD_DATES);
  const categories = plausible || chance(dice, 50) ? EVERY_CATEGORY : EVERY_CATEGORY.filter(() => chance(dice, 70));
  const ladder =
    state.ladders.length > 0 && (plausible || chance(dice, 80)) ? oneOf(dice, state.ladders).id : 'annual-review:1999';
  const contact =
    plausible || chance(dice, 70) ? (state.contacts[dice(state.contacts.length)]?.id ?? 'k-none') : 'k-none';
  const letter = state.notices.find(({ channel, rung }) => channel === 'letter' && rung === null);
  const notice = letter && chance(dice, 70) ? letter.id : `n${1 + dice(state.seq + 2)}`;
  const climbing = state.ladders.find(({ id }) => id === ladder);
  const nextRung = climbing ? (rungsOf(climbing, ledger.factsFor('nobody'))[climbing.ran]?.code ?? 'none') : 'none';
  const asked = askedBefore(state);
  const answerable = () => (asked.length > 0 && chance(dice, 70) ? oneOf(dice, asked).id : ladder);
  /** A leg at one of the steps, where there is one; now and then another. */
  const legIn = (...steps: readonly Leg['step'][]) => {
    const legs = (state.validation?.legs ?? []).filter(({ step }) => !plausible || steps.includes(step));
    return legs.length > 0 ? oneOf(dice, legs) : undefined;
  };
  const legOf = (...steps: readonly Leg['step'][]) => ({ leg: legIn(...steps)?.id ?? oneOf<LegId>(dice, LEG_IDS) });
  const payloads: { readonly [T in ActName]: () => Payload<T> } = {
    CreateApplication: () => ({
      ...APPLICATION,
      entityType: plausible
        ? 'importer'
        : oneOf(dice, ['importer', 'foreign-manufacturer-elsewhere', 'spaceship', 'e-commerce-fulfillment-center']),
      zone: plausible
        ? oneOf(dice, ['America/Chicago', 'America/Tijuana', 'Asia/Tokyo'])
        : oneOf(dice, ['Mars/Olympus', 'EST', '']),
      contacts: plausible || chance(dice, 50) ? CONTACTS : [],
      barredUntil: plausible ? null : day(-10, 10),
    }),
    PrepareApplication: () => ({
      profile: ref('profile'),
      categories,
      identifiers: plausible ? ['ein', 'bond'] : ['ein'],
      riskAssessedOn: plausible ? addDays(today, -dice(300)) : day(-800, 20),
    }),
    SubmitApplication: () => ({}),
    AssignSpecialist: () => ({ specialist: oneOf(dice, ['sara-specialist', 'sid-specialist']) }),
    ReturnApplication: () => ({ note, categories: [3] }),
    ApproveProfile: () => ({}),
    RecordVetting: () => ({ result: chance(dice, 75) ? 'clear' : 'adverse', note }),
    Certify: () => ({}),
    RecommendIneligible: () => ({ ground: oneOf(dice, ['vetting-adverse', 'not-eligible']), note }),
    FindIneligible: () => ({ note }),
    CloseAbandoned: () => ({ note }),
    Withdraw: () => ({ note }),
    PrepareReview: () => ({ profile: ref('review'), categories, riskAssessedOn: plausible ? today : day(-400, 40) }),
    SubmitReview: () => ({}),
    ApproveReview: () => ({}),
    ReturnReview: () => ({ note, categories: [5] }),
    AskTime: () => ({ days: plausible ? 1 + dice(40) : dice(100_000) - 50_000, note }),
    GrantTime: () => ({ days: plausible ? 1 + dice(40) : oneOf(dice, [-1, 0, 31, 400, 1.5, 1e9]), note }),
    RefuseTime: () => ({ note }),
    LogCall: () => ({
      ladder,
      contact,
      outcome: oneOf(dice, ['no-answer', 'no-answer', 'left-message', 'wrong-number', 'spoke']),
      note,
    }),
    LogOtherAttempt: () => ({
      ladder,
      contact: chance(dice, 30) ? 'registered-address' : contact,
      way: oneOf(dice, OTHER_WAYS),
      outcome: oneOf(dice, ['not-reached', 'not-reached', 'left-word', 'reached'] as const),
      note,
    }),
    DispatchLetter: () => ({ ladder, tracking: ref('tracking') }),
    LogLetterProof: () => ({ ladder, ...named(state, ladder, dice), proof: oneOf(dice, ['signed', 'returned']), note }),
    SendAgain: () => ({
      ladder,
      to: chance(dice, 50) ? contact : 'registered-address',
    }),
    RecordSearch: () => ({
      ladder,
      note,
      ...(chance(dice, 60) && { sources: ['registry', 'network'], found: chance(dice, 50) ? ['network'] : [] }),
      ...(chance(dice, 30) && {
        add: { contact: { id: `k-${state.seq}`, role: 'alternate', reach: 'untried' }, replaces: null },
      }),
    }),
    RecordAnswer: () => ({ ladder, contact, channel: oneOf(dice, ['mail', 'call', 'portal']), note }),
    RecordLinkAnswer: () => {
      const about = answerable();
      const leg = legAsked(state, about);
      const said = oneOf(dice, plausible ? sayingsOf(leg !== null) : SAYINGS);
      return {
        ladder: about,
        contact,
        notice,
        said,
        day: namesDay(said) || !plausible ? day(0, 30) : null,
        ...datesSaid(leg, said, day(5, 60)),
        note,
      };
    },
    HearReply: () => ({ ladder: answerable(), contact, note, ...(chance(dice, 30) && { channel: 'portal' as const }) }),
    InterpretAnswer: () => ({
      ladder,
      ...unreadOf(state, climbing, dice),
      meaning: oneOf(dice, ['no-answer', 'no-answer', 'promised', 'wrong-person', 'done', 'automatic']),
      promisedBy: chance(dice, 90) ? day(0, 30) : null,
      note,
    }),
    HoldOutreach: () => ({ ladder, until: plausible ? addDays(today, 1 + dice(14)) : day(-2, 20), note }),
    ResumeOutreach: () => ({ ladder, note }),
    SkipRung: () => ({ ladder, rung: nextRung, note }),
    RunSkippedRung: () => ({ ladder, rung: climbing?.skipped?.[0] ?? 'none', note }),
    WaiveDuty: () => ({ ladder, note }),
    SettleFiling: () => ({ filing: state.setAside[dice(state.setAside.length)]?.filing ?? 'none', note }),
    PlanValidation: () => {
      const how = () => ({
        mode: oneOf(dice, ['in-person', 'virtual'] as const),
        exception: chance(dice, 40) ? note : null,
      });
      const place = () => (state.seq % 2 === 0 ? WALKED_PLACE : null);
      const leg = (id: LegId, zone: string) => ({ id, place: place(), zone, site: null, ...how() });
      const legs = [
        leg('domestic', state.zone),
        leg('foreign', plausible ? oneOf(dice, ['Asia/Manila', 'America/Tijuana']) : 'Mars/Olympus'),
      ];
      const further = (state.validation?.legs ?? []).filter(({ step }) => step !== 'to-propose');
      const other = legs.filter(({ id }) => !further.some((leg) => leg.id === id));
      if (further.length > 0) return { legs: chance(dice, 50) ? other : [] };
      return chance(dice, 50) ? how() : { legs: chance(dice, 70) ? legs : legs.slice(0, 1) };
    },
    ProposeVisit: () => ({
      ...legOf('to-propose', 'countered', 'proposed'),
      people: ['sara-specialist', 'sid-specialist', 'x', 'x'].slice(0, plausible ? dice(3) : dice(5)),
      slots: [0, 1]
        .slice(0, 1 + dice(2))
        .map(() => ({ date: plausible ? addDays(today, 31 + dice(30)) : day(-3, 60), hour: 9, minute: 0 })),
      documents: VISIT_DOCUMENTS.slice(0, dice(3)),
      note: null,
    }),
    AcceptVisit: () => ({
      ...legOf('proposed'),
      slot: plausible ? 0 : dice(4) - 1,
      waiveNotice: chance(dice, 50),
      ...(chance(dice, 90) && { told: { contact, channel: oneOf(dice, TELLING) } }),
    }),
    NameVisitTeam: () => ({
      ...legOf('proposed', 'agreed'),
      people: ['sid-specialist', 'sara-specialist', 'x', 'x'].slice(0, plausible ? 1 + dice(2) : dice(5)),
    }),
    OfferDates: () => ({
      ...legOf('proposed'),
      slots: [{ date: plausible ? addDays(today, 5 + dice(60)) : day(-3, 60), hour: 14, minute: 0 }],
      note: null,
    }),
    DeclineDates: () => ({ ...legOf('proposed'), note }),
    MoveVisit: () => ({
      ...legOf('agreed'),
      side: oneOf(dice, ['company', 'agency'] as const),
      slots: chance(dice, 70) ? [] : [{ date: day(-3, 60), hour: 10, minute: 30 }],
      note,
    }),
    CancelVisit: () => ({ ...legOf('proposed', 'countered', 'agreed'), note }),
    RecordVisitsConsent: () => ({ given: chance(dice, 80), contact, on: plausible ? today : day(-5, 5), note }),
    OrderUnannouncedVisit: () => ({
      ...legOf('to-propose'),
      slot: { date: day(plausible ? 1 : -3, 30), hour: 9, minute: 0 },
      people: ['sid-specialist', 'x', 'x'].slice(0, plausible ? 1 : dice(4)),
      note,
    }),
    DropUnannouncedVisit: () => ({ ...legOf('to-propose'), note }),
    HoldVisit: () => {
      const ordered = state.validation?.legs.find(({ unannounced }) => unannounced);
      const leg = ordered ?? legIn('agreed');
      const agreed = leg?.agreed?.date ?? leg?.unannounced?.slot.date ?? today;
      return {
        ...legOf('agreed'),
        ...(leg && { leg: leg.id }),
        on: plausible && agreed <= today ? today : day(-20, 5),
      };
    },
    PutOffValidation: () => ({ note }),
    TakeUpValidation: () => ({ note }),
    RecordOutcome: () => {
      const outcome = oneOf(dice, ['pass', 'pass-with-actions', 'fail'] as const);
      const actions =
        outcome === 'pass' && plausible
          ? []
          : ['a1', 'a2'].slice(0, 1 + dice(2)).map((action) => ({ id: action, text: ref(action) }));
      return { outcome, bestPractices: chance(dice, 40), actions, report: ref('report') };
    },
    SubmitReport: () => ({ report: WRITTEN_AT }),
    ReturnReport: () => ({ note }),
    IssueReport: () => ({ report: WRITTEN_AT }),
    AnswerAction: () => ({
      action: state.validation?.actions.find(({ status }) => status === 'open' || status === 'returned')?.id ?? 'a9',
      answer: ref('answer'),
    }),
    AnswerRecommendation: () => ({
      recommendation: state.recommendations.find(({ status }) => status !== 'answered')?.id ?? 'r9',
      says: oneOf(dice, RECOMMENDATION_SAYINGS),
      answer: ref('answer'),
      evidence: [],
    }),
    SettleRecommendation: () => ({
      recommendation: state.recommendations.find(({ status }) => status !== 'open')?.id ?? 'r9',
      end: oneOf(dice, RECOMMENDATION_ENDS),
      note,
    }),
    AssessAnswer: () => ({
      action: state.validation?.actions.find(({ status }) => status === 'answered')?.id ?? 'a9',
      accepted: chance(dice, 60),
      note,
    }),
    CloseValidation: () => ({ tier: oneOf(dice, [1, 2, 2, 3] as const), note }),
    RecommendSuspension: () => ({ ladder, note, ...someDenial(ledger, dice, 30) }),
    RecommendImmediateAction: () => {
      const beside = ledger.state.standing === 'suspended' && chance(dice, 80);
      const { denial } = beside ? {} : someDenial(ledger, dice, 20);
      const order = oneOf(dice, ['suspension', 'suspension', 'removal'] as const);
      return {
        order: beside ? 'removal' : denial ? 'benefit-denial' : order,
        ground: oneOf(dice, ALLEGED_GROUNDS),
        point: 'national-security',
        ...(denial && { denial }),
        note,
      };
    },
    DecideAdverse: () => ({
      impose: chance(dice, 75),
      ...someDenial(ledger, dice, 15),
      note,
    }),
    DateDecisionAnew: () => ({ note }),
    RestoreBenefits: () => ({ denial: state.denials[0]?.id ?? 'none', note }),
    Recuse: () => ({ note }),
    ConfirmSuspension: () => ({ note }),
    ServeDecision: () => ({ tracking: ref('tracking') }),
    SubmitCure: () => ({
      plan: ref('plan'),
      consentsToVisits: plausible || chance(dice, 70),
      ...(chance(dice, 60) && {
        steps: ['locks', 'seals', 'training'].slice(0, 1 + dice(3)).map((what) => ({
          what: ref(what),
          due: plausible ? addDays(today, 1 + dice(40)) : day(-3, 120),
          by: oneOf(dice, STEP_FUNCTIONS),
          evidence: chance(dice, 30) ? ['document-1'] : [],
        })),
      }),
    }),
    AssessStep: () => ({ step: stepWhere(state, awaitsUs, dice), accepted: chance(dice, 75), note }),
    ReportStep: () => ({
      step: stepWhere(state, isToDo, dice),
      report: ref('report'),
      evidence: chance(dice, 50) ? ['document-2'] : [],
    }),
    ReinstateOnConditions: () => ({ note }),
    AskCureTime: () => ({ days: plausible ? 1 + dice(40) : dice(100_000) - 50_000, note }),
    GrantCureTime: () => ({ days: plausible ? 1 + dice(40) : oneOf(dice, [-1, 0, 31, 400, 1.5, 1e9]), note }),
    RefuseCureTime: () => ({ note }),
    AcceptCure: () => ({ note }),
    RefuseCure: () => ({ note }),
    Reinstate: () => ({ note }),
    RecommendRemoval: () => ({ note }),
    FileAppeal: () => ({ statement: ref('statement') }),
    AdmitAppeal: () => ({ note }),
    RejectAppeal: () => ({ note }),
    AssignAppeal: () => ({ officer: oneOf(dice, ['amy-appeals', 'abe-appeals', 'dee-double']) }),
    RecordPaperAppeal: () => ({
      statement: ref('statement'),
      way: oneOf(dice, PAPER_WAYS),
      filedOn: day(-100, 1),
      documents: [],
    }),
    TakeUpAppeal: () => ({
      filing: oneOf(dice, [...state.setAside, { filing: 'none' }]).filing,
      statement: note,
      note,
    }),
    CreditAppealDays: () => ({
      days: plausible ? 1 + dice(60) : oneOf(dice, [-1, 0, 1.5, 1e9]),
      ...(state.rejected && { against: state.rejected.against.id }),
      note,
    }),
    FindAppealTimely: () => ({ note }),
    AskAppealInformation: () => ({ question: note }),
    AnswerAppealInformation: () => ({ answer: ref('answer') }),
    DecideAppeal: () => appealOutcome(ledger, dice),
    RecommendAnew: () => ({ outcome: oneOf(dice, ['upheld', 'set-aside'] as const), note }),
    DecideAnew: () => ({ outcome: oneOf(dice, ['upheld', 'set-aside'] as const), note }),
    ImportParticipant: () => ({ record: record(dice) }),
    GoLive: () => ({ week: dice(5) }),
    SettleDoubt: () => {
      const doubt = state.doubts[dice(state.doubts.length)];
      return {
        doubt: doubt?.id ?? 'none',
        value: plausible ? valueFor(doubt?.field ?? '', today, dice) : oneOf(dice, [null, '', 'x', ...WILD_DATES]),
        note,
      };
    },
    ReportDelivery: () => ({
      notice,
      proof: oneOf(dice, ['sent', 'refused', 'gave-up', 'soft', 'no-address']),
      at: ledger.now,
      ...(chance(dice, 50) && { to: contact }),
    }),
    AcknowledgeNotice: () => ({
      notice: recentMail(ledger, dice),
      ...oneOf(dice, [{}, { contact: null }, { contact: contact ?? null }]),
    }),
    RecordContact: () => ({
      contact: { id: `k-${state.seq}`, role: oneOf(dice, ['officer', 'primary', 'alternate']), reach: 'untried' },
      replaces: chance(dice, 80) ? contact : null,
      note,
    }),
    MendNotice: () => ({
      notice: ledger.amiss.length > 0 ? oneOf(dice, ledger.amiss).id : notice,
      to: oneOf(dice, [contact ?? '', 'registered-address', 'nobody']),
      note,
    }),
    DispatchNotice: () => ({ notice, tracking: ref('tracking') }),
    ProveLetter: () => ({ notice: letterThatLeft(ledger, dice), proof: oneOf(dice, ['signed', 'returned']), note }),
    ClaimOfficerChange: () => ({ claim: ref('claim'), evidence: [] }),
    ConfirmOfficerChange: () => ({
      contact: {
        id: `k-${state.seq}`,
        role: plausible ? 'officer' : oneOf(dice, ['officer', 'primary']),
        reach: 'untried',
      },
      replaces: state.contacts.find(({ role }) => role === 'officer')?.id ?? null,
      officer: chance(dice, 50) ? 'cleo-contact' : null,
      former: ['owen-officer'],
      channel: oneOf(dice, ['known-address', 'registered-letter', 'visit', 'public-register'] as const),
      note,
    }),
    RefuseOfficerChange: () => ({ note }),
    OpenMatter: () => {
      const ground = oneOf(dice, ALLEGED_GROUNDS);
      const incident = ground === 'security-incident' ? state.incidents.find(isOpen) : undefined;
      return { ground, about: incident?.id ?? null, source: oneOf(dice, MATTER_SOURCES), learnedOn: day(-20, 0), note };
    },
    TriageMatter: () => ({
      matter: alleged(ledger, dice, OPEN),
      outcome: oneOf(dice, ['warn', 'warn', 'warn', 'deny-benefits', 'analysis', 'drop'] as const),
      note,
      ask: ref('asked'),
    }),
    WarnMatter: () => warning(ledger, dice, plausible),
    AnswerWarning: () => ({ matter: alleged(ledger, dice, ['warned']), statement: ref('statement'), evidence: [] }),
    ReadWarningAnswer: () => ({ matter: alleged(ledger, dice, ['answered']), satisfied: chance(dice, 40), note }),
    RecordVolume: () => ({
      from: day(-400, -380),
      to: day(-60, -30),
      count: dice(50_000),
      unit: oneOf(dice, VOLUME_UNITS),
      source: oneOf(dice, VOLUME_SOURCES),
      readOn: day(-5, 0),
    }),
    AskProfile: () => ({ note }),
    ConfirmContacts: () => ({}),
    RecordDebtOrBond: () => ({ what: oneOf(dice, ['debt', 'bond'] as const), note }),
    ReportSettled: () => ({ about: settling(ledger, dice, (about) => !awaitsAnswer(state, about)), note }),
    ConfirmSettled: () => ({ about: settling(ledger, dice), note }),
    ReturnSettled: () => ({ about: settling(ledger, dice, (about) => awaitsAnswer(state, about)), note }),
    ProposeCorrection: () => {
      const found = correctable(state);
      const { what, about } =
        found.length > 0 && (plausible || chance(dice, 80)) ? oneOf(dice, found) : { what: 'tier' as const, about: '' };
      const to =
        what === 'tier' ? String(1 + dice(3)) : day(what === 'deadline' ? 1 : -30, what === 'deadline' ? 60 : 0);
      return { what, about, to, note };
    },
    ApproveCorrection: () => ({ note }),
    DeclineCorrection: () => ({ note }),
    ReportIncident: () => ({ happenedOn: day(-20, 0), text: ref('incident') }),
    HearIncident: () => ({ contact: state.contacts[0]?.id ?? 'c-1', happenedOn: day(-20, 0), text: ref('incident') }),
    RecordReportedIncident: () => ({
      reporter: chance(dice, 70) ? (state.contacts[0]?.id ?? 'c-1') : null,
      way: oneOf(dice, REPORT_WAYS),
      heardAt: ledger.now - dice(3) * 86_400_000,
      happenedOn: day(-20, 0),
      text: ref('incident'),
    }),
    RecordIncident: () => ({
      incident: chance(dice, 50) ? incidentAt(ledger, dice, 'reported') : null,
      happenedOn: day(-20, 0),
      foundAt: ledger.now - dice(3) * 86_400_000,
      text: ref('incident'),
    }),
    AskIncidentAnalysis: () => ({ incident: incidentAt(ledger, dice, 'reported'), note }),
    CloseIncident: () => ({
      incident: state.incidents.findLast(({ stage }) => stage !== 'closed')?.id ?? 'none',
      finding: oneOf(dice, INCIDENT_FINDINGS),
      note,
    }),
    SubmitIncidentAnalysis: () => ({
      incident: incidentAt(ledger, dice, 'analysis-asked'),
      cause: oneOf(dice, ROOT_CAUSES),
      text: ref('analysis'),
      criteria: ['6.1'],
      actions: ['a1', 'a2']
        .slice(0, dice(3))
        .map((id) => ({ id, text: ref(id), due: day(0, 60), by: oneOf(dice, FUNCTIONS) })),
    }),
    AcceptIncidentAnalysis: () => ({ incident: incidentAt(ledger, dice, 'analysis-submitted'), note }),
    ReturnIncidentAnalysis: () => ({ incident: incidentAt(ledger, dice, 'analysis-submitted'), note }),
    ReportIncidentAction: () => ({
      ...actionWith(ledger, (status) => status === 'open' || status === 'returned'),
      note,
      evidence: [],
    }),
    AssessIncidentAction: () => ({
      ...actionWith(ledger, (status) => status === 'reported'),
      done: chance(dice, 70),
      note,
    }),
    HearTrip: () => ({
      leg:
        (state.validation?.legs.find((leg) => leg.agreed?.tentative || waitsForClearance(leg)) ?? legIn('agreed'))
          ?.id ?? 'foreign',
      trip: 't-1',
      news: oneOf(dice, ['cleared', 'refused'] as const),
    }),
    HearPlace: () => ({}),
    HearPartner: () => ({ connection: `c-${state.seq}`, on: '2027-06-01' }),
    HearOfficerClaim: () => ({ claim: ref('claim'), evidence: [], claimedBy: 'cleo-contact' }),
    FollowOfficerChange: () => ({
      filing: plausible ? (state.officerChange?.filing ?? 'none') : 'none',
      elsewhere: { event: 'participant:p-2#9', by: 'sara-specialist' },
      confirmed: chance(dice, 60)
        ? {
            contact: { id: `k-${state.seq}`, role: 'officer', reach: 'untried' },
            replacesOfficer: chance(dice, 80),
            officer: chance(dice, 50) ? 'cleo-contact' : null,
            former: ['owen-officer'],
            channel: 'visit',
          }
        : null,
      note,
    }),
    ChangeContact: () => ({
      contact: chance(dice, 80)
        ? {
            id: chance(dice, 50) ? contact : `k-${state.seq}`,
            role: 'alternate',
            reach: oneOf(dice, ['untried', 'proven', 'dead'] as const),
          }
        : null,
      replaces: chance(dice, 80) ? contact : null,
      because: 'organization:o-1#1',
    }),
  };
  return payloads[type]();
}

const incidentAt = ({ state }: Ledger, dice: Dice, stage: Incident['stage']): string => {
  const there = state.incidents.filter((incident) => incident.stage === stage);
  return there.length > 0 ? oneOf(dice, there).id : 'none';
};

function actionWith(
  { state }: Ledger,
  which: (status: string) => boolean,
): { readonly incident: string; readonly action: string } {
  const found = state.incidents
    .filter(({ stage }) => stage === 'actions')
    .flatMap(({ id, analysis }) => (analysis?.actions ?? []).map((action) => ({ incident: id, ...action })))
    .find(({ status }) => which(status));
  return { incident: found?.incident ?? 'none', action: found?.id ?? 'a9' };
}

/** A matter at one of these stages, where there is one. */
function alleged({ state }: Ledger, dice: Dice, stages: readonly Matter['stage'][]): string {
  const found = state.matters.filter(({ stage }) => stages.includes(stage));
  return found.length > 0 ? oneOf(dice, found).id : 'm0';
}

function warning(ledger: Ledger, dice: Dice, plausible: boolean): Payload<'WarnMatter'> {
  const matter = alleged(ledger, dice, ['to-warn']);
  const vetting = ledger.state.matters.find(({ id }) => id === matter)?.ground === 'vetting-result';
  const points = [{ what: ref('what'), answer: ref('what-answers') }];
  return vetting === plausible ? { matter, points: [], grounds: ['background'] } : { matter, points, grounds: [] };
}

/** The lesser step, now and then. */
function someDenial({ state, today }: Ledger, dice: Dice, percent: number): { readonly denial?: DeniedBenefits } {
  const enjoyed = benefits(state);
  if (enjoyed.length === 0 || !chance(dice, percent)) return {};
  const until = chance(dice, 50) ? addDays(today, 1 + dice(100)) : null;
  return { denial: { benefits: [oneOf(dice, enjoyed)], until } };
}

/** A step of which this holds, where there is one. */
function stepWhere(state: State, which: (step: PlanStep) => boolean, dice: Dice): string {
  const found = stepsOf(state).filter(which);
  return found.length > 0 ? oneOf(dice, found).id : 's-none';
}

/** Mostly one that the decision allows; a lesser measure now and then of the wrong kind. */
function appealOutcome({ state, today }: Ledger, dice: Dice): Payload<'DecideAppeal'> {
  const outcome = oneOf(dice, APPEAL_OUTCOMES);
  if (outcome !== 'varied') return { outcome, note };
  const possible = state.appeal ? variations(state, state.appeal.against) : [];
  switch (possible.length > 0 && chance(dice, 90) ? oneOf(dice, possible) : 'conditions') {
    case 'conditions':
      return { outcome, variation: { to: 'conditions' }, note };
    case 'suspension':
      return { outcome, variation: { to: 'suspension' }, note };
    case 'bar':
      return { outcome, variation: { to: 'bar', until: addDays(today, dice(400)) }, note };
    case 'tier':
      return { outcome, variation: { to: 'tier', tier: 2 }, note };
  }
}

/** What one of these acts is about, where there is something. */
const settling = ({ state }: Ledger, dice: Dice, which: (about: string) => boolean = () => true): string => {
  const open = unsettled(state).filter(({ about }) => which(about));
  return open.length > 0 ? oneOf(dice, open).about : 'debt-1999-01-01';
};

const recentMail = ({ state, events }: Ledger, dice: Dice): string => {
  const mails = events.flatMap(({ seq, event }) =>
    event.type === 'NoticeQueued' && event.channel === 'mail' ? [`n${seq}`] : [],
  );
  return mails.length > 0 && chance(dice, 80) ? oneOf(dice, mails.slice(-4)) : `n${dice(state.seq + 5)}`;
};

function valueFor(field: string, today: WallDate, dice: Dice): string | null {
  if (field.endsWith('_on')) return addDays(today, -dice(3000));
  if (field === 'time_zone') return 'America/Denver';
  return field === 'entity_type' ? 'exporter' : null;
}

function record(dice: Dice): Payload<'ImportParticipant'>['record'] {
  const standing = oneOf(dice, ['certified', 'certified', 'certified', 'submitted', 'suspended'] as const);
  const dated = chance(dice, 70);
  const validatedOn = chance(dice, 60) ? '2024-04-10' : null;
  const doubt = (code: State['doubts'][number]['code'], field: string) => ({ id: `doubt-${field}`, code, field });
  const doubts = [
    ...(standing === 'suspended' ? [doubt('date-unknown', 'suspended_on')] : []),
    ...(standing === 'submitted' ? [doubt('date-unknown', 'received_on')] : []),
    ...(standing !== 'submitted' && !dated ? [doubt('date-unknown', 'certified_on')] : []),
    ...(chance(dice, 20) ? [doubt('dates-swapped', 'last_validated_on')] : []),
    ...(chance(dice, 20) ? [doubt('zone-unknown', 'time_zone'), doubt('mail-malformed', 'email')] : []),
  ];
  const late = [
    ...(chance(dice, 30) ? (['profile-incomplete'] as const) : []),
    ...(chance(dice, 30) ? (['validation-overdue'] as const) : []),
  ];
  const none = standing === 'submitted';
  return {
    ...RECORD,
    standing,
    tier: none ? 0 : 2,
    certifiedOn: none || !dated ? null : '2019-06-30',
    lastValidatedOn: none ? null : validatedOn,
    doubts,
    late,
  };
}
