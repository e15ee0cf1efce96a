import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { gate } from './adverse-gate.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { call, certified, reviewOpen, submitReview } from './testing/stories.ts';

const note = ref('note');
/** The day on which the first review was approved, from which half a year is counted. */
const SINCE = '2027-12-16';
const CLOCK = `CONTACT_VERIFY:${SINCE}`;
const LADDER = `contact-verification:${SINCE}`;

function reviewed(): Ledger {
  const ledger = reviewOpen(ctpat);
  ledger.watches.push(watchOver(ledger.events));
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
  return ledger;
}

/** The half year is over and nobody has confirmed them. */
function unconfirmed(): Ledger {
  const ledger = reviewed();
  ledger.sleepUntil('2028-06-14');
  return ledger;
}

test('the duty begins with the first review that is approved, and not with an import or a certification', () => {
  expect(certified(ctpat).state.clocks.some(({ rule }) => rule === 'CONTACT_VERIFY')).toBe(false);
  expect(reviewed().clock(CLOCK)).toMatchObject({
    due: '2028-06-13',
    owedBy: 'participant',
    because: 'ReviewApproved',
  });
});

test('a later review leaves it as it is', () => {
  const ledger = reviewed();
  ledger.act('AskProfile', { note }, 'specialist');
  ledger.pass(3);
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
  expect(ledger.clock(CLOCK).due).toBe('2028-06-13');
});

test('confirmed by the company, half a year counts anew', () => {
  const ledger = reviewed();
  ledger.sleepUntil('2028-05-01');
  ledger.act('ConfirmContacts', {}, 'contact');
  expect(ledger.last('ContactsConfirmed').contacts).toEqual(['k-officer', 'k-primary']);
  expect(ledger.state.clocks.filter(({ rule }) => rule === 'CONTACT_VERIFY')).toMatchObject([
    { id: 'CONTACT_VERIFY:2028-05-01', due: '2028-10-28', lapsed: false },
  ]);
});

test('at least two must be reachable, and only the company says so', () => {
  const ledger = reviewed();
  const mail = ledger.events.findLast(({ event }) => event.type === 'NoticeQueued')!.seq;
  expect(ledger.refusal('ConfirmContacts', {}, 'specialist')).toBe('NotAuthorized');
  ledger.report(`n${mail}`, 'refused');
  ledger.mail = () => 'refused';
  ledger.sleepUntil('2028-06-14');
  expect(ledger.refusal('ConfirmContacts', {}, 'officer')).toBe('ContactsTooFew');
});

test('unconfirmed, everybody is written to, called, sent a letter; nothing adverse follows', () => {
  const ledger = unconfirmed();
  expect(ledger.state.ladders).toMatchObject([{ id: LADDER, ran: 1 }]);
  expect(
    ledger.told(ledger.events.map(({ event }) => event)).filter((kind) => kind === 'contacts-unconfirmed'),
  ).toHaveLength(2);
  ledger.sleepUntil('2028-06-29');
  call(ledger, LADDER);
  ledger.sleepUntil('2028-07-13');
  ledger.act('DispatchLetter', { ladder: LADDER, tracking: ref('tracking') }, 'specialist');
  expect(ledger.state.clocks.some(({ rule }) => rule === 'BLANK_PROFILE_CURE')).toBe(false);
  ledger.sleepUntil('2028-07-28');
  ledger.act('RecordSearch', { ladder: LADDER, note }, 'specialist');
  ledger.pass(30);
  expect(gate(ledger.state, LADDER, ledger.factsFor('sara-specialist'))).toMatch(/^By the policy no suspension/);
  expect(ledger.refusal('RecommendSuspension', { ladder: LADDER, note }, 'specialist')).toBe('EvidenceIncomplete');
});

test('confirming ends the outreach, and so does a waiver; the next time counts from that day', () => {
  const done = unconfirmed();
  done.act('ConfirmContacts', {}, 'officer');
  expect(done.last('LadderEnded')).toMatchObject({ ladder: LADDER, how: 'done' });
  expect(done.state.ladders).toEqual([]);
  expect(done.clock('CONTACT_VERIFY:2028-06-14').due).toBe('2028-12-11');
  const waived = unconfirmed();
  waived.act('WaiveDuty', { ladder: LADDER, note }, 'supervisor');
  expect(waived.state.ladders).toEqual([]);
  expect(waived.clock('CONTACT_VERIFY:2028-06-14').lapsed).toBe(false);
});
