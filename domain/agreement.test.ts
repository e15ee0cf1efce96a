/** Agreement of two reviewers, by numbers that were worked out by hand. */
import { expect, test } from '@jest/globals';
import { agreementOf, type Judgment, type Pair } from './agreement.ts';

const pairs = (first: Judgment, second: Judgment, n: number): Pair[] =>
  Array.from({ length: n }, () => ({ first, second }));

test('the textbook case: 20 and 15 alike, 5 and 10 not, of 50', () => {
  const all = [
    ...pairs('accepted', 'accepted', 20),
    ...pairs('accepted', 'returned', 5),
    ...pairs('returned', 'accepted', 10),
    ...pairs('returned', 'returned', 15),
  ];
  const { n, same, kappa } = agreementOf(all);
  expect([n, same]).toEqual([50, 35]);
  expect(kappa).toBeCloseTo(0.4, 10); // observed 0.7, by chance 0.5
});

test('whoever agrees on everything, with both verdicts given, has 1; whoever never does has -1', () => {
  expect(agreementOf([...pairs('accepted', 'accepted', 3), ...pairs('returned', 'returned', 3)]).kappa).toBe(1);
  expect(agreementOf([...pairs('accepted', 'returned', 3), ...pairs('returned', 'accepted', 3)]).kappa).toBe(-1);
});

test('where chance explains all of it, there is no kappa; and none of nothing', () => {
  expect(agreementOf(pairs('accepted', 'accepted', 9))).toEqual({ n: 9, same: 9, kappa: null });
  expect(agreementOf([])).toEqual({ n: 0, same: 0, kappa: null });
});

test('one who accepts everything tells no more than chance', () => {
  const all = [...pairs('accepted', 'accepted', 8), ...pairs('accepted', 'returned', 2)];
  expect(agreementOf(all).kappa).toBeCloseTo(0, 10);
});
