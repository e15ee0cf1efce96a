/** `portolan deploy check` and `portolan histories record`, run as people run them, against workflows of this build and of another. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NativeConnection, Worker } from '@temporalio/worker';
import { standingOf } from '../../activities/standing.ts';
import type { Verdict } from '../../activities/judge.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { RECORD } from '../../domain/testing/stories.ts';
import { contactsOf, openAgency, type Agency } from '../../test/harness/agency.ts';
import { startEngine, type OwnEngine } from '../../test/harness/own-engine.ts';
import { mutated } from '../../test/histories/twin.ts';
import { afresh } from '../../web/office.ts';
import { SCHEMA } from '../../workflows/messages.ts';
import { bareEnvironment } from '../settings.ts';
import { holdsAddress, readHistory } from '../histories.ts';
import { bundleWorkflows, replay } from '../replay.ts';
import { dataConverterOf } from '../temporal-client.ts';
import { drawEvenly } from './deploy.ts';

let engine: OwnEngine;
let agency: Agency;
const folder = mkdtempSync(join(tmpdir(), 'portolan-histories-'));
const OURS = ['one', 'two', 'three'];
/** Nobody else's workflows may be on the engine: they are all asked. */
beforeAll(async () => {
  engine = await startEngine();
  agency = await openAgency({ temporalAddress: engine.temporalAddress });
  for (const id of OURS) {
    const record = { ...RECORD, contacts: contactsOf(id) };
    await agency.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  }
});
afterAll(async () => {
  await agency.stop();
  await engine.stop();
  rmSync(folder, { recursive: true });
});

async function portolan(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const secret = 'a-secret-for-tests-only-and-long-enough';
  const env = bareEnvironment({
    DATABASE_URL: agency.database.url,
    TEMPORAL_ADDRESS: engine.temporalAddress,
    SMTP_URL: 'smtp://127.0.0.1:1',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: secret,
    SESSION_SECRET: `${secret}-too`,
    PAYLOAD_KEY: agency.payloadKey,
    PORTOLAN_DATA: join(folder, 'no-such-stack'),
    NODE_NO_WARNINGS: '1',
  });
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['bin/portolan.ts', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, out: await out, err: await err };
}

/** The engine's lists lag a little behind. */
async function listed(count: number): Promise<void> {
  while ((await agency.client.workflow.count(`WorkflowType = 'participant'`)).count < count);
}

/** A participant whose workflow is run by a build that sets one timer more. */
async function runByAnotherBuild(id: string): Promise<void> {
  const verdict: Verdict = {
    ...{ rows: [], seq: 0, refused: null, next: null, deliver: [] },
    ...{ over: false, more: false, forget: false },
  };
  const connection = await NativeConnection.connect({ address: engine.temporalAddress });
  const worker = await Worker.create({
    connection,
    taskQueue: 'another-build',
    workflowBundle: mutated(await bundleWorkflows(), 'a timer before the first look at the ledger'),
    activities: { judge: () => Promise.resolve(verdict) },
    dataConverter: dataConverterOf({ payloadKey: Buffer.from(agency.payloadKey, 'base64') }),
  });
  await worker.runUntil(async () => {
    await agency.client.workflow.start('participant', afresh(id, 'another-build'));
    await standingOf(agency.client, id);
  });
  await connection.close();
}

test('a build that goes on as the running one passes; another is told which participants it would lead astray, and what to do', async () => {
  await listed(3);
  const passed = await portolan('deploy', 'check', '--json', '--sample', '2');
  expect([passed.code, JSON.parse(passed.out), passed.err]).toEqual([0, { open: 3, replayed: 2, failing: [] }, '']);
  await runByAnotherBuild('four');
  await listed(4);
  const { code, out, err } = await portolan('deploy', 'check');
  expect([code, err]).toEqual([1, '1 of 4 fail: do not let this build run\n']);
  expect(out).toMatch(
    /^participant:four: .* patched\(\) .*\n.*nondeterminism.*\n4 histories replayed, of 4 open participants\n$/s,
  );
}, 180_000);

test('a history is recorded in clear, without a trace of people or machines, and replays without a key', async () => {
  const file = join(folder, 'one.json.gz');
  const { code, out } = await portolan('histories', 'record', 'participant:one', '--out', file, '--json');
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ workflowId: 'participant:one', file })]);
  const history = readHistory(file);
  expect(holdsAddress(history)).toBe(false);
  const plain = JSON.stringify(history);
  expect(plain).toContain(Buffer.from(`{"schema":${SCHEMA},"state":`).toString('base64').slice(0, 24));
  expect(plain).not.toContain('identity');
  for await (const { fault } of replay(await bundleWorkflows(), [history])) expect(fault).toBeNull();
  expect(await portolan('histories', 'record', 'participant:none')).toMatchObject({
    code: 1,
    err: 'the engine knows no participant:none\n',
  });
});

test('misuse is said in words', async () => {
  expect(await portolan('deploy', 'check', '--sample', 'all')).toMatchObject({
    code: 2,
    err: 'all is no number of participants\n',
  });
});

test.each([
  [1, [0]],
  [2, [0, 9]],
  [4, [0, 3, 6, 9]],
  [10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [50, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
])('%d of ten are drawn evenly', (count, drawn) =>
  expect(drawEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], count)).toEqual(drawn),
);
