/** A worker that has fewer participants at hand than are wanted of it, as in a programme of any size. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateRPCTimeoutOrCancelledError, type WorkflowUpdateFailedError } from '@temporalio/client';
import { standingOf } from '../activities/standing.ts';
import { entryOf } from '../bin/chaos/cast.ts';
import { dataConverterOf } from '../bin/temporal-client.ts';
import { CAST } from '../domain/testing/cast.ts';
import { afresh, createOffice } from '../web/office.ts';
import { submit, workflowIds, type Order } from '../workflows/messages.ts';
import { openAgency, startWorker, type Agency, type TestWorker } from './harness/agency.ts';
import { stack } from './harness/stack.ts';

const PEOPLE = Array.from({ length: 12 }, (_, n) => `put-away-${n + 1}`);
const AT_HAND = 6;
const ROUNDS = 12;
/** A refusal is an answer, too. */
const refusalOnly = (error: unknown): void => {
  expect((error as WorkflowUpdateFailedError).cause).toMatchObject({ type: 'Refusal' });
};

let agency: Agency;
let worker: TestWorker;
beforeAll(async () => {
  agency = await openAgency();
  const dataConverter = dataConverterOf({ payloadKey: Buffer.from(agency.payloadKey, 'base64') });
  worker = await startWorker(agency.database, stack(), dataConverter, agency.client, { atHand: AT_HAND });
});
afterAll(async () => {
  await worker.stop();
  await agency.stop();
});

test('commands are answered, and none is sent back, while the watch asks after the same participants, who must be fetched first', async () => {
  const office = createOffice(agency.client, 8_000, worker.taskQueue);
  for (const id of PEOPLE) {
    await agency.engage(id);
    await office.submit(id, entryOf(id, 'planned')[0]!);
  }
  const lane = async (first: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = PEOPLE[(first * 5 + round * 7) % PEOPLE.length]!;
      const { person: specialist } = round % 2 ? CAST.specialist : CAST.otherSpecialist;
      const command = { id: `${first}-${round}`, by: CAST.supervisor, type: 'AssignSpecialist', specialist } as const;
      const asked = Array.from({ length: 3 }, () => standingOf(agency.client, id));
      const handle = agency.client.workflow.getHandle(workflowIds.participant(id));
      const sent = { updateId: command.id, args: [command] as [Order] };
      await handle.executeUpdate(submit, sent).catch(refusalOnly); // another lane may have assigned the same
      await Promise.all(asked);
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, first) => lane(first)));
  const known = await Promise.all(PEOPLE.map((id) => standingOf(agency.client, id)));
  const { rows } = await agency.database.pool.query<{ id: string; seq: number }>(
    `select substr(name, length('participant:') + 1) as id, seq from stream where name like 'participant:%'`,
  );
  const recorded = new Map(rows.map(({ id, seq }) => [id, seq]));
  expect(known.map((standing) => standing?.seq)).toEqual(PEOPLE.map((id) => recorded.get(id)));
}, 120_000);

test('whoever asks while no worker serves a participant is told so in time', async () => {
  await agency.client.workflow.start('participant', afresh('unserved', 'nobody-serves-this'));
  await expect(standingOf(agency.client, 'unserved', 1_000)).rejects.toThrow(WorkflowUpdateRPCTimeoutOrCancelledError);
});
