/**
 * A specialist's working day with a keyboard alone: after the site has been opened nothing is clicked, filled in or gone to but by keys.
 * Then the supervisor moves her portfolio, by keys as well. Before all that pages of theirs in colors that the reader has chosen.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { dateInWords } from '../../templates/dates.ts';
import { paths } from '../../web/paths.ts';
import { choose, expectRefused, follow, leadOn, skip, tabTo, write, writeDate } from '../harness/keyboard.ts';
import { lostIn } from '../harness/own-colors.ts';
import { expectClean } from '../harness/clean.ts';
import { openSite, type Site } from '../harness/site.ts';

const ZONE = 'America/Chicago';
const today = wallDateOf(Date.now(), ZONE);
/** What the agency calls today, an hour ahead of the company. */
const agencyToday = (): WallDate => wallDateOf(Date.now(), 'America/New_York');
/** Ana's company, of which two dates are in doubt; and one that is nobody's yet, and whose validation is late. */
const HARBOR = { id: 'k10000001', name: 'Harbor Light Optics' };
const PEAK = { id: 'k10000002', name: 'Granite Peak Tools' };
const DOUBTS = [
  { id: 'first', code: 'date-unknown', field: 'certified_on' },
  { id: 'second', code: 'bond-missing', field: 'bond' },
] as const;
let site: Site;
beforeAll(async () => {
  site = await openSite('k');
  const { pool } = site.agency.database;
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  await arrive(HARBOR, { certifiedOn: null, doubts: DOUBTS });
  await arrive(PEAK, { lastValidatedOn: addYears(today, -5) });
  const by = { person: 'helen-park', role: 'supervisor' } as const;
  await site.agency.office.submit(HARBOR.id, { id: 'assign', by, type: 'AssignSpecialist', specialist: 'ana-ruiz' });
}, 120_000);
afterAll(() => site.close());

