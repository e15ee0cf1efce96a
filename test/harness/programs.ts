/** The real worker and the real web server as programs of their own, behind doors that can be shut between them and the engine or the record. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import supertest from 'supertest';
import { bareEnvironment } from '../../bin/settings.ts';
import { freePort } from '../../bin/up/ports.ts';
import { answersWith200 } from '../../bin/up/parts.ts';
import type { Browser } from '../../web/testing/sign-in.ts';
import { createDatabase, type TestDatabase } from './database.ts';
import { openGate, type Gate } from './gate.ts';
import { startEngine, type OwnEngine } from './own-engine.ts';
import { stack } from './stack.ts';

const SESSION_SECRET = randomBytes(24).toString('hex');
const ROOT = new URL('../..', import.meta.url);

export type Line = Readonly<Record<string, unknown>>;
export type Programs = {
  readonly database: TestDatabase;
  /** host:port of the engine itself, past the door. */
  readonly temporalAddress: string;
  readonly payloadKey: Uint8Array;
  readonly engine: Gate;
  readonly record: Gate;
  readonly url: string;
  /** What each program tells Prometheus now. */
  readonly metrics: (program: 'web' | 'worker') => Promise<string>;
  /** What each program has logged so far. */
  readonly lines: Readonly<Record<'web' | 'worker', readonly Line[]>>;
  /** A browser in which that person is signed in. */
  readonly as: (person: string) => Promise<Browser>;
  readonly close: () => Promise<void>;
};

/** Starts both over a database, and an engine, of their own. */
export async function startPrograms(): Promise<Programs> {
  const [engine, database] = await Promise.all([startEngine(), createDatabase()]);
  const [toEngine, toRecord] = await Promise.all([gateTo(`tcp://${engine.temporalAddress}`), gateTo(database.url)]);
  const [port, webMetrics, workerMetrics] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const payloadKey = randomBytes(32);
  const env = bareEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: Object.assign(new URL(database.url), { port: String(toRecord.port) }).toString(),
    TEMPORAL_ADDRESS: `127.0.0.1:${toEngine.port}`,
    SMTP_URL: stack().smtpUrl,
    MAIL_PACE: 'none',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
    SESSION_SECRET,
    ANCHOR_KEY: randomBytes(32).toString('base64'),
    PAYLOAD_KEY: payloadKey.toString('base64'),
    PORT: String(port),
    METRICS_PORT: String(webMetrics),
    WORKER_METRICS_PORT: String(workerMetrics),
    PORTOLAN_DEMO: '1',
    PORTOLAN_EMBEDDED: 'temporal,mail',
  });
  const lines = { web: [] as Line[], worker: [] as Line[] };
  const web = start('bin/server.ts', env, lines.web);
  const worker = start('bin/worker.ts', env, lines.worker);
  const ready = async (): Promise<boolean> =>
    (await answersWith200(`${url}/health`)) && lines.worker.some(({ msg }) => msg === 'worker ready');
  while (!(await ready())) {
    const ended = [web, worker].some(({ exitCode }) => exitCode !== null);
    if (ended) throw new Error(`a program ended while it started: ${JSON.stringify(lines)}`);
    await wait(50);
  }
  return {
    database,
    temporalAddress: engine.temporalAddress,
    payloadKey,
    engine: toEngine,
    record: toRecord,
    url,
    metrics: async (program) =>
      (await fetch(`http://127.0.0.1:${{ web: webMetrics, worker: workerMetrics }[program]}/metrics`)).text(),
    lines,
    as: (person) => signedIn(database, url, person),
    close: () => stop([web, worker], [toEngine, toRecord], engine, database),
  };
}

const gateTo = (address: string): Promise<Gate> => openGate(Number(new URL(address).port));

function start(program: string, env: NodeJS.ProcessEnv, lines: Line[]): ChildProcess {
  const child = spawn(process.execPath, [program], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => lines.push(parsed(line)));
  return child;
}

/** A line that is not JSON is kept as it is. */
function parsed(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return { msg: line };
  }
}

/** Puts a session where the web looks for it: how people sign in is not what these tests are about. */
async function signedIn({ pool }: TestDatabase, url: string, person: string): Promise<Browser> {
  const sid = randomUUID();
  const expires = new Date(Date.now() + 1_800_000);
  const cookie = { originalMaxAge: 1_800_000, expires, httpOnly: true, path: '/', sameSite: 'lax' };
  const session = {
    cookie,
    signedIn: { sub: person, door: 'everybody', idToken: 'none', at: Date.now(), authenticatedAt: Date.now() },
  };
  await pool.query('insert into session (sid, sess, expire) values ($1, $2, $3)', [
    sid,
    JSON.stringify(session),
    expires,
  ]);
  const signature = createHmac('sha256', SESSION_SECRET).update(sid).digest('base64').replace(/=+$/, '');
  const agent = supertest.agent(url);
  return agent.set('Cookie', `portolan=${encodeURIComponent(`s:${sid}.${signature}`)}`).set('Origin', url);
}

async function stop(
  children: readonly ChildProcess[],
  gates: readonly Gate[],
  engine: OwnEngine,
  database: TestDatabase,
): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }),
  );
  await Promise.all(gates.map((gate) => gate.shut()));
  await engine.stop();
  await database.drop();
}
