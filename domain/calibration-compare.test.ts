/** What counts of the first reviewer, and when the two may be compared. */
import { expect, test } from '@jest/globals';
import { comparison, firstVerdicts, isComparable } from './calibration-compare.ts';
import type { Profile } from './profile-answers.ts';
import type { ProfileEvent } from './profile-events.ts';

type Result = 'accepted' | 'returned';
const CRITERIA = ['1.1', '1.2', '2.1'] as const;
const OPEN = { second: 'sid', criteria: CRITERIA, end: null } as const;
const DONE = { ...OPEN, end: { how: 'done', at: 25 } } as const;

const answer = {
  answer: 'yes',
  explanation: null,
  evidence: [],
  at: 10,
  by: 'cleo',
  affirmedAt: null,
  seq: 1,
  outdated: false,
  verdict: null,
} as const;
const copy: Profile = {
  participant: 'p',
  seq: 7,
  criteria: 'v1',
  answers: Object.fromEntries(CRITERIA.map((id) => [id, answer])),
};
const assessed = (criterion: string, result: Result, by = 'sara', at = 20) => ({
  at,
  event: { type: 'CriterionAssessed', criterion, result, note: null, by } satisfies ProfileEvent,
});
const anew = (criterion: string, at: number) => ({
  at,
  event: {
    ...({ type: 'CriterionAnswered', criterion, answer: 'no', explanation: null, evidence: [], by: 'cleo' } as const),
  },
});
const resultsOf = (...[later, round]: [Parameters<typeof firstVerdicts>[1], Parameters<typeof firstVerdicts>[2]]) =>
  Object.fromEntries(Object.entries(firstVerdicts(copy, later, round)).map(([id, { result }]) => [id, result]));

test('of the first reviewer, only what was said of the same answers counts, and the last of it', () => {
  const later = [
    assessed('1.1', 'accepted'),
    assessed('1.1', 'returned'),
    assessed('1.2', 'returned'),
    anew('1.2', 30),
    assessed('1.2', 'accepted', 'sara', 31),
    assessed('2.1', 'accepted', 'sid'),
  ];
  expect(resultsOf(later, OPEN)).toEqual({ '1.1': 'returned', '1.2': 'returned' });
});

test('a verdict given before the copy was made counts as well', () => {
  const verdict = { result: 'returned', note: null, by: 'sara', at: 15 } as const;
  const answers = { ...copy.answers, '1.1': { ...answer, verdict } };
  expect(firstVerdicts({ ...copy, answers }, [], OPEN)).toEqual({ '1.1': verdict });
});

test('once both are done and may read each other, a change of mind does not count', () => {
  const all = CRITERIA.map((id) => assessed(id, 'accepted'));
  const swayed = assessed('1.1', 'returned', 'sara', 26);
  expect(resultsOf([...all, swayed], DONE)).toMatchObject({ '1.1': 'accepted' });
  expect(resultsOf([...all.slice(0, 2), swayed], DONE)).toMatchObject({ '1.1': 'returned' }); // the first was not done yet
});

test('they are compared when the second is done, and the first is, or has answered the company', () => {
  const firsts = (n: number) =>
    firstVerdicts(
      copy,
      CRITERIA.slice(0, n).map((id) => assessed(id, 'accepted')),
      DONE,
    );
  expect(isComparable(OPEN, firsts(3), 'submitted')).toBe(false);
  expect(isComparable({ ...OPEN, end: { how: 'called-off', at: 25 } }, firsts(3), 'open')).toBe(false);
  expect(isComparable(DONE, firsts(2), 'submitted')).toBe(false);
  expect(isComparable(DONE, firsts(3), 'submitted')).toBe(true);
  expect(isComparable(DONE, firsts(2), 'open')).toBe(true);
});

test('only what both have judged is compared', () => {
  const firsts = firstVerdicts(copy, [assessed('1.1', 'returned'), assessed('1.2', 'accepted')], OPEN);
  const said = { result: 'accepted', note: null, at: 25 } as const;
  const { both, agreement } = comparison({ criteria: CRITERIA, verdicts: { '1.1': said, '2.1': said } }, firsts);
  expect(both.map(({ criterion }) => criterion)).toEqual(['1.1']);
  expect(agreement).toMatchObject({ n: 1, same: 0 });
});
