import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { standingOf } from '../activities/standing.ts';
import { createJudge } from '../activities/judge.ts';
import { loadCalendars } from '../db/calendars.ts';
import { loadCase } from '../db/queries/participant.ts';
import { CAST } from '../domain/testing/cast.ts';
import { initial } from '../domain/state.ts';
import { openAgency, policies, type Agency } from '../test/harness/agency.ts';
import { entryOf } from './chaos/cast.ts';
import { rouseAfterFaults } from './rouse.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';

const ID = 'rouse-asleep';
let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
  await agency.engage(ID);
});
afterAll(() => agency.stop());

const known = async (): Promise<number> => (await standingOf(agency.client, ID))!.seq;

/** What a worker leaves that dies right after its commit, when the engine forgets the command too. */
async function recordUnheard(): Promise<number> {
  const { pool } = agency.database;
  const judge = createJudge({ pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: 'test' });
  const state = (await loadCase(pool, ID))?.state ?? initial(ID);
  const command = {
    id: 'unheard',
    by: CAST.supervisor,
    type: 'AssignSpecialist',
    specialist: CAST.specialist.person,
  } as const;
  return (await judge({ state, command, now: Date.now() })).seq;
}

test('a participant that has not heard of its last command is woken, and looks', async () => {
  const first = await agency.office.submit(ID, entryOf(ID, 'planned')[0]!);
  const seq = await recordUnheard();
  expect(seq).toBeGreaterThan(first.seq);
  expect(await known()).toBe(first.seq);
  const stopped = new AbortController();
  const rousing = rouseAfterFaults({ pool: agency.database.pool, client: agency.client }, stopped.signal);
  while ((await known()) < seq) await new Promise((resolve) => setTimeout(resolve, 20));
  stopped.abort();
  await rousing;
  expect(await known()).toBe(seq);
}, 30_000);
