/** The nightly comparison on a real engine: what is safe is repaired with an event, the rest is found, and what is gone is no longer told. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { standingOf } from '../activities/standing.ts';
import { createJudge } from '../activities/judge.ts';
import { compareAll, type Reconciled } from '../activities/reconcile.ts';
import { dataConverterOf } from '../bin/temporal-client.ts';
import { loadCalendars } from '../db/calendars.ts';
import { openFindings } from '../db/findings.ts';
import type { NightSum } from '../db/expected.ts';
import { verifyStream } from '../db/ledger.ts';
import { loadCase } from '../db/queries/participant.ts';
import { addDays, wallDateOf } from '../domain/calendar.ts';
import { CAST } from '../domain/testing/cast.ts';
import { certified, draft, imported, overdue, suspended } from '../domain/testing/stories.ts';
import { isAtRest } from '../domain/state.ts';
import { afresh } from '../web/office.ts';
import { nothingCarried, workflowIds } from '../workflows/messages.ts';
import { policies, startWorker, type TestWorker } from './harness/agency.ts';
import { openHouse, type House } from './harness/house.ts';
import { startEngine, type OwnEngine } from './harness/own-engine.ts';
import { stack } from './harness/stack.ts';
import { ctpat } from './lifecycle/ctpat.ts';
import { CRITERIA } from './harness/complete-profile.ts';

const OPEN = { certified, imported, overdue, suspended };
const MINUTE_MS = 60_000;
let house: House;
let engine: OwnEngine;
let worker: TestWorker;
let client: Client;
beforeAll(async () => {
  [house, engine] = await Promise.all([openHouse(), startEngine()]);
  for (const [id, story] of Object.entries(OPEN)) await house.record(story(ctpat), { id, company: id });
  const over = draft(ctpat);
  over.pass(400);
  expect(isAtRest(await house.record(over, { id: 'abandoned', company: 'abandoned' }))).toBe(true);
  const dataConverter = dataConverterOf({ payloadKey: new Uint8Array(32).fill(7) });
  const connection = await Connection.connect({ address: engine.temporalAddress });
  client = new Client({ connection, dataConverter });
  const servers = { ...stack(), temporalAddress: engine.temporalAddress };
  worker = await startWorker(house.database, servers, dataConverter, client);
});
afterAll(async () => {
  await worker.stop();
  await client.connection.close();
  await engine.stop();
  await house.close();
});

const nightly = (): Promise<Reconciled> =>
  client.workflow.execute<() => Promise<Reconciled>>('reconcile', {
    workflowId: 'reconcile',
    taskQueue: worker.taskQueue,
  });
/** The same at another time of the day. */
const at = (now: number): Promise<Reconciled> =>
  compareAll(
    {
      pool: house.database.pool,
      audit: house.database.pool,
      client,
      rules: 'test',
      taskQueue: worker.taskQueue,
      breathe: () => {},
    },
    now,
  );
const kinds = ({ findings }: Reconciled): readonly string[] =>
  findings.map(({ kind, subject }) => `${kind} ${subject}`).toSorted();
const listed = async (count: number): Promise<void> => {
  const query = `WorkflowType = 'participant' AND ExecutionStatus = 'Running'`;
  while ((await client.workflow.count(query)).count !== count) await new Promise((resolve) => setTimeout(resolve, 50));
};

test('participants without a workflow get one, and the ledger says so; a second look has nothing to do', async () => {
  const first = await nightly();
  expect(first).toMatchObject({ participants: 5, workflows: 0, findings: [] });
  expect(first.repairs).toEqual(
    Object.keys(OPEN)
      .toSorted()
      .map((participant) => ({ type: 'WorkflowRevived', participant })),
  );
  expect(await verifyStream(house.database.pool, 'watch')).toMatchObject({ events: 4, fault: null });
  await listed(4);
  const second = await nightly();
  expect(second).toEqual({ participants: 5, workflows: 4, repairs: [], findings: [] });
  expect(await verifyStream(house.database.pool, 'watch')).toMatchObject({ events: 4 });
});

