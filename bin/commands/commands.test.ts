/** The commands that look after the record, run as people run them, against a record written by the real judge. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { overdue } from '../../domain/testing/stories.ts';
import { loadPolicies } from '../../db/policy.ts';
import { portolan as run, portolanProcess } from '../../test/harness/command-line.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { employ, replay } from '../../test/harness/replayed.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { daysOf, requireLocal } from './fast-forward.ts';

const root = join(import.meta.dirname, '../..');
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  const stage = { pool: database.pool, policies: loadPolicies(join(root, 'policy')) };
  await employ(stage, ['late'], Date.UTC(2020, 0, 2));
  await replay(stage, overdue(ctpat), 'late', 'Late Traders');
});
afterAll(() => database.drop());

const portolan = (...args: readonly string[]) => run(database.url, ...args);

test('a whole record, and judgements that the rules permit', async () => {
  expect(await portolanProcess({}, database.url, 'ledger', 'verify')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ rows read\nthe record is whole\n$/),
    err: '',
  });
  expect(JSON.parse((await portolan('ledger', 'verify', '--json')).out)).toMatchObject({ whole: true, faults: [] });
  expect(await portolan('audit', 'verify', 'late', '1')).toMatchObject({
    code: 0,
    out: expect.stringContaining('ApplicationCreated  permitted'),
  });
  expect(await portolan('audit', 'verify', '--all')).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^\d+ rows; no anchor yet\n\d+ permitted, 0 different, 0 by rules that have changed since, 0 under holidays or a policy that have, 0 not to be asked here\n$/,
    ),
  });
  const { lines } = JSON.parse((await portolan('audit', 'verify', 'late', '--all', '--json')).out) as {
    lines: readonly unknown[];
  };
  expect(lines.length).toBeGreaterThan(20);
});

test('misuse is said in words', async () => {
  expect(await portolanProcess({}, database.url, 'expected', '--on', 'soon')).toMatchObject({
    code: 2,
    err: expect.stringContaining('2027-03-01'),
  });
  expect(await portolan('audit', 'verify')).toMatchObject({
    code: 2,
    err: 'name a participant and a row, or say --all\n',
  });
  expect(await portolan('audit', 'verify', 'late', '0')).toMatchObject({ code: 2 });
  expect(await portolan('audit', 'verify', 'late', '9999')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no row 9999'),
  });
  expect(await portolan('audit', 'verify', 'nobody', '--all')).toMatchObject({
    code: 1,
    err: 'the record knows no nobody\n',
  });
  expect(await portolan('fast-forward', 'late', '90')).toMatchObject({
    code: 2,
    err: expect.stringContaining('no time such as'),
  });
  expect(await portolan('fast-forward', 'late', '90d')).toMatchObject({
    code: 1,
    err: expect.stringContaining('its own engine and mail sink'),
  });
});

test('a row that was changed is named by both, and both fail', async () => {
  await database.tamper(
    `update event set body = replace(body, '"importer"', '"broker"') where stream = 'participant:late' and seq = 1`,
  );
  expect(await portolan('ledger', 'verify')).toMatchObject({
    code: 1,
    out: expect.stringContaining('participant:late#1: its content'),
    err: 'the record is broken in 1 stream\n',
  });
  expect(await portolan('audit', 'verify', 'late', '1')).toMatchObject({
    code: 1,
    out: expect.stringContaining('another ApplicationCreated than row 1'),
  });
});

test.each([
  ['90d', 90],
  ['2w', 14],
  ['1y', 365],
  ['10y', 3650],
])('%s are %d days', (time, days) => expect(daysOf(time)).toBe(days));
test.each(['0d', '11y', '1.5d', '-1d', '1m', 'd', '', '1 d', '99999w'])('%p is no time', (time) =>
  expect(() => daysOf(time)).toThrow('is no time'),
);

test('time moves only where engine and mail are local', () => {
  expect(() => requireLocal({ embedded: new Set(['temporal', 'mail'] as const) })).not.toThrow();
  for (const parts of [[], ['temporal'], ['mail']] as const)
    expect(() => requireLocal({ embedded: new Set<'temporal' | 'mail'>(parts) })).toThrow('its own engine');
});
