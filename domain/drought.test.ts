import { expect, test } from '@jest/globals';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import { daysWithWork, readingOf, type ProofChannel } from './drought.ts';

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

/**
 * A program of 11,400 members has about 45 annual reviews each working day (domain.md, 5). Assumed besides: ten mails for each review and validation,
 * two in a hundred come back; of the reviews three in twenty are late, and half of those outreaches are answered by mail; 600 warning letters a
 * year, of which nine in ten are signed for.
 */
const REALISTIC = {
  'mail-taken': { usual: [13_000, 12_740], recent: 920, expected: 902 },
  callbacks: { usual: [12_740, 12_600], recent: 902, expected: 892 },
  bounces: { usual: [12_740, 255], recent: 902, expected: 18 },
  'mail-answers': { usual: [12_740, 68], recent: 1_240, expected: 6.6 },
  'letter-receipts': { usual: [296, 266], recent: 35, expected: 31 },
} as const;

test.each(Object.entries(REALISTIC))(
  'at the volume of the program the alarm of %s can fire: nothing for so many days is dry, the usual is not',
  (channel, { usual, recent, expected }) => {
    const read = (proofs: number) =>
      readingOf(
        {
          channel: channel as ProofChannel,
          recentDays: 2,
          usual: { sent: usual[0], proofs: usual[1] },
          recent: { sent: recent, proofs },
        },
        CTPAT.proof.drought,
      );
    expect(Math.abs(read(0).expected - expected)).toBeLessThan(0.5);
    expect([read(0).verdict, read(Math.round(expected)).verdict]).toEqual(['dry', 'flowing']);
  },
);

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
