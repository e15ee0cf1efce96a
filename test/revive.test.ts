/** The drill: participants by the hundred in the middle of their lives, the engine's state lost, everything begun again from the ledger alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { standingOf } from '../activities/standing.ts';
import { ref } from '../domain/testing/ledger.ts';
import {
  certified,
  climbInSilence,
  imported,
  inReview,
  overdue,
  reviewOpen,
  suspended,
  validationDue,
} from '../domain/testing/stories.ts';
import { endRun, reviveAll, type Outcome } from '../bin/revive.ts';
import { dataConverterOf } from '../bin/temporal-client.ts';
import { expectedAfter, type Expected } from '../db/queries/standing-now.ts';
import { rebuild } from '../db/rebuild.ts';
import { startWorker, type TestWorker } from './harness/agency.ts';
import { WHOLE } from '../bin/extent.ts';
import { openHouse, type House } from './harness/house.ts';
import { startEngine, type OwnEngine } from './harness/own-engine.ts';
import { stack } from './harness/stack.ts';
import { recordWhole } from './harness/whole-record.ts';
import { ctpat } from './lifecycle/ctpat.ts';

const PEOPLE = WHOLE ? 400 : 60;
const STORIES = {
  certified,
  imported,
  inReview,
  overdue,
  reviewOpen,
  suspended,
  validationDue,
  midLadder: () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    return ledger;
  },
  underAppeal: () => {
    const ledger = suspended(ctpat);
    ledger.mail = () => undefined; // its receipt waits for the engine
    ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
    return ledger;
  },
};

let house: House;
let owner: pg.Client;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-revive-'));
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES)) await house.record(story(ctpat), { id, company: id });
  await recordWhole(house, ['certified', 'validationDue'], 'inReview');
  owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  const told = Object.keys(STORIES).length + 1; // with the draft of the whole record
  for (let copy = 1; copy * told < PEOPLE; copy += 1) await owner.query(COPY, [`-${copy}`]);
  await rebuild(owner, true, () => {}); // the copies have no rows yet
}, 120_000);
afterAll(async () => {
  await owner.end();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every story once more, under ids with a suffix. */
const COPY = `with own as (select id, id || $1 as copy from participant where id !~ '-[0-9]+$'),
  a as (insert into account (participant, company, source) select copy, copy, 'test' from own),
  c as (insert into contact (id, participant, role, name, email, language)
    select own.copy || substr(c.id, length(own.id) + 1), own.copy, c.role, c.name, replace(c.email, '@' || lower(own.id), '@' || lower(own.copy)), c.language
    from contact c join own on own.id = c.participant),
  told as (select own.id, own.copy, e.command, min(e.seq) as first, array_agg(e.type order by e.seq) as types,
      array_agg(replace(e.body, '"' || own.id || '.', '"' || own.copy || '.') order by e.seq) as bodies, (array_agg(e order by e.seq))[1] as e
    from event e join own on e.stream = 'participant:' || own.id group by own.id, own.copy, e.command order by own.id, first)
  select append_events('participant:' || copy, first - 1, command, (e).actor, (e).role, (e).policy, (e).rules, (e).at, types, bodies, '{}') from told`;

type Lived = { readonly expected: readonly Expected[]; readonly outcomes: Readonly<Record<string, Outcome>> };

/** Runs everybody on an engine until nothing moves any more. */
async function live(
  engine: OwnEngine,
  use: (lived: Lived, client: Client, taskQueue: string) => Promise<void>,
): Promise<void> {
  const { pool } = house.database;
  const dataConverter = dataConverterOf({ payloadKey: new Uint8Array(32).fill(7) });
  const connection = await Connection.connect({ address: engine.temporalAddress });
  const client = new Client({ connection, dataConverter });
  const worker: TestWorker = await startWorker(
    house.database,
    { ...stack(), temporalAddress: engine.temporalAddress },
    dataConverter,
    client,
  );
  try {
    const revived = await reviveAll({ pool, client, taskQueue: worker.taskQueue }, null, () => {});
    const outcomes = Object.fromEntries(revived.map(({ participant, outcome }) => [participant, outcome]));
    await settled();
    await use({ expected: await everybody(), outcomes }, client, worker.taskQueue);
  } finally {
    await worker.stop();
    await connection.close();
  }
}

async function everybody(): Promise<readonly Expected[]> {
  const all: Expected[] = [];
  for (
    let page = await expectedAfter(house.database.pool, '');
    page.length > 0;
    page = await expectedAfter(house.database.pool, page.at(-1)!.id)
  )
    all.push(...page);
  return all;
}

/** Every notice that was to be delivered by mail has come to its end. */
async function settled(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from notice where channel = 'mail' and status = 'queued'`,
    );
    if (rows[0]!.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const counts = async (): Promise<Record<string, number>> => {
  const { rows } = await owner.query<Record<string, number>>(
    `select (select count(*) from event)::int as events, (select count(*) from delivery)::int as deliveries, (select count(*) from notice)::int as notices`,
  );
  return rows[0]!;
};

test('the engine’s file is deleted, and everybody stands where they stood and waits for the same instants; nothing is sent twice', async () => {
  const file = join(folder, 'engine.db');
  let before: readonly Expected[] = [];
  const first = await startEngine(file);
  await live(first, async ({ expected, outcomes }) => {
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['revived']));
    before = expected;
    await Promise.resolve();
  });
  await first.stop();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  expect(before.length).toBeGreaterThanOrEqual(PEOPLE);
  const recorded = await counts();
  expect(recorded['deliveries']).toBeGreaterThan(PEOPLE / 10);

  const second = await startEngine(file);
  await live(second, async ({ expected, outcomes }, client, taskQueue) => {
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['revived']));
    expect(expected).toEqual(before);
    const waiting = await Promise.all(
      before.map(async ({ id }) => {
        const { seq, next } = (await standingOf(client, id))!;
        return { id, seq, next };
      }),
    );
    expect(waiting).toEqual(before.map(({ id, seq, next }) => ({ id, seq, next })));
    const revive = () => reviveAll({ pool: house.database.pool, client, taskQueue }, 'certified-1', () => {});
    expect(await revive()).toEqual([{ participant: 'certified-1', outcome: 'running' }]);
    await endRun(client, 'certified-1');
    await endRun(client, 'certified-1'); // a second time there is nothing to end
    expect(await revive()).toEqual([{ participant: 'certified-1', outcome: 'revived' }]);
  });
  await second.stop();
  expect(await counts()).toEqual(recorded);
  expect((await rebuild(owner, false, () => {})).differences).toEqual([]);
}, 400_000);
