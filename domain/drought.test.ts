import { expect, test } from '@jest/globals';
import { daysWithWork, readingOf } from './drought.ts';

const rule = { lowPercent: 40, atLeast: 10 };
const read = (usual: readonly [number, number], recent: readonly [number, number]) =>
  readingOf(
    {
      channel: 'bounces',
      recentDays: 2,
      usual: { sent: usual[0], proofs: usual[1] },
      recent: { sent: recent[0], proofs: recent[1] },
    },
    rule,
  );

test.each([
  ['as many as usual', [1_000, 50], [400, 20], 'flowing'],
  ['fewer, and not few enough', [1_000, 50], [400, 8], 'flowing'],
  ['too few', [1_000, 50], [400, 7], 'dry'],
  ['none', [1_000, 50], [400, 0], 'dry'],
  ['none, and hardly anything went out', [1_000, 50], [199, 0], 'quiet'],
  ['none, and nothing went out', [1_000, 50], [0, 0], 'quiet'],
  ['none, and there never were any', [1_000, 0], [400, 0], 'quiet'],
  ['no past to compare with', [0, 0], [400, 0], 'quiet'],
] as const)('%s', (_, usual, recent, verdict) => {
  expect(read(usual, recent).verdict).toBe(verdict);
});

test('rates are proofs per copy that went out', () => {
  expect(read([1_000, 50], [400, 7])).toMatchObject({ usualRate: 0.05, recentRate: 0.0175, expected: 20 });
  expect(read([0, 0], [0, 0])).toMatchObject({ usualRate: null, recentRate: null, expected: 0 });
});

test.each([
  ['Wednesday', '2026-11-25', 2],
  ['Saturday', '2026-11-28', 2],
  ['Sunday', '2026-11-29', 3],
  ['Monday', '2026-11-30', 4],
])('two working days before a %s', (_, on, days) => {
  expect(daysWithWork(2, on)).toBe(days);
});
