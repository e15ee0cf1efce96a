/** Two applicants in a browser, one in English and one in Spanish: from the first page, over a verdict and every step, to a receipt, and on to certified. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { loadCriteria } from '../../db/criteria.ts';
import { assess, profileFacts } from '../../db/profile.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { vetThrough } from '../../db/seed/vetting.ts';
import type { Language, Spoken } from '../../templates/words.ts';
import { APPLICATION, SAVE, SIGN, TASKS } from '../../web/words/page-application.ts';
import { INVITATIONS } from '../../web/pages/invitations/words.ts';
import { FORM, QUESTIONS, TYPES, VERDICT } from '../../web/pages/apply/words.ts';
import { ENTITY_TYPES } from '../../web/words/people.ts';
import { applyAs } from '../harness/answers.ts';
import { act, check, date, fillAll, look, press } from '../harness/by-hand.ts';
import { policies } from '../harness/agency.ts';
import { expectClean, openSite, proveAgain, type Site } from '../harness/site.ts';

const CRITERIA = loadCriteria(new URL('../../policy/criteria', import.meta.url).pathname);

let site: Site;
beforeAll(async () => {
  site = await openSite('a');
  await pool().query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
}, 120_000);
afterAll(() => site.close());

type Applicant = {
  readonly language: Language;
  readonly who: string;
  readonly type: string;
  readonly company: string;
  /** Questions that are answered with no; all others with yes. */
  readonly no: readonly string[];
  /** One that is first answered wrongly. */
  readonly wrong: string;
  readonly place: Readonly<Record<'country' | 'region' | 'city' | 'port', string>>;
  readonly identifiers: Readonly<Record<string, string>>;
};
const APPLICANTS: readonly Applicant[] = [
  {
    language: 'en',
    who: 'carol-jennings',
    type: 'importer',
    company: 'Blue Heron Imports',
    no: ['unpaid-debt'],
    wrong: 'continuous-bond',
    place: { country: 'US', region: 'TX', city: 'Laredo', port: '2304' },
    identifiers: { idEin: '12-3456789', idBond: '987654321' },
  },
  {
    language: 'es',
    who: 'javier-montes',
    type: 'highway-carrier-us-mexico',
    company: 'Transportes del Bravo S.A. de C.V.',
    no: ['unpaid-debt'],
    wrong: 'office-north-america',
    place: { country: 'MX', region: 'NLE', city: 'Monterrey', port: '' },
    identifiers: { idScac: 'TDBV', idDot: '123456', idRfc: 'TBR010203AB1' },
  },
];

const pool = () => site.agency.database.pool;
const SPECIALIST = { person: 'ana-ruiz', role: 'specialist' } as const;

/** The questions: first one answer that closes the way, then all of them well. */
async function beEligible(page: Page, { type, no, wrong, language }: Applicant): Promise<void> {
  await page.goto('/apply');
  await look(page);
  expect(await page.textContent('h1')).toBe(TYPES.heading[language]);
  await page.getByRole('link', { name: ENTITY_TYPES[type]?.[language] ?? '', exact: true }).click();
  await look(page);
  await page.getByRole('button', { name: QUESTIONS.submit[language] }).click();
  await look(page); // nothing answered: told at each question
  const questions = new Set(
    await page
      .locator('main form input[type=radio]')
      .evaluateAll<string[], HTMLElement>((all) => all.map((one) => one.getAttribute('name') ?? '')),
  );
  for (const question of questions)
    await check(page, question, no.includes(question) || question === wrong ? 'no' : 'yes');
  await page.getByRole('button', { name: QUESTIONS.submit[language] }).click();
  await look(page);
  expect(await page.textContent('h1')).toBe(VERDICT.heading[language]);
  await page.getByRole('link', { name: VERDICT.change[language] }).click();
  await check(page, wrong, 'yes');
  await page.getByRole('button', { name: QUESTIONS.submit[language] }).click();
  expect(await page.textContent('h1')).toBe(FORM.title[language]);
}

async function begin(page: Page, { company, place, language }: Applicant): Promise<string> {
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
  await press(page);
  await page.waitForURL(/\/application$/);
  await look(page);
  return /participants\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

async function stepOf(page: Page, name: Spoken, { language }: Applicant, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: name[language], exact: true }).click();
  await look(page);
  await fill();
  await page.getByRole('button', { name: SAVE.submit[language] }).click();
  await page.waitForURL(/\/application$/);
  await look(page);
}

/** Every criterion in the browser, category after category: this company answers that each does not apply, and why. */
async function answerProfile(page: Page, id: string): Promise<void> {
  for (let category = 1; category <= 12; category++) {
    await page.goto(`/participants/${id}/profile/categories/${category}`);
    for (const label of await page.locator('main form label[for$="-not-applicable"]').all()) await label.click();
    for (const box of await page.locator('main form textarea').all())
      await box.fill('We carry no cargo of that kind: see the scope in our manual.');
    if (category === 1) await look(page);
    await page.locator('main form button[name=save][value=all]').click();
    await page.locator('main form button[name=save][value=all]').waitFor();
  }
}

const standing = async (id: string): Promise<string> =>
  (await pool().query<{ standing: string }>('select standing from participant where id = $1', [id])).rows[0]
    ?.standing ?? 'none';

