/** What a decision says where it is read: in the letter that serves it, as paper, and on its page. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../../web/paths.ts';
import { confirm, go, look, open } from '../../harness/by-hand.ts';
import { pagesOf } from '../../harness/pdf.ts';

/** Prints the batch in which the letter stands, as the mail room does. Answers with the words of its PDF. */
export async function printedLetter(specialist: Page): Promise<string> {
  await open(specialist, paths.letters());
  await go(specialist, specialist.locator(`main a[href^="${paths.letters()}/offices/"]`).first());
  await go(specialist, specialist.locator('main form button[type=submit]').first());
  await confirm(specialist);
  await look(specialist);
  const file = await specialist.locator('main a[href$="/letters.pdf"]').first().getAttribute('href');
  const pdf = await specialist.request.get(file ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  return (await pagesOf(await pdf.body())).join(' ').replaceAll(/\s+/g, ' ');
}

/** The words of the page of a company's decision, as its readers come to it by the list. */
export async function decisionAbout(reader: Page, company: string): Promise<string> {
  await open(reader, paths.decisions());
  await go(reader, reader.locator(`main a[href^="${paths.decisions()}/${company}/"]`).first());
  await open(reader, new URL(reader.url()).pathname);
  return (await reader.textContent('main')) ?? '';
}
