/** A few at a time, first come, first served: fifty who come in one instant would else all be as late as the last. */
import { Turnstile } from '../turnstile.ts';

const NAME = 'all';

/**
 * A queue in front of work of one kind in this process.
 * @param abreast so many are at work at a time
 * @param patienceMs whoever has waited so long goes on: what those in front wait for must not keep everybody
 */
export function inTurn(abreast: number, patienceMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  const turnstile = new Turnstile(abreast);
  return async (work) => {
    const entered = await turnstile.enter(NAME, patienceMs);
    try {
      return await work();
    } finally {
      if (entered !== 'late') turnstile.leave(NAME);
    }
  };
}
