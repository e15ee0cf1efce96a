/** What a company may know: nothing of a decision before it is served, and nothing of vetting ever. */
import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { allowed } from './participant.ts';
import { isReleasedNotice, released, RELEASES } from './release.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { assess, plan, reportStep, stated, stepIds, suspendedForIncident } from './testing/plans.ts';
import {
  climbInSilence,
  cureLapsed,
  decideOn,
  goLive,
  imported,
  inReview,
  overdue,
  recommend,
  removed,
  report,
  suspended,
  validationDue,
  visited,
} from './testing/stories.ts';
import { slotsHeld } from './visit-slots.ts';
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

/** A member whose next validation is planned. */
function revalidated(): Ledger {
  const ledger = imported(ctpat, { lastValidatedOn: '2023-06-01' });
  goLive(ledger);
  ledger.sleepUntil('2027-04-01');
  ledger.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  return ledger;
}
const order = {
  leg: 'domestic',
  slot: { date: '2027-04-05', hour: 9, minute: 0 },
  people: ['sid-specialist'],
} as const;
const orderBy = (ledger: Ledger, by: 'headquarters' | 'director' = 'headquarters') =>
  ledger.refusal('OrderUnannouncedVisit', { ...order, note: ref('order') }, by);
const consent = (ledger: Ledger, given: boolean) =>
  ledger.refusal(
    'RecordVisitsConsent',
    { given, contact: 'k-officer', on: ledger.today, note: ref('consent') },
    'supervisor',
  );

test('a visit without notice leaves no trace for the company before it was held', () => {
  const ledger = revalidated();
  expect([orderBy(ledger), consent(ledger, true)]).toEqual(['NoConsent', null]);
  const [before, seq] = [known(ledger), ledger.state.seq];
  expect([orderBy(ledger, 'director'), orderBy(ledger)]).toEqual(['NotAuthorized', null]);
  expect(known(ledger)).toBe(before);
  const told = ledger.events.filter((row) => row.seq > seq).map(({ event }) => RELEASES[event.type]);
  expect(new Set(told)).toEqual(new Set(['inside']));
  expect(ledger.work()).toMatchObject([{ key: 'validation.hold:2027', reason: 'unannounced' }]);
  expect(slotsHeld(ledger.state)).toMatchObject([{ person: 'sid-specialist', starts: '2027-04-05T14:00:00.000Z' }]);
  const dates = { slots: [{ date: '2027-06-01', hour: 9, minute: 0 }], note: null };
  expect(ledger.refusal('ProposeVisit', dates, 'specialist')).toBe('UnannouncedOrdered');
  ledger.act('DropUnannouncedVisit', { leg: 'domestic', note: ref('dropped') }, 'headquarters');
  expect([known(ledger), slotsHeld(ledger.state), orderBy(ledger)]).toEqual([before, [], null]);
  ledger.sleepUntil('2027-04-06');
  expect(ledger.refusal('HoldVisit', { on: '2027-04-04' }, 'specialist')).toBe('BeforeAgreedDay');
  ledger.act('HoldVisit', { on: '2027-04-05' }, 'specialist');
  expect(released(ledger.state).validation).toMatchObject({ stage: 'held', legs: [{ people: ['sid-specialist'] }] });
  expect(ledger.runs('VAL_REPORT_ISSUE:2027')).toBe(true);
});

test('nobody is visited without notice who takes the consent back, nor for the first validation', () => {
  const ledger = revalidated();
  consent(ledger, true);
  expect([consent(ledger, false), orderBy(ledger), consent(ledger, false)]).toEqual([null, 'NoConsent', 'NoConsent']);
  const first = validationDue(ctpat);
  consent(first, true);
  expect(orderBy(first)).toBe('InitialAnnounced');
});

test('a consent that came with a cure stands once the membership is back, and ends with the next validation', () => {
  const ledger = suspendedForIncident(ctpat);
  plan(ledger, [stated(ledger, 'locks', 1)]);
  const [locks = ''] = stepIds(ledger);
  assess(ledger, locks);
  reportStep(ledger, locks);
  assess(ledger, locks);
  ledger.act('AcceptCure', { note: ref('cured') }, 'specialist');
  ledger.act('Reinstate', { note: ref('back') }, 'director');
  expect(ledger.state.visitsConsent).toMatchObject({ by: 'owen-officer' });
  ledger.sleepUntil('2027-09-17');
  visited(ledger, '2027-11-20');
  report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 2, note: ref('closing') }, 'supervisor');
  expect(ledger.state.visitsConsent).toBeUndefined();
});
