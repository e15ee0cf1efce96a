/** A sample is drawn by its seed alone, and anybody can draw it again. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawSample } from './sample.ts';

const NAMES = Array.from({ length: 20 }, (_, index) => `p-${index + 1}#${index * 7 + 3}`);

test('a known seed yields what it always has', () => {
  expect(drawSample(NAMES, 5, '2028-Q1-4711')).toEqual(KNOWN);
});
/** By a program of its own, in another language, written from the description alone. */
const KNOWN = ['p-13#87', 'p-14#94', 'p-10#66', 'p-17#115', 'p-3#17'];

test('the order of the list does not matter, nothing is drawn twice, and a longer sample begins as a shorter one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 60 }),
      fc.nat(70),
      fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/),
      (names, size, seed) => {
        const drawn = drawSample(names, size, seed);
        expect(drawSample(names.toReversed(), size, seed)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(Math.min(size, names.length));
        expect(names).toEqual(expect.arrayContaining([...drawn]));
        expect(drawSample(names, size + 3, seed).slice(0, drawn.length)).toEqual(drawn);
      },
    ),
  );
});

test('over many seeds everything is drawn about as often', () => {
  const times = new Map(NAMES.map((name) => [name, 0]));
  for (let seed = 0; seed < 4_000; seed += 1)
    for (const name of drawSample(NAMES, 5, `seed-${seed}`)) times.set(name, times.get(name)! + 1);
  for (const n of times.values()) expect(Math.abs(n - 1_000)).toBeLessThan(150); // five standard deviations are 137
});
