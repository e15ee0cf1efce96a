/** The end of a session, in a real browser: warned of in time, put off by a click, and never at the cost of what was typed. */
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectClean } from '../../test/harness/clean.ts';
import { openBrowser } from '../../test/harness/browser.ts';
import { createApp } from '../app.ts';
import { formRoutes, textarea } from '../forms.ts';
import { routeTable } from '../routes.ts';
import { fakeDeps, LIMITS, viewer, type FakeDeps } from '../testing/fakes.ts';
import { CLIENT, listening, startProvider, type Listening } from '../testing/provider.ts';
import { createIdentity } from './identity.ts';

const TYPED = 'We changed the seals at both gates, and wrote it down.';
const MINUTE_MS = 60_000;
let web: Listening;
let provider: Listening;
let deps: FakeDeps;
let browser: Browser;
let page: Page;

const same = (words: string) => ({ en: words, es: words });
const form = formRoutes(
  { name: 'found', path: '/found', may: 'signed-in' },
  {
    checks: true,
    setup: () => ({
      title: same('Report'),
      fields: { found: textarea({ label: same('What we found') }) },
      seen: 0,
      action: '/found',
      submit: same('Send'),
      back: { href: '/help', label: same('Back') },
    }),
    execute: () => Promise.resolve({ to: '/help' }),
  },
);

beforeAll(async () => {
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined); // it warns that it is for tests
  web = await listening();
  provider = await startProvider(web.url);
  const [redirectUri, signedOutUri] = ['/sign-in/callback', '/signed-out'].map((path) => new URL(path, web.url).href);
  const identity = createIdentity([
    { door: 'everybody', issuer: provider.url, ...CLIENT, redirectUri: redirectUri!, signedOutUri: signedOutUri! },
  ]);
  const people = [viewer('officer', { person: 'olga' }), viewer('officer', { person: 'oscar', language: 'es' })];
  const config = { ...fakeDeps().config, url: web.url, issuers: [provider.url] };
  deps = fakeDeps(people, { config, identity: identity });
  web.answerWith(createApp(deps, [...form, ...routeTable(deps)]));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await web.close();
  await provider.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ baseURL: web.url.href });
  page = await context.newPage();
  await page.clock.install();
});

async function signIn(login: string): Promise<void> {
  await page.goto('/sign-in?to=/found');
  await prove(login);
}

/** Through the provider's own forms. */
async function prove(login: string): Promise<void> {
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', 'any');
  await page.click('button[type=submit]');
  await page.click('button[type=submit]:has-text("Continue")');
  await page.waitForURL((url) => url.origin === web.url.origin);
}

const dialog = () => page.locator('#session-warning');
const heading = () => dialog().locator('h2:visible').textContent();

test.each([
  ['olga', 'Are you still there?', 'Stay signed in', 'Your session has ended'],
  ['oscar', '¿Sigue ahí?', 'Seguir con la sesión', 'Su sesión ha terminado'],
])('%s is warned five minutes before, and may stay', async (login, asked, button, over) => {
  await signIn(login);
  await page.fill('textarea', TYPED);
  await page.clock.runFor(LIMITS.idleMs - 7 * MINUTE_MS);
  expect(await dialog().isVisible()).toBe(false);
  await page.clock.runFor(MINUTE_MS + 1_000);
  expect(await heading()).toBe(asked);
  await expectClean(page);
  const put = page.waitForResponse((answer) => answer.url().endsWith('/session'));
  await dialog().getByRole('button', { name: button }).click();
  await put;
  await dialog().waitFor({ state: 'hidden' });
  expect(await page.inputValue('textarea')).toBe(TYPED);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.clock.runFor(LIMITS.idleMs);
  expect(await heading()).toBe(over);
  await expectClean(page);
  await page.keyboard.press('Escape');
  expect(await dialog().isVisible()).toBe(false);
});

test('the longest session cannot be put off', async () => {
  await signIn('olga');
  deps.clock += LIMITS.absoluteMs - 10 * MINUTE_MS;
  await page.reload();
  await page.clock.runFor(5 * MINUTE_MS + 1_000);
  expect(await heading()).toBe('Your session ends soon');
  expect(await dialog().getByRole('button').allTextContents()).toContain('Close');
  expect(await dialog().getByRole('button', { name: 'Stay signed in' }).isVisible()).toBe(false);
  await expectClean(page);
});

test('what is done in one window keeps the others quiet', async () => {
  await signIn('olga');
  const other = await page.context().newPage();
  await page.clock.runFor(LIMITS.idleMs - 5 * MINUTE_MS);
  expect(await heading()).toBe('Are you still there?');
  await other.goto('/help');
  await dialog().waitFor({ state: 'hidden' });
});

test('what was typed outlives the session, with scripts and without', async () => {
  await signIn('olga');
  await page.fill('textarea', TYPED);
  deps.clock += LIMITS.absoluteMs;
  await page.click('button[name=step]');
  expect(await page.textContent('h1')).toBe('Your session has ended');
  await expectClean(page);
  await page.click('text=Sign in and go on');
  const known = page.waitForURL((url) => url.pathname === '/found' && url.search.startsWith('?kept='));
  await known; // the provider knows the person still
  expect(await page.textContent('main')).toContain(TYPED);
  await expectClean(page);
  expect(await page.locator('button[value=confirm]').count()).toBe(1);
});
