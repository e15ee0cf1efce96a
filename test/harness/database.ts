/** A database of a test's own on the shared server: migrated, with the application's privileges, and gone afterwards. */
import { randomBytes } from 'node:crypto';
import { createPool, type Pool } from '../../db/pool.ts';
import { runOnce, stack, TEMPLATE, within } from './stack.ts';

export type TestDatabase = {
  /** As the application's role. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly pool: Pool;
  /** Runs SQL past the ledger's guard, as only the owner could. */
  readonly tamper: (sql: string) => Promise<void>;
  readonly drop: () => Promise<void>;
};

export async function createDatabase(): Promise<TestDatabase> {
  const { databaseUrl, databaseOwnerUrl, superuserUrl } = stack();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = new URL(databaseOwnerUrl).username;
  await runOnce(superuserUrl, `create database ${name} template ${TEMPLATE} owner ${owner}`);
  const url = within(databaseUrl, name);
  const ownerUrl = within(databaseOwnerUrl, name);
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
