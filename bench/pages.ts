/** How quickly a company's pages come while twenty people use them, on a register of full size; and how much a browser must load. */
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, addYears, wallDateOf } from '../domain/calendar.ts';
import { SYSTEM } from '../domain/actor.ts';
import type { ImportedRecord } from '../domain/entry.ts';
import { answerProfile } from './profiles.ts';
import { recordAccount, recordContact } from '../db/contacts.ts';
import { migrate } from '../db/orm.ts';
import { empower } from '../db/people.ts';
import { createOffice } from '../web/office.ts';
import { paths } from '../web/paths.ts';
import { everyThousand, importMany, openGround, PROGRAMME, startWorker, type Ground } from './many.ts';
import { atMost, quantile, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { transferOf } from './transfer.ts';
import { signIn } from './signed-in.ts';
import { startWeb } from './web.ts';

const PEOPLE = 11_500;
const USERS = 20;
const THINK_MS = 1_000;
const SECONDS = 60;
const ZONE = 'America/New_York';
/** The persona who, for the benchmark, is the officer of every company that is looked at. */
const OFFICER = 'carol-jennings';
const KB = 1_024;

/** The pages that are promised, by what the promise calls them. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  'participant home': (id) => paths.participant({ id }),
  'profile category': (id) => paths.profileCategory({ id, category: '4' }),
  'review task list': (id) => paths.review({ id }),
};

export async function pages(say: (line: string) => void): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const ground = await openGround(stack);
  const worker = await startWorker(ground.env);
  await importMany(ground.register, PEOPLE, everyThousand(say, 'imported'));
  const ids = Array.from({ length: USERS }, (_, user) => `bench-${user}`);
  await admit(ground, ids);
  const { url, close } = await startWeb(ground.env);
  const cookies: string[] = [];
  for (const _ of ids) cookies.push(await signIn(url, OFFICER));
  say('signed in');
  const samples = await use(url, ids, cookies);
  const sizes = await transferOf(
    url,
    cookies[0]!,
    PAGES['participant home']!(ids[0]!),
    PAGES['profile category']!(ids[0]!),
  );
  await close();
  worker.kill('SIGKILL');
  await ground.close();
  stop();
  const targets = [
    ...Object.keys(PAGES).map((name) => atMost(`${name}: p95 in ms`, quantile(samples[name]!, 0.95), 60)),
    atMost('first visit in KB, compressed', sizes.first / KB, 250),
    atMost('next page in KB, compressed', sizes.next / KB, 30),
  ];
  const raw = Object.fromEntries(
    Object.entries(samples).map(([name, all]) => [
      name,
      { n: all.length, p50: quantile(all, 0.5), p99: quantile(all, 0.99) },
    ]),
  );
  return { bench: 'pages', targets, pass: targets.every(({ met }) => met), raw: { ...raw, sizes } };
}

/** Each user asks for a page every second, whether the last one has come or not; a page's time counts from when it should have been asked for. */
async function use(url: string, ids: readonly string[], cookies: readonly string[]) {
  const samples: Record<string, number[]> = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  const names = Object.keys(PAGES);
  const begun = performance.now() + 1_000;
  const visit = async (user: number, turn: number): Promise<void> => {
    const due = begun + turn * THINK_MS + (user * THINK_MS) / USERS;
    await wait(Math.max(0, due - performance.now()));
    const name = names[(user + turn) % names.length]!;
    const answer = await fetch(url + PAGES[name]!(ids[user]!), {
      headers: { cookie: cookies[user]! },
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
    samples[name]!.push(performance.now() - due);
  };
  const visits = ids.flatMap((_, user) => Array.from({ length: SECONDS }, (_turn, turn) => visit(user, turn)));
  await Promise.all(visits);
  return samples;
}

/** Members whose annual review is open and whose profile is complete, and the officer's authority for them. */
async function admit({ register: { pool, client, policies } }: Ground, ids: readonly string[]): Promise<void> {
  const office = createOffice(client, 30_000);
  const at = Date.now();
  const today = wallDateOf(at, ZONE);
  const by = { person: 'system', role: 'system', at, policy: policies.at(today).version, rules: 'bench' };
  await pool.query(`insert into programme (id, live_since, live_event) values ($1, now(), 'register:ctpat#1')`, [
    PROGRAMME,
  ]);
  for (const id of ids) {
    const place = { country: 'US', region: 'TX', city: 'Laredo', port: null, identifiers: {} };
    await recordAccount(pool, { participant: id, company: `Bench ${id}`, ...place });
    const contact = {
      id: `${id}.officer`,
      participant: id,
      role: 'officer',
      name: 'Carol Jennings',
      email: `o@${id}.example`,
    } as const;
    await recordContact(pool, { ...contact, phone: '', language: 'en', person: OFFICER });
    await empower(pool, OFFICER, { role: 'officer', participant: id, from: '2020-01-01', until: null }, by);
    await office.submit(id, {
      id: `import:${id}`,
      by: SYSTEM,
      type: 'ImportParticipant',
      record: recordOf(contact.id, today),
    });
    await office.submit(id, { id: `go-live:${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
    await answerProfile({ pool, policies }, id, { person: OFFICER, role: 'officer' });
  }
}

const recordOf = (officer: string, today: string): ImportedRecord => ({
  programme: PROGRAMME,
  entityType: 'importer',
  zone: ZONE,
  office: 'laredo',
  demo: false,
  standing: 'certified',
  tier: 2,
  risk: 'low',
  certifiedOn: addYears(addDays(today, 40), -6),
  lastValidatedOn: addYears(addDays(today, 100), -3),
  contacts: [{ id: officer, role: 'officer', reach: 'untried' }],
  doubts: [],
  late: [],
});
