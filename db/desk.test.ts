/** Claims: who has an item is settled once, said by name, kept in a stream of its own, and no deadline moves by it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cureLapsed, overdue, reviewOpen, submitReview } from '../domain/testing/stories.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { claim, deskStream, holdings, release, type Claimed } from './desk.ts';
import { verifyChain, writeView } from './ledger.ts';
import { transaction } from './pool.ts';
import { viewOf } from '../domain/view.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const story = reviewOpen(ctpat);
  submitReview(story);
  await house.record(story, { id: 'filed', company: 'Harbor Light Optics' });
  await house.record(overdue(ctpat), { id: 'overdue', company: 'Palo Verde Components' });
  await house.record(cureLapsed(ctpat), { id: 'lapsed', company: 'Llano Electronics' });
});
afterAll(() => house.close());

const stamp = { policy: 'ctpat/2020-03-01', rules: 'test', at: Date.UTC(2026, 10, 25) };
const specialist = (person: string) => ({ person, role: 'specialist' });
const deskEvents = async (participant: string) =>
  (
    await house.database.pool.query<{ type: string; actor: string }>(
      'select type, actor from event where stream = $1 order by seq',
      [deskStream(participant)],
    )
  ).rows;

test('of fifty who claim at once one has it, and the others are told who', async () => {
  const people = Array.from({ length: 50 }, (_, n) => `racer-${n}`);
  for (const id of people) await house.person(id, 'specialist', { name: `Racer ${id}` });
  const item = { participant: 'filed', key: 'review.assess:2028' };
  const before = await house.database.pool.query('select * from deadline order by participant, clock');
  const answers = await Promise.all(
    people.map((person) => claim(house.database.pool, item, specialist(person), stamp)),
  );
  const winners = people.filter((_, n) => answers[n]?.outcome === 'claimed');
  expect(winners).toHaveLength(1);
  const lost = answers.filter((answer): answer is Claimed & { outcome: 'taken' } => answer.outcome === 'taken');
  expect(lost).toHaveLength(49);
  expect(new Set(lost.map(({ by }) => by))).toEqual(new Set([`Racer ${winners[0]}`]));
  expect(await deskEvents('filed')).toEqual([{ type: 'WorkClaimed', actor: winners[0] }]);
  const after = await house.database.pool.query('select * from deadline order by participant, clock');
  expect(after.rows).toEqual(before.rows);
  expect(await holdings(house.database.pool, 'filed')).toEqual([
    { key: item.key, person: winners[0], name: `Racer ${winners[0]}` },
  ]);
});

test('a claim repeated is one claim; given back it is free, and the stream tells both', async () => {
  const { pool } = house.database;
  const item = { participant: 'overdue', key: 'validation.plan:2028' };
  const sara = specialist('sara-specialist');
  expect(await claim(pool, item, sara, stamp)).toEqual({ outcome: 'claimed' });
  expect(await claim(pool, item, sara, stamp)).toEqual({ outcome: 'claimed' });
  expect(await claim(pool, item, specialist('sid-specialist'), stamp)).toEqual({
    outcome: 'taken',
    by: 'sara-specialist',
  });
  expect(await release(pool, item, specialist('sid-specialist'), stamp, false)).toBe(false);
  expect(await release(pool, item, { person: 'sue-supervisor', role: 'supervisor' }, stamp, true)).toBe(true);
  expect(await release(pool, item, sara, stamp, false)).toBe(false);
  expect(await deskEvents('overdue')).toEqual([
    { type: 'WorkClaimed', actor: 'sara-specialist' },
    { type: 'WorkReleased', actor: 'sue-supervisor' },
  ]);
  expect((await verifyChain(pool)).faults).toEqual([]);
});

test.each([
  ['an item that is not there', { participant: 'overdue', key: 'review.assess:2028' }, specialist('sara-specialist')],
  [
    'a participant that is not there',
    { participant: 'nobody', key: 'review.assess:2028' },
    specialist('sara-specialist'),
  ],
  [
    'an item of other roles',
    { participant: 'lapsed', key: 'agency.late:VALID_INITIAL:2028' },
    specialist('sara-specialist'),
  ],
])('%s cannot be claimed, and leaves no trace', async (_, item, clerk) => {
  expect(await claim(house.database.pool, item, clerk, stamp)).toEqual({ outcome: 'gone' });
  expect(
    (await deskEvents(item.participant)).filter(
      ({ type, actor }) => type === 'WorkClaimed' && actor === clerk.person && item.participant !== 'overdue',
    ),
  ).toEqual([]);
});

test('an item that closes while it is claimed keeps no claim', async () => {
  const { pool } = house.database;
  const state = (
    await pool.query<{ state: Parameters<typeof viewOf>[0] }>(`select state from participant where id = 'lapsed'`)
  ).rows[0]!.state;
  const item = { participant: 'lapsed', key: 'adverse.removal:adverse' };
  const closing = transaction(pool, (client) => writeView(client, 'lapsed', { ...viewOf(state, []), work: [] }));
  const [came] = await Promise.all([claim(pool, item, specialist('sara-specialist'), stamp), closing]);
  expect(['claimed', 'gone']).toContain(came.outcome);
  expect(await holdings(pool, 'lapsed')).toEqual([]);
});
