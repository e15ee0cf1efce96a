/** The faults that the receiver of effects can be made to have, so that what becomes of messages can be shown. */
import { setTimeout as wait } from 'node:timers/promises';

/**
 * `fail`: it answers that it cannot. `delay`: it takes longer than anybody waits. `lose-messages`: what comes in is gone, and nobody is answered.
 * `lose-receipts`: it takes what comes in, and its answer is gone.
 */
export const FAULTS = ['none', 'fail', 'delay', 'lose-messages', 'lose-receipts'] as const;
export type Fault = (typeof FAULTS)[number];
export const isFault = (text: string): text is Fault => FAULTS.some((fault) => fault === text);

/** Longer than a sender waits. */
const DELAY_MS = 15_000;

/** What an answer becomes under a fault; null: the connection is cut. `answer` takes the message. */
export async function underFault<T>(fault: Fault, answer: () => T, failed: T, delayMs = DELAY_MS): Promise<T | null> {
  switch (fault) {
    case 'none':
      return answer();
    case 'fail':
      return failed;
    case 'delay':
      await wait(delayMs);
      return answer();
    case 'lose-messages':
      return null;
    case 'lose-receipts':
      answer();
      return null;
  }
}
