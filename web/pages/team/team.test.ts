/** The team's page over recorded stories: every figure against a slow count, and of other offices not even a number. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { median } from 'simple-statistics';
import { addDays, daysBetween, wallDateOf, workingDaysBetween } from '../../../domain/calendar.ts';
import { pointsOf } from '../../../domain/effort.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { ref, type Ledger } from '../../../domain/testing/ledger.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { openOffice } from '../../../db/offices.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const ZONE = 'America/New_York';
const TODAY = '2028-03-20';
const FROM = addDays(TODAY, 1 - 52 * 7);
const { holidays } = loadCalendars();
let house: House;

/** A review that went back to the company, came again and was approved. */
function returnedOnce(): Ledger {
  const ledger = stories.reviewOpen(ctpat);
  stories.submitReview(ledger);
  ledger.pass(3);
  ledger.act('ReturnReview', { note: ref('return'), categories: [1] }, 'specialist');
  stories.submitReview(ledger);
  ledger.pass(1);
  ledger.act('ApproveReview', {}, 'specialist');
  return ledger;
}
function approvedAtOnce(): Ledger {
  const ledger = stories.reviewOpen(ctpat);
  stories.submitReview(ledger);
  ledger.pass(2);
  ledger.act('ApproveReview', {}, 'specialist');
  return ledger;
}
/** An application that an office of its own reviews. */
function elsewhere(): Ledger {
  const ledger = stories.draft(ctpat, '2028-03-01', { office: 'buffalo' });
  stories.prepare(ledger);
  ledger.act('SubmitApplication', {}, 'officer');
  ledger.act('AssignSpecialist', { specialist: 'sid-specialist' }, 'supervisor');
  return ledger;
}

beforeAll(async () => {
  house = await openHouse();
  const tell = (story: Ledger, id: string) => house.record(story, { id, company: `${id} <Imports>` });
  await tell(returnedOnce(), 'returned-1');
  for (let n = 1; n <= 5; n += 1) await tell(approvedAtOnce(), `approved-${n}`);
  const filed = stories.reviewOpen(ctpat);
  stories.submitReview(filed);
  await tell(filed, 'filed');
  const silent = stories.overdue(ctpat);
  silent.pass(3);
  await tell(silent, 'silent');
  await tell(stories.validationDue(ctpat), 'due');
  await tell(elsewhere(), 'far-1');
  await tell(elsewhere(), 'far-2');
  house.deps.clock = Date.UTC(2028, 2, 20, 16);
  const by = { person: 'hana-headquarters', role: 'headquarters' };
  const stamp = { at: house.deps.clock, policy: 'ctpat/2020-03-01', rules: 'test' };
  await openOffice(house.database.pool, { office: 'laredo', region: 'southwest' }, by, stamp);
  await openOffice(house.database.pool, { office: 'buffalo', region: 'northeast' }, by, stamp);
  await house.person('lara', 'supervisor', { name: 'Lara', held: { office: 'laredo' } });
  await house.person('bo', 'supervisor', { name: 'Bo', office: 'buffalo', held: { office: 'buffalo' } });
  await house.person('nora', 'director', { name: 'Nora', office: 'buffalo', held: { region: 'northeast' } });
  await house.person('esme', 'headquarters', { name: 'Esme', language: 'es' });
  await house.person('carol', 'officer', { participants: ['filed'] });
});
afterAll(() => house.close());

const page = async (person: string, address = '/team'): Promise<string> =>
  (await (await house.as(person)).get(address).expect(200)).text;

/** A section as its file says it: the head, and each row by its name. */
async function file(person: string, section: string, more = '') {
  const { text } = await (await house.as(person)).get(`/team.csv?section=${section}&weeks=52${more}`).expect(200);
  const lines = text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  const [head = [], ...rows] = lines;
  return { head, rows: Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells])) };
}
const numbers = (cells: readonly string[] | undefined): readonly number[] =>
  (cells ?? []).map((text) => Number(text.replace(/\D/g, '')));

