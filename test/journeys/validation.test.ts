/**
 * A first validation on the real engine and in the browser: due, its place closed and opened again, dates proposed, countered and taken by the link of a mail, the
 * journey cleared, a report with required actions, answers, and a close that sets the tier and the next dates.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, addYears, daysBetween, instantOf, type WallDate } from '../../domain/calendar.ts';
import { dateInWords } from '../../templates/dates.ts';
import { mail as es } from '../../templates/notices/es/mail.ts';
import { actAddress } from '../../web/pages/acts/address.ts';
import type { FormAct } from '../../web/pages/acts/form-act.ts';
import { paths } from '../../web/paths.ts';
import { COMPANY as STANDS } from '../../web/words/page-company.ts';
import { fastForward } from '../../web/time-machine.ts';
import { act, open, refusedOf, type Doing } from '../harness/by-hand.ts';
import { mailTo } from '../harness/mailbox.ts';
import { openSite, untilTaken, type Site } from '../harness/site.ts';
import { actOn } from './outreach/late.ts';
import { entryIn, entryOf } from './validation/calendars.ts';
import { AFTERNOON, freeTimes, inTheAfternoon, propose, takeByLink, typeDates, UNTYPED } from './validation/dates.ts';
import {
  COMPANY,
  DOMAIN,
  isToBeValidated,
  legOf,
  PLACE,
  stateOf,
  todayThere,
  until,
  ZONE,
} from './validation/member.ts';
import { closeToApplicants, joinList, openToApplicants, sayOfTravel, WHY } from './validation/places.ts';
import { ASKED, fileEvidence, PHOTO, readBox, writeWhole } from './validation/report.ts';
import { clear, NUMBER, planTrip } from './validation/trip.ts';

const ID = 'm11457350';
const WAITING = 'Maquiladora del Río S.A. de C.V.';
let site: Site;
let ana: Page;
let javier: Page;
beforeAll(async () => {
  site = await openSite('m');
  await isToBeValidated(site, ID);
  ana = await site.signIn('ana-ruiz');
  javier = await site.signIn('javier-montes');
}, 120_000);
afterAll(() => site.close());

const actBy = (page: Page, name: FormAct, doing?: Doing): Promise<void> => actOn(site, page, ID, name, doing);
const days = (count: number): Promise<void> => fastForward(site.agency.client, ID, count);
const read = async (page: Page, address: string): Promise<string> => {
  await open(page, address);
  return ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ');
};
/** What is to be seen on the page without opening anything. */
const seenOn = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
const companyPage = (): Promise<string> => read(javier, paths.participant({ id: ID }));
/** What the company is told by mail. */
const toldOf = (kind: keyof typeof es, words: string = COMPANY, to: 'officer' | 'primary' = 'officer') =>
  mailTo(
    `${to}@${DOMAIN}`,
    ({ subject = '', text = '' }) => subject.includes(es[kind].subject) && text.includes(words),
  );
const ASKS_NOTHING = 'No se le pide nada sobre esta visita';
const step = async () => (await legOf(site, ID)).step;

test('it falls due, and the worklist says by when it is owed, and why', async () => {
  await actBy(await site.signIn('helen-park'), 'AssignSpecialist', { choose: ['specialist-ana-ruiz'] });
  await days(2);
  const { clocks, validation } = await stateOf(site, ID);
  expect(validation).toMatchObject({ kind: 'initial', stage: 'due' });
  const { due, start } = clocks.find(({ rule }) => rule === 'VALID_INITIAL')!;
  const list = await read(ana, `${paths.validations()}?list=due&kind=initial&specialist=ana-ruiz`);
  for (const words of [COMPANY, dateInWords(due, 'en'), dateInWords(start, 'en'), '6 U.S.C. 965(a)'])
    expect(list).toContain(words);
}, 120_000);

test('its place is closed: the visit is paused, nothing is asked of the company, and no day of ours moves', async () => {
  await actBy(ana, 'PlanValidation', {
    choose: ['mode-in-person', 'foreign-none'],
    leave: ['exception', 'foreignSite'],
  });
  expect(await legOf(site, ID)).toMatchObject({ place: PLACE, mode: 'in-person' });
  await propose(ana, ID, (await freeTimes(ana, ID)).slice(0, 2));
  const { clocks } = await stateOf(site, ID);
  const owed = clocks.find(({ rule }) => rule === 'VALID_INITIAL');
  expect(clocks.find(({ rule }) => rule === 'VISIT_ANSWER')).toBeDefined();

  await sayOfTravel(await site.signIn('robert-hale'), 'closed');
  await toldOf('visit-paused');
  const told = await companyPage();
  expect(told).toContain(WHY.closed.toldEs);
  expect(told).toContain(ASKS_NOTHING);
  expect(await read(ana, `${paths.validations()}?list=paused`)).toContain(COMPANY);

  await days(20);
  const later = await stateOf(site, ID);
  expect(later).toMatchObject({ standing: 'certified', adverse: null, ladders: [] });
  expect(later.clocks.filter(({ owedBy }) => owedBy === 'participant')).toEqual(
    clocks.filter(({ owedBy, rule }) => owedBy === 'participant' && rule !== 'VISIT_ANSWER'),
  );
  expect(later.clocks.find(({ rule }) => rule === 'VALID_INITIAL')).toEqual(owed);
  await open(ana, paths.participant({ id: ID }));
  expect(await ana.locator(`main a[href^="${actAddress(ID, 'RecommendSuspension')}"]`).count()).toBe(0);
  expect(await read(ana, actAddress(ID, 'RecommendSuspension'))).not.toContain('Recommend a suspension of');
}, 120_000);

