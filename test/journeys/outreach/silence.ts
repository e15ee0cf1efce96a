/** Silence: a review is missed, every rung is tried, nobody answers, an address is searched for, and a suspension is decided on constructive notice. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sendEffects } from '../../../activities/effects.ts';
import { unreceipted } from '../../../activities/watch.ts';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { WHOLE } from '../../../bin/extent.ts';
import { mail as en } from '../../../templates/notices/en/mail.ts';
import { mail as es } from '../../../templates/notices/es/mail.ts';
import type { Language } from '../../../templates/words.ts';
import { actAddress } from '../../../web/pages/acts/address.ts';
import type { FormAct } from '../../../web/pages/acts/form-act.ts';
import { paths } from '../../../web/paths.ts';
import { fastForward } from '../../../web/time-machine.ts';
import { EFFECTS } from '../../../web/words/page-effects.ts';
import { EVIDENCE_BASES } from '../../../web/words/outreach.ts';
import { EVIDENCE } from '../../../web/words/page-evidence.ts';
import { go, open, type Doing } from '../../harness/by-hand.ts';
import { policies } from '../../harness/agency.ts';
import { openReceiver, type ReceiverProcess } from '../../harness/receiver.ts';
import { provenAlone } from '../../harness/proven.ts';
import { mailTo } from '../../harness/mailbox.ts';
import { openSite, untilTaken, type Site } from '../../harness/site.ts';
import { actOn, beLate, speak, standingOf, untilSent, ZONE } from './late.ts';
import { decisionAbout, printedLetter } from './served.ts';

const COMPANY = 'Red River Footwear Importers';
let site: Site;
let id: string;
let domain: string;
/** Whoever grants the benefits: told of a suspension, where the whole is gone through. */
let benefits: ReceiverProcess;

/** In that language, on pages as in mails; the letter names this site's participants. In Spanish it ends after the first mail and a call, unless the whole is asked for. */
export function theSilence(letter: string, language: Language): void {
  id = `${letter}74737319`;
  domain = `${letter}.red-river.example`;
  beforeAll(async () => {
    site = await openSite(letter);
    await speak(site, language);
    await beLate(site, { id, company: COMPANY, domain, language });
  }, 120_000);
  afterAll(() => site.close());
  if (language === 'en' || WHOLE)
    test(
      `nobody answers, in ${language}: constructive notice, a suspension, and back`,
      () => inSilence(language),
      400_000,
    );
  else test(`nobody answers, in ${language}: a mail and a call`, () => begun(language), 400_000);
}

const days = (count: number): Promise<void> => fastForward(site.agency.client, id, count);
const actBy = (page: Page, name: FormAct, doing?: Doing): Promise<void> => actOn(site, page, id, name, doing);

async function inSilence(language: Language): Promise<void> {
  benefits = await openReceiver(site.agency.database.url);
  try {
    await suspendedAndBack(language);
  } finally {
    await benefits.close();
  }
}

async function suspendedAndBack(language: Language): Promise<void> {
  const specialist = await pressed();
  await open(specialist, paths.evidence({ id }));
  expect(await specialist.textContent('main')).toContain(EVIDENCE.constructive[language]);
  await actBy(specialist, 'RecommendSuspension');
  const named = EVIDENCE_BASES.constructive[language];
  const director = await site.signIn('martin-doyle');
  await open(director, actAddress(id, 'DecideAdverse'));
  expect(await director.textContent('main')).toContain(named);
  await actBy(director, 'DecideAdverse', { choose: ['impose-yes'] });
  await actBy(await site.signIn('robert-hale'), 'ConfirmSuspension');
  expect(await standingOf(site, id)).toBe('certified');
  expect(await printedLetter(specialist)).toContain(named.toLowerCase());
  await told();
  await benefits.order('fail');
  await actBy(specialist, 'ServeDecision');
  expect(await standingOf(site, id)).toBe('suspended');
  expect([await told(), (await alarm()).length]).toEqual([0, 1]);
  const readers = [director, await site.signIn('priya-raman')];
  for (const reader of readers) await decided(reader, named, EFFECTS.notConfirmed[language]);
  await benefits.order('none');
  expect([await told(), await alarm(), lastTold()]).toEqual([1, [], `${id} suspended`]);
  await decided(readers[1]!, named, EFFECTS.toldOn[language]);
  await cured(specialist);
  expect([await told(), lastTold()]).toEqual([1, `${id} certified`]);
  expect(await provenAlone(site, id)).toEqual(['AdverseDecided', 'SuspensionConfirmed', 'Reinstated']);
}