type Open = { participant: string; kind: string; office: string; owner: string | null; opened_at: Date };
type Done = Open & { key: string; closed_at: Date; opened_seq: number; closed_seq: number };
const rowsOf = async <R extends object>(table: string): Promise<readonly R[]> =>
  (await house.database.pool.query<R & Record<string, unknown>>(`select * from ${table}`)).rows;
const dayOf = (at: Date): string => wallDateOf(at.getTime(), ZONE);

test('ageing counts each open item of the office once, by its days', async () => {
  const open = (await rowsOf<Open>('work_item')).filter(({ office }) => office === 'laredo');
  const expected = [0, 0, 0, 0];
  for (const { opened_at } of open) {
    const days = daysBetween(dayOf(opened_at), TODAY);
    expected[days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : 3]! += 1;
  }
  const { rows } = await file('lara', 'ageing');
  expect(numbers(rows['Total'])).toEqual([...expected, open.length]);
  expect(expected.filter((n) => n > 0).length).toBeGreaterThan(1); // the stories are of several ages
  const reviews = open.filter(({ kind }) => kind.startsWith('review.'));
  expect(numbers(rows['Annual review']).at(-1)).toBe(reviews.length);
});

test('what was opened and closed is told week by week, and sums up', async () => {
  const [open, done] = [await rowsOf<Open>('work_item'), await rowsOf<Done>('work_done')];
  const week = (at: Date): number => Math.floor(daysBetween(FROM, dayOf(at)) / 7);
  const here = [...open, ...done].filter(({ office }) => office === 'laredo');
  const { head, rows } = await file('lara', 'flow');
  const cells = Object.values(rows).map(numbers);
  expect(cells).toHaveLength(52);
  const opened = head.indexOf('Total: opened') - 1;
  for (const n of [0, 20, 40, 51]) {
    expect(cells[n]?.[opened]).toBe(here.filter(({ opened_at }) => week(opened_at) === n).length);
    const closed = done.filter(({ office, closed_at }) => office === 'laredo' && week(closed_at) === n);
    expect(cells[n]?.[opened + 1]).toBe(closed.length);
  }
  const all = done.filter(({ office, closed_at }) => office === 'laredo' && dayOf(closed_at) >= FROM);
  expect(cells.reduce((sum, row) => sum + (row[opened + 1] ?? 0), 0)).toBe(all.length);
  expect(all.length).toBeGreaterThan(5);
});

test('of first answers, the share that went back; the second answer to the same review is none, and few are no share', async () => {
  const { rows } = await file('lara', 'returned');
  const [n, returned, share] = rows['sara-specialist'] ?? [];
  const approvals = (await rowsOf<{ type: string; at: Date; stream: string }>('event')).filter(
    ({ type, at, stream }) => type === 'ProfileApproved' && dayOf(at) >= FROM && !stream.includes('far'),
  );
  expect([Number(n), Number(returned)]).toEqual([6 + approvals.length, 1]);
  expect(share).toBe(`${Math.round(100 / (6 + approvals.length))} %`);
  const short = (await (await house.as('lara')).get('/team.csv?section=returned&weeks=4').expect(200)).text;
  expect(short).not.toContain('sara-specialist'); // nothing was answered in the last four weeks
});

test('fewer than five are told as few, with no share', async () => {
  const { pool } = house.database;
  await pool.query(`update participant set office = 'miami' where id in ('returned-1', 'approved-1')`);
  const { rows } = await file('hana-headquarters', 'returned', '&office=miami');
  const [n, returned, share] = rows['sara-specialist'] ?? [];
  expect([Number(n) < 5, returned, share]).toEqual([true, 'few', 'few']);
  await pool.query(`update participant set office = 'laredo' where office = 'miami'`);
});

