/** How quickly the queue answers twenty people at a million open items, while somebody writes; a storm on one item; and a portfolio given away. */
import { changeDesk } from '../db/desk.ts';
import { migrate } from '../db/orm.ts';
import { auditPool, type Pool } from '../db/pool.ts';
import { Refusal } from '../domain/refusal.ts';
import { pickOf } from '../web/pages/queue/picked.ts';
import { openGround, type Ground } from './many.ts';
import { fillQueue } from './queue-ground.ts';
import { renderQueue } from './queue-render.ts';
import { GIVER, STAMP, TEAM, use } from './queue-use.ts';
import { atMost, quantile, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { signIn } from './signed-in.ts';
import { transferOf } from './transfer.ts';
import { LOOKERS, noteAnswer, spread } from './users.ts';
import { startWeb } from './web.ts';

const KB = 1_024;
/** A specialist of Laredo. */
const HEIR = 'bench-s2';

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
  const atServer = new Map<string, number>();
  const web = await startWeb({ ...ground.env, LOG_LEVEL: 'info' }, (line) => noteAnswer(atServer, line));
  const cookies: string[] = [];
  for (const person of LOOKERS) cookies.push(await signIn(web.url, person));
  const giver = cookies[LOOKERS.indexOf(GIVER)]!;
  say('signed in');
  const { seen, served } = await use(ground.register.pool, web.url, cookies, seconds, atServer);
  const storm = await stormOf(ground.register.pool);
  const given = await giveAway(ground, web.url, giver);
  const rendered = await renderQueue(ground.register.pool);
  const { next: bytes } = await transferOf(web.url, giver, '/queue?view=team&office=', '/queue?view=available');
  await web.close();
  await ground.close();
  stop();
  const targets = [
    ...Object.entries(served).map(([name, all]) => atMost(`${name}: p95 in ms at the server`, quantile(all, 0.95), 50)),
    atMost('claim storm of 50: ms', storm.ms, 1_000),
    atMost('reassigning 500: ms', given.ms, 5_000),
    atMost('50 rows rendered: p50 in ms', quantile(rendered, 0.5), 10),
    atMost('page in KB, compressed', bytes / KB, 60),
  ];
  const raw = { atServer: spread(served), atCaller: spread(seen) };
  const right = storm.winners === 1 && storm.named === 49 && given.done === 500;
  return {
    bench: 'queue',
    targets,
    pass: right && targets.every(({ met }) => met),
    raw: { items, ...raw, storm, given, bytes },
  };
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
