/** The report in the browser: nothing answered beforehand, saved part by part, nothing lost when two write, nothing of it for the company. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ref } from '../../../domain/testing/ledger.ts';
import { WRITTEN_AT } from '../../../domain/testing/report.ts';
import { visited, validationDue } from '../../../domain/testing/stories.ts';
import { fill, formOf, send, typedDate, type Form } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { openBrowser } from '../../../test/harness/browser.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { browser as browserOf } from '../../testing/sign-in.ts';
import { createApp } from '../../app.ts';
import { contents } from '../../../db/content.ts';
import { hoursOf } from '../../../db/staff-hours.ts';
import { reportFacts } from '../../../db/validation-report.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  await house.record(story, { id: 'seen', company: 'Seen Imports' });
  await house.person('olga', 'officer', { participants: ['seen'] });
});
afterAll(() => house.close());

const AT = '/participants/seen/validation/report';
const bodyOf = ({ held }: Form, typed: Readonly<Record<string, readonly string[]>>): string =>
  new URLSearchParams(
    Object.entries({ ...held, ...typed }).flatMap(([name, all]) => all.map((one) => [name, one])),
  ).toString();
const entries = async () => (await reportFacts(house.database.pool, 'seen')).report.entries;

test('nothing is answered beforehand, what is typed is saved, and the company sees nothing of it', async () => {
  const sam = await house.as('sara-specialist');
  const opened = await sam.get(`${AT}/1`).expect(200);
  expect(opened.text).not.toContain(' checked');
  const form = formOf(opened.text);
  const typed = { resultdomestic1x1: 'action-required', founddomestic1x1: 'No policy is signed' };
  expect((await send(sam, form, { ...typed, save: '1.1' })).status).toBe(303);
  expect((await send(sam, form, { ...typed, save: '1.1' })).status).toBe(303);
  expect(Object.values(await entries())).toMatchObject([{ result: 'action-required', asked: null }]);
  expect((await sam.get(`${AT}/1`)).text).toContain('No policy is signed');
  const olga = await house.as('olga');
  for (const page of [AT, `${AT}/1`]) expect((await olga.get(page)).status).toBe(403);
  expect((await olga.get('/participants/seen')).text).not.toContain('No policy is signed');
});

test('the only site of a company abroad is a foreign one, in its report and on its page', async () => {
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  await house.record(story, { id: 'south', company: 'South Works', country: 'MX' });
  const sara = await house.as('sara-specialist');
  for (const page of ['/participants/south/validation/report/1', '/participants/south']) {
    const { text } = await sara.get(page).expect(200);
    expect([page, /foreign site/i.test(text), /domestic site/i.test(text)]).toEqual([page, true, false]);
  }
});

test('a report that was returned says by whom, when and why; one that waits says who submitted it', async () => {
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  story.act('SubmitReport', { report: WRITTEN_AT }, 'specialist');
  await house.record(story, { id: 'waits', company: 'Waiting Imports' });
  story.act('ReturnReport', { note: ref('mend') }, 'supervisor');
  await house.record(story, { id: 'back', company: 'Back Imports', texts: { mend: 'Say which camera' } });
  const sara = await house.as('sara-specialist');
  const page = async (id: string) => (await sara.get(`/participants/${id}/validation/report`).expect(200)).text;
  expect(await page('waits')).toMatch(/waits for its review[^<]*sara-specialist, 1 November 2027/);
  expect(await page('back')).toMatch(/Returned to be mended\. sue-supervisor, 1 November 2027[\s\S]*Say which camera/);
});

test('two tabs: whoever is slower is answered 409 and keeps both texts, with a script and without', async () => {
  const sam = await house.as('sara-specialist');
  const [mine, theirs] = [formOf((await sam.get(`${AT}/2`)).text), formOf((await sam.get(`${AT}/2`)).text)];
  await send(sam, theirs, { founddomestic2x1: 'Theirs', save: 'all' });
  const page = await send(sam, mine, { founddomestic2x1: 'Mine', save: 'all' });
  expect(page.status).toBe(409);
  expect(page.text).toMatch(/Theirs[\s\S]*Mine/);
  const scripted = await sam
    .post(`${AT}/2`)
    .set('Accept', 'application/json')
    .type('form')
    .send(bodyOf(mine, { founddomestic2x1: ['Mine'] }));
  expect([scripted.status, scripted.body]).toMatchObject([409, { saved: {}, clashes: [{ part: 'domestic2x1' }] }]);
  expect(JSON.stringify(scripted.body)).toContain('Theirs');
  await send(sam, formOf(page.text), { save: 'all' });
  expect((await entries())['domestic-2.1']?.seq).toBe(4);
});

test('a page that writes over what it sent before, unanswered, is no second person; whoever wrote in between still is', async () => {
  const sara = await house.as('sara-specialist');
  const form = formOf((await sara.get(`${AT}/3`)).text);
  const typed = (text: string) => ({ founddomestic3x1: [text] });
  await house.person('sven', 'specialist');
  const post = async (who: string, text: string, before: readonly string[]) => {
    const agent = await house.as(who);
    const { _csrf = [] } = formOf((await agent.get(`${AT}/3`)).text).held;
    const body = bodyOf(form, { ...typed(text), _csrf, before: before.map((one) => bodyOf(form, typed(one))) });
    return (await agent.post(`${AT}/3`).set('Accept', 'application/json').type('form').send(body)).status;
  };
  const found = async () => (await entries())['domestic-3.1']?.seq;
  expect(await post('sara-specialist', 'No roster', [])).toBe(200);
  const first = await found();
  expect(await post('sara-specialist', 'No roster of drivers', [])).toBe(409);
  expect(await post('sara-specialist', 'No roster of drivers', ['Never sent'])).toBe(409);
  expect(await post('sven', 'No roster of drivers', ['No roster'])).toBe(409);
  expect(await post('sara-specialist', 'No roster of drivers', ['No roster', 'Never sent'])).toBe(200);
  expect(await found()).toBe(first! + 1);
  // What came first is late now: its page has gone on.
  expect(await post('sara-specialist', 'No rost', ['No roster'])).toBe(409);
  const theirs = formOf((await sara.get(`${AT}/3`)).text);
  await send(sara, theirs, { founddomestic3x1: 'A roster was shown', save: 'all' });
  expect(await post('sara-specialist', 'No roster at all', ['No roster', 'No roster of drivers'])).toBe(409);
});

test('hours are logged by step, taken back and summed by year and office, and are the agency’s own', async () => {
  const sara = await house.as('sara-specialist');
  const at = '/participants/seen/validation/hours';
  const on = typedDate('on', '2027-11-01');
  for (const [spentOn, hours] of [
    ['visit', '6.5'],
    ['travel', '2'],
    ['visit', '1'],
  ] as const)
    expect((await fill(sara, at, { spentOn, hours, ...on })).status).toBe(303);
  const [line] = await hoursOf(house.database.pool, 'seen');
  expect((await fill(sara, `${at}/take-back`, { line: String(line?.seq), why: 'Twice' })).status).toBe(303);
  expect((await fill(sara, at, { spentOn: 'visit', hours: '20', ...on })).text).toContain('A day has 24 hours.');
  const sums = (await (await house.as('sue-supervisor')).get('/hours').expect(200)).text;
  expect(sums.replace(/<[^>]+>|\s+/g, ' ')).toMatch(/2027 +Laredo.* 2 +6\.5 .*8\.5 +1 /);
  expect((await (await house.as('olga')).get(at)).status).toBe(403);
});

type Agent = Awaited<ReturnType<House['as']>>;

/** A real browser whose requests are answered by the app itself; `away` while it has no connection; what is sent arrives once `slow` is fulfilled. */
async function tablet(agent: Agent) {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const line = { away: false, posts: 0, agent, slow: Promise.resolve() };
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.method() === 'POST') await line.slow;
    if (line.away) return route.abort();
    const { pathname } = new URL(request.url());
    const accept = request.headers()['accept'] ?? '*/*';
    const post = request.method() === 'POST';
    if (post) line.posts += 1;
    const answer = post
      ? await line.agent
          .post(pathname)
          .set('Accept', accept)
          .type('form')
          .send(request.postData() ?? '')
      : await line.agent.get(pathname).set('Accept', accept).responseType('blob');
    const body = post ? answer.text : (answer.body as Buffer);
    await route.fulfill({ status: answer.status, contentType: answer.get('Content-Type') ?? '', body });
  });
  return { browser, page, line };
}
/** A criterion at a site, what the page says of it, and what was found. */
function criterionOn(page: Page, name: string) {
  const part = page.locator(`[data-part="${name}"]`);
  return { part, status: part.locator('[role=status]'), found: part.locator(`[name="found${name}"]`) };
}
/** What stands on the device, as whoever finds it reads it. */
const KEPT = `new Promise((done) => {
  const opening = indexedDB.open('portolan-report');
  opening.onsuccess = () => {
    const all = opening.result.transaction('unsent').objectStore('unsent').getAll();
    all.onsuccess = () => {
      opening.result.close();
      done(all.result.map(({ data }) => new TextDecoder().decode(data)).join());
    };
  };
})`;

