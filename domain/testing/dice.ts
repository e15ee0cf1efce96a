/** Chance as an argument: the same numbers for the same seed. */

/** Answers with a whole number from 0 to below `sides`. */
export type Dice = (sides: number) => number;

/** A linear congruential generator, as old as the hills. */
export function diceFrom(seed: number): Dice {
  let last = Math.imul((seed >>> 0) ^ ((seed >>> 0) >>> 15), 0x2c1b3c6d) >>> 0;
  return (sides) => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return Math.floor((last / 2 ** 32) * sides);
  };
}
/** One of a list that is not empty. */
export const oneOf = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!;
/** True so many times in a hundred. */
export const chance = (dice: Dice, percent: number): boolean => dice(100) < percent;
