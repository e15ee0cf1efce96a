/** Two versions of a policy side by side. */
import { expect, test } from '@jest/globals';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import type { Policy } from './policy.ts';
import { differences, leavesOf } from './policy-difference.ts';

const { ANNUAL_DUE, ...others } = CTPAT.rules;
const LATER: Policy = {
  ...CTPAT,
  version: 'ctpat/2027-01-01',
  effectiveFrom: '2027-01-01',
  rules: { ...others, RETURN_CURE: { ...CTPAT.rules['RETURN_CURE']!, value: 45, authority: 'agency-published' } },
  reminders: { ...CTPAT.reminders, application: [14, 7, 3] },
};

test('a version is no other than itself', () => {
  expect(differences(CTPAT, CTPAT)).toEqual([]);
});

test('what changed, what is gone and what is new are told, and nothing else', () => {
  const found = differences(CTPAT, LATER);
  const gone = [...leavesOf(ANNUAL_DUE, 'rules.ANNUAL_DUE')].map(([path, before]) => ({ path, before, after: null }));
  expect(found).toHaveLength(gone.length + 4);
  expect(found).toEqual(
    expect.arrayContaining([
      ...gone,
      { path: 'effectiveFrom', before: '2020-03-01', after: '2027-01-01' },
      { path: 'rules.RETURN_CURE.value', before: String(CTPAT.rules['RETURN_CURE']!.value), after: '45' },
      { path: 'rules.RETURN_CURE.authority', before: CTPAT.rules['RETURN_CURE']!.authority, after: 'agency-published' },
      { path: 'reminders.application', before: '14, 3', after: '14, 7, 3' },
    ]),
  );
  const mirrored = found.map(({ path, before, after }) => ({ path, before: after, after: before }));
  expect(differences(LATER, CTPAT)).toEqual(expect.arrayContaining(mirrored));
});