const primary = (): string => `contact-${id}.primary`;

/** Mail and a call. Answers with the specialist's window. */
async function called(): Promise<Page> {
  await actBy(await site.signIn('helen-park'), 'AssignSpecialist', { choose: ['specialist-ana-ruiz'] });
  await days(2 + 14);
  const specialist = await site.signIn('ana-ruiz');
  await open(specialist, paths.queue());
  const call = specialist.locator(`main a[href*="${id}"]`).first();
  await go(specialist, call);
  await actBy(specialist, 'LogCall', { choose: [primary(), 'outcome-no-answer'] });
  return specialist;
}

/** The short form: the mail is in the company's language, and the page of the evidence has the call. */
async function begun(language: Language): Promise<void> {
  const specialist = await called();
  const words = { en, es }[language]['review-overdue'];
  const { text } = await mailTo(`primary@${domain}`, ({ subject = '' }) => subject.includes(words.subject));
  expect(text).toContain(COMPANY);
  await open(specialist, paths.evidence({ id }));
  expect(await specialist.textContent('main')).toContain(EVIDENCE.incomplete[language]);
}

/** A second call, a letter and a search, as the ladder has them. Answers with the specialist's window. */
async function pressed(): Promise<Page> {
  const specialist = await called();
  await days(7);
  await actBy(specialist, 'LogCall', { choose: [primary(), 'outcome-left-message'] });
  await days(7);
  await actBy(specialist, 'DispatchLetter');
  await days(15);
  await actBy(specialist, 'RecordSearch', { pick: 'something' });
  await untilSent(site, id);
  return specialist;
}

/** A round of the sender, long after its last try; answers with how many messages got their receipts. */
const told = (): Promise<number> =>
  sendEffects(
    { pool: site.agency.database.pool, receiver: benefits.receiver },
    undefined,
    () => Date.now() + 3_600_000,
  );
const lastTold = (): string => {
  const { participant, held } = benefits.book().at(-1)!.message;
  return `${participant} ${held.standing}`;
};
/** What the watch finds of it, once the policy's minutes are over. */
const alarm = () => unreceipted({ pool: site.agency.database.pool, policies }, Date.now() + 16 * 60_000);

/** The page of the decision says by what it was decided, and how far whoever grants the benefits has heard of it. */
async function decided(reader: Page, named: string, heard: string): Promise<void> {
  const page = await decisionAbout(reader, id);
  for (const words of [named, heard.split('{')[0]!]) expect(page).toContain(words);
}

/** The officer does what was asked, and the company is reinstated. */
async function cured(specialist: Page): Promise<void> {
  const officer = await site.signIn('carol-jennings');
  const on = addDays(wallDateOf(Date.now(), ZONE), -30);
  await actBy(officer, 'PrepareReview', { dates: { riskAssessedOn: on } });
  await actBy(officer, 'SubmitReview', { choose: ['agreement-signed'] });
  await untilTaken(site);
  await actBy(specialist, 'ApproveReview');
  await actBy(officer, 'SubmitCure');
  await untilTaken(site);
  await actBy(specialist, 'AcceptCure');
  await actBy(await site.signIn('lucia-ferrer'), 'Reinstate');
  expect(await standingOf(site, id)).toBe('certified');
}
