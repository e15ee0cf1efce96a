/** Chance that can be had again: the same seed gives the same run of numbers. */

export type Dice = {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
};

/** Dice by a 32-bit mixing counter; good enough to be surprised by, not to keep secrets with. */
export function createDice(seed: number): Dice {
  let counter = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  const next = (): number => {
    counter = (counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, between, pick: (of) => of[between(0, of.length - 1)]! };
}
