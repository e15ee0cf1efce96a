/**
 * Visits booked by many specialists at once, through the form by which they propose dates: nobody is taken twice, and whoever comes second takes a time
 * that is offered then. Each takes some seconds for each page, as people do; whoever is told that the engine is busy sends the same once more.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { migrate } from '../db/orm.ts';
import { auditPool, type Pool } from '../db/pool.ts';
import { formOf, type Form } from '../test/harness/forms.ts';
import { createOffice } from '../web/office.ts';
import { actAddress } from '../web/pages/acts/address.ts';
import { callersOf, fillPlanned, personaOf, type Caller } from './bookings-ground.ts';
import { openGround, startWorker } from './many.ts';
import { fillSpecialists } from './queue-ground.ts';
import { atLeast, atMost, quantile, type Target } from './result.ts';
import { startServers } from './servers.ts';
import { signInAll } from './signed-in.ts';
import { ask, noteAnswer, requestOf, spread } from './users.ts';
import { startWeb } from './web.ts';

export type BookingsSize = { readonly callers: number; readonly visits: number; readonly thinkMs: number };
export type Bookings = { readonly targets: readonly Target[]; readonly raw: Readonly<Record<string, unknown>> };

const BOUND_MS = 500;
/** The worker may take so long to begin. */
const STARTING_MS = 120_000;
/** Every third visit is made by two. */
const TEAMS = 3;
/** More often nobody comes second for one visit. */
const MOST = 20;

export async function bookings(
  say: (line: string) => void,
  { callers: count, visits, thinkMs }: BookingsSize,
): Promise<Bookings> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const ground = await openGround(stack);
  const owner = auditPool(stack.databaseOwnerUrl);
  await fillSpecialists(owner);
  const callers = callersOf(count, Math.ceil(visits / count) + 1); // the first of each is not counted: the server has just begun
  const atServer = new Map<string, number>();
  const hear = (line: string): void => noteAnswer(atServer, line);
  const web = await startWeb({ ...ground.env, LOG_LEVEL: 'info' }, hear, callers.map(personaOf));
  const worker = await startWorker(ground.env);
  const { pool, client } = ground.register;
  const [cookies] = await Promise.all([
    signInAll(
      web.url,
      callers.map(({ person }) => person),
    ),
    fillPlanned(pool, createOffice(client, STARTING_MS), callers),
  ]);
  say(`${callers.length} specialists, ${callers.length * callers[0]!.companies.length} planned validations`);
  const desks = callers.map((caller, index) => ({ caller, index, thinkMs, url: web.url, cookie: cookies[index]! }));
  await Promise.all(desks.map((desk) => bookOne(desk, 0)));
  say('booking');
  const begun = performance.now();
  const booked = (await Promise.all(desks.map(bookAll))).flat();
  const seconds = (performance.now() - begun) / 1000;
  const found = await recorded(owner);
  await owner.end();
  await web.close();
  worker.kill('SIGTERM');
  await ground.close();
  stop();
  const answers = booked.flatMap(({ answered }) => answered);
  const lost = booked.filter(({ answered, busy }) => answered.length - busy > 1);
  const counted = found.visits - callers.length;
  return {
    targets: [
      atLeast('visits booked', counted, visits),
      atMost('people booked twice at a time', found.doubles, 0),
      atMost('who came second and was offered nothing', booked.filter(({ done }) => !done).length, 0),
      atMost(
        `booking, ${thinkMs} ms for each page: p95 in ms as callers see it`,
        quantile(
          answers.map(({ ms }) => ms),
          0.95,
        ),
        BOUND_MS,
      ),
    ],
    raw: {
      ...{ callers: callers.length, thinkMs, visits: counted, seconds, perSecond: booked.length / seconds },
      ...{
        cameSecond: lost.length,
        toldBusy: booked.reduce((sum, { busy }) => sum + busy, 0),
        mostAttempts: Math.max(...booked.map(({ answered }) => answered.length)),
      },
      atCaller: spread({
        booking: answers.map(({ ms }) => ms),
        whole: booked.map(({ answered }) => answered.reduce((sum, { ms }) => sum + ms, 0)),
      }),
      atServer: spread({ booking: answers.flatMap(({ request }) => atServer.get(request) ?? []) }),
    },
  };
}

