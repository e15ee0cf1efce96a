/** The local engine: the Temporal dev server, which is the real server and its web pages in one program. */
import { Connection } from '@temporalio/client';
import { bareEnvironment } from './settings.ts';
import { loopback } from './up/ports.ts';

/**
 * Server settings for travel in time: lets one workflow's clock be moved forward, notices moved timers within 50 ms instead of a second,
 * and lets a run that starts just after another of the same workflow begin at once. Tests and `npm start` use the same.
 */
export const timeTravelConfig = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="50ms"',
  'history.workflowIdReuseMinimalInterval="0s"',
] as const;

/**
 * How many commands of one participant the engine takes at a time; ten, by the server's own default. For each that it turns away it forgets the
 * task that a worker has under way, and gives it out again with what has come since. A worker that waits for the record meanwhile takes the
 * second for the first, misses an event, and the participant cannot be replayed any more (ADR 9).
 */
const limitConfig = ['history.maxInFlightUpdates=1000'] as const;

/** The engine marks a workflow whose task failed twice in a row, so that the watch can list it; the server's own default never does. */
const watchConfig = ['system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2'] as const;

/** Arguments of `temporal server start-dev` on 127.0.0.1; state in `databaseFile`, or in memory; pages on `uiPort`, or none. */
export function engineArguments(at: { port: number; uiPort?: number; databaseFile?: string }): string[] {
  return [
    ...[
      'server',
      'start-dev',
      '--disable-config-env',
      '--disable-config-file',
      '--log-level',
      'error',
      '--log-format',
      'json',
    ],
    ...['--ip', loopback, '--port', String(at.port), '--namespace', 'default'],
    ...(at.uiPort === undefined
      ? ['--headless']
      : ['--ui-ip', loopback, '--ui-port', String(at.uiPort), '--ui-disable-news-fetch']),
    ...(at.databaseFile === undefined ? [] : ['--db-filename', at.databaseFile]),
    ...[...timeTravelConfig, ...watchConfig, ...limitConfig].flatMap((value) => ['--dynamic-config-value', value]),
  ];
}

/** Its garbage is collected when memory has grown to five times what is in use, not to twice: a seventh less work for each command, as measured. */
export const engineEnvironment = (): NodeJS.ProcessEnv => bareEnvironment({ GOGC: '400' });

/** True when the engine at host:port answers and knows the namespace. */
export async function engineAnswers(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '1s' });
    try {
      await connection.withDeadline(Date.now() + 2_000, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
