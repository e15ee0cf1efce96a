/** What becomes of a connection: kept when the server refuses a statement, replaced when it breaks off, which fails nothing else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { auditPool, createPool, refusable, transaction, type Client, type Pool } from './pool.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

/** Both kinds of pool, of one connection each. */
const POOLS: readonly (readonly [string, () => Pool])[] = [
  ['of the application', () => createPool(database.url, 1)],
  ['for reading the whole record', () => auditPool(database.url)],
];
const WAYS = { transaction, refusable };

const numberOf = async (client: Pick<Client, 'query'>): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid;

/** Ends a connection as the server does when it stops. */
const breakOff = (pid: number) => database.pool.query('select pg_terminate_backend($1)', [pid]);

test('a statement that the server refuses does not cost the connection', async () => {
  const pool = createPool(database.url, 1);
  const before = await numberOf(pool);
  await expect(refusable(pool, (client) => client.query('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
  expect(await numberOf(pool)).toBe(before);
  await pool.end();
});

for (const [kind, open] of POOLS)
  for (const [name, way] of Object.entries(WAYS))
    test(`a connection ${kind} that breaks off in the middle of work (${name}) fails that work and nothing else`, async () => {
      const pool = open();
      let before = 0;
      const work = way(pool, async (client) => {
        before = await numberOf(client);
        const asked = client.query('select pg_sleep(60)');
        await breakOff(before);
        await asked;
      });
      await expect(work).rejects.toMatchObject({ code: '57P01' });
      expect(await numberOf(pool)).not.toBe(before);
      await pool.end();
    });

test('a connection that breaks off while it is held and nothing is asked over it fails what is asked next, and nothing else', async () => {
  const pool = createPool(database.url, 1);
  const work = transaction(pool, async (client) => {
    const broken = new Promise<void>((resolve) => client.once('end', resolve));
    await breakOff(await numberOf(client));
    await broken;
    await client.query('select 1');
  });
  await expect(work).rejects.toThrow();
  expect(await numberOf(pool)).toBeGreaterThan(0);
  await pool.end();
});
