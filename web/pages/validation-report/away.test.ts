/** A report that is opened without a connection: the device says what it keeps, and shows and sends it once there is one. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import supertest from 'supertest';
import { visited, validationDue } from '../../../domain/testing/stories.ts';
import { contents } from '../../../db/content.ts';
import { lockStream } from '../../../db/ledger.ts';
import { transaction } from '../../../db/pool.ts';
import { reportFacts, reportStream } from '../../../db/validation-report.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { openBrowser } from '../../../test/harness/browser.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { createApp } from '../../app.ts';
import { paths } from '../../paths.ts';
import { AWAY, REPORT } from '../../words/page-validation-report.ts';

let house: House;
let server: Server;
let browser: Browser;
let origin: string;
let app: Express;
beforeAll(async () => {
  house = await openHouse();
  server = createServer((req, res) => void app(req, res)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(house.deps.config, { url: new URL(origin) });
  app = createApp(house.deps);
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  await house.record(story, { id: 'seen', company: 'Seen Imports' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await house.close();
});

const at = (category: string): string => paths.validationReportCategory({ id: 'seen', category });
const foundIn = async (key: string) => {
  const { found } = (await reportFacts(house.database.pool, 'seen')).report.entries[key] ?? {};
  return found && (await contents(house.database.pool, [found.id])).get(found.id)?.body;
};

/** The cookie of a session in which that person has signed in. */
async function session(sub: string): Promise<{ name: string; value: string }> {
  house.deps.identity.next = sub;
  const agent = supertest.agent(app).host(new URL(origin).host);
  const { pathname, search } = new URL((await agent.get('/sign-in').expect(303)).get('Location') ?? '');
  const back = await agent.get(pathname + search).expect(303);
  const [name = '', value = ''] = back.get('Set-Cookie')![0]!.split(/[=;]/);
  return { name, value };
}

/** A window of the specialist's in which the worker runs, and what its pages broke of their policy. */
async function tablet(): Promise<{ context: BrowserContext; page: Page; broken: string[] }> {
  const context = await browser.newContext({ baseURL: origin });
  await context.addCookies([{ ...(await session('sara-specialist')), url: origin }]);
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('console', (line) => void (line.text().includes('Content Security Policy') && broken.push(line.text())));
  await page.goto(at('4'));
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  return { context, page, broken };
}
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

const status = (page: Page, name: string) => part(page, name).locator('[role=status]');
const type = (page: Page, name: string, text: string) => part(page, name).locator('textarea').first().fill(text);
const KEPT = 'comes back with it until';

test('without a connection it says what is kept and until when; with one it is shown and sent', async () => {
  const { context, page, broken } = await tablet();
  await context.setOffline(true);
  await type(page, 'domestic4x1', 'The gate is open');
  await status(page, 'domestic4x1').filter({ hasText: KEPT }).waitFor();
  await page.locator('button[name=save][value=all]').click(); // leads nowhere, and loses nothing
  expect(new URL(page.url()).pathname).toBe(at('4'));
  await page.reload();
  await page.locator('h1', { hasText: AWAY.title.en }).waitFor();
  await page.locator('[role=status]', { hasText: /in 1 place .* until \d/ }).waitFor();
  expect(await page.content()).not.toMatch(/gate|Seen Imports|sara/);
  expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toMatch(/sans/i); // its style was stored with it
  await context.setOffline(false);
  await status(page, 'domestic4x1').filter({ hasText: REPORT.saved.en }).waitFor();
  expect(await part(page, 'domestic4x1').locator('textarea').first().inputValue()).toBe('The gate is open');
  expect(await foundIn('domestic-4.1')).toEqual({ text: 'The gate is open' });
  expect(broken).toEqual([]);
  await context.close();
});

test('what was typed on another page of the report is named on every other one, and sent from its own', async () => {
  const { context, page } = await tablet();
  await context.setOffline(true);
  await type(page, 'domestic4x3', 'No lamp at the dock');
  await status(page, 'domestic4x3').filter({ hasText: KEPT }).waitFor();
  await page.goto(at('5'));
  await page.locator('h1', { hasText: AWAY.title.en }).waitFor();
  await context.setOffline(false);
  const there = page.locator('[data-kept-elsewhere] a');
  await there.waitFor();
  expect([await there.count(), new URL(page.url()).pathname]).toEqual([1, at('5')]);
  await there.click();
  await status(page, 'domestic4x3').filter({ hasText: REPORT.saved.en }).waitFor();
  expect(await foundIn('domestic-4.3')).toEqual({ text: 'No lamp at the dock' });
  expect(await page.locator('[data-kept-elsewhere]').isVisible()).toBe(false);
  await context.close();
});

