/** A roster comes in on the real engine, whatever is killed meanwhile, and moves nobody (design: fairness 6). The tests of this file are one trip. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { empower, recordPerson } from '../db/people.ts';
import { loadPolicies } from '../db/policy.ts';
import { adoptPolicy } from '../db/register.ts';
import { readRosterFile, UnreadableRoster } from '../db/roster-file.ts';
import { transaction } from '../db/pool.ts';
import { verifyChain } from '../db/ledger.ts';
import { importRoster, goLive, type Register } from '../bin/register.ts';
import { inherited, readSettings } from '../bin/settings.ts';
import { createClient } from '../bin/temporal-client.ts';
import { createDatabase, type TestDatabase } from './harness/database.ts';
import { stack } from './harness/stack.ts';

const root = join(import.meta.dirname, '..');
const seed = join(root, 'db/seed/roster.csv');
const bytes = readFileSync(seed);
const fileRows = readRosterFile(bytes).lines;
const TODAY = Date.parse('2026-11-25T12:00:00Z');
const policies = loadPolicies(join(root, 'policy'));
const POLICY = policies.at('2026-11-25').version;

let database: TestDatabase;
let client: Client;
let register: Register;
let environment: NodeJS.ProcessEnv;
let folder: string;
const running = new Set<ChildProcess>();

/** A namespace of its own: the participants of the seed roster may live elsewhere on the same engine too. */
beforeAll(async () => {
  database = await createDatabase();
  folder = mkdtempSync(join(tmpdir(), 'portolan-roster-'));
  const { temporalAddress, smtpUrl } = stack();
  const own = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: `roster-${randomBytes(4).toString('hex')}`,
    SMTP_URL: smtpUrl,
    MAIL_PACE: 'none',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: 'a'.repeat(32),
    SESSION_SECRET: 'b'.repeat(32),
    PAYLOAD_KEY: randomBytes(32).toString('base64'),
    PORTOLAN_DATA: folder,
  };
  environment = inherited(own);
  client = createClient(readSettings(own));
  await client.workflowService.registerNamespace({
    namespace: own.TEMPORAL_NAMESPACE,
    workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
  });
  register = { pool: database.pool, client, policies };
  const by = { person: 'system', role: 'system', at: TODAY, policy: POLICY, rules: 'test' };
  for (const role of ['supervisor', 'specialist', 'headquarters'] as const) {
    await recordPerson(database.pool, {
      id: `${role}-1`,
      name: role,
      email: `${role}@agency.example`,
      kind: 'staff',
      language: 'en',
      office: 'laredo',
    });
    await empower(database.pool, `${role}-1`, { role, participant: null, from: '2020-01-01', until: null }, by);
  }
});

afterAll(async () => {
  for (const child of running) await kill(child);
  await client.connection.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function portolan(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = run('bin/portolan.ts', ...args);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** The first column of the first row. */
async function value<T>(sql: string, ...parameters: readonly unknown[]): Promise<T> {
  const { rows } = await database.pool.query<{ value: T }>(`select (${sql}) as value`, [...parameters]);
  return rows[0]!.value;
}
const count = (sql: string): Promise<number> => value<number>(`select count(*)::int from ${sql}`);
const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition())) await wait(25);
};

const events = () => count('event');
/** Work that would turn against somebody, and outreach of any kind. */
const ADVERSE = `work_item where kind like 'adverse.%' or kind like 'outreach.%'`;

test('400 rows come in, although worker and command line are killed in the middle', async () => {
  const [worker, command] = [run('bin/worker.ts'), run('bin/portolan.ts', 'roster', 'import', seed)];
  await until(async () => (await count('import_row')) >= 80);
  await Promise.all([kill(worker), kill(command)]);
  expect(await count('import_row')).toBeLessThan(400);
  run('bin/worker.ts');
  const { code, out } = await portolan('roster', 'import', seed, '--json');
  const report = JSON.parse(out) as {
    rows: number;
    outcomes: Record<string, number>;
    lines: { line: number; reasons: { code: string }[] }[];
  };
  expect([code, report.rows]).toEqual([0, 400]);
  expect(report.outcomes).toEqual({
    imported: 320,
    'imported-with-items': 80,
    'already-imported': 0,
    refused: 0,
    conflict: 0,
  });
  expect(report.lines.map(({ line }) => line)).toEqual(fileRows.map(({ line }) => line));
  expect(report.lines.find(({ line }) => line === 102)?.reasons).toMatchObject([{ code: 'name-suspicious' }]);
  expect([
    await count('participant'),
    await count('account'),
    await count(`event where stream like 'participant:%'`),
  ]).toEqual([400, 400, 400]);
  expect(await value(`select array_agg(distinct type) from event where stream like 'participant:%'`)).toEqual([
    'ParticipantImported',
  ]);
  expect((await verifyChain(database.pool)).faults).toEqual([]);
}, 120_000);

