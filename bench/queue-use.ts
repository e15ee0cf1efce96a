/** Twenty people at the queue, and somebody who writes. */
import { setTimeout as wait } from 'node:timers/promises';
import { changeDesk } from '../db/desk.ts';
import type { Pool } from '../db/pool.ts';
import { queueCounts, queuePage } from '../db/queries/queue.ts';
import { NO_FILTER, type QueueAsk } from '../db/queries/queue-ask.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { held } from '../domain/testing/assignments.ts';
import { placeText } from '../web/pages/queue/place.ts';
import { pageOf, useBy, type Use } from './users.ts';

const USERS = 20;
/** The supervisor of everywhere. */
export const GIVER = 'helen-park';
export const STAMP = { policy: 'ctpat/2020-03-01', rules: 'bench', at: Date.now() };

const HERE = '/queue?view=team&office=laredo';
/** What people do, by what the promise calls it. */
const DEEDS: Readonly<Record<string, (after: string) => string>> = {
  'first page': () => '/queue?view=available',
  'next page': (after) => `${HERE}&after=${after}`,
  'filtered page': () => `${HERE}&kind=review.assess&due=week`,
  search: () => '/queue?view=team&office=&q=pecos+plasticos+77',
};

/** The counts are asked of the record from here. */
export async function use(
  pool: Pool,
  url: string,
  cookies: readonly string[],
  seconds: number,
  atServer: ReadonlyMap<string, number>,
): Promise<Use> {
  const after = await placeInside(pool);
  const writing = new AbortController();
  const writer = write(pool, writing.signal);
  const used = await useBy(USERS, [...Object.keys(DEEDS), 'count'], seconds, atServer, (name, user) =>
    name === 'count'
      ? queueCounts(pool, TEAM, [{ view: 'available', filter: NO_FILTER }]).then(() => null)
      : pageOf(url + DEEDS[name]!(after), cookies[user % cookies.length]!),
  );
  writing.abort();
  await writer;
  return used;
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
