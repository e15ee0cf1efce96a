import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  certified,
  cureLapsed,
  imported,
  inReview,
  overdue,
  propose,
  removed,
  slot,
  suspended,
  validated,
  validationDue,
} from '../domain/testing/stories.ts';
import { CAST } from '../domain/testing/cast.ts';
import type { Event } from '../domain/participant.ts';
import type { Ledger, Rulebook } from '../domain/testing/ledger.ts';
import { accountAll } from '../activities/expected.ts';
import { completeProfile, CRITERIA } from '../test/harness/complete-profile.ts';
import { createDirectOffice } from '../test/harness/direct-office.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { recordWhole } from '../test/harness/whole-record.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { deskStream } from './desk.ts';
import { append } from './ledger.ts';
import { transaction } from './pool.ts';
import { migrate } from './orm.ts';
import { loadCase } from './queries/participant.ts';
import { changeHours } from './staff-hours.ts';
import { writeSummary } from './validation-report.ts';
import { rebuild, type Rebuilt, type Table } from './rebuild.ts';

/** A visit was agreed before a validation had legs: nothing said which, where, for how long, or who comes. */
function agreedBefore(rules: Rulebook): Ledger {
  const ledger = validationDue(rules);
  propose(ledger, '2027-11-01');
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  const OF_LEGS = ['leg', 'people', 'on', 'minutes', 'zone'];
  const bare = (event: Event): Event =>
    ['VisitProposed', 'VisitAgreed'].includes(event.type)
      ? (JSON.parse(
          JSON.stringify(event, (key, value: unknown) => (OF_LEGS.includes(key) ? undefined : value)),
        ) as Event)
      : event;
  ledger.events.splice(0, Infinity, ...ledger.events.map((row) => ({ ...row, event: bare(row.event) })));
  return ledger;
}
/** Its visit is about to be proposed. */
function toPropose(rules: Rulebook): Ledger {
  const ledger = validationDue(rules);
  const site = {
    place: 'US-TX-laredo',
    zone: 'America/Chicago',
    site: null,
    mode: 'in-person',
    exception: null,
  } as const;
  ledger.act('PlanValidation', { legs: [{ id: 'domestic', ...site }] }, 'specialist');
  return ledger;
}
/** A visit is proposed for another day, and another company's takes the time: over the history both held it. */
async function bookVisits(): Promise<void> {
  const office = createDirectOffice(house.database.pool, house.deps.policies, CRITERIA);
  const proposals = [
    ['booked', '2027-11-01'],
    ['booked', '2027-11-08'],
    ['bookedLater', '2027-11-01'],
  ] as const;
  for (const [index, [id, date]] of proposals.entries()) {
    const { specialist: by } = CAST;
    const said = { slots: [slot(date)], people: [by.person], note: null };
    await office.submit(id, { id: `book-${index}`, by, type: 'ProposeVisit', ...said });
  }
}
const HOURS = { type: 'LogHours', step: 'plan', minutes: 90, on: '2026-11-02' } as const;
const STORIES = {
  agreedBefore,
  booked: toPropose,
  bookedLater: toPropose,
  certified,
  cureLapsed,
  imported,
  inReview,
  overdue,
  removed,
  suspended,
  validated,
  validationDue,
};
let house: House;
let owner: pg.Client;
beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES)) await house.record(story(ctpat), { id, company: id });
  const { state } = (await loadCase(house.database.pool, 'certified'))!;
  await completeProfile(house.database.pool, house.deps.policies, state);
  await writeSummary(
    { ...house.deps, pool: house.database.pool },
    {
      ...{ command: 'summary', participant: 'agreedBefore', seen: 0, at: house.deps.clock, text: { text: 'Seen' } },
      ...{ by: { person: 'sara-specialist', role: 'specialist' }, fails: [] },
    },
  );
  await changeHours(
    { ...house.deps, pool: house.database.pool },
    { command: 'hours', participant: 'agreedBefore', at: house.deps.clock },
    { ...HOURS, by: { person: 'sara-specialist', role: 'specialist' } },
  );
  await recordWhole(house, ['certified', 'validationDue'], 'inReview');
  const { pool } = house.database;
  await bookVisits();
  await accountAll({ pool, audit: pool, policies: house.deps.policies }, house.deps.clock, () => {}); // its items are work, too
  owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const built = (swap = false): Promise<Rebuilt> => rebuild(owner, swap, () => {});
const rooms = async (): Promise<unknown> =>
  (await owner.query(`select count(*)::int as n from pg_namespace where nspname = 'rebuild'`)).rows[0];

