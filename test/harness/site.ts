/** The whole site for journeys: an agency with its web, real sign-in, and browsers in which people are signed in. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startOidcProvider } from '../../bin/oidc-provider.ts';
import { readSettings } from '../../bin/settings.ts';
import { freePort } from '../../bin/up/ports.ts';
import { openWeb } from '../../bin/web.ts';
import { webServer } from '../../bin/web-server.ts';
import { pendingFilings } from '../../db/filings.ts';
import type { Anchorage } from '../../db/proof/anchors.ts';
import { signingKey } from '../../db/proof/signing.ts';
import { seedPeople } from '../../db/seed/demo.ts';
import { personas, type Persona } from '../../db/seed/personas.ts';
import { openAgency, POLICY, SESSION_SECRET, type Agency } from './agency.ts';
import { openBrowser } from './browser.ts';
import { stack } from './stack.ts';

/** Until the engine has taken up all that was filed: a receipt never waits for that longer than a moment. */
export async function untilTaken({ agency }: Site): Promise<void> {
  while ((await pendingFilings(agency.database.pool)).length > 0) await wait(100);
}

const SECRET = 'a-secret-for-tests-only-and-long-enough';

export type Site = {
  readonly agency: Agency;
  readonly url: string;
  readonly anchorage: Anchorage;
  /** The settings that say the same, for the command line. */
  readonly signing: { readonly ANCHOR_KEY: string; readonly ANCHORS_DIR: string };
  /** A new browser window at the front door, in which nobody has signed in. */
  readonly open: () => Promise<Page>;
  /** A new browser window in which the persona has signed in by the provider's page. */
  readonly signIn: (sub: string, viewport?: { readonly width: number; readonly height: number }) => Promise<Page>;
  /** @throws when a page of ours broke its own content security policy on the way */
  readonly close: () => Promise<void>;
};

/**
 * Opens the site; the personas act for the participants `<letter><legacy account>`. Sites share an engine, so each needs a letter of its own.
 * @param newcomers sign in at the provider as the personas do, and are nobody here yet
 */
export async function openSite(letter: string, newcomers: readonly Persona[] = []): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-site-'));
  const seed = randomBytes(32);
  const signing = { ANCHOR_KEY: seed.toString('base64'), ANCHORS_DIR: join(folder, 'anchors') };
  const anchorage: Anchorage = { key: signingKey(seed), former: [], folder: signing.ANCHORS_DIR };
  const agency = await openAgency({}, anchorage);
  const { pool, url: databaseUrl } = agency.database;
  await seedPeople({ pool, policy: POLICY, rules: 'test', at: Date.now() }, (account) => `${letter}${account}`);
  const [port, oidcPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const issuer = `http://127.0.0.1:${oidcPort}`;
  const { temporalAddress, smtpUrl } = stack();
  const provider = await startOidcProvider({
    issuer,
    clientId: 'portolan',
    clientSecret: SECRET,
    webUrl: url,
    keysFile: join(folder, 'keys.json'),
    personas: [...personas, ...newcomers],
  });
  const settings = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    SMTP_URL: smtpUrl,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_SECRET: SECRET,
    SESSION_SECRET,
    PAYLOAD_KEY: agency.payloadKey,
    PORT: String(port),
    PORTOLAN_DEMO: '1',
    PORTOLAN_EMBEDDED: 'temporal,mail',
    LOG_LEVEL: 'error',
    DOCUMENTS_DIR: join(folder, 'documents'),
    ...signing,
  });
  const web = await openWeb(settings, agency.taskQueue);
  const server = webServer(web.app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const browser = await openBrowser();
  const broken: string[] = [];
  const newPage = async (viewport = { width: 1280, height: 900 }): Promise<Page> => {
    const context = await browser.newContext({ baseURL: url, viewport });
    const page = await context.newPage();
    watchPolicy(page, broken);
    return page;
  };
  return {
    agency,
    url,
    anchorage,
    signing,
    open: async () => {
      const page = await newPage();
      await page.goto('/');
      return page;
    },
    signIn: async (sub, viewport) => signIn(await newPage(viewport), sub),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await provider.stop();
      await web.close();
      await agency.stop();
      rmSync(folder, { recursive: true, force: true });
      expect(broken).toEqual([]);
    },
  };
}

/** Browsers say in the console what a content security policy kept from happening. */
function watchPolicy(page: Page, broken: string[]): void {
  page.on('console', (said) => {
    if (said.type() === 'error' && said.text().includes('Content Security Policy'))
      broken.push(`${new URL(page.url()).pathname}: ${said.text()}`);
  });
}

async function signIn(page: Page, sub: string): Promise<Page> {
  await page.goto('/sign-in');
  await page.locator(`button[name=sub][value="${sub}"]`).click();
  page.setDefaultTimeout(45_000);
  await page.getByRole('button', { name: /Sign out|Cerrar/ }).waitFor();
  return page;
}

/**
 * What signs or decides may first ask to sign in again: through the provider, and from the check page that comes back. Nothing happens
 * where it did not ask.
 * @param look is shown each page of ours on the way
 */
export async function proveAgain(
  page: Page,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (!new URL(page.url()).pathname.startsWith('/kept/')) return;
  await look(page);
  await page.locator('main a[href^="/sign-in"]').click();
  await page.locator('button[name=sub]').first().click();
  await page.waitForURL((url) => url.searchParams.has('kept'));
  await look(page);
  await page.locator('button[name=step][value=confirm]').click();
}
