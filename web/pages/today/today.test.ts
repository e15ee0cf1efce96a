/** The day: each block with something in it and empty, for one's own companies and nobody else's. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, addWorkingDays, instantOf } from '../../../domain/calendar.ts';
import * as stories from '../../../domain/testing/stories.ts';
import type { Ledger } from '../../../domain/testing/ledger.ts';
import { loadCalendars } from '../../../db/calendars.ts';
import { changeContactLog } from '../../../db/contact-log.ts';
import { visitsOf } from '../../../db/queries/visit-calendar.ts';
import { keepTold } from '../../../db/visit-told.ts';
import { ref } from '../../../domain/testing/ledger.ts';
import { readByItsOwnZones, readByNames } from '../../../test/harness/calendars.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import { tellVisitors } from '../../visit-people.ts';
import { browser } from '../../testing/sign-in.ts';

const CHICAGO = 'America/Chicago';
const HOUR = 3_600_000;
const REAL = Date.now();
let house: House;

/** Overdue, and far enough up its ladder that somebody has to call. */
function waitsForCall(): Ledger {
  const ledger = stories.overdue(ctpat);
  while (!ledger.items().some((key) => key.startsWith('outreach.call'))) ledger.pass(1);
  return ledger;
}

function visitAgreed(): Ledger {
  const ledger = stories.validationDue(ctpat);
  stories.propose(ledger, '2027-11-01');
  ledger.pass(1);
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  return ledger;
}

beforeAll(async () => {
  house = await openHouse();
  const filed = stories.reviewOpen(ctpat);
  stories.submitReview(filed);
  await house.record(filed, { id: 'filed', company: 'Harbor <b>Light</b> Optics' });
  await house.record(waitsForCall(), { id: 'calling', company: 'Palo Verde Components' });
  await house.record(visitAgreed(), { id: 'visit', company: 'Granite Peak Tools' });
  await house.person('tom', 'specialist', { name: 'Tom Becker', office: 'laredo', held: { office: 'miami' } });
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', language: 'es' });
  await house.person('mia', 'supervisor', { name: 'Mia Ortiz', held: { office: 'miami' } });
});
afterAll(() => house.close());

const page = async (person: string, clock: number, query = ''): Promise<string> => {
  house.deps.clock = clock;
  return (await (await house.as(person)).get(`/today${query}`).expect(200)).text;
};
/** One block of the page by the id of its heading. */
const block = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '';
const at = (day: string, hour: number, minute = 0): number => instantOf(day, CHICAGO, hour, minute);
const forget = (person: string) => house.database.tamper(`delete from desk_visit where person = '${person}'`);

test('it is where a specialist’s day begins, first in the navigation', async () => {
  house.deps.clock = REAL;
  for (const person of ['sara-specialist', 'sue-supervisor']) {
    const browser = await house.as(person);
    expect((await browser.get('/').expect(303)).headers['location']).toBe('/today');
    const html = (await browser.get('/today').expect(200)).text;
    expect(/class="pt-nav__link" href="([^"]+)"/.exec(html)?.[1]).toBe('/today');
  }
  await (await house.as('dora-director')).get('/today').expect(403);
});

test('a day on which there is nothing says so in every block, in both languages', async () => {
  const html = await page('tom', REAL);
  for (const words of [
    'Nothing new',
    'No outreach waits',
    'No visit is agreed',
    'Nothing falls due',
    'No promise is open',
  ])
    expect(html).toContain(words);
  expect(await page('ana', REAL)).toContain('Nada nuevo de estas empresas.');
});

test('news go back to the end of the visit before, are told once, and lead to where they are taken up', async () => {
  await forget('sara-specialist');
  const first = block(await page('sara-specialist', REAL), 'news');
  expect(first).toContain('The last seven days.');
  expect(first).toMatch(
    /href="\/participants\/filed\/profile\/desk">Annual review submitted<\/a> <strong>Harbor &lt;b&gt;Light&lt;\/b&gt; Optics/,
  );
  expect(first).toContain('Visit date accepted');
  expect(first).not.toContain('Review the application'); // what others than the company did is no news
  expect(block(await page('sara-specialist', REAL + 3 * HOUR), 'news')).toContain('Annual review submitted'); // the same visit
  const next = block(await page('sara-specialist', REAL + 8 * HOUR), 'news');
  expect(next).toContain('Nothing new');
  expect(next).toMatch(/Since \d+ \w+ \d{4}/);
  await house.database.pool.query(
    `insert into message (id, participant, seq, side, author, role, at, text) values (gen_random_uuid(), 'visit', 1, 'company', 'cleo', 'contact', to_timestamp($1), gen_random_uuid())`,
    [(REAL + 4 * HOUR) / 1000],
  );
  expect(block(await page('sara-specialist', REAL + 8 * HOUR), 'news')).toContain(
    'href="/participants/visit/messages">Message',
  );
});

