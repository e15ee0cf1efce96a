/** From the post of a form to its redirect, against the bare engine: an Update with one local activity that commits five rows. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { startOidcProvider } from '../bin/oidc-provider.ts';
import { createClient } from '../bin/temporal-client.ts';
import { ownPrograms } from '../bin/up/parts.ts';
import { freePort } from '../bin/up/ports.ts';
import { migrate } from '../db/orm.ts';
import { createPool } from '../db/pool.ts';
import { seedPeople } from '../db/seed/demo.ts';
import { personas } from '../db/seed/personas.ts';
import type { TestStack } from '../test/harness/stack.ts';
import { createOffice } from '../web/office.ts';
import { admitDue, openRegister } from './due-members.ts';
import { startWorker } from './many.ts';
import { atLeast, atMost, oneByOne, quantile, rate, type Result } from './result.ts';
import { startFloor } from './floor/start.ts';
import { floorTable } from './floor/table.ts';
import { put } from './floor/workflow.ts';
import { startProgram, startServers } from './servers.ts';
import { signIn } from './signed-in.ts';

const WARM_UP = 50;
const ALONE = 300;
const CALLERS = 8;
const EACH = 100;
const PERSON = 'ana-ruiz';
const POLICY = 'ctpat/2020-03-01';

type Measured = { readonly p50Ms: number; readonly perSecond: number };
type Say = (line: string) => void;

/** Measures both in one run. */
export async function commands(say: Say): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const floor = await measureFloor(stack);
  say(`floor: p50 ${floor.p50Ms.toFixed(1)} ms, ${floor.perSecond.toFixed(0)}/s at ${CALLERS} callers`);
  const ours = await measureOurs(stack);
  say(`ours:  p50 ${ours.p50Ms.toFixed(1)} ms, ${ours.perSecond.toFixed(0)}/s at ${CALLERS} callers`);
  stop();
  const targets = [
    atMost('p50 at one caller, times the floor', ours.p50Ms / floor.p50Ms, 2),
    atLeast(`rate at ${CALLERS} callers, of the floor`, ours.perSecond / floor.perSecond, 0.6),
  ];
  return { bench: 'commands', targets, pass: targets.every(({ met }) => met), raw: { floor, ours } };
}

async function measured(call: (caller: number) => Promise<unknown>): Promise<Measured> {
  await oneByOne(WARM_UP, (index) => call(index % CALLERS));
  const p50Ms = quantile(await oneByOne(ALONE, () => call(0)), 0.5);
  return { p50Ms, perSecond: await rate(CALLERS, EACH, call) };
}

async function measureFloor(stack: TestStack): Promise<Measured> {
  await floorTable(stack);
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  const handles = await Promise.all(
    Array.from({ length: CALLERS }, (_, caller) =>
      client.workflow.start('floor', { workflowId: `floor-${caller}`, taskQueue: 'floor' }),
    ),
  );
  const answers = (): Promise<boolean> => handles[0]!.executeUpdate(put, { args: [randomUUID()] }).then(() => true);
  const worker = await startFloor(stack, answers);
  const result = await measured((caller) => handles[caller]!.executeUpdate(put, { args: [randomUUID()] }));
  worker.kill('SIGTERM');
  await client.connection.close();
  return result;
}

async function measureOurs(stack: TestStack): Promise<Measured> {
  const [port, oidcPort] = [await freePort(), await freePort()];
  const secret = randomBytes(24).toString('hex');
  const env = {
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    SMTP_URL: stack.smtpUrl,
    MAIL_PACE: 'none',
    OIDC_ISSUER: `http://127.0.0.1:${oidcPort}`,
    OIDC_CLIENT_SECRET: secret,
    SESSION_SECRET: `${secret}-session`,
    PAYLOAD_KEY: randomBytes(32).toString('base64'),
    PORT: String(port),
    LOG_LEVEL: 'error',
  };
  const webUrl = `http://127.0.0.1:${port}`;
  const keysFile = join(mkdtempSync(join(tmpdir(), 'portolan-bench-')), 'keys.json');
  const provider = await startOidcProvider({
    issuer: env.OIDC_ISSUER,
    clientId: 'portolan',
    clientSecret: secret,
    webUrl,
    keysFile,
    personas,
  });
  const worker = await startWorker(env);
  const healthy = (): Promise<boolean> =>
    fetch(`${webUrl}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  const web = await startProgram(ownPrograms.web, env, healthy);
  const ids = Array.from({ length: CALLERS }, (_, caller) => `bench-${caller}`);
  await admit(stack, env.PAYLOAD_KEY, ids);
  const cookie = await signIn(webUrl, PERSON);
  const forms = await Promise.all(ids.map((id) => formOf(webUrl, id, cookie)));
  const result = await measured((caller) =>
    post(`${webUrl}/participants/${ids[caller]!}/acts/plan-validation`, cookie, forms[caller]!),
  );
  for (const program of [web, worker]) program.kill('SIGTERM');
  await provider.stop();
  return result;
}

/** Participants whose revalidation has come onto the worklist. */
async function admit(stack: TestStack, payloadKey: string, ids: readonly string[]): Promise<void> {
  const pool = createPool(stack.databaseUrl, 2);
  await seedPeople({ pool, policy: POLICY, rules: 'bench', at: Date.now() }, () => 'bench');
  await openRegister(pool, ids);
  const client = createClient({
    payloadKey: Buffer.from(payloadKey, 'base64'),
    temporalAddress: stack.temporalAddress,
    temporalNamespace: 'default',
  });
  const office = createOffice(client, 30_000);
  for (const id of ids) await admitDue(office, id, 'laredo');
  await client.connection.close();
  await pool.end();
}

/** A filled-in form of the plan, as a browser would send it. */
async function formOf(webUrl: string, id: string, cookie: string): Promise<URLSearchParams> {
  const page = await fetch(`${webUrl}/participants/${id}/acts/plan-validation`, { headers: { cookie } });
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1];
  if (!token) throw new Error(`no form for ${id}: ${page.status}`);
  return new URLSearchParams({ _csrf: token, seen: '1', mode: 'in-person' });
}

async function post(url: string, cookie: string, form: URLSearchParams): Promise<void> {
  form.set('command', randomUUID());
  const headers = { cookie, origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body: form.toString() });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}`);
}