test('everything comes out of the ledger as it stands, and nothing is left behind', async () => {
  const heard: number[] = [];
  const found = await rebuild(owner, false, (done, of) => void heard.push(done / of));
  expect(found.differences).toEqual([]);
  expect(found.participants).toBe(Object.keys(STORIES).length + 1);
  expect(heard.at(-1)).toBe(1);
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from event where stream like 'participant:%'`,
  );
  expect(found.events).toBe(rows[0]!.n);
  for (const [table, n] of Object.entries(found.rows)) {
    expect([table, n]).not.toEqual([table, 0]);
    expect([table, (await owner.query(`select from ${table}`)).rowCount]).toEqual([table, n]);
  }
  expect(await rooms()).toEqual({ n: 0 });
});

test('a validation of the release before gets its legs, and stands as it comes out of the ledger', async () => {
  const slot = `{"date":"2027-11-01","hour":9,"minute":30}`;
  const out = ['booked', 'bookedLater', 'validationDue']; // they have legs already, as no release before had them
  await owner.query(`update participant set state = jsonb_set(state, '{validation}', (state -> 'validation') - 'legs' || '{"mode":"in-person",
    "modeException":null,"slots":[${slot},{"date":"2027-11-02","hour":9,"minute":30}],"agreed":${slot},"noticeWaivedBy":null,"heldOn":null}') where id = 'agreedBefore'`);
  await owner.query(
    `update work_item set acts = '{HoldVisit,ProposeVisit}' where participant = 'agreedBefore' and kind = 'validation.hold'`,
  );
  const of = async (table: string) => (await built()).differences.filter((found) => found.table === table).length;
  expect([await of('participant'), await of('work_item')]).toEqual([1, 1]);
  await owner.query(`update participant set state = jsonb_set(state, '{validation}', 'null') where id = any($1)`, [
    out,
  ]);
  await owner.query(`delete from mikro_orm_migrations where name = '20261210-validation-legs'`);
  const { ownerUrl, url } = house.database;
  expect(await migrate(ownerUrl, url)).toEqual(['20261210-validation-legs']);
  expect([await of('work_item'), (await built()).differences.map(({ key }) => key)]).toEqual([0, out]);
  await rebuild(owner, true, () => {});
});

test('time that was taken before anybody asked where gets its places, as they come out of the ledger', async () => {
  await owner.query('alter table visit_slot drop column place, drop column mode');
  await owner.query(`delete from mikro_orm_migrations where name = '20261217-visit-gaps'`);
  const { ownerUrl, url } = house.database;
  expect(await migrate(ownerUrl, url)).toEqual(['20261217-visit-gaps']);
  const { rows } = await owner.query('select distinct place from visit_slot where place is not null');
  expect([rows, (await built()).differences]).toEqual([[{ place: 'US-TX-laredo' }], []]);
});

/** What is done to one row of each table, and the column that tells. */
const DAMAGE: Readonly<Record<Table, readonly [column: string, value: string]>> = {
  participant: ['standing', `'removed'`],
  deadline: ['due_on', 'due_on + 1'],
  work_item: ['about', `'elsewhere'`],
  desk_item: ['person', `'sue-supervisor'`],
  work_done: ['closed_by', `'somebody'`],
  notice: ['recipient', `'nobody'`],
  effect: ['reinstates', 'not reinstates'],
  visit_slot: ['agreed', 'not agreed'],
  validation_line: ['paused', 'not paused'],
  validation_done: ['closed_on', 'closed_on + 1'],
  security_profile: ['seq', 'seq + 1'],
  validation_report: ['seq', 'seq + 1'],
  staff_hours: ['minutes', 'minutes + 1'],
  calibration: ['judged', 'judged + 1'],
  document: ['held', 'not held'],
  message: ['author', `'somebody'`],
  case_note: ['author', `'somebody'`],
  contact_log: ['outcome', `'wrong-number'`],
  connection: ['stage', `'declined'`],
  organization_member: ['organization', `'another'`],
  invitation: ['last_day', 'last_day + 1'],
  application_step: ['by', `'somebody'`],
  empowerment: ['from_on', 'from_on - 1'],
  conflict: ['from_on', 'from_on - 1'],
  leave: ['from_on', 'from_on - 1'],
  person_skill: ['languages', `'{fr}'`],
  portfolio_move: ['to_person', `'somebody'`],
  portfolio_move_item: ['outcome', `'elsewhere'`],
  office: ['region', `'north'`],
  programme: ['live_since', `live_since - interval '1 day'`],
  adoption: ['person', `'somebody'`],
  place: ['seq', 'seq + 1'],
  waiting_entry: ['receipt', `'another'`],
  trip: ['seq', 'seq + 1'],
  plan_year: ['virtual', 'virtual + 1'],
};
const TABLES = Object.keys(DAMAGE) as readonly Table[];

