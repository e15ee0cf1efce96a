/** `portolan deploy`: what is asked of a build before it takes the place of the one that runs. */
import type { Command } from 'commander';
import type { Client } from '@temporalio/client';
import type { Replayed } from '../replay.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

export function deploy(program: Command): void {
  program
    .command('deploy')
    .description('whether a build may take the place of the one that runs')
    .command('check')
    .description(
      'replays histories of workflows that are open now against the code at hand: a sample of the participants, drawn evenly from the oldest run to the newest, and all imports and go-lives. Changes nothing; fails when one of them would go on differently',
    )
    .option('--sample <n>', 'how many participants', '50')
    .option('--json', 'as JSON')
    .action(check);
}

/** Open runs of one type, the newest first. */
async function openRuns(client: Client, type: string): Promise<readonly string[]> {
  const ids: string[] = [];
  const query = `WorkflowType = '${type}' and ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1_000 })) ids.push(workflowId);
  return ids;
}

/** `count` of them at even distances, the first and the last among them. */
export function drawEvenly<T>(all: readonly T[], count: number): readonly T[] {
  if (count >= all.length) return all;
  if (count === 1) return all.slice(0, 1);
  return Array.from({ length: count }, (_, n) => all[Math.round((n * (all.length - 1)) / (count - 1))]!);
}

const NOT_FOUND = 5;

/** The histories of open workflows; one that has ended meanwhile is left out. */
async function* live(client: Client, workflowIds: readonly string[]) {
  for (const workflowId of workflowIds) {
    try {
      yield { workflowId, history: await client.workflow.getHandle(workflowId).fetchHistory() };
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_FOUND) throw error;
    }
  }
}

type Flags = { readonly sample: string; readonly json?: boolean };

async function check({ sample, json }: Flags, command: Command): Promise<void> {
  if (!/^[1-9]\d{0,5}$/.test(sample)) throw new Plain(`${sample} is no number of participants`, 2);
  const settings = settingsOf(command);
  const { createClient, dataConverterOf } = await import('../temporal-client.ts');
  const { bundleWorkflows, quietly, replay } = await import('../replay.ts');
  quietly();
  const client = createClient(settings);
  try {
    const [participants = [], ...others] = await Promise.all(
      ['participant', 'importRoster', 'goLive'].map((type) => openRuns(client, type)),
    );
    const drawn = [...drawEvenly(participants, Number(sample)), ...others.flat()];
    const told: Replayed[] = [];
    for await (const each of replay(await bundleWorkflows(), live(client, drawn), dataConverterOf(settings)))
      told.push(each);
    report(told, participants.length, json ?? false);
  } finally {
    await client.connection.close();
  }
}

const WHAT_TO_DO = {
  differs:
    'this build would go on differently. Put what changed in the order of timers, activities and messages behind patched() with a dated id (docs/adr/0009-patches-and-replay.md), or undo it',
  fails:
    'this build cannot run it. Does workflows/carried.ts know the schema that the run was started with, and is every workflow still exported under its name?',
} as const;

function report(told: readonly Replayed[], open: number, json: boolean): void {
  const failing = told.flatMap(({ workflowId, fault, words }) => (fault ? [{ workflowId, fault, words }] : []));
  if (json) console.log(JSON.stringify({ open, replayed: told.length, failing }, null, 2));
  else {
    for (const { workflowId, fault, words } of failing) console.log(`${workflowId}: ${WHAT_TO_DO[fault]}\n  ${words}`);
    console.log(`${told.length} histories replayed, of ${open} open participants`);
  }
  if (failing.length > 0) throw new Plain(`${failing.length} of ${told.length} fail: do not let this build run`);
}
