/** Lapse leads to a removal by headquarters only, never by the clock, and never while one of the five stands in the way. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { removalFindings, removalObstacles } from './adverse-removal.ts';
import { weighed } from './adverse-weighed.ts';
import { addDays } from './calendar.ts';
import { evolve } from './participant.ts';
import { initial } from './state.ts';
import { accountIn, amissIn } from './testing/account.ts';
import { oneOf } from './testing/dice.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger, type Watch } from './testing/ledger.ts';
import { planAgreed, reportStep, stepIds, suspendedForIncident } from './testing/plans.ts';
import { cureLapsed, decideOn, suspended, suspendedBefore } from './testing/stories.ts';
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
  const { hands, ...kept } = suspension!;
  expect(ledger.state).toMatchObject({ standing: 'suspended', decision: kept, earlier: [] });
  const proposed = { person: 'sara-specialist', did: 'RemovalRecommended' };
  expect(ledger.state.decision!.hands).toEqual([...hands!, proposed]);
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

/** The letter that tells of a suspension anew, or of one from the former register, while it waits. */
const letterThatWaits = ({ state }: Ledger): string =>
  state.notices.find(({ kind, channel }) => kind === 'suspended' && channel === 'letter')?.id ?? '';
const dispatch = (ledger: Ledger) =>
  ledger.act('DispatchNotice', { notice: letterThatWaits(ledger), tracking: note }, 'specialist');
const removal = (ledger: Ledger) => ledger.refusal('RecommendRemoval', { note }, 'specialist');

describe('a suspension from the former register', () => {
  test('has no term that lapses before our letter leaves, and the whole of it from then on', () => {
    const ledger = suspendedBefore(ctpat);
    ledger.pass(200);
    expect([ledger.state.adverse?.stage, found(ledger).suspensionUntold]).toEqual(['suspended', ['unsent']]);
    expect(ledger.of('ClockMoved').every(({ why }) => why === 'waiting-for-proof')).toBe(true);
    dispatch(ledger);
    expect(ledger.clock('SUSP_CURE:adverse').due).toBe(addDays(ledger.today, 90));
    ledger.pass(89);
    expect(ledger.state.adverse).toMatchObject({ stage: 'suspended', letter: { returned: false } });
    ledger.pass(2);
    expect([ledger.state.adverse?.stage, found(ledger).suspensionUntold, removal(ledger)]).toEqual([
      'cure-lapsed',
      [],
      null,
    ]);
    ledger.act('ProveLetter', { notice: ledger.state.adverse!.letter!.id, proof: 'returned', note }, 'specialist');
    expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'headquarters')).toBe('SuspensionUntold');
  });

  /** As it was recorded before anybody was told of it; the last event before the notices winds the term. */
  const untold = (): Ledger => {
    const ledger = suspendedBefore(ctpat);
    ledger.events.splice(ledger.events.findIndex(({ event }) => event.type === 'NoticeQueued'));
    ledger.state = ledger.events.reduce((state, { event, at }) => evolve(state, event, at), initial('p-1'));
    return ledger;
  };
  const untoldAndLapsed = (): Ledger => {
    const ledger = untold();
    const { id, due } = ledger.clock('SUSP_CURE:adverse');
    ledger.away(91);
    for (const event of [{ type: 'CureLapsed', due } as const, { type: 'ClockLapsed', clock: id, due } as const]) {
      ledger.state = evolve(ledger.state, event, ledger.now);
      ledger.events.push({ ...ledger.events.at(-1)!, seq: ledger.state.seq, event, at: ledger.now });
    }
    return ledger;
  };

  test('that was wound when nobody was told has its letter on the day on which its term would have lapsed', () => {
    const ledger = untold();
    expect(letterThatWaits(ledger)).toBe('');
    ledger.pass(91);
    expect(letterThatWaits(ledger)).not.toBe('');
    expect(ledger.state.adverse?.stage).toBe('suspended');
    expect(accountIn(ledger).filter(({ differs }) => differs === 'extra')).toEqual([]);
  });

  test('whose term had lapsed untold is no ground to remove: the night misses the letter, and with that the term begins anew', () => {
    const ledger = untoldAndLapsed();
    expect(removal(ledger)).toBe('SuspensionUntold');
    ledger.amiss = amissIn(ledger);
    const letter = accountIn(ledger).find(({ differs, channel }) => differs === 'missing' && channel === 'letter');
    ledger.act('MendNotice', { notice: letter!.id, to: 'registered-address', note }, 'specialist');
    expect(amissIn(ledger)).toEqual([]);
    dispatch(ledger);
    expect(ledger.state.adverse?.stage).toBe('suspended');
    expect(ledger.clock('SUSP_CURE:adverse')).toMatchObject({ due: addDays(ledger.today, 90), lapsed: false });
  });
});

describe('while the letter that told of the suspension stands returned', () => {
  const letterOf = (ledger: Ledger): string => ledger.state.adverse?.letter?.id ?? '';
  const returned = (ledger: Ledger): Ledger => {
    ledger.act('ProveLetter', { notice: letterOf(ledger), proof: 'returned', note }, 'specialist');
    return ledger;
  };

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
    expect([letterThatWaits(ledger), ledger.state.adverse?.letter?.returned]).toEqual(['', false]);
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
