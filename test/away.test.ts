/** The real web and the real worker while the engine is away, and while the record is: what is shown, what is kept, what is taken up afterwards, and what the logs say of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { Role } from '../domain/actor.ts';
import { suspended } from '../domain/testing/stories.ts';
import { CAST } from '../domain/testing/cast.ts';
import { recordPerson, empower } from '../db/people.ts';
import { dataConverterOf } from '../bin/temporal-client.ts';
import { createOffice } from '../web/office.ts';
import { routeTable } from '../web/routes.ts';
import { fakeDeps } from '../web/testing/fakes.ts';
import type { Browser } from '../web/testing/sign-in.ts';
import { workflowIds, type Order } from '../workflows/messages.ts';
import { policies, POLICY } from './harness/agency.ts';
import { applyAs, importer, profile } from './harness/answers.ts';
import { formOf, send, fill } from './harness/forms.ts';
import { startPrograms, type Line, type Programs } from './harness/programs.ts';
import { employ, replay } from './harness/replayed.ts';
import { ctpat } from './lifecycle/ctpat.ts';

const LIFE = 'life';
/** What a person types, and no log may hold. */
const PERSONAL = {
  name: 'Quintessa Vanderquill',
  mail: 'quintessa@vanderquill.example',
  phone: '+1 956 555 0177',
  company: 'Xylographic Imports',
  text: 'The marmalade seals were counted twice by the night guard',
};
let programs: Programs;
const pool = () => programs.database.pool;

beforeAll(async () => {
  programs = await startPrograms();
  const stage = { pool: pool(), policies };
  await employ(stage, [LIFE], Date.UTC(2020, 0, 2));
  await replay(stage, suspended(ctpat), LIFE, 'Longlived Traders');
  await wakeUp(LIFE);
  await pool().query(`update participant set demo = true, state = jsonb_set(state, '{demo}', 'true') where id = $1`, [
    LIFE,
  ]);
  for (const role of ['operator', 'administrator'] as const) await employ1(role, role);
  await employ1('quinn', 'officer', 'elsewhere');
}, 180_000);
afterAll(() => programs.close());

async function employ1(id: string, role: Role, participant: string | null = null): Promise<void> {
  const kind = participant === null ? 'staff' : 'participant';
  const office = kind === 'staff' ? 'laredo' : null;
  await recordPerson(pool(), { id, name: PERSONAL.name, email: PERSONAL.mail, kind, language: 'en', office });
  const by = { person: 'system', role: 'system', at: Date.now(), policy: POLICY, rules: 'test' };
  await empower(pool(), id, { role, participant, from: '2020-01-01', until: null }, by);
}

/** Has its workflow begin, from the ledger. */
async function wakeUp(participant: string): Promise<void> {
  await throughTheBackDoor((client) => createOffice(client).wake(participant));
}
/** Speaks to the engine itself, whatever stands before the programs. */
async function throughTheBackDoor<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: programs.temporalAddress });
  try {
    return await work(new Client({ connection, dataConverter: dataConverterOf(programs) }));
  } finally {
    await connection.close();
  }
}

const linesWith = (command: string): readonly (readonly [string, Line])[] =>
  (['web', 'worker'] as const).flatMap((program) =>
    programs.lines[program].filter((line) => line['command'] === command).map((line) => [program, line] as const),
  );
async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}

