/** Filling in forms by hand in a browser, and looking at every page on the way. */
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { WallDate } from '../../domain/calendar.ts';
import { actAddress } from '../../web/pages/acts/address.ts';
import type { FormAct } from '../../web/pages/acts/form-act.ts';
import { expectClean } from './clean.ts';
import { proveAgain } from './site.ts';

/** Kinds of pages that have been looked at on a narrow screen: what differs there is the layout, not what a page says. */
const narrow = new Set<string>();

/** Looks at a page, at every kind of page on a narrow screen as well. */
export async function look(page: Page): Promise<void> {
  await expectClean(page);
  const { pathname } = new URL(page.url());
  const language = await page.evaluate('document.documentElement.lang');
  const kind = `${String(language)} ${pathname.replace(/[^/]*\d[^/]*/g, '*')}`;
  await resize(page, 320);
  if (!narrow.has(kind)) await expectClean(page);
  narrow.add(kind);
  expect({ page: pathname, outside: await page.evaluate(OUTSIDE) }).toEqual({ page: pathname, outside: [] });
  await resize(page, 1280);
}

/** What makes the page wider than its window, the innermost last; nothing where the page fits. */
const OUTSIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (one) => one && one !== document.body && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
  return [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth && !scrolls(one.parentElement))
    .map((one) => one.tagName + '.' + one.getAttribute('class') + ' ' + one.textContent.trim().slice(0, 60)).slice(-6);
})()`;

/** Makes the window that wide, and waits until the page has seen it. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(
    `new Promise((done) => { const look = () => (innerWidth === ${width} ? done() : requestAnimationFrame(look)); look(); })`,
  );
}

/** Opens a page and looks at it. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await look(page);
}

/** Presses what leads on, and waits until the next page is there. */
export async function go(page: Page, control: Locator): Promise<void> {
  const loaded = page.waitForEvent('load');
  await control.click();
  await loaded;
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

/** Types a day, or a day with its time: `2027-11-23T13:30`. */
export async function date(page: Page, name: string, day: WallDate): Promise<void> {
  const [of = '', time] = day.split('T');
  const [year = '', month = '', dayOf = ''] = of.split('-');
  await fillAll(page, {
    [`${name}-month`]: String(Number(month)),
    [`${name}-day`]: String(Number(dayOf)),
    [`${name}-year`]: year,
    ...(time !== undefined && { [`${name}-time`]: time }),
  });
}

/** What is done in an act's form besides writing into every text. */
export type Doing = {
  /** Options by their ids, such as `agreement-signed`. */
  readonly choose?: readonly string[];
  readonly dates?: Readonly<Record<string, WallDate>>;
  readonly text?: string;
  /** Names of texts that are left empty. */
  readonly leave?: readonly string[];
  /** Chosen in every list that offers it. */
  readonly pick?: string;
  /** What the visitor comes for. */
  readonly about?: string;
  /** Reads the page that asks to check. */
  readonly read?: (page: Page) => Promise<void>;
};

/** Does an act by its form: fills it in, checks, confirms, and proves who it is where that is asked. */
export async function act(page: Page, id: string, name: FormAct, doing: Doing = {}): Promise<void> {
  await send(page, id, name, doing);
  const refused = page.locator('main form [role=alert], main > [role=alert]');
  if (new URL(page.url()).pathname === actAddress(id, name) && (await refused.count()) > 0)
    throw new Error(`${name} is refused: ${(await refused.first().textContent()) ?? ''}`);
  await page.waitForURL((url) => !url.pathname.includes('/acts/') && !url.pathname.startsWith('/kept/'));
  await look(page);
}

/** Tries an act by its form that the rules refuse; answers with what the page says then. */
export async function refusedOf(page: Page, id: string, name: FormAct, doing: Doing = {}): Promise<string> {
  await send(page, id, name, doing);
  await look(page);
  expect(new URL(page.url()).pathname).toBe(actAddress(id, name));
  return (await page.textContent('main')) ?? '';
}

async function send(page: Page, id: string, name: FormAct, doing: Doing): Promise<void> {
  const { choose = [], dates = {}, text = 'As documented in the file.', pick, leave = [], about = null, read } = doing;
  await open(page, actAddress(id, name, about));
  for (const option of choose) await page.locator(`main form label[for="f-${option}"]`).click();
  for (const box of await page.locator('main form textarea, main form input[type=text]:not([inputmode=numeric])').all())
    if (!leave.includes((await box.getAttribute('name')) ?? '')) await box.fill(text);
  for (const [field, day] of Object.entries(dates)) await date(page, field, day);
  for (const list of pick ? await page.locator(`main form select:has(option[value=${pick}])`).all() : [])
    await list.selectOption(pick!);
  await go(page, page.locator('main form button.usa-button[type=submit]:not(.usa-button--outline)').first());
  await read?.(page);
  await confirm(page);
}

/** Confirms on the page that asks to check, and proves who it is, where either is asked. */
export async function confirm(page: Page): Promise<void> {
  const button = page.locator('button[name=step][value=confirm]');
  if ((await button.count()) > 0) {
    await look(page);
    await go(page, button);
  }
  await proveAgain(page, look);
}

const FARTHEST = 400;
/** Goes on with the Tab key alone until the focus is on what is meant. @throws Error when the keyboard never gets there */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const there = page.locator(':focus').and(page.locator(selector));
  for (let steps = 0; steps < FARTHEST; steps++) {
    await page.keyboard.press('Tab');
    if ((await there.count()) > 0) return;
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`);
}
