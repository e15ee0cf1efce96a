/**
 * Records the histories of this folder: `node test/histories/record.ts [name …]`, all of them without names. To be run when the shell has
 * changed in a release; what earlier releases have recorded is kept beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStream } from '../../db/queries/decision.ts';
import { fetchHistory, holdsAddress, writeHistory, type RecordedHistory } from '../../bin/histories.ts';
import { goLive, importRoster } from '../../bin/register.ts';
import { CAST } from '../../domain/testing/cast.ts';
import { workflowIds, type Carried } from '../../workflows/messages.ts';
import globalSetup from '../harness/global-setup.ts';
import globalTeardown from '../harness/global-teardown.ts';
import { openAgency, policies, type Agency } from '../harness/agency.ts';
import { startEngine } from '../harness/own-engine.ts';
import { Tale } from './tale.ts';
import { deliveryGivesUp, rollsOver, TALES, visitRollsOver } from './tales.ts';

const keep = (name: string, history: RecordedHistory): void => {
  if (holdsAddress(history)) throw new Error(`${name} holds a mail address`);
  writeHistory(join(import.meta.dirname, `${name}.json.gz`), history);
  console.log(name);
};

/** Every run of a workflow, the first one first. */
async function runsOf({ client }: Agency, workflowId: string): Promise<readonly RecordedHistory[]> {
  const runs: RecordedHistory[] = [];
  let run: string | undefined = await firstRun(client, workflowId);
  while (run !== undefined) {
    const history = await fetchHistory(client, workflowId, run);
    runs.push(history);
    run = nextRun(history);
  }
  return runs;
}

type Events = { readonly events: readonly Record<string, { readonly [name: string]: unknown } | undefined>[] };
const eventsOf = ({ history }: RecordedHistory): Events['events'] => (history as Events).events;

async function firstRun(client: Agency['client'], workflowId: string): Promise<string> {
  const started = eventsOf(await fetchHistory(client, workflowId))[0]?.['workflowExecutionStartedEventAttributes'];
  return String(started?.['firstExecutionRunId']);
}

const nextRun = (history: RecordedHistory): string | undefined =>
  eventsOf(history).at(-1)?.['workflowExecutionContinuedAsNewEventAttributes']?.['newExecutionRunId'] as
    | string
    | undefined;

async function tell(agency: Agency, name: string, story: (tale: Tale) => Promise<void>): Promise<Tale> {
  const tale = await Tale.begin(agency, name);
  await story(tale);
  for (const [index, history] of (await runsOf(agency, workflowIds.participant(name))).entries())
    keep(index === 0 ? name : `${name}-${index + 1}`, history);
  return tale;
}

/** What the last run was begun with, and the ledger that it must agree with. */
async function keepCarried({ agency, id }: Tale, of = ''): Promise<void> {
  const runs = await runsOf(agency, workflowIds.participant(id));
  const started = eventsOf(runs.at(-1)!)[0]?.['workflowExecutionStartedEventAttributes'];
  const { payloads } = started!['input'] as { payloads: readonly { data: string }[] };
  const carried = JSON.parse(Buffer.from(payloads[0]!.data, 'base64').toString('utf8')) as Carried;
  const stream = await loadStream(agency.database.pool, id);
  const rows = stream.map(({ seq, command, at, body }) => ({ seq, command, at, body }));
  writeFileSync(join(import.meta.dirname, `carried-${carried.schema}${of}.json`), `${JSON.stringify({ carried, rows }, null, 1)}\n`);
}

/** Three rows of the roster come in and go live. */
async function imports(agency: Agency): Promise<void> {
  const lines = readFileSync(join(import.meta.dirname, '../../db/seed/roster.csv'), 'utf8').split('\n').slice(0, 4);
  const register = { pool: agency.database.pool, client: agency.client, policies, taskQueue: agency.taskQueue };
  const roster = { bytes: Buffer.from(`${lines.join('\n')}\n`), source: 'roster.csv' };
  const now = Date.now();
  const { id: run } = await importRoster(register, roster, { programme: 'ctpat', now, demo: true }, () => {});
  await goLive(register, { programme: 'ctpat', person: CAST.supervisor.person, now }, () => {});
  for (const workflowId of [workflowIds.import(run), workflowIds.goLive('ctpat')])
    for (const [index, history] of (await runsOf(agency, workflowId)).entries())
      keep(`${workflowId.split(':')[0]}-${index + 1}`, history);
  const account = lines[1]!.split(',')[0]!;
  keep('imported', await fetchHistory(agency.client, workflowIds.participant(`a${account}`)));
}

async function withAgency(instead: Parameters<typeof openAgency>[0], work: (agency: Agency) => Promise<void>) {
  const agency = await openAgency(instead);
  try {
    await work(agency);
  } finally {
    await agency.stop();
  }
}

const names = process.argv.slice(2);
const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
await globalSetup({ testPathPatterns: { patterns: [] } });
try {
  await withAgency({}, async (agency) => {
    for (const [name, story] of Object.entries(TALES)) if (wanted(name)) await tell(agency, name, story);
    if (wanted('import')) await imports(agency);
  });
  if (wanted('delivery-gave-up'))
    await withAgency({ smtpUrl: 'smtp://127.0.0.1:9' }, async (agency) => {
      await tell(agency, 'delivery-gave-up', deliveryGivesUp);
    });
  if (wanted('roll-over') || wanted('visit-roll-over')) {
    const engine = await startEngine(undefined, ['limit.historyCount.suggestContinueAsNew=60']);
    try {
      await withAgency({ temporalAddress: engine.temporalAddress }, async (agency) => {
        if (wanted('roll-over')) await keepCarried(await tell(agency, 'roll-over', rollsOver));
        if (!wanted('visit-roll-over')) return;
        const tale = await Tale.begin(agency, 'visit-roll-over'); // for what it carries alone
        await visitRollsOver(tale);
        await keepCarried(tale, '-visit');
      });
    } finally {
      await engine.stop();
    }
  }
} finally {
  await globalTeardown();
}
process.exit(0);