test('the time to the first act is in working days, from the record', async () => {
  const events = await rowsOf<{ stream: string; seq: number; at: Date; role: string }>('event');
  const staff = ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'];
  const done = (await rowsOf<Done>('work_done')).filter(
    ({ office, closed_at, kind }) => office === 'laredo' && dayOf(closed_at) >= FROM && kind.startsWith('review.'),
  );
  const waits = done.flatMap(({ participant, opened_seq, closed_seq, opened_at }) => {
    const acts = events.filter(
      ({ stream, seq, role }) =>
        stream === `participant:${participant}` && seq > opened_seq && seq <= closed_seq && staff.includes(role),
    );
    const [first] = acts.sort((one, other) => one.seq - other.seq);
    return first ? [workingDaysBetween(dayOf(opened_at), dayOf(first.at), holidays)] : [];
  });
  const { rows } = await file('lara', 'first-act');
  const [closed, unacted, middle] = rows['Annual review'] ?? [];
  expect([Number(closed), Number(unacted), Number(middle)]).toEqual([
    done.length,
    done.length - waits.length,
    median(waits),
  ]);
  expect(median(waits)).toBeGreaterThan(0);
});

test('what is done at the desk is a first act, too', async () => {
  const { pool } = house.database;
  const daysAlone = async (): Promise<number> => {
    await pool.query(
      `update work_done set office = 'miami' where participant = 'approved-1' and kind = 'review.assess'`,
    );
    const { rows } = await file('hana-headquarters', 'first-act', '&office=miami');
    await pool.query(`update work_done set office = 'laredo' where office = 'miami'`);
    return Number(rows['Annual review']?.[2]);
  };
  const before = await daysAlone();
  const [one] = (await rowsOf<Done>('work_done')).filter(
    ({ participant, kind }) => participant === 'approved-1' && kind === 'review.assess',
  );
  await pool.query(
    `select append_events('desk:approved-1', 0, 'claim', 'sara-specialist', 'specialist', 'p', 'r', to_timestamp($1), '{WorkClaimed}', $2, null)`,
    [one!.opened_at.getTime() / 1000 + 60, [JSON.stringify({ type: 'WorkClaimed', key: one!.key })]],
  );
  expect([before, await daysAlone()]).toEqual([1, 0]); // a Thursday to a Saturday;
});

test('what we owe stands in one column each, and every number leads to its cases', async () => {
  type Deadline = {
    participant: string;
    rule: string;
    due_on: string;
    owed_by: string;
    held: boolean;
    lapsed: boolean;
  };
  const all = (await rowsOf<Deadline>('deadline')).filter(({ owed_by, held }) => owed_by === 'agency' && !held);
  const here = all.filter(({ participant, due_on }) => !participant.startsWith('far') && due_on <= addDays(TODAY, 30));
  const { rows } = await file('lara', 'owed');
  const counted = Object.values(rows).map(numbers);
  expect(counted.reduce((sum, row) => sum + (row.at(-1) ?? 0), 0)).toBe(here.length);
  const late = here.filter(({ lapsed, due_on }) => lapsed || due_on < TODAY);
  expect(counted.reduce((sum, row) => sum + (row[0] ?? 0), 0)).toBe(late.length);
  expect(late.length).toBeGreaterThan(0);
  const [{ rule, participant }] = late as [Deadline];
  const cases = await page('lara', `/team/deadlines?rule=${rule}&when=late&office=laredo&weeks=13`);
  expect(cases).toContain(`${participant} &lt;Imports&gt;`);
  expect(await page('lara')).toContain(
    `/team/deadlines?office&#x3D;laredo&amp;weeks&#x3D;13&amp;rule&#x3D;${rule}&amp;when&#x3D;late`,
  );
  expect(await page('bo', `/team/deadlines?rule=${rule}&when=late`)).not.toContain('Imports');
});