test('virtual is refused by the guard, dates are refused while the place is closed, and both say what to do', async () => {
  const virtual = { choose: ['mode-virtual', 'foreign-none'], leave: ['exception', 'foreignSite'] };
  const refused = await refusedOf(ana, ID, 'PlanValidation', virtual);
  expect(refused).toContain('An exception is the field director’s to make, with a reason.');
  expect(await legOf(site, ID)).toMatchObject({ mode: 'in-person' });
  const dates = { choose: (await freeTimes(ana, ID)).slice(0, 1).map((one) => `free-${one}`), leave: UNTYPED };
  expect(await refusedOf(ana, ID, 'ProposeVisit', dates)).toContain('it goes on when the place opens');
}, 120_000);

test('headquarters opens the place: the company is told that the visit goes on, and whoever waited to apply from there has the announcement', async () => {
  const robert = await site.signIn('robert-hale');
  await closeToApplicants(robert);
  const receipt = await joinList(await site.signIn('carol-jennings'), WAITING);
  await openToApplicants(robert);
  const announced = await mailTo('officer@red-river-footwear', ({ text = '' }) => text.includes(receipt));
  expect(announced.text).toContain(WAITING);
  await sayOfTravel(robert, 'open');
  await toldOf('visit-resumed');
  await until(async () => (await legOf(site, ID)).travel === null);
  expect(await step()).toBe('to-propose');
  expect(await companyPage()).not.toContain(ASKS_NOTHING);
  expect(await read(ana, `${paths.validations()}?list=paused`)).not.toContain(COMPANY);
}, 120_000);

/** The visit as it is agreed in the end. */
let visit: WallDate;
const slotWords = (on: WallDate, language: 'en' | 'es'): string => `${dateInWords(on, language)}, ${AFTERNOON}`;

test('dates are proposed with full notice and what to have ready; the company offers others, and takes one by the link of a mail', async () => {
  const early = { dates: { first: inTheAfternoon(addDays(await todayThere(site, ID), 10)) }, leave: UNTYPED };
  expect(await refusedOf(ana, ID, 'ProposeVisit', early)).toContain('A visit needs 30 days’ notice');
  const [one, two, three, four] = await freeTimes(ana, ID);
  const [first, second] = [three!.slice(0, 10), four!.slice(0, 10)];
  await propose(ana, ID, [one!, two!], ['seal-records', 'training-records']);
  const asked = await toldOf('visit-proposed', dateInWords(one!.slice(0, 10), 'es'));
  expect(asked.text).toContain('sellos');

  await typeDates(javier, ID, 'OfferDates', [first, second]);
  await open(ana, actAddress(ID, 'ProposeVisit'));
  expect(await ana.textContent('main')).toContain(slotWords(second, 'en'));
  await typeDates(ana, ID, 'ProposeVisit', [first, second]);

  const { text = '' } = await toldOf('visit-proposed', slotWords(second, 'es'), 'primary');
  const said = await takeByLink(await site.open(), /\/answer\/[\w.:~-]+/.exec(text)![0], second);
  expect(said).toContain('Todavía no queda nada acordado.');
  await toldOf('answer-received', slotWords(second, 'es'), 'primary');
  await until(async () => (await stateOf(site, ID)).clocks.some(({ held }) => held?.why === 'answered'));
  expect(await step()).toBe('proposed');
  await actBy(ana, 'AcceptVisit'); // with the date, and who told it, filled in
  const { agreed, noticeWaivedBy } = await legOf(site, ID);
  expect([agreed, noticeWaivedBy]).toMatchObject([{ date: second, hour: 13, minute: 30, tentative: true }, null]);
  visit = second;
}, 120_000);

