/** A whole agency for one test file: a database of its own, a worker, an office, and people with roles. */
import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection, type DataConverter } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/index.ts';
import { PeopleFirst } from '../../activities/people-first.ts';
import { createMailer } from '../../activities/deliver.ts';
import { noticeAddresses } from '../../activities/notice-address.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import type { Contact } from '../../domain/notice.ts';
import { CAST, CONTACTS, type Seat } from '../../domain/testing/cast.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { empower, recordPerson } from '../../db/people.ts';
import { loadPolicies, type Policies } from '../../db/policy.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import type { Pool } from '../../db/pool.ts';
import type { Anchorage } from '../../db/proof/anchors.ts';
import { createOffice, type Office } from '../../web/office.ts';
import { TASK_QUEUE } from '../../workflows/messages.ts';
import { dataConverterOf, interceptors } from '../../bin/temporal-client.ts';
import { bundlePath } from '../../bin/workflow-code.ts';
import { CRITERIA } from './complete-profile.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { installOnce } from './install-once.ts';
import { stack, type TestStack } from './stack.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const policies: Policies = loadPolicies(folder('policy'));
export const POLICY = 'ctpat/2020-03-01';
/** Of the worker, and of a web that stands before it. */
export const SESSION_SECRET = 'a-secret-for-tests-only-and-long-enough-session';
/** Where the agency's notices are answered, and bounce to. */
export const INBOUND = {
  domain: 'inbound.portolan.example',
  secret: 'a-secret-for-tests-only-and-long-enough-inbound',
};
export type Agency = {
  readonly database: TestDatabase;
  readonly client: Client;
  readonly taskQueue: string;
  /** Base64, for whoever else speaks to this agency's workflows. */
  readonly payloadKey: string;
  readonly office: Office;
  /** Lets the cast's company people act for one participant, and gives it an account with contacts to write to. */
  readonly engage: (participant: string) => Promise<void>;
  /** Does something while no workflow can move. */
  readonly away: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
};

/**
 * Opens an agency. Each has its own task queue's worth of workflows by its own namespace-wide unique participant ids. `instead` names servers
 * that take the place of the shared ones. Without an anchorage nothing is signed.
 */
export async function openAgency(
  instead: Partial<TestStack> = {},
  anchorage: Anchorage | null = null,
): Promise<Agency> {
  const servers = { ...stack(), ...instead };
  const database = await createDatabase();
  const by = { person: 'system', role: 'system', at: Date.now(), policy: POLICY, rules: rulesVersion() };
  for (const { person: id, role } of Object.values(CAST)) {
    if (role === 'system' || isPartnerRole(role)) continue;
    await recordPerson(database.pool, {
      id,
      name: id,
      email: `${id}@agency.example`,
      kind: 'staff',
      language: 'en',
      office: 'laredo',
    });
    await empower(database.pool, id, { role, participant: null, from: '2020-01-01', until: null }, by);
  }
  await database.pool.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:${POLICY}#1', '${CAST.headquarters.person}', now())`,
    [POLICY],
  );
  const connection = await Connection.connect({ address: servers.temporalAddress, interceptors });
  const payloadKey = randomBytes(32);
  const dataConverter = dataConverterOf({ payloadKey });
  const client = new Client({ connection, dataConverter });
  let worker = await startWorker(database, servers, dataConverter, client, { anchorage });
  const { taskQueue } = worker;
  const office = createOffice(client, 20_000, taskQueue);
  return {
    database,
    client,
    taskQueue,
    payloadKey: payloadKey.toString('base64'),
    office,
    away: async (work) => {
      await worker.stop();
      try {
        return await work();
      } finally {
        worker = await startWorker(database, servers, dataConverter, client, { taskQueue, anchorage });
      }
    },
    engage: (participant) => engage(database.pool, participant, by),
    stop: async () => {
      await worker.stop();
      await connection.close();
      await database.drop();
    },
  };
}

export type TestWorker = { readonly taskQueue: string; readonly stop: () => Promise<void> };

/**
 * A worker with all activities over one database and one engine, on a task queue of its own unless one is named. Of participants it has `atHand`
 * at a time; who is wanted besides is read from the engine again.
 */
export async function startWorker(
  database: TestDatabase,
  { temporalAddress, smtpUrl }: Pick<TestStack, 'temporalAddress' | 'smtpUrl'>,
  dataConverter: DataConverter,
  client: Client,
  {
    taskQueue = `${TASK_QUEUE}-${randomUUID()}`,
    anchorage = null,
    atHand = 500,
  }: { readonly taskQueue?: string; readonly anchorage?: Anchorage | null; readonly atHand?: number } = {},
): Promise<TestWorker> {
  installOnce(() => Runtime.install({ logger: new DefaultLogger('ERROR') }));
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: { codePath: await bundlePath() },
    activities: createActivities(
      {
        pool: database.pool,
        audit: database.pool,
        policies,
        criteria: CRITERIA,
        calendars: loadCalendars(),
        rules: rulesVersion(),
        client,
        receiver: null,
        mailer: createMailer({ url: smtpUrl, tls: 'opportunistic' }),
        pace: 'none',
        mailFrom: 'Portolan <no-reply@portolan.example>',
        addresses: noticeAddresses(INBOUND),
        webUrl: 'http://127.0.0.1:3000',
        sessionSecret: SESSION_SECRET,
        anchorage,
      },
      new PeopleFirst({ quietMs: 0, mostMs: 4_000, lookMs: 20, apartMs: 10 }),
    ),
    dataConverter,
    maxCachedWorkflows: atHand,
  });
  const running = worker.run();
  return {
    taskQueue,
    stop: async () => {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

const COMPANY: readonly Seat[] = ['officer', 'contact', 'consultant'];

async function engage(pool: Pool, participant: string, by: Parameters<typeof empower>[3]): Promise<void> {
  for (const seat of COMPANY) {
    const { person, role } = CAST[seat];
    if (role === 'system') continue;
    await recordPerson(pool, {
      id: person,
      name: person,
      email: `${person}@company.example`,
      kind: 'participant',
      language: 'en',
      office: null,
    });
    await empower(pool, person, { role, participant, from: '2020-01-01', until: null }, by);
  }
  await pool.query(`insert into account (participant, company, source) values ($1, 'Cape Fear Imports', 'test')`, [
    participant,
  ]);
  for (const { id, role } of CONTACTS) {
    await pool.query('insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5)', [
      `${participant}.${id}`,
      participant,
      role,
      id,
      `${id}@company.example`,
    ]);
  }
}

/** The contacts that `engage` gave a participant. */
export const contactsOf = (participant: string): readonly Contact[] =>
  CONTACTS.map((contact) => ({ ...contact, id: `${participant}.${contact.id}` }));
