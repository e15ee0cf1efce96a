/** Logging a contact: one step, once however often it is sent, with the outreach's call where one waits, and no deadline moves. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { verifyStream } from '../../../db/ledger.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { fill, formOf, send, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden } from '../../testing/sign-in.ts';

let house: House;
let office: DirectOffice;
beforeAll(async () => {
  house = await openHouse();
  office = createDirectOffice(house.database.pool, house.deps.policies, CRITERIA);
  Object.assign(house.deps, { office });
  const calling = stories.overdue(ctpat);
  for (let days = 0; days < 60 && !calling.items().some((key) => key.startsWith('outreach.call')); days += 1)
    calling.pass(1);
  await house.record(calling, { id: 'calling', company: 'Palo Verde <b>Components</b>' });
  await house.record(stories.certified(ctpat), {
    id: 'calm',
    company: 'Harbor Light Optics',
    legacyAccount: '11457350',
  });
  await house.person('tom', 'specialist', { name: 'Tom Becker', held: { office: 'miami' } });
  await house.person('ana', 'supervisor', { name: 'Ana Ruiz', language: 'es' });
});
afterAll(() => house.close());

const rows = async (text: string, ...values: unknown[]) =>
  (await house.database.pool.query<Record<string, unknown>>(text, values)).rows;
const logged = (participant: string) =>
  rows('select * from contact_log where participant = $1 order by seq', participant);
const deadlines = () => rows('select * from deadline order by participant, clock');
const calls = async (participant: string) =>
  (await rows(`select body from event where stream = $1 and type = 'CallLogged'`, `participant:${participant}`)).length;
const address = (id: string, query = ''): string => `/participants/${id}/contacts/log${query}`;
const TALK: Answers = { kind: 'in-talk', contact: 'somebody-else', note: 'At the trade day.' };
const sara = () => house.as('sara-specialist');

test('a contact is logged in one step, with what was promised, and no deadline moves', async () => {
  const before = await deadlines();
  const promise = { promise: 'us', what: 'Send the criteria', ...typedDate('until', '2027-03-20') };
  const done = await fill(await sara(), address('calm'), { ...TALK, ...promise });
  expect([done.status, done.headers['location']]).toEqual([303, '/participants/calm']);
  expect((await (await sara()).get('/participants/calm')).text).toContain(
    'The contact was logged: Harbor Light Optics.',
  );
  expect(await logged('calm')).toMatchObject([
    {
      seq: 1,
      person: 'sara-specialist',
      role: 'specialist',
      direction: 'in',
      channel: 'talk',
      contact: null,
      outcome: 'spoke',
      promise_by: 'us',
      promise_until: '2027-03-20',
      settled_how: null,
    },
  ]);
  expect(await deadlines()).toEqual(before);
  const [event] = await rows(`select body from event where stream = 'desk:calm'`);
  expect(String(event?.['body'])).not.toMatch(/trade day|criteria/);
  expect((await verifyStream(house.database.pool, 'desk:calm')).fault).toBeNull();
});

test('a form that is sent twice is logged once; one that is filled in anew is a second contact', async () => {
  const browser = await sara();
  const before = (await logged('calm')).length;
  const form = formOf((await browser.get(address('calm')).expect(200)).text);
  expect((await send(browser, form, TALK)).status).toBe(303);
  expect((await send(browser, form, TALK)).status).toBe(303);
  expect(await logged('calm')).toHaveLength(before + 1);
  await fill(browser, address('calm'), TALK);
  expect(await logged('calm')).toHaveLength(before + 2);
});

test('where an outreach waits for a call, the call is recorded in it too, once', async () => {
  const browser = await sara();
  const page = (await browser.get(address('calling', '?kind=out-call')).expect(200)).text;
  expect(page).toContain('it is evidence of notice');
  expect(page).toMatch(/value="out-call" checked/);
  const form = formOf(page);
  expect(form.held['outreach']).toEqual(['annual-review:2028']);
  const answers = { contact: 'calling.k-primary', outcome: 'left-message', note: 'Asked to call back.' };
  const done = await send(browser, form, answers);
  expect([done.status, done.headers['location']]).toEqual([
    303,
    expect.stringMatching(/^\/participants\/calling\?seq=\d+$/),
  ]);
  expect((await send(browser, form, answers)).status).toBe(303);
  expect(await calls('calling')).toBe(1);
  expect(await logged('calling')).toMatchObject([
    { direction: 'out', channel: 'call', contact: 'calling.k-primary', outcome: 'left-message' },
  ]);
  expect((await browser.get(address('calling')).expect(200)).text).not.toContain('Outreach that waits for a call');
});

test('what is refused, or not understood, keeps what was typed and logs nothing', async () => {
  const before = await logged('calm');
  const faulty = async (answers: Answers, status: number, words: string) => {
    const answer = await fill(await sara(), address('calm'), { ...TALK, ...answers });
    expect([answer.status, words, answer.text.includes(words)]).toEqual([status, words, true]);
    expect(answer.text).toContain('At the trade day.');
  };
  await faulty({ kind: 'out-call' }, 422, 'Say what came of the call');
  await faulty({ kind: 'in-call', outcome: 'no-answer' }, 422, 'spoke with us or left a message');
  await faulty({ outcome: 'spoke' }, 422, 'Leave this empty unless it was a call');
  await faulty({ promise: 'them' }, 422, 'Say by when it was promised');
  await faulty({ what: 'Something' }, 422, 'Leave this empty if nothing was promised');
  const promise = { promise: 'them', what: 'An answer' };
  await faulty({ ...promise, ...typedDate('until', '2027-03-01') }, 409, 'A promise is for today or a later day.');
  await faulty({ ...promise, ...typedDate('until', '2029-03-01') }, 409, 'A promise is for a day within a year.');
  expect(await logged('calm')).toEqual(before);
});

test('a ticked outreach needs a contact and what was said; the engine away keeps everything', async () => {
  const story = stories.overdue(ctpat);
  for (let days = 0; days < 60 && !story.items().some((key) => key.startsWith('outreach.call')); days += 1)
    story.pass(1);
  await house.record(story, { id: 'away', company: 'Llano Electronics' });
  const open = { kind: 'out-call', outcome: 'no-answer' };
  const bare = await fill(await sara(), address('away'), { ...open, contact: 'somebody-else' });
  expect(bare.status).toBe(422);
  expect(bare.text).toContain('Name the contact who was called, or untick the outreach');
  office.away = true;
  const away = await fill(await sara(), address('away'), { ...open, contact: 'away.k-primary', note: 'It rang.' });
  office.away = false;
  expect(away.status).toBe(503);
  expect(await logged('away')).toEqual([]);
  expect((await send(await sara(), formOf(away.text), {}, 'confirm')).status).toBe(303);
  expect([await calls('away'), (await logged('away')).length]).toEqual([1, 1]);
  const mail = await fill(await sara(), address('away'), { kind: 'in-mail', contact: 'somebody-else' });
  expect([mail.status, await calls('away')]).toEqual([303, 1]); // no call of ours
});

test('a promise is settled by a button, once, and the way back stays in this web', async () => {
  const [first] = await logged('calm');
  const settle = async (how: string, back: string) => {
    const browser = await sara();
    const csrf = hidden((await browser.get('/contacts/log')).text, '_csrf');
    const path = `/participants/calm/contacts/${String(first?.['seq'])}/settle`;
    return browser.post(path).type('form').send({ _csrf: csrf, how, back });
  };
  expect((await settle('kept', '/today')).headers['location']).toBe('/today');
  expect((await logged('calm'))[0]).toMatchObject({ settled_how: 'kept', settled_by: 'sara-specialist' });
  expect((await settle('dropped', 'https://evil.example/')).headers['location']).toBe('/');
  expect((await (await sara()).get('/contacts/log')).text).toContain('Somebody has settled this promise already.');
  expect((await logged('calm'))[0]).toMatchObject({ settled_how: 'kept' });
  expect((await settle('broken', '/today')).status).toBe(400);
});

test('rows of the log are nothing that the desk could undo', async () => {
  const browser = await sara();
  const csrf = hidden((await browser.get('/contacts/log')).text, '_csrf');
  await browser.post('/participants/calm/desk/undo').type('form').send({ _csrf: csrf, seq: '1' }).expect(404);
});

test('from the navigation the company is found first, within one’s reach', async () => {
  const found = (await (await sara()).get('/contacts/log?q=harbor').expect(200)).text;
  expect(found).toContain('href="/participants/calm/contacts/log"');
  expect((await (await sara()).get('/contacts/log?q=57350')).text).toContain('Harbor Light Optics');
  const none = (await (await house.as('tom')).get('/contacts/log?q=harbor').expect(200)).text;
  expect(none).toContain('No company of yours fits.');
  expect(none).not.toContain('Harbor Light');
  const spanish = (await (await house.as('ana')).get('/contacts/log?q=palo').expect(200)).text;
  expect(spanish).toContain('Registrar un contacto');
  expect(spanish).toContain('Palo Verde &lt;b&gt;Components&lt;/b&gt;');
});

test('every page about a company has the way to it, for whoever logs contacts', async () => {
  for (const page of ['', '/timeline', '/documents', '/messages', '/organization'])
    expect((await (await sara()).get(`/participants/calm${page}`).expect(200)).text).toContain(
      `href="${address('calm')}"`,
    );
  expect((await (await house.as('aldo-auditor')).get('/participants/calm').expect(200)).text).not.toContain(
    address('calm'),
  );
});