test('imported facts are the file’s own, and nothing runs before go-live', async () => {
  const { rows } = await database.pool.query<{
    account: string;
    company: string;
    certified_on: string | null;
    last_validated_on: string | null;
  }>(
    'select a.legacy_account as account, a.company, p.certified_on, p.last_validated_on from participant p join account a on a.participant = p.id',
  );
  const doubtful = new Set([3, 94, 221, 252, 253, 281, 304, 340, 357, 365]);
  const known = new Map(rows.map((row) => [`${row.account} ${row.company}`, row]));
  for (const { line, row } of fileRows.filter((each) => !doubtful.has(each.line))) {
    expect(known.get(`${row.legacy_account} ${row.company_name.trim()}`)).toMatchObject({
      certified_on: row.certified_on || null,
      last_validated_on: row.last_validated_on || null,
    });
    expect(line).toBeGreaterThan(1);
  }
  expect([await count('deadline'), await count('notice'), await count(ADVERSE)]).toEqual([0, 0, 0]);
  expect(await value(`select jsonb_agg(distinct state->'imported'->'live') from participant`)).toEqual([false]);
});

test('brought again, the file changes nothing; another file neither overwrites nor doubles', async () => {
  const before = await events();
  const options = { programme: 'ctpat', now: TODAY, demo: false };
  const again = await importRoster(register, { bytes, source: 'roster.csv' }, options, () => {});
  expect(again.lines).toHaveLength(400);
  const text = bytes.toString('utf8');
  const changed = text.replace(
    'Long Reach Transportes,highway-carrier-us-mexico,US,El Paso,TX,America/Denver',
    'Long Reach Transportes,highway-carrier-us-mexico,US,El Paso,TX,America/Chicago',
  );
  const [header, ...rest] = changed.trimEnd().split('\r\n');
  // Without one of the two lines that share a number: the other one is still the same company.
  const other = [header, ...rest.filter((line) => !line.startsWith('17660588,Cumberland'))].join('\n');
  const report = await importRoster(register, { bytes: Buffer.from(other), source: 'other.csv' }, options, () => {});
  const outcomes = Map.groupBy(report.lines, ({ outcome }) => outcome);
  expect([
    outcomes.get('already-imported')?.length,
    outcomes.get('conflict')?.map(({ line }) => line),
    outcomes.size,
  ]).toEqual([398, [3], 2]);
  expect(await value(`select zone from participant where id = 'a91306872'`)).toBe('America/Denver');
  expect([await events(), await count('participant')]).toEqual([before, 400]);
});

test('a broken file is told line by line, and what is sound in it comes in', async () => {
  const [header, sound] = bytes.toString('utf8').split('\r\n') as [string, string];
  const of = (account: string, company: string) =>
    sound
      .replace('59636893', account)
      .replace('Skagit Customs Brokers LLC', company)
      .replaceAll('skagit', company.toLowerCase());
  const lines = [
    header,
    of('00000001', 'Sound'),
    of('00000002', 'Wide') + ',more',
    of('00000003', 'Open').replace('Open', '"Open'),
    of('00000004', 'Latin').replace('Latin', 'Pe\u00f1a'),
    of('', 'Nobody'),
    of('12', 'Short'),
    of('00000005', 'Odd').replace(',certified,', ',closed,'),
    of('00000001', 'Sound'),
    '',
    of('00000001', 'Sound').replace(',low', ',high'),
    of('00000006', ''),
  ];
  const broken = Buffer.concat(
    lines.map((line) => Buffer.from(`${line}\r\n`, line.includes('\u00f1') ? 'latin1' : 'utf8')),
  );
  const file = join(folder, 'broken.csv');
  writeFileSync(file, broken);
  const { code, out, err } = await portolan('roster', 'import', file);
  expect(code).toBe(1);
  expect(err).toContain('9 of 10 rows did not come in');
  const told = [...out.matchAll(/^line +(\d+) +(\S+).*\n +.*\((\S+)\)$/gm)].map(([, line, outcome, reason]) => [
    Number(line),
    outcome,
    reason,
  ]);
  expect(told).toEqual([
    [3, 'refused', 'columns'],
    [4, 'refused', 'quotes'],
    [5, 'refused', 'not-utf8'],
    [6, 'refused', 'account-missing'],
    [7, 'refused', 'account-malformed'],
    [8, 'refused', 'status-unknown'],
    [9, 'refused', 'repeated'],
    [11, 'conflict', 'account-repeated'],
    [12, 'refused', 'company-missing'],
  ]);
  expect(await value(`select company from account where participant = 'a00000001'`)).toBe('Sound');
  const runs = await count('import_run');
  const none = importRoster(
    register,
    { bytes: Buffer.from('<html>'), source: 'page.csv' },
    { programme: 'ctpat', now: TODAY, demo: false },
    () => {},
  );
  await expect(none).rejects.toThrow(UnreadableRoster);
  expect(await count('import_run')).toBe(runs);
});

