/** A second case, on another ground, beside a suspension: it touches nothing of the suspension before its letter has left, and ends it then. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { departureOf } from './departure.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, cure, cureLapsed, decideOn, submitReview, suspended } from './testing/stories.ts';
import { released } from './release.ts';

const note = ref('note');
const grave = { order: 'removal', ground: 'security-incident', point: 'national-security', note } as const;

/** Suspended for silence on 30 April 2028; twenty days later a removal for an incident is recommended. */
function beside(ledger: Ledger = suspended(ctpat)): Ledger {
  ledger.pass(20);
  ledger.act('RecommendImmediateAction', grave, 'director');
  return ledger;
}
function decided(): Ledger {
  const ledger = beside();
  decideOn(ledger, 'headquarters');
  return ledger;
}
const serve = (ledger: Ledger): void => void ledger.act('ServeDecision', { tracking: note }, 'specialist');
/** All of the suspension: its case, its decision, its clocks, its letters. */
const suspension = ({ state }: Ledger) => ({
  ...{ standing: state.standing, adverse: state.adverse, decision: state.decision?.id, review: state.review },
  clocks: state.clocks.filter(({ id }) => id !== 'DISPATCH_DECISION:adverse' && !id.endsWith(':removal')),
  notices: state.notices.filter(({ kind }) => kind !== 'removed'),
});

test('is a removal, on another ground, once the letter about the suspension has left, and one at a time', () => {
  const ledger = suspended(ctpat);
  const met = (payload: object) => ledger.refusal('RecommendImmediateAction', { ...grave, ...payload }, 'director');
  expect(met({ order: 'suspension' })).toBe('NotCertified');
  expect(met({ ground: 'security-incident' })).toBeNull();
  expect(met({ ground: 'false-information' })).toBe('AdverseCaseOpen');
  expect(ledger.refusal('OpenMatter', matter('security-incident'), 'specialist')).toBe('MatterOpen');
  const same = certified(ctpat);
  same.act('RecommendImmediateAction', { ...grave, order: 'suspension' }, 'director');
  decideOn(same, 'headquarters');
  expect(same.refusal('RecommendImmediateAction', grave, 'director')).toBe('SuspensionUnderWay');
  serve(same);
  expect(same.refusal('RecommendImmediateAction', grave, 'director')).toBe('CaseOpen');
  const lapsed = cureLapsed(ctpat);
  lapsed.act('RecommendRemoval', { note }, 'specialist');
  expect(lapsed.refusal('RecommendImmediateAction', grave, 'director')).toBe('SuspensionUnderWay');
});
const matter = (ground: 'security-incident') =>
  ({ ground, about: null, source: 'port', learnedOn: '2028-04-30', note }) as const;

test('has seats, a letter, days to appeal and a term to dispatch of its own; the suspension is as it was, and the company knows nothing yet', () => {
  const ledger = beside();
  const before = suspension(ledger);
  expect(ledger.refusal('DecideAdverse', { impose: true, note }, 'director')).toBe('RankNeeded');
  expect(ledger.items()).toContain('adverse.decide:adverse');
  decideOn(ledger, 'headquarters');
  expect(suspension(ledger)).toEqual({ ...before, decision: ledger.state.decision?.id });
  expect(ledger.state.beside).toMatchObject({ stage: 'removal-decided', ground: 'security-incident' });
  expect(ledger.state.decision).toMatchObject({ kind: 'removal', before: { kind: 'suspension', id: before.decision } });
  expect(ledger.clock('APPEAL_FILE_BENEFIT:suspension').due).toBe('2028-07-27');
  expect(ledger.clock('APPEAL_FILE_BENEFIT:removal').due).toBe('2028-08-18');
  expect(ledger.items()).toContain('adverse.serve:adverse');
  expect(released(ledger.state)).toMatchObject({ beside: null, decision: { id: before.decision }, earlier: [] });
  cure(ledger);
  expect(ledger.state.adverse?.stage).toBe('cure-submitted');
  serve(ledger);
  expect(ledger.state).toMatchObject({ standing: 'removed', adverse: null, beside: null });
  expect(ledger.state.earlier).toMatchObject([{ kind: 'suspension', appealBy: '2028-07-27' }]);
});

