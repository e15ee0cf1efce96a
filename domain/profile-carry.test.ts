import { expect, test } from '@jest/globals';
import type { CriteriaSet, Criterion } from './criteria.ts';
import { emptyProfile, profileUnder, type Measure, completeness, type Profile } from './profile.ts';
import { changesBetween } from './profile-history.ts';
import { evolveProfile } from './profile-events.ts';
import { decideProfile } from './profile-record.ts';
import { CAST } from './testing/cast.ts';
import { ref } from './testing/ledger.ts';
import { answeredAt, criterion } from './testing/profile.ts';

const set = (version: string, previous: CriteriaSet | null, criteria: readonly Criterion[]): CriteriaSet => ({
  ...{ version, from: '2020-01-01', previous, criteria },
});
const first = set(
  'v1',
  null,
  ['1.1', '1.2', '1.3', '1.4', '1.5'].map((id) => criterion(id)),
);
const second = set('v2', first, [
  criterion('1.1', { continues: ['1.1'] }),
  criterion('1.2', { continues: ['1.2'], changed: true }),
  criterion('1.3', { continues: ['1.3', '1.4'] }),
  criterion('1.6'),
  criterion('1.7', { continues: ['1.5'] }),
  criterion('1.8', { continues: ['1.5'] }),
]);
const third = set('v3', second, [criterion('2.1', { continues: ['1.1'] }), criterion('1.2', { continues: ['1.2'] })]);

const AT = Date.UTC(2027, 0, 10);
const verdict = { result: 'accepted', note: null, by: 'sam', at: AT } as const;
const old: Profile = {
  ...emptyProfile('p-1'),
  seq: 6,
  criteria: 'v1',
  answers: Object.fromEntries(first.criteria.map(({ id }, n) => [id, answeredAt(AT, { seq: n + 2, verdict })])),
};
const measure = (of: CriteriaSet): Measure => ({
  ...{
    set: of,
    entityType: 'importer',
    window: null,
    on: '2027-02-01',
    oldEvidence: '2025-02-01',
    zone: 'UTC',
    findings: [],
  },
});
const gapsOf = (profile: Profile, of: CriteriaSet) =>
  completeness(profile, measure(of)).categories.flatMap(({ gaps }) => gaps.map(({ criterion: id, why }) => [id, why]));

test('only the differences are asked: what is new, and anew what was changed, joined or split', () => {
  const carried = profileUnder(old, second);
  expect(carried).toMatchObject({ criteria: 'v2', seq: 6 });
  expect(carried.answers['1.1']).toEqual(old.answers['1.1']);
  expect(carried.answers['1.2']).toEqual({ ...old.answers['1.2'], outdated: true, verdict: null });
  expect(gapsOf(carried, second)).toEqual([
    ['1.2', 'to-do-anew'],
    ['1.3', 'to-do-anew'],
    ['1.6', 'not-assessed'],
    ['1.7', 'to-do-anew'],
    ['1.8', 'to-do-anew'],
  ]);
});

test('over two versions at once an answer keeps its way, and stays outdated until it is given anew', () => {
  const carried = profileUnder(old, third);
  expect(Object.keys(carried.answers)).toEqual(['2.1', '1.2']);
  expect(carried.answers['2.1']).toEqual(old.answers['1.1']);
  expect(gapsOf(carried, third)).toEqual([['1.2', 'to-do-anew']]);
  expect(profileUnder(carried, first)).toBe(carried);
  expect(profileUnder(emptyProfile('p-1'), third)).toMatchObject({ criteria: 'v3', answers: {} });
});

test('the record says what was taken over when somebody first answers under the new version, and folds to the same', () => {
  const command = {
    type: 'AnswerCriterion',
    criterion: '1.2',
    seen: 3,
    answer: 'no',
    explanation: ref('e'),
    evidence: [],
    by: CAST.contact,
  } as const;
  const events = decideProfile(old, command, { measure: measure(third), stage: 'open' });
  expect(events.map(({ type }) => type)).toEqual(['CriteriaChanged', 'CriteriaChanged', 'CriterionAnswered']);
  const after = events.reduce((profile, event) => evolveProfile(profile, event, AT + 1), old);
  expect(after.answers['2.1']).toEqual(old.answers['1.1']);
  expect(after).toMatchObject({
    seq: 9,
    criteria: 'v3',
    answers: { '1.2': { answer: 'no', outdated: false, seq: 9 } },
  });
  expect(gapsOf(after, third)).toEqual([]);
  expect(changesBetween(old, after, third)).toMatchObject([
    { criterion: '1.2', before: { answer: 'yes' }, after: { answer: 'no' } },
  ]);
});
