/** The company at its security profile: real answers of all four kinds, documents, affirmations. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { WallDate } from '../../../domain/calendar.ts';
import { CATEGORIES } from '../../../domain/state.ts';
import type { Language } from '../../../templates/words.ts';
import { paths } from '../../../web/paths.ts';
import { anchorOf, keyOf } from '../../../web/pages/profile/fields.ts';
import { PROFILE } from '../../../web/words/page-profile.ts';
import { check, date, go, look, open, tabTo } from '../../harness/by-hand.ts';
import { SAYS } from './applicants.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
/** In turn, so that a company says every kind of thing in every category. */
const TURN = ['yes', 'partly', 'no', 'not-applicable'] as const;

export const categoryOf = (id: string, category: number | string): string =>
  paths.profileCategory({ id, category: String(category) });
const categoryIn = (criterion: string): string => criterion.split('.')[0] ?? '';

/** Saves what is on the page, uploads a document at the criterion, and comes back to it. */
async function uploadAt(page: Page, criterion: string, name: string): Promise<void> {
  await go(page, page.locator(`button[name=save][value="upload:${criterion}"]`));
  await look(page);
  await page.setInputFiles('#file', { name, mimeType: 'application/pdf', buffer: PDF });
  await go(page, page.locator('form[data-upload] button[type=submit]'));
  await look(page);
  expect(await page.textContent('main')).toContain(name);
  await go(page, page.locator(`main a[href*="/profile/categories/${categoryIn(criterion)}"]`).first());
}

/** Attaches a document that has been uploaded. */
async function attach(page: Page, criterion: string, name: string | null, on: WallDate): Promise<void> {
  const choices = page.locator(`select[name="add${keyOf(criterion)}"]`);
  await choices.selectOption(name === null ? { index: 1 } : { label: name });
  await date(page, `day${keyOf(criterion)}`, on);
}

/** Answers what is open and cannot only be affirmed. Answers with how many there were. */
async function answerOpen(page: Page, language: Language, today: WallDate): Promise<number> {
  const open = await page.locator('main form .pt-criterion--open:not(:has(details.pt-why))').all();
  for (const [index, section] of open.entries()) {
    const criterion = ((await section.getAttribute('id')) ?? '').slice(1).replace('x', '.');
    const key = keyOf(criterion);
    const answer = TURN[index % TURN.length]!;
    await check(page, `answer${key}`, answer);
    await page.locator(`[name="explanation${key}"]`).fill(SAYS[language][answer]);
    const shows = answer === 'yes' || answer === 'partly';
    const attachable = await page.locator(`select[name="add${key}"]`).count();
    const held = await page.locator(`input[name="keep${key}"]`).count();
    if (shows && attachable > 0 && held === 0) await attach(page, criterion, null, today);
  }
  return open.length;
}

/** The first criterion, with a document that others can point to. */
async function answerFirst(page: Page, id: string, language: Language, today: WallDate): Promise<void> {
  await open(page, paths.profile({ id }));
  await page.goto(categoryOf(id, 1));
  await check(page, 'answer1x1', 'yes');
  await page.locator('[name=explanation1x1]').fill(SAYS[language].yes);
  await uploadAt(page, '1.1', 'manual.pdf');
  await attach(page, '1.1', 'manual.pdf', today);
  await go(page, page.locator('button[name=save][value="1.1"]'));
}

/** One category, from its first criterion on. */
export async function answerCategory(
  page: Page,
  id: string,
  category: number,
  language: Language,
  today: WallDate,
): Promise<number> {
  if (category === 1) await answerFirst(page, id, language, today);
  return renew(page, id, category, language, today);
}

/** Every category, one after the other. */
export async function answerProfile(page: Page, id: string, language: Language, today: WallDate): Promise<void> {
  for (const category of CATEGORIES) await answerCategory(page, id, category, language, today);
  await open(page, paths.profile({ id }));
  expect(await page.textContent('main')).toContain(PROFILE.complete[language]);
}

/** Affirms what is offered to be affirmed, and saves the rest. */
async function finish(page: Page, language: Language): Promise<void> {
  const affirm = page.locator('button[name=save][value=affirm]');
  await go(page, (await affirm.count()) > 0 ? affirm : page.locator('button[name=save][value=all]'));
  await look(page);
  expect(await page.locator('main .pt-lead').first().textContent()).toContain(PROFILE.nothingLeft[language]);
}

/** What must be is answered, or in a review answered anew, and the rest read and affirmed. Answers with how many were answered. */
export async function renew(
  page: Page,
  id: string,
  category: number,
  language: Language,
  today: WallDate,
): Promise<number> {
  await open(page, categoryOf(id, category));
  const anew = await answerOpen(page, language, today);
  await finish(page, language);
  return anew;
}

/** Mends an answer that came back: says it better, with a new document. */
export async function mend(
  page: Page,
  criterion: string,
  { text, name, on }: { readonly text: string; readonly name: string; readonly on: WallDate },
): Promise<void> {
  await page.locator(`[name="explanation${keyOf(criterion)}"]`).fill(text);
  await uploadAt(page, criterion, name);
  await look(page);
  await attach(page, criterion, name, on);
  await go(page, page.locator(`button[name=save][value="${criterion}"]`));
  await page.locator(`#${anchorOf(criterion)}.pt-criterion--done`).waitFor();
  await look(page);
}

/** From the list of tasks to a criterion and back with the keyboard alone: the answer is chosen, its text replaced and saved. */
export async function renewByKeyboard(page: Page, id: string, criterion: string, text: string): Promise<void> {
  const key = keyOf(criterion);
  await page.goto(paths.review({ id }));
  await tabTo(page, `main a[href="${categoryOf(id, categoryIn(criterion))}"]`);
  await enter(page);
  await tabTo(page, `[name="answer${key}"]`);
  await page.keyboard.press('Space');
  await tabTo(page, `[name="explanation${key}"]`);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await tabTo(page, `button[name=save][value="${criterion}"]`);
  await enter(page);
  await page.locator(`#${anchorOf(criterion)}.pt-criterion--done`).waitFor();
  expect(await page.locator(`[name="explanation${key}"]`).inputValue()).toBe(text);
}

async function enter(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}
