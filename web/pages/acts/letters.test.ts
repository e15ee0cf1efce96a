/** Which letters a proof can be logged of: those that we sent, and no answer that came by letter. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ref } from '../../../domain/testing/ledger.ts';
import * as stories from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';

const note = ref('note');
let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

test('the form of a letter’s proof offers each letter that left, and none that came', async () => {
  const story = stories.overdue(ctpat);
  story.sleepUntil('2028-04-15');
  const ladder = stories.onlyLadder(story).id;
  story.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
  story.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'letter', note }, 'specialist');
  await house.record(story, { id: 'answered', company: 'Palo Verde' });
  const browser = await house.as('sara-specialist');
  const { text } = await browser.get('/participants/answered/acts/log-letter-proof').expect(200);
  const offered = [...text.matchAll(/name="letter"[^>]*value="([^"]+)"/g)].map(([, id]) => id);
  expect(offered).toEqual([story.last('LetterDispatched').notice]);
});
