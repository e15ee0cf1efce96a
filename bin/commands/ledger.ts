/** `portolan ledger`: checks that the record is whole. */
import type { Command } from 'commander';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function ledger(program: Command): void {
  program
    .command('ledger')
    .description('the append-only record')
    .command('verify')
    .description(
      'recomputes every link of every stream, and names the first broken row of each. Exit code 1 when one is broken',
    )
    .option('--json', 'as JSON')
    .action(verify);
}

async function verify({ json }: { readonly json?: boolean }, command: Command): Promise<void> {
  const { databaseUrl } = settingsOf(command);
  const { createPool } = await import('../../db/pool.ts');
  const { verifyChain } = await import('../../db/ledger.ts');
  const pool = createPool(databaseUrl, 1);
  try {
    const { events, faults } = await verifyChain(pool);
    if (json) console.log(JSON.stringify({ events, faults }, null, 2));
    else for (const { stream, seq, fault } of faults) console.log(`${stream} is broken at ${seq}: ${WORDS[fault]}`);
    if (faults.length > 0) throw new Plain(`${faults.length} streams are broken`);
    if (!json) console.log(`${events} events, every chain is whole`);
  } finally {
    await pool.end();
  }
}

const WORDS = {
  changed: 'the row is not what was recorded',
  unlinked: 'it does not follow from the row before',
  gap: 'rows before it are missing',
  cut: 'rows after it are missing',
} as const;
