/** An answer: the first address is dead, the second contact is written to at once, promises a day by the link of the mail, and the duty is done. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import { addDays, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { WHOLE } from '../../../bin/extent.ts';
import type { Language } from '../../../templates/words.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import type { FormAct } from '../../../web/pages/acts/form-act.ts';
import { paths } from '../../../web/paths.ts';
import { fastForward } from '../../../web/time-machine.ts';
import { ANSWER_HOLDS } from '../../../web/words/outreach.ts';
import { CLOSED, SAY } from '../../../web/words/page-answer.ts';
import { LADDER_ENDS } from '../../../web/words/page-evidence.ts';
import { date, go, look, open, type Doing } from '../../harness/by-hand.ts';
import { mailTo } from '../../harness/mailbox.ts';
import { nobodyThere, openPost, type Post } from '../../harness/post.ts';
import { openSite, untilTaken, type Site } from '../../harness/site.ts';
import { actOn, beLate, speak, untilSent, ZONE } from './late.ts';

let site: Site;
let post: Post;
let id: string;
const DOMAIN = 'red-river-answers.example';

/** In that language, on pages as in mails; the letter names this site's participants. In English a promise by the first mail's link is all, unless the whole is asked for. */
export function theAnswer(letter: string, language: Language): void {
  id = `${letter}74737319`;
  beforeAll(async () => {
    site = await openSite(letter);
    await speak(site, language);
    await beLate(site, { id, company: 'Red River Footwear Importers', domain: `${letter}.${DOMAIN}`, language });
    post = await openPost(site.agency);
  }, 120_000);
  afterAll(async () => {
    await post.close();
    await site.close();
  });
  if (language === 'es' || WHOLE)
    test(
      `a dead address, the next contact, a link, a promise, done: in ${language}`,
      () => answered(letter, language),
      400_000,
    );
  else test(`a mail, a link, a promise: in ${language}`, () => promised(letter, language), 400_000);
}

const actBy = (page: Page, name: FormAct, doing?: Doing): Promise<void> => actOn(site, page, id, name, doing);
const ladders = async () => (await loadCase(site.agency.database.pool, id))!.state.ladders;
const LINK = /\/answer\/[\w.:~-]+/;

async function answered(letter: string, language: Language): Promise<void> {
  const [primary, officer] = [`primary@${letter}.${DOMAIN}`, `officer@${letter}.${DOMAIN}`];
  const first = await written(primary);
  await untilSent(site, id);
  await post.answer(first.replyTo?.text, '', nobodyThere(primary, first.messageId));
  const second = await mailTo(officer, ({ text = '' }) => LINK.test(text));
  const by = addDays(wallDateOf(Date.now(), ZONE), 20);
  await promise(LINK.exec(second.text!)![0], by, language);
  await mailTo(officer, ({ text = '' }) => text.includes('Red River') && !LINK.test(text));

  const specialist = await isToldOf(language);
  await actBy(specialist, 'InterpretAnswer', { choose: ['meaning-promised'], dates: { promisedBy: by } });
  expect((await ladders())[0]?.hold).toMatchObject({ meaning: 'promised', until: by });
  await kept(specialist, language);
}

/** The short form. */
async function promised(letter: string, language: Language): Promise<void> {
  const { text } = await written(`primary@${letter}.${DOMAIN}`);
  await promise(LINK.exec(text!)![0], addDays(wallDateOf(Date.now(), ZONE), 20), language);
  while (!(await ladders())[0]?.hold) await wait(50);
  await isToldOf(language);
}

/** The day is missed, and the first contact gets a mail with a link. */
async function written(primary: string): Promise<ParsedMail> {
  await actBy(await site.signIn('helen-park'), 'AssignSpecialist', { choose: ['specialist-ana-ruiz'] });
  await fastForward(site.agency.client, id, 2);
  return mailTo(primary, ({ text = '' }) => LINK.test(text));
}

/** On the specialist's page of the company stands that its answer waits to be read. */
async function isToldOf(language: Language): Promise<Page> {
  const specialist = await site.signIn('ana-ruiz');
  await open(specialist, paths.participant({ id }));
  expect(await specialist.textContent('main')).toContain(ANSWER_HOLDS['to-interpret'][language]);
  return specialist;
}

/** By the link alone, on a telephone. */
async function promise(link: string, by: WallDate, language: Language): Promise<void> {
  const page = await site.open();
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, link);
  await go(page, page.getByRole('link', { name: SAY.promise.choice[language] }));
  await date(page, 'day', by);
  await go(page, page.locator('main form button[type=submit]').first());
  await look(page);
  await go(page, page.locator('button[name=step][value=confirm]'));
  await open(page, link);
  expect(await page.textContent('main')).toContain(CLOSED.used.title[language]);
}

/** The duty is done, and with it the outreach. */
async function kept(specialist: Page, language: Language): Promise<void> {
  const officer = await site.signIn('carol-jennings');
  await actBy(officer, 'PrepareReview', { dates: { riskAssessedOn: addDays(wallDateOf(Date.now(), ZONE), -30) } });
  await actBy(officer, 'SubmitReview', { choose: ['agreement-signed'] });
  await untilTaken(site);
  await actBy(specialist, 'ApproveReview');
  expect(await ladders()).toEqual([]);
  await open(specialist, paths.evidence({ id }));
  expect(await specialist.textContent('main')).toContain(LADDER_ENDS.done[language]);
}
