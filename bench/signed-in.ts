/** A session, as a browser gets it. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** Signs the persona in at the provider's page; answers with the cookies as a header. */
export async function signIn(webUrl: string, persona: string): Promise<string> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage();
  await page.goto(`${webUrl}/sign-in`);
  await page.locator(`button[name=sub][value="${persona}"]`).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  const cookies = await page.context().cookies(webUrl);
  await browser.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
