/** The vetting checklist and what hangs on it: certification, the annual review, and what a company may learn. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { PARTNER_ROLES, STAFF_ROLES, type Role } from './actor.ts';
import type { VettingFacts } from './facts.ts';
import { RELEASABLE_GROUNDS } from './policy.ts';
import { released } from './release.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, inReview, reviewOpen, submitReview } from './testing/stories.ts';
import { diligentVetting } from './testing/vetting.ts';
import { checksFor, readsVetting, VETTING_DESK_READERS } from './vetting.ts';

const note = ref('note');
const cleared = (ledger: Ledger): VettingFacts => {
  const facts = diligentVetting(ledger.state, CTPAT);
  if (!facts) throw new Error('nothing waits for a vetting');
  return facts;
};
/** From here on the desk says this. */
const desk = (ledger: Ledger, change: Partial<VettingFacts> | null): void => {
  const known = change && { ...cleared(ledger), ...change };
  ledger.vetting = () => known;
};
const approved = (): Ledger => {
  const ledger = inReview(ctpat);
  ledger.act('ApproveProfile', {}, 'specialist');
  return ledger;
};
const submitted = (): Ledger => {
  const ledger = reviewOpen(ctpat);
  submitReview(ledger);
  return ledger;
};
const checks = checksFor(CTPAT, 'importer');

test('every entity type has a checklist, with debt, identifiers, the officer and law enforcement on it, and a history of its own kind', () => {
  for (const type of Object.keys(CTPAT.entityTypes)) {
    const list = checksFor(CTPAT, type);
    expect(list).toEqual(
      expect.arrayContaining(['eligibility', 'debt', 'identifiers', 'officer-identity', 'law-enforcement']),
    );
    expect(list.filter((code) => code.endsWith('-history'))).toHaveLength(1);
    const { identifiers } = CTPAT.entityTypes[type] ?? { identifiers: [] };
    expect(list.includes('bond')).toBe(identifiers.some((code) => code.endsWith('bond')));
  }
  expect(CTPAT.vetting['debt']).toMatchObject({ rule: 'DEBT_CHECK', releases: 'debt-unpaid' });
});

describe('a clear result and certification', () => {
  const WAYS: readonly [string, Partial<VettingFacts> | null, string][] = [
    ['nothing was begun', null, 'VettingNotBegun'],
    ['it was made for something else', { occasion: '2026' }, 'VettingNotBegun'],
    ['a check is empty', { answered: checks.slice(1) }, 'VettingIncomplete'],
    ['nobody has reviewed it', { reviewedBy: null, result: null }, 'VettingNotReviewed'],
    ['it came out adverse', { result: 'adverse', grounds: ['debt-unpaid'] }, 'VettingAdverse'],
  ];

  test.each(WAYS)('are refused when %s', (_why, change, code) => {
    const ledger = approved();
    ledger.act('RecordVetting', { result: 'clear', note }, 'specialist');
    desk(ledger, change);
    expect(ledger.refusal('RecordVetting', { result: 'clear', note }, 'specialist')).toBe(code);
    expect(ledger.refusal('Certify', {}, 'supervisor')).toBe(code);
    expect(ledger.allowed('supervisor').find(({ act }) => act === 'Certify')?.refusal?.code).toBe(code);
  });

  test('follow from nothing less than the whole checklist, whatever is missing', () => {
    fc.assert(
      fc.property(fc.subarray([...checks]), fc.boolean(), (answered, reviewed) => {
        const ledger = approved();
        desk(ledger, reviewed ? { answered } : { answered, reviewedBy: null, result: null });
        const may = answered.length === checks.length && reviewed;
        expect(ledger.refusal('RecordVetting', { result: 'clear', note }, 'specialist') === null).toBe(may);
      }),
      { numRuns: 60 },
    );
  });

  test('are not possible for what no check says', () => {
    const ledger = approved();
    desk(ledger, {});
    expect(ledger.refusal('RecordVetting', { result: 'adverse', note }, 'specialist')).toBe('VettingNotAdverse');
    desk(ledger, { reviewedBy: null, result: null, answered: ['debt'], grounds: ['debt-unpaid'] });
    expect(ledger.refusal('RecordVetting', { result: 'adverse', note }, 'specialist')).toBeNull();
  });
});

