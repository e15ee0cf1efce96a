import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Turnstile } from './turnstile.ts';

test('no more than the places are inside, the rest come in their order, and each name has places of its own', async () => {
  const turnstile = new Turnstile(() => 2);
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
  const turnstile = new Turnstile(() => 1);
  expect(await turnstile.enter('a', 0)).toBe('free');
  expect(await turnstile.enter('a', 5)).toBe('late');
  turnstile.leave('a');
  expect(await turnstile.enter('a', 0)).toBe('free');
});

test('when there are fewer places than before nobody is let in until one is free; when there are more, all of them are given', async () => {
  let places = 2;
  const turnstile = new Turnstile(() => places);
  const came: number[] = [];
  for (const n of [1, 2, 3, 4, 5]) void turnstile.enter('a', 10_000).then(() => came.push(n));
  places = 1;
  turnstile.leave('a');
  await turnOfTheLoop();
  expect(came).toEqual([1, 2]);
  turnstile.leave('a');
  await turnOfTheLoop();
  expect(came).toEqual([1, 2, 3]);
  places = 2;
  turnstile.leave('a');
  await turnOfTheLoop();
  expect(came).toEqual([1, 2, 3, 4, 5]);
});