type Desk = {
  readonly caller: Caller;
  readonly index: number;
  readonly thinkMs: number;
  readonly url: string;
  readonly cookie: string;
};
type Answered = { readonly ms: number; readonly request: string };
/** How often it was tried, how often the engine was busy, and whether it succeeded in the end. */
type Booked = { readonly answered: readonly Answered[]; readonly busy: number; readonly done: boolean };

async function bookAll(desk: Desk): Promise<readonly Booked[]> {
  const booked: Booked[] = [];
  for (let n = 1; n < desk.caller.companies.length; n += 1) booked.push(await bookOne(desk, n));
  return booked;
}

/** As a specialist does it: opens the form, chooses a time that is free, looks at it once more, and proposes it; where somebody came first, a time that is offered then. */
async function bookOne(desk: Desk, n: number): Promise<Booked> {
  const { caller, index } = desk;
  const colleague = n % TEAMS === 0 ? caller.colleagues[(index + n) % caller.colleagues.length]! : '';
  const answered: Answered[] = [];
  const tried: string[] = [];
  let busy = 0;
  let page = await read(desk, actAddress(caller.companies[n]!, 'ProposeVisit'));
  while (answered.length < MOST) {
    const free = freeIn(page.text).filter((time) => !tried.includes(time));
    const time = free[(index + n) % free.length];
    if (time === undefined) break;
    tried.push(time);
    await wait(desk.thinkMs);
    const check = await send(desk, formOf(page.text), { free: time, colleague, step: 'check' });
    if (check.status !== 200) throw new Error(`the form was answered ${check.status}`);
    await wait(desk.thinkMs);
    for (;;) {
      page = await send(desk, formOf(check.text), { step: 'confirm' });
      answered.push(page);
      if (page.status !== 503) break;
      busy += 1; // nothing is lost: the same form is the same command
      await wait(desk.thinkMs);
    }
    if (page.status === 303) return { answered, busy, done: true };
    if (page.status !== 409) throw new Error(`a proposal was answered ${page.status}`);
  }
  return { answered, busy, done: false };
}

const freeIn = (html: string): readonly string[] =>
  [...html.matchAll(/name="free" value="([^"]+)"/g)].map(([, time = '']) => time);

type Page = Answered & { readonly status: number; readonly text: string };

const read = ({ url, cookie }: Desk, path: string): Promise<Page> => timed(url + path, { cookie }, null);

function send({ url, cookie }: Desk, form: Form, answers: Readonly<Record<string, string>>): Promise<Page> {
  const held = Object.entries({ ...form.held, ...answers }).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  return timed(url + form.action, { cookie, origin: url }, new URLSearchParams(held));
}

async function timed(...asked: Parameters<typeof ask>): Promise<Page> {
  const begun = performance.now();
  const { status, headers, packed } = await ask(...asked);
  const ms = performance.now() - begun;
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(packed) : packed).toString();
  return { status, text, ms, request: requestOf(headers) };
}

/** By the ledger: visits that were proposed, and people who would be at two of them at a time. All take the same hours of their day. */
async function recorded(pool: Pool): Promise<{ readonly visits: number; readonly doubles: number }> {
  const { rows } = await pool.query<{ visits: number; doubles: number }>(
    `with taken as (
       select e.stream, person, slot ->> 'date' as day
       from event e cross join jsonb_array_elements_text(e.body::jsonb -> 'people') person cross join jsonb_array_elements(e.body::jsonb -> 'slots') slot
       where e.type = 'VisitProposed')
     select count(distinct stream)::int as visits, (count(*) - count(distinct (person, day)))::int as doubles from taken`,
  );
  return rows[0]!;
}