test('more news than fit are counted', async () => {
  await forget('sara-specialist');
  await house.database.pool.query(
    `insert into message (id, participant, seq, side, author, role, at, text) select gen_random_uuid(), 'calling', n, 'company', 'cleo', 'contact', to_timestamp($1), gen_random_uuid() from generate_series(1, 60) n`,
    [REAL / 1000 - 60],
  );
  const news = block(await page('sara-specialist', REAL), 'news');
  expect(news.match(/<li class="pt-day-line">/g)).toHaveLength(50);
  expect(news).toMatch(/and 1\d more/);
});

test('a call is for now where it is office hours there, and for later where it is not', async () => {
  const day = '2028-04-18'; // a Tuesday
  const now = block(await page('sara-specialist', at(day, 10, 40)), 'calls');
  expect(now).toContain('10:40 there');
  expect(now).toContain('primary of Palo Verde Components (Primary contact): +1 555 0100');
  expect(now).toContain('href="/participants/calling/contacts/log?kind&#x3D;out-call&amp;back&#x3D;%2Ftoday"');
  expect(now).not.toContain('Later: outside office hours');
  const early = block(await page('sara-specialist', at(day, 6)), 'calls');
  expect(early).toContain('No outreach waits for a call where it is office hours.');
  expect(early).toMatch(/Later[\s\S]*from 08:00 there &#x3D; 09:00 here/);
  expect(block(await page('sara-specialist', at('2028-04-21', 18)), 'calls')).toMatch(
    /24 April 2028, from 08:00 there/,
  );
});

test('a call that a colleague has taken, or that is put aside, is not one’s own', async () => {
  const set = (text: string) =>
    house.database.pool.query(text).then(() => house.database.pool.query('select place_work(null)'));
  await set(
    `insert into desk_item (participant, key, person) select participant, key, 'sid-specialist' from work_item where kind = 'outreach.call'`,
  );
  const day = at('2028-04-18', 10);
  expect(block(await page('sara-specialist', day), 'calls')).not.toContain('Palo Verde');
  expect(block(await page('sid-specialist', day), 'calls')).toContain('Palo Verde');
  await set(`update desk_item set person = null, hold_until = '2028-04-20', hold_on = 'date'`);
  expect(block(await page('sara-specialist', day), 'calls')).not.toContain('Palo Verde');
  expect(block(await page('sara-specialist', at('2028-04-20', 10)), 'calls')).toContain('Palo Verde');
  await set('delete from desk_item');
});

test('visits of the next seven days, by the company’s calendar, with their papers', async () => {
  expect(block(await page('sara-specialist', at('2027-10-24', 23)), 'visits')).toContain('No visit is agreed');
  const near = block(await page('sara-specialist', at('2027-10-25', 1)), 'visits');
  expect(near).toMatch(/1 November 2027, 09:30 C[DS]T/);
  expect(near).toContain('by your clock');
  expect(near).toContain('Granite Peak Tools');
  for (const href of ['/participants/visit/profile/whole', '/participants/visit/documents'])
    expect(near).toContain(href);
  expect(near).toContain('No report yet');
  expect(block(await page('sara-specialist', at('2027-11-02', 1)), 'visits')).toContain('No visit is agreed');
});

test('visits in one’s own calendar: by an address that is made, renewed and ended, and by a file', async () => {
  house.deps.clock = at('2027-10-24', 12);
  await house.person('olga', 'officer', { participants: ['visit'] });
  const sara = await house.as('sara-specialist');
  const address = async (): Promise<string> =>
    /\/calendar\/[0-9a-f]{64}/.exec((await sara.get('/me/calendar').expect(200)).text)?.[0] ?? '';
  const read = (path: string) => browser(createApp(house.deps)).get(path);
  expect(await address()).toBe('');
  await fill(sara, '/me/calendar');
  const first = await address();
  const { text, headers } = await read(first).expect(200);
  expect(headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' });
  const [entry, ...others] = readByItsOwnZones(text);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    wall: '2027-11-01T09:30:00',
    status: 'CONFIRMED',
    location: 'Laredo',
    method: 'PUBLISH',
  });
  expect(text).not.toContain('Granite');
  expect(house.deps.looks.filter(({ what }) => what.startsWith('calendar.')).map(({ what }) => what)).toEqual([
    'calendar.made',
    'calendar.read',
  ]);
  expect(JSON.stringify(house.deps.lines)).not.toContain(first.slice(10));
  const { rows } = await house.database.pool.query('select * from calendar_feed');
  expect(JSON.stringify(rows)).not.toContain(first.slice(10));

  await fill(sara, '/me/calendar', { deed: 'renew' });
  const second = await address();
  expect(second).not.toBe(first);
  await read(first).expect(404);
  await read(second).expect(200);
  await fill(sara, '/me/calendar', { deed: 'end' });
  await read(second).expect(404);
  await read('/calendar/nobody').expect(404);

  for (const person of ['olga', 'sara-specialist']) {
    const file = '/participants/visit/validation/visits/domestic/invite.ics';
    const reader = await house.as(person);
    expect((await reader.get('/participants/visit').expect(200)).text).toContain(`href="${file}"`);
    const { uid, wall } = readByItsOwnZones((await reader.get(file).expect(200)).text)[0]!;
    expect({ uid, wall }).toEqual({ uid: entry!.uid, wall: entry!.wall });
    await reader.get(file.replace('domestic', 'foreign')).expect(404);
  }
});

