import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { correctable } from './correction.ts';
import type { Correctable } from './correction-record.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  certified,
  cure,
  decideOn,
  removed,
  report,
  reviewOpen,
  suspended,
  validated,
  visited,
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

  test('what can be corrected is there, and nothing that the program does by itself', () => {
    const { state } = reviewOpen(ctpat);
    const all = correctable(state);
    expect(all.every(({ from }) => from !== null)).toBe(true);
    expect(all.filter(({ about }) => /REMIND|RUNG/.test(about))).toEqual([]);
    expect(correctable(certified(ctpat).state).map(({ what }) => what)).toContain('certified-on');
  });
});
