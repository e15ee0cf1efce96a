/** What a letter lists is what was recorded before the notice was queued, whatever is recorded later. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Event } from '../domain/participant.ts';
import type { ProfileEvent } from '../domain/profile-events.ts';
import type { Ledger } from '../domain/testing/ledger.ts';
import * as tell from '../domain/testing/stories.ts';
import { askedOf } from '../domain/criteria.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { append } from './ledger.ts';
import { loadNotice } from './notices.ts';
import { loadParticulars } from './particulars.ts';
import { transaction } from './pool.ts';
import { profileStream } from './profile.ts';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

const VERSION = 'ctpat-msc/2027-01-01';
const answered = (criterion: string): ProfileEvent => ({
  type: 'CriterionAnswered',
  criterion,
  answer: 'no',
  explanation: { id: 'e', sha256: 'e' },
  evidence: [],
  by: 'cora-contact',
});

const said = (id: string, at: number, after: number, events: readonly ProfileEvent[]) =>
  transaction(house.database.pool, (client) =>
    append(client, {
      stream: profileStream(id),
      after,
      command: `${id}-${after}`,
      actor: 'cora-contact',
      role: 'contact',
      policy: 'ctpat/2020-03-01',
      rules: 'test',
      at,
      events,
      cause: {},
    }),
  );

const warningOf = (story: Ledger) =>
  story.events.find(
    ({ event }) => event.type === 'NoticeQueued' && event.kind === 'duty-warning' && event.channel === 'letter',
  )!;
const particularsOf = async (id: string, seq: number) => {
  const { pool } = house.database;
  return loadParticulars(house.deps, (await loadNotice(pool, id, `n${seq}`))!);
};
const openedAt = (story: Ledger, type: Event['type']) => story.events.find(({ event }) => event.type === type)!.at;

test('a warning about a review knows every criterion that lacked something when it was queued', async () => {
  const story = tell.suspended(ctpat);
  await house.record(story, { id: 'late', company: 'Late Review' });
  const { at, seq } = warningOf(story);
  const asked = askedOf(CRITERIA.of(VERSION), story.state.entityType).map(({ id }) => id);
  expect((await particularsOf('late', seq)).lacking?.map(({ criterion }) => criterion)).toEqual(asked);
  await said('late', openedAt(story, 'ReviewOpened') + 1, 0, [
    { type: 'CriteriaChanged', version: VERSION, carried: [] },
    ...asked.slice(2).map(answered),
    {
      type: 'CriterionAssessed',
      criterion: asked[2]!,
      result: 'returned',
      note: { id: 'r', sha256: 'r' },
      by: 'sara-specialist',
    },
  ]);
  const listed = [
    [asked[0], 'not-assessed'],
    [asked[1], 'not-assessed'],
    [asked[2], 'returned'],
    ['4.8', 'to-do-anew'], // a must since the answer was given
  ];
  const lines = async () => (await particularsOf('late', seq)).lacking?.map(({ criterion, why }) => [criterion, why]);
  expect(await lines()).toEqual(listed);
  await said('late', at, asked.length, [answered(asked[0]!)]);
  expect(await lines()).toEqual(listed);
  expect((await particularsOf('late', seq)).lacking?.[0]).toMatchObject({
    words: CRITERIA.wordsOf(VERSION, asked[0]!),
    heading: { en: 'Security vision and responsibility' },
  });
});

test('a warning about required actions knows their words', async () => {
  const story = tell.validationDue(ctpat);
  tell.visited(story, '2027-11-01');
  tell.report(story, 'pass-with-actions', ['a1', 'a2']);
  story.sleepUntil('2028-01-31');
  tell.climbInSilence(story, 'actions-unanswered:2028');
  await house.record(story, { id: 'acts', company: 'Silent Actions', texts: { 'action-a1': 'Seal every trailer.' } });
  const { actionTexts } = await particularsOf('acts', warningOf(story).seq);
  expect(Object.values(actionTexts)).toEqual(expect.arrayContaining(['Seal every trailer.', 'Text of action-a2']));
});
