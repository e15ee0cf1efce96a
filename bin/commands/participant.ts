/** `portolan participant`: what is done to one participant's workflow, or to all, when the engine has lost it. */
import type { Command } from 'commander';
import { progress } from '../progress.ts';
import { Plain } from '../up/say.ts';

type Flags = { readonly all?: boolean; readonly anew?: boolean; readonly json?: boolean };

export function participant(program: Command): void {
  program
    .command('participant')
    .description('the workflow of a participant')
    .command('revive [participant]')
    .description(
      'starts the workflows that should run and do not, from the ledger alone, and looks whether each waits for the instant that the record says; repeating it is harmless',
    )
    .option('--all', 'of every participant')
    .option(
      '--anew',
      'ends the run of this one participant first, such as one whose task fails since it cannot be replayed',
    )
    .option('--json', 'as JSON')
    .action(revive);
}

async function revive(id: string | undefined, { all, anew, json }: Flags, command: Command): Promise<void> {
  if ((id === undefined) !== (all === true)) throw new Plain('name one participant, or --all', 2);
  if (all && anew) throw new Plain('--anew is for one participant at a time', 2);
  const { endRun, reviveAll } = await import('../revive.ts');
  const { withEngine } = await import('./engine.ts');
  const shown = progress('participants');
  const done = await withEngine(command, async (parts) => {
    if (id !== undefined && anew) await endRun(parts.client, id);
    return reviveAll(parts, id ?? null, shown.hear);
  }).finally(shown.end);
  if (id !== undefined && done.length === 0) throw new Plain(`there is no participant ${id}`);
  const of = (outcome: string): readonly string[] =>
    done.filter((one) => one.outcome === outcome).map((one) => one.participant);
  const astray = of('astray');
  if (json) console.log(JSON.stringify({ participants: done.length, outcomes: done }, null, 2));
  else
    console.log(
      `${done.length} participants: ${of('revived').length} revived, ${of('running').length} running already, ${of('at-rest').length} at rest`,
    );
  if (astray.length > 0)
    throw new Plain(
      `${astray.length} do not agree with the record: ${astray.slice(0, 10).join(', ')}. Look at /operations, and at the worker's log`,
    );
}
