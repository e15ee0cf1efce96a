/** People first: a mail is not written, and the watch asks nothing, while somebody waits for an answer. Fifty who confirm in one instant are else as slow as their own mails. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Case, Verdict } from './judge.ts';

/** After the last answer the next command may still be on its way here. */
const QUIET_MS = 300;
/** No mail waits longer, nor a look of the watch in all, however many people come. */
const MOST_MS = 8_000;
const LOOK_MS = 100;
/** What nobody waits for and is many is done at this distance. */
const APART_MS = 100;

export type Patience = {
  readonly quietMs: number;
  readonly mostMs: number;
  readonly lookMs: number;
  readonly apartMs: number;
};
/** Resolves when the next may begin, so much heavier than another. */
export type Turn = (weight?: number) => Promise<void>;

/** The kinds of work of one worker. */
export class PeopleFirst {
  #judging = 0;
  #lastAt = -Infinity;
  #lastInLine = Promise.resolve();
  readonly #patience: Patience;

  constructor(patience: Patience = { quietMs: QUIET_MS, mostMs: MOST_MS, lookMs: LOOK_MS, apartMs: APART_MS }) {
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
      const { mostMs } = this.#patience;
      const until = performance.now() + mostMs;
      const before = this.#lastInLine;
      const { promise: done, resolve: leave } = Promise.withResolvers<void>();
      this.#lastInLine = done;
      try {
        await Promise.race([before, wait(mostMs, undefined, { ref: false })]);
        await this.#nobodyWaits(until);
        return await work(ask);
      } finally {
        leave();
      }
    };
  }

  /**
   * Turns for many pieces of work that belong together: one after the other, `apartMs` after the one before for each unit of weight, once nobody has
   * waited for a moment. All of them together wait no longer than `mostMs` for people.
   */
  turns(): Turn {
    const { apartMs, mostMs } = this.#patience;
    let before = Promise.resolve();
    let leftMs = mostMs;
    const next = async (weight: number): Promise<void> => {
      await wait(apartMs * weight);
      const begun = performance.now();
      await this.#nobodyWaits(begun + leftMs);
      leftMs -= performance.now() - begun;
    };
    return (weight = 1) => (before = before.then(() => next(weight)));
  }

  /** Resolves at `until` at the latest, in milliseconds of this process. */
  async #nobodyWaits(until: number): Promise<void> {
    while (this.#somebodyWaits() && performance.now() < until) await wait(this.#patience.lookMs);
  }

  #somebodyWaits(): boolean {
    return this.#judging > 0 || performance.now() - this.#lastAt < this.#patience.quietMs;
  }
}