test('as it is typed it is saved; without a connection it is kept as noise alone, sent once there is one, and wiped at sign-out', async () => {
  const { browser, page, line } = await tablet(await house.as('sara-specialist'));
  try {
    await page.goto(`http://localhost${AT}/4`);
    const { part, status, found } = criterionOn(page, 'domestic4x1');
    await part.locator('label[for$="-met"]').click();
    await found.fill('No firewall');
    await status.filter({ hasText: 'Saved.' }).waitFor();
    await part.locator('h3 .pt-tag--good', { hasText: 'Met' }).waitFor();
    line.away = true;
    await found.fill('No firewall at the gate');
    await status.filter({ hasText: 'kept on this device' }).waitFor();
    const rows = () => page.evaluate<string>(KEPT);
    expect(await rows()).not.toMatch(/^$|firewall|found/);
    line.away = false;
    const before = line.posts;
    await page.goto(`http://localhost${AT}/4`);
    await status.filter({ hasText: 'Saved.' }).waitFor();
    expect([await found.inputValue(), line.posts - before, await rows()]).toEqual(['No firewall at the gate', 1, '']);
    const { found: kept } = (await entries())['domestic-4.1']!;
    expect((await contents(house.database.pool, [kept!.id])).get(kept!.id)?.body).toEqual({
      text: 'No firewall at the gate',
    });
  } finally {
    await browser.close();
  }
});

