/**
 * Outreach: how many due notices leave in a second, against a bare workflow of one timer and one activity that sends one mail; and how late they
 * are when so many a second fall due while pages are read. A notice falls due on the day of the company's review, by the company's own clock.
 */
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { migrate } from '../db/orm.ts';
import { addDays, addYears, wallDateOf } from '../domain/calendar.ts';
import { SYSTEM } from '../domain/actor.ts';
import { importedMember } from '../domain/testing/imported.ts';
import type { TestStack } from '../test/harness/stack.ts';
import { createOffice, EngineAway } from '../web/office.ts';
import { paths } from '../web/paths.ts';
import { skip } from '../web/time-machine.ts';
import { startFloor } from './floor/start.ts';
import { openGround, PROGRAMME, startWorker, type Ground } from './many.ts';
import { atLeast, atMost, quantile, rate, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { signIn } from './signed-in.ts';
import { startWeb } from './web.ts';

/** `due`: notices at once; then `aSecond` of them for so many seconds, while `readers` read pages. */
export type Size = {
  readonly due: number;
  readonly aSecond: number;
  readonly seconds: number;
  readonly readers: number;
};
export const FULL: Size = { due: 11_500, aSecond: 10, seconds: 300, readers: 4 };
/** Shows that it runs, and nothing else. */
export const SMALL: Size = { due: 24, aSecond: 2, seconds: 5, readers: 1 };

const ABREAST = 32;
const ZONE = 'America/New_York';
/** The window of the annual review opens so many days from now, and a day later by the company's clock it has. */
const OPENS_IN_DAYS = 10;
const SKIPPED_SECONDS = (OPENS_IN_DAYS + 1) * 86_400;
const PATIENCE_MS = 1_800_000;
const READER = 'helen-park';
type Say = (line: string) => void;

export async function outreach(say: Say, { due, aSecond, seconds, readers }: Size = FULL): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const floorPerSecond = await measureFloor(stack, due);
  say(`floor: ${floorPerSecond.toFixed(1)} mails a second`);
  const ground = await openGround(stack);
  const worker = await startWorker(ground.env);
  await admit(ground, due + aSecond * seconds);
  say('admitted');
  const { perSecond, unconfirmed } = await measureAtOnce(ground, due, stack.mailDir);
  say(`ours: ${perSecond.toFixed(1)} mails a second`);
  const { lateMs, lost } = await measureSteady(ground, { due, aSecond, seconds, readers });
  worker.kill('SIGKILL');
  await ground.close();
  stop();
  const p99Ms = quantile(lateMs, 0.99);
  const targets = [
    atLeast(`rate over ${due} due notices, of the floor`, perSecond / floorPerSecond, 0.5),
    atMost(`lateness in ms at ${aSecond} due a second: p99`, p99Ms, 5_000),
    atMost('notices lost', lost, 0),
  ];
  const raw = {
    due,
    aSecond,
    seconds,
    floorPerSecond,
    perSecond,
    unconfirmed,
    p50Ms: quantile(lateMs, 0.5),
    p99Ms,
    lost,
  };
  return { bench: 'outreach', targets, pass: targets.every(({ met }) => met), raw };
}

/** Calls for each of `count`, so many abreast; the last ones for as many callers as there are. */
const forEach = (count: number, call: (index: number) => Promise<unknown>): Promise<unknown> => {
  let next = 0;
  return rate(ABREAST, Math.ceil(count / ABREAST), async () => (next < count ? call((next += 1) - 1) : undefined));
};

/** From the first workflow to the last mail. */
async function measureFloor(stack: TestStack, due: number): Promise<number> {
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  const start = (name: string) =>
    client.workflow.start('mailOnce', { workflowId: `floor-mail-${name}`, taskQueue: 'floor', args: [name] });
  const warm = await start('warm');
  const worker = await startFloor(stack, () => warm.result().then(() => true));
  const before = mailsIn(stack.mailDir);
  const begun = performance.now();
  await Promise.all([forEach(due, (index) => start(String(index))), mailsCome(stack.mailDir, before + due)]);
  const perSecond = (due * 1000) / (performance.now() - begun);
  worker.kill('SIGTERM');
  await client.connection.close();
  return perSecond;
}

/** Moves a company's clock; answers whether the engine told in two minutes that it has moved. Its mail is waited for all the same. */
const moved = (client: Ground['register']['client'], index: number): Promise<boolean> =>
  skip(client, idOf(index), SKIPPED_SECONDS).then(
    () => true,
    () => false,
  );

/** From the first clock that is moved to the last mail; and of how many clocks the engine did not tell. */
async function measureAtOnce({ register: { client } }: Ground, due: number, mailDir: string) {
  const before = mailsIn(mailDir);
  const begun = performance.now();
  let unconfirmed = 0;
  const move = async (index: number): Promise<void> => {
    if (!(await moved(client, index))) unconfirmed += 1;
  };
  await Promise.all([forEach(due, move), mailsCome(mailDir, before + due)]);
  return { perSecond: (due * 1000) / (performance.now() - begun), unconfirmed };
}

/**
 * Timers that run out by themselves, `aSecond` of them in every second. The clocks are moved beforehand, each to so long before its deadline as it has
 * to wait in fact: the engine itself fires the timers of a clock that is moved past them up to twelve seconds late when many are, as its histories show.
 */