test('those who are named for a visit are told of it once, and when they do not go any more', async () => {
  house.deps.clock = at('2027-10-24', 12);
  const { pool } = house.database;
  const team = (people: readonly string[]) =>
    pool.query(`update participant set state = jsonb_set(state, '{validation,legs,0,people}', $1) where id = 'visit'`, [
      JSON.stringify(people),
    ]);
  const told = async (): Promise<readonly string[]> => {
    house.deps.posted.length = 0;
    await tellVisitors(house.deps);
    await tellVisitors(house.deps);
    return house.deps.posted.map(({ to, visit }) => `${to.name} ${visit?.sequence} ${visit?.status}`);
  };
  await team(['sid-specialist', 'tom']);
  expect(await told()).toEqual(['sid-specialist 0 confirmed', 'Tom Becker 0 confirmed']);
  expect(house.deps.posted[0]?.text).toMatch(/1 November 2027, 09:30, Central Time/);
  expect(house.deps.posted[0]?.text).not.toContain('Granite');
  expect((await visitsOf(pool, 'sara-specialist', '2027-10-24')).length).toBe(0);
  expect((await visitsOf(pool, 'tom', '2027-10-24')).map(({ participant }) => participant)).toEqual(['visit']);
  await team(['tom']);
  expect(await told()).toEqual(['sid-specialist 1 cancelled']);
  await team([]);
  expect(await told()).toEqual(['Tom Becker 1 cancelled']);
});