describe('the letter about the suspension came back, and goes out anew', () => {
  const returned = (): Ledger => {
    const ledger = suspended(ctpat);
    ledger.act('ProveLetter', { notice: ledger.state.adverse!.letter!.id, proof: 'returned', note }, 'specialist');
    const ledgers = beside(ledger);
    decideOn(ledgers, 'headquarters');
    return ledgers;
  };
  const copyOf = ({ state }: Ledger): string => state.notices.find(({ kind }) => kind === 'suspended')!.id;

  test('also while the removal waits for its own: each leaves by its own act', () => {
    const ledger = returned();
    const copy = copyOf(ledger);
    expect(departureOf(ledger.state, copy)).toEqual({ by: 'DispatchNotice' });
    expect(ledger.items()).toEqual(expect.arrayContaining([`letter.dispatch:${copy}`, 'adverse.serve:adverse']));
    const removal = ledger.state.notices.find(({ kind }) => kind === 'removed')!.id;
    expect(departureOf(ledger.state, removal)).toEqual({ by: 'ServeDecision' });
    expect(ledger.refusal('DispatchNotice', { notice: removal, tracking: note }, 'specialist')).toBe('NoLetter');
    expect(ledger.refusal('DispatchNotice', { notice: copy, tracking: note }, 'specialist')).toBeNull();
    expect(ledger.state.adverse).toMatchObject({ letter: { id: copy, returned: false } });
    expect(ledger.state.beside?.stage).toBe('removal-decided');
  });

  test('no more once the company is removed', () => {
    const ledger = returned();
    const copy = copyOf(ledger);
    serve(ledger);
    expect(ledger.state).toMatchObject({ standing: 'removed', notices: [] });
    expect(ledger.last('NoticeFailed')).toMatchObject({ notice: copy, why: 'withdrawn' });
  });
});

test('let fall before or after the decision, in time or once it has lapsed, it leaves the suspension exactly as it was', () => {
  const ledger = beside();
  const before = suspension(ledger);
  decideOn(ledger, 'headquarters', false);
  expect(suspension(ledger)).toEqual(before);
  const lapsed = decided();
  lapsed.pass(10);
  expect(lapsed.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('DecisionLapsed');
  lapsed.act('DateDecisionAnew', { note }, 'headquarters');
  lapsed.pass(10);
  lapsed.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
  expect(lapsed.state.beside).toBeNull();
  expect(suspension(lapsed)).toEqual(before);
  expect(lapsed.state.clocks.map(({ id }) => id)).not.toContain('APPEAL_FILE_BENEFIT:removal');
});

test('the lapsed cure leads to no removal while it is weighed; the suspension may end first, and then it is an ordinary case', () => {
  const ledger = beside(cureLapsed(ctpat));
  expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('AdverseCaseOpen');
  expect(ledger.items()).not.toContain('adverse.removal:adverse');
  cure(ledger);
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'otherSpecialist');
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  expect(ledger.state).toMatchObject({ standing: 'certified', beside: null, adverse: { stage: 'recommended' } });
  decideOn(ledger, 'headquarters');
  expect(ledger.state).toMatchObject({ standing: 'removed', adverse: { stage: 'removed' } });
});

test('an appeal of the suspension that is allowed ends it, and the removal that was decided beside it waits for its letter, or falls', () => {
  const contested = () => {
    const ledger = decided();
    const against = ledger.state.decision!.before!.id;
    ledger.act('FileAppeal', { statement: note, against }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
    ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: { stage: 'removal-decided' }, beside: null });
    return ledger;
  };
  const ledger = contested();
  serve(ledger);
  expect(ledger.state.standing).toBe('removed');
  const fallen = contested();
  fallen.pass(10);
  fallen.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
  expect(fallen.state).toMatchObject({ standing: 'certified', adverse: null, decision: null });
});
