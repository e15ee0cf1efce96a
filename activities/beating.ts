/** Signs of life from an activity, so that the engine notices within seconds when its worker has died, and has another do it. */
import { Context } from '@temporalio/activity';

const EVERY_MS = 2_000;

/** The same activity, telling every two seconds that it is alive. */
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
