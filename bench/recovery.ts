/** What it costs to begin everything again, to wake what sleeps, and to keep participants in memory, against bare workflows. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { Client, Connection } from '@temporalio/client';
import { standingOf } from '../activities/standing.ts';
import { reviveAll } from '../bin/revive.ts';
import { createClient } from '../bin/temporal-client.ts';
import { migrate } from '../db/orm.ts';
import { startEngine } from '../test/harness/own-engine.ts';
import type { TestStack } from '../test/harness/stack.ts';
import { startFloor } from './floor/start.ts';
import { everyThousand, importMany, openGround, startWorker, type Ground } from './many.ts';
import { atMost, quantile, rate, type Result } from './result.ts';
import { startServers } from './servers.ts';

const PEOPLE = 11_500;
const SLEEPERS = 2_000;
/** As many of the worker's cache of 1,000 as can be asked for evenly. */
const CACHED = 992;
const ABREAST = 16;
const MB = 1_048_576;

export async function recovery(say: (line: string) => void): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  const first = await startEngine(join(folder, 'first.db'));
  const bareKb = await bareMemory(stack, say);
  const ground = await openGround({ ...stack, temporalAddress: first.temporalAddress });
  const importing = await startWorker(ground.env);
  await importMany(ground.register, PEOPLE, everyThousand(say, 'imported'));
  importing.kill('SIGKILL');
  await first.stop();
  const second = await startEngine(join(folder, 'second.db'));
  const revived = await revive(ground, second.temporalAddress, say);
  const cold = await sleepers(ground, second.temporalAddress, say);
  await ground.close();
  await second.stop();
  stop();
  rmSync(folder, { recursive: true, force: true });
  const targets = [
    atMost('memory of a cached participant, times a bare workflow', cold.perCachedKb / bareKb, 1.5),
    atMost(`worker's memory in MB with ${PEOPLE} live and the cache full`, revived.workerMb, 1_000),
  ];
  return { bench: 'recovery', targets, pass: targets.every(({ met }) => met), raw: { bareKb, ...revived, ...cold } };
}

/** Everybody on an engine that knows nobody. */
async function revive(ground: Ground, temporalAddress: string, say: (line: string) => void) {
  const env = { ...ground.env, TEMPORAL_ADDRESS: temporalAddress };
  const worker = await startWorker(env);
  const client = clientOf(env);
  const begun = performance.now();
  const done = await reviveAll({ pool: ground.register.pool, client }, null, everyThousand(say, 'revived'));
  const reviveSeconds = (performance.now() - begun) / 1000;
  const workerMb = memoryOf(worker) / MB;
  const astray = done.filter(({ outcome }) => outcome === 'astray').length;
  if (astray > 0) throw new Error(`${astray} of ${done.length} went astray`);
  await ended(worker);
  await client.connection.close();
  say(`${done.length} revived in ${reviveSeconds.toFixed(0)} s; the worker has ${workerMb.toFixed(0)} MB`);
  return { revived: done.length, reviveSeconds, workerMb };
}

/** A worker that remembers nothing is asked for many participants, each of whom it must replay. */
async function sleepers(ground: Ground, temporalAddress: string, say: (line: string) => void) {
  const env = { ...ground.env, TEMPORAL_ADDRESS: temporalAddress };
  const client = clientOf(env);
  const { rows } = await ground.register.pool.query<{ id: string }>('select id from participant order by id limit $1', [
    SLEEPERS + 1,
  ]);
  const ask = (index: number): Promise<unknown> => standingOf(client, rows[index]!.id);
  const worker = (): Promise<ChildProcess> => startWorker(env);
  const perCachedKb = await perCached(worker, ask, say);
  const asked = await worker();
  await ask(SLEEPERS);
  const begun = performance.now();
  let next = 0;
  await rate(ABREAST, SLEEPERS / ABREAST, () => ask(next++));
  const coldSeconds = (performance.now() - begun) / 1000;
  asked.kill('SIGKILL');
  await client.connection.close();
  say(`${next} replayed cold in ${coldSeconds.toFixed(1)} s; a participant in the cache: ${perCachedKb.toFixed(0)} KB`);
  return { replayed: next, coldSeconds, perCachedKb };
}

/**
 * What a worker grows by for each workflow that it replays and keeps, in KB: the median of three workers, since it depends on when garbage is
 * collected. Each is asked for all twice, the second time from its cache.
 */
async function perCached(
  start: () => Promise<ChildProcess>,
  ask: (index: number) => Promise<unknown>,
  say: (line: string) => void,
): Promise<number> {
  const grown: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const worker = await start();
    await ask(CACHED);
    const before = memoryOf(worker);
    for (const _ of [1, 2]) {
      let next = 0;
      await rate(ABREAST, CACHED / ABREAST, () => ask(next++));
    }
    grown.push((memoryOf(worker) - before) / 1024 / CACHED);
    await ended(worker);
  }
  say(`KB for each in the cache: ${grown.map((kb) => kb.toFixed(0)).join(', ')}`);
  return quantile(grown, 0.5);
}

/** Ended in good order, so that the engine keeps nothing back for it. */
async function ended(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGTERM');
  await gone;
}

/** The same for bare workflows. */
async function bareMemory(stack: TestStack, say: (line: string) => void): Promise<number> {
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  let started = 0;
  const start = (): Promise<unknown> =>
    client.workflow.start('floor', { workflowId: `bare-${started++}`, taskQueue: 'floor' });
  await rate(ABREAST, (CACHED + ABREAST) / ABREAST, start);
  const ask = (index: number): Promise<unknown> => client.workflow.getHandle(`bare-${index}`).query('__stack_trace');
  const kb = await perCached(() => startFloor(stack, () => ask(CACHED).then(() => true)), ask, say);
  await client.connection.close();
  return kb;
}

const clientOf = (env: Ground['env']): Client =>
  createClient({
    payloadKey: Buffer.from(env['PAYLOAD_KEY']!, 'base64'),
    temporalAddress: env['TEMPORAL_ADDRESS']!,
    temporalNamespace: 'default',
  });

/** Bytes that the process holds in memory now. */
function memoryOf({ pid }: ChildProcess): number {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(resident) * 1024;
}
