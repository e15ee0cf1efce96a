/** Lapse leads to a removal by headquarters only, never by the clock, and never while one of the five stands in the way. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { removalFindings, removalObstacles } from './adverse-removal.ts';
import { weighed } from './adverse-weighed.ts';
import { oneOf } from './testing/dice.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger, type Watch } from './testing/ledger.ts';
import { planAgreed, reportStep, stepIds, suspendedForIncident } from './testing/plans.ts';
import { cureLapsed, decideOn, suspended } from './testing/stories.ts';
import { diceFrom, step, TEMPERS } from './testing/wander.ts';

const note = ref('note');
const found = (ledger: Ledger) => removalFindings(ledger.state, { filings: ledger.pending });
const lapsed = (): Ledger => {
  const ledger = planAgreed(ctpat);
  ledger.sleepUntil('2027-06-20');
  return ledger;
};

describe('the five checks say what they are about', () => {
  test('an appeal: which, and filed on which day; until when one may be filed', () => {
    const ledger = suspended(ctpat);
    expect(found(ledger).appealMayBeFiled).toEqual([{ rule: 'APPEAL_FILE_BENEFIT', until: '2028-07-27' }]);
    ledger.act('FileAppeal', { statement: note }, 'officer');
    expect(found(ledger)).toMatchObject({ appealPending: [{ filedOn: '2028-04-30' }], appealMayBeFiled: [] });
  });

  test('what was filed: a step, a request for time, a change of officer, one set aside, one in the tray', () => {
    const what = (ledger: Ledger) => found(ledger).submissionAwaitsUs.map((each) => each.what);
    const steps = lapsed();
    reportStep(steps, stepIds(steps)[0] ?? '');
    expect(what(steps)).toEqual(['cure-step']);
    const time = lapsed();
    time.act('AskCureTime', { days: 5, note }, 'officer');
    expect(what(time)).toEqual(['cure-time']);
    const others = lapsed();
    others.act('ClaimOfficerChange', { claim: note, evidence: [] }, 'contact');
    others.act('SubmitCure', { plan: note, consentsToVisits: false }, 'officer');
    others.pending = [{ id: 'f', kind: 'cure', receivedAt: others.now }];
    expect(what(others)).toEqual(['officer', 'aside', 'tray']);
    expect(others.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AnswerOwed');
  });

  test('our own answer that is late: which, and since when', () => {
    const ledger = suspendedForIncident(ctpat);
    ledger.act('AskCureTime', { days: 5, note }, 'officer');
    ledger.pass(20);
    expect(found(ledger).ownReviewLate).toEqual([{ rule: 'EXT_ANSWER', due: '2027-03-22' }]);
  });
});

test('what is filed between the decision and its service keeps the letter in the house until it is answered', () => {
  const ledger = cureLapsed(ctpat);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  decideOn(ledger, 'headquarters');
  ledger.act('SubmitCure', { plan: note, consentsToVisits: true }, 'officer');
  expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('AnswerOwed');
  const [aside] = ledger.state.setAside;
  ledger.act('SettleFiling', { filing: aside!.filing, note }, 'supervisor');
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  expect(ledger.state.standing).toBe('removed');
});

test('a removal that is let fall leaves the suspension as the last decision, also where its days to appeal are over', () => {
  const ledger = cureLapsed(ctpat);
  const { decision: suspension } = ledger.state;
  ledger.act('RecommendRemoval', { note }, 'specialist');
  decideOn(ledger, 'headquarters');
  expect(ledger.state.decision).toMatchObject({ kind: 'removal', prior: suspension!.prior });
  ledger.pass(7);
  decideOn(ledger, 'otherHeadquarters', false);
  expect(ledger.state).toMatchObject({ standing: 'suspended', decision: suspension, earlier: [] });
});

describe('whatever happens, in whatever order', () => {
  let removals = 0;
  /** A removal is no clock's; it was decided by headquarters, with none of the four in the way then. */
  const byHeadquarters = (): Watch => {
    let free = false;
    return (before, command, events, _after, facts) => {
      for (const event of events) {
        if (event.type === 'AdverseDecided' && event.order === 'removal')
          free =
            command.by.role === 'headquarters' &&
            (weighed(before).adverse?.basis === 'immediate' ||
              !Object.values(removalObstacles(before, facts)).includes(true));
        if (event.type !== 'Removed') continue;
        removals += 1;
        expect([command.type === 'Due', free]).toEqual([false, true]);
      }
    };
  };

  test('nobody is removed by the clock, or while one of the five stands in the way', () => {
    const walk = fc.property(fc.nat(), fc.constantFrom(...TEMPERS), (seed, temper) => {
      const dice = diceFrom(seed);
      const ledger = oneOf(dice, [cureLapsed, suspended, planAgreed, lapsed])(ctpat);
      ledger.watches.push(byHeadquarters(), watchOver(ledger.events));
      for (let n = 0; n < 60; n += 1) step(ledger, dice, temper);
    });
    fc.assert(walk, { numRuns: 60, seed: 20270302, endOnFailure: true });
    expect(removals).toBeGreaterThan(0);
  });
});

