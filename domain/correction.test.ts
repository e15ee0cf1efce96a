import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { Variation } from './appeal-events.ts';
import { addDays } from './calendar.ts';
import { correctable, whyNot } from './correction.ts';
import { CORRECTABLE, type Correctable } from './correction-record.ts';
import { evolve } from './participant.ts';
import { initial } from './state.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  cure,
  decideOn,
  denialDecided,
  denied,
  inReview,
  removed,
  report,
  reviewOpen,
  suspended,
  validated,
  visited,
  weighedBeside,
} from './testing/stories.ts';

const note = ref('note');
const ISSUE = ref('reason');
const watched = (ledger: Ledger): Ledger => {
  ledger.watches.push(watchOver(ledger.events));
  return ledger;
};
const say = (what: Correctable, to: string | null = null, about = '') => ({ what, about, to, note: ISSUE });
const propose = (ledger: Ledger, ...said: Parameters<typeof say>): void =>
  void ledger.act('ProposeCorrection', say(...said), 'specialist');
const refused = (ledger: Ledger, ...said: Parameters<typeof say>): string | null =>
  ledger.refusal('ProposeCorrection', say(...said), 'specialist');
const approve = (ledger: Ledger): void => void ledger.act('ApproveCorrection', { note }, 'director');

describe('a correction', () => {
  test('is an event of its own that names before, after and two people; what was recorded stays', () => {
    const ledger = watched(reviewOpen(ctpat));
    const due = ledger.state.clocks.find(({ rule }) => rule === 'ANNUAL_DUE')!;
    propose(ledger, 'deadline', '2028-04-20', due.id);
    expect(ledger.clock(due.id).due).toBe(due.due); // nothing has changed yet
    expect(ledger.items()).toContain('correction.approve:correction');
    expect(ledger.clock('CORRECTION_ANSWER:correction')).toMatchObject({ owedBy: 'agency' });
    const recordedBefore = JSON.stringify(ledger.events);
    approve(ledger);
    expect(JSON.stringify(ledger.events).startsWith(recordedBefore.slice(0, -1))).toBe(true);
    expect(ledger.last('RecordCorrected')).toMatchObject({
      ...{ what: 'deadline', about: due.id, from: due.due, to: '2028-04-20' },
      ...{ by: 'sara-specialist', approvedBy: 'dora-director' },
    });
    expect(ledger.last('ClockMoved')).toMatchObject({ before: due.due, after: '2028-04-20', why: 'corrected' });
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'record-corrected' });
    expect([ledger.state.correction, ledger.items().includes('correction.approve:correction')]).toEqual([null, false]);
  });

  test('is approved by another person, who is refused when the record has moved on meanwhile', () => {
    const ledger = watched(reviewOpen(ctpat));
    const due = ledger.state.clocks.find(({ rule }) => rule === 'ANNUAL_DUE')!;
    ledger.act('ProposeCorrection', say('deadline', '2028-04-20', due.id), 'doubleSpecialist');
    expect(ledger.refusal('ApproveCorrection', { note }, 'doubleDirector')).toBe('SamePerson');
    expect(ledger.refusal('ApproveCorrection', { note }, 'specialist')).toBe('NotAuthorized');
    expect(refused(ledger, 'tier', '3')).toBe('CorrectionOpen');
    ledger.act('AskTime', { days: 10, note }, 'officer');
    ledger.act('GrantTime', { days: 10, note }, 'specialist');
    expect(ledger.refusal('ApproveCorrection', { note }, 'director')).toBe('CorrectionStale');
    ledger.act('DeclineCorrection', { note }, 'supervisor');
    expect(ledger.state.correction).toBeNull();
  });

  test('gives and never takes: no standing, tier or date of the participant gets worse', () => {
    const ledger = watched(reviewOpen(ctpat));
    const due = ledger.state.clocks.find(({ rule }) => rule === 'ANNUAL_DUE')!;
    const owedByUs = ledger.state.clocks.find(({ owedBy }) => owedBy === 'agency')!;
    expect(refused(ledger, 'standing')).toBe('NothingToCorrect');
    expect(refused(ledger, 'tier', '0')).toBe('OnlyByDecision');
    expect(refused(ledger, 'tier', '1')).toBe('NothingChanges');
    expect(refused(ledger, 'deadline', '2028-03-01', due.id)).toBe('OnlyKinder');
    expect(refused(ledger, 'deadline', '2026-01-01', due.id)).toBe('DatePast');
    expect(refused(ledger, 'deadline', 'soon', due.id)).toBe('DateUnknown');
    expect(refused(ledger, 'deadline', '2099-01-01', owedByUs.id)).toBe('OnlyKinder');
    expect(refused(ledger, 'deadline', '2028-05-01', 'RUNG:annual-review:2028')).toBe('NothingToCorrect');
    expect(refused(ledger, 'certified-on', '2099-01-01')).toBe('DateNotPast');
  });

  test('of a standing restores what stood before, with its tier and its clocks', () => {
    const ledger = watched(suspended(ctpat));
    propose(ledger, 'standing');
    approve(ledger);
    expect([ledger.state.standing, ledger.state.tier, ledger.state.adverse]).toEqual(['certified', 1, null]);
    expect(ledger.last('Reinstated')).toMatchObject({ how: 'correction' });
    expect(ledger.state.clocks.filter(({ held }) => held?.why === 'suspended')).toEqual([]);

    const gone = watched(removed(ctpat));
    propose(gone, 'standing');
    approve(gone);
    expect([gone.state.standing, gone.state.tier, gone.state.barredUntil]).toEqual(['certified', 1, null]);
    expect(gone.state.clocks.some(({ rule }) => rule === 'ANNUAL_OPEN')).toBe(true);
  });

  test('of a tier, or of a day from which others are counted, counts those anew', () => {
    const ledger = watched(validated(ctpat));
    propose(ledger, 'tier', '3');
    approve(ledger);
    expect(ledger.state.tier).toBe(3);
    const before = ledger.state.clocks.find(({ rule }) => rule === 'REVALID_PRACTICE')!.due;
    propose(ledger, 'last-validated-on', '2027-06-01');
    approve(ledger);
    const after = ledger.state.clocks.find(({ rule }) => rule === 'REVALID_PRACTICE')!;
    expect([ledger.state.lastValidatedOn, after.due, after.because]).toEqual([
      '2027-06-01',
      '2031-06-01',
      'RecordCorrected',
    ]);
    expect(after.due < before).toBe(true); // revalidation is owed by the agency
    propose(ledger, 'certified-on', '2027-03-10');
    approve(ledger);
    expect(ledger.state.certifiedOn).toBe('2027-03-10');
    expect(ledger.state.clocks.filter(({ rule }) => rule === 'ANNUAL_OPEN')).toHaveLength(1);
  });

  test('of a decision, or of the letter about it, gives the days to appeal anew and is told on paper', () => {
    const ledger = watched(suspended(ctpat));
    const window = () => ledger.state.clocks.find(({ id }) => id.startsWith('APPEAL_FILE_'))!.due;
    const decidedOn = ledger.state.decision!.decidedOn;
    expect(refused(ledger, 'decided-on', '2020-01-01')).toBe('OnlyLater');
    const first = window();
    ledger.pass(3);
    propose(ledger, 'served-text');
    approve(ledger);
    expect(window() > first).toBe(true);
    expect(ledger.state.notices.some(({ kind, channel }) => kind === 'record-corrected' && channel === 'letter')).toBe(
      true,
    );
    expect(ledger.state.decision!.decidedOn).toBe(decidedOn);
    const second = window();
    propose(ledger, 'decided-on', ledger.today);
    approve(ledger);
    expect([ledger.state.decision!.decidedOn, window() >= second]).toEqual([ledger.today, true]);
  });

  test('of the letter about a decision leaves the days of an earlier decision alone', () => {
    const ledger = watched(validated(ctpat, 3));
    ledger.sleepUntil('2031-05-24');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'otherDirector',
    );
    decideOn(ledger, 'headquarters');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    visited(ledger, '2031-07-01');
    report(ledger, 'pass');
    ledger.act('CloseValidation', { tier: 2, note }, 'director');
    const due = (kind: string) => ledger.clock(`APPEAL_FILE_BENEFIT:${kind}`).due;
    const before = [due('suspension'), due('tier-lowered')];
    ledger.pass(3);
    propose(ledger, 'served-text');
    approve(ledger);
    expect([due('suspension'), due('tier-lowered') > before[1]!]).toEqual([before[0], true]);
  });

  test('of the day of a decision is of its own case, and of none that was decided on the same day or beside it', () => {
    const ledger = watched(validated(ctpat, 3));
    ledger.sleepUntil('2031-05-24');
    visited(ledger, '2031-07-01');
    report(ledger, 'pass');
    ledger.act('CloseValidation', { tier: 2, note }, 'director');
    const grave = { order: 'suspension', ground: 'security-incident', point: 'national-security', note } as const;
    ledger.act('RecommendImmediateAction', grave, 'otherDirector');
    decideOn(ledger, 'headquarters');
    const decidedOn = ledger.state.adverse!.decidedOn;
    expect(ledger.state.earlier).toMatchObject([{ kind: 'tier-lowered', decidedOn }]);
    ledger.pass(2);
    propose(ledger, 'decided-on', ledger.today, ledger.state.earlier[0]!.id);
    approve(ledger);
    expect(ledger.state).toMatchObject({ earlier: [{ decidedOn: ledger.today }], adverse: { decidedOn } });
  });

  test.each([
    ['recommended', false],
    ['decided', true],
  ])('of the day of a suspension is of the suspension also while a removal is %s beside it', (_, decided) => {
    const ledger = weighedBeside(ctpat, decided);
    const { adverse, beside, decision } = ledger.state;
    const about = decided ? decision!.before!.id : '';
    const day = addDays(adverse!.decidedOn!, 2);
    propose(ledger, 'decided-on', day, about);
    approve(ledger);
    expect(ledger.state).toMatchObject({ adverse: { decidedOn: day }, beside: { decidedOn: beside!.decidedOn } });
    if (!decided) return;
    ledger.pass(1);
    propose(ledger, 'decided-on', ledger.today);
    approve(ledger);
    expect(ledger.state).toMatchObject({ adverse: { decidedOn: day }, beside: { decidedOn: ledger.today } });
  });

  test('what can be corrected is there, and nothing that the program does by itself', () => {
    const { state } = reviewOpen(ctpat);
    const all = correctable(state);
    expect(all.every(({ from }) => from !== null)).toBe(true);
    expect(all.filter(({ about }) => /REMIND|RUNG/.test(about))).toEqual([]);
    expect(correctable(certified(ctpat).state).map(({ what }) => what)).toContain('certified-on');
  });
});