test('one damaged row of each table is named with its column, and a swap puts them right', async () => {
  const looks = await owner.query('select * from connection_look order by connection');
  for (const table of TABLES) {
    const [column, value] = DAMAGE[table];
    await owner.query(`update ${table} set ${column} = ${value} where ctid = (select min(ctid) from ${table})`);
  }
  const { differences } = await built(true);
  expect(differences.map(({ table, what, columns }) => [table, what, ...columns])).toEqual(
    TABLES.map((table) => [table, 'different', DAMAGE[table][0]]),
  );
  expect((await built()).differences).toEqual([]);
  expect(looks.rowCount).toBe(2);
  expect((await owner.query('select * from connection_look order by connection')).rows).toEqual(looks.rows);
});

test('a lost row of each table is named, and a swap brings it back', async () => {
  const lost = TABLES.filter((table) => table !== 'participant' && table !== 'connection'); // others refer to these
  for (const table of lost) await owner.query(`delete from ${table} where ctid = (select min(ctid) from ${table})`);
  const { differences } = await built(true);
  expect(differences.map(({ table, what }) => [table, what])).toEqual(lost.map((table) => [table, 'missing']));
  const { differences: after } = await built();
  expect(after).toEqual([]);
});

test('every table either follows from the ledger or is told to be a record of its own', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const adr = readFileSync(new URL('../docs/adr/0013-rebuild-beside.md', import.meta.url), 'utf8');
  const [following = '', ownRecords = ''] = adr.split('### Records of their own');
  const told = (text: string): readonly string[] =>
    [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map((found) => found[1]!).sort();
  expect(told(following)).toEqual([...TABLES].sort());
  expect([...told(following), ...told(ownRecords)].sort()).toEqual(rows.map(({ name }) => name).sort());
});

test('the name of a document is its live row’s, as long as it is the one that the record knows', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `update document set name = 'another.txt' where id = (select min(id::text)::uuid from document where name like '%.txt') returning id`,
  );
  const { id } = rows[0]!;
  expect((await built(true)).differences).toEqual([
    { table: 'document', key: id, what: 'different', columns: ['name'] },
  ]);
  expect((await owner.query('select name from document where id = $1', [id])).rows).toEqual([{ name: id }]);
});

test('who had an item before it was closed and opened once more has it no longer', async () => {
  const clerk = { actor: 'sara-specialist', role: 'specialist', policy: 'ctpat/2020-03-01', rules: 'test', at: 0 };
  const item = await owner.query<{ key: string }>(`select key from desk_item where person is not null`);
  const events = [{ type: 'WorkClaimed', key: item.rows[0]!.key }];
  await transaction(house.database.pool, (client) =>
    append(client, { ...clerk, stream: deskStream('later'), after: 0, command: 'early', events, cause: {} }),
  );
  await house.record(inReview(ctpat), { id: 'later', company: 'later' });
  expect((await built()).differences).toEqual([]);
  await owner.query(
    `insert into desk_item (participant, key, person, at) select 'later', key, person, at from desk_item where person is not null`,
  );
  expect((await built(true)).differences).toMatchObject([{ table: 'desk_item', what: 'extra' }]);
});

test('what was changed past the ledger is named, and a swap puts it right', async () => {
  await owner.query(`update deadline set due_on = due_on + 1 where participant = 'certified';
    update participant set standing = 'certified' where id = 'suspended';
    delete from notice where participant = 'overdue';
    update security_profile set profile = jsonb_set(profile, '{answers,1.1,answer}', '"yes"');
    insert into work_item (participant, key, kind, about, roles, acts, due_on, clock, person, reason, opened_seq, opened_at, office)
      select 'removed', key, kind, about, roles, acts, due_on, clock, person, reason, opened_seq, opened_at, office from work_item where participant = 'inReview' and kind <> 'notice.amiss';
    insert into desk_item (participant, key, person) select participant, key, 'sara-specialist' from work_item where participant = 'removed'`);
  const before = await built();
  const told = before.differences.map(
    ({ table, key, what, columns }) => `${table} ${key.split(' ')[0]!} ${what} ${columns.join()}`,
  );
  expect(told).toContain('participant suspended different standing');
  expect(told).toContain('deadline certified different due_on');
  expect(told).toContain('notice overdue missing ');
  expect(told).toContain('security_profile certified different profile');
  expect(told).toContain('work_item removed extra ');
  expect(told).toContain('desk_item removed extra ');
  expect((await built(true)).differences).toEqual(before.differences);
  expect((await built()).differences).toEqual([]);
  const { rows } = await owner.query(`select distinct participant from desk_item`);
  expect(rows).toEqual([{ participant: 'inReview' }]);
});

test('a rebuild that fails changes nothing', async () => {
  await house.database.tamper(`update event set body = '{' where stream = 'participant:removed' and seq = 2`);
  await expect(built(true)).rejects.toThrow(SyntaxError);
  expect(await rooms()).toEqual({ n: 0 });
  expect((await owner.query('select count(*)::int as n from participant')).rows[0]).toEqual(
    (await owner.query(`select count(*)::int as n from stream where name like 'participant:%'`)).rows[0],
  );
});
