/** Whoever owns the database, and has not the key, cannot change what was anchored unseen. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { runOnce } from '../../test/harness/stack.ts';
import { closedUp, rehashed, tampered } from '../../test/harness/tampering.ts';
import { append, verifyChain } from '../ledger.ts';
import { transaction, type Client } from '../pool.ts';
import { checkAnchors, keptLines, type Anchored } from './anchor-check.ts';
import { lastAnchored, makeAnchor, type Anchorage } from './anchors.ts';
import { outsideFile, readOutside } from './outside.ts';
import { signingKey } from './signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-anchors-'));
const anchorage: Anchorage = { key: signingKey(randomBytes(32)), former: [], folder };
const keys = [anchorage.key.publicKey];
const AT = Date.UTC(2027, 2, 1);
let database: TestDatabase;

const record = (stream: string, after: number, count: number) =>
  transaction(database.pool, (client) =>
    append(client, {
      ...{ stream, after, command: `c${after}`, actor: 'ana', role: 'specialist', policy: 'p', rules: 'r', at: AT },
      events: Array.from({ length: count }, (_, n) => ({ type: `E${n}` })),
      cause: {},
    }),
  );

beforeAll(async () => {
  database = await createDatabase();
  await record('s:a', 0, 3);
  await record('s:b', 0, 2);
  expect(await makeAnchor(database.pool, anchorage, AT)).toMatchObject({ made: { number: 1, streams: 2, rows: 5 } });
  await record('s:a', 3, 2);
  await record('s:d', 0, 1);
  expect(await makeAnchor(database.pool, anchorage, AT)).toMatchObject({ made: { number: 2, streams: 3, rows: 8 } });
  await record('s:b', 2, 1);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const look = async (client: Pick<Client, 'query'>, outside: readonly string[], ours = keys) =>
  checkAnchors(client, { keys: ours, inside: await keptLines(client), outside });
const whole = { lineFault: null, headFaults: [] };

test('what grows after an anchor breaks nothing, and each anchor is one line in both places', async () => {
  const outside = await readOutside(folder);
  expect(outside).toHaveLength(2);
  expect(await look(database.pool, outside)).toMatchObject({
    ...whole,
    anchors: [{ number: 1 }, { number: 2 }],
  });
  expect(await lastAnchored(database.pool)).toEqual({ number: 2, at: AT });
});

const headFault = (stream: string, anchor: number, from: number, seq: number, fault: string) => ({
  stream,
  anchor,
  from,
  seq,
  fault,
});

test.each([
  [
    'a row changed',
    `update event set actor = 'eve' where stream = 's:a' and seq = 2; ${rehashed('s:a', 2)}`,
    headFault('s:a', 1, 1, 3, 'rewritten'),
  ],
  [
    'a row changed after the first anchor',
    `update event set actor = 'eve' where stream = 's:a' and seq = 4; ${rehashed('s:a', 4)}`,
    headFault('s:a', 2, 4, 5, 'rewritten'),
  ],
  [
    'a row dropped',
    `delete from event where stream = 's:a' and seq = 2; ${closedUp('s:a', 2)}; ${rehashed('s:a', 1)}`,
    headFault('s:a', 1, 1, 3, 'rewritten'),
  ],
  [
    'a row put in',
    `update event set seq = 6 where stream = 's:a' and seq = 5;
     insert into event (stream, seq, type, at, command, actor, role, policy, rules, simulated, body, cause, prev, hash)
       select stream, 5, 'Forged', at, 'f', actor, role, policy, rules, simulated, '{"type":"Forged"}', null, prev, hash from event where stream = 's:a' and seq = 4;
     ${rehashed('s:a', 5)}`,
    headFault('s:a', 2, 4, 5, 'rewritten'),
  ],
  [
    'two rows swapped',
    `update event set seq = -1 where stream = 's:a' and seq = 1; update event set seq = 1 where stream = 's:a' and seq = 2;
     update event set seq = 2 where stream = 's:a' and seq = -1; ${rehashed('s:a', 1)}`,
    headFault('s:a', 1, 1, 3, 'rewritten'),
  ],
  [
    'the tail cut',
    `delete from event where stream = 's:a' and seq > 3; ${rehashed('s:a', 3)}`,
    headFault('s:a', 2, 4, 5, 'cut'),
  ],
  [
    'a stream dropped',
    `delete from event where stream = 's:d'; delete from stream where name = 's:d'`,
    headFault('s:d', 2, 1, 1, 'dropped'),
  ],
])('%s, and everything hashed anew: the chain is whole, and the anchor is not', async (_what, sql, fault) => {
  const outside = await readOutside(folder);
  const [{ faults }, found] = await tampered(database.ownerUrl, sql, async (client) => [
    await verifyChain(client),
    await look(client, outside),
  ]);
  expect(faults).toEqual([]);
  expect(found).toMatchObject({ lineFault: null, headFaults: [fault] });
});

const forged = (anchor: number): string =>
  `(select replace(line, '"rows":', '"rows":1') from anchor where number = ${anchor})`;

test.each([
  [
    'the heads that were kept, with their rows',
    `update event set actor = 'eve' where stream = 's:d'; ${rehashed('s:d', 1)}; update anchor_head set head = (select head from stream where name = 's:d') where stream = 's:d'`,
    { anchor: 2, fault: 'root' },
  ],
  [
    'a stream with its kept heads',
    `delete from event where stream = 's:d'; delete from stream where name = 's:d'; delete from anchor_head where stream = 's:d'`,
    { anchor: 2, fault: 'root' },
  ],
  [
    'the last anchor',
    `delete from anchor_head where anchor = 2; delete from anchor where number = 2`,
    { anchor: 2, fault: 'missing-inside' },
  ],
  [
    'the first anchor',
    `delete from anchor_head where anchor = 1; delete from anchor where number = 1`,
    { anchor: 1, fault: 'missing' },
  ],
  ['what an anchor says', `update anchor set line = ${forged(1)} where number = 1`, { anchor: 1, fault: 'not-signed' }],
  ['a line', `update anchor set line = 'nothing' where number = 2`, { anchor: 2, fault: 'unreadable' }],
] as const)('in the record is changed or gone: %s', async (_what, sql, fault) => {
  const outside = await readOutside(folder);
  const found = await tampered(database.ownerUrl, sql, (client) => look(client, outside));
  expect(found).toMatchObject({ lineFault: fault });
});

test.each([
  ['the last line dropped', (lines: readonly string[]) => lines.slice(0, -1), { anchor: 2, fault: 'missing-outside' }],
  ['the first line dropped', (lines: readonly string[]) => lines.slice(1), { anchor: 1, fault: 'differs' }],
  [
    'a line changed',
    ([one, two]: readonly string[]) => [one!, two!.replace('"rows":8', '"rows":9')],
    { anchor: 2, fault: 'differs' },
  ],
  ['a line too many', (lines: readonly string[]) => [...lines, lines[1]!], { anchor: 3, fault: 'missing-inside' }],
] as const)('outside: %s', async (_what, change, fault) => {
  const outside = change(await readOutside(folder));
  expect(await look(database.pool, outside)).toMatchObject({ lineFault: fault, headFaults: [] });
});

test('with another key nothing is ours; a key of earlier days still counts', async () => {
  const [outside, other] = [await readOutside(folder), signingKey(randomBytes(32))];
  const fault = { anchor: 1, fault: 'other-key' };
  expect(await look(database.pool, outside, [other.publicKey])).toMatchObject({ lineFault: fault });
  expect(await look(database.pool, outside, [other.publicKey, ...keys])).toMatchObject(whole);
});

test('a file that a crash left behind is made good; a record that was rewritten is not signed again', async () => {
  const lines = readFileSync(outsideFile(folder), 'utf8');
  writeFileSync(outsideFile(folder), `${lines.split('\n')[0]}\n`);
  expect(await makeAnchor(database.pool, anchorage, AT)).toMatchObject({ made: { number: 3, rows: 9 } });
  expect(await readOutside(folder)).toHaveLength(3);
  await database.tamper(`update event set actor = 'eve' where stream = 's:b' and seq = 2; ${rehashed('s:b', 2)}`);
  const { refused } = (await makeAnchor(database.pool, anchorage, AT)) as { refused: Pick<Anchored, 'headFaults'> };
  expect(refused).toMatchObject({ lineFault: null, headFaults: [headFault('s:b', 1, 1, 2, 'rewritten')] });
  expect(await readOutside(folder)).toHaveLength(3);
});

test.each(['anchor', 'anchor_head'])(
  'the application may only add to %s, and nobody changes it by mistake',
  async (table) => {
    await expect(database.pool.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(runOnce(database.ownerUrl, `truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
  },
);
