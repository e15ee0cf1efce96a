/** When everything that was begun has come to its end: no letter, no mail, no filing and no deadline waits any more. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { standingOf } from '../../activities/standing.ts';
import type { Pool } from '../../db/pool.ts';
import { ownTime } from '../../web/time-machine.ts';
import type { Say } from '../up/say.ts';
import { workflowIds } from '../../workflows/messages.ts';

export type Overdue = { readonly participant: string; readonly clock: string; readonly dueAt: number };

/** Deadlines that are past by their participant's own clock, and did not ring. A clock is given a few seconds to be heard. */
export async function overdue(pool: Pool, client: Client): Promise<readonly Overdue[]> {
  const { rows } = await pool.query<Overdue>(
    `select participant, clock, (extract(epoch from due_at) * 1000)::bigint as "dueAt" from deadline where not held and not lapsed`,
  );
  const now = new Map<string, number>();
  for (const participant of new Set(rows.map((row) => row.participant)))
    now.set(participant, await ownTime(client, participant).catch(() => 0)); // a case that is over has no clock
  return rows.filter(({ participant, dueAt }) => dueAt + GRACE_MS < (now.get(participant) ?? 0));
}

const GRACE_MS = 5_000;

/** Participants whose workflow is not at rest at the ledger's sequence, or does not answer. */
export async function restless(pool: Pool, client: Client): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string; seq: number }>(
    `select substr(s.name, length('participant:') + 1) as id, s.seq from stream s where s.name like 'participant:%'`,
  );
  const found = await Promise.all(
    rows.map(async ({ id, seq }) => {
      try {
        return (await isQuiet(client, id, seq)) ? [] : [id];
      } catch {
        return [id];
      }
    }),
  );
  return found.flat();
}

/** One whose case is over has ended: it waits for nothing and has nothing to say. */
async function isQuiet(client: Client, id: string, seq: number): Promise<boolean> {
  const standing = await standingOf(client, id);
  if (standing) return standing.seq === seq && standing.letters === 0 && standing.couriers === 0;
  const { status } = await client.workflow.getHandle(workflowIds.participant(id)).describe();
  return status.name === 'COMPLETED';
}

/** Mails without a proof and filings that nobody has taken up. */
const waitingRows = async (pool: Pool): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    `select participant || '/' || id as name from notice where channel = 'mail' and status = 'queued'
      union all select f.participant || ' ' || f.receipt from filing f
      where not exists (select from event e where e.stream = 'participant:' || f.participant and e.command = f.id)`,
  );
  return rows.map(({ name }) => name);
};

const SAID_EVERY_MS = 20_000;
const SHOWN = 4;

/** Waits until all is at rest, or the time is up; answers with the seconds it took. */
export async function rest(pool: Pool, client: Client, limitMs: number, say: Say): Promise<number> {
  const startedMs = Date.now();
  let saidMs = startedMs;
  for (; Date.now() - startedMs < limitMs; await wait(500)) {
    const left = await unfinished(pool, client).catch((error: unknown) => [(error as Error).message]);
    if (left.length === 0) break;
    if (Date.now() - saidMs < SAID_EVERY_MS) continue;
    saidMs = Date.now();
    say(
      `not quiet yet: ${left.slice(0, SHOWN).join(', ')}${left.length > SHOWN ? `, and ${left.length - SHOWN} more` : ''}`,
    );
  }
  return (Date.now() - startedMs) / 1000;
}

async function unfinished(pool: Pool, client: Client): Promise<readonly string[]> {
  const rows = await waitingRows(pool);
  if (rows.length > 0) return rows;
  const late = await overdue(pool, client);
  return [...(await restless(pool, client)), ...late.map(({ participant, clock }) => `${participant} ${clock}`)];
}
