import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  climbInSilence,
  decideOn,
  overdue,
  propose,
  recommend,
  report,
  submitReview,
  validationDue,
  visited,
} from './testing/stories.ts';

const note = ref('note');
const waive = (ledger: Ledger, ladder: string) => ledger.act('WaiveDuty', { ladder, note }, 'supervisor');

describe('waiving a duty', () => {
  test('is a supervisor’s, with outreach under way', () => {
    expect(certified(ctpat).refusal('WaiveDuty', { ladder: 'annual-review:2028', note }, 'supervisor')).toBe(
      'NoOutreach',
    );
    expect(overdue(ctpat).refusal('WaiveDuty', { ladder: 'annual-review:1999', note }, 'supervisor')).toBe(
      'NoOutreach',
    );
    expect(overdue(ctpat).refusal('WaiveDuty', { ladder: 'annual-review:2028', note }, 'specialist')).toBe(
      'NotAuthorized',
    );
  });

  test('the annual review: nothing of it is left, and the next one is wound', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    waive(ledger, 'annual-review:2028');
    expect(ledger.state).toMatchObject({ review: null, ladders: [], notices: [] });
    expect(ledger.last('LadderEnded').how).toBe('waived');
    expect(ledger.clock('ANNUAL_OPEN:2029').due).toBe('2028-12-15');
    expect(ledger.state.clocks.some(({ id }) => id.includes('annual-review:2028') || id === 'ANNUAL_DUE:2028')).toBe(
      false,
    );
  });

  test('while the review waits for the agency, the agency’s answer is owed no longer', () => {
    const ledger = overdue(ctpat);
    submitReview(ledger);
    waive(ledger, 'annual-review:2028');
    ledger.sleepUntil('2028-11-01');
    expect(ledger.items().filter((key) => key.includes('REVIEW_ANSWER'))).toEqual([]);
  });

  test('required actions: the validation can be closed', () => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    report(ledger, 'pass-with-actions', ['locks', 'seals']);
    ledger.act('AnswerAction', { action: 'locks', answer: note }, 'officer');
    ledger.sleepUntil('2028-01-31');
    waive(ledger, 'actions-unanswered:2028');
    expect(ledger.state.validation?.stage).toBe('to-close');
    expect(ledger.state.clocks.some(({ rule }) => rule.startsWith('ACTION_'))).toBe(false);
    expect(ledger.items()).toContain('validation.close:2028');
  });

  test('the answer to visit dates: dates can be proposed again', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-12-01');
    ledger.sleepUntil('2027-10-02');
    waive(ledger, 'visit-dates-unanswered:2028');
    expect(ledger.state.validation?.stage).toBe('planned');
    expect(ledger.items()).toEqual(['validation.propose:2028']);
  });

  test('a failed validation: its report is written anew', () => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    report(ledger, 'fail');
    waive(ledger, 'validation-failed:2028');
    expect(ledger.items()).toEqual(['validation.report:2028']);
    report(ledger, 'pass');
    expect(ledger.items()).toEqual(['validation.close:2028']);
  });

  test('a recommendation about it can only be declined', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    waive(ledger, 'annual-review:2028');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('NoOutreach');
    decideOn(ledger, 'director', false);
    expect(ledger.state.adverse).toBeNull();
  });

  test('a suspension for it that was decided and not served can only fall', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    waive(ledger, 'annual-review:2028');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('DutyNotOwed');
    expect(ledger.items()).toContain('adverse.confirm:adverse');
    decideOn(ledger, 'headquarters', false);
    expect(ledger.state).toMatchObject({ adverse: null, standing: 'certified' });
  });
});

describe('a filing that was set aside', () => {
  test('waits for a person with its finding, and is settled once', () => {
    const ledger = certified(ctpat);
    ledger.act('SubmitReview', {}, 'officer');
    ledger.act('AskTime', { days: 10, note }, 'contact');
    const [first, second] = ledger.of('FilingSetAside').map(({ filing }) => filing);
    expect(ledger.work().map(({ key, reason }) => [key, reason])).toEqual([
      [`filing.set-aside:${first}`, 'ReviewNotOpen'],
      [`filing.set-aside:${second}`, 'ReviewNotOpen'],
    ]);
    ledger.act('SettleFiling', { filing: first!, note }, 'specialist');
    expect(ledger.refusal('SettleFiling', { filing: first!, note }, 'specialist')).toBe('FilingUnknown');
    ledger.act('SettleFiling', { filing: second!, note }, 'supervisor');
    expect(ledger.refusal('SettleFiling', { filing: second!, note }, 'supervisor')).toBe('NothingSetAside');
    expect(ledger.items()).toEqual([]);
  });
});
