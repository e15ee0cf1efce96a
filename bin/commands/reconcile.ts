/** `portolan reconcile`: the nightly comparison, now. */
import type { Command } from 'commander';
import type { Reconciled } from '../../activities/reconcile.ts';
import { Plain } from '../up/say.ts';

export function reconcile(program: Command): void {
  program
    .command('reconcile')
    .description(
      'compares workflows, ledger and read model both ways, as every night: repairs what is safe to repair, and tells what it found; fails when something is left',
    )
    .option('--json', 'as JSON')
    .action(compare);
}

async function compare({ json }: { json?: boolean }, command: Command): Promise<void> {
  const { withEngine } = await import('./engine.ts');
  const { TASK_QUEUE } = await import('../../workflows/messages.ts');
  if (!json) process.stderr.write('comparing engine and record …\n');
  const done = await withEngine(command, ({ client }) =>
    client.workflow.execute<() => Promise<Reconciled>>('reconcile', {
      workflowId: 'reconcile',
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue: TASK_QUEUE,
    }),
  );
  if (json) console.log(JSON.stringify(done, null, 2));
  else console.log(told(done));
  const left = done.findings.length;
  if (left > 0)
    throw new Plain(`${left} ${left === 1 ? 'finding' : 'findings'}: what to do about each stands on /operations`);
}

const told = ({ participants, workflows, repairs, findings }: Reconciled): string =>
  [
    `${participants} participants and ${workflows} running workflows compared`,
    ...repairs.map(({ type, participant }) => `repaired  ${type}  ${participant}`),
    ...findings.map(({ kind, subject, detail }) => `found     ${kind}  ${subject}  ${JSON.stringify(detail)}`),
  ].join('\n');
