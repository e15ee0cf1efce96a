/** Signs of life from an activity, so that the engine notices within seconds when its worker has died, and has another do it. */
import { Context } from '@temporalio/activity';

/** Half of what is waited for it at the least; each is a write of the engine. */
const EVERY_MS = 5_000;

/** The same activity, telling every five seconds that it is alive. */
export const beating =
  <A, R>(work: (ask: A) => Promise<R>): ((ask: A) => Promise<R>) =>
  async (ask) => {
    const { heartbeat } = Context.current();
    const timer = setInterval(() => heartbeat(), EVERY_MS);
    try {
      return await work(ask);
    } finally {
      clearInterval(timer);
    }
  };
