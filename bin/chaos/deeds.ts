/** What was asked for and what was answered: the callers' own memory, to be held against the ledger afterwards. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../domain/refusal.ts';
import { commandId } from '../../web/forms/command.ts';
import type { Office } from '../../web/office.ts';
import type { Order } from '../../workflows/messages.ts';
import type { Session } from './browser.ts';

export type Deed = {
  readonly command: string;
  readonly participant: string;
  readonly road: 'web' | 'office' | 'filing';
  /** Undefined as long as nobody has answered. */
  readonly answer: 'done' | 'refused' | undefined;
  /** The sequence that was answered; 0 when none was told. */
  readonly seq: number;
  readonly tries: number;
  /** When the try that was answered began, and when its answer came. */
  readonly sentMs: number;
  readonly answeredMs: number;
};
type Answered = { readonly answer: 'done' | 'refused'; readonly seq: number };

const AGAIN_MS = 250;

export type Deeds = {
  readonly all: readonly Deed[];
  /** Answers of the web that were neither done, nor refused, nor "try again". */
  readonly strange: ReadonlyMap<string, number>;
  /** Sends a form until it is answered. `at` is the act's address below the participant. */
  press(
    session: Session,
    participant: string,
    at: string,
    answers: Readonly<Record<string, string>>,
    road: 'web' | 'filing',
  ): Promise<void>;
  /** Gives an order until it is answered; answers whether it was done. */
  give(office: Office, participant: string, order: Order): Promise<boolean>;
};

/** `patient` says whether an unanswered caller is to try once more. */
export function createDeeds(patient: () => boolean): Deeds {
  const all: Deed[] = [];
  const strange = new Map<string, number>();

  /** Like a person who presses again: the same command, until somebody answers. */
  async function repeat(
    what: Pick<Deed, 'command' | 'participant' | 'road'>,
    once: () => Promise<Answered | undefined>,
  ): Promise<Answered | undefined> {
    for (let tries = 1; ; tries += 1) {
      const sentMs = Date.now();
      const answered = await once();
      if (answered || !patient()) {
        const { answer, seq = 0 } = answered ?? { answer: undefined };
        all.push({ ...what, answer, seq, tries, sentMs, answeredMs: Date.now() });
        return answered;
      }
      await wait(AGAIN_MS);
    }
  }

  return {
    all,
    strange,
    async press(session, participant, at, answers, road) {
      const form = randomUUID();
      const path = `/participants/${participant}/acts/${at}`;
      const typed = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value]]));
      await repeat({ command: commandId(form, typed), participant, road }, async () => {
        const { status, to } = await session.post(path, { ...answers, command: form, seen: '1', step: 'confirm' });
        if (status === 303) return { answer: 'done', seq: Number(/[?&]seq=(\d+)/.exec(to)?.[1] ?? 0) };
        if (status === 409) return { answer: 'refused', seq: 0 };
        if (status !== 0 && status !== 503) strange.set(`${status} ${at}`, (strange.get(`${status} ${at}`) ?? 0) + 1);
        return undefined;
      });
    },
    async give(office, participant, order) {
      const answered = await repeat({ command: order.id, participant, road: 'office' }, () =>
        office.submit(participant, order).then(
          ({ seq }) => ({ answer: 'done', seq }) as const,
          (error: unknown) => (error instanceof Refusal ? ({ answer: 'refused', seq: 0 } as const) : undefined),
        ),
      );
      return answered?.answer === 'done';
    },
  };
}
