/** The vetting desk in a browser: one person answers the checklist for an annual review, another reviews it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../domain/calendar.ts';
import { RECORD } from '../../domain/testing/stories.ts';
import { expectClean } from '../harness/clean.ts';
import { openSite, type Site } from '../harness/site.ts';

const ID = 'v74737319';
const ZONE = 'America/Chicago';
let site: Site;

/** A member of Laredo whose annual review is open. */
beforeAll(async () => {
  site = await openSite('v');
  const { pool } = site.agency.database;
  await pool.query(
    `insert into account (participant, company, legacy_account, identifiers, source)
      values ($1, 'Red River Footwear Importers', '74737319', '{"ein": "12-3456789", "bond": "123456789"}', 'test')`,
    [ID],
  );
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), ZONE), 40), -6);
  const record = { ...RECORD, certifiedOn, lastValidatedOn: addYears(certifiedOn, 5), contacts: [], demo: true };
  await site.agency.office.submit(ID, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
  await site.agency.office.submit(ID, { id: 'go-live', by: SYSTEM, type: 'GoLive', week: 0 });
}, 120_000);
afterAll(() => site.close());

async function answer(page: Page, result: string, source: string, finding: string): Promise<void> {
  const day = wallDateOf(Date.now(), 'America/New_York').split('-').map(Number);
  await page.locator('main form label').filter({ hasText: result }).first().click();
  await page.locator('main form select[name$="-month"]').selectOption(String(day[1]));
  await page.locator('main form input[name$="-day"]').fill(String(day[2]));
  await page.locator('main form input[name$="-year"]').fill(String(day[0]));
  await page.getByLabel('Source').fill(source);
  await page.getByLabel('Finding, or why the check does not apply').fill(finding);
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await page.waitForURL(/\/vetting$/);
}

test('begun, answered, reviewed by another person, and clear', async () => {
  const ana = await site.signIn('ana-ruiz');
  await ana.goto(`/participants/${ID}`);
  await ana.getByRole('link', { name: 'Vetting desk' }).click();
  await expectClean(ana);
  await ana.getByRole('button', { name: 'Begin the vetting' }).click();
  await expectClean(ana);
  const open = ana.getByRole('link', { name: /^Answer/ });
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click();
    if (left === 5) await expectClean(ana);
    const away = left === 3;
    await answer(ana, away ? 'Does not apply' : 'Clear', 'Register of the day', away ? 'It has changed hands.' : '');
  }
  await ana.setViewportSize({ width: 320, height: 900 });
  await expectClean(ana);
  expect(await ana.textContent('main')).toContain('another person reviews it');
  const helen = await site.signIn('helen-park');
  await helen.goto(`/participants/${ID}/vetting`);
  await helen.getByRole('link', { name: 'Review the whole' }).click();
  await expectClean(helen);
  await helen.locator('main form label').filter({ hasText: 'Conclude: clear' }).click();
  await helen.getByLabel('What you looked at').fill('Every source was asked this week.');
  await helen.locator('main form button[type=submit]').first().click();
  await expectClean(helen);
  await helen.locator('button[name=step][value=confirm]').click();
  await helen.waitForURL(/\/vetting$/);
  await expectClean(helen);
  expect(await helen.textContent('main')).toMatch(/Clear\s+Helen Park/);
}, 120_000);
