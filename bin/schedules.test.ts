import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { startEngine, type OwnEngine } from '../test/harness/own-engine.ts';
import { ensureSchedules } from './schedules.ts';

let engine: OwnEngine;
let client: Client;
beforeAll(async () => {
  engine = await startEngine();
  client = new Client({ connection: await Connection.connect({ address: engine.temporalAddress }) });
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
