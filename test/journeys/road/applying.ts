/** The applicant's way from the first page to the receipt. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import type { Spoken } from '../../../templates/words.ts';
import { FORM, QUESTIONS, TYPES, VERDICT } from '../../../web/pages/apply/words.ts';
import { APPLICATION, SAVE, SIGN, TASKS } from '../../../web/words/page-application.ts';
import { ENTITY_TYPES } from '../../../web/words/people.ts';
import { check, confirm, date, fillAll, go, look, open } from '../../harness/by-hand.ts';
import { SAYS, type Applicant } from './applicants.ts';

/** From the first page, as nobody in particular, through the sign-in to the types. */
export async function comeIn(page: Page, { who, language }: Applicant): Promise<void> {
  await page.context().clearCookies();
  await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  await open(page, '/');
  await go(page, page.getByRole('link', { name: TYPES.heading[language] }));
  await page.locator(`button[name=sub][value="${who}"]`).click();
  await page.waitForURL(/\/apply$/);
  await look(page);
  expect(await page.textContent('h1')).toBe(TYPES.heading[language]);
}

/** The questions: nothing, then one answer that closes the way, then all of them well. */
export async function beEligible(page: Page, { type, no, wrong, language }: Applicant): Promise<void> {
  await go(page, page.getByRole('link', { name: ENTITY_TYPES[type]?.[language] ?? '', exact: true }));
  await look(page);
  const send = page.getByRole('button', { name: QUESTIONS.submit[language] });
  await go(page, send);
  await look(page); // nothing answered: told at each question
  const questions = new Set(
    await page
      .locator('main form input[type=radio]')
      .evaluateAll<string[], HTMLElement>((all) => all.map((one) => one.getAttribute('name') ?? '')),
  );
  for (const question of questions)
    await check(page, question, no.includes(question) || question === wrong ? 'no' : 'yes');
  await go(page, send);
  await look(page);
  expect(await page.textContent('h1')).toBe(VERDICT.heading[language]);
  await go(page, page.getByRole('link', { name: VERDICT.change[language] }));
  await check(page, wrong, 'yes');
  await go(page, send);
  expect(await page.textContent('h1')).toBe(FORM.title[language]);
}

/** Begins the application; answers with the participant's id. */
export async function begin(page: Page, { company, place, language }: Applicant): Promise<string> {
  await look(page);
  await fillAll(page, {
    company,
    ...place,
    officerName: 'Olga Ortiz',
    officerEmail: `officer@${language}.example`,
    contactName: 'Carl Cook',
    contactEmail: `contact@${language}.example`,
  });
  await check(page, 'officerLanguage', language);
  await check(page, 'contactLanguage', language);
  await go(page, page.locator('main form button[type=submit]').first());
  await page.waitForURL(/\/application$/);
  await look(page);
  return /participants\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

async function stepOf(page: Page, name: Spoken, { language }: Applicant, fill: () => Promise<void>): Promise<void> {
  await go(page, page.getByRole('link', { name: name[language], exact: true }));
  await look(page);
  await fill();
  await go(page, page.getByRole('button', { name: SAVE.submit[language] }));
  await page.waitForURL(/\/application$/);
  await look(page);
}

/** Everything but the security profile. */
export async function fillSteps(page: Page, applicant: Applicant): Promise<void> {
  const { company, place, identifiers, language } = applicant;
  await stepOf(page, TASKS.company.name, applicant, async () => {
    const { city, country } = place;
    const size = { ownerType: 'limited', years: '12', employees: '48' };
    await fillAll(page, { legalName: company, ...size, street: 'Bridge Street 1', city, country, site1: `${city}, 2` });
    await check(page, 'site1Why', 'volume');
  });
  await stepOf(page, TASKS.identifiers.name, applicant, () => fillAll(page, identifiers));
  await stepOf(page, TASKS.risk.name, applicant, async () => {
    await date(page, 'riskAssessedOn', addDays(wallDateOf(Date.now(), 'America/New_York'), -30));
    await check(page, 'method', 'five-step');
    await fillAll(page, { summary: SAYS[language].risk });
  });
}

const DONE = { en: '{n} of 6 done', es: '{n} de 6 hechos' };
const expectDone = async (page: Page, { language }: Applicant, n: number): Promise<void> =>
  expect(await page.textContent('main')).toContain(DONE[language].replace('{n}', String(n)));

/** Reads the whole, signs, proves who it is, and gets the receipt. */
export async function sign(page: Page, id: string, applicant: Applicant): Promise<void> {
  const { language } = applicant;
  await open(page, `/participants/${id}/application/whole`);
  await open(page, `/participants/${id}/application`);
  await expectDone(page, applicant, 5);
  await go(page, page.getByRole('link', { name: APPLICATION.sign[language] }).first());
  await look(page);
  expect(await page.textContent('h1')).toBe(SIGN.title[language]);
  await page.locator('main form label').last().click();
  await go(page, page.locator('main form button[type=submit]').first());
  await confirm(page);
  await page.waitForURL(/\/receipt$/);
  await look(page);
  await open(page, `/participants/${id}/application`);
  await expectDone(page, applicant, 6);
}
