/**
 * One road, all of it in the browser: from the first page to certified, with one answer that came back, and
 * through the next annual review, where that answer is asked anew and another one comes back. Unless the whole is asked for it is gone in Spanish up to
 * where the review asks that answer anew, and in English by the applicant's first steps, up to a category of the profile.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, daysBetween, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { mail as en } from '../../../templates/notices/en/mail.ts';
import { mail as es } from '../../../templates/notices/es/mail.ts';
import type { Language } from '../../../templates/words.ts';
import { CATEGORIES, type State } from '../../../domain/state.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { paths } from '../../../web/paths.ts';
import { anchorOf } from '../../../web/pages/profile/fields.ts';
import { fastForward } from '../../../web/time-machine.ts';
import { DEADLINE } from '../../../web/words/page-deadline.ts';
import { GAP_COUNTS, GAPS } from '../../../web/words/page-profile.ts';
import { PROFILE_PANEL } from '../../../web/words/page-review.ts';
import { act, go, look, open } from '../../harness/by-hand.ts';
import { WHOLE } from '../../../bin/extent.ts';
import { mailTo } from '../../harness/mailbox.ts';
import { openSite, untilTaken, type Site } from '../../harness/site.ts';
import { assessAll, vet } from './agency.ts';
import { answerCategory, answerProfile, categoryOf, mend, renew, renewByKeyboard } from './answering.ts';
import { APPLICANTS, SAYS, type Applicant } from './applicants.ts';
import { begin, beEligible, comeIn, fillSteps, sign } from './applying.ts';

/** Comes back in the application, and is asked anew in the review. */
const FOUND = { criterion: '2.1', reason: 'Name the routes: this could be any company.' };
/** Comes back in the review. */
const BACK = { criterion: '1.1', reason: 'Attach the statement that is signed.' };

let site: Site;

/** The road of the applicant in that language; the letter names this site's participants. */
export function theRoad(letter: string, language: Language): void {
  beforeAll(() => openFor(letter), 120_000);
  afterAll(() => site.close());
  const applicant = APPLICANTS.find((one) => one.language === language)!;
  if (WHOLE) test(`${applicant.company} goes the whole road in ${language}`, () => goWhole(applicant), 600_000);
  else if (language === 'es')
    test(
      `${applicant.company} is certified, and its next review opens, in ${language}`,
      () => goOf(applicant),
      400_000,
    );
  else test(`${applicant.company} sets out in ${language}`, () => setOut(applicant), 300_000);
}

async function openFor(letter: string): Promise<void> {
  site = await openSite(letter);
  await site.agency.database.pool.query(
    `insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`,
  );
}

async function stateOf(id: string): Promise<State> {
  const found = await loadCase(site.agency.database.pool, id);
  if (!found) throw new Error(`there is no ${id}`);
  return found.state;
}
/** The day where the participant is, by its own clock. */
const todayOf = ({ lastAt, zone }: State): WallDate => wallDateOf(lastAt, zone);

/** Everybody's last proof of who they are is of long ago: whoever signs is asked again. */
const letProofsAge = () =>
  site.agency.database.pool.query(
    `update session set sess = jsonb_set(sess::jsonb, '{signedIn,authenticatedAt}', '0')::json`,
  );

/** Verdicts in the record: each a row of its own, with a command of its own. */
async function verdictsIn(id: string): Promise<{ rows: number; commands: number }> {
  const { rows } = await site.agency.database.pool.query<{ rows: number; commands: number }>(
    `select count(*)::int as rows, count(distinct command)::int as commands from event
      where stream = 'profile:' || $1 and type = 'CriterionAssessed'`,
    [id],
  );
  return rows[0]!;
}

/** From the company's own page to the answer that came back, mended with a new document. */
async function mendFrom(
  page: Page,
  address: string,
  link: string,
  { language }: Applicant,
  on: WallDate,
  what: typeof BACK,
) {
  await open(page, address);
  await page.getByText(what.reason).first().waitFor();
  await go(page, page.locator(link).first());
  await page
    .locator(`#${anchorOf(what.criterion)}.pt-criterion--returned`)
    .getByText(what.reason)
    .waitFor();
  await look(page);
  const text = what === BACK ? SAYS[language].signed : SAYS[language].mended;
  await mend(page, what.criterion, { text, name: `${what.criterion}-new.pdf`, on });
}

type Agency = { readonly ana: Page; readonly helen: Page };

/** Submitted, returned with one answer, mended, submitted again, vetted, certified. */
async function beCertified(page: Page, { ana, helen }: Agency, id: string, applicant: Applicant): Promise<number> {
  await letProofsAge();
  await sign(page, id, applicant);
  expect((await stateOf(id)).standing).toBe('submitted');
  await act(helen, id, 'AssignSpecialist', { choose: ['specialist-ana-ruiz'] });
  await open(ana, paths.application({ id }));
  const asked = await assessAll(ana, id, { [FOUND.criterion]: FOUND.reason });
  expect(await verdictsIn(id)).toEqual({ rows: asked, commands: asked });
  await act(ana, id, 'ReturnApplication');

  await open(page, paths.participant({ id }));
  const today = todayOf(await stateOf(id));
  await mendFrom(
    page,
    paths.application({ id }),
    `main a[href$="#${anchorOf(FOUND.criterion)}"]`,
    applicant,
    today,
    FOUND,
  );
  await letProofsAge();
  await sign(page, id, applicant);
  expect(await assessAll(ana, id)).toBe(1);
  await act(ana, id, 'ApproveProfile');
  await vet(ana, helen, id, today);
  await act(ana, id, 'RecordVetting');
  await act(helen, id, 'Certify');
  expect((await stateOf(id)).standing).toBe('certified');
  return asked;
}

