/** How quickly the queue answers twenty people at a million open items, while somebody writes; a storm on one item; and a portfolio given away. */
import { setTimeout as wait } from 'node:timers/promises';
import { changeDesk } from '../db/desk.ts';
import { migrate } from '../db/orm.ts';
import { auditPool, type Pool } from '../db/pool.ts';
import { queueCounts, queuePage } from '../db/queries/queue.ts';
import { NO_FILTER, type QueueAsk } from '../db/queries/queue-ask.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { held } from '../domain/testing/assignments.ts';
import { placeText } from '../web/pages/queue/place.ts';
import { pickOf } from '../web/pages/queue/picked.ts';
import { openGround, type Ground } from './many.ts';
import { fillQueue } from './queue-ground.ts';
import { renderQueue } from './queue-render.ts';
import { atMost, quantile, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { signIn } from './signed-in.ts';
import { transferOf } from './transfer.ts';
import { startWeb } from './web.ts';

const USERS = 20;
const THINK_MS = 1_000;
/** Rounds that are not counted: the server has just begun. */
const WARM_UP = 10;
const KB = 1_024;
/** Who looks: specialists with companies of their own, and those who see regions or everything. */
const LOOKERS = ['ana-ruiz', 'grace-okafor', 'helen-park', 'martin-doyle', 'robert-hale'] as const;
const GIVER = 'helen-park';
/** A specialist of Laredo. */
const HEIR = 'bench-s2';
const STAMP = { policy: 'ctpat/2020-03-01', rules: 'bench', at: Date.now() };

export type QueueSize = { readonly items: number; readonly seconds: number };
const WHOLE: QueueSize = { items: 1_000_000, seconds: 60 };

export const queue = (say: (line: string) => void): Promise<Result> => measureQueue(WHOLE, say);

/** The same at any size: the tests run it small, and ask only whether it answers rightly. */
export async function measureQueue({ items, seconds }: QueueSize, say: (line: string) => void): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const ground = await openGround(stack);
  const owner = auditPool(stack.databaseOwnerUrl);
  await fillQueue(owner, items, say);
  await owner.end();
  const web = await startWeb(ground.env);
  const cookies: string[] = [];
  for (const person of LOOKERS) cookies.push(await signIn(web.url, person));
  const giver = cookies[LOOKERS.indexOf(GIVER)]!;
  say('signed in');
  const samples = await use(ground, web.url, cookies, seconds);
  const storm = await stormOf(ground.register.pool);
  const given = await giveAway(ground, web.url, giver);
  const rendered = await renderQueue(ground.register.pool);
  const { next: bytes } = await transferOf(web.url, giver, '/queue?view=team&office=', '/queue?view=available');
  await web.close();
  await ground.close();
  stop();
  const targets = [
    ...Object.entries(samples).map(([name, all]) => atMost(`${name}: p95 in ms`, quantile(all, 0.95), 50)),
    atMost('claim storm of 50: ms', storm.ms, 1_000),
    atMost('reassigning 500: ms', given.ms, 5_000),
    atMost('50 rows rendered: p50 in ms', quantile(rendered, 0.5), 10),
    atMost('page in KB, compressed', bytes / KB, 60),
  ];
  const raw = Object.fromEntries(
    Object.entries(samples).map(([name, all]) => [
      name,
      { n: all.length, p50: quantile(all, 0.5), p99: quantile(all, 0.99) },
    ]),
  );
  const right = storm.winners === 1 && storm.named === 49 && given.done === 500;
  return {
    bench: 'queue',
    targets,
    pass: right && targets.every(({ met }) => met),
    raw: { items, ...raw, storm, given, bytes },
  };
}

const HERE = '/queue?view=team&office=laredo';
/** What people do, by what the promise calls it. */
const DEEDS: Readonly<Record<string, (after: string) => string>> = {
  'first page': () => '/queue?view=available',
  'next page': (after) => `${HERE}&after=${after}`,
  'filtered page': () => `${HERE}&kind=review.assess&due=week`,
  search: () => '/queue?view=team&office=&q=pecos+plasticos+77',
};

