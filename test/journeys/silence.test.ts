import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../domain/calendar.ts';
import type { ActName } from '../../domain/participant.ts';
import { CAST } from '../../domain/testing/cast.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { fastForward } from '../../web/time-machine.ts';
import { ACTS_WORDS } from '../../web/words/acts.ts';
import { CLOSED, SAY } from '../../web/words/page-answer.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { policies } from '../harness/agency.ts';
import { profileBefore } from '../harness/complete-profile.ts';
import { expectClean } from '../harness/clean.ts';
import { openSite, proveAgain, type Site } from '../harness/site.ts';
import { stack } from '../harness/stack.ts';
import { vetBefore } from '../harness/vetting.ts';

const ID = 's74737319';
/** Whose contact answers by the link of a mail. */
const LINKED = 's59636893';
const ZONE = 'America/New_York';
let site: Site;
beforeAll(async () => {
  site = await openSite('s');
  await site.agency.database.pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`,
  );
  await overdueParticipant(ID, 'Red River Footwear Importers', 'red-river');
  await overdueParticipant(LINKED, 'White Pine Imports', 'white-pine');
}, 120_000);
afterAll(() => site.close());

/** A certified company of the register whose annual review falls due tomorrow. */
async function overdueParticipant(id: string, company: string, domain: string): Promise<void> {
  const { pool } = site.agency.database;
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), ZONE), 1), -6);
  const contacts = [
    { id: `${id}.officer`, role: 'officer', reach: 'untried' },
    { id: `${id}.primary`, role: 'primary', reach: 'untried' },
  ] as const;
  const record: ImportedRecord = {
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'miami',
    demo: true,
    standing: 'certified',
    tier: 2,
    risk: 'low',
    certifiedOn,
    lastValidatedOn: addYears(certifiedOn, 5),
    contacts,
    doubts: [],
    late: [],
  };
  await pool.query(`insert into account (participant, company, legacy_account, source) values ($1, $2, $3, 'test')`, [
    id,
    company,
    id.slice(1),
  ]);
  for (const { id: contact, role } of contacts)
    await pool.query(
      'insert into contact (id, participant, role, name, email, language) values ($1, $2, $3, $4, $5, $6)',
      [
        contact,
        id,
        role,
        role === 'officer' ? 'Olive Trent' : 'Paul Reyes',
        `${role}@${domain}.example`,
        id === LINKED ? 'es' : 'en',
      ],
    );
  await site.agency.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await site.agency.office.submit(id, { id: `go-live-${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}

const days = (count: number): Promise<void> => fastForward(site.agency.client, ID, count);

type Answers = {
  readonly choose?: readonly string[];
  readonly text?: string;
  readonly day?: string;
  /** Chosen in every list that offers it. */
  readonly pick?: string;
};

/** Does an act from the participant's page as a person would: the button, the form, the check page. */
async function act(
  page: Page,
  name: ActName,
  { choose = [], text = 'As documented in the file.', day, pick }: Answers = {},
): Promise<void> {
  await ready(name);
  await page.goto(`/participants/${ID}`);
  await expectClean(page);
  await page.getByRole('link', { name: ACTS_WORDS[name].en, exact: true }).first().click();
  await expectClean(page);
  for (const label of choose) await page.locator('main form label').filter({ hasText: label }).first().click();
  for (const box of await page.locator('main form textarea, main form input[type=text]:not([inputmode=numeric])').all())
    await box.fill(text);
  if (day) await writeDate(page, day);
  if (pick)
    for (const list of await page.locator(`main form select:has(option[value=${pick}])`).all())
      await list.selectOption(pick);
  await page.locator('main form button[type=submit]').first().click();
  const confirm = page.locator('button[name=step][value=confirm]');
  if (await confirm.count()) {
    await expectClean(page);
    await confirm.click();
    await proveAgain(page, expectClean);
  }
  await page.waitForURL((url) => !url.pathname.includes('/acts/'));
  await expectClean(page);
}

async function writeDate(page: Page, date: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  await page.locator('main form select[name$="-month"]').selectOption(String(Number(month)));
  await page.locator('main form input[name$="-day"]').fill(String(Number(dayOfMonth)));
  await page.locator('main form input[name$="-year"]').fill(year);
}

/** The profile and the vetting are not what this journey is about: both are done before the act that needs them. */
async function ready(name: ActName): Promise<void> {
  const { pool } = site.agency.database;
  const found = await loadCase(pool, ID);
  if (!found) return;
  await profileBefore(name, pool, policies, found.state);
  await vetBefore(name, pool, policies, found.state);
}

async function standing(): Promise<string> {
  const { rows } = await site.agency.database.pool.query<{ standing: string }>(
    'select standing from participant where id = $1',
    [ID],
  );
  return rows[0]?.standing ?? 'none';
}

test('silence, from the queue through outreach to a recommendation, a decision and a cure', async () => {
  const supervisor = await site.signIn('helen-park');
  await act(supervisor, 'AssignSpecialist', { choose: ['Ana Ruiz'] });
  await days(2 + 14);

  const specialist = await site.signIn('ana-ruiz');
  await expectClean(specialist);
  await specialist.goto('/queue');
  await specialist.getByRole('link', { name: 'Call the company' }).first().click();
  await specialist.waitForURL(`**/participants/${ID}**`);
  await act(specialist, 'LogCall', { choose: ['Paul Reyes', 'No answer'] });
  await days(7);
  await act(specialist, 'LogCall', { choose: ['Paul Reyes', 'Left a message'] });
  await days(7);
  await act(specialist, 'DispatchLetter');
  await days(15);
  await act(specialist, 'RecordSearch', { pick: 'something' });
  await act(specialist, 'RecommendSuspension');

  await act(await site.signIn('martin-doyle'), 'DecideAdverse', { choose: ['Impose the suspension'] });
  await act(await site.signIn('robert-hale'), 'ConfirmSuspension');
  expect(await standing()).toBe('certified');
  await act(specialist, 'ServeDecision');
  expect(await standing()).toBe('suspended');

  const officer = await site.signIn('carol-jennings');
  expect(await officer.textContent('main')).toContain('suspend');
  await act(officer, 'PrepareReview', { day: addDays(wallDateOf(Date.now(), ZONE), -30) });
  await act(officer, 'SubmitReview', { choose: ['I am the company’s officer'] });
  await act(specialist, 'ApproveReview');
  await act(officer, 'SubmitCure', { choose: ['consents to unannounced visits'] });
  await act(specialist, 'AcceptCure');
  await act(await site.signIn('lucia-ferrer'), 'Reinstate');
  expect(await standing()).toBe('certified');
}, 300_000);

const MAILED_LINK = /\/answer\/[\w.:~-]+/;

/** The text of a mail to the address, once there is one of the kind that is looked for. */
async function mailTo(address: string, found: (text: string) => boolean): Promise<string> {
  const { mailDir } = stack();
  for (;;) {
    const files = readdirSync(mailDir).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(files.map((name) => simpleParser(readFileSync(join(mailDir, name)))));
    const texts = mails.filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)));
    const text = texts.map((mail) => mail.text ?? '').find(found);
    if (text !== undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function fits(page: Page): Promise<void> {
  await expectClean(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
}

test('a promise by the link of a mail, without signing in, on a telephone and in Spanish', async () => {
  const address = 'primary@white-pine.example';
  await fastForward(site.agency.client, LINKED, 2);
  const [link = ''] = MAILED_LINK.exec(await mailTo(address, (text) => MAILED_LINK.test(text)))!;
  const page = await site.open();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(link);
  await fits(page);
  await page.getByRole('link', { name: SAY.promise.choice.es }).click();
  await fits(page);
  await writeDate(page, addDays(wallDateOf(Date.now(), ZONE), 20));
  await page.locator('main form button[type=submit]').first().click();
  await fits(page);
  await page.locator('button[name=step][value=confirm]').click();
  await page.waitForURL(`**${link}`);
  await fits(page);
  expect(await page.textContent('main')).toContain(CLOSED.used.title.es);
  const confirmed = await mailTo(address, (text) => text.includes('nos dijo, por White Pine Imports'));
  expect(confirmed).not.toMatch(MAILED_LINK);

  const assign = { id: 'assign', by: CAST.director, type: 'AssignSpecialist', specialist: 'ana-ruiz' } as const;
  await site.agency.office.submit(LINKED, assign);
  const specialist = await site.signIn('ana-ruiz');
  await specialist.goto(`/participants/${LINKED}`);
  await specialist.getByRole('link', { name: ACTS_WORDS.InterpretAnswer.en, exact: true }).first().click();
  await expectClean(specialist);
  expect(await specialist.textContent('main')).toMatch(/Paul Reyes, by a link in a mail.*It will be done by/s);
}, 200_000);
