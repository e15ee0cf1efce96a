/** The queue as people use it: tabs, filters, claims by form, and what each role may do. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { recordFindings } from '../../../db/findings.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { fill, typedDate } from '../../../test/harness/forms.ts';
import { hidden } from '../../testing/sign-in.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const filed = stories.reviewOpen(ctpat);
  stories.submitReview(filed);
  const recommended = stories.overdue(ctpat);
  stories.climbInSilence(recommended);
  stories.recommend(recommended);
  await house.record(filed, { id: 'filed', company: 'Harbor <b>Light</b> & Optics' });
  await house.record(recommended, { id: 'recommended', company: 'Granite Peak Tools' });
  for (let n = 0; n < 60; n += 1)
    await house.record(stories.validationDue(ctpat), { id: `due-${n}`, company: `Tidewater ${n}` });
  await house.person('tom', 'specialist', { name: 'Tom Becker', office: 'los-angeles' });
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', language: 'es' });
  await house.person('dee', 'operator', { name: 'Dee Kowalski' });
  await house.person('carol', 'officer', { name: 'Carol Jennings', participants: ['filed'] });
});
afterAll(() => house.close());

const page = async (person: string, address = '/queue'): Promise<string> =>
  (await (await house.as(person)).get(address).expect(200)).text;

async function press(
  person: string,
  way: 'claims' | 'claims/release',
  participant: string,
  key: string,
  back = '/queue?view=team',
) {
  const browser = await house.as(person);
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  const { headers } = await browser
    .post(`/participants/${participant}/${way}`)
    .type('form')
    .send({ _csrf: csrf, key, back })
    .expect(303);
  return (await browser.get(String(headers['location'])).expect(200)).text;
}

test('a specialist begins with what is theirs, with why it is here, by when, and who has it', async () => {
  const html = await page('sara-specialist');
  expect(html).toContain('Assess the annual review');
  expect(html).toContain('The company submitted its annual review.');
  expect(html).toContain('Rule: Approve or return a submitted review');
  expect(html).toContain('15 January 2028');
  expect(html).toContain('Assigned to you');
  expect(html).toContain('Harbor &lt;b&gt;Light&lt;/b&gt; &amp; Optics');
  expect(html).not.toContain('>Decide on a recommendation</a>'); // not a specialist's
});

test('the days are told by the participant’s own clock, and lateness by a word', async () => {
  expect(await page('sara-specialist', '/queue?kind=review.assess')).not.toContain('Overdue</span>');
  house.deps.clock = Date.UTC(2028, 0, 16, 12);
  const html = await page('sara-specialist', '/queue?kind=review.assess');
  expect(html).toMatch(/Overdue[\s\S]*15 January 2028[\s\S]*1 day ago/);
  house.deps.clock = Date.UTC(2028, 0, 12, 12);
  expect(await page('sara-specialist', '/queue?kind=review.assess')).toMatch(/Soon[\s\S]*in 3 days/);
  house.deps.clock = Date.UTC(2027, 2, 14);
});

test('a claim takes the item, a second one is told who has it, and giving it back frees it', async () => {
  expect(await press('dan-director', 'claims', 'recommended', 'adverse.decide:adverse')).toContain(
    'You have it now: Decide on a recommendation, Granite Peak Tools.',
  );
  expect(await press('dora-director', 'claims', 'recommended', 'adverse.decide:adverse')).toContain(
    'dan-director has it already: Decide on a recommendation',
  );
  expect(await page('dan-director')).toContain('Give back: Decide on a recommendation, Granite Peak Tools');
  expect(await press('dan-director', 'claims/release', 'recommended', 'adverse.decide:adverse')).toContain(
    'You gave it back',
  );
  expect(await press('dora-director', 'claims', 'recommended', 'adverse.decide:adverse')).toContain('You have it now');
});

test.each([
  ['of other roles', 'sara-specialist', 'recommended', 'adverse.decide:adverse'],
  ['that is closed', 'sara-specialist', 'filed', 'review.time:2028'],
  ['that never was', 'sara-specialist', 'filed', '<script>'],
])('an item %s is not claimed, and the list says so', async (_, person, participant, key) => {
  expect(await press(person, 'claims', participant, key)).toContain('no longer open, or not for you');
});

test('a claim for nobody’s participant is no page, and one without a key no request', async () => {
  const browser = await house.as('sara-specialist');
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  await browser.post('/participants/nobody/claims').type('form').send({ _csrf: csrf, key: 'x' }).expect(404);
  await browser.post('/participants/filed/claims').type('form').send({ _csrf: csrf }).expect(400);
  const away = await browser
    .post('/participants/filed/claims')
    .type('form')
    .send({ _csrf: csrf, key: 'x', back: 'https://evil.example/' })
    .expect(303);
  expect(away.headers['location']).toBe('/');
});

test('tabs say how many, empty ones say what to do', async () => {
  const html = await page('tom');
  expect(html).toMatch(/My work <span class="pt-tabs__count">0<\/span>/);
  expect(html).toContain('Nothing is on your desk.');
  expect(html).toContain('href="/queue?view&#x3D;available"');
  expect(await page('tom', '/queue?view=available')).toContain('Nothing is left to claim.');
  expect(await page('tom', '/queue?view=team')).toContain('No open work here.'); // his office has nobody
  expect(await page('tom', '/queue?view=team&office=&q=granite')).toContain('Granite Peak Tools');
  expect(await page('tom', '/queue?view=team&office=&q=zzzzzz')).toContain('Nothing fits these filters.');
});

test('pages follow each other without a gap, and there is a way back', async () => {
  const browser = await house.as('sara-specialist');
  const seen: string[] = [];
  let address: string | undefined = '/queue?kind=validation.plan';
  let html = '';
  while (address) {
    html = (await browser.get(address).expect(200)).text;
    seen.push(...[...html.matchAll(/<strong>(Tidewater \d+)<\/strong>/g)].map((found) => found[1]!));
    address = /rel="next" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  }
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
  const back = /rel="prev" href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  expect((await browser.get(String(back)).expect(200)).text).toContain(`<strong>${seen[49]}</strong>`);
});

test.each(['after=x', 'after=W10', 'before=%7B%7D', 'view=all', 'kind=A%00', 'kind=a&kind=b'])(
  'an address that our pages never make (%s) is no request',
  async (query) => {
    await (await house.as('sara-specialist')).get(`/queue?${query}`).expect(400);
  },
);

test.each(['/queue?', '/participants?'])('what PostgreSQL cannot take is no request either (%s)', async (address) => {
  const browser = await house.as('sara-specialist');
  const place = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  for (const query of [
    `after=${place('soon', 'a', 'b')}`,
    `after=${place('2028-02-30', 'a', 'b')}`,
    `after=${place('2028-01-01', 'a\0', 'b')}`,
    `before=${place('a\0', 'b')}`,
    'q=a%00',
    'text=a%00',
  ])
    expect([query, [200, 400]]).toEqual([query, expect.arrayContaining([(await browser.get(address + query)).status])]);
});

test('an auditor reads everything and takes nothing; companies have no queue', async () => {
  const html = await page('aldo-auditor', '/queue?q=granite');
  expect(html).toContain('Granite Peak Tools');
  expect(html).not.toContain('pt-desk__form');
  await (await house.as('carol')).get('/queue').expect(403);
});

test('an operator begins with what the watch has found, and sees no case; a specialist does not see findings', async () => {
  const { headers } = await (await house.as('dee')).get('/').expect(303);
  expect(headers['location']).toBe('/queue');
  expect(await page('dee')).toContain('Nothing is wrong that we know of.');
  const detail = { why: 'no-workflow', clock: 'ANNUAL_REVIEW:2028', dueAt: Date.UTC(2028, 0, 2) };
  const stuck = { kind: 'participant-stuck', subject: 'recommended', participant: 'recommended', detail };
  await recordFindings(house.database.pool, ['participant-stuck'], [stuck]);
  const html = await page('dee');
  for (const words of [
    'A participant has no workflow',
    'clock: ANNUAL_REVIEW:2028',
    'npm run portolan -- participant revive recommended',
  ])
    expect(html).toContain(words);
  expect(html).not.toMatch(/Harbor|Granite Peak/); // no case, and no company either
  expect(await page('sara-specialist')).not.toContain('What the watch has found');
});

test('the same in Spanish', async () => {
  const html = await page('ana', '/queue?view=team&kind=review.assess');
  expect(html).toContain('Evaluar la revisión anual');
  expect(html).toContain('Regla: Aprobar o devolver una revisión presentada');
  expect(html).toContain('15 de enero de 2028');
});

test('the register finds by name, account, standing and office, page after page', async () => {
  expect(await page('sara-specialist', '/participants?text=granite')).toContain('Granite Peak Tools');
  expect(await page('sara-specialist', '/participants?text=granite')).not.toContain('Tidewater');
  expect(await page('sara-specialist', '/participants?standing=suspended')).toContain('Nobody fits.');
  const first = await page('sara-specialist', '/participants');
  const next = /rel="next" href="([^"]*)"/.exec(first)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  expect(await page('sara-specialist', String(next))).toMatch(/Tidewater \d/);
  await (await house.as('carol')).get('/participants').expect(403);
});

test('an item says why it is here, what was done with it, and who can act; where nobody can, that comes first', async () => {
  const address = '/participants/filed/work/review.assess%3A2028';
  await press('sara-specialist', 'claims', 'filed', 'review.assess:2028');
  const html = await page('sara-specialist', address);
  for (const words of [
    'The company submitted its annual review.',
    'Policy version',
    'sara-specialist took it',
    'Can act',
    'First: ',
    'After this day it is shown as late',
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('Nobody can act on this');
  const adverse = '/participants/recommended/work/adverse.decide%3Aadverse';
  expect(await page('aldo-auditor', adverse)).not.toContain('Nobody can act on this');
  await house.database.tamper(`update empowerment set until_on = '2021-01-01' where role = 'director'`);
  expect(await page('aldo-auditor', adverse)).toMatch(/Nobody can act on this[\s\S]*Nobody holds the role/);
  await house.database.tamper(`update empowerment set until_on = null where role = 'director'`);
  await (await house.as('sara-specialist')).get('/participants/filed/work/nothing').expect(404);
});

test('what was done at the desk is undone at once, and not when somebody has done something since', async () => {
  const browser = await house.as('sara-specialist');
  const key = 'validation.plan:2028';
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  const take = () =>
    browser.post('/participants/due-1/claims').type('form').send({ _csrf: csrf, key, back: '/queue' }).expect(303);
  const undo = (seq: string) =>
    browser.post('/participants/due-1/desk/undo').type('form').send({ _csrf: csrf, seq, back: '/queue' }).expect(303);
  await take();
  const [, seq = ''] = /name="seq" value="(\d+)"/.exec((await browser.get('/queue').expect(200)).text) ?? [];
  await undo(seq);
  expect((await browser.get('/queue').expect(200)).text).toContain('Undone: Plan the validation, Tidewater 1.');
  await undo(seq);
  expect((await browser.get('/queue').expect(200)).text).toContain('This cannot be undone any more');
  await (await house.as('ana')).get('/queue').expect(200);
  const other = await house.as('sid-specialist');
  const theirs = hidden((await other.get('/queue')).text, '_csrf');
  await other.post('/participants/due-1/desk/undo').type('form').send({ _csrf: theirs, seq }).expect(404);
});

test('putting aside, giving out and tagging, each from its own form', async () => {
  const own = '/participants/due-2/work/validation.plan%3A2028';
  const aside = await fill(await house.as('sara-specialist'), `${own}/hold`, {
    on: 'company',
    note: 'They call back.',
    ...typedDate('until', '2027-03-20'),
  });
  expect([aside.status, aside.get('Location')]).toEqual([303, '/participants/due-2']);
  expect(await page('sara-specialist', '/queue?view=waiting')).toMatch(
    /Tidewater 2<[\s\S]*Put aside until 20 March 2027: the company/,
  );
  const late = await fill(await house.as('sara-specialist'), `${own}/hold`, {
    on: 'date',
    ...typedDate('until', '2029-01-01'),
  });
  expect([late.status, late.text.includes('60 days at the most')]).toEqual([409, true]);
  expect((await fill(await house.as('sue-supervisor'), `${own}/assign`, { to: 'sid-specialist' })).status).toBe(303);
  expect(await page('sue-supervisor', '/queue?view=team&owner=sid-specialist')).toContain('Tidewater 2');
  await (await house.as('sara-specialist')).get(`${own}/assign`).expect(403);
  expect((await fill(await house.as('sid-specialist'), `${own}/tags`, { tags: 'Travel ask-legal' })).status).toBe(303);
  expect(await page('sue-supervisor', '/queue?view=team&tag=travel')).toContain('Tidewater 2');
  expect(await page('sid-specialist', own)).toContain('They call back.');
});

test('several at once: first what would happen to each, then item by item, and never what is judgment', async () => {
  const browser = await house.as('sue-supervisor');
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  const pick = ['due-3', 'due-4', 'gone'].map((id) => JSON.stringify([id, 'validation.plan:2028']));
  pick.push(JSON.stringify(['recommended', 'adverse.decide:adverse']));
  const send = (address: string, more: object) =>
    browser
      .post(address)
      .type('form')
      .send({ _csrf: csrf, pick, back: '/queue?view=team', ...more });
  expect((await send('/queue/bulk', { deed: 'assign' }).expect(200)).text).toContain('Show what would happen');
  const plan = (await send('/queue/bulk', { deed: 'assign', to: 'sid-specialist' }).expect(200)).text;
  expect(plan).toContain('It would be done for 2 of 3. Nothing has happened yet.'); // nobody knows "gone"
  expect(plan).toContain('This person may not act on this item');
  expect(await page('sue-supervisor', '/queue?view=team&owner=sid-specialist')).not.toContain('Tidewater 3<');
  const command = hidden(plan, 'command');
  const done = await send('/queue/bulk/do', { deed: 'assign', to: 'sid-specialist', command }).expect(200);
  expect(done.text).toContain('Done for 2 of 3.');
  expect((await send('/queue/bulk/do', { deed: 'assign', to: 'sid-specialist', command }).expect(200)).text).toContain(
    'Done for 0 of 3.',
  );
  expect(await page('sue-supervisor', '/queue?view=team&owner=sid-specialist')).toContain('Tidewater 3');
  for (const deed of ['decide', 'approve', 'recommend', 'claim']) await send('/queue/bulk', { deed }).expect(400);
  const remind = await send('/queue/bulk/do', { deed: 'remind', text: 'Please answer.', command: randomUUID() }).expect(
    200,
  );
  expect(remind.text).toContain('Done for 3 of 3.');
  const { rows } = await house.database.pool.query(`select participant from message order by participant`);
  expect(rows.map(({ participant }) => participant as string)).toEqual(['due-3', 'due-4', 'recommended']);
});

test('the list as a file is the list, with the same filters, and nothing in it that a spreadsheet runs', async () => {
  const csv = await page('sue-supervisor', '/queue.csv?view=team&kind=review.assess');
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toContain('"participant","company"');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('"Harbor <b>Light</b> & Optics"');
  await (await house.as('carol')).get('/queue.csv').expect(403);
});

test('filters are chips that can be taken off, and what was closed is listed', async () => {
  const html = await page('sara-specialist', '/queue?view=mine&kind=validation&due=none&q=tide');
  for (const words of ['Validation', 'Without a date', 'Found by “tide”'])
    expect(html).toContain(`aria-label="Remove the filter: ${words}"`);
  const done = await page('aldo-auditor', '/queue?view=done&q=granite');
  expect(done).toMatch(/Call the company[\s\S]*Granite Peak Tools[\s\S]*sara-specialist/);
});
