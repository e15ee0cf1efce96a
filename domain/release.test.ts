/** What a company may know: nothing of a decision before it is served, and nothing of vetting ever. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { allowed } from './participant.ts';
import { isReleasedNotice, released, RELEASES } from './release.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  climbInSilence,
  cureLapsed,
  decideOn,
  inReview,
  overdue,
  recommend,
  removed,
  suspended,
  validationDue,
  visited,
} from './testing/stories.ts';
import { WRITTEN_AT } from './testing/report.ts';

/** All that the company can learn from its page: the state, and what it may do and why not. */
const known = (ledger: Ledger): string => {
  const state = { ...released(ledger.state), seq: 0, lastAt: 0 };
  return JSON.stringify([state, allowed(released(ledger.state), CAST.officer, ledger.factsFor(CAST.officer.person))]);
};

test('recommended, decided and confirmed look to the company as if nothing had happened', () => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  const before = known(ledger);
  recommend(ledger);
  expect(known(ledger)).toBe(before);
  decideOn(ledger, 'director');
  expect(known(ledger)).toBe(before);
  ledger.act('ConfirmSuspension', { note: ref('confirmation') }, 'headquarters');
  expect(known(ledger)).toBe(before);
  ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
  expect(known(ledger)).not.toBe(before);
  expect(released(ledger.state)).toMatchObject({
    standing: 'suspended',
    adverse: { stage: 'suspended', ground: 'annual-review' },
    decision: { kind: 'suspension' },
  });
});

test('a report that is written, submitted and returned looks to the company as if nothing had happened', () => {
  const ledger = validationDue(ctpat);
  visited(ledger, '2027-11-01');
  const before = known(ledger);
  ledger.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  expect(known(ledger)).toBe(before);
  ledger.act('ReturnReport', { note: ref('mend') }, 'supervisor');
  expect(known(ledger)).toBe(before);
});

test('a removal on its way looks like the lapsed cure before it', () => {
  const ledger = cureLapsed(ctpat);
  const before = known(ledger);
  ledger.act('RecommendRemoval', { note: ref('removal') }, 'specialist');
  expect(known(ledger)).toBe(before);
  decideOn(ledger, 'headquarters');
  const { decision, clocks, ...rest } = released(ledger.state);
  expect(decision).toBeNull();
  expect(clocks.map(({ rule }) => rule)).not.toContain('DISPATCH_DECISION');
  expect(clocks.some(({ rule }) => rule.startsWith('APPEAL_FILE_'))).toBe(false);
  expect(rest.adverse?.stage).toBe('cure-lapsed');
});

test('an immediate action is known at once, with the right to appeal', () => {
  const ledger = overdue(ctpat);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note: ref('note') },
    'director',
  );
  decideOn(ledger, 'headquarters');
  expect(released(ledger.state)).toMatchObject({ standing: 'suspended', decision: { kind: 'suspension' } });
  expect(released(ledger.state).clocks.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['APPEAL_FILE_BENEFIT', 'DISPATCH_DECISION', 'SUSP_CURE']),
  );
});

test('vetting, a recommended ineligibility and who had a part in a decision stay inside', () => {
  const ledger = inReview(ctpat);
  const before = known(ledger);
  ledger.act('RecordVetting', { result: 'adverse', note: ref('vetting') }, 'specialist');
  ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note: ref('vetting-note') }, 'specialist');
  expect(known(ledger)).toBe(before);
  const { adverse } = released(suspended(ctpat).state);
  expect(JSON.stringify(adverse)).not.toMatch(/sara|dora|hana/);
});

test('a company that was removed knows it, and of what is open only what is its own', () => {
  const state = released(removed(ctpat).state);
  expect(state).toMatchObject({ standing: 'removed', ladders: [], doubts: [], notices: [] });
});

test('events about vetting, recommendations and decisions before service are never released', () => {
  const inside = Object.entries(RELEASES).flatMap(([type, release]) => (release === 'inside' ? [type] : []));
  expect(inside).toEqual(
    expect.arrayContaining([
      'VettingRecorded',
      'IneligibilityRecommended',
      'AdverseRecommended',
      'AdverseDecided',
      'SuspensionConfirmed',
      'RemovalRecommended',
      'AnswerInterpreted',
      'CallLogged',
      'ClockStarted',
      'NoticeQueued',
    ]),
  );
});

test.each(['queued', 'failed', 'withdrawn', ''])('a notice that is %p is not shown to the company', (status) => {
  expect(isReleasedNotice({ status })).toBe(false);
  expect(isReleasedNotice({ status: 'sent' })).toBe(true);
});
