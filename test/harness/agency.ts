/** A whole agency for one test file: a database of its own, a worker, an office, and people with roles. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { createActivities } from '../../activities/index.ts';
import { createMailer } from '../../activities/deliver.ts';
import type { Role } from '../../domain/actor.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { empower, recordPerson } from '../../db/people.ts';
import { loadPolicies, type Policies } from '../../db/policy.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import { createOffice, type Office } from '../../web/office.ts';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { stack } from './stack.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const policies: Policies = loadPolicies(folder('policy'));
export const POLICY = 'ctpat/2020-03-01';
/** One person a role, named after it; `<role>-2` where two are needed. */
export const STAFF = { 'specialist-1': 'specialist', 'specialist-2': 'specialist', 'supervisor-1': 'supervisor', 'director-1': 'director', 'director-2': 'director', 'headquarters-1': 'headquarters', 'headquarters-2': 'headquarters', 'appeal-officer-1': 'appeal-officer', 'auditor-1': 'auditor' } as const satisfies Readonly<Record<string, Role>>;

export type Agency = {
  readonly database: TestDatabase;
  readonly client: Client;
  readonly office: Office;
  /** Gives a person a role for one participant, as its officer, contact or consultant. */
  readonly engage: (participant: string, role: Role) => Promise<string>;
  readonly stop: () => Promise<void>;
};

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;
const bundled = () => (bundle ??= bundleWorkflowCode({ workflowsPath: folder('workflows/index.ts'), logger: new DefaultLogger('ERROR') }));
let installed = false;

/** Opens an agency. Each has its own task queue's worth of workflows by its own namespace-wide unique participant ids. */
export async function openAgency(): Promise<Agency> {
  if (!installed) Runtime.install({ logger: new DefaultLogger('ERROR') });
  installed = true;
  const { temporalAddress, smtpUrl } = stack();
  const database = await createDatabase();
  const rules = rulesVersion();
  const by = { person: 'system', role: 'system', at: Date.now(), policy: POLICY, rules };
  for (const [id, role] of Object.entries(STAFF)) {
    await recordPerson(database.pool, { id, name: id, email: `${id}@agency.example`, kind: 'staff', language: 'en', office: 'laredo' });
    await empower(database.pool, id, { role, participant: null, from: '2020-01-01', until: null }, by);
  }
  await database.pool.query(`insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:${POLICY}#1', 'headquarters-1', now())`, [POLICY]);
  const connection = await Connection.connect({ address: temporalAddress });
  const nativeConnection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const taskQueue = `${TASK_QUEUE}-${randomUUID()}`;
  const deps = { pool: database.pool, policies, calendars: loadCalendars(), rules, client, mailer: createMailer(smtpUrl), mailFrom: 'Portolan <no-reply@portolan.example>', webUrl: 'http://127.0.0.1:3000' };
  const worker = await Worker.create({ connection: nativeConnection, taskQueue, workflowBundle: await bundled(), activities: createActivities(deps), maxCachedWorkflows: 500 });
  const running = worker.run();
  const office = createOffice(client, 20_000, taskQueue);
  return {
    database,
    client,
    office,
    engage: async (participant, role) => {
      const id = `${participant}.${role}`;
      await recordPerson(database.pool, { id, name: id, email: `${role}@${participant}.example`, kind: 'participant', language: 'en', office: null });
      await empower(database.pool, id, { role, participant, from: '2020-01-01', until: null }, by);
      return id;
    },
    stop: async () => {
      worker.shutdown();
      await running;
      await nativeConnection.close();
      await connection.close();
      await database.drop();
    },
  };
}
