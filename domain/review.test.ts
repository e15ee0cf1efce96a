import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { instantOf } from './calendar.ts';
import { HQ_ZONE, ref, type Ledger } from './testing/ledger.ts';
import {
  call,
  certified,
  climbInSilence,
  EVERY_CATEGORY,
  overdue,
  prepareReview,
  reviewOpen,
  submitReview,
  suspended,
} from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const due = 'ANNUAL_DUE:2028';
const days = (ledger: Ledger) => ledger.of('ReviewReminded').map(({ daysLeft }) => daysLeft);

describe('the window', () => {
  test('opens ninety days before the anniversary, and is due on it', () => {
    const ledger = certified(ctpat);
    ledger.sleepUntil('2027-12-15');
    expect(ledger.state.review).toBeNull();
    ledger.sleepUntil('2027-12-16');
    expect(ledger.last('ReviewOpened')).toMatchObject({ cycle: '2028', anniversary: '2028-03-15' });
    expect(ledger.clock(due)).toMatchObject({ due: '2028-03-15', owedBy: 'participant', zone: 'America/Chicago' });
    expect(ledger.runs('ANNUAL_OPEN:2028')).toBe(false);
  });

  test('of a participant certified on 29 February falls on the 28th in common years', () => {
    const ledger = certified(ctpat, '2028-02-29');
    ledger.sleepUntil('2028-12-15');
    expect(ledger.last('ReviewOpened').anniversary).toBe('2029-02-28');
  });

  test('reminds 60, 30, 14, 7 and 1 days before; at 90 the opening itself is told', () => {
    const ledger = overdue(ctpat);
    expect(days(ledger)).toEqual([60, 30, 14, 7, 1]);
    expect(ledger.state.clocks.some(({ rule }) => rule === 'ANNUAL_REMIND')).toBe(false);
  });

  test('a late engine sends the reminder of that day only, and none when the last day is over', () => {
    const late = reviewOpen(ctpat);
    late.away(60);
    late.wake();
    expect(days(late)).toEqual([30]);
    const later = reviewOpen(ctpat);
    later.away(100);
    later.wake();
    expect(days(later)).toEqual([]);
    expect(later.of('ReviewOverdue')).toHaveLength(1);
  });

  test('an engine that is late for the opening leaves the due day where it is', () => {
    const ledger = certified(ctpat);
    ledger.away(320);
    ledger.wake();
    expect(ledger.today).toBe('2028-01-29');
    expect(ledger.clock(due).due).toBe('2028-03-15');
    expect(ledger.clock('ANNUAL_REMIND:2028').due).toBe('2028-02-14');
  });
});

