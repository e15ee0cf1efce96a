/** Filling in forms by hand in a browser, and looking at every page on the way. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { actAddress } from '../../web/pages/acts/address.ts';
import type { FormAct } from '../../web/pages/acts/form-act.ts';
import { expectClean, proveAgain } from './site.ts';

/** Looks at a page wide and narrow. */
export async function look(page: Page): Promise<void> {
  await expectClean(page);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectClean(page);
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect({ page: page.url(), fits: Number(wide) <= 320 }).toEqual({ page: page.url(), fits: true });
  await page.setViewportSize({ width: 1280, height: 900 });
}

export const press = (page: Page): Promise<void> => page.locator('main form button[type=submit]').first().click();
export const check = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`label[for="f-${name}-${value}"]`).click();

export async function fillAll(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const choices = page.locator(`main form select[name="${name}"]`);
    if (await choices.count()) await choices.selectOption(value);
    else await page.locator(`main form [name="${name}"]`).fill(value);
  }
}

export async function date(page: Page, name: string, day: string): Promise<void> {
  const [year = '', month = '', of = ''] = day.split('-');
  await fillAll(page, {
    [`${name}-month`]: String(Number(month)),
    [`${name}-day`]: String(Number(of)),
    [`${name}-year`]: year,
  });
}

/** Does an act of the agency by its form. */
export async function act(page: Page, id: string, name: FormAct, choose: readonly string[] = []): Promise<void> {
  await page.goto(actAddress(id, name));
  await expectClean(page);
  for (const label of choose) await page.locator('main form label').filter({ hasText: label }).first().click();
  for (const box of await page.locator('main form textarea').all()) await box.fill('As documented in the file.');
  await press(page);
  const confirm = page.locator('button[name=step][value=confirm]');
  if (await confirm.count()) await confirm.click();
  await proveAgain(page);
  await page.waitForURL((url) => !url.pathname.includes('/acts/') && !url.pathname.startsWith('/kept/'));
}