test('only a supervisor confirms go-live', async () => {
  const before = await events();
  for (const person of ['specialist-1', 'nobody']) {
    const { code, err } = await portolan('go-live', 'confirm', '--person', person);
    expect([code, err.trim()]).toEqual([1, 'Only a supervisor may do this.']);
  }
  expect([await events(), await count('programme')]).toEqual([before, 0]);
});

test('an import moves nobody: all go live, and nobody is late, noticed or accused', async () => {
  const { code, out } = await portolan('go-live', 'confirm', '--person', 'supervisor-1', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ programme: 'ctpat', event: 'register:ctpat#1', imported: 401, live: 401 });
  // What the agency itself let pass rings at once; it is noted as inherited, and stays inside the agency.
  await until(async () => (await count(`work_item where kind = 'agency.late'`)) >= 119);
  expect(await value(`select jsonb_agg(distinct reason) from work_item where kind = 'agency.late'`)).toEqual([
    'inherited',
  ]);
  expect([
    await count('notice'),
    await count(ADVERSE),
    await count(`deadline where lapsed and owed_by <> 'agency'`),
  ]).toEqual([0, 0, 0]);
  const perSuspended = `select p.id, count(w.key)::int as n from participant p left join work_item w on w.participant = p.id and w.kind = 'import.doubt' and w.reason = 'date-unknown'
    where p.standing = 'suspended' group by p.id`;
  expect(await value(`select jsonb_agg(n) from (${perSuspended}) as s`)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(await count(`deadline d join participant p on p.id = d.participant where p.standing <> 'certified'`)).toBe(0);
}, 120_000);

test('what was incomplete gets a fresh term from go-live, spread so that no week takes more than a twentieth of an office', async () => {
  const { rows } = await database.pool.query<{ office: string; weeks: number[]; shortest: number }>(
    `select p.office, array_agg((d.due_on - d.start_on - 60) / 7 order by d.due_on) as weeks, min(d.due_on - d.start_on) as shortest
     from deadline d join participant p on p.id = d.participant where d.rule = 'INHERITED_PROFILE' group by p.office`,
  );
  expect(rows.reduce((all, { weeks }) => all + weeks.length, 0)).toBe(68);
  for (const { weeks, shortest } of rows) {
    expect(shortest).toBe(60);
    const most = Math.max(1, Math.floor(weeks.length / 20));
    for (const inWeek of Map.groupBy(weeks, (week) => week).values()) expect(inWeek.length).toBeLessThanOrEqual(most);
    expect(Math.max(...weeks)).toBe(Math.ceil(weeks.length / most) - 1);
  }
});

test('confirmed again, go-live changes nothing', async () => {
  const before = await events();
  const done = await goLive(register, { programme: 'ctpat', person: 'supervisor-1', now: TODAY }, () => {});
  expect(done).toEqual({ event: 'register:ctpat#1', imported: 401, live: 401 });
  expect([await events(), await count(`event where stream = 'register:ctpat'`)]).toEqual([before, 1]);
  expect((await verifyChain(database.pool)).faults).toEqual([]);
});

test('headquarters, and nobody else, adopts a policy version once', async () => {
  const act = { at: TODAY, on: '2026-11-25', policy: POLICY, rules: 'test', sha256: policies.hash(POLICY) };
  const adopt = (person: string, role: 'supervisor' | 'headquarters') =>
    transaction(database.pool, (connection) => adoptPolicy(connection, { ...act, person, role }));
  await expect(adopt('supervisor-1', 'headquarters')).rejects.toMatchObject({ code: 'NotAuthorized' });
  await expect(adopt('supervisor-1', 'supervisor')).rejects.toMatchObject({ code: 'NotAuthorized' });
  expect([await adopt('headquarters-1', 'headquarters'), await adopt('headquarters-1', 'headquarters')]).toEqual([
    `policy:${POLICY}#1`,
    `policy:${POLICY}#1`,
  ]);
  expect([await count('adoption'), await value(`select person from adoption`)]).toEqual([1, 'headquarters-1']);
});
