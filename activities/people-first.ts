/** People first: a mail is not written while somebody waits for an answer. Fifty who confirm in one instant are else as slow as their own mails. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Case, Verdict } from './judge.ts';

/** After the last answer the next command may still be on its way here. */
const QUIET_MS = 300;
/** No mail waits longer, however many people come. */
const MOST_MS = 4_000;
const LOOK_MS = 100;

export type Patience = { readonly quietMs: number; readonly mostMs: number; readonly lookMs: number };

/** The two kinds of work of one worker. */
export class PeopleFirst {
  #judging = 0;
  #lastAt = -Infinity;
  readonly #patience: Patience;

  constructor(patience: Patience = { quietMs: QUIET_MS, mostMs: MOST_MS, lookMs: LOOK_MS }) {
    this.#patience = patience;
  }

  /** The same judge; while it judges what a person asks, what comes `after` waits. */
  judging(judge: (ask: Case) => Promise<Verdict>): (ask: Case) => Promise<Verdict> {
    return async (ask) => {
      if (!ask.command || ask.command.by.role === 'system') return judge(ask);
      this.#judging += 1;
      try {
        return await judge(ask);
      } finally {
        this.#judging -= 1;
        this.#lastAt = performance.now();
      }
    };
  }

  /** The same work, begun once nobody has waited for a moment, or after `mostMs`. */
  after<A, R>(work: (ask: A) => Promise<R>): (ask: A) => Promise<R> {
    return async (ask) => {
      const until = performance.now() + this.#patience.mostMs;
      while (this.#somebodyWaits() && performance.now() < until) await wait(this.#patience.lookMs);
      return work(ask);
    };
  }

  #somebodyWaits(): boolean {
    return this.#judging > 0 || performance.now() - this.#lastAt < this.#patience.quietMs;
  }
}
