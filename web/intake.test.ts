/** Filings come to the engine all the same, and a workflow that is behind is not buried under repeats of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { receiveFiling } from '../db/filings.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { feedFilings, type Handed } from './intake.ts';
import type { Office } from './office.ts';

let database: TestDatabase;
const reported: string[] = [];
let away = false;
/** Takes every letter, and nobody reads it. */
const office = {
  report: (_participant: string, { id }: { id: string }) => {
    if (!away) reported.push(id);
    return away ? Promise.reject(new Error('away')) : Promise.resolve();
  },
} as unknown as Office;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());
beforeEach(() => void reported.splice(0));

const file = async (participant: string): Promise<string> => {
  const command = { type: 'AskTime', days: 5 };
  const filing = {
    id: randomUUID(),
    participant,
    kind: 'time-request',
    command,
    person: 'luis',
    role: 'officer',
  } as const;
  return (await receiveFiling(database.pool, filing)).id;
};

test('what was handed over rests, each time twice as long up to five minutes, and is never forgotten', async () => {
  const id = await file('slow');
  const handed: Handed = new Map();
  const at: number[] = [];
  for (let second = 0; second <= 1_500; second += 2)
    if ((await feedFilings(database.pool, office, handed, second * 1_000)) > 0) at.push(second);
  expect(at).toEqual([0, 10, 30, 70, 150, 310, 610, 910, 1210]);
  expect(new Set(reported)).toEqual(new Set([id]));
});

test('more filings than one round takes, of one participant who is behind, do not stand in another’s way', async () => {
  const before = await Promise.all(Array.from({ length: 120 }, () => file('behind')));
  const other = await file('other');
  const handed: Handed = new Map();
  for (const second of [0, 2]) await feedFilings(database.pool, office, handed, second * 1_000);
  expect(before.every((id) => reported.includes(id))).toBe(true);
  expect(reported).toContain(other);
});

test('what the engine did not take is handed over in the next round', async () => {
  await file('away');
  const handed: Handed = new Map();
  away = true;
  await expect(feedFilings(database.pool, office, handed, 0)).rejects.toThrow('away');
  away = false;
  expect(await feedFilings(database.pool, office, handed, 2_000)).toBeGreaterThan(0);
});
