/** Where the floor writes. */
import pg from 'pg';
import type { TestStack } from '../../test/harness/stack.ts';

/** Makes the table, for the application's role. */
export async function floorTable(stack: TestStack): Promise<void> {
  const owner = new pg.Client({ connectionString: stack.databaseOwnerUrl });
  await owner.connect();
  await owner.query(
    `create table floor (key text, row int, body text, primary key (key, row)); grant insert on floor to ${new URL(stack.databaseUrl).username}`,
  );
  await owner.end();
}