/** The first answer in the browser, as a specialist does; the others at once. */
async function acceptProfile(ana: Page, id: string): Promise<void> {
  await ana.goto(`/participants/${id}/profile/desk`);
  await look(ana);
  await ana.locator('main .pt-tasks a').first().click();
  await look(ana);
  await ana.locator('button[name=result][value=accepted]').click();
  await ana.waitForLoadState();
  const { answers } = (await profileFacts(pool(), id)).profile;
  for (const [criterion, { seq, verdict }] of Object.entries(answers))
    if (!verdict)
      await assess(
        { pool: pool(), criteria: CRITERIA, policies },
        {
          command: `${id}-${criterion}`,
          participant: id,
          by: SPECIALIST,
          at: Date.now(),
          criterion,
          seenSeq: seq,
          result: 'accepted',
          note: null,
        },
      );
}

async function certify(id: string): Promise<void> {
  const [helen, ana] = [await site.signIn('helen-park'), await site.signIn('ana-ruiz')];
  await act(helen, id, 'AssignSpecialist', ['Ana Ruiz']);
  await ana.goto(`/participants/${id}/application`);
  await look(ana);
  await acceptProfile(ana, id);
  await act(ana, id, 'ApproveProfile');
  const { state } = (await loadCase(pool(), id))!;
  const cast = { examiner: SPECIALIST, reviewer: { person: 'tom-becker', role: 'specialist' } } as const;
  await vetThrough({ pool: pool(), policies, rules: 'test' }, state, state.lastAt, cast, {});
  await act(ana, id, 'RecordVetting');
  await act(helen, id, 'Certify');
  expect(await standing(id)).toBe('certified');
}

test.each(APPLICANTS)(
  '$who applies as $type in $language',
  async (applicant) => {
    const { language, who, company, place, identifiers } = applicant;
    const page = await site.signIn(who);
    await beEligible(page, applicant);
    const id = await begin(page, applicant);
    await stepOf(page, TASKS.company.name, applicant, async () => {
      const { city, country } = place;
      await fillAll(page, {
        legalName: company,
        ownerType: 'limited',
        years: '12',
        employees: '48',
        street: 'Bridge Street 1',
        city,
        country,
        site1: `${city}, 2`,
      });
      await check(page, 'site1Why', 'volume');
    });
    await stepOf(page, TASKS.identifiers.name, applicant, () => fillAll(page, identifiers));
    await stepOf(page, TASKS.risk.name, applicant, async () => {
      await date(page, 'riskAssessedOn', addDays(wallDateOf(Date.now(), 'America/New_York'), -30));
      await check(page, 'method', 'five-step');
      await fillAll(page, { summary: 'Monterrey, Laredo, Dallas: seals at every stop, one partner to be replaced.' });
    });
    await answerProfile(page, id);
    await page.goto(`/participants/${id}/application/whole`);
    await look(page);
    await page.goto(`/participants/${id}/application`);
    await look(page);
    expect(await page.textContent('main')).toContain(language === 'en' ? '5 of 6 done' : '5 de 6 hechos');
    await page.getByRole('link', { name: APPLICATION.sign[language] }).click();
    await look(page);
    expect(await page.textContent('h1')).toBe(SIGN.title[language]);
    await page.locator('main form label').last().click();
    await press(page);
    await look(page);
    await page.locator('button[name=step][value=confirm]').click();
    await proveAgain(page, expectClean);
    await page.waitForURL(/\/receipt$/);
    await look(page);
    expect(await standing(id)).toBe('submitted');
    await page.goto(`/participants/${id}/application`);
    await look(page);
    expect(await page.textContent('main')).toContain(language === 'en' ? '6 of 6 done' : '6 de 6 hechos');
    await certify(id);
  },
  400_000,
);

test('headquarters invites a company, and its token opens the type', async () => {
  const hale = await site.signIn('robert-hale');
  await hale.goto('/invitations');
  await look(hale);
  await hale.getByRole('link', { name: INVITATIONS.issue.en }).click();
  await look(hale);
  await fillAll(hale, { company: 'Pearl Toys', type: 'foreign-manufacturer-elsewhere' });
  await date(hale, 'lastDay', addDays(wallDateOf(Date.now(), 'America/New_York'), 30));
  await press(hale);
  await look(hale);
  const token = (await hale.textContent('.pt-token')) ?? '';
  await hale.goto('/invitations');
  await look(hale);
  expect(await hale.textContent('main')).not.toContain(token);
  const carol = await site.signIn('carol-jennings');
  await carol.goto(applyAs('foreign-manufacturer-elsewhere'));
  await look(carol);
  const place = { country: 'CN', region: 'Guangdong', city: 'Shenzhen', zone: 'Asia/Shanghai' };
  await fillAll(carol, { invitation: token, company: 'Pearl Toys', ...place });
  await fillAll(carol, {
    officerName: 'Li Na',
    officerEmail: 'li@pearl.example',
    contactName: 'Wu',
    contactEmail: 'wu@pearl.example',
  });
  await check(carol, 'officerLanguage', 'en');
  await check(carol, 'contactLanguage', 'en');
  await press(carol);
  await carol.waitForURL(/\/application$/);
  await hale.reload();
  await look(hale);
  expect(await hale.textContent('main')).toContain('Application of Pearl Toys');
}, 200_000);