describe('the annual review', () => {
  test('is approved only with a vetting of its own', () => {
    const ledger = submitted();
    const cycle = ledger.state.review?.cycle ?? '';
    const of = (change: Partial<VettingFacts> | null): string | null => {
      desk(ledger, change);
      return ledger.allowed('specialist').find(({ act }) => act === 'ApproveReview')?.refusal?.code ?? null;
    };
    expect(of(null)).toBe('VettingNotBegun');
    expect(of({ occasion: 'application' })).toBe('VettingNotBegun');
    expect(of({ answered: checks.filter((code) => code !== 'debt') })).toBe('VettingIncomplete');
    expect(of({ reviewedBy: null, result: null })).toBe('VettingNotReviewed');
    expect(of({ result: 'adverse', grounds: ['bond-missing'] })).toBe('VettingAdverse');
    expect(of({})).toBeNull();
    expect(cleared(ledger).occasion).toBe(cycle);
    ledger.act('ApproveReview', {}, 'specialist');
    expect(ledger.state.review).toBeNull();
  });

  test('may be returned, and more time given, whatever the desk says', () => {
    const ledger = submitted();
    desk(ledger, null);
    expect(ledger.refusal('ReturnReview', { note, categories: [1] }, 'specialist')).toBeNull();
  });
});

test('what was judged before there was a desk is judged as it was', () => {
  const ledger = submitted();
  const { vetting: _none, ...recorded } = ledger.factsFor(CAST.specialist.person);
  ledger.factsFor = () => recorded;
  expect(ledger.refusal('ApproveReview', {}, 'specialist')).toBeNull();
});

test('a company learns the grounds that may be released when it is found ineligible, and nothing before', () => {
  const ledger = approved();
  desk(ledger, { result: 'adverse', grounds: ['bond-missing', 'debt-unpaid'] });
  ledger.act('RecordVetting', { result: 'adverse', note }, 'specialist');
  ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note }, 'specialist');
  expect(JSON.stringify(released(ledger.state))).not.toMatch(/bond-missing|debt-unpaid/);
  ledger.act('FindIneligible', { note }, 'director');
  expect(ledger.last('FoundIneligible').releases).toEqual(['bond-missing', 'debt-unpaid']);
  const other = approved();
  other.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
  other.act('FindIneligible', { note }, 'director');
  expect(other.last('FoundIneligible')).not.toHaveProperty('releases');
});

describe('the desk is read', () => {
  const reads = (ledger: Ledger, role: Role, person = 'somebody') =>
    readsVetting(ledger.state, { person, roles: [role] });

  test('always by those who vet and who audit, never by a company, and by nobody else unasked', () => {
    const ledger = certified(ctpat);
    const readers = [...STAFF_ROLES, ...PARTNER_ROLES].filter((role) => reads(ledger, role));
    expect(readers).toEqual(['specialist', 'supervisor', 'auditor']);
    for (const role of PARTNER_ROLES) expect(VETTING_DESK_READERS).not.toContain(role);
  });

  test('by whoever has to decide on it', () => {
    const ledger = approved();
    ledger.act('RecordVetting', { result: 'adverse', note }, 'specialist');
    expect(reads(ledger, 'director')).toBe(false);
    ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note }, 'specialist');
    expect([reads(ledger, 'director'), reads(ledger, 'headquarters')]).toEqual([true, true]);
    ledger.act('FindIneligible', { note }, 'director');
    ledger.act('FileAppeal', { statement: note }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'headquarters');
    ledger.act('AssignAppeal', { officer: CAST.appealOfficer.person }, 'headquarters');
    expect(reads(ledger, 'appeal-officer', CAST.appealOfficer.person)).toBe(true);
    expect(reads(ledger, 'appeal-officer', CAST.otherAppealOfficer.person)).toBe(false);
  });
});

test('every ground is released by some check', () =>
  expect(new Set(Object.values(CTPAT.vetting).map(({ releases }) => releases))).toEqual(new Set(RELEASABLE_GROUNDS)));
