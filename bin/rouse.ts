/**
 * Wakes participants that may not have heard of what the ledger has of them. A worker that dies between the ledger's commit and the end of
 * its task has its task done again by another; but the engine keeps a command that is under way in memory only, so when it dies too before
 * that, nothing is left that would have the workflow look. Whoever asked is answered from the ledger all the same, and the workflow would
 * sleep on, with deadlines and mails that it knows nothing of. So after a start of the worker, and after each time the engine was away,
 * those of whom something was recorded about then are woken: a signal, which the engine keeps, and one look at the ledger.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Pool } from '../db/pool.ts';
import { wake } from '../workflows/messages.ts';

const LOOK_MS = 1_000;
const PATIENCE_MS = 2_000;
/** How long before the fault a task may have begun whose end it prevented. */
const BEFORE_MS = 60_000;

/** Looks whether the engine is there, every second until `stopped` is aborted. */
export async function rouseAfterFaults(
  { pool, client }: { readonly pool: Pool; readonly client: Client },
  stopped: AbortSignal,
): Promise<void> {
  let heardMs = Date.now();
  let roused = false; // at a start it is not known how the one before ended
  while (!stopped.aborted) {
    const there = await answers(client);
    if (!there) roused = false;
    else if (!roused) roused = await rouse(pool, client, heardMs - BEFORE_MS).catch(() => false);
    if (there && roused) heardMs = Date.now();
    await wait(LOOK_MS, undefined, { signal: stopped }).catch(() => {});
  }
}

const answers = ({ connection, options }: Client): Promise<boolean> =>
  connection
    .withDeadline(Date.now() + PATIENCE_MS, () =>
      connection.workflowService.describeNamespace({ namespace: options.namespace }),
    )
    .then(
      () => true,
      () => false,
    );

/** Wakes everybody of whom something was recorded since then. Throws when it cannot be done now; repeating it is harmless. */
async function rouse(pool: Pool, client: Client, sinceMs: number): Promise<boolean> {
  const { rows } = await pool.query<{ stream: string }>(
    `select distinct stream from event where recorded_at > to_timestamp($1::bigint / 1000.0) and stream like 'participant:%'`,
    [sinceMs],
  );
  for (const { stream } of rows) await wakeUp(client, stream);
  return true;
}

/** A participant's workflow has the name of its stream. One that has ended has heard everything. */
async function wakeUp(client: Client, workflowId: string): Promise<void> {
  try {
    await client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
      client.workflow.getHandle(workflowId).signal(wake),
    );
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
