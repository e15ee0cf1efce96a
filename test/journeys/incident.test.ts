/**
 * An incident that a company reports by itself, from a telephone and in Spanish: a receipt at once, the duty officer called by mail, triage, and no
 * suspension. With its Post-Incident Analysis and a corrective action where the whole is asked for.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { WHOLE } from '../../bin/extent.ts';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { paths } from '../../web/paths.ts';
import { actAddress } from '../../web/pages/acts/address.ts';
import { act, date, fillAll, go, look, open, press } from '../harness/by-hand.ts';
import { mailTo } from '../harness/mailbox.ts';
import { provenAlone } from '../harness/proven.ts';
import { openSite, type Site } from '../harness/site.ts';
import { isCertified } from './decision/appeals.ts';
import { actOn, standingOf, ZONE } from './outreach/late.ts';

const PECOS = 'n11457350';
const today = () => wallDateOf(Date.now(), ZONE);
let site: Site;
beforeAll(async () => {
  site = await openSite('n');
  await isCertified(site, PECOS, 'Pecos Plásticos S.A. de C.V.', 200);
}, 120_000);
afterAll(() => site.close());

const state = async () => (await loadCase(site.agency.database.pool, PECOS))!.state;
/** Until the engine has taken up what was filed. */
async function until(page: Page, is: (one: Awaited<ReturnType<typeof state>>) => boolean): Promise<void> {
  while (!is(await state())) await page.waitForTimeout(100);
}

/** Ana is on duty from today; whoever may name her does. */
async function onDuty(): Promise<void> {
  const { office } = await state();
  const helen = await site.signIn('helen-park');
  await open(helen, paths.nameDutyOfficer({ office }));
  await fillAll(helen, { person: 'ana-ruiz' });
  await date(helen, 'from', today());
  await date(helen, 'until', addDays(today(), 6));
  await press(helen);
  await helen.waitForURL((url) => url.pathname === paths.dutyOfficers());
}

test('reported by a contact, the duty officer called, looked at: nothing adverse has come of it', async () => {
  await onDuty();
  const elena = await site.signIn('elena-castillo', { width: 320, height: 700 });
  await actOn(site, elena, PECOS, 'ReportIncident', { text: 'Candado cortado en el patio 7' });
  const receipt = await elena.textContent('main');
  expect(receipt).toMatch(/Acuse \d{4}-\d{6}/);
  expect(receipt).toContain('ustedes mismos informaron');

  const mail = await mailTo('ana-ruiz@ctpat.example', ({ text = '' }) => text.includes(`/participants/${PECOS}/`));
  expect(mail.text).toContain(/\d{4}-\d{6}/.exec(receipt ?? '')![0]);
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/Candado|Pecos|patio/);
  await until(elena, ({ incidents }) => incidents.length > 0);
  const { id: incident } = (await state()).incidents[0]!;
  const specialist = await site.signIn('ana-ruiz');
  const there = paths.incident({ id: PECOS, incident });
  expect(mail.text).toContain(there);
  await open(specialist, there);
  expect(await specialist.textContent('main')).toContain('Candado cortado');
  await go(specialist, specialist.getByRole('button', { name: 'I have it' }));

  await act(specialist, PECOS, 'OpenMatter', { choose: ['ground-security-incident', 'source-port'], about: incident });
  const helen = await site.signIn('helen-park');
  await open(helen, actAddress(PECOS, 'TriageMatter'));
  expect(await helen.textContent('main')).toContain('Yes: the company’s report was received on ');
  if (WHOLE) await analyzed(specialist, helen);
  await actOn(site, helen, PECOS, 'TriageMatter', { choose: ['outcome-drop'], leave: ['ask'] });
  await actOn(site, specialist, PECOS, 'CloseIncident', { choose: ['finding-nothing-further'] });
  const { adverse, matters, incidents, clocks } = await state();
  expect([await standingOf(site, PECOS), adverse, matters, incidents[0]?.stage]).toEqual([
    'certified',
    null,
    [],
    'closed',
  ]);
  expect(clocks.filter(({ about, owedBy }) => about.includes(incident) && owedBy === 'participant')).toEqual([]);
  expect(await provenAlone(site, PECOS)).toEqual(['IncidentClosed']);
  const auditor = await site.signIn('priya-raman');
  await open(auditor, there);
  const file = await auditor.getAttribute('main a[href$="/releasable.json"]', 'href');
  expect((await auditor.request.get(file!)).status()).toBe(200);
}, 300_000);

test('without an account: a contact asks for a link on a telephone, and reports by it', async () => {
  const page = await site.open();
  await open(page, paths.report());
  const [known] = (
    await site.agency.database.pool.query<{ email: string; id: string }>(
      'select id, email from contact where participant = $1 and id = $2',
      [PECOS, (await state()).contacts[0]?.id],
    )
  ).rows;
  await page.setViewportSize({ width: 320, height: 700 });
  await fillAll(page, { address: known!.email });
  await press(page);
  await look(page);
  const mail = await mailTo(known!.email, ({ text = '' }) => text.includes('/report/'));
  await open(page, /http\S+\/report\/\S+/.exec(mail.text ?? '')![0]);
  await page.setViewportSize({ width: 320, height: 700 });
  await fillAll(page, { what: 'Sello roto en la caja 12', where: 'Patio 7' });
  await press(page);
  await look(page);
  expect(await page.textContent('main')).toMatch(/(Acuse|Receipt) \d{4}-\d{6}/);
  await until(page, ({ incidents }) => incidents.length === 2);
  expect((await state()).incidents[1]).toMatchObject({ stage: 'reported' });
}, 60_000);

/** The company is asked for its analysis, signs it with one corrective action, and does that; the supervisor has the matter again. */
async function analyzed(specialist: Page, supervisor: Page): Promise<void> {
  await actOn(site, supervisor, PECOS, 'TriageMatter', { choose: ['outcome-analysis'] });
  const javier = await site.signIn('javier-montes');
  await actOn(site, javier, PECOS, 'SubmitIncidentAnalysis', {
    choose: ['cause-equipment', 'signed-signed'],
    dates: { a1Due: addDays(today(), 20) },
    pick: 'security',
    leave: ['criteria'],
  });
  await until(javier, ({ incidents }) => incidents[0]?.stage === 'analysis-submitted');
  expect((await state()).matters[0]?.stage).toBe('triage');
  await actOn(site, specialist, PECOS, 'AcceptIncidentAnalysis');
  await actOn(site, javier, PECOS, 'ReportIncidentAction');
  await until(javier, ({ incidents }) => incidents[0]?.analysis?.actions[0]?.status === 'reported');
  await actOn(site, specialist, PECOS, 'AssessIncidentAction', { choose: ['done-yes'] });
}
