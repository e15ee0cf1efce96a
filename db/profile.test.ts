import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wallDateOf } from '../domain/calendar.ts';
import { askedOf, type Criterion } from '../domain/criteria.ts';
import type { Refusal } from '../domain/refusal.ts';
import { CAST } from '../domain/testing/cast.ts';
import { certified, draft, inReview, reviewOpen } from '../domain/testing/stories.ts';
import { completeProfile, CRITERIA } from '../test/harness/complete-profile.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { contents } from './content.ts';
import { verifyStream } from './ledger.ts';
import {
  affirmCategory,
  answerCriterion,
  assess,
  Conflict,
  profileAsOf,
  profileOf,
  type ProfileSetup,
} from './profile.ts';
import { loadCase, loadCaseFor } from './queries/participant.ts';

const STORIES = { draft, inReview, reviewOpen, certified };
let house: House;
let setup: ProfileSetup;
beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES)) await house.record(story(ctpat), { id, company: id });
  setup = { pool: house.database.pool, criteria: CRITERIA, policies: house.deps.policies };
});
afterAll(() => house.close());

const stateOf = async (id: string) => (await loadCase(setup.pool, id))!.state;
const order = (participant: string, criterion: string, seenSeq = 0) => ({
  ...{ command: randomUUID(), participant, criterion, seenSeq, at: 0, by: CAST.contact },
  ...({ answer: 'no', explanation: { text: `Not yet: ${criterion}` }, evidence: [] } as const),
});
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => (error instanceof Conflict ? 'Conflict' : (error as Refusal).code),
  );

test('an answer is written with its explanation, and the same form twice changes nothing', async () => {
  const given = order('draft', '1.1');
  const { seq, criteria, answers } = await answerCriterion(setup, given);
  expect([seq, criteria, answers['1.1']?.seq]).toEqual([2, 'ctpat-msc/2027-01-01', 2]);
  expect((await answerCriterion(setup, given)).seq).toBe(2);
  const explanation = answers['1.1']!.explanation!;
  expect((await contents(setup.pool, [explanation.id])).get(explanation.id)).toMatchObject({
    body: { text: 'Not yet: 1.1' },
    author: CAST.contact.person,
  });
  expect(await profileAsOf(setup.pool, 'draft', { seq: 2 })).toEqual(await profileOf(setup.pool, 'draft'));
  expect((await profileAsOf(setup.pool, 'draft', { seq: 1 })).answers).toEqual({});
  expect((await profileAsOf(setup.pool, 'draft', { at: answers['1.1']!.at - 1 })).seq).toBe(0);
  expect((await verifyStream(setup.pool, 'profile:draft')).fault).toBeNull();
});

test('twelve people on twelve criteria all get through at once; the second on the same one is told what is there', async () => {
  const ids = askedOf(CRITERIA.setFor('importer', '2027-03-01')!, 'importer').slice(1, 13);
  await Promise.all(ids.map(({ id }) => answerCriterion(setup, order('draft', id))));
  const [{ id }] = ids.slice(-1) as [Criterion];
  const { seq, answers } = await profileOf(setup.pool, 'draft');
  expect([seq, Object.keys(answers).length]).toEqual([14, 13]);
  const late = answerCriterion(setup, { ...order('draft', id), answer: 'yes' });
  await expect(late).rejects.toBeInstanceOf(Conflict);
  await expect(late).rejects.toMatchObject({ criterion: id, now: answers[id] });
  const seen = await answerCriterion(setup, {
    ...order('draft', id, answers[id]!.seq),
    answer: 'not-applicable',
  });
  expect(seen.answers[id]).toMatchObject({ answer: 'not-applicable', seq: 15 });
});

test('what cannot be is refused, and leaves nothing behind', async () => {
  const evidence = [{ document: randomUUID(), on: '2027-01-01' }];
  const texts = async () => (await setup.pool.query('select count(*)::int as n from content')).rows[0] as { n: number };
  const before = await texts();
  expect(await codeOf(answerCriterion(setup, { ...order('draft', '1.3'), evidence }))).toBe('DocumentUnknown');
  expect(await codeOf(answerCriterion(setup, order('draft', '1.99')))).toBe('CriterionUnknown');
  expect(await codeOf(answerCriterion(setup, order('nobody', '1.1')))).toBe('ParticipantUnknown');
  expect(await codeOf(answerCriterion(setup, order('inReview', '1.1')))).toBe('ProfileStandsStill');
  expect(await texts()).toEqual(before);
  const { rows } = await setup.pool.query(`select from event where stream in ('profile:nobody', 'profile:inReview')`);
  expect(rows).toEqual([]);
});

test('in the window of a review only what is done in it counts, and unchanged answers are affirmed', async () => {
  const member = await stateOf('certified');
  await completeProfile(setup.pool, setup.policies, member);
  const { answers } = await profileOf(setup.pool, 'certified');
  const affirm = (participant: string, at: number) =>
    affirmCategory(setup, {
      ...{ command: randomUUID(), participant, by: CAST.officer, at },
      criteria: [{ criterion: '1.1', seenSeq: answers['1.1']!.seq }],
    });
  expect(await codeOf(affirm('certified', member.lastAt))).toBe('NotToAffirm');
  const open = await stateOf('reviewOpen');
  await completeProfile(setup.pool, setup.policies, open);
  const { facts } = (await loadCaseFor(house.deps, 'reviewOpen', CAST.officer.person, open.lastAt))!;
  expect(wallDateOf(facts.profile!.windowFrom!, open.zone)).toBe('2027-12-16');
  expect(facts.criteria?.version).toBe('ctpat-msc/2027-01-01');
  expect(await codeOf(affirm('reviewOpen', open.lastAt))).toBe('NotToAffirm');
});

test('a specialist accepts or returns what was submitted, with a reason that is kept', async () => {
  await house.record(draft(ctpat), { id: 'toAssess', company: 'To assess' });
  await completeProfile(setup.pool, setup.policies, await stateOf('toAssess'));
  const verdict = (result: 'accepted' | 'returned', note: { text: string } | null, seenSeq: number) =>
    assess(setup, {
      ...{ command: randomUUID(), participant: 'toAssess', criterion: '1.1', at: 0, by: CAST.specialist },
      ...{ seenSeq, result, note },
    });
  expect(await codeOf(verdict('accepted', null, 99))).toBe('NothingToAssess');
  await setup.pool.query(
    `update participant set standing = 'in-review', state = jsonb_set(state, '{standing}', '"in-review"') where id = 'toAssess'`,
  );
  expect(await codeOf(verdict('returned', null, 99))).toBe('ReasonMissing');
  const { answers } = await verdict('returned', { text: 'Not signed.' }, 99);
  expect(answers['1.1']?.verdict).toMatchObject({ result: 'returned', by: CAST.specialist.person });
  expect(await codeOf(verdict('accepted', null, 2))).toBe('Conflict');
});