const ABROAD = { place: null, zone: 'America/Matamoros', site: null, mode: 'in-person', exception: null } as const;
test.each([
  ['moved', 1, ['agreed'], [], '1 moving'],
  ['moved, and told so', 2, ['agreed', 'moving'], [], undefined],
  [
    'moved, and told so, before others were named for dates that are proposed',
    5,
    ['agreed', 'moving'],
    ['propose', 'others'],
    undefined,
  ],
  ['agreed anew', 3, ['agreed', 'moving'], ['propose', 'accept'], '2 confirmed'],
  ['moved, and of which the site was dropped', 6, ['agreed', 'moving'], ['drop'], '2 cancelled'],
  ['called off', 4, ['agreed', 'moving'], ['propose', 'cancel'], '2 cancelled'],
] as const)('a visit that was %s is one entry for those who go', async (_, number, knew, since, news) => {
  house.deps.clock = at('2027-10-24', 12);
  const id = `moving-${number}`;
  const ledger = visitAgreed();
  const note = ref('note');
  ledger.act('NameVisitTeam', { leg: 'domestic', people: ['tom'] }, 'specialist');
  const [leg] = ledger.state.validation!.legs;
  ledger.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist');
  const acts = {
    propose: () =>
      ledger.act('ProposeVisit', { slots: [stories.slot('2027-12-01')], people: ['tom'], note: null }, 'specialist'),
    accept: () => ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact'),
    others: () => ledger.act('NameVisitTeam', { leg: 'domestic', people: ['ana'] }, 'specialist'),
    drop: () => ledger.act('PlanValidation', { legs: [{ ...ABROAD, id: 'foreign' }] }, 'specialist'),
    cancel: () => ledger.act('CancelVisit', { leg: 'domestic', note }, 'specialist'),
  };
  for (const act of since) acts[act]();
  await house.record(ledger, { id, company: `Cedar Gate ${number}` });
  const of = { participant: id, cycle: '2028', person: 'tom', leg: leg! };
  for (const [sequence, what] of knew.entries())
    await keepTold(house.database.pool, of, {
      ...{ sequence, outcome: 'accepted' },
      status: what === 'agreed' ? 'confirmed' : what,
    });
  house.deps.posted.length = 0;
  await tellVisitors(house.deps);
  await tellVisitors(house.deps);
  const told = house.deps.posted.map(({ visit }) => visit!).filter(({ uid }) => uid.startsWith(`visit-${id}-2028@`));
  expect(told.map(({ sequence, status }) => `${sequence} ${status}`)).toEqual(news === undefined ? [] : [news]);
});

test('what falls due within five working days, and no day later; what only others may do shows as our date', async () => {
  const { rows } = await house.database.pool.query<{ due: string }>(
    `select due_on as due from work_item where participant = 'filed' and kind = 'review.assess'`,
  );
  const due = rows[0]!.due;
  const { holidays } = loadCalendars();
  const fifth = addWorkingDays(due, -5, holidays).date;
  const seen = block(await page('sara-specialist', at(fifth, 10)), 'dues');
  expect(seen).toMatch(/href="\/participants\/filed#work">Assess the annual review/);
  const sixth = block(await page('sara-specialist', at(addWorkingDays(due, -6, holidays).date, 10)), 'dues');
  expect(sixth).not.toContain('Assess the annual review');
  expect(block(await page('sara-specialist', at(addDays(due, 2), 10)), 'dues')).toMatch(
    /Overdue[\s\S]*Assess the annual review/,
  );
});

test('promises: ours by their day, theirs once it has passed, until they are settled', async () => {
  const { pool } = house.database;
  const note = async (text: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `insert into content (id, kind, body, sha256, author) values (gen_random_uuid(), 'note', $1, 'x', 'test') returning id`,
      [JSON.stringify({ text })],
    );
    return { id: rows[0]!.id, sha256: 'x' };
  };
  let n = 0;
  const promised = async (
    participant: string,
    by: 'us' | 'them',
    until: string,
    text: string,
    person = 'sara-specialist',
  ) =>
    changeContactLog(pool, {
      ...{ participant, id: `p-${(n += 1)}`, policy: 'ctpat/2020-03-01', rules: 'test', at: REAL },
      command: {
        ...{
          type: 'LogContact',
          by: { person, role: 'specialist' },
          direction: 'out',
          channel: 'mail',
          contact: null,
          outcome: 'written',
          note: null,
        },
        promise: { by, until, note: await note(text) },
      },
      facts: { held: ['specialist'], on: '2028-03-01' },
    });
  await promised('filed', 'us', '2028-03-10', 'Send the <i>list</i>');
  await promised('visit', 'us', '2028-03-02', 'Confirm the hour');
  await promised('calling', 'them', '2028-03-04', 'Return the form');
  await promised('calling', 'us', '2028-03-06', 'Look into it', 'tom');
  const before = block(await page('sara-specialist', at('2028-03-03', 9)), 'promises');
  expect(before).toMatch(/Overdue[\s\S]*Confirm the hour[\s\S]*Look into it[\s\S]*Send the &lt;i&gt;list/);
  expect(before).not.toContain('Return the form');
  expect(block(await page('sara-specialist', at('2028-03-05', 9)), 'promises')).toContain('Return the form');
  expect(block(await page('tom', at('2028-03-05', 9)), 'promises')).toContain('No promise is open'); // no longer within his reach
  await pool.query(
    `update contact_log set settled_how = 'kept', settled_by = 'sara-specialist', settled_at = now() where participant = 'visit'`,
  );
  expect(block(await page('sara-specialist', at('2028-03-05', 9)), 'promises')).not.toContain('Confirm the hour');
});

