/** The callers' memory and the engine against the ledger: what is missing, what is there twice, what stands still. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { streamOf, verifyChain } from '../../db/ledger.ts';
import type { Pool } from '../../db/pool.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Office } from '../../web/office.ts';
import { workflowIds } from '../../workflows/messages.ts';
import { SPECIALIST, SUPERVISOR } from './cast.ts';
import type { Deed } from './deeds.ts';

/** Acknowledged commands that the ledger does not have, or has elsewhere than was answered. Filings must have been taken up too. */
export async function missing(pool: Pool, deeds: readonly Deed[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ stream: string; command: string; seq: number }>(
    `select stream, command, max(seq) as seq from event where stream like 'participant:%' group by stream, command`,
  );
  const recorded = new Map(rows.map(({ stream, command, seq }) => [`${stream} ${command}`, seq]));
  const received = await pool.query<{ id: string }>('select id from filing');
  const receipts = new Set(received.rows.map(({ id }) => id));
  const isMissing = ({ participant, command, road, seq }: Deed): boolean => {
    const at = recorded.get(`${streamOf(participant)} ${command}`);
    if (road === 'filing') return at === undefined || !receipts.has(command);
    return seq > 0 && at !== seq;
  };
  return deeds
    .filter((deed) => deed.answer === 'done' && isMissing(deed))
    .map(({ participant, command }) => `${participant} ${command}`);
}

const names = async (pool: Pool, text: string): Promise<readonly string[]> =>
  (await pool.query<{ name: string }>(text)).rows.map(({ name }) => name);

/** Commands that were appended more than once; each append begins with a row that has a cause. */
export const twice = (pool: Pool): Promise<readonly string[]> =>
  names(
    pool,
    `select stream || ' ' || command as name from event where stream like 'participant:%' and cause is not null and command not like 'due:%'
      group by stream, command having count(*) > 1`,
  );

/** Deadlines that rang twice, and what only one ringing can bring about, twice. */
export const rangTwice = (pool: Pool): Promise<readonly string[]> =>
  names(
    pool,
    `select stream || ' ' || command as name from event where command like 'due:%' and cause is not null group by stream, command having count(*) > 1
      union all
      select stream || ' ' || type || ' ' || what from (select stream, type, case type when 'RungRan' then (body::jsonb->>'ladder') || ' ' || (body::jsonb->>'index')
        else body::jsonb->>'cycle' end as what from event where type in ('RungRan', 'ReviewOverdue', 'ReviewOpened', 'ValidationFellDue')) once
      group by stream, type, what having count(*) > 1`,
  );

/** Streams whose rows are not numbered from one to their head. */
export const gaps = (pool: Pool): Promise<readonly string[]> =>
  names(
    pool,
    `select s.name from stream s left join (select stream, count(*) as rows, max(seq) as top from event group by stream) e on e.stream = s.name
      where coalesce(e.rows, 0) <> s.seq or coalesce(e.top, 0) <> s.seq`,
  );

/** Participants whose pages are not at the ledger's sequence. */
export const behind = (pool: Pool): Promise<readonly string[]> =>
  names(
    pool,
    `select s.name from stream s left join participant p on 'participant:' || p.id = s.name
      where s.name like 'participant:%' and s.seq > 0 and p.seq is distinct from s.seq`,
  );

export async function chainBreaks(pool: Pool): Promise<readonly string[]> {
  const { faults } = await verifyChain(pool);
  return faults.map(({ stream, seq, fault }) => `${stream}#${seq} ${fault}`);
}

const PROBE_TRIES = 2;
/** A workflow task that is tried for so often does not come through. */
const MOST_ATTEMPTS = 3;

/** Participants that do not answer a command any more, or whose workflow's task keeps failing. */
export async function stuck(
  office: Office,
  client: Client,
  participants: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const participant of participants) {
    const execution = { workflowId: workflowIds.participant(participant) };
    if (!(await answers(office, participant))) found.push(`${participant} does not answer`);
    const { pendingWorkflowTask } = await client.workflowService.describeWorkflowExecution({
      namespace: 'default',
      execution,
    });
    if ((pendingWorkflowTask?.attempt ?? 0) > MOST_ATTEMPTS) found.push(`${participant} has a task that keeps failing`);
  }
  return found;
}

async function answers(office: Office, participant: string): Promise<boolean> {
  const order = { id: randomUUID(), by: SUPERVISOR, type: 'AssignSpecialist', specialist: SPECIALIST.person } as const;
  for (let tries = 0; tries < PROBE_TRIES; tries += 1) {
    try {
      await office.submit(participant, order);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return true;
      await wait(500);
    }
  }
  return false;
}
