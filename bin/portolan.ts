#!/usr/bin/env node
/**
 * The command line: `npm run portolan -- <command>`. Exit codes: 0 done, 1 failed, 2 misused. `--json` prints one JSON value on the
 * standard output and nothing else there.
 */
import { Command, CommanderError } from 'commander';
import { audit } from './commands/audit.ts';
import { chaos } from './commands/chaos.ts';
import { demo } from './commands/demo.ts';
import { deploy } from './commands/deploy.ts';
import { doctor } from './commands/doctor.ts';
import { effects } from './commands/effects.ts';
import { expected } from './commands/expected.ts';
import { fastForward } from './commands/fast-forward.ts';
import { golive } from './commands/golive.ts';
import { histories } from './commands/histories.ts';
import { ledger } from './commands/ledger.ts';
import { migrate } from './commands/migrate.ts';
import { office } from './commands/office.ts';
import { participant } from './commands/participant.ts';
import { person } from './commands/person.ts';
import { reconcile } from './commands/reconcile.ts';
import { roster } from './commands/roster.ts';
import { failure } from './failure.ts';
import { outliveReader } from './up/say.ts';

/** Adds one command, or a group of them, to the program. Connecting to anything is left to the command's action. */
export type Register = (program: Command) => void;

const commands: readonly Register[] = [
  demo,
  doctor,
  migrate,
  roster,
  golive,
  ledger,
  participant,
  person,
  office,
  reconcile,
  effects,
  expected,
  fastForward,
  audit,
  histories,
  deploy,
  chaos,
];

/** The whole command line, not yet run. */
function portolan(): Command {
  const program = new Command('portolan')
    .description('Durable case management for trusted-trader programs')
    .option('--data <folder>', 'data folder of the stack to work with; without it PORTOLAN_DATA or .portolan')
    .showHelpAfterError('--help says what there is')
    .exitOverride(); // before the commands are added, which take it over
  for (const register of commands) register(program);
  return program;
}

/** Runs one command line (without `node` and the script); resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await portolan().parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has said why already
    return failure(error);
  }
}

if (import.meta.main) {
  outliveReader();
  process.exit(await run(process.argv.slice(2)));
}
