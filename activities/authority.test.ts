/** The judge takes a command only from whoever holds the role for that participant on that day: by office, by assignment, acting, and without a conflict. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM, type StaffRole } from '../domain/actor.ts';
import type { Command } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import { RECORD } from '../domain/testing/stories.ts';
import { evolve, type Event } from '../domain/participant.ts';
import { seatStaff } from '../db/assignments.ts';
import { loadCalendars } from '../db/calendars.ts';
import { openOffice } from '../db/offices.ts';
import { recordPerson } from '../db/people.ts';
import { loadPolicies } from '../db/policy.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { createJudge } from './judge.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';

const AT = Date.UTC(2027, 2, 8, 15);
const STAMP = { at: AT, policy: 'ctpat/2020-03-01', rules: 'test' };
let database: TestDatabase;
let judge: ReturnType<typeof createJudge>;
let state: State;

beforeAll(async () => {
  database = await createDatabase();
  const { pool } = database;
  const policies = loadPolicies(new URL('../policy', import.meta.url).pathname);
  judge = createJudge({ pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: 'test' });
  await openOffice(pool, { office: 'laredo', region: 'southwest' }, { person: 'system', role: 'system' }, STAMP);
  await pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', '2027-01-01', 'register:ctpat#1')`,
  );
  state = initial('p-1');
  await take({
    id: 'import',
    by: SYSTEM,
    type: 'ImportParticipant',
    record: { ...RECORD, office: 'laredo', doubts: [], late: [] },
  });
  await take({ id: 'live', by: SYSTEM, type: 'GoLive', week: 0 });
});
afterAll(() => database.drop());

/** Gives the command; answers with the refusal's code, or null when it was taken. */
async function take(command: Command, now = AT): Promise<string | null> {
  const { rows, refused } = await judge({ state, command, now });
  state = rows.reduce((folded, row) => evolve(folded, JSON.parse(row.body) as Event, row.at), state);
  return refused?.code ?? null;
}

type Held = { office?: string; region?: string; actingFor?: string; until?: string };
async function seat(id: string, role: StaffRole, { office, region, actingFor, until }: Held): Promise<void> {
  await recordPerson(database.pool, {
    id,
    name: id,
    email: `${id}@agency.example`,
    kind: 'staff',
    language: 'en',
    office: null,
  });
  const place = { office: office ?? null, region: region ?? null, actingFor: actingFor ?? null };
  await seatStaff(database.pool, id, { role, rank: null, from: '2027-01-01', until: until ?? null, ...place }, STAMP);
}

let assigned = 0;
/** A supervisor assigns another specialist. */
const assign = (person: string, now = AT): Promise<string | null> => {
  const id = `assign-${(assigned += 1)}`;
  return take(
    { id, by: { person, role: 'supervisor' }, type: 'AssignSpecialist', specialist: `spec-${assigned}` },
    now,
  );
};

test('a supervisor acts in the office and the region of the assignment, and nowhere else', async () => {
  await seat('here', 'supervisor', { office: 'laredo' });
  await seat('around', 'supervisor', { region: 'southwest' });
  await seat('elsewhere', 'supervisor', { office: 'buffalo' });
  await seat('afar', 'supervisor', { region: 'east' });
  expect(await assign('here')).toBeNull();
  expect(await assign('around')).toBeNull();
  expect(await assign('elsewhere')).toBe('NotAuthorized');
  expect(await assign('afar')).toBe('NotAuthorized');
});

test('acting authority counts on its days only', async () => {
  await seat('acting', 'supervisor', { office: 'laredo', actingFor: 'here', until: '2027-03-08' });
  expect(await assign('acting')).toBeNull();
  expect(await assign('acting', AT + 86_400_000)).toBe('NotAuthorized');
});

test('a conflict of interest takes the authority away, in every role', async () => {
  await seat('torn', 'supervisor', {});
  expect(await assign('torn')).toBeNull();
  await database.pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:torn#9', 'torn', 'p-1', '2027-03-08')`,
  );
  expect(await assign('torn', AT + 2 * 86_400_000)).toBe('NotAuthorized');
});

test('the assigned specialist acts from any office', async () => {
  await seat('sue', 'specialist', { office: 'buffalo' });
  const record = (id: string): Command => ({
    id,
    by: { person: 'sue', role: 'specialist' },
    type: 'RecordContact',
    contact: { id: `p-1.${id}`, role: 'alternate', reach: 'untried' },
    replaces: null,
    note: { id: '00000000-0000-4000-8000-000000000001', sha256: '0'.repeat(64) },
  });
  expect(await take(record('before'))).toBe('NotAuthorized');
  await take(
    { id: 'to-sue', by: { person: 'here', role: 'supervisor' }, type: 'AssignSpecialist', specialist: 'sue' },
    AT + 3 * 86_400_000,
  );
  expect(await take(record('after'), AT + 3 * 86_400_000)).toBeNull();
});
