/** The worker's log: one JSON line per act of the worker, with the command and the participant that it was for, and nothing that anybody typed. */
import type { Logger as SdkLogger, LogLevel, LogMetadata } from '@temporalio/worker';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Delivery, Errand } from '../activities/deliver.ts';
import type { Case, Verdict } from '../activities/judge.ts';
import { describe } from '../web/failure.ts';
import type { WorkerMeter } from './metrics-worker.ts';

/** What the SDK may say beside its message. Its other remarks quote payloads and messages of errors. */
const TOLD = [
  'sdkComponent',
  'taskQueue',
  'workflowId',
  'runId',
  'workflowType',
  'activityType',
  'activityId',
  'attempt',
  'durationMs',
];
const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const satisfies Record<
  LogLevel,
  string
>;

/** The SDK's own log, through ours. */
export function sdkLogger(log: Logger): SdkLogger {
  const tell = (level: LogLevel, message: string, meta: LogMetadata = {}): void => {
    const failure: unknown = meta['error'];
    const told = Object.fromEntries(Object.entries(meta).filter(([name]) => TOLD.includes(name)));
    log[LEVELS[level]]({ ...told, ...(typeof failure === 'object' && { failure: describe(failure) }) }, message);
  };
  return {
    log: tell,
    trace: (message, meta) => tell('TRACE', message, meta),
    debug: (message, meta) => tell('DEBUG', message, meta),
    info: (message, meta) => tell('INFO', message, meta),
    warn: (message, meta) => tell('WARN', message, meta),
    error: (message, meta) => tell('ERROR', message, meta),
  };
}

/** For how many notices it is remembered which command queued them. */
const REMEMBERED = 5_000;

/** Logs and counts what is judged and what is delivered. A delivery bears the id of the command that queued it, where this worker judged that. */
export function activityLog(log: Logger, meter: WorkerMeter): ActivityInterceptorsFactory {
  const queuedBy = new Map<string, string>();
  const remember = (participant: string, command: string, { deliver }: Verdict): void => {
    for (const { id } of deliver) {
      const key = `${participant} ${id}`;
      if (!queuedBy.has(key)) queuedBy.set(key, command);
    }
    for (const [oldest] of queuedBy) {
      if (queuedBy.size <= REMEMBERED) break;
      queuedBy.delete(oldest);
    }
  };
  const judged = ({ state, command }: Case, run: () => Promise<unknown>): Promise<unknown> => {
    if (command === null) return run();
    const about = { command: command.id, participant: state.id, type: command.type };
    return timed(log, about, run, (verdict) => {
      remember(state.id, command.id, verdict as Verdict);
      const { refused, seq } = verdict as Verdict;
      return refused ? { outcome: 'refused', code: refused.code } : { outcome: 'applied', seq };
    });
  };
  const delivered = (
    { participant, notice }: Errand,
    attempt: number,
    run: () => Promise<unknown>,
  ): Promise<unknown> => {
    const command = queuedBy.get(`${participant} ${notice}`) ?? null;
    return timed(
      log,
      { command, participant, notice, attempt },
      run,
      (delivery) => {
        const { proof } = delivery as Delivery;
        meter.delivered(proof);
        return { outcome: proof };
      },
      () => meter.delivered('failed'),
    );
  };
  return ({ info }) => ({
    inbound: {
      execute(input, next) {
        const run = () => next(input);
        if (info.activityType === 'judge') return judged(input.args[0] as Case, run);
        if (info.activityType === 'deliver') return delivered(input.args[0] as Errand, info.attempt, run);
        return run();
      },
    },
  });
}

/** Runs it, and logs how it went and how long it took. */
async function timed(
  log: Logger,
  about: object,
  run: () => Promise<unknown>,
  outcomeOf: (result: unknown) => object,
  failed: () => void = () => {},
): Promise<unknown> {
  const start = performance.now();
  const ms = (): number => Math.round(performance.now() - start);
  try {
    const result = await run();
    log.info({ ...about, ...outcomeOf(result), ms: ms() }, 'done');
    return result;
  } catch (error) {
    failed();
    log.warn({ ...about, ms: ms(), failure: describe(error) }, 'to be tried again, or told');
    throw error;
  }
}
