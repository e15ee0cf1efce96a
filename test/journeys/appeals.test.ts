/** Appeals on the real engine and in the browser: in time although nothing moved for three days, a day late, and against a removal at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { FormAct } from '../../web/pages/acts/form-act.ts';
import { fastForward } from '../../web/time-machine.ts';
import { open, type Doing } from '../harness/by-hand.ts';
import { provenAlone } from '../harness/proven.ts';
import { openSite, type Site } from '../harness/site.ts';
import { appealOf, fileAppeal, isSuspended, untilTaken } from './decision/appeals.ts';
import { actOn, standingOf } from './outreach/late.ts';

const RIVER = 'q74737319';
const PECOS = 'q11457350';
let site: Site;
beforeAll(async () => {
  site = await openSite('q');
  await isSuspended(site, RIVER, 'Red River Footwear Importers', 89);
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

test('filed in time while the engine was down for three days: it counts from the receipt, and the days to appeal have not closed over it', async () => {
  const officer = await site.signIn('carol-jennings');
  await site.agency.away(async () => {
    const receipt = await fileAppeal(officer, RIVER);
    await open(officer, receipt);
    expect(await officer.textContent('main')).toMatch(/\d{4}-\d{6}/);
  });
  await fastForward(site.agency.client, RIVER, 3);
  await untilTaken(site, RIVER);
  expect(await appealOf(site, RIVER)).toMatchObject({ timely: true });
  await allowed(RIVER);
}, 300_000);

test('filed a day late: received all the same, found late, and a person says whether it is admitted', async () => {
  const officer = await site.signIn('javier-montes');
  await fileAppeal(officer, PECOS);
  await untilTaken(site, PECOS);
  expect(await appealOf(site, PECOS)).toMatchObject({ timely: false, stage: 'filed' });
  const headquarters = await site.signIn('robert-hale');
  await actBy(headquarters, PECOS, 'RejectAppeal', { text: 'Filed the day after the last day, without a reason.' });
  expect([await appealOf(site, PECOS), await standingOf(site, PECOS)]).toEqual([null, 'suspended']);
  expect(await provenAlone(site, PECOS)).toEqual(['AdverseDecided', 'AppealNotAdmitted']);
}, 300_000);

test('an aggravated incident, a removal at once, and an appeal that is allowed', async () => {
  await actBy(await site.signIn('martin-doyle'), RIVER, 'RecommendImmediateAction', {
    choose: ['order-removal', 'ground-security-incident'],
    leave: ['criteria'],
  });
  await actBy(await site.signIn('robert-hale'), RIVER, 'DecideAdverse', { choose: ['impose-yes'] });
  expect(await standingOf(site, RIVER)).toBe('removed');
  const officer = await site.signIn('carol-jennings');
  await fileAppeal(officer, RIVER);
  await untilTaken(site, RIVER);
  await allowed(RIVER);
  const overturned = ['AdverseDecided', 'AppealDecided'];
  expect(await provenAlone(site, RIVER)).toEqual([...overturned, 'Reinstated', ...overturned]);
}, 300_000);
