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
  readonly drop: () => Promise<void>;
};

const within = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

export async function createDatabase(): Promise<TestDatabase> {
  const { databaseUrl, databaseOwnerUrl, superuserUrl } = stack();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, `create database ${name} owner ${new URL(databaseOwnerUrl).username}`);
  const url = within(databaseUrl, name);
  const ownerUrl = within(databaseOwnerUrl, name);
  await migrate(ownerUrl, url);
  const pool = createPool(url);
  const drop = async (): Promise<void> => {
    await pool.end();
    await asSuperuser(superuserUrl, `drop database ${name} with (force)`);
  };
  return { url, ownerUrl, pool, drop };
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