test('a supervisor sees the companies in reach, and those of one specialist; a specialist no colleague’s; a conflict hides', async () => {
  const all = await page('sue-supervisor', at('2028-04-18', 10));
  expect(block(all, 'calls')).toContain('Palo Verde Components');
  expect(all).toContain('<option value="sara-specialist">');
  expect(block(await page('sue-supervisor', at('2028-04-18', 10), '?of=sid-specialist'), 'calls')).not.toContain(
    'Palo Verde',
  );
  expect(block(await page('mia', at('2028-04-18', 10), '?of=sara-specialist'), 'calls')).not.toContain('Palo Verde');
  const colleague = await page('sid-specialist', at('2028-04-18', 10), '?of=sara-specialist');
  for (const company of ['Palo Verde', 'Harbor', 'Granite']) expect(colleague).not.toContain(company);
  await house.database.pool.query(
    `insert into conflict (event, person, participant, from_on) values ('person:sara-specialist#9', 'sara-specialist', 'calling', '2020-01-01')`,
  );
  const conflicted = await page('sara-specialist', at('2028-04-18', 10));
  expect(conflicted).not.toContain('Palo Verde');
});

test('a calendar keeps a visit that is moved at its old time, as tentative, until another date is agreed or it is off', async () => {
  house.deps.clock = at('2027-10-24', 12);
  const readers = [await house.as('tom'), await house.as('ana')];
  for (const reader of readers) await fill(reader, '/me/calendar');
  const ledger = visitAgreed();
  let n = 0;
  /** What Tom and Ana see once this was done. */
  const after = async (act: () => void) => {
    act();
    const id = `shifted-${(n += 1)}`;
    await house.record(ledger, { id, company: `Juniper Looms ${n}` });
    const calendars = await Promise.all(
      readers.map(async (reader) => {
        const { text: own } = await reader.get('/me/calendar').expect(200);
        const [address = ''] = /\/calendar\/[0-9a-f]{64}/.exec(own) ?? [];
        const { text } = await browser(createApp(house.deps)).get(address).expect(200);
        const entries = readByItsOwnZones(text);
        expect(readByNames(text)).toEqual(entries.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })));
        return entries.filter(({ uid }) => uid.startsWith(`visit-${id}-2028@`));
      }),
    );
    return calendars.map((entries) =>
      entries.map(
        ({ sequence, status, wall, summary }) => `${sequence} ${String(status)} ${wall} ${summary.split(':')[0]}`,
      ),
    );
  };
  const team = (person: string) => () =>
    ledger.act('NameVisitTeam', { leg: 'domestic', people: [person] }, 'specialist');
  const move = () =>
    ledger.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note: ref('note') }, 'specialist');
  const propose = (day: string) => () =>
    ledger.act('ProposeVisit', { slots: [stories.slot(day)], people: ['tom'], note: null }, 'specialist');
  const [tom = [], none] = await after(team('tom'));
  expect([tom, none]).toEqual([[expect.stringContaining('0 CONFIRMED 2027-11-01T09:30:00')], []]);
  const moving = ['1 TENTATIVE 2027-11-01T09:30:00 Date falls away, another is sought'];
  expect(await after(move)).toEqual([moving, []]);
  expect(await after(propose('2027-12-01'))).toEqual([moving, []]);
  expect(await after(team('ana'))).toEqual([moving, []]); // she never went at that time
  const accept = () => ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  expect(await after(accept)).toEqual([[], [expect.stringContaining('2 CONFIRMED 2027-12-01T09:30:00')]]);
  expect(await after(move)).toEqual([[], ['3 TENTATIVE 2027-12-01T09:30:00 La fecha ya no vale, se busca otra']]);
  propose('2027-12-08')();
  const cancel = () => ledger.act('CancelVisit', { leg: 'domestic', note: ref('note') }, 'specialist');
  expect(await after(cancel)).toEqual([[], []]);
});
