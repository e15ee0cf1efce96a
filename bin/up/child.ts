/** The side of a program that `npm start` started: says when it is ready, and does not outlive its starter. */
import { flushCompileCache } from 'node:module';

/** Tells the starter that work is being taken. Nothing happens when the program was started by hand. What it compiled is kept for the next start: it may be killed and never come to its end. */
export function announceReady(): void {
  process.send?.('ready');
  flushCompileCache();
}

/** Calls `stop` when the starter is gone without a word, killed outright. Does not keep the process alive for that. */
export function whenStarterGone(stop: () => void): void {
  process.once('disconnect', stop);
  process.channel?.unref();
}

/**
 * Stops and exits on SIGTERM, on SIGINT, and when the starter is gone (killed without a word). `stop` finishes what is in hand;
 * after `patienceMs` the process exits all the same. Exit code 0, or 1 when stopping failed.
 */
export function endWithStarter(stop: () => Promise<unknown>, patienceMs = 4_000): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('while stopping:', error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  whenStarterGone(end);
}