describe('submitting', () => {
  test('needs every category affirmed, the officer, and an open review; a filing is set aside rather than refused', () => {
    const ledger = reviewOpen(ctpat);
    ledger.criteria = () => null; // profiles are affirmed by category
    expect(ledger.act('SubmitReview', {}, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ProfileIncomplete' },
    ]);
    prepareReview(ledger, EVERY_CATEGORY.slice(2));
    expect(ledger.act('SubmitReview', {}, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ProfileIncomplete' },
    ]);
    expect(ledger.refusal('SubmitReview', {}, 'contact')).toBe('NotAuthorized');
    expect(ledger.refusal('SubmitReview', {}, 'consultant')).toBe('NotAuthorized');
    expect(certified(ctpat).act('SubmitReview', {}, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ReviewNotOpen' },
    ]);
    submitReview(ledger);
    expect(ledger.act('SubmitReview', {}, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ReviewSubmitted' },
    ]);
    expect(
      ledger.refusal('PrepareReview', { profile: note, categories: [], riskAssessedOn: '2027-12-01' }, 'contact'),
    ).toBe('ReviewSubmitted');
  });

  test('in time holds the term with the days that were left, and starts the agency’s thirty', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil('2028-03-01');
    submitReview(ledger);
    expect(ledger.last('ReviewSubmitted').late).toBe(false);
    expect(ledger.clock(due).held).toMatchObject({ why: 'filed', remainingDays: 14 });
    expect(ledger.clock('REVIEW_ANSWER:2028')).toMatchObject({ due: '2028-03-31', owedBy: 'agency' });
    ledger.sleepUntil('2028-06-01');
    expect(ledger.of('ReviewOverdue')).toEqual([]);
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.items()).toEqual(expect.arrayContaining(['review.assess:2028', 'agency.late:REVIEW_ANSWER:2028']));
  });

  test('received on the last day and taken up days later counts as in time: the clock did not ring meanwhile', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil('2028-03-15');
    prepareReview(ledger);
    const received = instantOf('2028-03-15', 'America/Chicago', 23, 59);
    ledger.pending = [{ id: 'f1', kind: 'review', receivedAt: received }];
    ledger.sleepUntil('2028-03-20');
    expect(ledger.of('ReviewOverdue')).toEqual([]);
    ledger.pending = [];
    ledger.act('SubmitReview', {}, 'officer', received);
    expect(ledger.last('ReviewSubmitted').late).toBe(false);
    expect(ledger.clock(due).held).toMatchObject({ remainingDays: 0, since: received });
  });

  test('received a minute after the last day is late, and lies in no clock’s way', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil('2028-03-15');
    prepareReview(ledger);
    const received = instantOf('2028-03-16', 'America/Chicago', 0, 1);
    ledger.pending = [{ id: 'f1', kind: 'review', receivedAt: received }];
    ledger.sleepUntil('2028-03-17');
    expect(ledger.of('ReviewOverdue')).toEqual([{ type: 'ReviewOverdue', cycle: '2028', due: '2028-03-15' }]);
    ledger.act('SubmitReview', {}, 'officer', received);
    expect(ledger.last('ReviewSubmitted').late).toBe(true);
  });

  test.each(['ApproveReview', 'ReturnReview', 'RefuseTime'] as const)('%s finds nothing before', (act) => {
    expect(reviewOpen(ctpat).refusal(act, { note, categories: [] }, 'specialist')).toBe(
      act === 'RefuseTime' ? 'NoTimeAsked' : 'ReviewNotSubmitted',
    );
    expect(certified(ctpat).refusal(act, { note, categories: [] }, 'specialist')).toBe('ReviewNotOpen');
  });
});

describe('the answer', () => {
  test('approved: nothing is owed, and the next window is wound from the anniversary', () => {
    const ledger = reviewOpen(ctpat);
    submitReview(ledger);
    const events = ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.state.review).toBeNull();
    expect(ledger.told(events)).toEqual(['review-approved', 'review-approved']);
    expect(ledger.clock('ANNUAL_OPEN:2029').due).toBe('2028-12-15');
    expect(
      ledger.state.clocks.some(({ rule }) => ['ANNUAL_DUE', 'ANNUAL_REMIND', 'REVIEW_ANSWER'].includes(rule)),
    ).toBe(false);
    expect(ledger.refusal('ApproveReview', {}, 'specialist')).toBe('ReviewNotOpen');
  });

  test('returned early: what was left of the term runs on', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil('2028-02-01');
    submitReview(ledger);
    ledger.pass(20);
    ledger.act('ReturnReview', { note, categories: [3] }, 'specialist');
    expect(ledger.last('ClockResumed')).toMatchObject({ clock: due, before: '2028-03-15', after: '2028-04-04' });
    expect(ledger.state.review).toMatchObject({ stage: 'returned' });
  });

  test('returned late: fourteen days at the least, then it is overdue like any other', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil('2028-03-10');
    submitReview(ledger);
    ledger.sleepUntil('2028-04-01');
    ledger.act('ReturnReview', { note, categories: [3] }, 'specialist');
    expect(ledger.clock(due).due).toBe('2028-04-15');
    ledger.sleepUntil('2028-04-15');
    expect(ledger.of('ReviewOverdue')).toEqual([]);
    ledger.sleepUntil('2028-04-16');
    expect(ledger.last('ReviewOverdue').due).toBe('2028-04-15');
  });

  test('approved long after the anniversary: the next window opens at once rather than never', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2029-01-20');
    submitReview(ledger);
    ledger.act('ApproveReview', {}, 'specialist');
    ledger.wake();
    expect(ledger.last('ReviewOpened')).toMatchObject({ cycle: '2029', anniversary: '2029-03-15' });
    expect(ledger.state.ladders).toEqual([]);
  });
});

