/** Beginnings of cases that many tests need: each leads a ledger to one standing, by the ordinary way. */
import { addDays, instantOf, type WallDate } from '../calendar.ts';
import type { ImportedRecord } from '../entry.ts';
import type { AllegedGround } from '../policy.ts';
import { CATEGORIES, type Ladder } from '../state.ts';
import { CONTACTS, type Seat } from './cast.ts';
import { HQ_ZONE, Ledger, ref, type Payload, type Rulebook } from './ledger.ts';
import { WRITTEN_AT } from './report.ts';

export const EVERY_CATEGORY: readonly number[] = CATEGORIES;

export const APPLICATION: Payload<'CreateApplication'> = {
  programme: 'ctpat',
  entityType: 'importer',
  zone: 'America/Chicago',
  office: 'laredo',
  contacts: CONTACTS,
  demo: true,
  barredUntil: null,
  invitation: false,
};

/** A draft, begun by the contact on the first of March 2027 unless told otherwise. */
export function draft(rules: Rulebook, on?: WallDate, application: Partial<Payload<'CreateApplication'>> = {}): Ledger {
  const ledger = new Ledger('p-1', rules, on);
  ledger.act('CreateApplication', { ...APPLICATION, ...application }, 'contact');
  return ledger;
}

export function prepare(ledger: Ledger, by: Seat = 'contact'): void {
  const riskAssessedOn = addDays(ledger.today, -10);
  ledger.act(
    'PrepareApplication',
    {
      profile: ref('profile'),
      categories: EVERY_CATEGORY,
      identifiers: ['ein', 'bond', 'scac', 'dot'],
      riskAssessedOn,
    },
    by,
  );
}

/** In review by the specialist: prepared, signed and assigned on one day. */
export function inReview(rules: Rulebook, on?: WallDate): Ledger {
  const ledger = draft(rules, on);
  prepare(ledger);
  ledger.act('SubmitApplication', {}, 'officer');
  ledger.act('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor');
  return ledger;
}

/** Certified on 15 March 2027, or on the day that is given; tier 1. */
export function certified(rules: Rulebook, on: WallDate = '2027-03-15'): Ledger {
  const ledger = inReview(rules, addDays(on, -14));
  ledger.act('ApproveProfile', {}, 'specialist');
  ledger.act('RecordVetting', { result: 'clear', note: ref('vetting') }, 'specialist');
  ledger.sleepUntil(on);
  ledger.act('Certify', {}, 'supervisor');
  return ledger;
}

/** Certified 15 March 2027, the first annual review open since 16 December 2027. */
export function reviewOpen(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  ledger.sleepUntil('2027-12-16');
  return ledger;
}

export function prepareReview(ledger: Ledger, categories: readonly number[] = EVERY_CATEGORY): void {
  const riskAssessedOn = addDays(ledger.today, -20);
  ledger.act('PrepareReview', { profile: ref('review'), categories, riskAssessedOn }, 'contact');
}

/** Prepared by the contact and signed by the officer. */
export function submitReview(ledger: Ledger): void {
  prepareReview(ledger);
  ledger.act('SubmitReview', {}, 'officer');
}

/** The first annual review was not submitted by 15 March 2028: overdue since the end of that day. */
export function overdue(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  ledger.sleepUntil('2028-03-16');
  return ledger;
}

export const call = (
  ledger: Ledger,
  ladder: string,
  outcome: 'left-message' | 'no-answer' | 'spoke' | 'wrong-number' = 'no-answer',
): void => void ledger.act('LogCall', { ladder, contact: 'k-primary', outcome, note: ref('call') }, 'specialist');

export const onlyLadder = (ledger: Ledger): Ladder => {
  const [ladder] = ledger.state.ladders;
  if (!ladder) throw new Error('no outreach is under way');
  return ladder;
};

