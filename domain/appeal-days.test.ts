import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, suspended } from './testing/stories.ts';

const note = ref('note');
const LAST = '2028-07-27';
const credit = (ledger: Ledger, days: number) => ledger.act('CreditAppealDays', { days, note }, 'headquarters');

describe('days that slow service took', () => {
  test('move the last day while it is to come, by an event with its reason', () => {
    const ledger = suspended(ctpat);
    const events = credit(ledger, 12);
    expect(events).toMatchObject([
      { type: 'AppealDaysCredited', before: LAST, after: addDays(LAST, 12), days: 12, note },
      { type: 'ClockMoved', why: 'days-credited', after: addDays(LAST, 12) },
      { kind: 'appeal-days-credited' },
      { kind: 'appeal-days-credited' },
    ]);
    ledger.sleepUntil(addDays(LAST, 10));
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.last('AppealFiled')).toMatchObject({ timely: true, lastDay: addDays(LAST, 12) });
  });

  test('open the window again when it has closed', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil(addDays(LAST, 3));
    credit(ledger, 10);
    expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension')).toMatchObject({ due: addDays(LAST, 10) });
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AppealMayBeFiled');
    ledger.sleepUntil(addDays(LAST, 11));
    expect(ledger.last('AppealWindowClosed').due).toBe(addDays(LAST, 10));
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.last('AppealFiled').timely).toBe(false);
  });

  test('make a late appeal timely only when a person finds so', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil(addDays(LAST, 3));
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(ledger.refusal('FindAppealTimely', { note }, 'appealOfficer')).toBe('NotTimely');
    credit(ledger, 2);
    expect(ledger.refusal('FindAppealTimely', { note }, 'appealOfficer')).toBe('NotTimely');
    credit(ledger, 1);
    expect(ledger.state.appeal?.timely).toBe(false);
    expect(ledger.refusal('FindAppealTimely', { note }, 'headquarters')).toBe('SamePerson');
    ledger.act('FindAppealTimely', { note }, 'appealOfficer');
    expect(ledger.last('AppealFoundTimely')).toMatchObject({ lastDay: addDays(LAST, 3), by: 'amy-appeals' });
    expect(ledger.state.appeal?.timely).toBe(true);
    expect(ledger.refusal('FindAppealTimely', { note }, 'appealOfficer')).toBe('NotTimely');
  });

  test('are headquarters’ to give, in a number that can be', () => {
    const ledger = suspended(ctpat);
    expect(ledger.refusal('CreditAppealDays', { days: 3, note }, 'director')).toBe('NotAuthorized');
    for (const days of [0, -1, 1.5, 366])
      expect(ledger.refusal('CreditAppealDays', { days, note }, 'headquarters')).toBe('DaysOutOfRange');
    expect(certified(ctpat).refusal('CreditAppealDays', { days: 3, note }, 'headquarters')).toBe('NothingToAppeal');
  });
});
