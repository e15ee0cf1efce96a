import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { ClockEvent } from './clock.ts';
import { explain, type Explanation } from './explain.ts';
import type { Event } from './participant.ts';
import {
  climbInSilence,
  cureLapsed,
  imported,
  goLive,
  overdue,
  reviewOpen,
  submitReview,
  suspended,
  validated,
} from './testing/stories.ts';
import { ref, type Ledger } from './testing/ledger.ts';

const isClockEvent = (event: Event): event is ClockEvent => event.type.startsWith('Clock');
const clockEvents = (ledger: Ledger): readonly ClockEvent[] =>
  ledger.events.map(({ event }) => event).filter(isClockEvent);
const explained = (ledger: Ledger, id: string): Explanation => {
  const clock = ledger.clock(id);
  return explain(clock, ledger.factsFor('anybody').policyOf(clock.policy), clockEvents(ledger));
};

test('a deadline names its rule, version, source, start and the days that it skipped', () => {
  const ledger = reviewOpen(ctpat);
  ledger.act('AskTime', { days: 20, note: ref('note') }, 'officer');
  expect(explained(ledger, 'EXT_ANSWER:2028')).toMatchObject({
    rule: { id: 'EXT_ANSWER', authority: 'assumed', unit: 'working-day' },
    version: 'ctpat/2020-03-01',
    owedBy: 'agency',
    start: { on: '2027-12-16', because: 'TimeAsked' },
    count: 5,
    direction: 'after',
    skipped: [
      { date: '2027-12-18', why: 'weekend' },
      { date: '2027-12-19', why: 'weekend' },
    ],
    counted: '2027-12-23',
    due: '2027-12-23',
    by: 'end',
    status: 'running',
    changes: [],
  });
});

test('a window that opens is counted backwards, and comes as its day begins', () => {
  const ledger = validated(ctpat);
  expect(explained(ledger, 'VALIDATION_OPENS:2031')).toMatchObject({
    direction: 'before',
    count: 180,
    by: 'start',
    counted: '2031-05-24',
    due: '2031-05-24',
  });
});

test('a term that was held and moved tells both, and what the count came to before', () => {
  const ledger = reviewOpen(ctpat);
  ledger.act('AskTime', { days: 20, note: ref('note') }, 'officer');
  ledger.pass(2);
  expect(explained(ledger, 'ANNUAL_DUE:2028')).toMatchObject({
    status: 'held',
    held: { why: 'time-asked', remainingDays: 90 },
  });
  ledger.act('GrantTime', { days: 20, note: ref('note') }, 'specialist');
  expect(explained(ledger, 'ANNUAL_DUE:2028')).toMatchObject({
    status: 'running',
    counted: '2028-03-15',
    due: '2028-04-04',
    changes: [
      { what: 'held', why: 'time-asked', remainingDays: 90 },
      { what: 'resumed', before: '2028-03-15' },
      { what: 'moved', after: '2028-04-04', why: 'time-granted' },
    ],
  });
});

test('an inherited term says so, and a lapsed one is lapsed', () => {
  const ledger = imported(ctpat, { late: ['profile-incomplete'] });
  goLive(ledger);
  expect(explained(ledger, 'INHERITED_PROFILE:inherited')).toMatchObject({
    inherited: true,
    start: { because: 'WentLive' },
  });
  expect(explained(overdue(ctpat), 'ANNUAL_DUE:2028')).toMatchObject({ status: 'lapsed', due: '2028-03-15' });
});

test.each([
  ['certified and validated', () => validated(ctpat)],
  ['overdue', () => overdue(ctpat)],
  ['suspended', () => suspended(ctpat)],
  ['cure lapsed', () => cureLapsed(ctpat)],
  [
    'silent',
    () => {
      const ledger = overdue(ctpat);
      climbInSilence(ledger);
      return ledger;
    },
  ],
  [
    'filed',
    () => {
      const ledger = reviewOpen(ctpat);
      submitReview(ledger);
      return ledger;
    },
  ],
])('every live clock of a participant that is %s counts to the day on which it started', (_, story) => {
  const ledger = story();
  const started = clockEvents(ledger).filter((event) => event.type === 'ClockStarted');
  expect(ledger.state.clocks.length).toBeGreaterThan(0);
  for (const { id } of ledger.state.clocks)
    expect([id, explained(ledger, id).counted]).toEqual([id, started.findLast((event) => event.id === id)?.due]);
});

test('what happened to an earlier clock of the same name is no part of the story', () => {
  const ledger = reviewOpen(ctpat);
  const clock = ledger.clock('ANNUAL_DUE:2028');
  const started = clockEvents(ledger).findLast((event) => event.type === 'ClockStarted' && event.id === clock.id)!;
  const moved: ClockEvent = {
    type: 'ClockMoved',
    clock: clock.id,
    before: '2028-01-01',
    after: '2028-01-02',
    afterAt: 0,
    why: 'returned',
  };
  const policy = ledger.factsFor('anybody').policy;
  expect(explain(clock, policy, [moved, started, { ...moved, clock: 'OTHER:1' }]).changes).toEqual([]);
  expect(explain(clock, policy, [started, moved]).changes).toHaveLength(1);
});
