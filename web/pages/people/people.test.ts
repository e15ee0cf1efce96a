/** An administrator gives a role, and it takes effect at the next click; ends it, and it is over; a conflict hides the case at once. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { validationDue } from '../../../domain/testing/stories.ts';
import { addDays } from '../../../domain/calendar.ts';
import { openOffice } from '../../../db/offices.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { todayOf } from '../../today.ts';

let house: House;
let today: string;
beforeAll(async () => {
  house = await openHouse();
  today = todayOf(house.deps);
  await house.record(validationDue(ctpat), { id: 'due', company: 'Due Imports', legacyAccount: '12345678' });
  const stamp = { at: house.deps.clock, policy: 'ctpat/2020-03-01', rules: 'test' };
  const by = { person: 'system', role: 'system' };
  for (const office of ['laredo', 'miami'])
    await openOffice(house.database.pool, { office, region: office === 'laredo' ? 'southwest' : 'east' }, by, stamp);
  await house.person('joel', 'administrator', { name: 'Joel Stein' });
  await house.person('julia', 'administrator', { name: 'Julia Reyes', language: 'es' });
  await house.person('mia', 'specialist', { name: 'Mia Torres', held: { office: 'miami' } });
});
afterAll(() => house.close());

const dateParts = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)), [`${name}-year`]: year };
};
const page = async (person: string, at: string): Promise<string> => (await (await house.as(person)).get(at)).text;
const status = async (person: string, at: string): Promise<number> => (await (await house.as(person)).get(at)).status;

test('a role is given for a region, holds at the next click, and ends', async () => {
  const joel = await house.as('joel');
  expect(await status('mia', '/participants/due')).toBe(404);
  const answers = { role: 'supervisor', where: 'region:southwest', ...dateParts('from', today) };
  await fill(joel, '/people/mia/roles', answers);
  expect(await status('mia', '/participants/due')).toBe(200);
  expect(await status('mia', '/participants/due/acts/log-call')).toBe(403); // a specialist in Miami only
  const file = await page('joel', '/people/mia');
  expect(file).toContain('Region Southwest');
  expect(file).toContain('Office of Miami');
  const end = /href="(\/people\/mia\/roles\/2\/end)"/.exec(file)?.[1] ?? '';
  await fill(joel, end, dateParts('until', addDays(today, -1)));
  expect(await status('mia', '/participants/due')).toBe(404);
  expect(await page('joel', '/people/mia')).toContain('>Ended<');
  expect(house.deps.looks.filter(({ what }) => what === 'person.viewed')).not.toHaveLength(0);
});

test('the rules refuse in the reader’s language and keep what was typed; a form that is older than the record says so', async () => {
  const julia = await house.as('julia');
  const form = formOf(await page('julia', '/people/mia/roles'));
  const answers = {
    role: 'auditor',
    where: 'office:miami',
    actingFor: 'own',
    rank: 'Auditora',
    ...dateParts('from', today),
  };
  const checked = await send(julia, form, answers);
  const refused = await send(julia, formOf(checked.text), { step: 'confirm' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Esta función se ejerce para todas las oficinas');
  expect(refused.text).toContain('Auditora');
  await fill(await house.as('joel'), '/people/mia/roles', { ...answers, where: 'everywhere' });
  const late = await send(julia, formOf((await send(julia, form, { ...answers, where: 'everywhere' })).text), {
    step: 'confirm',
  });
  expect(late.status).toBe(409);
  expect(late.text).toContain('cambió desde que abrió');
});

test('headquarters lends a director’s authority for a time, and an administrator is not asked for it', async () => {
  await house.person('dora', 'director', { name: 'Dora Lane', held: { region: 'southwest' } });
  await house.person('dan', 'director', { name: 'Dan Wolfe', held: { office: 'miami' } });
  expect(await page('joel', '/people/dan/roles')).not.toContain('Acting for');
  const hana = await house.as('hana-headquarters');
  const loan = { role: 'director', where: 'office:laredo', actingFor: 'dora', ...dateParts('from', today) };
  const checked = await send(hana, formOf(await page('hana-headquarters', '/people/dan/roles')), loan);
  const refused = await send(hana, formOf(checked.text), { step: 'confirm' });
  expect(refused.text).toContain('ends on a day that is named');
  await fill(hana, '/people/dan/roles', { ...loan, ...dateParts('until', addDays(today, 20)) });
  expect(await status('dan', '/participants/due')).toBe(200);
  expect(await page('joel', '/people/dan')).toContain('Field director, acting for Dora Lane');
});

test('a conflict of interest shuts the case at once, in every role, and says so', async () => {
  expect(await status('mia', '/participants/due')).toBe(200); // as an auditor
  await fill(await house.as('joel'), '/people/mia/conflicts', { participant: '12345678', scope: 'all' });
  expect(await status('mia', '/participants/due')).toBe(403);
  expect(await page('mia', '/participants')).not.toContain('Due Imports');
  expect(await page('joel', '/people/mia')).toContain('Due Imports');
});

test('nobody else gives roles, and nobody gives one to themself', async () => {
  for (const at of ['/people', '/people/mia', '/people/mia/roles'])
    expect([at, await status('mia', at)]).toEqual([at, 403]);
  const joel = await house.as('joel');
  const answers = { role: 'headquarters', where: 'everywhere', ...dateParts('from', today) };
  const checked = await send(joel, formOf(await page('joel', '/people/joel/roles')), answers);
  expect((await send(joel, formOf(checked.text), { step: 'confirm' })).text).toContain(
    'Nobody gives a role to themself',
  );
  expect(await status('joel', '/people/nobody')).toBe(404);
  expect(await status('joel', '/people/mia/roles/99/end')).toBe(404);
});
