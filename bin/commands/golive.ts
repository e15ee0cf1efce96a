/** `portolan go-live`: a supervisor says that the register is live; from then on clocks run. */
import type { Command } from 'commander';
import { Refusal } from '../../domain/refusal.ts';
import { progress } from '../progress.ts';
import { Plain } from '../up/say.ts';

type Flags = { readonly person: string; readonly program: string; readonly json?: boolean };

export function golive(program: Command): void {
  program
    .command('go-live')
    .description('the day from which clocks run')
    .command('confirm')
    .description(
      'records that a supervisor confirms go-live, and brings every imported participant live; repeated, it only brings those that came later',
    )
    .requiredOption('--person <id>', 'the supervisor in whose name it is confirmed')
    .option('--program <id>', 'program that goes live', 'ctpat')
    .option('--json', 'as JSON')
    .action(confirm);
}

async function confirm({ person, program: programme, json }: Flags, command: Command): Promise<void> {
  const { goLive } = await import('../register.ts');
  const { withRegister } = await import('./register.ts');
  const shown = progress('participants live');
  try {
    const done = await withRegister(command, programme, (register) =>
      goLive(register, { programme, person, now: Date.now() }, shown.hear),
    );
    shown.end();
    console.log(
      json
        ? JSON.stringify({ programme, ...done }, null, 2)
        : `${programme} is live by ${done.event}: ${done.live} of ${done.imported} imported participants`,
    );
  } catch (error) {
    shown.end();
    throw error instanceof Refusal ? new Plain(error.message) : error;
  }
}
