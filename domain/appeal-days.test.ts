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

  describe('after an appeal was rejected as late', () => {
    const rejected = (): Ledger => {
      const ledger = suspended(ctpat);
      ledger.sleepUntil(addDays(LAST, 4));
      ledger.act('FileAppeal', { statement: note }, 'officer');
      ledger.act('RejectAppeal', { note }, 'appealOfficer');
      return ledger;
    };

    test('that make it timely open it again as it was filed, and a person decides anew', () => {
      const ledger = rejected();
      const { filing } = ledger.last('AppealFiled');
      ledger.pass(20);
      credit(ledger, 3);
      expect(ledger.of('AppealReopened')).toEqual([]);
      const events = credit(ledger, 1);
      expect(events).toContainEqual({
        type: 'AppealReopened',
        filing,
        against: ledger.last('AppealFiled').against,
        filedOn: addDays(LAST, 4),
        lastDay: addDays(LAST, 4),
      });
      expect(ledger.clock('APPEAL_DECIDE:appeal')).toMatchObject({ start: addDays(LAST, 4) });
      expect(ledger.items()).toContain('appeal.admit:appeal');
      expect(ledger.state).toMatchObject({ appeal: { filing, stage: 'filed', timely: false }, rejected: null });
      expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AppealPending');
      ledger.act('FindAppealTimely', { note }, 'otherAppealOfficer');
      ledger.act('AdmitAppeal', { note }, 'otherAppealOfficer');
      ledger.act('AssignAppeal', { officer: 'abe-appeals' }, 'otherAppealOfficer');
      ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'otherAppealOfficer');
      expect(ledger.state).toMatchObject({ standing: 'certified', appeal: null });
    });

    test('the same decision is not appealed once more meanwhile, and a removal may be recommended', () => {
      const ledger = rejected();
      expect(ledger.act('FileAppeal', { statement: note }, 'officer')).toMatchObject([{ finding: 'NothingToAppeal' }]);
      const [aside] = ledger.state.setAside;
      ledger.act('SettleFiling', { filing: aside!.filing, note }, 'specialist');
      expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBeNull();
    });

    test('a correction of the decision’s date that makes it timely opens it again as well', () => {
      const ledger = rejected();
      const to = addDays(ledger.state.decision!.decidedOn, 10);
      ledger.act('ProposeCorrection', { what: 'decided-on', about: '', to, note }, 'specialist');
      ledger.act('ApproveCorrection', { note }, 'director');
      expect(ledger.state.appeal).toMatchObject({ stage: 'filed', timely: false });
      expect(ledger.runs('APPEAL_FILE_BENEFIT:suspension')).toBe(false);
    });
  });

  test('are headquarters’ to give, in a number that can be', () => {
    const ledger = suspended(ctpat);
    expect(ledger.refusal('CreditAppealDays', { days: 3, note }, 'director')).toBe('NotAuthorized');
    for (const days of [0, -1, 1.5, 366])
      expect(ledger.refusal('CreditAppealDays', { days, note }, 'headquarters')).toBe('DaysOutOfRange');
    expect(certified(ctpat).refusal('CreditAppealDays', { days: 3, note }, 'headquarters')).toBe('NothingToAppeal');
  });
});