describe('more time', () => {
  const asked = (on: string, wanted = 30): Ledger => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil(on);
    ledger.act('AskTime', { days: wanted, note }, 'contact');
    return ledger;
  };

  test('asked in time holds the term until the agency answers, which it owes within five working days', () => {
    const ledger = asked('2028-03-10');
    expect(ledger.clock(due).held).toMatchObject({ why: 'time-asked', remainingDays: 5 });
    expect(ledger.clock('EXT_ANSWER:2028').due).toBe('2028-03-17');
    ledger.sleepUntil('2028-04-20');
    expect(ledger.of('ReviewOverdue')).toEqual([]);
    expect(days(ledger).filter((left) => left < 5)).toEqual([]);
    expect(ledger.items()).toContain('review.time:2028');
    ledger.act('RefuseTime', { note }, 'specialist');
    expect(ledger.clock(due).due).toBe('2028-04-25');
  });

  test('granted counts from the due day, or from today when that has passed', () => {
    const early = asked('2028-03-01');
    early.act('GrantTime', { days: 30, note }, 'specialist');
    expect(early.clock(due)).toMatchObject({ due: '2028-04-14', held: null });
    expect(early.last('ClockMoved')).toMatchObject({ before: '2028-03-15', after: '2028-04-14', why: 'time-granted' });
    expect(early.clock('ANNUAL_REMIND:2028').due).toBe('2028-03-15');
    const late = asked('2028-03-01');
    late.sleepUntil('2028-03-20');
    late.act('GrantTime', { days: 10, note }, 'specialist');
    expect(late.clock(due).due).toBe('2028-03-30');
    expect(late.last('ClockMoved').before).toBe(late.last('ClockResumed').after);
  });

  test.each([
    ['specialist', 31, 'SupervisorNeeded'],
    ['specialist', 30, null],
    ['supervisor', 31, null],
    ['supervisor', 367, 'DaysOutOfRange'],
    ['supervisor', 0, 'DaysOutOfRange'],
    ['supervisor', 2.5, 'DaysOutOfRange'],
    ['director', 10, 'NotAuthorized'],
  ] as const)('a %s granting %d days: %s', (seat, granted, code) => {
    expect(asked('2028-03-01').refusal('GrantTime', { days: granted, note }, seat)).toBe(code);
  });

  test('the specialist grants once, and up to ten days after the day; the rest is the supervisor’s', () => {
    const twice = asked('2028-03-01');
    twice.act('GrantTime', { days: 10, note }, 'specialist');
    expect(twice.refusal('GrantTime', { days: 10, note }, 'specialist')).toBe('SupervisorNeeded');
    expect(twice.refusal('GrantTime', { days: 10, note }, 'supervisor')).toBeNull();
    const late = overdue(ctpat);
    late.sleepUntil('2028-03-25');
    expect(late.refusal('GrantTime', { days: 10, note }, 'specialist')).toBeNull();
    const later = overdue(ctpat);
    later.sleepUntil('2028-03-26');
    expect(later.refusal('GrantTime', { days: 10, note }, 'specialist')).toBe('SupervisorNeeded');
    expect(later.refusal('GrantTime', { days: 10, note }, 'supervisor')).toBeNull();
  });

  test('asked eleven days late, it is the supervisor’s to grant, however long the answer takes', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-26');
    ledger.act('AskTime', { days: 30, note }, 'officer');
    expect(ledger.refusal('GrantTime', { days: 5, note }, 'specialist')).toBe('SupervisorNeeded');
    const early = asked('2028-03-14');
    early.sleepUntil('2028-05-01');
    expect(early.refusal('GrantTime', { days: 5, note }, 'specialist')).toBeNull();
  });

  test('asked twice, or after the review was submitted, is set aside', () => {
    const ledger = asked('2028-03-01');
    expect(ledger.act('AskTime', { days: 3, note }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'TimeAskedAlready' },
    ]);
    submitReview(ledger);
    expect(ledger.act('AskTime', { days: 3, note }, 'officer')).toMatchObject([
      { type: 'FilingSetAside', finding: 'ReviewSubmitted' },
    ]);
    expect(ledger.refusal('GrantTime', { days: 3, note }, 'specialist')).toBe('ReviewSubmitted');
    expect(ledger.runs('EXT_ANSWER:2028')).toBe(false);
  });

  test('granted ends the outreach and its letters; the review is due again on the new day', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    expect(ledger.items()).toContain(`outreach.letter:${ladder}`);
    ledger.act('GrantTime', { days: 20, note }, 'supervisor');
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.last('LadderEnded').how).toBe('time-granted');
    expect(ledger.last('NoticeFailed').why).toBe('withdrawn');
    expect(ledger.clock(due)).toMatchObject({ due: '2028-05-03', lapsed: false });
    ledger.sleepUntil('2028-05-04');
    expect(ledger.of('LadderBegan')).toHaveLength(2);
  });

  test('refused after the day was over: nothing but that day is given, and no rung comes before it has passed', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-23');
    ledger.act('AskTime', { days: 30, note }, 'officer');
    ledger.sleepUntil('2028-04-20');
    expect(ledger.of('RungRan')).toHaveLength(2);
    ledger.act('RefuseTime', { note }, 'supervisor');
    expect(ledger.clock(due).due).toBe('2028-04-20');
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-04-27');
    ledger.sleepUntil('2028-04-21');
    expect(ledger.clock(due).lapsed).toBe(true);
    expect(ledger.of('LadderBegan')).toHaveLength(1);
  });
});

