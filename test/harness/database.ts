/** A database of a test's own on the shared server: migrated, with the application's privileges, and gone afterwards. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../db/orm.ts';
import { createPool, type Pool } from '../../db/pool.ts';
import { stack } from './stack.ts';

export type TestDatabase = {
  /** As the application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly pool: Pool;
  /** Runs SQL past the ledger's guard, as only the owner could. */
  readonly tamper: (sql: string) => Promise<void>;
  readonly drop: () => Promise<void>;
};

const within = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

export async function createDatabase(): Promise<TestDatabase> {
  const { databaseUrl, databaseOwnerUrl, superuserUrl } = stack();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnce(superuserUrl, `create database ${name} owner ${new URL(databaseOwnerUrl).username}`);
  const url = within(databaseUrl, name);
  const ownerUrl = within(databaseOwnerUrl, name);
  await migrate(ownerUrl, url);
  const pool = createPool(url);
  const drop = async (): Promise<void> => {
    await pool.end();
    await runOnce(superuserUrl, `drop database ${name} with (force)`);
  };
  const tamper = (sql: string): Promise<void> =>
    runOnce(
      ownerUrl,
      `alter table event disable trigger event_stays; ${sql}; alter table event enable trigger event_stays`,
    );
  return { url, ownerUrl, pool, tamper, drop };
}

/** One statement on a connection of its own. */
export async function runOnce(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
