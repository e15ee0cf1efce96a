import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../domain/calendar.ts';
import type { ActName } from '../../domain/participant.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { fastForward } from '../../web/time-machine.ts';
import { ACTS_WORDS } from '../../web/words/acts.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { policies } from '../harness/agency.ts';
import { profileBefore } from '../harness/complete-profile.ts';
import { expectClean, openSite, proveAgain, type Site } from '../harness/site.ts';
import { vetBefore } from '../harness/vetting.ts';

const ID = 's74737319';
const ZONE = 'America/New_York';
let site: Site;
beforeAll(async () => {
  site = await openSite('s');
  await overdueParticipant();
}, 120_000);
afterAll(() => site.close());

/** A certified company of the register whose annual review falls due tomorrow. */
async function overdueParticipant(): Promise<void> {
  const { pool } = site.agency.database;
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), ZONE), 1), -6);
  const contacts = [
    { id: `${ID}.officer`, role: 'officer', reach: 'untried' },
    { id: `${ID}.primary`, role: 'primary', reach: 'untried' },
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
  await pool.query(
    `insert into account (participant, company, legacy_account, source) values ($1, 'Red River Footwear Importers', '74737319', 'test')`,
    [ID],
  );
  for (const { id, role } of contacts)
    await pool.query('insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5)', [
      id,
      ID,
      role,
      role === 'officer' ? 'Olive Trent' : 'Paul Reyes',
      `${role}@red-river.example`,
    ]);
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  await site.agency.office.submit(ID, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
  await site.agency.office.submit(ID, { id: 'go-live', by: SYSTEM, type: 'GoLive', week: 0 });
}

const days = (count: number): Promise<void> => fastForward(site.agency.client, ID, count);

type Answers = { readonly choose?: readonly string[]; readonly text?: string; readonly day?: string };

/** Does an act from the participant's page as a person would: the button, the form, the check page. */
async function act(
  page: Page,
  name: ActName,
  { choose = [], text = 'As documented in the file.', day }: Answers = {},
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
  await act(specialist, 'RecordSearch');
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
