/** Somebody is away: whoever stands in sees the work, the desk gives the absent nothing, and conflicts of interest still hide. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '../../../domain/calendar.ts';
import { reviewOpen, submitReview } from '../../../domain/testing/stories.ts';
import { assign } from '../../../db/assignments.ts';
import { openOffice } from '../../../db/offices.ts';
import { fill, formOf, send, typedDate } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { hidden } from '../../testing/sign-in.ts';
import { todayOf } from '../../today.ts';
import { assigneeFacts } from '../queue/desk-order.ts';

let house: House;
let today: string;
const STAMP = { policy: 'ctpat/2020-03-01', rules: 'test' };
beforeAll(async () => {
  house = await openHouse();
  today = todayOf(house.deps);
  const system = { person: 'system', role: 'system' };
  for (const office of ['laredo', 'miami'])
    await openOffice(house.database.pool, { office, region: office === 'laredo' ? 'southwest' : 'east' }, system, {
      ...STAMP,
      at: house.deps.clock,
    });
  const filed = reviewOpen(ctpat); // of sara-specialist
  submitReview(filed);
  await house.record(filed, { id: 'filed', company: 'Harbor Light Optics' });
  await house.record(filed, { id: 'torn', company: 'Torn Textiles' });
  const southwest = { region: 'southwest' };
  await house.person('tom', 'specialist', { name: 'Tom Becker', held: southwest });
  await house.person('ana', 'specialist', { name: 'Ana Ruiz', held: southwest, language: 'es' });
  await house.person('mia', 'specialist', { name: 'Mia Torres', office: 'miami', held: { office: 'miami' } });
  await house.person('hugo', 'supervisor', { name: 'Hugo Lang', held: southwest });
  await house.person('erin', 'supervisor', { name: 'Erin Fox', held: { region: 'east' } });
  await house.person('joel', 'administrator', { name: 'Joel Stein' });
  await assign(house.database.pool, {
    ...STAMP,
    at: house.deps.clock,
    person: 'sara-specialist',
    on: today,
    seen: null,
    command: {
      id: randomUUID(),
      by: { person: 'joel', role: 'administrator' },
      type: 'EndAssignment',
      assignment: 'person:sara-specialist#1',
      until: addDays(today, -1),
    },
  });
  await house.person('sara-specialist', 'specialist', { held: southwest });
  await assign(house.database.pool, {
    ...STAMP,
    at: house.deps.clock,
    person: 'tom',
    on: today,
    seen: null,
    command: {
      id: randomUUID(),
      by: { person: 'tom', role: 'specialist' },
      type: 'DeclareConflict',
      participant: 'torn',
      organization: null,
      from: today,
      until: null,
    },
  });
});
afterAll(() => house.close());

const page = async (person: string, at: string): Promise<string> => (await (await house.as(person)).get(at)).text;
const status = async (person: string, at: string): Promise<number> => (await (await house.as(person)).get(at)).status;
const away = (substitute: string, days = 9) => ({
  ...typedDate('from', today),
  ...typedDate('until', addDays(today, days)),
  substitute,
});
const KEY = 'review.assess:2028';

test('a substitute who does not hold the role there is refused in the reader’s language, and what was typed stays', async () => {
  const ana = await house.as('ana');
  const checked = await send(ana, formOf(await page('ana', '/me/leave')), away('mia'));
  const refused = await send(ana, formOf(checked.text), { step: 'confirm' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('preste antes la función');
  expect(refused.text).toContain('Mia Torres');
});

test('whoever stands in sees the work and whose it is, but nothing of a company with which they have a conflict', async () => {
  expect(await page('tom', '/queue')).not.toContain('Harbor Light Optics');
  await fill(await house.as('sara-specialist'), '/me/leave', away('tom'));
  expect(await page('sara-specialist', '/me/authority')).toContain('Tom Becker');
  const queue = await page('tom', '/queue');
  expect(queue).toContain('Harbor Light Optics');
  expect(queue).toContain('For sara-specialist, away until 23 March 2027');
  expect(queue).not.toContain('Torn Textiles');
  expect(await page('tom', '/me/authority')).toContain('You stand in for');
  expect(await page('ana', '/queue')).not.toContain('Harbor Light Optics');
});

test('whoever stands in puts the work aside, and nobody else does', async () => {
  const answers = { on: 'company', ...typedDate('until', addDays(today, 2)) };
  const held = await fill(await house.as('ana'), `/participants/filed/work/${KEY}/hold`, answers);
  expect(held.status).toBe(409);
  await fill(await house.as('tom'), `/participants/filed/work/${KEY}/hold`, answers);
  expect(await page('tom', '/queue?view=waiting')).toContain('Harbor Light Optics');
  expect(await page('sara-specialist', '/queue?view=waiting')).toContain('Harbor Light Optics');
});

test('the desk gives nothing to whoever is away: not on the form, and not when somebody insists', async () => {
  const hugo = await house.as('hugo');
  const form = await page('hugo', `/participants/filed/work/${KEY}/assign`);
  expect(form).toContain('Tom Becker');
  expect(form).not.toContain('value="sara-specialist"');
  const csrf = hidden(form, '_csrf');
  const bulk = { _csrf: csrf, command: randomUUID(), deed: 'assign', to: 'sara-specialist', back: '/queue' };
  const pick = JSON.stringify(['filed', KEY]);
  expect(await assigneeFacts(house.deps, 'sara-specialist', 'filed')).toEqual({ roles: ['specialist'], away: true });
  expect(await assigneeFacts(house.deps, 'tom', 'filed')).toEqual({ roles: ['specialist'], away: false });
  for (const at of ['/queue/bulk', '/queue/bulk/do'])
    expect(
      (
        await hugo
          .post(at)
          .type('form')
          .send({ ...bulk, pick })
      ).text,
    ).toContain('This person is away');
});

test('a supervisor of the office ends the leave for them; one of another office has nothing to do with it', async () => {
  expect(await status('erin', '/people/sara-specialist')).toBe(404);
  expect(await page('erin', '/people')).not.toContain('Tom Becker');
  const file = await page('hugo', '/people/sara-specialist');
  expect(file).not.toContain('Conflicts of interest');
  const end = /href="(\/people\/sara-specialist\/leave\/\d+\/end)"/.exec(file)?.[1] ?? '';
  await fill(await house.as('hugo'), end, typedDate('until', addDays(today, -1)));
  expect(await page('tom', '/queue?view=waiting')).not.toContain('Harbor Light Optics');
  expect(await page('sara-specialist', '/me/authority')).toContain('>Ended<');
});

test('where the substitute is away too, the work goes on to whoever stands in for them', async () => {
  await fill(await house.as('hugo'), '/people/sara-specialist/leave', away('tom'));
  await fill(await house.as('tom'), '/me/leave', away('ana', 3));
  expect(await page('ana', '/queue?view=waiting')).toContain(
    'Por sara-specialist, ausente hasta el 23 de marzo de 2027',
  );
  house.deps.clock += 5 * 86_400_000;
  expect(await page('ana', '/queue?view=team&q=torn')).toContain('Torn Textiles');
  expect(await page('ana', '/queue')).not.toContain('Torn Textiles');
  house.deps.clock -= 5 * 86_400_000;
});

test('a supervisor records what somebody knows, and nobody does for themself', async () => {
  await fill(await house.as('hugo'), '/people/tom/skills', { entityTypes: ['importer', 'broker'], languages: ['es'] });
  expect(await page('hugo', '/people/tom')).toContain('Customs broker, Importer');
  expect(await page('tom', '/me/authority')).toContain('Spanish');
  expect(await status('tom', '/people/tom/skills')).toBe(403);
  expect(await status('erin', '/people/tom/skills')).toBe(404);
});

test('whoever holds a role lends it with dates and ends that early', async () => {
  expect(await status('mia', '/participants/filed')).toBe(404);
  const answers = { to: 'mia', ...typedDate('from', today), ...typedDate('until', addDays(today, 9)) };
  await fill(await house.as('tom'), '/me/authority/lend', answers);
  expect(await status('mia', '/participants/filed')).toBe(200);
  const own = await page('tom', '/me/authority');
  const end = /href="(\/me\/authority\/lent\/mia\/\d+\/end)"/.exec(own)?.[1] ?? '';
  expect(await status('ana', end)).toBe(404);
  await fill(await house.as('tom'), end, typedDate('until', addDays(today, -1)));
  expect(await status('mia', '/participants/filed')).toBe(404);
});
