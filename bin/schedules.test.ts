import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { append } from '../db/ledger.ts';
import { transaction, type Pool } from '../db/pool.ts';
import { checkAnchors, keptLines } from '../db/proof/anchor-check.ts';
import type { Anchorage, Made } from '../db/proof/anchors.ts';
import { readOutside } from '../db/proof/outside.ts';
import { signingKey } from '../db/proof/signing.ts';
import { startWorker } from '../test/harness/agency.ts';
import { createDatabase } from '../test/harness/database.ts';
import { startEngine, type OwnEngine } from '../test/harness/own-engine.ts';
import { stack } from '../test/harness/stack.ts';
import { ensureSchedules } from './schedules.ts';
import { dataConverterOf } from './temporal-client.ts';

const dataConverter = dataConverterOf({ payloadKey: new Uint8Array(32).fill(7) });
let engine: OwnEngine;
let client: Client;
beforeAll(async () => {
  engine = await startEngine();
  client = new Client({ connection: await Connection.connect({ address: engine.temporalAddress }), dataConverter });
});
afterAll(async () => {
  await client.connection.close();
  await engine.stop();
});

test('the schedules are made once, put right when they were changed, and stay paused when somebody paused them', async () => {
  await Promise.all([ensureSchedules(client, 'one'), ensureSchedules(client, 'one')]);
  const watch = client.schedule.getHandle('watch');
  await watch.pause('while we look');
  await ensureSchedules(client, 'two');
  const { action, policies, spec, state } = await watch.describe();
  expect(action).toMatchObject({ workflowType: 'watch', workflowId: 'watch', taskQueue: 'two' });
  expect(policies.overlap).toBe('SKIP');
  expect(spec.intervals).toMatchObject([{ every: 60_000 }]);
  expect(state).toMatchObject({ paused: true, note: 'while we look' });
  const hours = async (id: string) => {
    const { info } = await client.schedule.getHandle(id).describe();
    return info.nextActionTimes.slice(0, 3).map((at) => hour.format(at));
  };
  const hour = new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', hour: 'numeric', hourCycle: 'h23' });
  expect(await hours('reconcile')).toEqual(['03', '03', '03']);
  expect(await hours('expected')).toEqual(['04', '04', '04']);
  expect(await hours('effects')).toEqual(['05', '05', '05']);
  expect(await hours('anchor')).toEqual(['05', '05', '05']);
});

test('triggered, the schedule signs the root of the ledger, keeps it outside of the database, and the next one after it', async () => {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'portolan-schedules-'));
  const anchorage: Anchorage = { key: signingKey(randomBytes(32)), former: [], folder };
  const servers = { ...stack(), temporalAddress: engine.temporalAddress };
  const worker = await startWorker(database, servers, dataConverter, client, { anchorage });
  try {
    await ensureSchedules(client, worker.taskQueue);
    for (const day of [1, 2]) {
      await record(database.pool, day - 1);
      expect(await triggered(day)).toMatchObject({ made: { number: day, streams: 1, rows: day } });
    }
    const outside = await readOutside(folder);
    expect(outside).toHaveLength(2);
    const witness = { keys: [anchorage.key.publicKey], inside: await keptLines(database.pool), outside };
    expect(await checkAnchors(database.pool, witness)).toMatchObject({
      anchors: [{ number: 1 }, { number: 2 }],
      ...{ lineFault: null, headFaults: [] },
    });
  } finally {
    await worker.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});

const record = (pool: Pool, after: number) =>
  transaction(pool, (client) =>
    append(client, {
      ...{ stream: 's:a', after, command: `c${after}`, actor: 'ana', role: 'specialist', policy: 'p', rules: 'r' },
      ...{ at: Date.now(), events: [{ type: 'E' }], cause: {} },
    }),
  );

/** Begins the day's anchor by its schedule, and waits for what came of it: of the so manieth time. */
async function triggered(time: number): Promise<Made | null> {
  const schedule = client.schedule.getHandle('anchor');
  await schedule.trigger();
  for (;;) {
    const run = (await schedule.describe()).info.recentActions[time - 1];
    if (run)
      return await client.workflow.getHandle<() => Promise<Made | null>>(run.action.workflow.workflowId).result();
    await wait(50);
  }
}
