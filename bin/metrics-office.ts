/** The office, counted and logged: what became of each command, how long it took, and under which id the worker's log knows it. */
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.ts';
import { describe } from '../web/failure.ts';
import { EngineAway, type Office } from '../web/office.ts';
import type { Order } from '../workflows/messages.ts';

export type Outcome = 'applied' | 'refused' | 'away' | 'busy' | 'failed';
export type CommandMeter = {
  /** `took` in seconds. */
  given(outcome: Outcome, took: number): void;
};

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refusal) return 'refused';
  return error instanceof EngineAway ? error.why : 'failed';
}

/** The same office. Only ids, types and codes are logged. */
export function observed(office: Office, log: Logger, meter: CommandMeter): Office {
  const watching = async <T>(participant: string, { id, type }: Order, run: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const tell = (outcome: Outcome, more: object = {}): void => {
      const took = performance.now() - start;
      meter.given(outcome, took / 1_000);
      log.info({ command: id, participant, type, outcome, ms: Math.round(took), ...more }, 'command');
    };
    try {
      const result = await run();
      tell('applied');
      return result;
    } catch (error) {
      const outcome = outcomeOf(error);
      tell(outcome, outcome === 'failed' ? { failure: describe(error) } : {});
      throw error;
    }
  };
  return {
    ...office,
    submit: (participant, order) => watching(participant, order, () => office.submit(participant, order)),
    report: (participant, order) => watching(participant, order, () => office.report(participant, order)),
  };
}
