import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { CriteriaSet } from './criteria.ts';
import { toDoAnew } from './findings.ts';
import { measureFor } from './profile-desk.ts';
import { completeness } from './profile.ts';
import { decideProfile } from './profile-record.ts';
import type { Finding } from './state.ts';
import { CAST } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { criterion, diligentProfile, smallSet } from './testing/profile.ts';
import { inReview, report, reviewOpen, submitReview, validationDue, visited } from './testing/stories.ts';

const note = ref('note');
const SET = smallSet('importer');
const V = SET.version;
/** What the open review asks anew, and what it has no use for yet. */
const foundIn = ({ state: { findings } }: Ledger) =>
  findings.map(({ criterion: id, review }) => (review === null ? id : `${id} in ${review}`));

/** The profile as it was answered before the window opened, and accepted since. */
const answeredBefore: Ledger['profile'] = (set, state, now) => {
  const { profile } = diligentProfile(set, state, now - 1);
  return { profile, windowFrom: state.review ? now : null };
};
const gapsOf = (ledger: Ledger) => {
  const facts = answeredBefore(SET, ledger.state, ledger.now)!;
  const { now, policy } = ledger;
  const measure = measureFor(SET, ledger.state, { now, windowFrom: facts.windowFrom, policy });
  const { categories } = completeness(facts.profile, measure);
  return { measure, profile: facts.profile, gaps: categories.flatMap(({ gaps }) => gaps) };
};

test('answers that were returned in the application are given anew in the first review, and cannot be affirmed', () => {
  const ledger = inReview(ctpat, '2027-03-01');
  const [returned] = ledger.act('ReturnApplication', { note, categories: [] }, 'specialist');
  const shoulds = SET.criteria.filter(({ level }) => level === 'should').map(({ id }) => id);
  expect(returned).toMatchObject({ findings: shoulds.map((id) => ({ criterion: id, version: V })) });
  expect(foundIn(ledger)).toEqual(shoulds);
  ledger.act('SubmitApplication', {}, 'officer');
  ledger.act('ReturnApplication', { note, categories: [] }, 'specialist');
  expect(foundIn(ledger)).toEqual(shoulds); // found twice is found
  ledger.act('SubmitApplication', {}, 'officer');
  ledger.act('ApproveProfile', {}, 'specialist');
  ledger.act('RecordVetting', { result: 'clear', note }, 'specialist');
  ledger.act('Certify', {}, 'supervisor');
  ledger.sleepUntil('2028-01-15');
  const { cycle } = ledger.state.review!;
  expect(foundIn(ledger)).toEqual(shoulds.map((id) => `${id} in ${cycle}`));
  const { gaps, measure, profile } = gapsOf(ledger);
  expect(gaps.filter(({ why }) => why === 'past-finding').map(({ criterion: id }) => id)).toEqual(shoulds);
  expect(gaps.filter(({ why }) => why === 'to-affirm')).toHaveLength(12);
  const affirm = (id: string) =>
    decideProfile(
      profile,
      { type: 'AffirmAnswers', criteria: [{ criterion: id, seen: 1 }], by: CAST.officer },
      { measure, stage: 'open' },
    );
  expect(affirm('1.1')).toMatchObject([{ type: 'AnswersAffirmed' }]);
  expect(() => affirm('1.2')).toThrow(expect.objectContaining({ code: 'NotToAffirm' }));
});

test('an approved review is done with what it asked for; what it found itself is for the next one', () => {
  const ledger = reviewOpen(ctpat);
  submitReview(ledger);
  ledger.act('ReturnReview', { note, categories: [] }, 'specialist');
  expect(new Set(foundIn(ledger))).toEqual(
    new Set(SET.criteria.filter(({ level }) => level === 'should').map(({ id }) => id)),
  );
  expect(gapsOf(ledger).gaps.some(({ why }) => why === 'past-finding')).toBe(false);
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
  ledger.sleepUntil('2028-12-20');
  expect(foundIn(ledger).every((each) => each.endsWith(' in 2029'))).toBe(true);
  submitReview(ledger);
  ledger.act('ApproveReview', {}, 'specialist');
  expect(ledger.state.findings).toEqual([]);
});

test('a required action names criteria, of this company only, and the next review asks for them', () => {
  const ledger = validationDue(ctpat);
  visited(ledger, '2027-11-01');
  const outcome = (criteria: readonly string[]) =>
    ({
      outcome: 'pass-with-actions',
      bestPractices: false,
      report: note,
      actions: [{ id: 'a1', text: note, criteria }],
    }) as const;
  const issue = (criteria: readonly string[]) => ledger.act('RecordOutcome', outcome(criteria), 'specialist');
  expect(() => issue(['9.9'])).toThrow(expect.objectContaining({ code: 'CriterionUnknown' }));
  expect(issue(['4.1', '7.1'])[0]).toMatchObject({
    findings: [
      { criterion: '4.1', version: V },
      { criterion: '7.1', version: V },
    ],
  });
  expect(ledger.state.validation?.actions).toMatchObject([{ id: 'a1', criteria: ['4.1', '7.1'] }]);
  ledger.sleepUntil('2027-12-20');
  expect(gapsOf(ledger).gaps.filter(({ why }) => why === 'past-finding')).toMatchObject([
    { criterion: '4.1' },
    { criterion: '7.1' },
  ]);
});

test('where no criteria are loaded a report names none, and an action without criteria finds nothing', () => {
  const ledger = validationDue(ctpat);
  visited(ledger, '2027-11-01');
  ledger.criteria = () => null;
  report(ledger, 'pass-with-actions', ['a1']);
  expect(ledger.state.findings).toEqual([]);
});

test('a finding follows its criterion into later versions, and ends with it', () => {
  const set = (version: string, previous: CriteriaSet | null, criteria: CriteriaSet['criteria']): CriteriaSet => ({
    ...{ version, from: '2020-01-01', previous, criteria },
  });
  const first = set(
    'v1',
    null,
    ['1.1', '1.2', '1.3'].map((id) => criterion(id)),
  );
  const second = set('v2', first, [
    criterion('1.4', { continues: ['1.1', '1.2'] }),
    criterion('1.5', { continues: ['1.2'] }),
  ]);
  const third = set('v3', second, [criterion('2.1', { continues: ['1.5'] })]);
  const found = (id: string): Finding => ({ criterion: id, version: 'v1', review: '2028' });
  const review = { cycle: '2028' } as NonNullable<Ledger['state']['review']>;
  const asked = (id: string, of: CriteriaSet) => toDoAnew({ review, findings: [found(id)] }, of);
  expect([asked('1.2', first), asked('1.2', second), asked('1.2', third)]).toEqual([['1.2'], ['1.4', '1.5'], ['2.1']]);
  expect(asked('1.3', second)).toEqual([]);
  expect(toDoAnew({ review: null, findings: [found('1.2')] }, first)).toEqual([]);
  expect(toDoAnew({ review, findings: [{ ...found('1.2'), review: null }] }, first)).toEqual([]);
});
