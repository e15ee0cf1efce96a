import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inTurn } from './in-turn.ts';

test('a few are at work, and the others begin in the order in which they came', async () => {
  const { turn } = inTurn(() => 3, 60_000);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [1, 2, 3, 4, 5].map((n) =>
    turn(() => new Promise<number>((end) => (begun.push(n), ends.push(() => end(n))))),
  );
  await turnOfTheLoop();
  expect(begun).toEqual([1, 2, 3]);
  ends[1]!();
  expect(await all[1]).toBe(2);
  await turnOfTheLoop();
  expect(begun).toEqual([1, 2, 3, 4]);
  ends[0]!();
  expect(await all[0]).toBe(1);
  await turnOfTheLoop();
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5]);
});

test('one that fails gives its place back', async () => {
  const { turn, busy } = inTurn(() => 3, 60_000);
  const fault = () => turn(() => Promise.reject(new Error('no')));
  const faults = [1, 2, 3, 4].map(() => expect(fault()).rejects.toThrow('no'));
  expect(busy()).toBe(true);
  await Promise.all(faults);
  expect(busy()).toBe(false);
  expect(await turn(() => Promise.resolve('done'))).toBe('done');
});

test('whoever has waited long enough goes on beside those who hang', async () => {
  const { turn } = inTurn(() => 3, 1);
  const hang = new Promise<never>(() => {});
  for (let n = 0; n < 3; n += 1) void turn(() => hang);
  expect(await turn(() => Promise.resolve('done'))).toBe('done');
});
