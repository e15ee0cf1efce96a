/**
 * An administrator gives a role in the browser, and the office that was shut is open; then a conflict of interest shuts one case of it. A company's
 * officer leaves: reported with evidence, checked by the specialist, and the new one signs in by a code from a mail.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { RECORD } from '../../domain/testing/stories.ts';
import { paths } from '../../web/paths.ts';
import { expectClean } from '../harness/clean.ts';
import { openSite, proveAgain, type Site } from '../harness/site.ts';
import { stack } from '../harness/stack.ts';

const ID = 'p59636893';
const RIVER = 'p74737319';
/** Somebody whom the sign-in provider knows, and nobody here. */
const NINA = {
  sub: 'nina-next',
  name: 'Nina Next',
  email: 'nina@red-river.example',
  kind: 'participant',
  roles: [],
  language: 'en',
  about: 'New at the company',
} as const;
let site: Site;
beforeAll(async () => {
  site = await openSite('p', [NINA]);
  const { pool } = site.agency.database;
  await pool.query(
    `insert into account (participant, company, legacy_account, source) values ($1, 'Skagit Customs Brokers', '59636893', 'test')`,
    [ID],
  );
  const record = { ...RECORD, office: 'los-angeles', contacts: [], doubts: [], late: [] };
  await site.agency.office.submit(ID, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
  await arrive();
}, 120_000);
afterAll(() => site.close());

/** Red River, live, with the officer who will leave and the security contact. */
async function arrive(): Promise<void> {
  const { pool } = site.agency.database;
  await pool.query(
    `insert into account (participant, company, legacy_account, source) values ($1, 'Red River Footwear Importers', '74737319', 'test')`,
    [RIVER],
  );
  await pool.query(
    `insert into contact (id, participant, role, name, email, phone, person) values
       ($1 || '.officer', $1, 'officer', 'Carol Jennings', 'carol@red-river.example', '+1 956 555 0101', 'carol-jennings'),
       ($1 || '.primary', $1, 'primary', 'Marcus Webb', 'marcus@red-river.example', '+1 956 555 0102', 'marcus-webb')`,
    [RIVER],
  );
  await pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now() - interval '1 day', 'register:ctpat#1')`,
  );
  const contacts = (['officer', 'primary'] as const).map(
    (role) => ({ id: `${RIVER}.${role}`, role, reach: 'untried' }) as const,
  );
  const record = { ...RECORD, office: 'laredo', contacts, doubts: [], late: [] };
  await site.agency.office.submit(RIVER, { id: 'import-river', by: SYSTEM, type: 'ImportParticipant', record });
  await site.agency.office.submit(RIVER, { id: 'live-river', by: SYSTEM, type: 'GoLive', week: 0 });
}

/** The code of the newest mail to an address that carries one. */
async function codeMailedTo(address: string): Promise<string> {
  const { mailDir } = stack();
  const mails = await Promise.all(
    readdirSync(mailDir)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => simpleParser(readFileSync(join(mailDir, name)))),
  );
  const codes = mails
    .filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)))
    .sort((one, other) => Number(one.date) - Number(other.date))
    .flatMap(({ text }) => /\b\d{8}\b/.exec(text ?? '')?.[0] ?? []);
  return codes.at(-1) ?? '';
}

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

const submit = (page: Page) => page.locator('main form button[type=submit]').first().click();
async function confirm(page: Page): Promise<void> {
  await submit(page);
  await expectClean(page);
  await page.locator('button[name=step][value=confirm]').click();
  await proveAgain(page, expectClean);
}
const main = async (page: Page): Promise<string> => (await page.textContent('main')) ?? '';

test('the officer has left; the new one signs in by a code, once the specialist has made sure', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.goto(`/participants/${RIVER}`);
  const marcus = await site.signIn('marcus-webb');
  await marcus.goto(paths.documents({ id: RIVER }));
  await marcus.setInputFiles('#file', {
    name: 'resolution.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Carol has left; Nina signs.'),
  });
  await marcus.getByRole('button', { name: 'Upload' }).click();
  await marcus.getByText('The document is stored.').waitFor();

  await marcus.goto(paths.organization({ id: RIVER }));
  await expectClean(marcus);
  await marcus.getByRole('link', { name: 'Report a change of officer' }).click();
  await marcus.getByLabel('New officer: name').fill(NINA.name);
  await marcus.getByLabel('New officer: mail address').fill(NINA.email);
  await marcus.locator('main label', { hasText: 'English' }).click();
  await marcus.getByLabel('What has changed').fill('Carol Jennings left at the end of October.');
  await marcus.getByLabel('What shows it').fill('Resolution of the board, attached.');
  await marcus.locator('main label', { hasText: 'resolution.txt' }).click();
  await expectClean(marcus);
  await confirm(marcus);
  await expectClean(marcus);
  expect(await main(marcus)).toContain('Carol Jennings left');

  const ana = await site.signIn('ana-ruiz');
  await ana.goto(paths.act({ id: RIVER, act: 'confirm-officer-change' }));
  expect(await main(ana)).toContain('resolution.txt');
  await expectClean(ana);
  await ana.locator('main label', { hasText: 'A telephone number or mail address that was on record' }).click();
  await ana.getByLabel('Reason').fill('Called Marcus at the number on record; he confirms it.');
  await confirm(ana);
  await ana.waitForURL(new RegExp(`/participants/${RIVER}`));
  expect(await main(ana)).toContain('Nina Next is the officer now');
  await carol.goto(`/participants/${RIVER}`);
  expect(new URL(carol.url()).pathname).not.toBe(`/participants/${RIVER}`); // signed out

  const nina = await site.signIn('nina-next');
  expect(await main(nina)).toContain('You have no role here yet');
  await expectClean(nina);
  await marcus.goto(paths.organization({ id: RIVER }));
  await marcus.getByRole('link', { name: 'Invite to sign in' }).click();
  await expectClean(marcus);
  await submit(marcus);
  await marcus.getByText('The invitation is on its way.').waitFor();
  await expectClean(marcus);

  await nina.getByRole('link', { name: 'I have a code' }).click();
  await expectClean(nina);
  await nina.getByLabel('Your mail address').fill(NINA.email);
  await nina.getByLabel('Code').fill(await codeMailedTo(NINA.email));
  await submit(nina);
  await nina.getByText('You act for your company now.').waitFor();
  expect(new URL(nina.url()).pathname).toBe(`/participants/${RIVER}`);
  await expectClean(nina);
  await nina.goto(paths.profile({ id: RIVER }));
  expect(await nina.locator('h1').count()).toBe(1);
  await expectClean(nina);
  await nina.goto(paths.organization({ id: RIVER }));
  const signIns = await nina.locator('section[aria-labelledby=sign-ins]').textContent();
  expect(signIns).toContain('Nina Next Company officer');
  expect(signIns).not.toContain('Carol');
}, 180_000);
