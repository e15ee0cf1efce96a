/**
 * The life of a large company as the pages of the record have it after decades: reviews with time asked and returned once, late ones that outreach
 * reaches, validations with required actions, incidents with their analyses, debts, contacts that change, mails that bounce, and changes of hands.
 */
import { addDays } from '../domain/calendar.ts';
import type { Notice } from '../domain/notice.ts';
import { ref, type Ledger, type Proof, type Rulebook } from '../domain/testing/ledger.ts';
import {
  call,
  certified,
  climbInSilence,
  decideOn,
  recommend,
  report,
  submitReview,
  visited,
} from '../domain/testing/stories.ts';

const SPECIALISTS = ['sid-specialist', 'sara-specialist'] as const;
const note = ref('note');
/** About as many events as come after the last year: the silence and the suspension. */
const SUSPENSION = 100;

/** So many events, and a few: it was silent in the end, and was suspended for it. */
export function busyLife(rules: Rulebook, events: number): Ledger {
  const ledger = certified(rules);
  ledger.mail = sentOrNot();
  for (let month = 0; ledger.events.length < events - SUSPENSION; month += 1) {
    everyMonth(ledger, month);
    ledger.pass(30);
  }
  const missed = (): string | undefined => ledger.state.ladders.find(({ purpose }) => purpose === 'annual-review')?.id;
  while (missed() === undefined) {
    diligent(ledger);
    ledger.pass(10);
  }
  climbInSilence(ledger, missed());
  recommend(ledger, missed());
  decideOn(ledger, 'director');
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  return ledger;
}

/** Of twenty mails one meets a full mailbox first. */
function sentOrNot(): (notice: Notice) => Proof {
  let n = 0;
  return () => ((n += 1) % 20 === 0 ? 'soft' : 'sent');
}

function everyMonth(ledger: Ledger, month: number): void {
  diligent(ledger);
  answerOutreach(ledger, month);
  if (ledger.state.review?.stage === 'open' && month % 36 < 24) review(ledger);
  switch (month % 12) {
    case 2:
      ledger.act('ConfirmContacts', {}, 'officer');
      return volume(ledger);
    case 4:
      return settle(ledger);
    case 6:
      return void ledger.act('AssignSpecialist', { specialist: nextOf(ledger) }, 'supervisor');
    case 9:
      return incident(ledger);
  }
}

const nextOf = ({ state }: Ledger): string => SPECIALISTS.find((one) => one !== state.specialist)!;

/** Everything but the review. */
function diligent(ledger: Ledger): void {
  const { ladders, validation } = ledger.state;
  if (validation?.stage === 'due') validate(ledger);
  if (ladders.some(({ purpose }) => purpose === 'contact-verification')) ledger.act('ConfirmContacts', {}, 'officer');
}

/** Whoever forgot is called, and does it. */
function answerOutreach(ledger: Ledger, month: number): void {
  const [ladder] = ledger.state.ladders;
  if (!ladder || month % 2 === 0) return;
  if (ledger.items().some((key) => key.startsWith(`outreach.call:${ladder.id}`))) call(ledger, ladder.id, 'spoke');
  if (ladder.purpose === 'annual-review') review(ledger);
}

function review(ledger: Ledger): void {
  if (ledger.state.review?.stage === 'open' && ledger.state.ladders.length === 0) {
    ledger.act('AskTime', { days: 5, note }, 'officer');
    ledger.act('GrantTime', { days: 5, note }, 'supervisor');
  }
  submitReview(ledger);
  ledger.pass(3);
  ledger.act('ReturnReview', { note, categories: [5] }, 'specialist');
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
}

function validate(ledger: Ledger): void {
  visited(ledger, addDays(ledger.today, 40));
  report(ledger, 'pass-with-actions', ['a1', 'a2']);
  for (const action of ['a1', 'a2']) {
    ledger.act('AnswerAction', { action, answer: note }, 'officer');
    ledger.act('AssessAnswer', { action, accepted: true, note }, 'specialist');
  }
  ledger.act('CloseValidation', { tier: 2, note }, 'supervisor');
}

function incident(ledger: Ledger): void {
  ledger.act('ReportIncident', { happenedOn: addDays(ledger.today, -1), text: ref('incident') }, 'contact');
  const { incident: id } = ledger.last('IncidentReported');
  ledger.act('AskIncidentAnalysis', { incident: id, note }, 'specialist');
  const action = { id: 'a1', text: ref('a1'), due: addDays(ledger.today, 30), by: 'security' } as const;
  const analysis = { cause: 'equipment', text: ref('analysis'), criteria: ['6.1'], actions: [action] } as const;
  ledger.act('SubmitIncidentAnalysis', { incident: id, ...analysis }, 'officer');
  ledger.act('AcceptIncidentAnalysis', { incident: id, note }, 'specialist');
  ledger.act('ReportIncidentAction', { incident: id, action: 'a1', note, evidence: [] }, 'officer');
  ledger.act('AssessIncidentAction', { incident: id, action: 'a1', done: true, note }, 'specialist');
  ledger.act('CloseIncident', { incident: id, finding: 'nothing-further', note }, 'specialist');
}

function settle(ledger: Ledger): void {
  ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
  const { about } = ledger.state.clocks.find(({ rule }) => rule === 'DEBT_OR_BOND')!;
  ledger.act('ReportSettled', { about, note }, 'officer');
  ledger.act('ConfirmSettled', { about, note }, 'specialist');
}

const volume = (ledger: Ledger): void =>
  void ledger.act(
    'RecordVolume',
    {
      ...{ from: addDays(ledger.today, -400), to: addDays(ledger.today, -40), readOn: ledger.today },
      ...{ count: 12_000, unit: 'entries', source: 'entry-records' },
    },
    'specialist',
  );