type Outcome = 'filed' | 'denied' | 'allowed' | 'remitted' | 'upheld' | Variation;
/** An appeal against the last decision, as far as it says. */
const appealed = (ledger: Ledger, outcome: Outcome): Ledger => {
  ledger.act('FileAppeal', { statement: note }, 'officer');
  if (outcome === 'filed') return ledger;
  ledger.act('AdmitAppeal', { note }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  const decide = (ending: 'denied' | 'allowed' | 'remitted') =>
    ledger.act('DecideAppeal', { outcome: ending, note }, 'appealOfficer');
  if (typeof outcome === 'object')
    ledger.act('DecideAppeal', { outcome: 'varied', variation: outcome, note }, 'appealOfficer');
  else decide(outcome === 'upheld' ? 'remitted' : outcome);
  if (outcome !== 'upheld') return ledger;
  ledger.act('RecommendAnew', { outcome: 'upheld', note }, 'otherSpecialist');
  ledger.act('DecideAnew', { outcome: 'upheld', note }, 'otherHeadquarters');
  return ledger;
};
const reinstated = (): Ledger => {
  const ledger = certified(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'director',
  );
  decideOn(ledger, 'headquarters');
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  cure(ledger);
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  return ledger;
};
const lowered = (): Ledger => {
  const ledger = validated(ctpat, 3);
  ledger.sleepUntil('2031-05-24');
  visited(ledger, '2031-07-01');
  report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 1, note }, 'director');
  return ledger;
};
const servedAfterAppeal = (): Ledger => {
  const ledger = appealed(denialDecided(ctpat), 'denied');
  ledger.act('ServeDecision', { tracking: note }, 'specialist');
  return ledger;
};
const ineligible = (): Ledger => {
  const ledger = inReview(ctpat);
  ledger.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
  ledger.act('FindIneligible', { note }, 'director');
  return ledger;
};