/** Works a ladder in silence, as a diligent specialist does, until nothing is left but to conclude. */
export function climbInSilence(ledger: Ledger, id = onlyLadder(ledger).id): void {
  const ladder = () => ledger.state.ladders.find((each) => each.id === id);
  for (let days = 0; days < 200; days += 1) {
    const items = ledger.items();
    const calls = items.filter((key) => key.startsWith(`outreach.call:${id}:`));
    if (calls.length > 0) call(ledger, id);
    if (items.includes(`outreach.letter:${id}`))
      ledger.act('DispatchLetter', { ladder: id, tracking: ref('tracking') }, 'specialist');
    if (items.includes(`outreach.search:${id}`))
      ledger.act('RecordSearch', { ladder: id, note: ref('search') }, 'specialist');
    if (ladder()?.searched && ladder()?.warningLapsed) return;
    ledger.pass(1);
  }
  throw new Error(`${id} never came to its end`);
}

export const recommend = (ledger: Ledger, ladder = onlyLadder(ledger).id): void =>
  void ledger.act('RecommendSuspension', { ladder, note: ref('recommendation') }, 'specialist');

export const decideOn = (ledger: Ledger, by: Seat, impose = true): void =>
  void ledger.act('DecideAdverse', { impose, note: ref('decision') }, by);

/** Decided by the director, confirmed by headquarters the next day and served the day after. */
export function suspendOnEvidence(ledger: Ledger): void {
  recommend(ledger);
  decideOn(ledger, 'director');
  ledger.pass(1);
  ledger.act('ConfirmSuspension', { note: ref('confirmation') }, 'headquarters');
  ledger.pass(1);
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
}

/** Suspended for the annual review that was missed in March 2028. */
export function suspended(rules: Rulebook): Ledger {
  const ledger = overdue(rules);
  climbInSilence(ledger);
  suspendOnEvidence(ledger);
  return ledger;
}

/** The term to cure has lapsed and the last day to appeal is over. */
export function cureLapsed(rules: Rulebook): Ledger {
  const ledger = suspended(rules);
  ledger.pass(92);
  return ledger;
}

export function removed(rules: Rulebook): Ledger {
  const ledger = cureLapsed(rules);
  ledger.act('RecommendRemoval', { note: ref('removal') }, 'specialist');
  decideOn(ledger, 'headquarters');
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  return ledger;
}

/** Suspended for silence; three weeks later a removal for an incident is weighed beside it, and decided where it is asked. */
export function weighedBeside(rules: Rulebook, decide = false): Ledger {
  const ledger = suspended(rules);
  ledger.pass(20);
  const grave = {
    order: 'removal',
    ground: 'security-incident',
    point: 'national-security',
    note: ref('grave'),
  } as const;
  ledger.act('RecommendImmediateAction', grave, 'director');
  if (decide) decideOn(ledger, 'headquarters');
  return ledger;
}

/** Removed at once for false information, on the day of its certification; the letter is still in the house. */
export function removedAtOnce(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  const grave = {
    order: 'removal',
    ground: 'false-information',
    point: 'national-security',
    note: ref('grave'),
  } as const;
  ledger.act('RecommendImmediateAction', grave, 'director');
  decideOn(ledger, 'headquarters');
  return ledger;
}

export const cure = (ledger: Ledger, receivedAt?: number): void =>
  void ledger.act('SubmitCure', { plan: ref('plan'), consentsToVisits: true }, 'officer', receivedAt);

/** The first validation has come onto the worklist: 180 days before 15 March 2028. */
export function validationDue(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  ledger.sleepUntil('2027-09-17');
  return ledger;
}

export const slot = (date: WallDate) => ({ date, hour: 9, minute: 30 });

export function propose(ledger: Ledger, date: WallDate): void {
  ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  ledger.act('ProposeVisit', { slots: [slot(date), slot(addDays(date, 1))], note: null }, 'specialist');
}

/** Visited: planned and proposed at once, accepted the next day, held on the day. */
export function visited(ledger: Ledger, date: WallDate): void {
  propose(ledger, date);
  agreedAndHeld(ledger, date);
}

function agreedAndHeld(ledger: Ledger, date: WallDate): void {
  ledger.pass(1);
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  ledger.sleepUntil(date);
  ledger.act('HoldVisit', { on: date }, 'specialist');
}

export const report = (
  ledger: Ledger,
  outcome: 'pass' | 'pass-with-actions' | 'fail',
  actions: readonly string[] = [],
  bestPractices = false,
): void =>
  void ledger.act(
    'RecordOutcome',
    {
      outcome,
      bestPractices,
      actions: actions.map((id) => ({ id, text: ref(`action-${id}`) })),
      report: ref('report'),
    },
    'specialist',
  );

