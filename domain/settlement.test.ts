import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { removalObstacles } from './adverse-removal.ts';
import { instantOf } from './calendar.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, climbInSilence, cure, suspendOnEvidence } from './testing/stories.ts';

const note = ref('note');
const ABOUT = 'debt-2027-04-01';
const CLOCK = `DEBT_OR_BOND:${ABOUT}`;
const LADDER = `debt-or-bond:${ABOUT}`;

/** A debt was recorded on 1 April 2027: due by the end of 1 May. */
function owing(): Ledger {
  const ledger = certified(ctpat);
  ledger.watches.push(watchOver(ledger.events));
  ledger.sleepUntil('2027-04-01');
  ledger.act('RecordDebtOrBond', { what: 'debt', note }, 'specialist');
  return ledger;
}

function overdueDebt(): Ledger {
  const ledger = owing();
  ledger.sleepUntil('2027-05-02');
  return ledger;
}

describe('a debt or a bond', () => {
  test('is recorded once each, with a term and a mail that does not say what it is', () => {
    const ledger = owing();
    expect(ledger.clock(CLOCK)).toMatchObject({ due: '2027-05-01', owedBy: 'participant' });
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'settlement-asked', about: ABOUT });
    expect(ledger.refusal('RecordDebtOrBond', { what: 'debt', note }, 'specialist')).toBe('RecordedAlready');
    expect(ledger.refusal('RecordDebtOrBond', { what: 'bond', note }, 'specialist')).toBeNull();
    expect(ledger.state.clocks.filter(({ rule }) => rule === 'DEBT_OR_BOND')).toHaveLength(2);
  });

  test('the company says that it is settled: its term stands still from the receipt until the agency has looked', () => {
    const ledger = owing();
    ledger.sleepUntil('2027-04-21');
    ledger.act('ReportSettled', { about: ABOUT, note }, 'officer');
    expect(ledger.clock(CLOCK).held).toMatchObject({ why: 'filed', remainingDays: 10 });
    expect(ledger.items()).toContain(`settlement.assess:${ABOUT}`);
    ledger.sleepUntil('2027-05-20');
    expect(ledger.items()).toContain(`agency.late:SETTLEMENT_ANSWER:${ABOUT}`);
    expect(ledger.state.ladders).toEqual([]);
    ledger.act('ReturnSettled', { about: ABOUT, note }, 'specialist');
    expect(ledger.clock(CLOCK)).toMatchObject({ due: '2027-06-03', held: null }); // RETURN_CURE, which is more than the ten days left
    ledger.act('ReportSettled', { about: ABOUT, note }, 'contact');
    ledger.act('ConfirmSettled', { about: ABOUT, note }, 'specialist');
    expect(ledger.state.clocks.filter(({ about }) => about === ABOUT)).toEqual([]);
  });

  test('what was filed in time holds it, also when the engine takes it up later', () => {
    const ledger = owing();
    const receivedAt = instantOf('2027-05-01', 'America/Chicago', 12);
    ledger.pending = [{ id: 'f-1', kind: 'settlement', receivedAt }];
    ledger.sleepUntil('2027-05-03');
    expect(ledger.state.ladders).toEqual([]);
    ledger.pending = [];
    ledger.act('ReportSettled', { about: ABOUT, note }, 'officer', receivedAt);
    expect(ledger.last('SettlementReported').late).toBe(false);
    expect(ledger.clock(CLOCK)).toMatchObject({ lapsed: false, held: { why: 'filed' } });
  });

  test('a report that is about nothing is set aside, never refused', () => {
    const ledger = certified(ctpat);
    ledger.act('ReportSettled', { about: 'other', note }, 'officer');
    expect(ledger.state.setAside).toMatchObject([{ kind: 'settlement', finding: 'NothingToSettle' }]);
  });

  test('unsettled, it has an outreach of its own; settled, it is over, whoever found it out', () => {
    const ledger = overdueDebt();
    expect(ledger.state.ladders).toMatchObject([{ id: LADDER, ran: 1 }]);
    ledger.act('ReportSettled', { about: ABOUT, note }, 'officer');
    expect(ledger.clock(`RUNG:${LADDER}`).held?.why).toBe('filed');
    ledger.act('ReturnSettled', { about: ABOUT, note }, 'specialist');
    expect(ledger.clock(`RUNG:${LADDER}`)).toMatchObject({ held: null, due: '2027-05-17' });
    ledger.act('ConfirmSettled', { about: ABOUT, note }, 'specialist');
    expect(ledger.last('LadderEnded')).toMatchObject({ ladder: LADDER, how: 'done' });
    expect(ledger.state.clocks.filter(({ id }) => id.includes(ABOUT))).toEqual([]);
    const waived = overdueDebt();
    waived.act('WaiveDuty', { ladder: LADDER, note }, 'supervisor');
    expect(waived.state.clocks.filter(({ id }) => id.includes(ABOUT))).toEqual([]);
  });

  test('a suspension for it can be cured once it is settled, and nobody is removed while a report waits', () => {
    const ledger = overdueDebt();
    climbInSilence(ledger);
    suspendOnEvidence(ledger);
    expect(ledger.state).toMatchObject({ standing: 'suspended', adverse: { ground: 'debt-or-bond' } });
    ledger.act('ReportSettled', { about: ABOUT, note }, 'officer');
    expect(removalObstacles(ledger.state, { filings: [] }).submissionAwaitsUs).toBe(true);
    cure(ledger);
    expect(ledger.refusal('AcceptCure', { note }, 'specialist')).toBe('DutyStillOwed');
    ledger.act('ConfirmSettled', { about: ABOUT, note }, 'specialist');
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    expect(ledger.state).toMatchObject({ standing: 'certified', ladders: [] });
  });
});
