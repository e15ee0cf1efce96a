/** Somebody at a page with nothing but a keyboard. Wherever the focus goes it is to be seen, and what is wanted is within reach of it. */
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { WallDate } from '../../domain/calendar.ts';
import { expectClean } from './clean.ts';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** More steps than these to what is on a page are tedious. */
const REACH = 30;

const named = (page: Page, role: Role, name: Name): Locator =>
  page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));

/**
 * What has the focus, in short, and whether it shows: an outline or a shadow, within the window. Choices show it beside themselves.
 * Null at the end of the page.
 */
const focused = async () => {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished)); // the skip link slides in
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const label = element.matches('.usa-radio__input, .usa-checkbox__input') ? element.nextElementSibling : null;
  const style = label ? getComputedStyle(label, '::before') : getComputedStyle(element);
  const { top, bottom, left, right } = (label ?? element).getBoundingClientRect();
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  const words = (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
  return {
    what: `${element.localName} ${words.slice(0, 60)}`,
    shows: marked && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  };
};

/** @returns what has the focus, in words; null at the end of the page. Fails when nobody can see where the focus is */
async function seen(page: Page): Promise<string | null> {
  const at = await page.evaluate(focused);
  if (at) expect(at).toEqual({ ...at, shows: true });
  return at?.what ?? null;
}

/** Goes on, key by key, until the control has the focus. @throws Error with all that was passed, when it is out of reach */
export async function tabTo(page: Page, role: Role, name: Name, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < REACH) {
    await page.keyboard.press(key);
    const what = await seen(page);
    if (what === null) break;
    passed.push(what);
    if (await named(page, role, name).count()) return;
  }
  throw new Error(`no ${role} ${String(name)} within ${REACH} steps at ${page.url()}: ${passed.join(' | ')}`);
}

/** Presses a key that leads on, and looks at the page that comes: it begins at its top, or at what it has to say first. */
export async function leadOn(page: Page, key = 'Enter'): Promise<void> {
  const loaded = page.waitForEvent('load').catch(() => {
    throw new Error(`${key} leads nowhere at ${page.url()}`);
  });
  await page.keyboard.press(key);
  await loaded;
  expect(await page.evaluate('document.activeElement.matches("body, [autofocus]")')).toBe(true);
  await expectClean(page);
}

/** Past the frame, by the link that comes first on every page. */
export async function skip(page: Page): Promise<void> {
  await tabTo(page, 'link', 'Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
}

/** Goes to a link or a button, and presses it. */
export async function follow(page: Page, role: 'link' | 'button', name: Name): Promise<void> {
  await tabTo(page, role, name);
  await leadOn(page);
}

/** Writes into a field. */
export async function write(page: Page, name: Name, text: string, role: Role = 'textbox'): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.type(text);
}

/** Writes a date into its three boxes. */
export async function writeDate(page: Page, date: WallDate): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const called = new Date(Date.UTC(2000, Number(month) - 1)).toLocaleDateString('en-US', {
    month: 'long',
    timeZone: 'UTC',
  });
  await write(page, 'Month', called, 'combobox');
  await write(page, 'Day', String(Number(day)));
  await write(page, 'Year', year);
}

/** Goes to a group of choices, and on to the wanted one by arrow. @param first the one that is chosen already, or stands first */
export async function choose(page: Page, wanted: Name, first: Name = wanted): Promise<void> {
  await tabTo(page, 'radio', first);
  await page.keyboard.press('Space');
  for (let left = 8; left > 0 && (await named(page, 'radio', wanted).count()) === 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
    await seen(page);
  }
  expect(await named(page, 'radio', wanted).isChecked()).toBe(true);
}

/** The refusal of a form has the focus: whoever does not see the page is at its reasons as well. */
export async function expectRefused(page: Page, words: string): Promise<void> {
  await seen(page);
  expect(await page.locator('[role=alert]:focus').textContent()).toContain(words);
}
