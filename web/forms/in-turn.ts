/** Forms are made ready a few at a time, first come, first served: fifty that are opened in one instant would else all be as late as the last. */
import { Turnstile } from '../turnstile.ts';

/** Enough to keep the record busy while one is drawn. */
const ABREAST = 3;
/** Whoever has waited so long goes on: what those in front wait for must not keep everybody. */
const PATIENCE_MS = 2_000;
const NAME = 'forms';

/** A queue in front of the work of this process. */
export function inTurn(patienceMs = PATIENCE_MS): <T>(work: () => Promise<T>) => Promise<T> {
  const turnstile = new Turnstile(ABREAST);
  return async (work) => {
    const entered = await turnstile.enter(NAME, patienceMs);
    try {
      return await work();
    } finally {
      if (entered !== 'late') turnstile.leave(NAME);
    }
  };
}
