/** Roll-overs while people go on commanding: on an engine that asks for one early, nobody is turned away and nothing is done twice. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { standingOf } from '../activities/standing.ts';
import { CAST } from '../domain/testing/cast.ts';
import type { Event } from '../domain/participant.ts';
import { EVERY_CATEGORY } from '../domain/testing/stories.ts';
import { keepContent } from '../db/content.ts';
import { append, verifyChain, type LedgerRow } from '../db/ledger.ts';
import { transaction } from '../db/pool.ts';
import { createOffice, EngineAway } from '../web/office.ts';
import { submit, type Carried, type Order } from '../workflows/messages.ts';
import { contactsOf, openAgency, type Agency } from './harness/agency.ts';
import { WHOLE } from '../bin/extent.ts';
import { fetchHistory } from '../bin/histories.ts';
import { bundleWorkflows, replay } from '../bin/replay.ts';
import { startEngine, type OwnEngine } from './harness/own-engine.ts';

let engine: OwnEngine;
let agency: Agency;
beforeAll(async () => {
  engine = await startEngine(undefined, ['limit.historyCount.suggestContinueAsNew=60']);
  agency = await openAgency({ temporalAddress: engine.temporalAddress });
});
afterAll(async () => {
  await agency.stop();
  await engine.stop();
});

/** A draft, to which any number of profiles may be prepared. Answers with the command of the nth. */
async function draft(id: string): Promise<(n: number) => Order> {
  await agency.engage(id);
  const profile = await keepContent(agency.database.pool, 'profile', { text: 'as documented' }, CAST.contact.person);
  const by = CAST.contact;
  await agency.office.submit(id, {
    id: `create-${id}`,
    by,
    type: 'CreateApplication',
    programme: 'ctpat',
    entityType: 'importer',
    zone: 'America/Chicago',
    office: 'laredo',
    contacts: contactsOf(id),
    demo: true,
    barredUntil: null,
    invitation: false,
  });
  const said = { profile, categories: EVERY_CATEGORY, identifiers: ['ein' as const], riskAssessedOn: '2026-06-01' };
  return (n) => ({ id: `${id}-${n}`, by, type: 'PrepareApplication', ...said });
}

/** How often each command of the participant is in the ledger, and at which sequence. */
async function recorded(id: string): Promise<Map<string, number[]>> {
  const { rows } = await agency.database.pool.query<{ command: string; seqs: number[] }>(
    `select command, array_agg(seq order by seq) as seqs from event where stream = $1 and type = 'ApplicationPrepared' group by command`,
    [`participant:${id}`],
  );
  return new Map(rows.map(({ command, seqs }) => [command, seqs]));
}

const runsOf = async (id: string): Promise<number> => {
  const { count } = await agency.client.workflow.count(`WorkflowId = 'participant:${id}'`);
  return count;
};

test('commands race through many roll-overs: every caller is answered, and everything is done once', async () => {
  const [id, callers, each] = ['racer', 8, WHOLE ? 27 : 14];
  const order = await draft(id);
  const office = createOffice(agency.client, 5_000, agency.taskQueue);
  const answers = new Map<number, readonly number[]>();
  const numbers = Array.from({ length: callers * each }, (_, n) => n);
  const waiting = [...numbers];
  const call = async (): Promise<void> => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
      const command = order(n);
      const twice = await Promise.all([office.submit(id, command), office.submit(id, command)]);
      answers.set(
        n,
        twice.map(({ seq }) => seq),
      );
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  while ((await runsOf(id)) < 4) await wait(50); // the engine's lists lag

  const ledger = await recorded(id);
  expect(ledger.size).toBe(numbers.length);
  for (const n of numbers) {
    const [seq] = ledger.get(`${id}-${n}`) ?? [];
    expect([n, ledger.get(`${id}-${n}`)]).toEqual([n, [seq]]);
    expect([n, answers.get(n)]).toEqual([n, [seq, seq]]);
  }
  // Remembered, and older than what is remembered: answered from memory and from the ledger.
  for (const n of [0, 1, 2, 40, 100, numbers.length - 1])
    expect([n, await office.submit(id, order(n))]).toEqual([n, { seq: ledger.get(`${id}-${n}`)?.[0] }]);
  expect((await recorded(id)).size).toBe(numbers.length);
  expect((await verifyChain(agency.database.pool)).faults).toEqual([]);
}, 120_000);

/** What became of each call: its sequence, or why the engine did not take it. */
const outcomes = (calls: readonly Promise<{ seq: number }>[]): Promise<readonly string[]> =>
  Promise.all(
    calls.map((call) =>
      call.then(
        () => 'done',
        (error: unknown) => (error instanceof EngineAway ? error.why : String(error)),
      ),
    ),
  );

/** Whoever is told "busy" or "away" sends the same command once more, as a person does; those who were answered do not. */
async function untilDone(
  orders: readonly Order[],
  send: (left: readonly Order[]) => Promise<readonly string[]>,
): Promise<void> {
  for (let left = orders; left.length > 0;) {
    const told = await send(left);
    expect(new Set(['done', 'away', 'busy'])).toEqual(new Set([...told, 'done', 'away', 'busy']));
    left = left.filter((_, n) => told[n] !== 'done');
  }
}

const offices = (patienceMs: number, queue = agency.taskQueue) =>
  Array.from({ length: 3 }, () => createOffice(agency.client, patienceMs, queue));

/** Every run of a participant, replayed by the code at hand: what goes wrong. */
async function faultsOf(id: string): Promise<readonly string[]> {
  const runs: string[] = [];
  for await (const { runId } of agency.client.workflow.list({ query: `WorkflowId = 'participant:${id}'` }))
    runs.push(runId);
  const histories = await Promise.all(runs.map((run) => fetchHistory(agency.client, `participant:${id}`, run)));
  const told: string[] = [];
  for await (const { fault, words } of replay(await bundleWorkflows(), histories)) if (fault) told.push(words);
  return told;
}

