/** People first: a mail is not written while somebody waits for an answer. Fifty who confirm in one instant are else as slow as their own mails. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Case, Verdict } from './judge.ts';

/** After the last answer the next command may still be on its way here. */
const QUIET_MS = 300;
/** No mail waits longer, however many people come. */
const MOST_MS = 8_000;
const LOOK_MS = 100;

export type Patience = { readonly quietMs: number; readonly mostMs: number; readonly lookMs: number };

/** The two kinds of work of one worker. */
export class PeopleFirst {
  #judging = 0;
  #lastAt = -Infinity;
  #lastInLine = Promise.resolve();
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

  /** The same work, begun once nobody has waited for a moment, or after `mostMs`. What had to wait is done one after the other: the next people may come before all of it is. */
  after<A, R>(work: (ask: A) => Promise<R>): (ask: A) => Promise<R> {
    return async (ask) => {
      if (!this.#somebodyWaits()) return work(ask);
      const until = performance.now() + this.#patience.mostMs;
      const before = this.#lastInLine;
      const { promise: done, resolve: leave } = Promise.withResolvers<void>();
      this.#lastInLine = done;
      try {
        await Promise.race([before, wait(this.#patience.mostMs, undefined, { ref: false })]);
        while (this.#somebodyWaits() && performance.now() < until) await wait(this.#patience.lookMs);
        return await work(ask);
      } finally {
        leave();
      }
    };
  }

  #somebodyWaits(): boolean {
    return this.#judging > 0 || performance.now() - this.#lastAt < this.#patience.quietMs;
  }
}
