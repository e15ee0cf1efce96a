/** The servers that one run of the tests shares: a real PostgreSQL, a real Temporal, and a mail server that keeps what it gets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export type TestStack = {
  /** Database `portolan` as the application's role, which may not change the ledger. */
  readonly databaseUrl: string;
  /** The same database as the role that owns the tables. */
  readonly databaseOwnerUrl: string;
  /** Database `postgres` as superuser: to create a database of a test's own. */
  readonly superuserUrl: string;
  /** host:port; namespace `default`; in memory; clocks of workflows can be moved forward. */
  readonly temporalAddress: string;
  readonly smtpUrl: string;
  /** Folder of the kept messages, one .eml file each. */
  readonly mailDir: string;
};

/** A database that has been migrated and holds nothing: every test's own is a copy of it. */
export const TEMPLATE = 'template_migrated';

/** The same server and role in another database. */
export const within = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

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

/** Where the run of the Jest process with this number tells its stack. */
export function stackFile(jestPid: number): string {
  return join(import.meta.dirname, '..', '..', '.cache', 'test-stack', `${jestPid}.json`);
}

/** The shared servers. Throws when the run was for pure tests only, for which none are started. */
export function stack(): TestStack {
  const file = [process.ppid, process.pid].map(stackFile).find((path) => existsSync(path)); // a worker of Jest, or Jest itself
  if (!file)
    throw new Error('no servers were started for this run: is this test in domain/ or policy/, which must be pure?');
  return JSON.parse(readFileSync(file, 'utf8')) as TestStack;
}