test('the night also compares what was expected with what was sent', async () => {
  const sum = await client.workflow.execute<() => Promise<NightSum>>('expected', {
    workflowId: 'expected',
    taskQueue: worker.taskQueue,
  });
  // the mails of these stories left before anything here could keep them
  expect(sum).toMatchObject({ participants: 5, differences: { missing: 0, extra: 0 } });
  expect(sum.differences.unproven).toBeGreaterThan(0);
});

test('a workflow that missed what is in the ledger is woken', async () => {
  const { pool } = house.database;
  const story = certified(ctpat);
  const late = wallDateOf(Date.now(), 'UTC');
  await house.record(story, { id: 'sleeper', company: 'Sleeper' });
  const due = await pool.query<{ due: number }>(
    `update deadline set due_at = $1 where participant = 'sleeper' and not held returning 1`,
    [`${addDays(late, -1)}T00:00:00Z`],
  );
  expect(due.rowCount).toBeGreaterThan(0);
  await client.workflow.start('participant', {
    ...afresh('sleeper', worker.taskQueue),
    args: [nothingCarried('sleeper')],
  });
  await listed(5);
  const found = await nightly();
  expect(found.repairs).toEqual([{ type: 'WorkflowWoken', participant: 'sleeper' }]);
  expect(kinds(found)).toEqual(['dates-differ sleeper', 'overdue sleeper']);
  expect((await standingOf(client, 'sleeper'))?.seq).toBe(story.state.seq);
});

test('a workflow that slept through a record is woken, and knows it then', async () => {
  const { pool } = house.database;
  const { state } = (await loadCase(pool, 'certified'))!;
  const judge = createJudge({ pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: 'test' });
  const command = {
    id: 'unheard',
    by: CAST.supervisor,
    type: 'AssignSpecialist',
    specialist: CAST.otherSpecialist.person,
  } as const;
  const { seq, refused } = await judge({ state, command, now: Date.now() });
  expect(refused).toBeNull();
  const knows = async (): Promise<number> => (await standingOf(client, 'certified'))!.seq;
  expect(seq).toBeGreaterThan(await knows());
  expect((await nightly()).repairs).toContainEqual({ type: 'WorkflowWoken', participant: 'certified' });
  while ((await knows()) < seq) await new Promise((resolve) => setTimeout(resolve, 20));
});

test('an item on the wrong desk is found, and work on which nobody can act', async () => {
  const { pool, tamper } = house.database;
  await pool.query(`update work_item set owner = 'eve' where participant = 'suspended'`);
  await tamper(`update empowerment set until_on = '2021-01-01' where role = 'supervisor'`);
  const found = kinds(await at(Date.now()));
  expect(found.some((line) => line.startsWith('misplaced-work suspended '))).toBe(true);
  expect(found.some((line) => /^nobodys-work laredo .*supervisor/.test(line))).toBe(true);
  await pool.query('select place_work(null)');
  await tamper(`update empowerment set until_on = null where role = 'supervisor'`);
  expect(kinds(await at(Date.now())).filter((line) => /^(misplaced|nobodys)-work/.test(line))).toEqual([]);
});

test('what cannot be repaired is found until it is gone', async () => {
  const { pool, tamper } = house.database;
  await client.workflow.start('participant', afresh('nobody', worker.taskQueue));
  await tamper(`update event set actor = 'eve' where stream = 'participant:abandoned' and seq = 2`);
  await pool.query(`update participant set seq = seq - 1 where id = 'suspended'`);
  await listed(6);
  expect(kinds(await at(Date.now()))).not.toContain('no-record nobody');
  const found = await at(Date.now() + 11 * MINUTE_MS);
  const expected = ['broken-chain participant:abandoned', 'no-record nobody', 'view-behind suspended'];
  expect(kinds(found)).toEqual(expect.arrayContaining(expected));
  const told = (await openFindings(pool)).map(({ kind, subject }) => `${kind} ${subject}`);
  expect(told).toEqual(expect.arrayContaining(expected));
  await pool.query(`update participant set seq = seq + 1 where id = 'suspended'`);
  await client.workflow.getHandle(workflowIds.participant('nobody')).terminate('test');
  await listed(5);
  expect(kinds(await nightly()).filter((line) => expected.includes(line))).toEqual([
    'broken-chain participant:abandoned',
  ]);
});
