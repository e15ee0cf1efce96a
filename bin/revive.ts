/** After the engine has lost its state: every participant's workflow once more, from the ledger alone. */
import { WorkflowNotFoundError, WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { standingOf } from '../activities/standing.ts';
import type { Pool } from '../db/pool.ts';
import { expectedAfter, type Expected } from '../db/queries/standing-now.ts';
import { afresh } from '../web/office.ts';
import { TASK_QUEUE, workflowIds } from '../workflows/messages.ts';

/**
 * `revived`: it runs again. `running`: it ran already. `at-rest`: nothing is left to wait for. `astray`: it runs, but knows another
 * sequence or waits for another instant than the record says.
 */
export type Outcome = 'revived' | 'running' | 'at-rest' | 'astray';
export type Revived = { readonly participant: string; readonly outcome: Outcome };

/** Participants that are looked after at the same time. */
const ABREAST = 24;
/** How often a workflow is asked again that has not caught up yet. */
const LOOKS = 50;
const BETWEEN_LOOKS_MS = 100;
/** A worker that has just started, and is asked for everybody at once, may be slow to answer for one. */
const PATIENCE_MS = 60_000;

/** Starts what should run and does not, and looks whether each knows what the record knows and waits for the same instant. Repeating it is harmless. */
export async function reviveAll(
  { pool, client, taskQueue = TASK_QUEUE }: { pool: Pool; client: Client; taskQueue?: string },
  only: string | null,
  hear: (done: number, of: number) => void,
): Promise<readonly Revived[]> {
  const waiting: Expected[] = [];
  for (
    let page = await expectedAfter(pool, '', only);
    page.length > 0;
    page = await expectedAfter(pool, page.at(-1)!.id, only)
  )
    waiting.push(...page);
  const done: Revived[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let one = waiting[next++]; one; one = waiting[next++]) {
      done.push({ participant: one.id, outcome: one.atRest ? 'at-rest' : await revive(client, taskQueue, one) });
      hear(done.length, waiting.length);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  return done;
}

/** Ends the run that a participant has, such as one that cannot be replayed; the ledger knows all that it knew. Nothing happens where none runs. */
export async function endRun(client: Client, participant: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowIds.participant(participant)).terminate('begun anew from the ledger');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

async function revive(client: Client, taskQueue: string, expected: Expected): Promise<Outcome> {
  const begun = await begin(client, taskQueue, expected.id);
  return (await agrees(client, expected)) ? (begun ? 'revived' : 'running') : 'astray';
}

/** Answers whether it had to be started. */
async function begin(client: Client, taskQueue: string, participant: string): Promise<boolean> {
  try {
    await client.workflow.start('participant', {
      ...afresh(participant, taskQueue),
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

async function agrees(client: Client, { id, seq, next }: Expected): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const found = await standingOf(client, id, PATIENCE_MS);
    if (found && found.seq > seq) return true; // it has gone on since the record was read
    if (found?.seq === seq && found.next?.clock === next?.clock && found.next?.dueAt === next?.dueAt) return true;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return false;
}
