/** The link in the mail that proposes visit dates: it comes before any outreach, and what is told by it is somebody's work. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sealerOf } from '../../../db/answer-links.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const ID = 'visit';
let house: House;
let office: DirectOffice;
let link: string;
beforeAll(async () => {
  house = await openHouse();
  office = createDirectOffice(house.database.pool, house.deps.policies, CRITERIA);
  Object.assign(house.deps, { office });
  const story = stories.validationDue(ctpat);
  stories.propose(story, '2027-11-20');
  await house.record(story, { id: ID, company: 'Rio Visit' });
  const { rows } = await house.database.pool.query<{ id: string }>(
    `select id from notice where participant = $1 and kind = 'visit-proposed' and recipient = $2`,
    [ID, `${ID}.k-primary`],
  );
  const bound = { participant: ID, notice: rows[0]!.id, lastDay: '2027-11-16' };
  link = `/answer/${sealerOf(house.deps.config.sessionSecret)(bound)}`;
});
afterAll(() => house.close());

test('it says what the mail said, accepts no date, and what is told waits for a specialist', async () => {
  const browser = await house.as('sara-specialist');
  const page = (await browser.get(link).expect(200)).text;
  expect(page).toContain('Dates for a validation visit');
  expect(page).not.toMatch(/accept/i);
  expect((await fill(browser, `${link}/call-me`, { number: '+1 555 0100', when: 'Mornings' })).status).toBe(303);
  const { ladders, clocks } = await office.state(ID);
  expect(ladders).toMatchObject([{ id: 'visit-dates-unanswered:2028', hold: { meaning: 'to-interpret' }, ran: 0 }]);
  expect(clocks.find(({ id }) => id === 'VISIT_ANSWER:2028')?.held).toBeNull();
  const { rowCount } = await house.database.pool.query(
    `select from work_item where participant = $1 and kind = 'outreach.interpret'`,
    [ID],
  );
  expect(rowCount).toBe(1);
  expect((await browser.get(link)).text).toContain('What you told us');
});
