/** `portolan histories`: keeps what a workflow has been through, so that every later build is asked whether it would do the same. */
import type { Command } from 'commander';
import { join } from 'node:path';
import { root } from '../steps.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function histories(program: Command): void {
  program
    .command('histories')
    .description('recorded histories of workflows, which every build replays in its tests')
    .command('record <workflow-id>')
    .description(
      'keeps the history of a workflow, decrypted, in test/histories. Refuses one that holds a mail address: histories hold ids, codes and dates only',
    )
    .option('--run <id>', 'this run; without it the latest')
    .option('--out <file>', 'file to write, compressed when its name ends in .gz')
    .option('--json', 'as JSON')
    .action(record);
}

type Flags = { readonly run?: string; readonly out?: string; readonly json?: boolean };

async function record(workflowId: string, { run, out, json }: Flags, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const file = out ?? join(root, 'test/histories', `${workflowId.replaceAll(/[^\w-]+/g, '-')}.json.gz`);
  const { createClient } = await import('../temporal-client.ts');
  const { fetchHistory, holdsAddress, writeHistory } = await import('../histories.ts');
  const client = createClient(settings);
  try {
    const history = await fetchHistory(client, workflowId, run);
    if (holdsAddress(history)) throw new Plain(`${workflowId} holds a mail address: it is not kept`);
    writeHistory(file, history);
    console.log(json ? JSON.stringify({ workflowId, runId: history.runId, file }, null, 2) : `${file} written`);
  } catch (error) {
    throw (error as Error).name === 'WorkflowNotFoundError' ? new Plain(`the engine knows no ${workflowId}`) : error;
  } finally {
    await client.connection.close();
  }
}
