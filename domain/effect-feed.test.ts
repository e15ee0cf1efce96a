import { describe, expect, test } from '@jest/globals';
import { NOTHING, type Held } from './effect.ts';
import { differencesOf, nextTryAfter } from './effect-feed.ts';

describe('the comparison', () => {
  const held: Held = { standing: 'certified', tier: 1, benefits: ['reduced-score'] };
  const lost: Held = { standing: 'suspended', tier: 1, benefits: [] };
  const ours = (participant: string, what: Held) => ({ participant, held: what, since: 5 });
  const told = (participant: string, what: Held) => ({ participant, held: what, number: 1 });

  test('finds what is missing there, what is held otherwise, and whom we never told of; what is owed comes first', () => {
    const found = differencesOf(
      [ours('a', lost), ours('b', held), ours('c', held), ours('d', NOTHING)],
      [told('a', held), told('b', lost), told('c', held), told('x', held)],
      new Set(),
    );
    expect(found).toEqual([
      { participant: 'b', ours: held, theirs: lost, since: 5, owed: true },
      { participant: 'a', ours: lost, theirs: held, since: 5, owed: false },
      { participant: 'x', ours: NOTHING, theirs: held, since: null, owed: false },
    ]);
    expect(differencesOf([ours('b', held)], [], new Set())).toMatchObject([
      { participant: 'b', theirs: NOTHING, owed: true },
    ]);
  });

  test('leaves out whoever waits to be told', () =>
    expect(differencesOf([ours('a', held)], [], new Set(['a']))).toEqual([]));
});

test('tries follow each other ever more slowly, a minute apart at most', () =>
  expect([1, 2, 3, 7, 50].map(nextTryAfter)).toEqual([1_000, 2_000, 4_000, 60_000, 60_000]));