test('whoever leaves the page just after typing loses nothing of it', async () => {
  const { context, page } = await tablet();
  const posts: string[] = [];
  server.on('request', ({ method, url }) => void (method === 'POST' && posts.push(url!)));
  await type(page, 'domestic4x4', 'The fence is low');
  await page.goto(at('5'));
  while ((await foundIn('domestic-4.4')) === undefined) await wait(25);
  expect([await foundIn('domestic-4.4'), posts]).toEqual([{ text: 'The fence is low' }, [at('4')]]);
  await context.close();
});

test('whoever leaves while something older is on its way loses nothing of what was typed since', async () => {
  const { context, page } = await tablet();
  const posts: string[] = [];
  server.on('request', ({ method, url }) => void (method === 'POST' && posts.push(url!)));
  await transaction(house.database.pool, async (client) => {
    await lockStream(client, reportStream('seen'));
    await type(page, 'domestic4x5', 'The lock');
    while (posts.length < 1) await wait(25);
    await type(page, 'domestic4x5', 'The lock is rusty');
    await page.goto(at('5'));
    while (posts.length < 2) await wait(25);
  });
  while (!isDeepStrictEqual(await foundIn('domestic-4.5'), { text: 'The lock is rusty' })) await wait(25);
  await page.goto(at('4'));
  expect(await part(page, 'domestic4x5').locator('textarea').first().inputValue()).toBe('The lock is rusty');
  await context.close();
});

test('what was recorded and not answered is nobody else’s when its person writes on, here or after the page was opened again', async () => {
  const { context, page } = await tablet();
  /** The next is recorded and its answer lost; after it nothing arrives. */
  const breakOff = async () => {
    let first = true;
    await context.route('**/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      if (first) await route.fetch();
      first = false;
      await route.abort();
    });
  };
  const typed = async (text: string, told: string) => {
    await type(page, 'domestic4x6', text);
    await status(page, 'domestic4x6').filter({ hasText: told }).waitFor();
  };
  await breakOff();
  await typed('One seal', KEPT);
  await context.unrouteAll();
  await typed('One seal is broken', REPORT.saved.en);
  await breakOff();
  await typed('One seal is broken, one', KEPT);
  await typed('One seal is broken, one lost', KEPT);
  await context.unrouteAll();
  await page.goto(at('4'));
  await status(page, 'domestic4x6').filter({ hasText: REPORT.saved.en }).waitFor();
  expect(await foundIn('domestic-4.6')).toEqual({ text: 'One seal is broken, one lost' });
  await context.close();
});

/** Evaluates what the device holds: rows of the report, what the worker has stored, and whether there is a worker. */
const HELD = `(async () => {
  const paths = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  const databases = await indexedDB.databases();
  return { paths, databases: databases.length, workers: (await navigator.serviceWorker.getRegistrations()).length };
})()`;
type Held = { paths: readonly string[]; databases: number; workers: number };

test('it counts nothing once the session has ended, stores nothing of anybody, and nothing is left after the sign-out', async () => {
  const { context, page } = await tablet();
  await context.setOffline(true);
  await type(page, 'domestic4x2', 'No seal');
  await status(page, 'domestic4x2').filter({ hasText: KEPT }).waitFor();
  await page.clock.setFixedTime(Date.now() + house.deps.config.limits.idleMs);
  await page.reload();
  await page.locator('[role=status]', { hasText: AWAY.none.en }).waitFor();
  const { paths: stored } = await page.evaluate<Held>(HELD);
  expect(stored.filter((path) => !path.startsWith('/assets/'))).toEqual([paths.away({ language: 'en' })]);
  await context.clearCookies();
  await page.close(); // it would open its report again by itself
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto('/');
  await later.waitForFunction(`${HELD}.then(({ databases, workers }) => databases === 0 && workers === 0)`);
  await context.close();
});
