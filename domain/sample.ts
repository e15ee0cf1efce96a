/**
 * A random sample that anybody can draw again from the seed, on any machine and with any program:
 * 1. the seed's UTF-16 code units are hashed by FNV-1a (32 bits, each unit as one number);
 * 2. the hash is the state of mulberry32, which gives one whole number below 2^32 after the other;
 * 3. the list, in the order of its names by code units, is shuffled from the front (Fisher and Yates): at place `i` of `n`, a number below `n - i`
 *    is drawn, and the item that far behind comes to `i`. Numbers that would favor some items, at the end of the range, are drawn anew.
 * Chance is only in who chooses the seed: whoever draws says it before they can know what it yields.
 */

/** Seeds are short and say nothing of anybody: letters, digits and hyphens. */
export const SEED = /^[A-Za-z0-9-]{1,40}$/;
export const MOST_DRAWN = 200;
const RANGE = 2 ** 32;

/** The first `size` of the shuffled list; all of it when it has no more. The order of the list given does not matter, its names must differ. */
export function drawSample(names: readonly string[], size: number, seed: string): readonly string[] {
  const list = [...names].sort((a, b) => (a < b ? -1 : 1));
  const next = below(mulberry32(fnv1a(seed)));
  const drawn = Math.min(size, list.length);
  for (let place = 0; place < drawn; place += 1) {
    const other = place + next(list.length - place);
    [list[place], list[other]] = [list[other]!, list[place]!];
  }
  return list.slice(0, drawn);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Whole numbers from 0 to 2^32 - 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const below =
  (random: () => number) =>
  (count: number): number => {
    const fair = RANGE - (RANGE % count);
    for (;;) {
      const drawn = random();
      if (drawn < fair) return drawn % count;
    }
  };
