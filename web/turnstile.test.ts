import { expect, test } from '@jest/globals';
import { Turnstile } from './turnstile.ts';

test('no more than the places are inside, the rest come in their order, and each name has places of its own', async () => {
  const turnstile = new Turnstile(2);
  const came: number[] = [];
  const come = (n: number) => turnstile.enter('a', 10_000).then((how) => (came.push(n), how));
  const all = [1, 2, 3, 4].map(come);
  expect([await all[0], await all[1]]).toEqual(['free', 'free']);
  expect(await turnstile.enter('b', 0)).toBe('free');
  expect(came).toEqual([1, 2]);
  turnstile.leave('a');
  expect([await all[2], came]).toEqual(['waited', [1, 2, 3]]);
  turnstile.leave('a');
  expect([await all[3], came]).toEqual(['waited', [1, 2, 3, 4]]);
});

test('who waits too long is told so, and takes no place', async () => {
  const turnstile = new Turnstile(1);
  expect(await turnstile.enter('a', 0)).toBe('free');
  expect(await turnstile.enter('a', 5)).toBe('late');
  turnstile.leave('a');
  expect(await turnstile.enter('a', 0)).toBe('free');
});
