/** Whether the parts answer, and when the checks last ran: what operators see. Every question is bounded in time. */
import { connect } from 'node:net';
import type { Client } from '@temporalio/client';
import type { Pool } from '../db/pool.ts';
import type { LastRuns, Operations } from '../web/deps.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { engineAnswers } from './engine.ts';
import type { Settings } from './settings.ts';
import { answersWith200 } from './up/parts.ts';
import { discoveryOf } from './doors.ts';

const PATIENCE_MS = 2_000;
/** A worker asks for work at least once a minute; one that has not for longer than this is gone. */
const ASKED_WITHIN_MS = 90_000;
const WORKFLOW_QUEUE = 1;

type Asked = Pick<Settings, 'temporalAddress' | 'temporalNamespace' | 'mail' | 'doors'>;

/** `taskQueue` is the worker's when that is not the usual one. */
export function createOperations(
  { temporalAddress, temporalNamespace, mail: server, doors }: Asked,
  pool: Pick<Pool, 'query'>,
  client: Client,
  taskQueue = TASK_QUEUE,
): Operations {
  return {
    parts: async () => {
      const [database, engine, workers, mail, identity] = await Promise.all([
        inTime(pool.query('select 1').then(() => true)),
        inTime(engineAnswers(temporalAddress, temporalNamespace)),
        inTime(anyWorker(client, temporalNamespace, taskQueue)),
        inTime(greets(server.url)),
        inTime(
          Promise.all(doors.map(({ issuer }) => answersWith200(discoveryOf(issuer)))).then((up) => up.every(Boolean)),
        ),
      ]);
      return { database, engine, workers, mail, identity };
    },
    lastRuns: () => soon(lastRuns(client), null),
  };
}

/** Up when the answer is yes, and comes soon enough. */
const inTime = async (question: Promise<boolean>): Promise<'up' | 'down'> =>
  (await soon(question, false)) ? 'up' : 'down';

/** The answer, or `otherwise` when none comes in time. */
async function soon<T>(question: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(otherwise), PATIENCE_MS)));
  return Promise.race([question.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}

async function anyWorker(client: Client, namespace: string, queue: string): Promise<boolean> {
  const request = { namespace, taskQueue: { name: queue }, taskQueueType: WORKFLOW_QUEUE };
  const { pollers } = await client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
    client.workflowService.describeTaskQueue(request),
  );
  const since = Date.now() - ASKED_WITHIN_MS;
  return (pollers ?? []).some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > since);
}

/** Whether a mail server says who it is. One that speaks TLS at once says nothing until then: that it takes the connection must do. */
function greets(smtpUrl: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(smtpUrl);
  const tls = protocol === 'smtps:';
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || (tls ? 465 : 25)), timeout: PATIENCE_MS });
    const answer = (yes: boolean): void => {
      resolve(yes);
      socket.destroy();
    };
    if (tls) socket.once('connect', () => answer(true));
    socket.once('data', (greeting) => answer(greeting.toString('latin1').startsWith('220')));
    for (const event of ['error', 'timeout', 'close'] as const) socket.once(event, () => answer(false));
  });
}

async function lastRuns(client: Client): Promise<LastRuns> {
  const last = async (type: 'watch' | 'reconcile'): Promise<Date | null> => {
    const query = `WorkflowType = '${type}' AND ExecutionStatus = 'Completed'`;
    for await (const { closeTime } of client.workflow.list({ query, pageSize: 1 })) return closeTime ?? null;
    return null;
  };
  const [watch, reconcile] = await client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
    Promise.all([last('watch'), last('reconcile')]),
  );
  return { watch, reconcile };
}