/** A visit by a team that changed, and a report with a recommendation to which the company says nothing in its time, and something afterwards. */
export function advised(rules: Rulebook): Ledger {
  const ledger = validationDue(rules);
  propose(ledger, '2027-11-01');
  ledger.act('NameVisitTeam', { leg: 'domestic', people: ['sara-specialist'] }, 'specialist');
  agreedAndHeld(ledger, '2027-11-01');
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  ledger.act('IssueReport', { report: WRITTEN_AT }, 'supervisor');
  ledger.sleepUntil('2028-02-15');
  const recommendation = ledger.state.recommendations[0]!.id;
  ledger.act('AnswerRecommendation', { recommendation, answer: ref('answer'), evidence: [] }, 'contact');
  ledger.act('SettleRecommendation', { recommendation, end: 'adopted', note: ref('note') }, 'specialist');
  return ledger;
}

/** On 1 April 2027 headquarters has ordered a visit without notice for the twelfth, to a site in this place. */
export function orderedAt(rules: Rulebook, place: string): Ledger {
  const ledger = imported(rules, { lastValidatedOn: '2023-06-01' });
  goLive(ledger);
  ledger.sleepUntil('2027-04-01');
  const site = { place, zone: 'America/Chicago', site: null, mode: 'in-person', exception: null } as const;
  ledger.act('PlanValidation', { legs: [{ id: 'domestic', ...site }] }, 'specialist');
  const consent = { given: true, contact: 'k-officer', on: ledger.today, note: ref('note') };
  ledger.act('RecordVisitsConsent', consent, 'supervisor');
  const order = { leg: 'domestic', slot: slot('2027-04-12'), people: ['sid-specialist'], note: ref('note') } as const;
  ledger.act('OrderUnannouncedVisit', order, 'headquarters');
  return ledger;
}

/** And on the same day nobody may travel there any more. */
export function orderPaused(rules: Rulebook): Ledger {
  const place = 'US-TX-laredo';
  const ledger = orderedAt(rules, place);
  const said = { state: 'closed', from: ledger.today, until: null, reason: ref('flood'), seq: 1 } as const;
  ledger.travel = [{ id: place, travel: [said] }];
  ledger.act('HearPlace', {}, 'system');
  return ledger;
}

/** Validated on 20 November 2027 with a tier, after a visit on the first. */
export function validated(rules: Rulebook, tier: 1 | 2 | 3 = 2): Ledger {
  const ledger = validationDue(rules);
  visited(ledger, '2027-11-01');
  report(ledger, 'pass', [], tier === 3);
  ledger.sleepUntil('2027-11-20');
  ledger.act('CloseValidation', { tier, note: ref('closing') }, tier === 3 ? 'director' : 'supervisor');
  return ledger;
}

export const RECORD: ImportedRecord = {
  programme: 'ctpat',
  entityType: 'importer',
  zone: 'America/Chicago',
  office: 'laredo',
  demo: false,
  standing: 'certified',
  tier: 2,
  risk: 'medium',
  certifiedOn: '2019-06-30',
  lastValidatedOn: '2024-04-10',
  contacts: CONTACTS,
  doubts: [],
  late: [],
};

/** Imported on 1 March 2027 and not live yet. */
export function imported(rules: Rulebook, record: Partial<ImportedRecord> = {}): Ledger {
  const ledger = new Ledger('p-1', rules);
  ledger.act('ImportParticipant', { record: { ...RECORD, ...record } }, 'system');
  return ledger;
}

/** Goes live on 8 March 2027, in the week of the office that is given. */
export function goLive(ledger: Ledger, week = 0, on: WallDate = '2027-03-08'): void {
  ledger.sleepUntil(on);
  ledger.liveSince = instantOf(on, HQ_ZONE, 8);
  ledger.act('GoLive', { week }, 'system');
}

/** Suspended by the former register, since 30 November 2025 as a specialist settles after go-live on 8 March 2027. */
export function suspendedBefore(rules: Rulebook, live = true): Ledger {
  const doubts = [{ id: 'doubt-suspended_on', code: 'date-unknown', field: 'suspended_on' }] as const;
  const ledger = imported(rules, { standing: 'suspended', doubts });
  if (live) goLive(ledger);
  ledger.act('SettleDoubt', { doubt: doubts[0].id, value: '2025-11-30', note: ref('file') }, 'specialist');
  if (!live) goLive(ledger);
  return ledger;
}

