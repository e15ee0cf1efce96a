/** A roster's rows become participants, and imported participants go live: in portions, each row told once however often a portion is begun anew. */
import { Context, log } from '@temporalio/activity';
import {
  ApplicationFailure,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import type { Pool } from '../db/pool.ts';
import type { Policies } from '../db/policy.ts';
import { arrivalsAfter, type Arrival } from '../db/register.ts';
import { tell, type Told } from '../db/roster.ts';
import { admit, pendingLines, type Admitted } from '../db/roster-admission.ts';
import { NOT_TAKEN, nothingCarried, submit, workflowIds, type Denied, type Order } from '../workflows/messages.ts';

export type RosterDeps = { readonly pool: Pool; readonly policies: Policies; readonly client: Client };

/** Participants that are commanded at the same time. */
const ABREAST = 16;
/** Longer than a participant needs whose worker has just died: its task is given to another after ten seconds. */
const PATIENCE_MS = 15_000;

/** The activities of the import and of go-live. Those that command participants answer with how many of the portion are done. */
export const createRosterActivities = ({ pool, policies, client }: RosterDeps) => ({
  pendingRows: ({ run, after }: { run: string; after: number }): Promise<readonly number[]> =>
    pendingLines(pool, run, after),

  importRows: async ({ run, lines }: { run: string; lines: readonly number[] }): Promise<number> =>
    abreast(await admit(pool, run, lines), async (row) => {
      await tell(pool, run, [row.admission === 'ours' ? await importOne(client, row) : notOurs(row)]);
    }),

  arrivals: ({
    programme,
    after,
    now,
  }: {
    programme: string;
    after: string;
    now: Instant;
  }): Promise<readonly Arrival[]> => {
    const { transition } = policies.at(wallDateOf(now, 'UTC'), programme);
    return arrivalsAfter(pool, programme, transition.weeklySharePercent, after);
  },

  goLive: ({ portion }: { portion: readonly Arrival[] }): Promise<number> =>
    abreast(portion, async ({ participant, week }) => {
      const denied = await command(client, participant, {
        id: `go-live:${participant}`,
        by: SYSTEM,
        type: 'GoLive',
        week,
      });
      if (denied && denied.code !== 'AlreadyLive') throw new Error(`refused with ${denied.code}`);
    }),
});

async function importOne(client: Client, { line, participant, account, record, reasons }: Admitted): Promise<Told> {
  const denied = await command(client, participant, {
    id: `import:${participant}`,
    by: SYSTEM,
    type: 'ImportParticipant',
    record,
  });
  const row = { line, participant, account };
  if (denied)
    return {
      ...row,
      outcome: 'refused',
      reasons: [...reasons, { code: 'not-recorded', field: '', words: denied.message }],
    };
  return { ...row, outcome: record.doubts.length > 0 ? 'imported-with-items' : 'imported', reasons };
}

function notOurs({ line, participant, account, admission }: Admitted): Told {
  const row = { line, participant, account };
  if (admission === 'same') return { ...row, outcome: 'already-imported', reasons: [] };
  const words = 'this account came in before with other content; nothing was overwritten';
  return { ...row, outcome: 'conflict', reasons: [{ code: 'record-differs', field: '', words }] };
}

/** Gives a participant a command, beginning its workflow if there is none. Answers with the refusal, if it was refused. */
async function command(client: Client, participant: string, order: Order): Promise<Denied | null> {
  const carried = nothingCarried(participant);
  const start = new WithStartWorkflowOperation('participant', {
    workflowId: workflowIds.participant(participant),
    taskQueue: Context.current().info.taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [carried],
  });
  const send = () =>
    client.workflow.executeUpdateWithStart(submit, {
      updateId: order.id,
      args: [order],
      startWorkflowOperation: start,
    });
  try {
    await client.connection.withDeadline(Date.now() + PATIENCE_MS, send);
    return null;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (cause instanceof ApplicationFailure && !NOT_TAKEN.includes(cause.type)) return denied(cause);
    throw error;
  }
}

function denied({ details, type, message }: ApplicationFailure): Denied {
  const code: unknown = details?.[0];
  return { code: typeof code === 'string' ? code : (type ?? 'Unrecordable'), message };
}

/** Does all of a portion, some at a time, and counts what succeeded. What failed stays pending, and is tried again in a later round. */
async function abreast<T extends { readonly participant: string }>(
  portion: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<number> {
  const { heartbeat, cancellationSignal } = Context.current();
  const beating = setInterval(() => heartbeat(), 1_000);
  const waiting = [...portion];
  let done = 0;
  const serve = async () => {
    for (let one = waiting.shift(); one && !cancellationSignal.aborted; one = waiting.shift()) {
      try {
        await work(one);
        done += 1;
      } catch (error) {
        log.warn('a participant of the portion waits for another round', {
          participant: one.participant,
          error: (error as Error).message,
        });
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: ABREAST }, serve));
  } finally {
    clearInterval(beating);
  }
  return done;
}
