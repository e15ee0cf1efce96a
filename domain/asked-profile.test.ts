import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  cure,
  overdue,
  prepareReview,
  submitReview,
  suspendOnEvidence,
} from './testing/stories.ts';
import { watchOver } from './testing/invariants.ts';

const note = ref('note');
const CYCLE = 'asked-2027-04-01';

/** Certified on 15 March 2027 and asked for its profile on 1 April: due by the end of 1 May. */
function asked(): Ledger {
  const ledger = certified(ctpat);
  ledger.watches.push(watchOver(ledger.events));
  ledger.sleepUntil('2027-04-01');
  ledger.act('AskProfile', { note }, 'specialist');
  return ledger;
}

test('a review out of turn: it has a day of its own, and the yearly one waits for its end', () => {
  const ledger = asked();
  expect(ledger.state.review).toMatchObject({ cycle: CYCLE, stage: 'open', anniversary: '2027-05-01' });
  expect(ledger.clock(`BLANK_PROFILE:${CYCLE}`)).toMatchObject({ due: '2027-05-01', owedBy: 'participant' });
  expect(ledger.runs('ANNUAL_OPEN:2028')).toBe(false);
  expect(ledger.of('NoticeQueued').filter(({ kind }) => kind === 'profile-asked')).toHaveLength(2);
  submitReview(ledger);
  expect(ledger.clock(`BLANK_PROFILE:${CYCLE}`).held?.why).toBe('filed');
  ledger.act('ApproveReview', {}, 'specialist');
  expect(ledger.state.review).toBeNull();
  expect(ledger.clock('ANNUAL_OPEN:2028').due).toBe('2027-12-16');
});

test('left blank, it has an outreach of its own, which may end in a suspension; once it is approved the suspension can be cured', () => {
  const ledger = asked();
  ledger.sleepUntil('2027-05-02');
  expect(ledger.state.ladders).toMatchObject([{ id: `blank-profile:${CYCLE}`, ran: 1 }]);
  expect(ledger.last('NoticeQueued').kind).toBe('profile-overdue');
  climbInSilence(ledger);
  suspendOnEvidence(ledger);
  expect(ledger.state).toMatchObject({ standing: 'suspended', adverse: { ground: 'blank-profile', about: CYCLE } });
  cure(ledger);
  expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('DutyStillOwed');
  prepareReview(ledger);
  ledger.act('SubmitReview', {}, 'officer');
  ledger.act('ApproveReview', {}, 'specialist');
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  expect(ledger.state).toMatchObject({ standing: 'certified', review: null, ladders: [] });
});

test('more time ends the outreach, and a waiver ends the duty', () => {
  const more = asked();
  more.sleepUntil('2027-05-05');
  more.act('AskTime', { days: 10, note }, 'officer');
  more.act('GrantTime', { days: 10, note }, 'specialist');
  expect(more.last('LadderEnded').how).toBe('time-granted');
  expect(more.clock(`BLANK_PROFILE:${CYCLE}`)).toMatchObject({ due: '2027-05-15', lapsed: false });
  const waived = asked();
  waived.sleepUntil('2027-05-05');
  waived.act('WaiveDuty', { ladder: `blank-profile:${CYCLE}`, note }, 'supervisor');
  expect(waived.state).toMatchObject({ review: null, ladders: [] });
  expect(waived.runs('ANNUAL_OPEN:2028')).toBe(true);
});

test('nobody is asked twice, or before being certified', () => {
  expect(asked().refusal('AskProfile', { note }, 'specialist')).toBe('ReviewOpenAlready');
  expect(overdue(ctpat).refusal('AskProfile', { note }, 'supervisor')).toBe('ReviewOpenAlready');
  expect(certified(ctpat).refusal('AskProfile', { note }, 'director')).toBe('NotAuthorized');
});
