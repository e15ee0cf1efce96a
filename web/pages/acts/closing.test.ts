/** Whoever closes a validation sees what it took so far, and which steps nobody has logged; nothing is refused for that. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { report, validationDue, visited } from '../../../domain/testing/stories.ts';
import { fill, typedDate } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { paths } from '../../paths.ts';
import { actAddress } from './address.ts';

const ID = 'closing';
let house: House;
beforeAll(async () => {
  house = await openHouse();
  const story = validationDue(ctpat);
  visited(story, '2027-11-01');
  report(story, 'pass', []);
  await house.record(story, { id: ID, company: 'Closing Imports' });
});
afterAll(() => house.close());

test('the hours of each step, those that are missing, and where they are logged', async () => {
  const text = async (person: string) =>
    (await (await house.as(person)).get(actAddress(ID, 'CloseValidation')).expect(200)).text;
  const at = paths.validationHours({ id: ID });
  expect(await text('sue-supervisor')).toMatch(
    /Hours logged[\s\S]*None yet[\s\S]*Planning, Preparation, Travel, Visit/,
  );
  const sara = await house.as('sara-specialist');
  for (const [spentOn, hours] of [
    ['visit', '6.5'],
    ['visit', '1'],
    ['travel', '2'],
  ] as const)
    expect((await fill(sara, at, { spentOn, hours, ...typedDate('on', '2027-11-01') })).status).toBe(303);
  const page = await text('sue-supervisor');
  expect(page).toMatch(/Hours logged[\s\S]*Travel: 2 h[\s\S]*Visit: 7\.5 h/);
  expect(page).toMatch(/Steps without hours[\s\S]*Planning, Preparation, Report, Review, Follow-up/);
  expect(page).toContain(`href="${at}"`);
  expect(await text('hana-headquarters')).not.toContain(`href="${at}"`);
});