test('the load is by whose the work is, with companies, points, and the median', async () => {
  const open = (await rowsOf<Open>('work_item')).filter(({ office }) => office === 'laredo');
  const sara = open.filter(({ owner }) => owner === 'sara-specialist');
  const companies = await house.database.pool.query<{ n: number }>(
    `select count(*)::int as n from participant where office = 'laredo' and specialist = 'sara-specialist'`,
  );
  const { rows } = await file('lara', 'load');
  const points = sara.reduce((sum, { kind }) => sum + pointsOf(kind), 0);
  expect(numbers(rows['sara-specialist'])).toEqual([sara.length, companies.rows[0]?.n, points]);
  expect(numbers(rows['sid-specialist'])[0]).toBe(0); // works here, and has nothing here
  const people = Object.entries(rows).filter(([name]) => !['Median', 'Nobody yet'].includes(name));
  expect(Number(rows['Median']?.[0])).toBe(median(people.map(([, cells]) => numbers(cells)[0]!)));
  expect(await page('lara')).toContain('/queue?view&#x3D;team&amp;owner&#x3D;sara-specialist&amp;office&#x3D;laredo');
});

test('a supervisor sees the office, a director the region, headquarters and auditors everything; nobody a number beyond', async () => {
  const total = async (person: string, more = ''): Promise<number> =>
    numbers((await file(person, 'ageing', more)).rows['Total']).at(-1) ?? 0;
  const open = await rowsOf<Open>('work_item');
  const of = (office: string): number => open.filter((one) => one.office === office).length;
  expect(await total('lara')).toBe(of('laredo'));
  expect(await total('bo')).toBe(of('buffalo'));
  expect(await total('nora')).toBe(of('buffalo'));
  expect(await total('hana-headquarters')).toBe(open.length);
  expect(await total('aldo-auditor')).toBe(open.length);
  expect(await total('aldo-auditor', '&office=buffalo')).toBe(of('buffalo'));
  for (const section of ['ageing', 'flow', 'returned', 'first-act', 'owed', 'load'])
    expect(JSON.stringify(await file('bo', section))).not.toMatch(/sara-specialist|laredo/i);
  await (await house.as('bo')).get('/team?office=laredo').expect(404);
  await (await house.as('bo')).get('/team.csv?section=load&office=laredo').expect(404);
  await (await house.as('sara-specialist')).get('/team').expect(403);
  await (await house.as('carol')).get('/team').expect(403);
});

test('a conflict of interest takes the company out of every figure', async () => {
  const before = numbers((await file('lara', 'ageing')).rows['Total']).at(-1)!;
  const own = (await rowsOf<Open>('work_item')).filter(({ participant }) => participant === 'filed').length;
  await house.database.pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:lara#9', 'lara', 'filed', '2020-01-01')`,
  );
  expect(numbers((await file('lara', 'ageing')).rows['Total']).at(-1)).toBe(before - own);
  expect(own).toBeGreaterThan(0);
});

test('the page has every chart with its table, and nothing that browsers are told to refuse', async () => {
  const html = await page('hana-headquarters', '/team?weeks=52');
  const sections = ['ageing', 'flow', 'returned', 'first-act', 'owed', 'load'];
  for (const id of sections)
    expect(html).toMatch(
      new RegExp(
        `<section class="pt-figure pt-figure--${id}" aria-labelledby="${id}">[\\s\\S]*?<svg [^>]*role="img"[\\s\\S]*?<table`,
      ),
    );
  expect(html).not.toMatch(/<[^>]*\sstyle=|<style/);
  expect(html).toContain('Laredo'); // by office, as no office is chosen
});

test('the same in Spanish', async () => {
  const html = await page('esme', '/team?office=laredo');
  for (const words of ['Antigüedad del trabajo abierto', 'Revisión anual', 'Lo que debemos', 'Carga', 'mediana'])
    expect(html).toContain(words);
});

test.each(['weeks=5', 'office=A%00', 'weeks=4&weeks=13'])(
  'an address that no page makes (%s) is no request',
  async (query) => {
    await (await house.as('lara')).get(`/team?${query}`).expect(400);
  },
);