/** Each user asks every second, whether the last answer has come or not; a page's time counts from when it should have been asked for. */
async function use(ground: Ground, url: string, cookies: readonly string[], seconds: number) {
  const { pool } = ground.register;
  const after = await placeInside(pool);
  const names = [...Object.keys(DEEDS), 'count'];
  const samples: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const writing = new AbortController();
  const writer = write(pool, writing.signal);
  const begun = performance.now() + 1_000;
  const visit = async (user: number, turn: number): Promise<void> => {
    const due = begun + turn * THINK_MS + (user * THINK_MS) / USERS;
    await wait(Math.max(0, due - performance.now()));
    const name = names[(user + turn) % names.length]!;
    if (name === 'count') await queueCounts(pool, TEAM, [{ view: 'available', filter: NO_FILTER }]);
    else {
      const answer = await fetch(url + DEEDS[name]!(after), {
        headers: { cookie: cookies[user % cookies.length]! },
        redirect: 'manual',
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
    }
    if (turn >= WARM_UP) samples[name]!.push(performance.now() - due);
  };
  await Promise.all(
    Array.from({ length: USERS }, (_, user) =>
      Promise.all(Array.from({ length: WARM_UP + seconds }, (_turn, turn) => visit(user, turn))),
    ),
  );
  writing.abort();
  await writer;
  return samples;
}

const TEAM = {
  person: GIVER,
  assignments: [held('supervisor', { office: null })],
  conflicts: [],
  on: wallDateOf(Date.now(), 'UTC'),
  desks: [GIVER],
};

/** A place in the middle of an office's list. */
async function placeInside(pool: Pool): Promise<string> {
  const ask: QueueAsk = { view: 'team', filter: { ...NO_FILTER, office: 'laredo' }, sort: 'due' };
  const { lines } = await queuePage(pool, TEAM, ask, null, 400);
  const last = lines.at(-1)!;
  return placeText([last.sortValue, last.participant, last.key]);
}

/** Somebody takes, tags and gives back items all the while: twenty rows a second. */
async function write(pool: Pool, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n += 1) {
    const key = { participant: `q-${1 + ((n * 5) % 200)}`, key: 'import.doubt:1' };
    const by = { person: 'bench-s1', role: 'specialist' } as const;
    const facts = { held: ['specialist'], assignee: null, standsFor: [], on: TEAM.on } as const;
    const command =
      n % 2 === 0 ? ({ type: 'TagWork', tag: 'busy', by } as const) : ({ type: 'UntagWork', tag: 'busy', by } as const);
    await changeDesk(pool, { ...key, id: `writer-${n}`, command, facts, ...STAMP });
    await wait(50);
  }
}

/** Fifty people take the same item at once. */
async function stormOf(pool: Pool) {
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      changeDesk(pool, {
        participant: 'q-5',
        key: 'import.doubt:1',
        id: `storm-${n}`,
        command: { type: 'ClaimWork', by: { person: `bench-s${n + 1}`, role: 'specialist' } },
        facts: { held: ['specialist'], assignee: null, standsFor: [], on: TEAM.on },
        ...STAMP,
      }).catch((error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      }),
    ),
  );
  const ms = performance.now() - begun;
  const winners = answers.filter((answer) => answer?.outcome === 'done').length;
  const named = answers.filter((answer) => answer?.outcome === 'taken' && answer.by.startsWith('Specialist ')).length;
  return { ms, winners, named };
}

/** A supervisor gives five hundred items to somebody, as the page does it. */
async function giveAway({ register: { pool } }: Ground, url: string, cookie: string) {
  const { rows } = await pool.query<{ participant: string; key: string }>(
    `select participant, key from work_item where office = 'laredo' and 'specialist' = any(roles) order by participant, key limit 500`,
  );
  const page = await (await fetch(`${url}/queue?view=team&office=laredo`, { headers: { cookie } })).text();
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams([
    ['_csrf', csrf],
    ['command', crypto.randomUUID()],
    ['deed', 'assign'],
    ['to', HEIR],
    ...rows.map((row) => ['pick', pickOf(row)]),
  ]);
  const begun = performance.now();
  const answer = await fetch(`${url}/queue/bulk/do`, { method: 'POST', headers: { cookie, origin: url }, body });
  const text = await answer.text();
  const ms = performance.now() - begun;
  const done = Number(/Done for (\d+) of/.exec(text)?.[1] ?? 0);
  return { ms, done, status: answer.status };
}
