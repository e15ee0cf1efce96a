/** An administrator gives a role in the browser, and the office that was shut is open; then a conflict of interest shuts one case of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { RECORD } from '../../domain/testing/stories.ts';
import { expectClean, openSite, proveAgain, type Site } from '../harness/site.ts';

const ID = 'p59636893';
let site: Site;
beforeAll(async () => {
  site = await openSite('p');
  const { pool } = site.agency.database;
  await pool.query(
    `insert into account (participant, company, legacy_account, source) values ($1, 'Skagit Customs Brokers', '59636893', 'test')`,
    [ID],
  );
  const record = { ...RECORD, office: 'los-angeles', contacts: [], doubts: [], late: [] };
  await site.agency.office.submit(ID, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
}, 120_000);
afterAll(() => site.close());

const companies = async (page: Page): Promise<string> => {
  await page.goto('/participants');
  await expectClean(page);
  return (await page.textContent('main')) ?? '';
};

test('a role, and a conflict', async () => {
  const grace = await site.signIn('grace-okafor'); // works the eastern offices
  expect(await companies(grace)).not.toContain('Skagit');
  expect((await grace.goto(`/participants/${ID}`))?.status()).toBe(404);

  const joel = await site.signIn('joel-stein');
  await joel.getByRole('link', { name: 'People', exact: true }).click();
  await expectClean(joel);
  await joel.getByRole('link', { name: 'Grace Okafor' }).click();
  await expectClean(joel);
  await joel.getByRole('link', { name: 'Give a role' }).click();
  await expectClean(joel);
  await joel.getByLabel('Role', { exact: true }).selectOption('specialist');
  await joel.getByLabel('Where it is held').selectOption('office:los-angeles');
  await joel.locator('main form button[type=submit]').first().click();
  await expectClean(joel);
  await joel.locator('button[name=step][value=confirm]').click();
  await proveAgain(joel, expectClean);
  await expectClean(joel);
  expect(await joel.textContent('main')).toContain('Office of Los Angeles');
  expect(await companies(grace)).toContain('Skagit');

  await joel.goto('/people/grace-okafor/conflicts');
  await joel.getByLabel('Participant').fill('59636893');
  await joel.locator('main form button[type=submit]').first().click();
  await joel.locator('button[name=step][value=confirm]').click();
  await proveAgain(joel, expectClean);
  await expectClean(joel);
  expect(await companies(grace)).not.toContain('Skagit');
  expect((await grace.goto(`/participants/${ID}`))?.status()).toBe(403);
  await expectClean(grace);
}, 120_000);
