import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { runOnce } from '../test/harness/stack.ts';
import { rehashed, tampered } from '../test/harness/tampering.ts';
import { append, verifyChain, verifyStream, type Entry } from './ledger.ts';
import { transaction } from './pool.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const entry = (stream: string, after: number, types: readonly string[]): Entry => ({
  stream,
  after,
  command: `c${after}`,
  actor: 'ana',
  role: 'specialist',
  policy: 'ctpat/2020-03-01',
  rules: 'r1',
  at: 1_700_000_000_123,
  events: types.map((type) => ({ type })),
  cause: { command: 'c' },
});
const record = (stream: string, after: number, types: readonly string[]) =>
  transaction(database.pool, (client) => append(client, entry(stream, after, types)));

test('a stream is gapless, refuses a stale sequence, and its chain is whole', async () => {
  expect(await record('s:whole', 0, ['A', 'B'])).toBe(2);
  expect(await record('s:whole', 2, ['C'])).toBe(3);
  await expect(record('s:whole', 2, ['D'])).rejects.toMatchObject({ code: '40001' });
  const { faults } = await verifyChain(database.pool);
  expect(faults).toEqual([]);
});

test('fifty writers of one stream leave one winner a sequence', async () => {
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => record('s:race', 0, ['A'])));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test.each([
  "update event set body = '{}' where stream = 's:whole'",
  "delete from event where stream = 's:whole'",
  'truncate event',
])('the application may not: %s', async (sql) => {
  await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  await expect(runOnce(database.ownerUrl, sql)).rejects.toMatchObject({ code: '42501' });
});

test.each([
  ['changed', `update event set actor = 'eve' where stream = 's:TAMPER' and seq = 2`, 2],
  ['gap', `delete from event where stream = 's:TAMPER' and seq = 2`, 3],
  ['cut', `delete from event where stream = 's:TAMPER' and seq = 3`, 3],
  ['unlinked', `update event set prev = '\\x01' where stream = 's:TAMPER' and seq = 2`, 2],
] as const)('verification names the first broken row: %s', async (fault, sql, seq) => {
  const stream = `s:${fault}`;
  await record(stream, 0, ['A', 'B', 'C']);
  await database.tamper(sql.replace('s:TAMPER', stream));
  const { faults } = await verifyChain(database.pool);
  expect(faults).toContainEqual({ stream, seq, fault });
});

test.each([
  ['its instant', `recorded_at = recorded_at - interval '1 day'`],
  ['the rule that it goes by', 'hashed_by_lines = false'],
  ['both rules', 'hashed_by_lines = false, recorded_hashed = false'],
  ['all', `recorded_at = recorded_at - interval '1 day', hashed_by_lines = false, recorded_hashed = false`],
])('when a row was recorded is covered: %s is found out', async (_what, set) => {
  await record('s:recorded', 0, ['A', 'B', 'C']).catch(() => 3); // once for all of them
  const sql = `update event set ${set} where stream = 's:recorded' and seq = 2`;
  const found = await tampered(
    database.ownerUrl,
    sql,
    async (client) => (await verifyStream(client, 's:recorded')).fault,
  );
  expect(found).toEqual({ stream: 's:recorded', seq: 2, fault: 'changed' });
});

test('rows of before keep their hashes, by the rules of their days, and new ones follow them', async () => {
  await record('s:older', 0, ['A', 'B']);
  await database.tamper(
    `update event set hashed_by_lines = false, recorded_hashed = seq = 2 where stream = 's:older'; ${rehashed('s:older', 1)}`,
  );
  await record('s:older', 2, ['C']);
  expect(await verifyStream(database.pool, 's:older')).toMatchObject({ events: 3, fault: null });
  const { rows } = await database.pool.query<{ rule: string }>(
    `select concat(recorded_hashed, hashed_by_lines) as rule from event where stream = 's:older' order by seq`,
  );
  expect(rows.map(({ rule }) => rule)).toEqual(['ff', 'tf', 'tt']);
  const changed = `update event set actor = 'eve' where stream = 's:older' and seq = `;
  for (const seq of [1, 2, 3])
    expect(
      await tampered(database.ownerUrl, changed + seq, async (client) => (await verifyStream(client, 's:older')).fault),
    ).toEqual({ stream: 's:older', seq, fault: 'changed' });
});