/** The year goes by until the window of the next annual review opens. */
async function letTheYearPass(id: string): Promise<State> {
  const { clocks, zone } = await stateOf(id);
  const opens = clocks.find(({ rule }) => rule === 'ANNUAL_OPEN')?.due ?? '';
  await fastForward(site.agency.client, id, daysBetween(wallDateOf(Date.now(), zone), opens) + 1);
  const state = await stateOf(id);
  expect(state.review?.stage).toBe('open');
  return state;
}

/** What is left, by when; what came back in the application is answered anew. */
async function openReview(page: Page, id: string, { language }: Applicant): Promise<void> {
  await open(page, paths.participant({ id }));
  await go(page, page.getByRole('link', { name: PROFILE_PANEL.review[language] }).first());
  await look(page);
  await page.getByRole('region', { name: DEADLINE.byWhen[language] }).waitFor();
  await page.getByText(GAP_COUNTS['past-finding'].one[language].replace('{n}', '1')).waitFor();
  await open(page, categoryOf(id, 2));
  const found = page.locator(`#${anchorOf(FOUND.criterion)}`);
  await found.getByText(GAPS['past-finding'][language]).waitFor();
  expect(await found.locator('details.pt-why, input[type=radio]:checked').count()).toBe(0); // not only affirmed: chosen anew
  await renewByKeyboard(page, id, FOUND.criterion, SAYS[language].anew);
}

/** Every category, the risk assessment, the signature. */
async function review(page: Page, id: string, { language }: Applicant, today: WallDate): Promise<void> {
  for (const category of CATEGORIES) await renew(page, id, category, language, today);
  await act(page, id, 'PrepareReview', { dates: { riskAssessedOn: addDays(today, -20) } });
  await open(page, paths.review({ id }));
  await submitReview(page, id);
}

async function submitReview(page: Page, id: string): Promise<void> {
  await letProofsAge();
  await act(page, id, 'SubmitReview', { choose: ['agreement-signed'] });
  await untilTaken(site);
  expect((await stateOf(id)).review?.stage).toBe('submitted');
}

/** Assessed, returned with one answer, mended, submitted again, vetted anew, approved. */
async function beApproved(page: Page, { ana, helen }: Agency, id: string, applicant: Applicant, today: WallDate) {
  const asked = await assessAll(ana, id, { [BACK.criterion]: BACK.reason });
  await act(ana, id, 'ReturnReview');
  const link = `main a[href$="#${anchorOf(BACK.criterion)}"]`;
  await open(page, paths.participant({ id }));
  await mendFrom(page, paths.review({ id }), link, applicant, today, BACK);
  await submitReview(page, id);
  expect(await assessAll(ana, id)).toBe(1);
  await vet(ana, helen, id, today);
  await act(ana, id, 'ApproveReview');
  const state = await stateOf(id);
  expect(state.review).toBeNull();
  expect(state.findings).toMatchObject([{ criterion: BACK.criterion, review: null }]); // the next review asks for it; what this one asked is done
  await open(page, paths.participant({ id }));
  return asked;
}

/** From the first page to the steps of the application; answers with the participant's id. */
async function apply(page: Page, applicant: Applicant): Promise<string> {
  await comeIn(page, applicant);
  await beEligible(page, applicant);
  const id = await begin(page, applicant);
  await fillSteps(page, applicant);
  return id;
}

/** Up to the review, with what came back in the application answered anew. */
async function goOf(applicant: Applicant) {
  const agency = { ana: await site.signIn('ana-ruiz'), helen: await site.signIn('helen-park') };
  const page = await site.signIn(applicant.who);
  const id = await apply(page, applicant);
  await answerProfile(page, id, applicant.language, todayOf(await stateOf(id)));
  const asked = await beCertified(page, agency, id, applicant);
  expect(asked).toBeGreaterThan(70);
  const today = todayOf(await letTheYearPass(id));
  await openReview(page, id, applicant);
  return { agency, page, id, today };
}

async function goWhole(applicant: Applicant): Promise<void> {
  const { agency, page, id, today } = await goOf(applicant);
  await review(page, id, applicant, today);
  expect(await beApproved(page, agency, id, applicant, today)).toBeGreaterThan(70);
}

/** The application, the mail that it has begun, and a first category of the profile. */
async function setOut(applicant: Applicant): Promise<void> {
  const { language, company } = applicant;
  const page = await site.signIn(applicant.who);
  const id = await apply(page, applicant);
  const { subject, text } = await mailTo(
    `officer@${language}.example`,
    (mail) => mail.text?.includes(company) === true,
  );
  const words = { en, es }[language]['application-started'];
  expect(subject).toContain(words.subject);
  expect(text).toContain(words.todo.split(',')[0]);
  expect(await answerCategory(page, id, 1, language, todayOf(await stateOf(id)))).toBeGreaterThan(3);
}