async function measureSteady(ground: Ground, { due, aSecond, seconds, readers }: Size) {
  const { url, close } = await startWeb(ground.env);
  const cookies = await Promise.all(Array.from({ length: readers }, () => signIn(url, READER)));
  await atRest(ground);
  const count = aSecond * seconds;
  const begun = Date.now() + LEAD_MS + count * MS_TO_SET_A_CLOCK;
  const dueAt = new Map(
    Array.from({ length: count }, (_, index) => [idOf(due + index), begun + (index * 1000) / aSecond]),
  );
  await setClocks(ground, dueAt);
  await wait(Math.max(0, begun - Date.now()));
  const stopped = new AbortController();
  const reading = Promise.all(cookies.map((cookie) => read(url, cookie, stopped.signal)));
  await wait(begun + seconds * 1000 - Date.now());
  const taken = await takenAt(ground, [...dueAt.keys()]);
  stopped.abort();
  await reading;
  await close();
  const lateMs = [...taken].map(([id, at]) => at - dueAt.get(id)!);
  return { lateMs, lost: dueAt.size - taken.size };
}

const LEAD_MS = 20_000;
const MS_TO_SET_A_CLOCK = 15;
/** Moves each company's clock to so long before its nearest deadline that it comes at the instant given. Throws when one has passed before all are set. */
async function setClocks({ register: { pool, client } }: Ground, dueAt: ReadonlyMap<string, number>): Promise<void> {
  const { rows } = await pool.query<{ participant: string; ms: number }>(
    `select participant, (extract(epoch from min(due_at)) * 1000)::float8 as ms from deadline where participant = any ($1) and not held and not lapsed group by participant`,
    [[...dueAt.keys()]],
  );
  await forEach(rows.length, async (index) => {
    const { participant, ms } = rows[index]!;
    await skip(client, participant, (ms - dueAt.get(participant)!) / 1000);
  });
  if (rows.length < dueAt.size) throw new Error(`${dueAt.size - rows.length} have no deadline`);
  if (Date.now() > Math.min(...dueAt.values()))
    throw new Error('the first deadlines passed before all clocks were set');
}

const REST_MS = 10_000;
/** Resolves when nothing more of the first part is recorded: what is measured next is measured separately. */
async function atRest({ register: { pool } }: Ground): Promise<void> {
  const entries = async (): Promise<string> =>
    (await pool.query<{ n: string }>('select sum(seq)::text as n from stream')).rows[0]!.n;
  for (let before = '', now = await entries(); before !== now; now = await entries()) {
    before = now;
    await wait(REST_MS);
  }
}

/** One person who reads the queue and the mails that wait, one page a second. */
async function read(url: string, cookie: string, stopped: AbortSignal): Promise<void> {
  for (let turn = 0; !stopped.aborted; turn += 1) {
    const page = await fetch(url + (turn % 2 === 0 ? paths.queue() : paths.team()), { headers: { cookie } });
    await page.arrayBuffer();
    if (page.status !== 200) throw new Error(`${page.url} answered ${page.status}`);
    await wait(1_000);
  }
}

/** When a receiver took the first mail of each, by participant; those that nobody took in time are not there. */
async function takenAt({ register: { pool } }: Ground, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  for (const until = Date.now() + 60_000; ; await wait(250)) {
    const { rows } = await pool.query<{ participant: string; at: number }>(
      `select participant, (extract(epoch from min(accepted_at)) * 1000)::float8 as at from delivery where participant = any ($1) group by participant`,
      [ids],
    );
    if (rows.length === ids.length || Date.now() > until)
      return new Map(rows.map(({ participant, at }) => [participant, at]));
  }
}

const mailsIn = (dir: string): number => readdirSync(dir).filter((name) => name.endsWith('.eml')).length;

async function mailsCome(dir: string, count: number): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; mailsIn(dir) < count; await wait(100))
    if (Date.now() > until) throw new Error(`${mailsIn(dir)} of ${count} mails came`);
}

const idOf = (index: number): string => `outreach-${index}`;

/** Certified companies with one contact each, at a receiving domain of its own. */
async function admit({ register: { pool, client } }: Ground, count: number): Promise<void> {
  await pool.query(`insert into programme (id, live_since, live_event) values ($1, now(), 'register:ctpat#1')`, [
    PROGRAMME,
  ]);
  await pool.query(
    `insert into account (participant, company, source) select 'outreach-' || i, 'Bench Imports ' || i, 'bench' from generate_series(0, $1::int - 1) i`,
    [count],
  );
  await pool.query(
    `insert into contact (id, participant, role, name, email)
     select 'outreach-' || i || '.officer', 'outreach-' || i, 'officer', 'Olive', 'olive@c' || i || '.example' from generate_series(0, $1::int - 1) i`,
    [count],
  );
  const office = createOffice(client, 60_000);
  const today = wallDateOf(Date.now(), ZONE);
  await forEach(count, async (index) => {
    const id = idOf(index);
    const record = importedMember({
      ...{ zone: ZONE, office: 'laredo' },
      certifiedOn: addYears(addDays(today, 90 + OPENS_IN_DAYS), -6),
      lastValidatedOn: addYears(today, -1),
      contacts: [{ id: `${id}.officer`, role: 'officer', reach: 'untried' }],
    });
    await atLast(() => office.submit(id, { id: `import:${id}`, by: SYSTEM, type: 'ImportParticipant', record }));
    await atLast(() => office.submit(id, { id: `go-live:${id}`, by: SYSTEM, type: 'GoLive', week: 0 }));
  });
}

const TRIES = 5;
/** The same command once more where the engine was away: admitting is not what is measured. */
async function atLast(submit: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await submit();
      return;
    } catch (error) {
      if (!(error instanceof EngineAway) || tried === TRIES) throw error;
    }
  }
}
