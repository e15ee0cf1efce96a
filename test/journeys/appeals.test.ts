/**
 * Appeals on the real engine and in the browser: in time although nothing moved for three days, a day late, and against a removal at once. What a
 * correction by two people gives back; and where the whole is asked for, an appeal sent back, and single benefits that are denied and come back.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { daysBetween } from '../../domain/calendar.ts';
import { WHOLE } from '../../bin/extent.ts';
import { loadCase } from '../../db/queries/participant.ts';
import type { FormAct } from '../../web/pages/acts/form-act.ts';
import { ownTime, skip } from '../../web/time-machine.ts';
import { open, type Doing } from '../harness/by-hand.ts';
import { provenAlone } from '../harness/proven.ts';
import { openSite, untilTaken, type Site } from '../harness/site.ts';
import { appealOf, fileAppeal, isSuspended, today } from './decision/appeals.ts';
import { actOn, standingOf } from './outreach/late.ts';

const RIVER = 'q74737319';
const PECOS = 'q11457350';
/** For so long the engine is down; the days to appeal end with it. */
const DAYS = 3;
let site: Site;
beforeAll(async () => {
  site = await openSite('q');
  await isSuspended(site, RIVER, 'Red River Footwear Importers', 90 - DAYS);
  await isSuspended(site, PECOS, 'Pecos Plásticos S.A. de C.V.', 91);
}, 120_000);
afterAll(() => site.close());

const actBy = (page: Page, id: string, name: FormAct, doing?: Doing): Promise<void> =>
  actOn(site, page, id, name, doing);

/** Admitted, assigned and allowed by an officer who had no part in the case. */
async function allowed(id: string): Promise<void> {
  const nora = await site.signIn('nora-lindqvist');
  await actBy(nora, id, 'AdmitAppeal');
  await actBy(nora, id, 'AssignAppeal', { choose: ['officer-nora-lindqvist'] });
  await actBy(nora, id, 'DecideAppeal', { choose: ['outcome-allowed'] });
  expect(await standingOf(site, id)).toBe('certified');
}

/** Sent back; somebody without a part in it recommends, and headquarters decides anew that it is set aside. */
async function sentBack(id: string): Promise<void> {
  const nora = await site.signIn('nora-lindqvist');
  await actBy(nora, id, 'AdmitAppeal');
  await actBy(nora, id, 'AssignAppeal', { choose: ['officer-nora-lindqvist'] });
  await actBy(nora, id, 'DecideAppeal', { choose: ['outcome-remitted'] });
  expect(await standingOf(site, id)).toBe('suspended');
  await actBy(await site.signIn('ana-ruiz'), id, 'RecommendAnew', { choose: ['outcome-set-aside'] });
  await actBy(await site.signIn('robert-hale'), id, 'DecideAnew', { choose: ['outcome-set-aside'] });
  expect(await standingOf(site, id)).toBe('certified');
}

test('filed in time while the engine was down for three days: it counts from the receipt, and the days to appeal have not closed over it', async () => {
  const { client, away, database } = site.agency;
  const last = async () => (await loadCase(database.pool, RIVER))!.state;
  const { clocks, seq } = await last();
  const window = clocks.find(({ rule }) => rule === 'APPEAL_FILE_BENEFIT')!;
  const officer = await site.signIn('carol-jennings');
  const moved = await away(async () => {
    // The engine's clock goes on by itself to the next timer, which nobody answers: here the end of the days to appeal.
    const moving = skip(client, RIVER, (window.dueAt - Date.now()) / 1000 + 1);
    while ((await ownTime(client, RIVER)) < window.dueAt) await officer.waitForTimeout(100);
    expect(daysBetween(today(), window.due)).toBe(DAYS);
    const receipt = await fileAppeal(officer, RIVER);
    await open(officer, receipt);
    expect(await officer.textContent('main')).toMatch(/\d{4}-\d{6}/);
    expect(await last()).toMatchObject({ seq, appeal: null }); // nothing moves
    return { moving };
  });
  await moved.moving;
  await untilTaken(site);
  expect(await appealOf(site, RIVER)).toMatchObject({ timely: true });
  await (WHOLE ? sentBack(RIVER) : allowed(RIVER));
}, 300_000);

