/** The report on a visit, written criterion by criterion in the browser. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { reportFacts } from '../../../db/validation-report.ts';
import { partOf } from '../../../web/pages/validation-report/fields.ts';
import { paths } from '../../../web/paths.ts';
import { REPORT } from '../../../web/words/page-validation-report.ts';
import { check, go, look, open } from '../../harness/by-hand.ts';
import type { Site } from '../../harness/site.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
export const PHOTO = 'gate.pdf';
/** What has to be mended, by criterion. */
export const ASKED = {
  '4.2': {
    found: 'The gate log of three nights is missing.',
    asked: 'Keep the gate log every night, and show a month.',
  },
  '9.1': { found: 'The fence is open at the north end.', asked: 'Close the fence, and send photographs.' },
} as const;
const parts = new Map(
  Object.entries(ASKED).map(([criterion, words]) => [partOf('domestic', criterion), { criterion, ...words }]),
);

/** A document about one of these, put on file by whoever visited. */
export async function fileEvidence(specialist: Page, id: string): Promise<void> {
  await open(specialist, paths.documentsFor({ id, about: 'participant' }));
  await specialist.setInputFiles('#file', { name: PHOTO, mimeType: 'application/pdf', buffer: PDF });
  await go(specialist, specialist.locator('form[data-upload] button[type=submit]'));
  await look(specialist);
}

/** Every criterion of every category, then what is said of the whole. Answers with how many there were. */
export async function writeWhole(specialist: Page, id: string): Promise<number> {
  await open(specialist, paths.validationReport({ id }));
  await go(specialist, specialist.locator('main a.usa-button[href*="/report/"]'));
  let count = 0;
  for (let more = true; more;) {
    if (count === 0) await look(specialist); // the others are made like the first
    expect(await specialist.locator('main form [data-part] input[type=radio]:checked').count()).toBe(0);
    const there = await specialist
      .locator('main form [data-part]')
      .evaluateAll<string[], HTMLElement>((all) => all.map((one) => one.dataset['part'] ?? ''));
    for (const part of there) await writePart(specialist, part);
    count += there.length;
    const next = specialist.locator('button[name=save][value=next]');
    more = (await next.count()) > 0;
    await go(specialist, more ? next : specialist.locator('button[name=save][value=all]'));
  }
  await open(specialist, paths.validationReport({ id }));
  await specialist.locator('main form textarea[name=text]').fill('We met the plant manager, and saw every building.');
  await go(specialist, specialist.locator('main form button[name=save]'));
  await look(specialist);
  return count;
}

async function writePart(page: Page, part: string): Promise<void> {
  const asked = parts.get(part);
  await check(page, `result${part}`, asked ? 'action-required' : 'met');
  if (!asked) return;
  await page.locator(`[name="found${part}"]`).fill(asked.found);
  await page.locator(`[name="asked${part}"]`).fill(asked.asked);
  await page.locator(`select[name="add${part}"]`).selectOption({ label: PHOTO });
  await page.locator(`[data-part="${part}"] [role=status]`, { hasText: REPORT.saved.en }).waitFor();
}

/** The box by which somebody says that the report was read as it stands. */
export const readBox = async ({ agency }: Site, id: string): Promise<string> =>
  `report-r${(await reportFacts(agency.database.pool, id)).report.seq}`;
