/** `portolan ledger`: whether the record is whole. */
import type { Command } from 'commander';
import type { Client as Database } from 'pg';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function ledger(program: Command): void {
  program
    .command('ledger')
    .description('the record: append-only, hash-chained')
    .command('verify')
    .description(
      'recomputes every link of every stream, and names the first broken row of each; fails when one is broken',
    )
    .option('--json', 'as JSON')
    .action(verify);
}

const FAULTS = {
  changed: 'its content is not what its hash says',
  unlinked: 'it does not follow the row before it',
  gap: 'a row before it is missing',
  cut: 'the stream was cut off at its end',
} as const;

async function verify({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { verifyChain } = await import('../../db/ledger.ts');
  const { events, faults } = await withDatabase(settingsOf(command).databaseUrl, (database) => verifyChain(database));
  const lines = faults.map(({ stream, seq, fault }) => `${stream}#${seq}: ${FAULTS[fault]}`);
  if (json) console.log(JSON.stringify({ whole: faults.length === 0, events, faults }, null, 2));
  else console.log([`${events} rows read`, ...lines].join('\n'));
  if (faults.length > 0)
    throw new Plain(`the record is broken in ${faults.length} ${faults.length === 1 ? 'stream' : 'streams'}`);
  if (!json) console.log('the record is whole');
}

/** A connection for as long as it takes: the whole record is read, which the time limits of the pages would not allow. */
export async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { default: pg } = await import('pg');
  await import('../../db/pool.ts'); // how numbers and dates come back is set there
  const database = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}