let applied = '';
test('one id leads from the request to the workflow, its judge and its mails, and no log holds what was typed', async () => {
  const quinn = await programs.as('quinn');
  const done = await fill(quinn, applyAs('importer'), {
    ...importer(PERSONAL.company),
    officerName: PERSONAL.name,
    officerEmail: PERSONAL.mail,
    contactName: `${PERSONAL.name} II`,
    contactEmail: `second.${PERSONAL.mail}`,
    contactPhone: PERSONAL.phone,
  });
  expect(done.status).toBe(303);
  applied = /participants\/([^/?]+)/.exec(done.get('Location') ?? '')![1]!;
  const told = () => linesWith(applied).map(([program, line]) => [program, line['msg'], line['notice'] === undefined]);
  await until(() => told().filter(([, , isJudge]) => isJudge === false).length >= 2);
  expect(told()).toEqual(
    expect.arrayContaining([
      ['web', 'command', true],
      ['web', 'answered', true],
      ['worker', 'done', true],
      ['worker', 'done', false],
    ]),
  );
  const [, answered] = linesWith(applied).find(([, { msg }]) => msg === 'answered')!;
  expect(answered['request']).toMatch(/^[0-9a-f-]{36}$/);
  for (const [program, line] of linesWith(applied)) if (program === 'worker') expect(line['participant']).toBe(applied);
});

test('both programs tell their metrics, by kinds and outcomes and nobody’s id', async () => {
  const [web, worker] = [await programs.metrics('web'), await programs.metrics('worker')];
  expect(web).toMatch(/^portolan_commands_total\{outcome="applied"\} [1-9]/m);
  expect(web).toMatch(/^portolan_command_seconds_count [1-9]/m);
  expect(web).toMatch(/^portolan_record_up 1$/m);
  expect(web).toMatch(/^portolan_filings_waiting \d/m);
  expect(worker).toMatch(/^portolan_deliveries_total\{[^}]*outcome="sent"[^}]*\} [2-9]/m);
  expect(worker).toMatch(/^temporal_activity_execution_latency_count/m);
  for (const id of [applied, LIFE, 'quinn']) expect(web + worker).not.toContain(`"${id}"`);
});

/** What a page must be asked with. */
const ASKED: Readonly<Record<string, string>> = {
  'team.csv': '?section=load',
  'team.deadlines': '?rule=REVALID_PRACTICE&when=late',
};

/** Whoever may see the page, the page's address for the participant whose life is in the record, and whether the record has what it is about. */
async function addresses(): Promise<readonly (readonly [string, string, string, boolean])[]> {
  const { rows } = await pool().query<{ notice: string; filing: string; seq: number }>(
    `select (select id from notice where participant = $1 order by id limit 1) as notice,
      (select seq from event where stream = 'participant:' || $1 and type = 'SuspensionDecided' or type like '%Decided' limit 1) as seq,
      (select id from filing where participant = $1 limit 1) as filing`,
    [LIFE],
  );
  const { notice, filing, seq } = rows[0]!;
  const at = { id: LIFE, notice, filing, seq: String(seq), type: 'importer', category: '4', place: 'MX' } as Record<
    string,
    string
  >;
  const who = (roles: readonly Role[]): string => {
    const seats = [
      ...Object.values(CAST),
      { person: 'operator', role: 'operator' },
      { person: 'administrator', role: 'administrator' },
    ];
    return seats.find(({ role }) => (roles as readonly string[]).includes(role))!.person;
  };
  return routeTable(fakeDeps()).flatMap(({ method, path, may, name }) => {
    if (method !== 'get' || name.startsWith('sign-in')) return [];
    const person = typeof may === 'string' ? 'quinn' : who(may.roles);
    const named = [...path.matchAll(/:(\w+)/g)].every(([, key = '']) => at[key] != null);
    const known = named && name !== 'hours.take-back.form'; // nobody has logged any
    const address = path.replace(/:(\w+)/g, (_, key: string) => at[key] ?? 'nothing') + (ASKED[name] ?? '');
    return [[name, person, address, known] as const];
  });
}