async function arrive({ id, name }: { id: string; name: string }, more: Partial<ImportedRecord>): Promise<void> {
  const { database, office } = site.agency;
  await database.pool.query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [id, name]);
  await database.pool.query(
    `insert into contact (id, participant, role, name, email) values ($1, $2, 'officer', 'Olive Trent', 'olive@x.example')`,
    [`${id}.officer`, id],
  );
  const record: ImportedRecord = {
    ...{ programme: 'ctpat', entityType: 'importer', zone: ZONE, office: 'laredo', demo: true, standing: 'certified' },
    ...{ tier: 2, risk: 'low', certifiedOn: addYears(today, -9), lastValidatedOn: addYears(today, -1), late: [] },
    ...{ contacts: [{ id: `${id}.officer`, role: 'officer', reach: 'untried' }], doubts: [] },
    ...more,
  };
  await office.submit(id, { id: `import:${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await office.submit(id, { id: `live:${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}

const main = async (page: Page): Promise<string> => (await page.textContent('main'))?.replace(/\s+/g, ' ') ?? '';
const path = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname);

async function signIn(page: Page, name: string): Promise<void> {
  await follow(page, 'link', 'Sign in');
  await follow(page, 'button', name);
}

async function signOut(page: Page): Promise<void> {
  await follow(page, 'button', 'Sign out');
  await follow(page, 'button', 'Sign out'); // the provider asks as well
  expect(path(page)).toBe('/signed-out');
}

test.each(['light', 'dark'] as const)(
  'in %s colors of the reader’s own nothing is lost',
  async (colorScheme) => {
    const page = await site.signIn('helen-park');
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const pages = {
      '/my-companies?of=ana-ruiz': '.pt-light',
      '/team': '.pt-chart',
      [`/participants/${PEAK.id}`]: '.pt-tag',
    };
    for (const [at, what] of Object.entries(pages)) {
      await page.goto(at);
      await expectClean(page, ['color-contrast']); // it computes with our colors, which are not those that are seen
      expect(await page.locator(what).count()).toBeGreaterThan(0);
      expect(await lostIn(page)).toEqual([]);
    }
  },
  120_000,
);

test('a specialist’s day: a call with a promise, an item put aside, the next case, an act, a role lent, and home', async () => {
  const page = await site.open();
  await signIn(page, 'Ana Ruiz');
  expect(path(page)).toBe('/today');
  expect(await main(page)).toContain('No promise is open.');

  await skip(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys of this page' }).waitFor();
  expect(await page.locator('#keys kbd').allTextContents()).toEqual(['t', 'q', 'p', '?']);
  await expectClean(page);
  await page.keyboard.press('Enter'); // it begins at the button that closes it
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await tabTo(page, 'link', 'Log a contact', 'Shift+Tab');
  await leadOn(page);
  await write(page, 'Company, account or number', 'harbor light', 'searchbox');
  await leadOn(page);
  await skip(page);
  await follow(page, 'link', HARBOR.name);
  await skip(page);
  await follow(page, 'button', 'Log it');
  await expectRefused(page, 'What it was: ');
  await tabTo(page, 'link', /^What it was/);
  await page.keyboard.press('Enter'); // the summary leads to the answer that is missing
  await page.keyboard.press('Shift+Tab');
  await choose(page, 'We called them');
  await choose(page, /^Olive Trent/);
  await choose(page, 'Spoke with them');
  await write(page, /^What was said/, 'The gate is mended; they ask for the list.');
  await choose(page, 'Yes, by us', 'No');
  await write(page, /^What was promised/, 'The list of seals');
  await writeDate(page, addDays(today, 10));
  await follow(page, 'button', 'Log it');
  expect(await main(page)).toContain(`The contact was logged: ${HARBOR.name}.`);
  expect(path(page)).toBe(`/participants/${HARBOR.id}`);
  await leadOn(page, 't');
  expect(await main(page)).toContain(`The list of seals ${HARBOR.name}`);

  await leadOn(page, 'q');
  await page.keyboard.press('j');
  await leadOn(page);
  expect(path(page)).toBe(`/participants/${HARBOR.id}`);
  await page.keyboard.press('j');
  await page.keyboard.press('j'); // the second of its items
  await leadOn(page, 'h');
  expect(path(page)).toBe(decodeURIComponent(paths.holdWork({ id: HARBOR.id, key: 'import.doubt:second' })));
  await skip(page);
  await choose(page, 'the company');
  await follow(page, 'button', 'Put aside');
  expect(await main(page)).toContain(`Put aside until ${dateInWords(addDays(agencyToday(), 7), 'en')}`);
  await leadOn(page, 'q');
  await follow(page, 'link', /^Waiting/);
  expect(await main(page)).toContain(HARBOR.name);

  await follow(page, 'link', /^Available/);
  await leadOn(page, 'n');
  expect(path(page)).toBe(`/participants/${PEAK.id}`);
  expect(await main(page)).toContain(`You have it now: Plan the validation, ${PEAK.name}.`);
  await leadOn(page, 'e');
  await skip(page);
  await choose(page, 'In person');
  await follow(page, 'button', 'Save the plan');
  expect(await main(page)).toContain('The validation is planned.');

  await follow(page, 'link', 'Ana Ruiz');
  await skip(page);
  await follow(page, 'link', 'Lend a role');
  await skip(page);
  await choose(page, /Laredo$/);
  await write(page, 'To', 'Tom', 'combobox');
  await follow(page, 'button', 'Continue');
  await skip(page);
  await follow(page, 'button', 'Lend the role');
  await skip(page);
  await follow(page, 'link', 'Sign in again');
  await follow(page, 'button', 'Yes, I am Ana Ruiz');
  await follow(page, 'button', 'Lend the role');
  expect(await main(page)).toMatch(/The role was lent\..*Tom Becker Supply chain security specialist Office of Laredo/);
  await signOut(page);
}, 120_000);

test('her supervisor moves the portfolio to whoever stands in', async () => {
  const page = await site.open();
  await signIn(page, 'Helen Park');
  await follow(page, 'link', 'Office');
  await follow(page, 'link', 'Portfolios');
  await skip(page);
  await follow(page, 'link', 'Ana Ruiz');
  await skip(page);
  await tabTo(page, 'checkbox', `Choose ${HARBOR.name}`);
  await page.keyboard.press('Space');
  await follow(page, 'button', 'Show what would happen');
  await expectRefused(page, 'Choose who gets them.');
  await write(page, 'Who gets them', 'Tom', 'combobox');
  await write(page, 'Reason', 'She is away in spring.');
  await follow(page, 'button', 'Show what would happen');
  expect(await main(page)).toContain('1 of 1 companies would move.');
  await skip(page);
  await follow(page, 'button', 'Move them');
  expect(await main(page)).toContain('1 of 1 companies have moved.');
  await skip(page);
  await follow(page, 'link', 'Portfolio of Tom Becker');
  expect(await main(page)).toContain(HARBOR.name);
  await signOut(page);
}, 120_000);
