/** A visit without notice, by the forms: headquarters orders it, its specialist finds it, and the company does not. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice } from '../../../test/harness/direct-office.ts';
import { fill, typedDate } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { paths } from '../../paths.ts';
import { actAddress } from './address.ts';

const ID = 'quiet';
let house: House;
beforeAll(async () => {
  house = await openHouse();
  Object.assign(house.deps, { office: createDirectOffice(house.database.pool, house.deps.policies, CRITERIA) });
  const story = stories.imported(ctpat, { lastValidatedOn: '2023-06-01' });
  stories.goLive(story);
  story.sleepUntil('2027-04-01');
  story.act('AssignSpecialist', { specialist: 'sid-specialist' }, 'supervisor');
  story.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  await house.record(story, { id: ID, company: 'Quiet Imports' });
  await house.person('carol', 'officer', { participants: [ID] });
});
afterAll(() => house.close());

const page = async (person: string, address: string = paths.participant({ id: ID })) =>
  (await (await house.as(person)).get(address).expect(200)).text;
const mails = async () => (await house.database.pool.query('select from notice where participant = $1', [ID])).rowCount;

test('ordered and known inside alone; told once it was held', async () => {
  const day = { ...typedDate('on', '2027-03-31'), given: 'yes', contact: `${ID}.k-officer`, note: 'By letter' };
  expect((await fill(await house.as('sue-supervisor'), actAddress(ID, 'RecordVisitsConsent'), day)).status).toBe(303);
  expect(await page('carol')).toContain('Consent to visits without notice');
  const sent = await mails();
  const at = {
    ...typedDate('at', '2027-04-05'),
    'at-time': '9:00',
    person: 'sid-specialist',
    note: 'Seals were found',
  };
  const ordered = await fill(await house.as('hana-headquarters'), actAddress(ID, 'OrderUnannouncedVisit'), at);
  expect(ordered.status).toBe(303);
  const { rows } = await house.database.pool.query('select person, agreed from visit_slot');
  expect(rows).toEqual([{ person: 'sid-specialist', agreed: true }]);
  expect(await page('sara-specialist')).toMatch(/Without notice, not known to the company[\s\S]*5 April 2027/);
  const { clock } = house.deps;
  house.deps.clock = Date.UTC(2027, 3, 1, 15);
  const today = await page('sid-specialist', paths.today());
  expect(today).toMatch(/5 April 2027, 09:00[\s\S]*Quiet Imports[\s\S]*Without notice: the company does not know/);
  house.deps.clock = clock;
  for (const address of [paths.participant({ id: ID }), '/api/v1/participants'])
    expect(await page('carol', address)).not.toMatch(/5 April 2027|2027-04-05|ordered|seals were found/i);
  expect(await mails()).toBe(sent);
});
