/** The participant's inbox: one letter at a time, each command answered once, however often it is sent. */
import { ApplicationFailure } from '@temporalio/workflow';
import type { Verdict } from '../activities/judge.ts';
import { BUSY, type Answer, type Denied, type Order } from './messages.ts';

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

/** Not now: whoever asks is asked to come again with the same command. It was not taken, and left no trace. */
export const comeAgain = (): ApplicationFailure =>
  ApplicationFailure.create({ type: BUSY, message: 'This participant is busy. Try again.', nonRetryable: true });

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

  /** Tells the caller what the judge said. A refusal is not remembered: asked again, it is judged again. */
  settle({ command, answer, refuse }: Letter, { seq, refused }: Pick<Verdict, 'seq' | 'refused'>): void {
    this.#waiting.delete(command.id);
    if (refused) return refuse(denial(refused));
    this.remember(command.id, { seq });
    answer({ seq });
  }

  /** Tells the caller that the record cannot take this, now or ever. */
  fail({ command, refuse }: Letter): void {
    this.#waiting.delete(command.id);
    refuse(
      ApplicationFailure.create({
        type: 'Unrecordable',
        message: 'This could not be recorded. It has been reported.',
        nonRetryable: true,
      }),
    );
  }

  /** The ledger no longer holds what was answered from here. */
  forgetAnswers(): void {
    this.#answered.clear();
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
