/** `portolan roster`: imports a legacy roster, and tells again what became of its rows. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Told } from '../../db/roster.ts';
import { Plain } from '../up/say.ts';
import { progress } from '../progress.ts';
import { reportText, summaryOf } from '../roster-report.ts';
import { settingsOf } from './settings.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;

type ImportFlags = { readonly json?: boolean; readonly program: string };
type ReportFlags = { readonly json?: boolean; readonly all?: boolean };

export function roster(program: Command): void {
  const group = program.command('roster').description('legacy accounts: import them, and see what became of each');
  group
    .command('import <file.csv>')
    .description(
      'imports a roster (UTF-8, comma-separated). May be killed and repeated: the same file is the same run, and nothing comes in twice. Exit code 1 when a row was refused or in conflict',
    )
    .option('--program <id>', 'program that the accounts belong to', 'ctpat')
    .option('--json', 'the report as JSON')
    .action(async (file: string, flags: ImportFlags, command: Command) => {
      const told = await importFile(file, flags, command);
      const bad = told.filter(({ outcome }) => outcome === 'refused' || outcome === 'conflict').length;
      if (bad > 0) throw new Plain(`${bad} of ${told.length} rows did not come in`);
    });
  group
    .command('report [run]')
    .description('tells what became of each row of a run, named by the beginning of its id; without one, of the latest')
    .option('--all', 'also rows about which there is nothing to say')
    .option('--json', 'as JSON')
    .action(report);
}

async function importFile(
  file: string,
  { program: programme, json }: ImportFlags,
  command: Command,
): Promise<readonly Told[]> {
  const bytes = readBytes(file);
  const { UnreadableRoster } = await import('../../db/roster-file.ts');
  const { importRoster } = await import('../register.ts');
  const { withRegister } = await import('./register.ts');
  const shown = progress('rows');
  try {
    const options = { programme, now: Date.now(), demo: false };
    const done = await withRegister(command, programme, (register) =>
      importRoster(register, { bytes, source: basename(file) }, options, shown.hear),
    );
    shown.end();
    console.log(json ? JSON.stringify({ ...done, outcomes: summaryOf(done) }, null, 2) : reportText(done, false));
    return done.lines;
  } catch (error) {
    shown.end();
    if (error instanceof UnreadableRoster) throw new Plain(`${file}: ${error.message}; nothing was imported`);
    throw error;
  }
}

async function report(beginning: string | undefined, { json, all }: ReportFlags, command: Command): Promise<void> {
  const { databaseUrl } = settingsOf(command);
  const { createPool } = await import('../../db/pool.ts');
  const { findRun, reportOf } = await import('../../db/roster.ts');
  const pool = createPool(databaseUrl, 1);
  try {
    const run = await findRun(pool, beginning);
    if (!run)
      throw new Plain(
        beginning === undefined
          ? 'no roster has been imported yet'
          : `there is no run, or more than one, that begins with ${beginning}`,
      );
    const found = await reportOf(pool, run);
    console.log(
      json ? JSON.stringify({ ...found, outcomes: summaryOf(found) }, null, 2) : reportText(found, all ?? false),
    );
  } finally {
    await pool.end();
  }
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > LARGEST_BYTES) throw new Plain(`${file} is larger than 64 MB: split it`, 2);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Plain) throw error;
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
    throw new Plain(`${file}: ${why}`, 2);
  }
}
