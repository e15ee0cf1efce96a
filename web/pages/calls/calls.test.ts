/** The call list: whom, when and what to say; a call is logged from it in one step, and comes back with the day of the next. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf } from '../../../domain/calendar.ts';
import type { Ledger } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { createDirectOffice } from '../../../test/harness/direct-office.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { fill, formOf, send, typedDate } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const CHICAGO = 'America/Chicago';
const DAY = '2028-04-04'; // a Tuesday
let house: House;
let shown: string;

function waitsForCall(): Ledger {
  const ledger = stories.overdue(ctpat);
  while (!ledger.items().some((key) => key.startsWith('outreach.call'))) ledger.pass(1);
  return ledger;
}
const at = (hour: number, minute = 0, day = DAY): number => instantOf(day, CHICAGO, hour, minute);
const page = async (person: string, clock: number, query = ''): Promise<string> => {
  house.deps.clock = clock;
  return (await (await house.as(person)).get(`/calls${query}`).expect(200)).text.replaceAll('&#x27;', '’');
};
const section = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">([\\s\\S]*?)</section>`).exec(html)?.[1] ?? '';
const answered = (hour: number, day: string) =>
  house.database.pool.query(
    `insert into contact_log (participant, seq, at, person, role, direction, channel, contact, outcome)
     select 'calling', 9000 + count(*), to_timestamp($1), 'sara-specialist', 'specialist', 'out', 'call', 'calling.k-primary', 'spoke' from contact_log`,
    [at(hour, 5, day) / 1000],
  );

beforeAll(async () => {
  house = await openHouse();
  Object.assign(house.deps, { office: createDirectOffice(house.database.pool, house.deps.policies, CRITERIA) });
  await house.record(waitsForCall(), { id: 'calling', company: 'Palo Verde <b>Components</b>' });
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', language: 'es', held: { office: 'miami' } });
  await house.person('tom', 'specialist', { name: 'Tom Becker', held: { office: 'laredo' } });
  await house.person('mia', 'supervisor', { name: 'Mia Ortiz', held: { office: 'laredo' } });
}, 120_000);
afterAll(() => house.close());

test('nobody to call is said, in both languages', async () => {
  expect(await page('ana', at(10))).toContain('No hay llamadas en espera.');
  expect(await page('tom', at(10))).toContain('No call waits.');
});

test('who, where and when: the clock there, the hours, the best hour and the next attempt', async () => {
  const html = section(await page('sara-specialist', at(10, 40)), 'now');
  for (const words of [
    'Palo Verde &lt;b&gt;Components&lt;/b&gt;',
    '10:40 there, office hours until 17:00',
    'Best hour: 08:00 there, the first office hour; no call was answered yet',
    'Next attempt: now',
    'Annual review not submitted (2028): Call',
    'primary of Palo Verde',
    'href="tel:+15550100"',
    'No call logged yet',
  ])
    expect(html).toContain(words);
  expect(await page('sara-specialist', at(10, 40))).toContain(
    'At most 1 call to a company a day. Nobody is called between 21:00 and 8:00 there.',
  );
  const phone = (to: string) =>
    house.database.tamper(`update contact set phone = '${to}' where id = 'calling.k-primary'`);
  await phone('+81 3 5550 0100');
  expect(await page('sara-specialist', at(10, 40))).toContain('00:40 where this number is');
  await phone('+1 555 0100');
  const early = await page('sara-specialist', at(6));
  expect(section(early, 'now')).toContain('Nobody is to be called at this moment.');
  expect(section(early, 'later')).toMatch(/06:00 there, outside office hours[\s\S]*Next attempt: from 08:00 there/);
});

test('the best hour is the one in which calls were answered', async () => {
  await answered(14, '2028-03-01');
  await answered(14, '2028-03-02');
  await answered(9, '2028-03-03');
  const html = await page('sara-specialist', at(10, 40));
  expect(html).toContain('Best hour: 14:00 there. Calls answered then: 2');
  expect(html).toMatch(/Next attempt: from 14:00 there/);
  expect(section(html, 'now')).toContain('Palo Verde');
  await house.database.tamper('delete from contact_log');
});

test('a company that was called today about something else is called tomorrow', async () => {
  await answered(9, DAY);
  const html = await page('sara-specialist', at(10, 40));
  expect(section(html, 'now')).toContain('Nobody is to be called at this moment.');
  expect(section(html, 'later')).toMatch(/Next attempt: 5 April 2028, from 09:00 there[^<]*<span[^>]*>Not sooner/);
  await house.database.tamper('delete from contact_log');
});

test('a call over the limit of the day is logged in any case: every form that logs one says beforehand that it counts no further', async () => {
  const over = 'The policy has at most 1 call to a company a day, and that has been made today.';
  const forms = async () => {
    const browser = await house.as('sara-specialist');
    const own = ['/participants/calling/acts/log-call', '/participants/calling/contacts/log'];
    const pages = await Promise.all(own.map(async (path) => (await browser.get(path).expect(200)).text));
    return [await page('sara-specialist', at(10, 40)), ...pages].map((html) => html.includes(over));
  };
  expect(await forms()).toEqual([false, false, false]);
  await answered(9, DAY);
  expect(await forms()).toEqual([true, true, true]);
  await house.database.tamper('delete from contact_log');
});

test('the script speaks the contact’s language, of the duty and its date, and of nothing that was found', async () => {
  const html = await page('sara-specialist', at(10));
  const script = /<div class="pt-call__script" lang="en">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  expect(script).toContain('annual review of the security profile for 2028: it was due on 15 March 2028');
  expect(script).toContain('We have written to you');
  expect(script).toContain('May I speak with');
  expect(html).toContain('To a machine, or to anybody else: only this');
});

test('mine and the team’s: a colleague sees the call among the team’s, and whoever has another office does not', async () => {
  expect(await page('tom', at(10), '?of=:team')).toContain('Palo Verde');
  const supervised = await page('mia', at(10));
  expect(supervised).toContain('Palo Verde');
  expect(supervised).not.toContain('Log this call'); // the outreach's own calls are a specialist's
  expect(await page('ana', at(10), '?of=:team')).not.toContain('Palo Verde');
});

test('the call of a company without a specialist is in no list of one’s own: every list says so, and shows it', async () => {
  await house.database.tamper(
    `update participant set specialist = null where id = 'calling'; update work_item set specialist = null, owner = null where participant = 'calling'`,
  );
  const own = await page('sara-specialist', at(10));
  expect(section(own, 'now')).toBe('');
  expect(own).toContain('href="/calls?of&#x3D;%3Afree">1 company without a specialist waits for a call');
  for (const [person, query] of [
    ['sara-specialist', '?of=:free'],
    ['mia', ''],
  ] as const)
    expect(section(await page(person, at(10), query), 'now')).toMatch(/Palo Verde[\s\S]*Not assigned: on nobody/);
  expect(await page('ana', at(10))).not.toContain('without a specialist');
  await house.database.tamper(
    `update participant set specialist = 'sara-specialist' where id = 'calling'; update work_item set specialist = 'sara-specialist', owner = 'sara-specialist' where participant = 'calling'`,
  );
});

test('the file has a row for each contact, and nothing in it that a spreadsheet would run', async () => {
  house.deps.clock = at(10);
  const { text, headers } = await (await house.as('sara-specialist')).get('/calls.csv').expect(200);
  expect(headers['content-disposition']).toContain('calls-2028-04-04.csv');
  expect(text.trim().split('\r\n')).toHaveLength(3);
  expect(text).toContain(`"'+1 555 0100"`);
});

test('a call is logged from the list in one step; the form comes back when something is amiss', async () => {
  shown = await page('sara-specialist', at(10, 40));
  const form = formOf(shown);
  const browser = await house.as('sara-specialist');
  const answers = { outcome: 'left-message', note: 'Asked to call back.' };
  const amiss = await send(browser, form, { ...answers, promise: 'them' });
  expect([amiss.status, amiss.text.includes('Asked to call back.')]).toEqual([422, true]);
  const promise = { promise: 'them', what: 'The review', ...typedDate('until', '2028-04-20') };
  const done = await send(browser, form, { ...answers, ...promise });
  expect([done.status, done.headers['location']]).toEqual([303, '/calls']);
  const { rows } = await house.database.pool.query(
    `select l.outcome, l.promise_until::text as until, (select count(*)::int from event e where e.stream = 'participant:calling' and e.type = 'CallLogged') as calls
     from contact_log l where l.participant = 'calling'`,
  );
  expect(rows).toEqual([{ outcome: 'left-message', until: '2028-04-20', calls: 1 }]);
});

test('the evidence keeps the number that was called and the words that the caller was shown', async () => {
  const { rows } = await house.database.pool.query<{
    number: string;
    script: string[];
    template: string;
    files: boolean;
  }>(
    `select c.body ->> 'number' as number, c.body -> 'script' as script, c.body ->> 'template' as template,
       exists (select from template_version t where t.version = c.body ->> 'template') as files
     from event e join content c on c.id::text = e.body::jsonb #>> '{called,id}' and c.kind = 'call' where e.type = 'CallLogged'`,
  );
  const script = /<div class="pt-call__script" lang="en">([\s\S]*?)<\/div>/.exec(shown)![1]!;
  const lines = [...script.matchAll(/<p>([^<]*)<\/p>/g)].map(([, line]) =>
    line!.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );
  expect(
    rows.map(({ script: kept, ...row }) => [row.number, row.files, kept.map((line) => line.replaceAll("'", '’'))]),
  ).toEqual([['+1 555 0100', true, lines]]);
  const evidence = (await (await house.as('sara-specialist')).get('/participants/calling/evidence').expect(200)).text;
  for (const words of [
    'number called: +1 555 0100',
    'Script as shown',
    `template version ${rows[0]!.template}`,
    'May I speak with',
  ])
    expect(evidence).toContain(words);
});

test('after it the form of the next call says that this day has had its call', async () => {
  house.deps.clock = at(11);
  const { text } = await (await house.as('sara-specialist')).get('/participants/calling/acts/log-call').expect(200);
  expect(text).toContain('that has been made today. Whatever was called is logged in any case');
  house.deps.clock = at(11, 0, '2028-04-05');
  const next = (await (await house.as('sara-specialist')).get('/participants/calling/acts/log-call').expect(200)).text;
  expect(next).not.toContain('that has been made today');
});

test('after it the list says which step is the next call, and on which day', async () => {
  const html = await page('sara-specialist', at(11));
  expect(section(html, 'now')).toBe('');
  expect(section(html, 'coming')).toMatch(/April 2028[\s\S]*Palo Verde[\s\S]*Second call, on another day/);
});

test('another number is kept as it was called, and one that nobody knows is asked for', async () => {
  await house.record(waitsForCall(), { id: 'other', company: 'Other' });
  await house.database.tamper(`update contact set phone = '' where id = 'other.k-primary'`);
  const browser = await house.as('sara-specialist');
  const page = '/participants/other/acts/log-call';
  const answers = { contact: 'other.k-primary', outcome: 'no-answer', note: 'It rang.' };
  const amiss = await fill(browser, page, answers);
  expect([amiss.status, amiss.text.includes('Enter the number that was called')]).toEqual([422, true]);
  expect(amiss.text).toContain('May I speak with');
  expect((await fill(browser, page, { ...answers, number: '+52 81 5555 0199' })).status).toBe(303);
  const { rows } = await house.database.pool.query(
    `select c.body ->> 'number' as number from event e join content c on c.id::text = e.body::jsonb #>> '{called,id}'
     where e.stream = 'participant:other' and e.type = 'CallLogged'`,
  );
  expect(rows).toEqual([{ number: '+52 81 5555 0199' }]);
});
