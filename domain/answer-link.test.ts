/** What is told by a link holds the outreach and changes nothing else; a specialist says what it means. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import { lastDayOf } from './answer-link.ts';
import { missingEvidence } from './testing/evidence.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { gate } from './adverse-gate.ts';
import { lawOfLink, policyOfLink } from './first-notice.ts';
import { evidenceOf } from './ladder.ts';
import type { Policy } from './policy.ts';
import { certified, overdue, prepareReview, propose, reviewOpen, slot, validationDue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
let ledger: Ledger;
beforeEach(() => {
  ledger = overdue(ctpat);
});
const told = (more: object = {}) => ({
  ladder,
  contact: 'k-primary',
  notice: ledger.state.ladders[0]?.attempts[0]?.id ?? 'n1',
  said: 'promise' as const,
  day: '2028-04-01',
  note,
  ...more,
});
const theLadder = () => ledger.state.ladders.find(({ id }) => id === ladder)!;

test('it holds the outreach until a specialist says what it means, and is confirmed to that contact alone', () => {
  const before = ledger.state;
  ledger.act('RecordLinkAnswer', told(), 'system');
  const after = ledger.state;
  expect(theLadder().hold).toMatchObject({ meaning: 'to-interpret' });
  expect(after.clocks.find(({ id }) => id === `RUNG:${ladder}`)?.held).toBeTruthy();
  expect(theLadder().attempts.at(-1)).toMatchObject({ channel: 'link', to: 'k-primary', grade: 'received' });
  const confirmed = ledger.events.filter(({ event }) => event.type === 'NoticeQueued').at(-1)!.event;
  expect(confirmed).toMatchObject({ kind: 'answer-received', channel: 'mail', to: 'k-primary', rung: null });
  for (const same of ['contacts', 'standing', 'tier', 'certifiedOn', 'officerChange'] as const)
    expect(after[same]).toEqual(before[same]);
  const due = (clocks: typeof before.clocks) =>
    clocks.filter(({ rule }) => rule === 'ANNUAL_DUE').map((one) => one.due);
  expect(due(after.clocks)).toEqual(due(before.clocks));
});

test('the specialist takes it for what it was: a promise, or the wrong person’s', () => {
  ledger.act('RecordLinkAnswer', told({ said: 'other-person', day: null }), 'system');
  ledger.act('InterpretAnswer', { ladder, meaning: 'wrong-person', promisedBy: null, note }, 'specialist');
  expect(theLadder()).toMatchObject({ hold: null });
  expect(theLadder().attempts.at(-1)?.grade).toBe('failed');
  expect(ledger.state.contacts.find(({ id }) => id === 'k-primary')?.reach).toBe('dead');
});

test.each([
  ['the link of a mail proves that its contact got it', 'k-primary', 'received'],
  [
    'the code of a letter holds all the same, and proves nothing: nobody knows who typed it',
    'registered-address',
    null,
  ],
])('%s', (_, contact, basis) => {
  ledger.act('RecordLinkAnswer', told({ contact, said: 'call-me', day: null }), 'system');
  expect(theLadder()).toMatchObject({ hold: { meaning: 'to-interpret' } });
  ledger.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
  const facts = ledger.factsFor('system');
  expect(evidenceOf(ledger.state, theLadder(), facts)).toMatchObject({ complete: basis !== null, basis });
  const missing = missingEvidence(ledger.events, ladder, ledger.state.contacts, facts);
  expect([missing.includes('calls on different days'), missing.includes('a search')]).toEqual(
    basis === null ? [true, true] : [false, false],
  );
});

describe('the policy says what an answer by a link is', () => {
  const [policy] = ctpat.versions;
  const under = (edited: Pick<Policy, 'evidence' | 'ladders'>): void => {
    ledger = overdue({ ...ctpat, versions: [{ ...policy!, ...edited }] });
  };
  const proving = (link: 'sent' | 'received'): void => {
    const { evidence, ladders } = policy!;
    const answer = { ...evidence.grades.answer, link };
    under({ ladders, evidence: { ...evidence, grades: { ...evidence.grades, answer } } });
    ledger.act('RecordLinkAnswer', told(), 'system');
    ledger.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
  };

  test.each([
    ['received', 'No warning has been served by letter yet.', 0],
    ['sent', 'The evidence of notice is not complete: not every rung of the outreach has run; mail', 5],
  ] as const)('graded as %s, the gate asks for what is still missing: %s', (grade, asks, missing) => {
    proving(grade);
    expect(theLadder().attempts.at(-1)).toMatchObject({ channel: 'link', grade });
    const facts = ledger.factsFor('sara-specialist');
    expect(gate(ledger.state, ladder, facts)).toContain(asks);
    const lacking = missingEvidence(ledger.events, ladder, ledger.state.contacts, facts);
    expect(lacking.filter((what) => what.startsWith('rung '))).toHaveLength(missing);
  });

  test('a letter of theirs is none that we sent', () => {
    const { evidence, ladders } = policy!;
    const answer = { ...evidence.grades.answer, letter: 'sent' } as const;
    under({ ladders, evidence: { ...evidence, grades: { ...evidence.grades, answer } } });
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'letter', note }, 'specialist');
    ledger.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
    expect(evidenceOf(ledger.state, theLadder(), ledger.factsFor('x')).missing).toContain('tracked-letter');
  });

  test('where it does not count, it is none, and no mail offers it', () => {
    const { evidence, ladders } = policy!;
    const own = { ...ladders['annual-review'], answers: ['mail', 'call'] } as const;
    const mail = { kind: 'review-overdue', about: ladder, queuedAt: ledger.now } as const;
    expect(lawOfLink(ledger.state, mail, () => policy!)).toBe(policy);
    under({ evidence, ladders: { ...ladders, 'annual-review': own } });
    expect(ledger.refusal('RecordLinkAnswer', told(), 'system')).toBe('NotAnAnswer');
    expect(lawOfLink(ledger.state, mail, () => ledger.policy)).toBeNull();
  });
});

test.each([
  ['a promise without a day', { day: null }, 'DayToName'],
  ['a call with a day', { said: 'call-me' }, 'DayToName'],
  ['a day that has passed', { day: '2028-01-01' }, 'DayToName'],
  ['a day far away', { day: '2030-01-01' }, 'DayToName'],
  ['no day at all', { day: 'soon' }, 'DateUnknown'],
  ['a stranger', { contact: 'k-nobody' }, 'ContactUnknown'],
  ['another outreach', { ladder: 'annual-review:1999' }, 'NoOutreach'],
])('%s is refused', (_, more, code) => {
  expect(ledger.refusal('RecordLinkAnswer', told(more), 'system')).toBe(code);
});

test('nobody but the system hands it over', () => {
  expect(ledger.refusal('RecordLinkAnswer', told(), 'officer')).toBe('NotAuthorized');
  expect(ledger.refusal('RecordLinkAnswer', told(), 'specialist')).toBe('NotAuthorized');
});

test('a link holds for the days of the policy, from the day of the mail where the participant is', () => {
  expect(lastDayOf(Date.UTC(2028, 2, 16, 4), 'America/Chicago', ledger.policy)).toBe('2028-05-14');
  expect(lastDayOf(Date.UTC(2028, 2, 16, 12), 'America/Chicago', ledger.policy)).toBe('2028-05-15');
});

describe('dates of a visit that were proposed', () => {
  const visit = 'visit-dates-unanswered:2028';
  let proposal: string;
  beforeEach(() => {
    ledger = validationDue(ctpat);
    propose(ledger, '2027-11-20');
    proposal = mailOf('visit-proposed');
  });
  const mailOf = (kind: string): string =>
    `n${ledger.events.findLast(({ event }) => event.type === 'NoticeQueued' && event.kind === kind)!.seq}`;
  const queuedAt = () => ledger.events.find(({ seq }) => `n${seq}` === proposal)!.at;
  const open = () =>
    policyOfLink(ledger.state, { kind: 'visit-proposed', about: '2028', queuedAt: queuedAt() }) !== null;
  const tell = (more: object = {}) =>
    ledger.act('RecordLinkAnswer', told({ ladder: visit, notice: proposal, day: ledger.today, ...more }), 'system');
  const term = () => ledger.clock('VISIT_ANSWER:2028');

  test('are answered before any outreach: it begins held, nothing goes out, and the day to answer stays', () => {
    const { due } = term();
    expect(open()).toBe(true);
    tell({ said: 'call-me', day: null });
    expect(theVisit()).toMatchObject({ ran: 0, hold: { meaning: 'to-interpret' } });
    expect(ledger.items()).toContain(`outreach.interpret:${visit}`);
    expect(ledger.of('RungRan')).toEqual([]);
    expect(term()).toMatchObject({ due, held: null });
    expect(mailOf('answer-received')).not.toBe(proposal);
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    expect([ledger.state.ladders, open()]).toEqual([[], false]);
  });
  const theVisit = () => ledger.state.ladders.find(({ id }) => id === visit);

  const suits = { said: 'take-date', day: null, slots: [slot('2027-11-20')] };
  const accept = (more: object = {}) =>
    ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false, ...more }, 'specialist');
  const who = { contact: 'k-primary', channel: 'link' } as const;

  test('a date that suits is told, and agreed by a specialist who says of whom; meanwhile no day of theirs runs', () => {
    const { due } = term();
    tell(suits);
    expect(ledger.state.validation?.stage).toBe('proposed'); // nothing is agreed by a link
    expect(term()).toMatchObject({ due, held: { why: 'answered' } });
    expect(ledger.items()).toContain('validation.confirm-answer:2028');
    expect(ledger.items()).not.toContain(`outreach.interpret:${visit}`);
    ledger.sleepUntil(addDays(due, 1));
    expect([ledger.of('VisitUnanswered'), ledger.of('RungRan')]).toEqual([[], []]);
    expect([accept(), accept({ told: { ...who, contact: 'k-nobody' } })]).toEqual(['ToldByWhom', 'ContactUnknown']);
    expect(accept({ told: who })).toBeNull();
    expect(ledger.last('VisitAgreed')).toMatchObject({ told: who, noticeWaivedBy: null });
    expect([ledger.state.ladders, ledger.items()]).toEqual([[], ['validation.hold:2028']]);
  });

  test('a date that comes too soon is waived by nobody for the company', () => {
    ledger.act('OfferDates', { slots: [slot('2027-10-01')], note: null }, 'contact');
    ledger.act('ProposeVisit', { slots: [slot('2027-10-01')], note: null }, 'specialist');
    expect(accept({ told: who, waiveNotice: true })).toBe('NoticeNotWaived');
    expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: true }, 'contact')).toBeNull();
  });

  test('while nobody says what becomes of it the days to answer stand still for so long, and run on with what was left', () => {
    const { due } = term();
    tell({ said: 'cannot', day: null });
    ledger.sleepUntil(ledger.clock(`ANSWER_HOLD:${visit}`).due);
    ledger.pass(1);
    expect(term().held).toBeNull();
    expect(term().due > due).toBe(true);
    expect(ledger.items()).toContain('validation.confirm-answer:2028'); // it still waits to be read
    ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
    expect([ledger.state.ladders, term().held]).toEqual([[], null]);
  });

  test.each([
    ['a date that was not proposed', { ...suits, slots: [slot('2027-11-22')] }, 'SlotUnknown'],
    ['two dates that suit', { ...suits, slots: [slot('2027-11-20'), slot('2027-11-21')] }, 'SlotUnknown'],
    ['no other date', { said: 'other-dates', day: null }, 'SlotUnknown'],
    ['dates with a call', { said: 'call-me', day: null, slots: [slot('2027-11-20')] }, 'SlotUnknown'],
    ['other dates', { said: 'other-dates', day: null, slots: [slot('2027-11-22')] }, null],
  ])('%s: %s', (_, more, code) => {
    expect(ledger.refusal('RecordLinkAnswer', told({ ladder: visit, notice: proposal, ...more }), 'system')).toBe(code);
  });

  test('a reply by mail to the proposal holds it as well', () => {
    ledger.act('HearReply', { ladder: visit, contact: 'k-primary', note }, 'system');
    ledger.act('HearReply', { ladder: visit, contact: 'k-primary', note }, 'system');
    expect(theVisit()).toMatchObject({ ran: 0, hold: { meaning: 'to-interpret' } });
    expect([ledger.of('LadderBegan').length, ledger.of('AnswerRecorded').length]).toEqual([1, 2]);
  });

  test('what was no answer lets the first step come, but not before the days to answer are over', () => {
    tell();
    ledger.act('InterpretAnswer', { ladder: visit, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
    const { due } = term();
    expect(ledger.clock(`RUNG:${visit}`).due > due).toBe(true);
    ledger.sleepUntil(due);
    expect(ledger.of('RungRan')).toEqual([]);
    ledger.pass(2);
    expect(ledger.of('VisitUnanswered')).toHaveLength(1);
    expect(ledger.of('LadderBegan')).toHaveLength(1);
    expect(ledger.of('RungRan')).toMatchObject([{ ladder: visit, index: 0 }]);
    expect(open()).toBe(true);
  });

  test('a promise holds it beyond the days to answer', () => {
    tell();
    const until = '2027-12-20';
    ledger.act('InterpretAnswer', { ladder: visit, meaning: 'promised', promisedBy: until, note }, 'specialist');
    ledger.sleepUntil(until);
    expect(ledger.of('RungRan')).toEqual([]);
    ledger.pass(60);
    expect(ledger.of('RungRan').length).toBeGreaterThan(0);
  });

  test('take no answer by their link once others are offered or proposed, nor for another validation', () => {
    expect(ledger.refusal('RecordLinkAnswer', told({ ladder: 'visit-dates-unanswered:2031' }), 'system')).toBe(
      'NoOutreach',
    );
    ledger.pass(1);
    ledger.act('OfferDates', { slots: [slot('2027-12-01')], note: null }, 'contact');
    expect(open()).toBe(false);
    expect(ledger.refusal('RecordLinkAnswer', told({ ladder: visit }), 'system')).toBe('NoOutreach');
    ledger.act('ProposeVisit', { slots: [slot('2027-12-02')], note: null }, 'specialist');
    expect(open()).toBe(false);
    proposal = mailOf('visit-proposed');
    expect(open()).toBe(true);
  });
});

describe('a duty that is asked for, and whose day has not come', () => {
  const asked = (kind: 'review-open' | 'settlement-asked') =>
    ledger.events.findLast(({ event }) => event.type === 'NoticeQueued' && event.kind === kind)!;
  const early = (id: string, kind: 'review-open' | 'settlement-asked', clock: string) => {
    const { seq, at } = asked(kind);
    const about = id.slice(id.indexOf(':') + 1);
    expect(policyOfLink(ledger.state, { kind, about, queuedAt: at })).toBe(ledger.policy.version);
    const { due } = ledger.clock(clock);
    ledger.act('RecordLinkAnswer', told({ ladder: id, notice: `n${seq}`, said: 'call-me', day: null }), 'system');
    expect(ledger.state.ladders).toMatchObject([{ id, ran: 0, hold: { meaning: 'to-interpret' } }]);
    expect(ledger.items()).toContain(`outreach.interpret:${id}`);
    expect(ledger.clock(clock)).toMatchObject({ due, held: null, lapsed: false });
    return due;
  };

  test('a review that has opened: its day stays, the first step comes after it, and doing it ends the outreach', () => {
    ledger = reviewOpen(ctpat);
    const due = early(ladder, 'review-open', 'ANNUAL_DUE:2028');
    ledger.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
    expect(ledger.clock(`RUNG:${ladder}`).due > due).toBe(true);
    ledger.act('HearReply', { ladder, contact: 'k-primary', note }, 'system');
    expect(ledger.of('LadderBegan')).toHaveLength(1);
    prepareReview(ledger);
    ledger.act('SubmitReview', {}, 'officer');
    ledger.act('ApproveReview', {}, 'specialist');
    expect([ledger.state.ladders, ledger.of('RungRan')]).toEqual([[], []]);
  });

  test('a review that nobody hands in after all: the steps come one after another, and begin once, later by what the answer held', () => {
    ledger = reviewOpen(ctpat);
    early(ladder, 'review-open', 'ANNUAL_DUE:2028');
    ledger.pass(120);
    expect(ledger.of('LadderBegan')).toHaveLength(1);
    expect(ledger.of('RungRan').map(({ index }) => index)).toEqual([0, 1]);
  });

  test('a debt', () => {
    ledger = certified(ctpat);
    ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
    const about = `debt-${ledger.today}`;
    early(`debt-or-bond:${about}`, 'settlement-asked', `DEBT_OR_BOND:${about}`);
  });
});
