/** Twenty people at the queue, and somebody who writes: how long each page takes at the server, and as its caller sees it. */
import { setTimeout as wait } from 'node:timers/promises';
import { changeDesk } from '../db/desk.ts';
import type { Pool } from '../db/pool.ts';
import { queueCounts, queuePage } from '../db/queries/queue.ts';
import { NO_FILTER, type QueueAsk } from '../db/queries/queue-ask.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { held } from '../domain/testing/assignments.ts';
import { placeText } from '../web/pages/queue/place.ts';

const USERS = 20;
const THINK_MS = 1_000;
/** Rounds that are not counted: the server has just begun. */
const WARM_UP = 10;
/** The supervisor of everywhere. */
export const GIVER = 'helen-park';
export const STAMP = { policy: 'ctpat/2020-03-01', rules: 'bench', at: Date.now() };

export type Samples = Readonly<Record<string, number[]>>;
/** From the web's own log: how long each request was there, in ms, until its last byte was handed over. */
export function noteAnswer(atServer: Map<string, number>, line: string): void {
  const { request, ms } = JSON.parse(line) as { request?: string; ms?: number };
  if (request !== undefined && ms !== undefined) atServer.set(request, ms);
}

const HERE = '/queue?view=team&office=laredo';
/** What people do, by what the promise calls it. */
const DEEDS: Readonly<Record<string, (after: string) => string>> = {
  'first page': () => '/queue?view=available',
  'next page': (after) => `${HERE}&after=${after}`,
  'filtered page': () => `${HERE}&kind=review.assess&due=week`,
  search: () => '/queue?view=team&office=&q=pecos+plasticos+77',
};

/**
 * Each user asks every second, whether the last answer has come or not. A page is timed twice: at the server, and as its caller sees it, from when it should
 * have been asked for; this program, which is twenty browsers and the writer, takes its part of the two cores. The counts are asked of the record from here.
 */
export async function use(
  pool: Pool,
  url: string,
  cookies: readonly string[],
  seconds: number,
  atServer: ReadonlyMap<string, number>,
): Promise<{ readonly seen: Samples; readonly served: Samples }> {
  const after = await placeInside(pool);
  const names = [...Object.keys(DEEDS), 'count'];
  const seen: Samples = Object.fromEntries(names.map((name) => [name, []]));
  const asked: Readonly<Record<string, string[]>> = Object.fromEntries(Object.keys(DEEDS).map((name) => [name, []]));
  const writing = new AbortController();
  const writer = write(pool, writing.signal);
  const begun = performance.now() + 1_000;
  const visit = async (user: number, turn: number): Promise<void> => {
    const due = begun + turn * THINK_MS + (user * THINK_MS) / USERS;
    await wait(Math.max(0, due - performance.now()));
    const name = names[(user + turn) % names.length]!;
    const request =
      name === 'count'
        ? await queueCounts(pool, TEAM, [{ view: 'available', filter: NO_FILTER }]).then(() => null)
        : await pageOf(url + DEEDS[name]!(after), cookies[user % cookies.length]!);
    if (turn < WARM_UP) return;
    seen[name]!.push(performance.now() - due);
    if (request !== null) asked[name]!.push(request);
  };
  await Promise.all(
    Array.from({ length: USERS }, (_, user) =>
      Promise.all(Array.from({ length: WARM_UP + seconds }, (_turn, turn) => visit(user, turn))),
    ),
  );
  writing.abort();
  await writer;
  while (Object.values(asked).some((requests) => requests.some((id) => !atServer.has(id)))) await wait(50);
  const served: Record<string, number[]> = {};
  for (const [name, requests] of Object.entries(asked)) served[name] = requests.map((id) => atServer.get(id)!);
  served['count'] = seen['count']!;
  return { seen, served };
}

/** Reads a page; answers with what the server calls the request. */
async function pageOf(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return answer.headers.get('x-request-id')!;
}

export const TEAM = {
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