test.each(['\n', '\r'])('no field that is a line of its own breaks it: %j', async (lineBreak) => {
  await expect(record(`s:broken${lineBreak}`, 0, ['A'])).rejects.toMatchObject({ constraint: 'event_lines' });
});

test.each([
  ['changed', 450, `update event set actor = 'eve' where stream = 's:long' and seq = 450`],
  ['gap', 301, `delete from event where stream = 's:long' and seq = 300`],
  ['gap', 302, `delete from event where stream = 's:long' and seq = 301`],
  ['unlinked', 301, `update event set prev = '\\x01' where stream = 's:long' and seq = 301`],
  ['changed', 1, `update event set body = '{}' where stream = 's:long' and seq in (1, 450)`],
  ['cut', 600, `delete from event where stream = 's:long' and seq = 600`],
] as const)(
  'a long stream is read in two halves, and the first broken row is the same: %s %i',
  async (fault, seq, sql) => {
    await record('s:long', 0, Array<string>(600).fill('A')).catch(() => 600); // once for all of them
    const whole = await verifyStream(database.pool, 's:long');
    expect(whole).toMatchObject({ events: 600, fault: null });
    const found = await tampered(database.ownerUrl, sql, async (client) => [
      (await verifyStream(client, 's:long')).fault,
      (await verifyStream(client, 's:long', whole)).fault,
      (await verifyChain(client)).faults.find(({ stream }) => stream === 's:long'),
    ]);
    expect(found).toEqual([
      { stream: 's:long', seq, fault },
      { stream: 's:long', seq, fault },
      { stream: 's:long', seq, fault },
    ]);
  },
);

test('a stream whose rows are what they were is as whole as it was; whatever of a row changes is found out, and what is added is proven', async () => {
  await record('s:again', 0, Array<string>(600).fill('A'));
  const whole = await verifyStream(database.pool, 's:again');
  expect(await verifyStream(database.pool, 's:again', whole)).toBe(whole);
  const { rows: columns } = await database.pool.query<{ name: string; changed: string }>(
    `select column_name as name, case data_type when 'text' then $$coalesce(%I, '') || '!'$$ when 'bytea' then $$%I || '\x01'$$ when 'boolean' then 'not %I'
       when 'integer' then '%I + 1000' when 'timestamp with time zone' then $$coalesce(%I, now()) - interval '1 day'$$ end as changed
     from information_schema.columns where table_name = 'event' and column_name not in ('stream', 'seq')`,
  );
  expect(columns.length).toBeGreaterThan(12);
  for (const { name, changed } of columns) {
    const sql = `update event set ${name} = ${changed.replaceAll('%I', name)} where stream = 's:again' and seq = 250`;
    const found = await tampered(database.ownerUrl, sql, (client) => verifyStream(client, 's:again', whole));
    expect(found).not.toBe(whole);
    // The rule of before counts for no row that is hashed by its lines.
    const fault = name === 'recorded_hashed' ? null : expect.objectContaining({ stream: 's:again' });
    expect([name, found.fault]).toEqual([name, fault]);
  }
  await record('s:again', 600, ['B']);
  const longer = await verifyStream(database.pool, 's:again', whole);
  expect(longer).toMatchObject({ events: 601, fault: null });
  expect(await verifyStream(database.pool, 's:again')).toEqual(longer);
});

test('every function that a command is judged and recorded by is planned once for a connection', async () => {
  const source = await readFile(new URL('ledger.ts', import.meta.url), 'utf8');
  const statements = [
    source.slice(source.indexOf("name: 'gather'"), source.indexOf('values:')),
    source.slice(source.indexOf('const APPEND'), source.indexOf(';', source.indexOf('const APPEND'))),
    source.slice(source.indexOf('${APPEND}'), source.indexOf("name: 'append-view'")),
  ];
  const called = statements.flatMap((text) => [...text.matchAll(/([a-z_]+)\(/g)].map(([, name]) => name));
  const { rows } = await database.pool.query<{ name: string; once: boolean }>(
    `select proname as name, coalesce('plan_cache_mode=force_generic_plan' = any (proconfig), false) as once
     from pg_proc where pronamespace = 'public'::regnamespace and proname = any ($1)`,
    [called],
  );
  expect(rows.length).toBeGreaterThan(12);
  expect(rows.filter(({ once }) => !once)).toEqual([]);
});
