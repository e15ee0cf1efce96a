/** The agency's side, by clicks alone: every answer assessed by a radio of its own, every check of the vetting answered, the whole reviewed. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { WallDate } from '../../../domain/calendar.ts';
import { paths } from '../../../web/paths.ts';
import { keyOf } from '../../../web/pages/profile/fields.ts';
import { CHECK_FORM, REVIEW_FORM, W } from '../../../web/pages/vetting/words.ts';
import { check, confirm, date, go, look, open } from '../../harness/by-hand.ts';

/**
 * Gives every answer that has no verdict its verdict, category by category, as the desk leads on.
 * @param returned criteria to be returned, each with its reason
 * @returns how many there were
 */
export async function assessAll(
  page: Page,
  id: string,
  returned: Readonly<Record<string, string>> = {},
): Promise<number> {
  await open(page, paths.profileDesk({ id }));
  await go(page, page.locator(`main a.usa-button[href^="${paths.profileDesk({ id })}/"]`));
  let count = 0;
  while (new URL(page.url()).pathname !== paths.profileDesk({ id })) {
    await look(page);
    expect(await page.locator('main form input[type=radio]:checked').count()).toBe(0);
    const sections = await page.locator('main form .pt-criterion--open').all();
    for (const section of sections)
      await judge(page, ((await section.getAttribute('id')) ?? '').slice(1).replace('x', '.'), returned);
    count += sections.length;
    await go(page, page.locator('main form button[type=submit]'));
  }
  await look(page);
  return count;
}

async function judge(page: Page, criterion: string, returned: Readonly<Record<string, string>>): Promise<void> {
  const key = keyOf(criterion);
  const reason = returned[criterion];
  await check(page, `result${key}`, reason === undefined ? 'accepted' : 'returned');
  const box = page.locator(`[name="reason${key}"]`);
  expect(await box.isVisible()).toBe(reason !== undefined);
  if (reason !== undefined) await box.fill(reason);
}

/** Begins the vetting, answers every check as clear, and lets another person review the whole. */
export async function vet(examiner: Page, reviewer: Page, id: string, on: WallDate): Promise<void> {
  await open(examiner, paths.vetting({ id }));
  await go(examiner, examiner.getByRole('button', { name: W.begin.en }));
  await look(examiner);
  const left = examiner.getByRole('link', { name: new RegExp(`^${W.answer.en}`) });
  for (let first = true; (await left.count()) > 0; first = false) {
    await go(examiner, left.first());
    if (first) await look(examiner);
    await check(examiner, 'result', 'clear');
    await date(examiner, 'on', on);
    await examiner.getByLabel(CHECK_FORM.source.en).fill('Register of the day');
    await go(examiner, examiner.getByRole('button', { name: CHECK_FORM.submit.en }));
  }
  await look(examiner);
  await open(reviewer, paths.vetting({ id }));
  await go(reviewer, reviewer.getByRole('link', { name: W.review.en }));
  await look(reviewer);
  await check(reviewer, 'decision', 'conclude');
  await reviewer.getByLabel(REVIEW_FORM.text.en).fill('Every source was asked this week.');
  await go(reviewer, reviewer.locator('main form button[type=submit]').first());
  await confirm(reviewer);
  await look(reviewer);
}
