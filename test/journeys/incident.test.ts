/** An incident that a company reports by itself, from a telephone and in Spanish: a receipt at once, people of the agency who look, and no suspension. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadCase } from '../../db/queries/participant.ts';
import { paths } from '../../web/paths.ts';
import { fastForward } from '../../web/time-machine.ts';
import { open } from '../harness/by-hand.ts';
import { provenAlone } from '../harness/proven.ts';
import { openSite, type Site } from '../harness/site.ts';
import { isCertified } from './decision/appeals.ts';
import { actOn, standingOf } from './outreach/late.ts';

const PECOS = 'n11457350';
let site: Site;
beforeAll(async () => {
  site = await openSite('n');
  await isCertified(site, PECOS, 'Pecos Plásticos S.A. de C.V.', 200);
}, 120_000);
afterAll(() => site.close());

const state = async () => (await loadCase(site.agency.database.pool, PECOS))!.state;

test('reported by a contact, looked at by a specialist, closed: nothing adverse has come of it', async () => {
  const elena = await site.signIn('elena-castillo', { width: 320, height: 700 });
  await actOn(site, elena, PECOS, 'ReportIncident', { text: 'Candado cortado en el patio 7' });
  const receipt = await elena.textContent('main');
  expect(receipt).toMatch(/Acuse \d{4}-\d{6}/);
  expect(receipt).toContain('ustedes mismos informaron');
  while ((await state()).incidents.length === 0) await elena.waitForTimeout(100);
  const specialist = await site.signIn('ana-ruiz');
  await open(specialist, paths.incidents());
  expect(await specialist.locator(`main a[href*="${PECOS}"]`).count()).toBeGreaterThan(0);
  const [incident] = (await state()).incidents;
  await open(specialist, paths.incident({ id: PECOS, incident: incident!.id }));
  expect(await specialist.textContent('main')).toContain('Candado cortado');
  await fastForward(site.agency.client, PECOS, 1);
  await actOn(site, specialist, PECOS, 'CloseIncident', { choose: ['finding-nothing-further'] });
  const { adverse, matters, incidents, clocks } = await state();
  expect([await standingOf(site, PECOS), adverse, matters, incidents[0]?.stage]).toEqual([
    'certified',
    null,
    [],
    'closed',
  ]);
  expect(clocks.filter(({ about, owedBy }) => about.includes(incident!.id) && owedBy === 'participant')).toEqual([]);
  expect(await provenAlone(site, PECOS)).toEqual(['IncidentClosed']);
  const auditor = await site.signIn('priya-raman');
  await open(auditor, paths.incident({ id: PECOS, incident: incident!.id }));
  const file = await auditor.getAttribute('main a[href$="/releasable.json"]', 'href');
  expect((await auditor.request.get(file!)).status()).toBe(200);
}, 300_000);
