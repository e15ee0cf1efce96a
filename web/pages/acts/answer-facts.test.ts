/** What a specialist reads before saying what an answer means: everything that nobody has read, also after its hold has ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unreadAnswers } from '../../../domain/ladder.ts';
import { ref } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const note = ref('note');
let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

test('every answer that nobody has read is shown and can be named, and none that somebody has', async () => {
  const story = stories.overdue(ctpat);
  const ladder = stories.onlyLadder(story).id;
  const answer = (contact: string, channel: 'mail' | 'letter' | 'portal') =>
    story.act('RecordAnswer', { ladder, contact, channel, note }, 'specialist');
  answer('k-primary', 'portal');
  story.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
  answer('k-primary', 'mail');
  answer('k-officer', 'letter');
  story.pass(60);
  expect(stories.onlyLadder(story).hold).toBeNull();
  await house.record(story, { id: 'unread', company: 'Two Answers' });
  const { text } = await (
    await house.as('sara-specialist')
  )
    .get('/participants/unread/acts/interpret-answer')
    .expect(200);
  expect([...text.matchAll(/, by (mail|letter|portal|the portal|in the portal)/gi)].map(([, by]) => by)).toEqual([
    ...['mail', 'letter'], // to be looked at
    ...['mail', 'letter'], // and to be named
  ]);
  const named = unreadAnswers(story.state, stories.onlyLadder(story)).map(({ id }) => id);
  expect([...text.matchAll(/name="answers"[^>]*value="(e\d+)"/g)].map(([, id]) => id)).toEqual(named);
});