test('more commands at once than the engine’s own limit while mails are under way and the record is slow: none is turned away, and all can be replayed', async () => {
  const id = 'crowded';
  const order = await draft(id);
  const handle = agency.client.workflow.getHandle(`participant:${id}`);
  const calls = await transaction(agency.database.pool, async (client) => {
    await client.query(`select from stream where name = $1 for update`, [`participant:${id}`]);
    const sent = Array.from({ length: 40 }, (_, n) =>
      handle.executeUpdate(submit, { updateId: `${id}-${n}`, args: [order(n)] }),
    );
    while ((await standingOf(agency.client, id))!.letters < 39) await wait(20); // one of the forty is with the judge
    return sent;
  });
  const answers = await Promise.all(calls);
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(40);
  const ledger = await recorded(id);
  expect([ledger.size, [...ledger.values()].every((seqs) => seqs.length === 1)]).toEqual([40, true]);
  expect(await faultsOf(id)).toEqual([]);
}, 120_000);

test('more people at once than are let through while the record is slow: told away or busy, and the same commands are done once afterwards', async () => {
  const id = 'pressed';
  const order = await draft(id);
  const orders = Array.from({ length: 25 }, (_, n) => order(n));
  const through = (houses: ReturnType<typeof offices>, some: readonly Order[]) =>
    outcomes(some.map((each, n) => houses[n % houses.length]!.submit(id, each)));
  const told = await transaction(agency.database.pool, async (client) => {
    await client.query(`select from stream where name = $1 for update`, [`participant:${id}`]);
    return through(offices(1_500), orders);
  });
  expect(new Set(told)).toEqual(new Set(['away', 'busy']));
  await untilDone(orders, (left) => through(offices(5_000), left));
  const ledger = await recorded(id);
  expect([ledger.size, [...ledger.values()].every((seqs) => seqs.length === 1)]).toEqual([25, true]);
  expect(await faultsOf(id)).toEqual([]);
}, 120_000);

test('more than ten commands at once while no worker runs: away or busy, never a fault', async () => {
  const order = await draft('known');
  const houses = offices(1_000, 'nobody-works-here');
  const told = await outcomes(
    Array.from({ length: 30 }, (_, n) => houses[n % houses.length]!.submit('unattended', order(n))),
  );
  expect(new Set(told)).toEqual(new Set(['away', 'busy']));
}, 120_000);

/** What an earlier release carried, and the ledger that it was carried beside, both under another name. */
function carriedBy(id: string): { readonly carried: Carried; readonly rows: readonly LedgerRow[] } {
  const file = new URL('histories/carried-1.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8').replaceAll('roll-over', id)) as ReturnType<typeof carriedBy>;
}

/** Writes the rows as they once were, command by command. */
async function write(id: string, rows: readonly LedgerRow[]): Promise<void> {
  const by = { actor: 'test', role: 'system', policy: 'ctpat/2020-03-01', rules: 'test', cause: {} };
  for (const { command, at, seq } of rows.filter((row, index) => rows[index - 1]?.command !== row.command)) {
    const events = rows.filter((row) => row.command === command).map(({ body }) => JSON.parse(body) as Event);
    const entry = { ...by, stream: `participant:${id}`, after: seq - 1, command, at, events };
    await transaction(agency.database.pool, (client) => append(client, entry));
  }
}

/** The last row of a participant; of one command, when it is given. */
const lastOf = async (id: string, command: string | null = null): Promise<number> => {
  const { rows } = await agency.database.pool.query<{ seq: number }>(
    'select max(seq) as seq from event where stream = $1 and ($2::text is null or command = $2)',
    [`participant:${id}`, command],
  );
  return rows[0]!.seq;
};

test.each([
  ['as far as it', 'equal', 0],
  ['further than it', 'ahead', 4],
  ['behind it', 'behind', -4],
])(
  'a run goes on from what an earlier release carried, with the ledger %s',
  async (_, id, more) => {
    const { carried, rows } = carriedBy(id);
    const boundary = rows.findIndex(
      ({ seq, command }) => seq > carried.state.seq + more && command !== rows[seq - 2]?.command,
    );
    const kept = rows.slice(0, more === 0 ? carried.state.seq : boundary === -1 ? rows.length : boundary);
    await agency.engage(id);
    await write(id, kept);
    expect(Math.sign(kept.length - carried.state.seq)).toBe(Math.sign(more));
    await agency.client.workflow.start('participant', {
      workflowId: `participant:${id}`,
      taskQueue: agency.taskQueue,
      args: [carried],
    });
    while ((await standingOf(agency.client, id))?.seq !== (await lastOf(id))) await wait(20); // clocks may ring, if the fixture has grown old

    // A command that was answered before is answered alike, unless the ledger has lost it: then it is done anew.
    const lost = carried.answered.find(([, { seq }]) => seq > kept.length);
    const [command, { seq }] = lost ?? carried.answered.at(-1)!;
    const acknowledge = { id: command, by: CAST.officer, type: 'AcknowledgeNotice', notice: 'n4' } as const;
    const answer = await agency.office.submit(id, acknowledge);
    expect([lost !== undefined, answer]).toEqual([more < 0, { seq: await lastOf(id, command) }]);
    if (!lost) expect(answer).toEqual({ seq });
    const fresh = await agency.office.submit(id, { ...acknowledge, id: 'fresh' });
    expect(fresh).toEqual({ seq: await lastOf(id) });
    expect((await verifyChain(agency.database.pool)).faults).toEqual([]);
  },
  180_000,
);