const DECISION: readonly Correctable[] = ['decided-on', 'served-text'];
const MEMBER: readonly Correctable[] = ['tier', 'deadline', 'certified-on'];
const SUSPENDED: readonly Correctable[] = ['standing', 'tier', 'deadline'];
const VALIDATED: readonly Correctable[] = [...MEMBER, 'initial-validated-on', 'last-validated-on'];
/** How a case can end, and what can be corrected then. */
const ENDS: readonly (readonly [string, () => Ledger, readonly Correctable[]])[] = [
  ['a suspension', () => suspended(ctpat), [...SUSPENDED, ...DECISION]],
  ['a suspension that is being appealed', () => appealed(suspended(ctpat), 'filed'), [...SUSPENDED, ...DECISION]],
  ['a suspension, appeal denied', () => appealed(suspended(ctpat), 'denied'), [...SUSPENDED, ...DECISION]],
  ['a suspension, appeal allowed', () => appealed(suspended(ctpat), 'allowed'), MEMBER],
  ['a suspension, varied', () => appealed(suspended(ctpat), { to: 'conditions' }), MEMBER],
  ['a suspension, sent back', () => appealed(suspended(ctpat), 'remitted'), [...SUSPENDED, ...DECISION]],
  ['a suspension, upheld anew', () => appealed(suspended(ctpat), 'upheld'), [...SUSPENDED, ...DECISION]],
  ['a reinstatement', reinstated, [...MEMBER, ...DECISION]],
  ['a removal', () => removed(ctpat), ['standing', 'deadline', ...DECISION]],
  ['a removal, appeal denied', () => appealed(removed(ctpat), 'denied'), ['standing', ...DECISION]],
  ['a removal, appeal allowed', () => appealed(removed(ctpat), 'allowed'), MEMBER],
  [
    'a removal, bar varied',
    () => appealed(removed(ctpat), { to: 'bar', until: '2029-01-31' }),
    ['standing', ...DECISION],
  ],
  [
    'a removal, varied to a suspension',
    () => appealed(removed(ctpat), { to: 'suspension' }),
    [...SUSPENDED, ...DECISION],
  ],
  ['a denial of benefits', () => denied(ctpat), [...MEMBER, ...DECISION]],
  [
    'a denial of benefits, appeal denied',
    () => appealed(denied(ctpat), 'denied'),
    ['tier', 'certified-on', ...DECISION],
  ],
  ['the same, decided while its letter was in the house', servedAfterAppeal, ['tier', 'certified-on', ...DECISION]],
  ['a lower tier', lowered, [...VALIDATED, ...DECISION]],
  ['a lower tier, appeal denied', () => appealed(lowered(), 'denied'), [...VALIDATED, ...DECISION]],
  ['a lower tier, varied', () => appealed(lowered(), { to: 'tier', tier: 2 }), [...VALIDATED, ...DECISION]],
  ['an ineligibility', ineligible, ['deadline', ...DECISION]],
  ['an ineligibility, appeal denied', () => appealed(ineligible(), 'denied'), DECISION],
];

