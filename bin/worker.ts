/** The worker: runs participants, imports and everything that leaves the house. Stops within ten seconds of SIGTERM. */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createActivities } from '../activities/index.ts';
import { createMailer } from '../activities/deliver.ts';
import { sendEffects } from '../activities/effects.ts';
import { noticeAddresses } from '../activities/notice-address.ts';
import { createReceiver } from '../activities/receiver.ts';
import { loadCalendars } from '../db/calendars.ts';
import { loadCriteria } from '../db/criteria.ts';
import { auditPool, createPool } from '../db/pool.ts';
import { loadPolicies } from '../db/policy.ts';
import { anchorageOf } from './anchorage.ts';
import { rulesVersion } from '../db/rules-version.ts';
import { again } from '../web/intake.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { faultOf } from './fault.ts';
import { createWorkerMeter, metricsOf } from './metrics-worker.ts';
import { ensureSchedules } from './schedules.ts';
import { rouseAfterFaults } from './rouse.ts';
import { readSettings } from './settings.ts';
import { createClient, dataConverterOf } from './temporal-client.ts';
import { announceReady, whenStarterGone } from './up/child.ts';
import { activityLog, sdkLogger } from './worker-log.ts';
import { bundlePath } from './workflow-code.ts';

// The SDK takes a stack trace for every promise of a workflow, in time and in memory: three frames tell enough.
setFlagsFromString('--stack-trace-limit=3');

const settings = readSettings();
const log = pino({ level: settings.logLevel });
const runtime = Runtime.install({
  logger: sdkLogger(log),
  telemetryOptions: {
    logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
    ...metricsOf(settings.workerMetricsPort),
  },
  shutdownSignals: ['SIGINT', 'SIGTERM'],
});
const fault = faultOf(settings.fault);
const pool = createPool(settings.databaseUrl, 12);
const audit = auditPool(settings.databaseUrl);
const client = createClient(settings);
const stopped = new AbortController();
const receiver =
  settings.effects && createReceiver(settings.effects.url, settings.effects.secret, { stopped: stopped.signal });
const connection = await NativeConnection.connect({ address: settings.temporalAddress });
const worker = await Worker.create({
  connection,
  namespace: settings.temporalNamespace,
  taskQueue: TASK_QUEUE,
  workflowBundle: { codePath: await bundlePath() },
  activities: fault.activities(
    createActivities({
      pool,
      audit,
      policies: loadPolicies(fileURLToPath(new URL('../policy', import.meta.url))),
      criteria: loadCriteria(fileURLToPath(new URL('../policy/criteria', import.meta.url))),
      calendars: loadCalendars(),
      rules: rulesVersion(),
      client,
      receiver,
      mailer: fault.mailer(createMailer(settings.mail)),
      pace: settings.mailPace,
      mailFrom: settings.mailFrom,
      addresses: settings.inbound && noticeAddresses(settings.inbound),
      webUrl: settings.webUrl,
      sessionSecret: settings.sessionSecret,
      anchorage: anchorageOf(settings),
    }),
  ),
  dataConverter: dataConverterOf(settings),
  interceptors: { activity: [activityLog(log, createWorkerMeter(runtime.metricMeter))] },
  maxCachedWorkflows: 1_000,
  // First come, first served: of many at once, each would else be answered as late as the last (ADR 33).
  maxConcurrentWorkflowTaskExecutions: 6,
  maxConcurrentWorkflowTaskPolls: 6,
  maxConcurrentLocalActivityExecutions: 12,
  shutdownGraceTime: '4s',
  shutdownForceTime: '8s',
});
await ensureSchedules(client, TASK_QUEUE);
log.info('worker ready');
announceReady();
whenStarterGone(() => worker.shutdown());
const stopSending = again(
  () => sendEffects({ pool, receiver }, stopped.signal),
  log,
  'effects wait for the record',
  1_000,
);
const rousing = rouseAfterFaults({ pool, client }, stopped.signal);
try {
  await worker.run();
} finally {
  stopped.abort();
  stopSending();
  await rousing;
  await client.connection.close();
  await Promise.all([pool.end(), audit.end()]);
  await connection.close();
}