describe('while the letter that told of the suspension stands returned', () => {
  const letterOf = (ledger: Ledger): string => ledger.state.adverse?.letter?.id ?? '';
  const returned = (ledger: Ledger): Ledger => {
    ledger.act('ProveLetter', { notice: letterOf(ledger), proof: 'returned', note }, 'specialist');
    return ledger;
  };
  const removal = (ledger: Ledger) => ledger.refusal('RecommendRemoval', { note }, 'specialist');
  const copyThatWaits = ({ state }: Ledger) => state.notices.find(({ kind }) => kind === 'suspended')?.id ?? '';
  const dispatch = (ledger: Ledger) =>
    ledger.act('DispatchNotice', { notice: copyThatWaits(ledger), tracking: note }, 'specialist');

  test('no removal is recommended, a copy waits to be dispatched, and from that the whole term counts', () => {
    const ledger = returned(cureLapsed(ctpat));
    expect([removal(ledger), found(ledger).suspensionUntold]).toEqual(['SuspensionUntold', ['returned']]);
    expect(ledger.work().find(({ kind }) => kind === 'letter.dispatch')).toMatchObject({ reason: 'returned' });
    const on = dispatch(ledger);
    expect(on.at(-1)).toMatchObject({ type: 'ClockMoved', clock: 'SUSP_CURE:adverse', why: 'waiting-for-proof' });
    expect(ledger.state.adverse).toMatchObject({ stage: 'suspended', letter: { returned: false } });
    ledger.pass(89);
    expect(ledger.state.adverse?.stage).toBe('suspended');
    ledger.pass(2);
    expect([ledger.state.adverse?.stage, removal(ledger)]).toEqual(['cure-lapsed', null]);
  });

  test('the term does not lapse; a proof that it was signed for keeps the copy in the house', () => {
    const ledger = returned(suspended(ctpat));
    ledger.pass(100);
    expect(ledger.state.adverse?.stage).toBe('suspended');
    ledger.act('ProveLetter', { notice: letterOf(ledger), proof: 'signed', note }, 'specialist');
    expect([copyThatWaits(ledger), ledger.state.adverse?.letter?.returned]).toEqual(['', false]);
    ledger.pass(91);
    expect(removal(ledger)).toBeNull();
  });

  test('a removal that was recommended is not decided, and falls when the letter leaves anew', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    returned(ledger);
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('SuspensionUntold');
    dispatch(ledger);
    expect(ledger.state.adverse).toMatchObject({ stage: 'suspended', removalRecommendedBy: null });
  });

  test('a removal that was decided is not served: it is let fall, and the copy leaves then', () => {
    const ledger = cureLapsed(ctpat);
    ledger.act('RecommendRemoval', { note }, 'specialist');
    decideOn(ledger, 'headquarters');
    returned(ledger);
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('SuspensionUntold');
    expect(ledger.items()).toContain('adverse.decide:adverse');
    decideOn(ledger, 'headquarters', false);
    expect(ledger.state.notices.map(({ kind }) => kind)).toEqual(['suspended']);
    dispatch(ledger);
    expect(ledger.state.adverse?.stage).toBe('suspended');
  });
});