test('what was typed while something older could not be sent is what is kept, and nothing is said of it before', async () => {
  const { browser, page, line } = await tablet(await house.as('sara-specialist'));
  try {
    await page.goto(`http://localhost${AT}/6`);
    const { part, status, found } = criterionOn(page, 'domestic6x1');
    let arrives = () => {};
    line.slow = new Promise((done) => (arrives = done));
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await found.fill('No roster');
    await sent;
    await found.fill('No roster of drivers');
    expect(await status.textContent()).toBe('Saving …');
    line.away = true;
    line.slow = new Promise(() => {}); // nothing that is tried later comes back
    arrives();
    await status.filter({ hasText: 'kept on this device' }).waitFor();
    Object.assign(line, { away: false, slow: Promise.resolve() });
    await page.goto(`http://localhost${AT}/6`);
    await status.filter({ hasText: 'Saved.' }).waitFor();
    expect(await found.inputValue()).toBe('No roster of drivers');
    // Of two that write, the one that was away is told, also when it writes on after what was kept stood in its form again.
    line.away = true;
    await found.fill('No roster of any driver');
    await status.filter({ hasText: 'kept on this device' }).waitFor();
    line.away = false;
    const theirs = formOf((await line.agent.get(`${AT}/6`)).text);
    await send(line.agent, theirs, { founddomestic6x1: 'A roster was shown', save: 'all' });
    line.slow = new Promise(() => {});
    await page.goto(`http://localhost${AT}/6`);
    await status.filter({ hasText: 'Saving …' }).waitFor();
    expect(await part.locator('[name="seendomestic6x1"]').inputValue()).toBe(theirs.held['seendomestic6x1']?.[0]);
  } finally {
    await browser.close();
  }
});

const nobody = (): Agent => browserOf(createApp(house.deps));

/** A tablet on which something was typed after its connection was lost. */
async function offline(text: string) {
  const opened = await tablet(await house.as('sara-specialist'));
  const { page, line } = opened;
  await page.clock.install();
  await page.goto(`http://localhost${AT}/5`);
  const { status, found } = criterionOn(page, 'domestic5x1');
  const type = (typed: string) => found.fill(typed);
  await type(`${text} at first`);
  await status.filter({ hasText: 'Saved.' }).waitFor();
  line.away = true;
  await type(text);
  await status.filter({ hasText: 'kept on this device' }).waitFor();
  const rows = () => page.evaluate<string>(KEPT);
  expect(await rows()).not.toBe('');
  return { ...opened, status, type, rows };
}

test('what is kept is gone after twelve hours, however often it was tried again, and the page says that it is not saved', async () => {
  const { browser, page, status, rows } = await offline('No seals');
  try {
    const tried = page.waitForEvent('requestfailed');
    await page.clock.fastForward('11:58:00');
    await tried;
    await status.filter({ hasText: 'kept on this device' }).waitFor();
    expect(await rows()).not.toBe('');
    await page.clock.fastForward('00:04:00');
    await status.filter({ hasText: /^Not saved: there is no connection\. It is tried again\.$/ }).waitFor();
    await page.waitForFunction(`${KEPT}.then((text) => text === '')`);
  } finally {
    await browser.close();
  }
});

test('what is kept is gone with the first page after the sign-out', async () => {
  const { browser, page, line } = await offline('No locks');
  try {
    Object.assign(line, { away: false, agent: nobody() });
    await page.goto('http://localhost/');
    await page.waitForFunction('indexedDB.databases().then(({ length }) => length === 0)');
  } finally {
    await browser.close();
  }
});

test('once the session has ended nothing is tried again, and the page says what to do', async () => {
  const { browser, page, line, status, type } = await offline('No lights');
  try {
    Object.assign(line, { away: false, agent: nobody() });
    const before = line.posts;
    await page.clock.runFor('00:00:11');
    await status.filter({ hasText: 'your session has ended' }).waitFor();
    await type('No lights, no fence');
    await page.clock.runFor('00:01:00');
    expect(line.posts - before).toBe(1);
  } finally {
    await browser.close();
  }
});
