/** The day's anchor as the worker makes it, and what operators hear when there is none, or when it cannot be made. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openFindings } from '../db/findings.ts';
import { append } from '../db/ledger.ts';
import { transaction } from '../db/pool.ts';
import { signingKey } from '../db/proof/signing.ts';
import { DAY_MS } from '../domain/calendar.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { rehashed } from '../test/harness/tampering.ts';
import { createAnchor, lateAnchor, type AnchorDeps } from './anchor.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-anchor-'));
const now = Date.now();
let database: TestDatabase;
let deps: AnchorDeps;
beforeAll(async () => {
  database = await createDatabase();
  const { pool } = database;
  deps = { pool, audit: pool, anchorage: { key: signingKey(randomBytes(32)), former: [], folder } };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

test('two days without an anchor are found, from the first day on, and are over with the next one', async () => {
  const late = async (at: number) => (await lateAnchor(deps, at)).map(({ kind, detail }) => [kind, detail['anchor']]);
  expect(await late(now + DAY_MS)).toEqual([]);
  expect(await late(now + 3 * DAY_MS)).toEqual([['anchor-late', 0]]);
  expect(await createAnchor(deps).anchor({ now: now + 3 * DAY_MS })).toMatchObject({ made: { number: 1 } });
  expect(await late(now + 4 * DAY_MS)).toEqual([]);
  expect(await late(now + 6 * DAY_MS)).toEqual([['anchor-late', 1]]);
  expect(await lateAnchor({ ...deps, anchorage: null }, now + 6 * DAY_MS)).toEqual([]);
  expect(await createAnchor({ ...deps, anchorage: null }).anchor({ now })).toBeNull();
});

test('a ledger that is not what was anchored is not signed, and operators hear of the stream', async () => {
  const entry = { command: 'c', actor: 'ana', role: 'specialist', policy: 'p', rules: 'r', at: now, cause: {} };
  await transaction(database.pool, (client) =>
    append(client, { ...entry, stream: 's:a', after: 0, events: [{ type: 'A' }, { type: 'B' }] }),
  );
  const { anchor } = createAnchor(deps);
  expect(await anchor({ now })).toMatchObject({ made: { number: 2 } });
  await database.tamper(`update event set actor = 'eve' where stream = 's:a' and seq = 2; ${rehashed('s:a', 2)}`);
  expect(await anchor({ now })).toMatchObject({ refused: { headFaults: [{ stream: 's:a' }] } });
  expect(await openFindings(database.pool)).toMatchObject([
    { kind: 'anchor-broken', subject: 's:a#1', detail: { fault: 'rewritten', anchor: 2 } },
  ]);
});