describe('overdue', () => {
  test('the day after the anniversary, and still owed; outreach begins with the primary contact', () => {
    const ledger = overdue(ctpat);
    expect(ledger.last('ReviewOverdue')).toEqual({ type: 'ReviewOverdue', cycle: '2028', due: '2028-03-15' });
    expect(ledger.clock(due)).toMatchObject({ lapsed: true, held: null });
    expect(ledger.of('LadderBegan')).toMatchObject([{ ladder, purpose: 'annual-review', on: '2028-03-16' }]);
    expect(ledger.state.standing).toBe('certified');
  });

  test('submitted late: the outreach stands still until the agency answers, and ends with its approval', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-20');
    submitReview(ledger);
    expect(ledger.last('ReviewSubmitted').late).toBe(true);
    expect(ledger.clock(`RUNG:${ladder}`).held).toMatchObject({ why: 'filed', remainingDays: 3 });
    ledger.sleepUntil('2028-04-30');
    expect(ledger.of('RungRan')).toHaveLength(1);
    ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.state.ladders).toEqual([]);
    expect(ledger.last('LadderEnded').how).toBe('done');
    expect(ledger.state.clocks.some(({ rule }) => rule === 'RUNG')).toBe(false);
  });

  test('submitted late and returned: no rung before the fresh fourteen days are over, and no letter goes out in them', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    submitReview(ledger);
    expect(ledger.refusal('DispatchLetter', { ladder, tracking: note }, 'specialist')).toBe('NoLetter');
    ledger.sleepUntil('2028-04-20');
    ledger.act('ReturnReview', { note, categories: [2] }, 'specialist');
    expect(ledger.clock(due).due).toBe('2028-05-04');
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-05-05');
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([]);
    ledger.sleepUntil('2028-05-05');
    expect(ledger.items()).toContain(`outreach.letter:${ladder}`);
  });

  test('submitted within the term after the warning: the term stands still too', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-30');
    call(ledger, ladder);
    ledger.sleepUntil('2028-04-13');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.sleepUntil('2028-04-20');
    submitReview(ledger);
    expect(ledger.clock(`BLANK_PROFILE_CURE:${ladder}`).held).toMatchObject({ why: 'filed', remainingDays: 7 });
    ledger.sleepUntil('2028-05-10');
    expect(ledger.of('WarningLapsed')).toEqual([]);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
  });
});

