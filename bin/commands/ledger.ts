/** `portolan ledger`: whether the record is whole. */
import type { Command } from 'commander';
import type { Client as Database } from 'pg';
import { progress } from '../progress.ts';
import { Plain } from '../up/say.ts';
import { chainFaultText } from './fault-words.ts';
import { settingsOf } from './settings.ts';

export function ledger(program: Command): void {
  const group = program.command('ledger').description('the record: append-only, hash-chained');
  group
    .command('verify')
    .description(
      'recomputes every link of every stream, and names the first broken row of each; fails when one is broken',
    )
    .option('--json', 'as JSON')
    .action(verify);
  group
    .command('rebuild')
    .description(
      'builds every table that follows from the ledger once more, beside the live ones, and reports every difference; fails when there is one',
    )
    .option('--swap', 'puts the rebuilt rows in place of the live ones; whoever writes waits meanwhile')
    .option('--json', 'as JSON')
    .action(rebuildView);
}

async function verify({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { verifyChain } = await import('../../db/ledger.ts');
  const { auditPool } = await import('../../db/pool.ts');
  const pool = auditPool(settingsOf(command).databaseUrl);
  const { events, faults } = await verifyChain(pool).finally(() => void pool.end());
  const lines = faults.map(chainFaultText);
  if (json) console.log(JSON.stringify({ whole: faults.length === 0, events, faults }, null, 2));
  else console.log([`${events} rows read`, ...lines].join('\n'));
  if (faults.length > 0)
    throw new Plain(`the record is broken in ${faults.length} ${faults.length === 1 ? 'stream' : 'streams'}`);
  if (!json) console.log('the record is whole');
}

async function rebuildView(
  { swap = false, json }: { swap?: boolean; json?: boolean },
  command: Command,
): Promise<void> {
  const { rebuild } = await import('../../db/rebuild.ts');
  const shown = progress('participants');
  const found = await withDatabase(settingsOf(command).databaseOwnerUrl, (database) =>
    rebuild(database, swap, shown.hear),
  ).finally(shown.end);
  const { participants, events, rows, differences } = found;
  if (json) console.log(JSON.stringify({ ...found, swapped: swap }, null, 2));
  else {
    for (const { table, key, what, columns } of differences)
      console.log(`${table} ${key}: ${WHAT[what]}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`);
    console.log(`${participants} participants of ${events} events; rows of each table:`);
    for (const [table, count] of Object.entries(rows)) console.log(`${String(count).padStart(8)} ${table}`);
    if (swap) console.log('the rebuilt rows are in place');
  }
  if (differences.length > 0 && !swap)
    throw new Plain(
      `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}; --swap puts the rebuilt rows in place`,
    );
  if (!json) console.log(differences.length === 0 ? 'no difference' : `${differences.length} differences are gone`);
}

const WHAT = {
  missing: 'the ledger has it, the pages do not',
  extra: 'the pages have it, the ledger does not',
  different: 'differs',
} as const;

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
