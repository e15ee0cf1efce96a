/** Imports and go-live from the outside: starts the work, or finds it under way, and follows it to its end. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { wallDateOf } from '../domain/calendar.ts';
import { transaction, type Pool } from '../db/pool.ts';
import type { Policies } from '../db/policy.ts';
import { loadPorts } from '../db/ports.ts';
import { confirmGoLive, liveness } from '../db/register.ts';
import { findRun, prepareRoster, progressOf, reportOf, stageRoster, type RunReport } from '../db/roster.ts';
import { rulesVersion } from '../db/rules-version.ts';
import { TASK_QUEUE, workflowIds } from '../workflows/messages.ts';
import type { GoLiveTask } from '../workflows/go-live.ts';
import type { ImportTask } from '../workflows/import.ts';

/** What is needed to work on the register; `taskQueue` is the worker's when that is not the usual one. */
export type Register = {
  readonly pool: Pool;
  readonly client: Client;
  readonly policies: Policies;
  readonly taskQueue?: string;
};
/** Hears how many of how many are done, whenever that changes and at least four times a second. */
export type Hear = (done: number, of: number) => void;

export type RosterBytes = { readonly bytes: Uint8Array; readonly source: string };
export type ImportOptions = { readonly programme: string; readonly now: number; readonly demo: boolean };

/**
 * Imports a roster, or goes on with the same file's run, and answers with what became of each line. Harmless when repeated. Throws
 * UnreadableRoster when the file is none; then nothing is kept of it.
 */
export async function importRoster(
  register: Register,
  { bytes, source }: RosterBytes,
  { programme, now, demo }: ImportOptions,
  hear: Hear,
): Promise<RunReport> {
  const { pool, client, policies, taskQueue = TASK_QUEUE } = register;
  const policy = policies.at(wallDateOf(now, 'UTC'), programme);
  const roster = prepareRoster(bytes, {
    ports: loadPorts(),
    policy,
    today: wallDateOf(now, policy.headquartersZone),
    demo,
  });
  await stageRoster(pool, roster, source);
  const { run, rows } = roster;
  const task: ImportTask = { run, after: 0, left: 0, round: 0 };
  const handle = await client.workflow.start('importRoster', {
    workflowId: workflowIds.import(run),
    taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [task],
  });
  await follow(handle.result(), async () => hear(await progressOf(pool, run), rows));
  return reportOf(pool, (await findRun(pool, run))!);
}

export type Confirmation = { readonly programme: string; readonly person: string; readonly now: number };
export type Liveness = { readonly event: string; readonly imported: number; readonly live: number };

/** Confirms go-live in a supervisor's name and brings every imported participant live. Harmless when repeated. Throws Refusal. */
export async function goLive(
  { pool, client, policies, taskQueue = TASK_QUEUE }: Register,
  { programme, person, now }: Confirmation,
  hear: Hear,
): Promise<Liveness> {
  const policy = policies.at(wallDateOf(now, 'UTC'), programme);
  const act = {
    person,
    role: 'supervisor',
    at: now,
    on: wallDateOf(now, policy.headquartersZone),
    policy: policy.version,
    rules: rulesVersion(),
  } as const;
  const event = await transaction(pool, (connection) => confirmGoLive(connection, { ...act, programme }));
  const task: GoLiveTask = { programme, after: '', left: 0, round: 0 };
  const handle = await client.workflow.start('goLive', {
    workflowId: workflowIds.goLive(programme),
    taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [task],
  });
  await follow(handle.result(), async () => {
    const { imported, live } = await liveness(pool, programme);
    hear(live, imported);
  });
  return { event, ...(await liveness(pool, programme)) };
}

const GLANCE_MS = 250;

/** Looks now and then until the work is over, and once after that. */
async function follow(work: Promise<unknown>, look: () => Promise<void>): Promise<void> {
  let over = false;
  const ending = work.then(() => (over = true));
  while (!over) {
    await look();
    await Promise.race([ending, wait(GLANCE_MS)]);
  }
  await look();
}