describe('while suspended', () => {
  test('the review can still be prepared, submitted, returned and approved, and no clock of it runs', () => {
    const ledger = suspended(ctpat);
    submitReview(ledger);
    ledger.pass(3);
    ledger.act('ReturnReview', { note, categories: [1] }, 'specialist');
    expect(ledger.clock(due).held).toMatchObject({ why: 'suspended', remainingDays: 14 });
    ledger.pass(30);
    expect(ledger.of('ReviewOverdue')).toHaveLength(1);
    submitReview(ledger);
    expect(ledger.clock(due).held).toMatchObject({ why: 'filed', remainingDays: 14 });
    ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.state.review).toBeNull();
  });

  test('time granted does not run before the reinstatement', () => {
    const ledger = suspended(ctpat);
    ledger.act('GrantTime', { days: 30, note }, 'supervisor');
    expect(ledger.clock(due).held).toMatchObject({ why: 'suspended', remainingDays: 30 });
  });

  test('a review that was submitted waits for the agency through the reinstatement', () => {
    const ledger = reviewOpen(ctpat);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'director',
    );
    ledger.act('DecideAdverse', { impose: true, note }, 'headquarters');
    expect(ledger.clock(due).held).toMatchObject({ why: 'suspended', remainingDays: 90 });
    submitReview(ledger);
    expect(ledger.clock(due).held).toMatchObject({ why: 'filed', remainingDays: 90 });
    ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.clock(due).held).toMatchObject({ why: 'filed' });
    ledger.pass(200);
    expect(ledger.of('ReviewOverdue')).toEqual([]);
  });
});

test('a policy that changes in the middle moves no date, and a running review keeps its own numbers', () => {
  const ledger = reviewOpen(ctpat);
  const before = ledger.state.clocks;
  const rules = { ...CTPAT.rules, REVIEW_ANSWER: { ...CTPAT.rules['REVIEW_ANSWER']!, value: 3 } };
  ledger.policy = {
    ...CTPAT,
    version: 'ctpat/2028-01-01',
    rules,
    reminders: { ...CTPAT.reminders, 'annual-review': [5] },
  };
  ledger.sleepUntil('2028-01-14');
  expect(ledger.state.clocks).toEqual(before);
  ledger.sleepUntil('2028-01-15');
  expect(ledger.clock('ANNUAL_REMIND:2028').due).toBe('2028-02-14');
  submitReview(ledger);
  expect(ledger.clock('REVIEW_ANSWER:2028').due).toBe('2028-02-14');
});

test('the last day ends where the company is', () => {
  const ledger = reviewOpen(ctpat);
  ledger.sleepUntil(instantOf('2028-03-16', HQ_ZONE, 0, 59));
  expect(ledger.of('ReviewOverdue')).toEqual([]);
  ledger.sleepUntil(instantOf('2028-03-16', HQ_ZONE, 1, 0));
  expect(ledger.of('ReviewOverdue')).toHaveLength(1);
});

test('a ladder climbed to its end in silence never runs two rungs on one day', () => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  const rows = ledger.events.filter(({ event }) => event.type === 'RungRan');
  expect(new Set(rows.map(({ at }) => at)).size).toBe(rows.length);
});
