/** The participant's inbox: one letter at a time, each command answered once, however often it is sent. */
import { ApplicationFailure } from '@temporalio/workflow';
import type { Answer, Denied, Order } from './messages.ts';

export type Letter = {
  readonly command: Order;
  readonly answer: (answer: Answer) => void;
  readonly refuse: (failure: ApplicationFailure) => void;
};

/** How many answers are remembered across roll-overs; older repeats are answered from the ledger. */
const REMEMBERED = 200;

/** A refusal as it travels to the caller: an answer, not a fault. */
export const denial = ({ code, message }: Denied): ApplicationFailure =>
  ApplicationFailure.create({ type: 'Refusal', message, details: [code], nonRetryable: true });

export class Inbox {
  readonly #letters: Letter[] = [];
  readonly #waiting = new Map<string, Promise<Answer>>();
  readonly #answered: Map<string, Answer>;

  constructor(answered: readonly (readonly [string, Answer])[]) {
    this.#answered = new Map(answered);
  }

  /** Takes a command that somebody waits for. A repeat shares the first one's answer. */
  post(command: Order): Promise<Answer> {
    const known = this.#answered.get(command.id);
    if (known) return Promise.resolve(known);
    const same = this.#waiting.get(command.id);
    if (same) return same;
    const answer = new Promise<Answer>((resolve, reject) =>
      this.#letters.push({ command, answer: resolve, refuse: reject }),
    );
    answer.catch(() => {}); // a caller that has gone away is no fault of ours
    this.#waiting.set(command.id, answer);
    return answer;
  }

  /** Takes a fact that cannot be refused and that nobody waits for. */
  drop(command: Order): void {
    if (this.knows(command.id)) return;
    this.#letters.push({ command, answer: () => {}, refuse: () => {} });
    this.#waiting.set(command.id, Promise.resolve({ seq: 0 }));
  }

  next(): Letter | undefined {
    return this.#letters.shift();
  }

  knows(id: string): boolean {
    return this.#answered.has(id) || this.#waiting.has(id);
  }

  remember(id: string, answer: Answer): void {
    this.#waiting.delete(id);
    this.#answered.set(id, answer);
    const [oldest] = this.#answered.keys();
    if (this.#answered.size > REMEMBERED && oldest !== undefined) this.#answered.delete(oldest);
  }

  forget(id: string): void {
    this.#waiting.delete(id);
  }

  get empty(): boolean {
    return this.#letters.length === 0;
  }

  get size(): number {
    return this.#letters.length;
  }

  get answered(): readonly (readonly [string, Answer])[] {
    return [...this.#answered];
  }
}
