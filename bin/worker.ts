/** The worker: runs participants, imports and everything that leaves the house. Stops within ten seconds of SIGTERM. */
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { createMailer } from '../activities/deliver.ts';
import { loadCalendars } from '../db/calendars.ts';
import { createPool } from '../db/pool.ts';
import { loadPolicies } from '../db/policy.ts';
import { rulesVersion } from '../db/rules-version.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { readSettings } from './settings.ts';
import { createClient, dataConverterOf } from './temporal-client.ts';
import { announceReady, whenStarterGone } from './up/child.ts';

const settings = readSettings();
Runtime.install({
  logger: new DefaultLogger(settings.logLevel === 'debug' ? 'DEBUG' : 'WARN'),
  shutdownSignals: ['SIGINT', 'SIGTERM'],
});
const pool = createPool(settings.databaseUrl, 12);
const connection = await NativeConnection.connect({ address: settings.temporalAddress });
const worker = await Worker.create({
  connection,
  namespace: settings.temporalNamespace,
  taskQueue: TASK_QUEUE,
  workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
  activities: createActivities({
    pool,
    policies: loadPolicies(fileURLToPath(new URL('../policy', import.meta.url))),
    calendars: loadCalendars(),
    rules: rulesVersion(),
    client: createClient(settings),
    mailer: createMailer(settings.smtpUrl),
    mailFrom: settings.mailFrom,
    webUrl: settings.webUrl,
  }),
  dataConverter: dataConverterOf(settings),
  maxCachedWorkflows: 1_000,
  maxConcurrentLocalActivityExecutions: 12,
  shutdownGraceTime: '4s',
  shutdownForceTime: '8s',
});
console.log('worker ready');
announceReady();
whenStarterGone(() => worker.shutdown());
try {
  await worker.run();
} finally {
  await pool.end();
  await connection.close();
}