describe('whatever end a case has', () => {
  test.each(ENDS)('%s: each matter can be corrected, or is refused with the reason', (_name, end, possible) => {
    const ledger = watched(end());
    const named = correctable(ledger.state);
    expect(new Set(named.map(({ what }) => what))).toEqual(new Set(possible));
    for (const what of CORRECTABLE.filter((one) => !possible.includes(one))) {
      expect(whyNot(ledger.state, { what, about: '' })).toMatch(/^[A-Z].*\.$/);
      expect(refused(ledger, what, '2028-01-02')).toBe('NothingToCorrect');
    }
    const decision = named.find(({ what }) => what === 'decided-on');
    if (!decision) return;
    ledger.pass(2);
    propose(ledger, 'decided-on', ledger.today, decision.about);
    const window = () => ledger.state.clocks.find(({ rule }) => rule.startsWith('APPEAL_FILE_'));
    const runs = window() !== undefined;
    approve(ledger);
    expect(
      correctable(ledger.state).find(({ what, about }) => what === 'decided-on' && about === decision.about),
    ).toEqual({
      ...decision,
      from: ledger.today,
    });
    expect(window() !== undefined).toBe(runs); // what an appeal has ended cannot be appealed anew
  });

  test('a removal that an appeal confirmed is undone with the tier before it, and one whose decision was forgotten is refused by name', () => {
    const ledger = watched(appealed(removed(ctpat), 'denied'));
    const forgotten = ledger.events.reduce(
      (state, { event, at }) =>
        evolve(state, event.type === 'AppealDecided' ? (({ stands: _stands, ...old }) => old)(event) : event, at),
      initial('p-1'),
    );
    expect(whyNot(forgotten, { what: 'standing', about: '' })).toBe('What stood before this removal is not on record.');
    propose(ledger, 'standing');
    approve(ledger);
    expect([ledger.state.standing, ledger.state.tier, ledger.state.heard]).toEqual(['certified', 1, []]);
  });

  test('an appeal that came late is in time by the right date of the decision, as soon as a person finds so', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-08-10');
    const late = watched(appealed(ledger, 'filed'));
    expect(late.refusal('FindAppealTimely', { note }, 'appealOfficer')).toBe('NotTimely');
    propose(late, 'decided-on', '2028-06-01');
    approve(late);
    expect(late.last('RecordCorrected')).toMatchObject({ appealBy: '2028-08-30' });
    expect(late.state.appeal?.against.decidedOn).toBe('2028-06-01');
    late.act('FindAppealTimely', { note }, 'appealOfficer');
    expect(late.last('AppealFoundTimely').lastDay).toBe('2028-08-30');
  });
});