test('with the engine away every page is shown, a command is kept, and a filing gets its receipt', async () => {
  const pages = await addresses();
  const browsers = new Map<string, Browser>();
  for (const [, person] of pages) if (!browsers.has(person)) browsers.set(person, await programs.as(person));
  const quinn = await programs.as('quinn');
  const form = formOf((await quinn.get(`/participants/${applied}/acts/prepare-application`)).text);
  await programs.engine.shut();

  const ask = async ([name, person, address, known]: (typeof pages)[number]) => {
    const { status, text } = await browsers.get(person)!.get(address);
    const answered = status < 400 || (status === 409 && text.includes('<h1')) || (status === 404 && !known);
    return answered ? [] : [[name, status]];
  };
  const amiss: (string | number)[][] = [];
  for (let from = 0; from < pages.length; from += 8)
    amiss.push(...(await Promise.all(pages.slice(from, from + 8).map(ask))).flat());
  expect(amiss).toEqual([]);

  const answers = { ...profile('2026-01-05'), statement1: PERSONAL.text };
  const since = Date.now();
  const kept = await send(quinn, form, answers);
  expect([kept.status, Date.now() - since < 10_000]).toEqual([503, true]); // five seconds, and a busy machine
  expect(kept.text).toContain('The engine has not answered');
  expect(kept.text).toContain(PERSONAL.text);
  const owen = await programs.as(CAST.officer.person);
  const filed = await fill(owen, `/participants/${LIFE}/acts/file-appeal`, { statement: PERSONAL.text });
  expect(filed.status).toBe(303);
  const receipt = await owen.get(filed.get('Location') ?? '');
  expect([receipt.status, /20\d\d-\d{6}/.test(receipt.text)]).toEqual([200, true]);

  await programs.engine.open();
  const again = formOf(kept.text);
  await until(async () => (await send(quinn, again, {}, 'confirm')).status === 303);
  await send(quinn, again, {}, 'confirm');
  const times = async (stream: string, type: string): Promise<number> =>
    (await pool().query('select from event where stream = $1 and type = $2', [`participant:${stream}`, type])).rows
      .length;
  expect(await times(applied, 'ApplicationPrepared')).toBe(1);
  await until(async () => (await times(LIFE, 'AppealFiled')) === 1);
}, 180_000);

test('with the record away the web says so in time and gives back what was typed, and a workflow waits without failing', async () => {
  const quinn = await programs.as('quinn');
  const form = formOf((await quinn.get(`/participants/${applied}/acts/prepare-application`)).text);
  const typed = () => send(quinn, form, { statement1: PERSONAL.text });
  const { rows } = await pool().query<{ body: string }>(
    `select body from event where stream = $1 and type = 'ApplicationPrepared'`,
    [`participant:${applied}`],
  );
  const prepared = JSON.parse(rows[0]!.body) as object;
  await programs.record.shut();
  for (const ask of [() => quinn.get('/'), () => quinn.get(`/participants/${applied}`), typed]) {
    const start = Date.now();
    const { status, text } = await ask();
    expect([status, Date.now() - start < 5_000]).toEqual([503, true]);
    expect(text).toContain('Portolan is not available right now');
  }
  expect((await typed()).text).toContain(PERSONAL.text);
  expect(await programs.metrics('web')).toMatch(/^portolan_record_up 0$/m);
  await throughTheBackDoor(async (client) => {
    const order = { id: 'in-the-dark', by: { person: 'quinn', role: 'officer' }, type: 'PrepareApplication' };
    const given = { ...prepared, ...order } as unknown as Order;
    await expect(createOffice(client, 1_500).submit(applied, given)).rejects.toThrow('the engine is away');
    const described = await client.workflow.getHandle(workflowIds.participant(applied)).describe();
    expect(described.status.name).toBe('RUNNING');
    const waits = described.raw.pendingActivities?.map(({ activityType }) => activityType?.name);
    expect(waits).toEqual(['judge']);
    await programs.record.open();
    expect((await createOffice(client, 20_000).submit(applied, given)).seq).toBeGreaterThan(1);
  });
  expect((await quinn.get('/')).status).toBe(200);
}, 180_000);

test('no line of any log holds a name, an address, a number or a text that somebody typed', () => {
  const all = JSON.stringify([programs.lines.web, programs.lines.worker]);
  expect(programs.lines.web.length).toBeGreaterThan(20);
  for (const typed of Object.values(PERSONAL)) expect(all).not.toContain(typed);
  expect(all).not.toMatch(/Quintessa|vanderquill|marmalade|Xylographic/i);
});
