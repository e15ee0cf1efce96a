/** The next case: the item that presses most, once, with its reasons; of many who press at once each gets another one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden } from '../../testing/sign-in.ts';

const TAKERS = 12;
let house: House;
beforeAll(async () => {
  house = await openHouse();
  for (let n = 0; n < TAKERS + 2; n += 1) {
    const story = stories.draft(ctpat, '2027-01-04');
    stories.prepare(story);
    story.act('SubmitApplication', {}, 'officer');
    const id = `new-${String(n).padStart(2, '0')}`;
    await house.record(story, { id, company: `Applicant ${n}`, language: n === 7 ? 'es' : 'en' });
  }
  await house.person('vera', 'supervisor', { name: 'Vera Ruiz', language: 'es' });
  for (let n = 0; n < TAKERS; n += 1) await house.person(`v-${n}`, 'supervisor');
  await house.person('tom', 'specialist');
  house.deps.clock = Date.UTC(2027, 2, 14, 12);
});
afterAll(() => house.close());

async function press(person: string, command = randomUUID()): Promise<{ at: string; text: string }> {
  const browser = await house.as(person);
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  const { headers } = await browser.post('/queue/next').type('form').send({ _csrf: csrf, command }).expect(303);
  const at = String(headers['location']);
  return { at, text: (await browser.get(at).expect(200)).text };
}
const claims = async () =>
  (
    await house.database.pool.query<{ participant: string; person: string }>(
      'select participant, person from desk_item where person is not null order by participant',
    )
  ).rows;

test('it is the one that fits best, and says why; the same form again changes nothing', async () => {
  const form = randomUUID();
  const { at, text } = await press('vera', form);
  expect(at).toBe('/participants/new-07'); // the company writes in Spanish
  expect(text).toMatch(
    /Iba primero con \d+ puntos: abierto desde hace 9 semanas \(18\), riesgo medio \(4\), su idioma \(6\)/,
  );
  expect((await press('vera', form)).at).toBe(at);
  expect(await claims()).toEqual([{ participant: 'new-07', person: 'vera' }]);
});

test('of twelve who press at once each gets another one', async () => {
  const people = Array.from({ length: TAKERS }, (_, n) => `v-${n}`);
  for (const person of people) await house.as(person); // one after the other: they share a door
  const came = await Promise.all(people.map((person) => press(person)));
  expect(new Set(came.map(({ at }) => at)).size).toBe(TAKERS);
  expect((await claims()).length).toBe(TAKERS + 1);
});

test('the last one is taken, and then nothing is left, which is said', async () => {
  expect((await press('sue-supervisor')).at).toMatch(/participants/);
  const { at, text } = await press('sue-supervisor');
  expect(at).toContain('/queue?view=available');
  expect(text).toContain('Nothing is left to take.');
});

test('nobody gets what is for other roles, and the button stands only where there is something to take', async () => {
  expect((await press('tom')).text).toContain('Nothing is left to take.');
  const browser = await house.as('tom');
  expect((await browser.get('/queue?view=available')).text).not.toContain('Take the next case');
  const csrf = hidden((await browser.get('/queue')).text, '_csrf');
  await browser.post('/queue/next').type('form').send({ _csrf: csrf, command: 'x' }).expect(400);
});