test('filed a day late: received all the same, found late, and a person says whether it is admitted', async () => {
  const officer = await site.signIn('javier-montes');
  await fileAppeal(officer, PECOS);
  await untilTaken(site);
  expect(await appealOf(site, PECOS)).toMatchObject({ timely: false, stage: 'filed' });
  const headquarters = await site.signIn('robert-hale');
  await actBy(headquarters, PECOS, 'RejectAppeal', { text: 'Filed the day after the last day, without a reason.' });
  expect([await appealOf(site, PECOS), await standingOf(site, PECOS)]).toEqual([null, 'suspended']);
  expect(await provenAlone(site, PECOS)).toEqual(['AdverseDecided', 'AppealNotAdmitted']);
}, 300_000);

if (WHOLE)
  test('a suspension of the wrong company is put right by two people, of whom the second reads first what follows', async () => {
    await actBy(await site.signIn('ana-ruiz'), PECOS, 'ProposeCorrection', { choose: ['what-standing'] });
    expect(await standingOf(site, PECOS)).toBe('suspended');
    const lucia = await site.signIn('lucia-ferrer');
    const shown: string[] = [];
    await actBy(lucia, PECOS, 'ApproveCorrection', {
      read: async (page) => void shown.push((await page.textContent('main')) ?? ''),
    });
    for (const words of ['Standing: Suspended → Certified', 'It gives back, and is told first', 'Mail to '])
      expect(shown[0]).toContain(words);
    expect(await standingOf(site, PECOS)).toBe('certified');
    await deniedAndBack(PECOS);
    const decided = ['AdverseDecided', 'AppealNotAdmitted', 'Reinstated', 'AdverseDecided'];
    expect(await provenAlone(site, PECOS)).toEqual(decided);
  }, 300_000);

/** Single benefits are denied, the membership stands, and a director gives them back before their day. */
async function deniedAndBack(id: string): Promise<void> {
  const masked = async () => (await loadCase(site.agency.database.pool, id))!.state.mask;
  await actBy(await site.signIn('martin-doyle'), id, 'RecommendImmediateAction', {
    choose: ['order-benefit-denial', 'ground-security-incident', 'point-national-security', 'denied-reduced-score'],
    leave: ['criteria'],
  });
  await actBy(await site.signIn('robert-hale'), id, 'DecideAdverse', { choose: ['impose-yes'] });
  expect(await masked()).toEqual([]);
  await actBy(await site.signIn('ana-ruiz'), id, 'ServeDecision');
  expect([await masked(), await standingOf(site, id)]).toEqual([['reduced-score'], 'certified']);
  await actBy(await site.signIn('lucia-ferrer'), id, 'RestoreBenefits');
  expect(await masked()).toEqual([]);
}

test('an aggravated incident, a removal at once, and an appeal that is allowed', async () => {
  await actBy(await site.signIn('martin-doyle'), RIVER, 'RecommendImmediateAction', {
    choose: ['order-removal', 'ground-security-incident', 'point-national-security'],
    leave: ['criteria'],
  });
  await actBy(await site.signIn('robert-hale'), RIVER, 'DecideAdverse', { choose: ['impose-yes'] });
  expect(await standingOf(site, RIVER)).toBe('removed');
  const officer = await site.signIn('carol-jennings');
  await fileAppeal(officer, RIVER);
  await untilTaken(site);
  await allowed(RIVER);
  const overturned = ['AdverseDecided', 'AppealDecided'];
  expect(await provenAlone(site, RIVER)).toEqual([...overturned, 'Reinstated', ...overturned]);
}, 300_000);
