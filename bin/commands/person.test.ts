/** Setting up an office from the command line: the first administrator, offices, roles, acting authority, conflicts; and what is refused. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { recordPerson } from '../../db/people.ts';
import { portolan as run, type Ran } from '../../test/harness/command-line.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

const portolan = (words: string): Promise<Ran> => run(database.url, ...words.split(' '));
const TODAY = wallDateOf(Date.now(), 'America/New_York');
const DONE = { code: 0, err: '' };
const refused = (words: string) => ({ code: 1, err: expect.stringContaining(words) });

test('an office is set up, and the record says by whom', async () => {
  for (const id of ['dora', 'dan', 'sid'])
    await recordPerson(database.pool, {
      id,
      name: id,
      email: `${id}@agency.example`,
      kind: 'staff',
      language: 'en',
      office: null,
    });
  expect(await portolan('person add joel --name Joel --email joel@agency.example')).toMatchObject(DONE);
  expect(await portolan('person assign joel --role administrator')).toMatchObject(DONE);
  expect(await portolan('person assign dora --role administrator')).toMatchObject(refused('Only an administrator'));
  expect(await portolan('office open laredo --region southwest --by joel')).toMatchObject(DONE);
  expect(await portolan('person assign dora --role director --region southwest --by joel')).toMatchObject(DONE);
  const until = addDays(TODAY, 30);
  const loan = `person assign dan --role director --office laredo --until ${until} --acting-for dora`;
  expect(await portolan(`${loan} --by dora`)).toMatchObject(DONE);
  await database.pool.query(
    `insert into organization_member (participant, organization) values ('p-1', 'o-1'), ('p-2', 'o-1')`,
  );
  expect(await portolan('person conflict sid o-1 --organization --by joel')).toMatchObject(DONE);

  const out = (await portolan('person list')).out;
  expect(out).toContain(`person:dan#1  director laredo from ${TODAY} until ${until} for dora`);
  expect(out).toContain(`person:sid#1  conflict with o-1 from ${TODAY}`);
  expect(await portolan(`person end dan person:dan#1 --until ${addDays(TODAY, -1)} --by dora`)).toMatchObject(DONE);
  expect(await portolan('person end-conflict sid person:sid#1 --by joel')).toMatchObject(DONE);
  const { rows } = await database.pool.query<{ stream: string; actor: string; type: string }>(
    `select stream, actor, type from event where type not like '%Given' order by recorded_at`,
  );
  expect(rows).toEqual([
    { stream: 'office:laredo', actor: 'joel', type: 'OfficeOpened' },
    { stream: 'person:sid', actor: 'joel', type: 'ConflictDeclared' },
    { stream: 'person:dan', actor: 'dora', type: 'AssignmentEnded' },
    { stream: 'person:sid', actor: 'joel', type: 'ConflictEnded' },
  ]);
  expect(await portolan('ledger verify')).toMatchObject({ code: 0 });
}, 300_000);

test('misuse is said in words', async () => {
  expect(await portolan('person assign sid --role king --by joel')).toMatchObject({ code: 2 });
  expect(await portolan('person assign nobody --role auditor --by joel')).toMatchObject(refused('nobody of that name'));
  expect(await portolan('person assign sid --role auditor --by ghost')).toMatchObject(refused('knows no ghost'));
}, 150_000);
