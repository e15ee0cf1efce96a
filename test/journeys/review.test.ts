/** A member and its specialist go through the annual review in the browser, with an answer that comes back: once in English, once in Spanish. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { addDays, addYears, wallDateOf } from '../../domain/calendar.ts';
import type { ActName } from '../../domain/participant.ts';
import { CATEGORIES } from '../../domain/state.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { assessProfile } from '../../db/seed/profiles.ts';
import { CAST } from '../../domain/testing/cast.ts';
import type { Language } from '../../templates/words.ts';
import { kebab } from '../../web/pages/acts/form-act.ts';
import { fastForward } from '../../web/time-machine.ts';
import { REVIEW } from '../../web/words/page-review.ts';
import { CRITERIA, completeProfile } from '../harness/complete-profile.ts';
import { policies } from '../harness/agency.ts';
import { expectClean, openSite, proveAgain, type Site } from '../harness/site.ts';
import { vetBefore } from '../harness/vetting.ts';

const ZONE = 'America/Chicago';
const COMPANIES = {
  en: { id: 'r74737319', company: 'Red River Footwear Importers', officer: 'carol-jennings' },
  es: { id: 'r11457350', company: 'Pecos Plásticos S.A. de C.V.', officer: 'javier-montes' },
} as const satisfies Readonly<Record<Language, object>>;

let site: Site;
beforeAll(async () => {
  site = await openSite('r');
  await site.agency.database.pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`,
  );
}, 120_000);
afterAll(() => site.close());

/** A certified company that answered its profile, and whose review opens on the day after. */
async function member({ id, company }: { readonly id: string; readonly company: string }): Promise<void> {
  const { pool } = site.agency.database;
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), ZONE), 91), -6);
  const contacts = [
    { id: `${id}.officer`, role: 'officer', reach: 'untried' },
    { id: `${id}.primary`, role: 'primary', reach: 'untried' },
  ] as const;
  await pool.query(`insert into account (participant, company, source) values ($1, $2, 'test')`, [id, company]);
  for (const { id: contact, role } of contacts)
    await pool.query('insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5)', [
      contact,
      id,
      role,
      `${role} of ${company}`,
      `${role}@${id}.example`,
    ]);
  const shared = {
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'laredo',
    demo: true,
    tier: 2,
  } as const;
  const dates = { certifiedOn, lastValidatedOn: addYears(certifiedOn, 5) };
  const record = { ...shared, ...dates, standing: 'certified', risk: 'low', contacts, doubts: [], late: [] } as const;
  await site.agency.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await site.agency.office.submit(id, { id: `go-live-${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
  await completeProfile(pool, policies, await stateOf(id));
  await fastForward(site.agency.client, id, 2);
}

async function stateOf(id: string) {
  const found = await loadCase(site.agency.database.pool, id);
  if (!found) throw new Error(`there is no ${id}`);
  return found.state;
}

/** Opens a page, which must be clean. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectClean(page);
}

/** Fills in an act's form, checks, confirms, and proves who it is where that is asked. */
async function act(page: Page, id: string, name: ActName, choose?: string): Promise<void> {
  await open(page, `/participants/${id}/acts/${kebab(name)}`);
  if (choose !== undefined) await page.locator(`main form label[for="${choose}"]`).click();
  for (const box of await page.locator('main form textarea').all()) await box.fill('As we found it. Tal como está.');
  const year = page.locator('main form input[name$="-year"]');
  if (await year.count()) await writeDay(page, addDays(wallDateOf(Date.now(), ZONE), -20));
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

async function writeDay(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.locator('main form select[name$="-month"]').selectOption(String(Number(month)));
  await page.locator('main form input[name$="-day"]').fill(String(Number(day)));
  await page.locator('main form input[name$="-year"]').fill(year);
}

/** From the list of tasks into each category: what was true last year is read and affirmed. */
async function affirmAll(page: Page, id: string): Promise<void> {
  await open(page, `/participants/${id}/review`);
  for (const category of CATEGORIES) {
    await open(page, `/participants/${id}/profile/categories/${category}`);
    await page.locator('button[name=save][value=affirm]').click();
    await page.locator('button[name=save][value=affirm]').waitFor({ state: 'detached' });
  }
}

/** The desk leads from one criterion to the next. */
async function assess(page: Page, reason: string | null): Promise<void> {
  await expectClean(page);
  if (reason !== null) await page.locator('textarea[name=reason]').fill(reason);
  const here = page.url();
  await page.locator(`button[name=result][value=${reason === null ? 'accepted' : 'returned'}]`).click();
  await page.waitForURL((url) => url.href !== here);
}

test.each(['en', 'es'] as const)(
  'a review with an answer that comes back (%s)',
  async (language) => {
    const { id, officer: persona } = COMPANIES[language];
    const { pool } = site.agency.database;
    await member(COMPANIES[language]);
    const officer = await site.signIn(persona);
    await open(officer, `/participants/${id}`);
    await affirmAll(officer, id);
    await act(officer, id, 'PrepareReview');
    await act(officer, id, 'SubmitReview', 'f-agreement-signed');
    expect((await stateOf(id)).review?.stage).toBe('submitted');

    const specialist = await site.signIn('ana-ruiz');
    await open(specialist, `/participants/${id}/profile/desk`);
    await specialist.locator('a.usa-button[href$="#criterion"]').first().click();
    await assess(specialist, 'Attach the statement that is signed.');
    await assess(specialist, null);
    await act(specialist, id, 'ReturnReview');

    await open(officer, `/participants/${id}/review`);
    await officer.getByText('Attach the statement that is signed.').first().waitFor();
    await officer.getByRole('link', { name: REVIEW.mend[language].replace('{id}', '1.1') }).click();
    await expectClean(officer);
    await officer
      .locator('textarea[name=explanation1x1]')
      .fill('The signed one is in force since May. Vigente desde mayo.');
    await officer.locator('button[name=save][value="1.1"]').click();
    await officer.locator('#c1x1.pt-criterion--done').waitFor();
    await act(officer, id, 'SubmitReview', 'f-agreement-signed');

    await open(specialist, `/participants/${id}/profile/desk/1.1`);
    await assess(specialist, null);
    const state = await stateOf(id);
    await assessProfile({ pool, criteria: CRITERIA, policies }, state, state.lastAt, CAST.specialist); // one by one, too, and seen above
    await vetBefore('ApproveReview', pool, policies, state);
    await act(specialist, id, 'ApproveReview');
    expect((await stateOf(id)).review).toBeNull();
  },
  300_000,
);
