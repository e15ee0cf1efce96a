/** An incident is reported from a phone while the engine is away; people of the agency are called down the line; what is inside stays inside. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { openOffice } from '../../../db/offices.ts';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, formOf, typedDate } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { alertIncidents } from '../../incident-alerts.ts';
import { feedFilings } from '../../intake.ts';
import { hidden } from '../../testing/sign-in.ts';
import { actAddress } from '../acts/address.ts';

let front: Front;
let today: string;
const pool = () => front.database.pool;
const page = async (person: string, at: string) => (await front.as(person)).get(at);
const posted = () => front.deps.posted.splice(0);
/** One round after so many minutes. */
async function round(minutes = 0): Promise<readonly string[]> {
  const now = front.office.now() + minutes * 60_000;
  await alertIncidents({ ...front.deps, now: () => now });
  return posted().map(({ to }) => to.address);
}

beforeAll(async () => {
  front = await openFront();
  today = wallDateOf(front.office.now(), 'America/Chicago');
  const stamp = { at: front.office.now(), policy: 'ctpat/2020-03-01', rules: 'test' };
  await openOffice(pool(), { office: 'laredo', region: 'southwest' }, { person: 'system', role: 'system' }, stamp);
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters'] as const) await front.person(role, role);
  await front.person('duty', 'specialist');
  await front.person('second', 'supervisor');
  await arrive(front, 'acme');
  await front.person('carla', 'consultant', { participant: 'acme', language: 'es' });
  await front.person('olga', 'officer', { participant: 'acme' });
  await front.person('other', 'officer', { participant: 'elsewhere' });
});
afterAll(() => front.close());
beforeEach(() => void posted());

const TOLD = {
  what: 'Someone cut the lock {twice}',
  where: 'Yard 7',
  unit: 'TRLU 123456',
  seal: 'AB 77, broken',
  told: '',
};
let incident = '';
let receipt = '';

test('the duty officer of an office is named for some days, by whoever may', async () => {
  const address = '/incidents/duty/laredo';
  const answers = { person: 'duty', ...typedDate('from', today), ...typedDate('until', addDays(today, 3)) };
  expect((await page('specialist', address)).status).toBe(403);
  expect((await fill(await front.as('supervisor'), address, answers)).status).toBe(303);
  expect((await page('specialist', '/incidents/duty')).text).toContain('duty by name');
  const tooLong = { ...answers, ...typedDate('until', addDays(today, 90)) };
  expect((await fill(await front.as('supervisor'), address, tooLong)).status).toBe(409);
  expect((await page('supervisor', '/incidents/duty/atlantis')).status).toBe(404);
});

test('a report is one tap from the company’s page, and its receipt comes at once in the reader’s language, engine or no engine', async () => {
  expect((await page('carla', '/participants/acme')).text).toContain(actAddress('acme', 'ReportIncident'));
  expect((await page('other', actAddress('acme', 'ReportIncident'))).status).toBe(404);
  front.office.away = true;
  const sent = await fill(await front.as('carla'), actAddress('acme', 'ReportIncident'), TOLD);
  expect(sent.status).toBe(303);
  incident = /filings\/([^/?]+)/.exec(sent.get('Location') ?? '')?.[1] ?? '';
  const { text } = await page('carla', sent.get('Location') ?? '');
  receipt = /Acuse (\d{4}-\d{6})/.exec(text)?.[1] ?? '';
  expect(receipt).not.toBe('');
  for (const words of [
    'ustedes mismos informaron',
    'Someone cut the lock {twice}',
    'AB 77, broken',
    `incident%3A${incident}`,
  ])
    expect(text).toContain(words);
});

test('a report that lacks something comes back as it was typed', async () => {
  const browser = await front.as('carla');
  const back = await fill(browser, actAddress('acme', 'ReportIncident'), {
    what: 'Half of it',
    where: '',
    ...typedDate('on', '2199-01-01'),
  });
  expect(back.status).toBe(422);
  expect(back.text).toContain('Half of it');
  expect(formOf(back.text).action).toContain('report-incident');
});

test('the duty officer is called with a mail that tells nothing, once; after the policy’s minutes the next of the line', async () => {
  await alertIncidents(front.deps);
  const [mail, ...more] = posted();
  expect([mail?.to.address, more]).toEqual(['duty@people.example', []]);
  expect(mail?.text).toContain(`/participants/acme/incidents/${incident}`);
  expect(mail?.text).toContain(receipt);
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/lock|incident\b|acme by|Company of/i);
  expect(await round(14)).toEqual([]);
  expect((await round(15)).toSorted()).toEqual(['second@people.example', 'supervisor@people.example']);
  expect(await round(16)).toEqual([]);
});

test('whoever says first that they have it stops the line, before the engine has taken the report up', async () => {
  const at = `/participants/acme/incidents/${incident}`;
  const { text } = await page('supervisor', at);
  for (const words of ['Someone cut the lock', 'duty by name', 'Supervisors', 'I have it'])
    expect(text).toContain(words);
  const take = async (person: string) => {
    const browser = await front.as(person);
    const csrf = hidden((await browser.get(at)).text, '_csrf');
    return browser.post(`${at}/alert`).type('form').send({ _csrf: csrf }).expect(303);
  };
  await take('second');
  expect((await page('second', at)).text).toContain('second by name has it, since');
  expect((await page('supervisor', at)).text).not.toContain('I have it');
  expect(await round(300)).toEqual([]);
});

test('taken up, it is work of the highest rank and shows who spoke first; what is inside stays inside', async () => {
  front.office.away = false;
  await feedFilings(pool(), front.office);
  const at = `/participants/acme/incidents/${incident}`;
  expect((await page('specialist', '/incidents')).text).toContain('Reported by the company first');
  expect((await page('specialist', at)).text).toContain('Ask for a Post-Incident Analysis');
  const opening = await page('specialist', actAddress('acme', 'OpenMatter', incident));
  expect(formOf(opening.text).held).toMatchObject({ ground: ['security-incident'], source: ['self-reported'] });
  const answers = { incident, what: 'Known at the gate', ...typedDate('happenedOn', addDays(today, -2)) };
  const found = { ...typedDate('found', addDays(today, -1)), 'found-time': '9:30' };
  const { status } = await fill(await front.as('specialist'), actAddress('acme', 'RecordIncident', incident), {
    ...answers,
    ...found,
  });
  expect(status).toBe(303);
  expect((await page('specialist', at)).text).toContain('Found by the agency first');
  const theirs = (await page('olga', at)).text;
  expect(theirs).toContain('Someone cut the lock');
  for (const words of ['Known at the gate', 'Found by the agency', 'I have it', 'duty by name'])
    expect(theirs).not.toContain(words);
  expect((await page('olga', '/participants/acme')).text).toContain(at);
  expect((await page('other', at)).status).toBe(404);
});

test('nobody is called to what has been looked at already, and with nobody on duty supervisors are', async () => {
  await fill(await front.as('olga'), actAddress('acme', 'ReportIncident'), TOLD);
  const second = (await front.office.state('acme')).incidents.at(-1)!.id;
  await fill(await front.as('specialist'), actAddress('acme', 'CloseIncident', second), {
    finding: 'nothing-further',
    note: 'A drill',
  });
  expect(await round()).toEqual([]);
  await front.office.pass('acme', 5);
  await fill(await front.as('olga'), actAddress('acme', 'ReportIncident'), TOLD);
  expect((await round()).toSorted()).toEqual(['second@people.example', 'supervisor@people.example']);
});
