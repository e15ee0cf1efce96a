/** A message on the company's page that answers an outreach: it holds it like any other answer, and is not lost while the engine is away. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as stories from '../../../domain/testing/stories.ts';
import { CRITERIA } from '../../../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../../../test/harness/direct-office.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { paths } from '../../paths.ts';
import { hidden } from '../../testing/sign-in.ts';
import { carryPortalAnswers } from './answering.ts';

const ID = 'late';
const LADDER = 'annual-review:2028';
const at = paths.conversation({ id: ID });
let house: House;
let office: DirectOffice;
beforeAll(async () => {
  house = await openHouse();
  office = createDirectOffice(house.database.pool, house.deps.policies, CRITERIA);
  Object.assign(house.deps, { office });
  await house.record(stories.overdue(ctpat), { id: ID, company: 'Late & Sons' });
  await house.person('pia', 'contact', { participants: [ID] });
  await house.person('carl', 'consultant', { participants: [ID] });
  await house.database.tamper(`update contact set person = 'pia' where id = '${ID}.k-primary'`);
});
afterAll(() => house.close());

const page = async (person: string): Promise<string> => (await (await house.as(person)).get(at).expect(200)).text;
async function write(person: string, text: string, answers: string): Promise<number> {
  const sent = await (
    await house.as(person)
  )
    .post(at)
    .field('_csrf', hidden(await page(person), '_csrf'))
    .field('command', hidden(await page(person), 'command'))
    .field('text', text)
    .field('answers', answers);
  return sent.status;
}
const count = async (table: string): Promise<number> =>
  (await house.database.pool.query(`select from ${table} where participant = '${ID}'`)).rowCount ?? 0;
const interpreting = async () =>
  (await house.database.pool.query(`select from work_item where kind = 'outreach.interpret'`)).rowCount;

test('the company is asked what its message answers, the office is not', async () => {
  expect(await page('pia')).toMatch(/Does it answer something[\s\S]*value="annual-review(:|&#x3A;)2028"/);
  expect(await page('sara-specialist')).not.toContain('Does it answer something');
});

test('what answers nothing, or something that we do not ask, or comes from no contact, holds nothing', async () => {
  expect(await write('pia', 'Good morning.', '')).toBe(303);
  expect(await write('pia', 'About another year.', 'annual-review:1999')).toBe(303);
  expect(await write('carl', 'I speak for them.', LADDER)).toBe(303);
  expect([await count('message'), await count('portal_answer'), await interpreting()]).toEqual([3, 0, 0]);
  const empty = await (
    await house.as('pia')
  )
    .post(at)
    .field('_csrf', hidden(await page('pia'), '_csrf'))
    .field('command', hidden(await page('pia'), 'command'))
    .field('text', '')
    .field('answers', LADDER);
  expect(empty.text).toMatch(/value="annual-review(:|&#x3A;)2028" selected/);
});

test('an answer holds the outreach until a specialist says what it means, also when the engine was away', async () => {
  office.away = true;
  expect(await write('pia', 'We hand it in on Friday.', LADDER)).toBe(303);
  await expect(carryPortalAnswers(house.deps)).rejects.toThrow();
  expect(await interpreting()).toBe(0);
  office.away = false;
  expect(await carryPortalAnswers(house.deps)).toBe(1);
  expect([await interpreting(), await carryPortalAnswers(house.deps)]).toEqual([1, 0]);
  const { rows } = await house.database.pool.query<{ channel: string; words: string }>(
    `select e.body::jsonb ->> 'channel' as channel, c.body ->> 'text' as words from event e
       join content c on c.id::text = e.body::jsonb -> 'note' ->> 'id' where e.type = 'AnswerRecorded'`,
  );
  expect(rows).toEqual([{ channel: 'portal', words: 'We hand it in on Friday.' }]);
});