/** Of a company certified since 15 March 2027, somebody alleges something, which a supervisor looked at: on its ground it is warned on 15 May. */
export function warned(rules: Rulebook, ground: AllegedGround = 'security-incident'): Ledger {
  const ledger = certified(rules);
  ledger.sleepUntil('2027-05-14');
  openMatter(ledger, ground);
  ledger.act('TriageMatter', { matter: onlyMatter(ledger), outcome: 'warn', note: ref('triage') }, 'supervisor');
  ledger.sleepUntil('2027-05-15');
  warnOf(ledger, onlyMatter(ledger));
  return ledger;
}

export const openMatter = (ledger: Ledger, ground: AllegedGround = 'security-incident', by: Seat = 'specialist') =>
  void ledger.act(
    'OpenMatter',
    { ground, about: null, source: 'port', learnedOn: ledger.today, note: ref('matter') },
    by,
  );

export const onlyMatter = (ledger: Ledger): string => {
  const [matter] = ledger.state.matters;
  if (!matter) throw new Error('no matter is open');
  return matter.id;
};

/** With the one point that is alleged; of a vetting result with the one code that is released. */
export function warnOf(ledger: Ledger, matter: string): void {
  const vetting = ledger.state.matters.find(({ id }) => id === matter)?.ground === 'vetting-result';
  const points = [{ what: ref('what'), answer: ref('what-answers') }];
  const alleged: Pick<Payload<'WarnMatter'>, 'points' | 'grounds'> = vetting
    ? { points: [], grounds: ['background'] }
    : { points, grounds: [] };
  ledger.act('WarnMatter', { matter, ...alleged }, 'specialist');
}

export const dispatchWarning = (ledger: Ledger): void =>
  void ledger.act('DispatchLetter', { ladder: onlyLadder(ledger).id, tracking: ref('tracking') }, 'specialist');
export const answerWarning = (ledger: Ledger, receivedAt?: number): void =>
  void ledger.act(
    'AnswerWarning',
    { matter: onlyMatter(ledger), statement: ref('statement'), evidence: [] },
    'officer',
    receivedAt,
  );
export const readAnswer = (ledger: Ledger, satisfied: boolean): void =>
  void ledger.act('ReadWarningAnswer', { matter: onlyMatter(ledger), satisfied, note: ref('read') }, 'specialist');

/** The lesser step on the ground of the annual review that was missed in March 2028: recommended by the specialist, decided by the director and confirmed. */
export function denialDecided(rules: Rulebook, until: WallDate | null = null): Ledger {
  const ledger = overdue(rules);
  climbInSilence(ledger);
  const denial = { benefits: ['reduced-score'] as const, until };
  ledger.act(
    'RecommendSuspension',
    { ladder: onlyLadder(ledger).id, denial, note: ref('recommendation') },
    'specialist',
  );
  decideOn(ledger, 'director');
  ledger.act('ConfirmSuspension', { note: ref('confirmation') }, 'headquarters');
  return ledger;
}

/** And served on the same day. */
export function denied(rules: Rulebook, until: WallDate | null = null): Ledger {
  const ledger = denialDecided(rules, until);
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  return ledger;
}

/** A certified company has reported an incident, and has filed the analysis that it was asked for, with two corrective actions. */
export function analyzed(rules: Rulebook): Ledger {
  const ledger = certified(rules);
  ledger.act('ReportIncident', { happenedOn: addDays(ledger.today, -1), text: ref('incident') }, 'contact');
  const { id: incident } = ledger.state.incidents[0]!;
  ledger.act('AskIncidentAnalysis', { incident, note: ref('asked') }, 'specialist');
  const actions = ['a1', 'a2'].map((id) => ({
    id,
    text: ref(id),
    due: addDays(ledger.today, 30),
    by: 'security' as const,
  }));
  const analysis = {
    incident,
    cause: 'procedure-not-followed' as const,
    text: ref('analysis'),
    criteria: ['6.1'],
    actions,
  };
  ledger.act('SubmitIncidentAnalysis', analysis, 'officer');
  return ledger;
}
