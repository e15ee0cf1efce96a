/** Times that are free are those of whoever would come: of the specialist, also where it is a supervisor who proposes them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validationDue } from '../../../domain/testing/stories.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice } from '../../../test/harness/direct-office.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { actAddress } from './address.ts';

const ID = 'led';
let house: House;
beforeAll(async () => {
  house = await openHouse();
  Object.assign(house.deps, { office: createDirectOffice(house.database.pool, house.deps.policies, CRITERIA) });
  const story = validationDue(ctpat);
  story.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  await house.record(story, { id: ID, company: 'Led Imports' });
});
afterAll(() => house.close());

const at = actAddress(ID, 'ProposeVisit');
const page = async (person: string) => (await (await house.as(person)).get(at).expect(200)).text;
const offered = (text: string) => [...text.matchAll(/name="free"[^>]*value="([^"]+)"/g)].map((found) => found[1]!);

test('a supervisor is offered the free times of the specialist, who then goes', async () => {
  const free = offered(await page('sue-supervisor'));
  expect(free.length).toBeGreaterThan(2);
  const [day = ''] = free[0]!.split('T');
  await house.database.pool.query(
    "insert into leave (event, person, from_on, until_on, substitute) values ('away', 'sara-specialist', $1, $1, 'sid-specialist')",
    [day],
  );
  const own = await page('sara-specialist');
  const hers = await page('sue-supervisor');
  expect(offered(own)).not.toContain(free[0]);
  expect(offered(hers)).toEqual(offered(own));
  expect(hers).toMatch(/For sara-specialist\.[\s\S]*Who comes besides sara-specialist/);
  expect(own).toMatch(/For you\.[\s\S]*Who comes besides you/);
  expect(hers).not.toContain('value="sara-specialist"');
  const [next = ''] = offered(hers);
  expect((await fill(await house.as('sue-supervisor'), at, { free: next })).status).toBe(303);
  const { rows } = await house.database.pool.query('select distinct person from visit_slot');
  expect(rows).toEqual([{ person: 'sara-specialist' }]);
});

test('a time for which none is left for the way is refused with the reason, and those that are offered leave it', async () => {
  const near = offered(await page('sara-specialist')).at(-1)!; // from 9 to 17 o'clock
  await house.database.pool.query(
    `insert into visit_slot values ('elsewhere', 'domestic', 0, 'sara-specialist',
      tstzrange(($1::date + time '19:00') at time zone 'America/Chicago', ($1::date + time '20:00') at time zone 'America/Chicago'), true, 'MX-BCN-tijuana')`,
    [near.slice(0, 10)],
  );
  expect(offered(await page('sara-specialist'))).not.toContain(near);
  const refused = await fill(await house.as('sara-specialist'), at, { free: near });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('needs time between the two')]);
  const others = offered(refused.text).filter((time) => time !== near);
  expect((await fill(await house.as('sara-specialist'), at, { free: others[0]! })).status).toBe(303);
});

test('a form that was confirmed and cannot be read has the free times to choose from once more', async () => {
  const browser = await house.as('sara-specialist');
  const shown = await page('sara-specialist');
  const [free = ''] = offered(shown);
  const faulty = await send(browser, formOf(shown), { free, minutes: '5' }, 'confirm');
  expect(faulty.status).toBe(422);
  expect(offered(faulty.text)).toEqual(offered(shown));
});

test('somebody who is no specialist is not taken along, also where the form is sent past its choices', async () => {
  const browser = await house.as('sara-specialist');
  const shown = await page('sara-specialist');
  const [free = ''] = offered(shown);
  const refused = await send(browser, formOf(shown), { free, colleague: 'sue-supervisor' }, 'confirm');
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Does not work as a specialist')]);
  expect(refused.text).toMatch(/<option[^>]*value="sid-specialist"/);
});
