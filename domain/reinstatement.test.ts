/** Reinstatement brings the former tier back, and lets the frozen clocks run on with no day less than they had. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { daysBetween, wallDateOf } from './calendar.ts';
import type { Clock } from './clock.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { assess, plan, reportStep, stated, stepIds } from './testing/plans.ts';
import { certified, decideOn, report, reviewOpen, validated, validationDue, visited } from './testing/stories.ts';

const note = ref('note');
const BEGINNINGS: readonly (() => Ledger)[] = [
  () => certified(ctpat),
  () => reviewOpen(ctpat),
  () => validated(ctpat, 3),
  () => {
    const ledger = validationDue(ctpat);
    visited(ledger, '2027-11-01');
    report(ledger, 'pass-with-actions', ['locks']);
    ledger.act('RecordDebtOrBond', { what: 'bond', note }, 'specialist');
    return ledger;
  },
];

/** Suspended for an incident, cured by a plan after so many days, whole or in part, and reinstated. */
function throughSuspension(ledger: Ledger, away: number, whole: boolean): void {
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  plan(ledger, [stated(ledger, 'locks', 1), stated(ledger, 'training', 40)]);
  const [locks = '', training = ''] = stepIds(ledger);
  for (const id of [locks, training]) assess(ledger, id);
  ledger.pass(away);
  for (const id of whole ? [locks, training] : [locks]) {
    reportStep(ledger, id);
    assess(ledger, id);
  }
}

const left = (clock: Clock, { state, now }: Ledger): number =>
  daysBetween(wallDateOf(now, clock.zone ?? state.zone), clock.due);

test('every frozen clock has the days that it had, none moved while it stood still, and each new day has its event', () => {
  const property = fc.property(
    fc.constantFrom(...BEGINNINGS),
    fc.nat(50),
    fc.nat(80),
    fc.boolean(),
    (begin, before, away, whole) => {
      const ledger = begin();
      ledger.pass(before);
      const { tier } = ledger.state;
      const theirs = (clock: Clock) => clock.owedBy !== 'agency' && !clock.lapsed && !clock.held;
      const had = ledger.state.clocks.filter(theirs).map((clock) => ({ ...clock, left: left(clock, ledger) }));
      throughSuspension(ledger, away, whole);
      const frozen = ledger.state.clocks.filter(({ held }) => held?.why === 'suspended');
      for (const { id, due, held } of frozen) {
        const then = had.find((one) => one.id === id);
        if (then) expect([id, due, held?.remainingDays]).toEqual([id, then.due, Math.max(0, then.left)]);
      }
      const seq = ledger.state.seq;
      if (whole) ledger.act('AcceptCure', { note }, 'specialist');
      ledger.act(whole ? 'Reinstate' : 'ReinstateOnConditions', { note }, 'director');
      expect(ledger.state).toMatchObject({ standing: 'certified', tier });
      for (const { id, due, held } of frozen) {
        const clock = ledger.clock(id);
        expect([id, left(clock, ledger)]).toEqual([id, Math.max(held!.remainingDays, left(clock, ledger))]);
        const told = ledger.events.filter((row) => row.seq > seq && 'clock' in row.event && row.event.clock === id);
        expect(told.map(({ event }) => event)).toMatchObject([{ type: 'ClockResumed', before: due, after: clock.due }]);
      }
    },
  );
  fc.assert(property, { numRuns: 60 });
});
