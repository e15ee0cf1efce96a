/** A session, as a browser gets it. */
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../test/harness/browser.ts';

/** So many a minute: the web turns away who tries much more often. */
const [AT_ONCE, MINUTE_MS] = [25, 61_000];

/** Signs many in, one after the other. */
export async function signInAll(webUrl: string, people: readonly string[]): Promise<readonly string[]> {
  const cookies: string[] = [];
  for (const [index, persona] of people.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await wait(MINUTE_MS);
    cookies.push(await signIn(webUrl, persona));
  }
  return cookies;
}

/** Signs the persona in at the provider's page; answers with the cookies as a header. */
export async function signIn(webUrl: string, persona: string): Promise<string> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${webUrl}/sign-in`);
  await page.locator(`button[name=sub][value="${persona}"]`).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  const cookies = await page.context().cookies(webUrl);
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
