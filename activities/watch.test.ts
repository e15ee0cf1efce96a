/** The watch on the real engine: what does not move is found, and is over when it moves again. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openFindings, recordFindings, type Finding } from '../db/findings.ts';
import { receiveFiling } from '../db/filings.ts';
import { CAST } from '../domain/testing/cast.ts';
import { APPLICATION, overdue } from '../domain/testing/stories.ts';
import { contactsOf, openAgency, policies, type Agency } from '../test/harness/agency.ts';
import { employ, replay } from '../test/harness/replayed.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { workflowIds } from '../workflows/messages.ts';
import type { Watched } from './watch.ts';

let agency: Agency;
beforeAll(async () => void (agency = await openAgency()));
afterAll(() => agency.stop());
const pool = () => agency.database.pool;

async function look(): Promise<Watched> {
  const { client, taskQueue } = agency;
  const workflowId = `watch-${randomUUID()}`;
  return client.workflow.execute<() => Promise<Watched>>('watch', { workflowId, taskQueue });
}
/** The engine of the tests holds workflows of others, too. */
const about = async (participant: string): Promise<readonly (Finding & { why: unknown })[]> =>
  (await openFindings(pool()))
    .filter((one) => one.participant === participant)
    .map((one) => ({ ...one, why: one.detail['why'] }));

async function mailIsUnderWay(participant: string): Promise<boolean> {
  const { rows } = await pool().query(`select from notice where participant = $1 and status = 'queued'`, [participant]);
  return rows.length > 0;
}
async function lookUntilFound(participant: string): Promise<void> {
  while ((await about(participant)).length === 0) await look();
}

test('a task that keeps failing is found, and is over when the workflow is', async () => {
  const participant = `broken-${randomUUID()}`;
  const handle = await agency.client.workflow.start('participant', {
    workflowId: workflowIds.participant(participant),
    taskQueue: agency.taskQueue,
    args: [], // nothing to begin with: every task of it fails
    workflowTaskTimeout: '1s',
  });
  await lookUntilFound(participant);
  const [found] = await about(participant);
  expect(found).toMatchObject({ kind: 'task-failing', subject: workflowIds.participant(participant) });
  await handle.terminate();
  await look();
  expect(await about(participant)).toEqual([]);
}, 30_000);

test('when mail is hardly taken any more operators find it, until it is again', async () => {
  const participant = `dry-${randomUUID()}`;
  await pool().query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, demo, state)
     values ($1, 1, now() - interval '1 day', 'ctpat', 'importer', 'certified', 1, 'UTC', 'laredo', false, '{}')`,
    [participant],
  );
  const taken = `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, accepted_at)
    select $1, 'n' || n, 'mail', 'a@b.example', '', '', '', '', '', now() - interval '9 days' from generate_series(1, 500) n`;
  const waiting = `insert into notice (participant, id, kind, about, channel, recipient, status, queued_at)
    select $1, 'n' || n, 'certified', 'application', 'mail', 'k', 'queued', now() - interval '1 hour' from generate_series(501, 700) n`;
  const dry = async () => (await openFindings(pool())).filter(({ kind }) => kind === 'proofs-dry');
  await pool().query(taken, [participant]);
  await look();
  expect(await dry()).toEqual([]);
  await pool().query(waiting, [participant]);
  await look();
  expect(await dry()).toMatchObject([{ subject: 'mail-taken', detail: { why: 'mail-taken', days: 2 } }]);
  await look(); // it is looked for anew, and not kept for want of a workflow
  expect(await dry()).toHaveLength(1);
  await pool().query('delete from notice where participant = $1', [participant]);
  await look();
  expect(await dry()).toEqual([]);
}, 30_000);

test('an overdue deadline without a workflow is found; the same finding keeps its first day', async () => {
  const participant = `late-${randomUUID()}`;
  const stage = { pool: pool(), policies };
  await employ(stage, [participant], Date.UTC(2020, 0, 2));
  await replay(stage, overdue(ctpat), participant, 'Late Traders');
  await pool().query(`update deadline set due_at = now() - interval '3 minutes' where participant = $1`, [participant]);
  await look();
  const [first] = await about(participant);
  expect(first).toMatchObject({ kind: 'participant-stuck', why: 'no-workflow' });
  await look();
  expect((await about(participant)).map(({ firstSeen }) => firstSeen)).toEqual([first!.firstSeen]);
  await pool().query(`update deadline set due_at = now() + interval '1 day' where participant = $1`, [participant]);
  await look();
  expect(await about(participant)).toEqual([]);
});

test('a workflow that rests on an overdue deadline, or knows less than the ledger, is found', async () => {
  const participant = `asleep-${randomUUID()}`;
  await agency.engage(participant);
  await agency.office.submit(participant, {
    ...APPLICATION,
    contacts: contactsOf(participant),
    id: 'apply',
    by: CAST.officer,
    type: 'CreateApplication',
  });
  while (await mailIsUnderWay(participant)) await look();
  expect(await about(participant)).toEqual([]);
  await pool().query(`update deadline set due_at = now() - interval '3 minutes' where participant = $1`, [participant]);
  await look();
  expect(await about(participant)).toMatchObject([{ kind: 'participant-stuck', why: 'overdue' }]);
  await pool().query(`update deadline set due_at = now() + interval '1 day' where participant = $1`, [participant]);
  await pool().query(`update participant set seq = seq + 1, at = now() - interval '3 minutes' where id = $1`, [
    participant,
  ]);
  await look();
  expect(await about(participant)).toMatchObject([{ kind: 'participant-stuck', why: 'behind-the-ledger' }]);
});

test('a filing that nobody has taken up for minutes is found; a fresh one is not', async () => {
  const participant = `filer-${randomUUID()}`;
  const filing = { participant, kind: 'appeal', command: {}, person: 'carol', role: 'officer' } as const;
  await receiveFiling(pool(), { ...filing, id: `${participant}.new` });
  await pool().query(
    `insert into filing (id, receipt, participant, kind, command, person, role, sha256, received_at)
     values ($1, $1, $2, 'appeal', '{}', 'carol', 'officer', '', now() - interval '3 minutes')`,
    [`${participant}.old`, participant],
  );
  await look();
  expect(await about(participant)).toMatchObject([{ kind: 'filing-waiting', subject: `${participant}.old` }]);
});

test('one look asks about no more than 200 workflows, and a finding that it did not come to stays', async () => {
  const id = (n: number): string => `many-${n}`;
  const open = Array.from({ length: 210 }, (_, n) => ({
    kind: 'participant-stuck',
    subject: id(n),
    participant: id(n),
    detail: {},
  }));
  await recordFindings(pool(), ['participant-stuck'], open);
  expect((await look()).asked).toBe(200);
  const left = (await openFindings(pool())).filter(({ subject }) => subject.startsWith('many-'));
  expect(left.length).toBe(10);
});