test('the visit is tentative until the journey is cleared, and firm then: page, mail, file and calendar say so to the minute', async () => {
  const at = instantOf(visit, ZONE, 13, 30);
  const tentative = entryIn(await toldOf('visit-agreed', slotWords(visit, 'es')));
  const wall = `${visit}T${AFTERNOON}:00`;
  expect(tentative).toMatchObject({ wall, startsAt: at, other: at, status: 'TENTATIVE', sequence: 0 });
  expect(await companyPage()).toContain(STANDS.agreedTentative.es);

  const trip = await planTrip(ana, { from: addDays(visit, -1), until: addDays(visit, 1), on: visit });
  await clear(await site.signIn('helen-park'), trip);
  const firm = entryIn(await toldOf('visit-firm', slotWords(visit, 'es')));
  expect(firm).toMatchObject({ uid: tentative.uid, wall, startsAt: at, other: at, status: 'CONFIRMED', sequence: 1 });
  const page = await companyPage();
  expect(page).toContain(slotWords(visit, 'es'));
  expect(page).toContain(STANDS.agreed.es);
  expect(page).not.toContain(STANDS.agreedTentative.es);
  expect(await read(ana, trip)).toContain(NUMBER);
  const file = await javier.request.get(paths.visitFile({ id: ID, leg: 'domestic' }));
  expect(entryOf(await file.text())).toMatchObject({ uid: firm.uid, wall, startsAt: at, sequence: 1 });
  const ours = await mailTo(
    'ana-ruiz@ctpat.example',
    ({ text = '', attachments }) =>
      text.includes(ID) && attachments.some(({ content }) => content.includes('STATUS:CONFIRMED')),
  );
  expect(entryIn(ours)).toMatchObject({ wall, startsAt: at, status: 'CONFIRMED' });
}, 120_000);

test('the visit is held, reported criterion by criterion with evidence, reviewed by a supervisor and issued', async () => {
  await days(daysBetween(await todayThere(site, ID), visit) + 1);
  await actBy(ana, 'HoldVisit', { dates: { on: visit } });
  await fileEvidence(ana, ID);
  expect(await writeWhole(ana, ID)).toBeGreaterThan(70);
  await act(ana, ID, 'SubmitReport', { choose: [await readBox(site, ID)] });
  expect(await companyPage()).not.toContain(ASKED['4.2'].asked);
  const helen = await site.signIn('helen-park');
  const fence = await read(helen, paths.validationReportCategory({ id: ID, category: '9' }));
  for (const words of [ASKED['9.1'].found, ASKED['9.1'].asked, PHOTO]) expect(fence).toContain(words);
  await act(helen, ID, 'IssueReport', { choose: [await readBox(site, ID)] });
  await toldOf('report-issued');
  const page = await companyPage();
  for (const { asked } of Object.values(ASKED)) expect(page).toContain(asked);
}, 300_000);

const [ACTION, OTHER] = Object.keys(ASKED).map((criterion) => `domestic-${criterion}`) as [string, string];
const answer = (action: string, text: string): Promise<void> =>
  act(javier, ID, 'AnswerAction', { choose: [`action-${action}`], text });
const assess = (action: string, accepted: 'yes' | 'no', text: string): Promise<void> =>
  actBy(ana, 'AssessAnswer', { choose: [`action-${action}`, `accepted-${accepted}`], text });
const statuses = async () => (await stateOf(site, ID)).validation!.actions.map(({ status }) => status);

test('the company answers both actions; one answer is accepted, the other returned, given again and accepted', async () => {
  await answer(ACTION, 'La bitácora se lleva cada noche desde el lunes.');
  await answer(OTHER, 'La cerca se cerrará.');
  await untilTaken(site);
  expect(await statuses()).toEqual(['answered', 'answered']);
  await assess(ACTION, 'yes', 'Seen in the log of the month.');
  await assess(OTHER, 'no', 'Send photographs of the closed fence.');
  await toldOf('action-returned');
  expect(await companyPage()).toContain('Send photographs of the closed fence.');
  await answer(OTHER, 'Cerrada el martes; van las fotografías.');
  await untilTaken(site);
  await assess(OTHER, 'yes', 'The photographs show it.');
  expect(await statuses()).toEqual(['accepted', 'accepted']);
}, 120_000);

test('it is closed by another person with tier 2 by rule, and the days of the next validation follow by both clocks', async () => {
  const closing: string[] = [];
  await actBy(await site.signIn('helen-park'), 'CloseValidation', {
    choose: ['tier-2'],
    read: async (page) => void closing.push(await seenOn(page)),
  });
  const { tier, validation, lastValidatedOn, clocks } = await stateOf(site, ID);
  expect([tier, validation, lastValidatedOn]).toEqual([2, null, await todayThere(site, ID)]);
  const next = addYears(lastValidatedOn!, 4);
  for (const rule of ['REVALID_MAX', 'REVALID_PRACTICE'])
    expect(clocks.find((one) => one.rule === rule)?.due).toBe(next);
  const day = dateInWords(next, 'en');
  for (const words of [
    'Passed with required actions',
    'Tier by rule Tier 2',
    `by the statute ${day}`,
    `by practice ${day}`,
  ])
    expect(closing[0]).toContain(words);
  await toldOf('validated');
  await open(ana, paths.participant({ id: ID }));
  const page = await seenOn(ana);
  for (const words of ['Tier 2', `By statute ${day}`, `By practice ${day}`]) expect(page).toContain(words);
}, 120_000);
