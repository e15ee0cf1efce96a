/** A few at a time, first come, first served: fifty who come in one instant would else all be as late as the last. */
import { Turnstile } from '../turnstile.ts';

const NAME = 'all';

export type Line = {
  /** Does the work once it is its turn. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether anything is at work, or waits for its turn. */
  readonly busy: () => boolean;
};

/**
 * A queue in front of work of one kind in this process.
 * @param abreast so many may be at work at a time now
 * @param patienceMs whoever has waited so long goes on: what those in front wait for must not keep everybody
 */
export function inTurn(abreast: () => number, patienceMs: number): Line {
  const turnstile = new Turnstile(abreast);
  let here = 0;
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    here += 1;
    const entered = await turnstile.enter(NAME, patienceMs);
    try {
      return await work();
    } finally {
      here -= 1;
      if (entered !== 'late') turnstile.leave(NAME);
    }
  };
  return { turn, busy: () => here > 0 };
}
