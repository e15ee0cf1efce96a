/** The link in the mail that proposes visit dates: it comes before any outreach, and what is told by it is somebody's work. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sealerOf } from '../../../db/answer-links.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { paths } from '../../paths.ts';
import { actAddress } from '../acts/address.ts';

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
  expect(page).not.toContain(`${link}/promise`);
  const form = (await browser.get(`${link}/take-date`).expect(200)).text;
  expect(form).toContain('20 November 2027, 09:30');
  expect(form).not.toMatch(/waive/i);
  expect((await fill(browser, `${link}/take-date`, { slot: '2027-11-20T09.30' })).status).toBe(303);
  expect((await browser.get(link)).text).toContain('This date suits us: 20 November 2027, 09:30.');
  const { ladders, clocks, validation } = await office.state(ID);
  expect(validation?.stage).toBe('proposed');
  expect(ladders).toMatchObject([{ id: 'visit-dates-unanswered:2028', hold: { meaning: 'to-interpret' }, ran: 0 }]);
  expect(clocks.find(({ id }) => id === 'VISIT_ANSWER:2028')?.held?.why).toBe('answered');
  const { rows } = await house.database.pool.query(
    `select kind, about, reason from work_item where participant = $1 and kind in ('outreach.interpret', 'validation.confirm-answer')`,
    [ID],
  );
  expect(rows).toEqual([{ kind: 'validation.confirm-answer', about: '2028', reason: 'take-date' }]);
});

test('the specialist agrees to it for the company, with what was told before the eyes', async () => {
  const browser = await house.as('sara-specialist');
  const address = actAddress(ID, 'AcceptVisit', '2028');
  const form = (await browser.get(address).expect(200)).text;
  expect(form).toContain('This date suits us: 20 November 2027, 09:30.');
  expect(form).not.toMatch(/name="waive"/);
  expect((await fill(browser, address)).status).toBe(303); // the date, who told it and how are there already
  expect((await office.state(ID)).validation?.legs).toMatchObject([
    { step: 'agreed', agreed: { date: '2027-11-20' }, noticeWaivedBy: null },
  ]);
  expect((await browser.get(paths.participant({ id: ID }))).text).toMatch(/told us by the link in our mail/);
});
