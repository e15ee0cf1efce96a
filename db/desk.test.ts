/** The desk: who has an item is settled once, said by name, kept in a stream of its own, and no deadline moves by it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeskCommand } from '../domain/desk.ts';
import { Refusal } from '../domain/refusal.ts';
import { cureLapsed, overdue, reviewOpen, submitReview } from '../domain/testing/stories.ts';
import { viewOf } from '../domain/view.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { changeDesk, deskStream, holdings, type DeskOutcome } from './desk.ts';
import { verifyChain, writeView } from './ledger.ts';
import { transaction } from './pool.ts';

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
type Deed = DeskCommand extends infer T ? (T extends unknown ? Omit<T, 'by'> : never) : never;
let forms = 0;
const desk = (
  participant: string,
  key: string,
  person: string,
  deed: Deed,
  { role = 'specialist', id = `form-${(forms += 1)}` }: { role?: 'specialist' | 'supervisor'; id?: string } = {},
): Promise<DeskOutcome> =>
  changeDesk(house.database.pool, {
    participant,
    key,
    id,
    command: { ...deed, by: { person, role } },
    facts: { held: [role], assignee: { roles: ['specialist'], away: false }, standsFor: [], on: '2026-11-25' },
    ...stamp,
  });
const REVIEW = ['filed', 'review.assess:2028'] as const;
const rows = async <R extends object>(text: string): Promise<readonly R[]> =>
  (await house.database.pool.query<R>(text)).rows;
const deadlines = () => rows('select * from deadline order by participant, clock');
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
  const before = await deadlines();
  const answers = await Promise.all(people.map((person) => desk(...REVIEW, person, { type: 'ClaimWork' })));
  const winners = people.filter((_, n) => answers[n]?.outcome === 'done');
  expect(winners).toHaveLength(1);
  const told = new Set(answers.map((answer) => (answer.outcome === 'taken' ? answer.by : 'won')));
  expect(told).toEqual(new Set(['won', `Racer ${winners[0]}`]));
  expect(await deskEvents('filed')).toEqual([{ type: 'WorkClaimed', actor: winners[0] }]);
  expect(await deadlines()).toEqual(before);
  expect(await holdings(house.database.pool, 'filed')).toMatchObject([{ key: REVIEW[1], person: winners[0] }]);
  await desk(...REVIEW, 'sue-supervisor', { type: 'ReleaseWork' }, { role: 'supervisor' });
});

test('a form that is sent twice is done once, and what is so already leaves no trace', async () => {
  const first = await desk(...REVIEW, 'sara-specialist', { type: 'ClaimWork' }, { id: 'the-form' });
  const before = await deskEvents('filed');
  expect(first).toMatchObject({ outcome: 'done', seq: before.length });
  expect(await desk(...REVIEW, 'sara-specialist', { type: 'ClaimWork' }, { id: 'the-form' })).toEqual({
    outcome: 'done',
    seq: null,
  });
  expect(await desk(...REVIEW, 'sara-specialist', { type: 'ClaimWork' })).toEqual({ outcome: 'done', seq: null });
  expect(await deskEvents('filed')).toEqual(before);
  expect((await verifyChain(house.database.pool)).faults).toEqual([]);
});

test.each([
  ['an item that is not there', 'overdue', 'review.assess:2028', 'WorkClosed'],
  ['a participant that is not there', 'nobody', 'review.assess:2028', 'WorkClosed'],
  ['an item of other roles', 'lapsed', 'agency.late:VALID_INITIAL:2028', 'NotForYou'],
])('%s cannot be claimed, and leaves no trace', async (_, participant, key, code) => {
  await expect(desk(participant, key, 'sara-specialist', { type: 'ClaimWork' })).rejects.toMatchObject({ code });
  expect(await deskEvents(participant)).toEqual([]);
});

test('an item that closes while something is done with it keeps nothing of that', async () => {
  const { pool } = house.database;
  const [found] = await rows<{ state: Parameters<typeof viewOf>[0] }>(
    `select state from participant where id = 'lapsed'`,
  );
  for (let round = 0; round < 10; round += 1) {
    await writeView(pool, 'lapsed', viewOf(found!.state, []));
    const closing = transaction(pool, (client) =>
      writeView(client, 'lapsed', { ...viewOf(found!.state, []), work: [] }),
    );
    const claiming = desk('lapsed', 'adverse.removal:adverse', 'sara-specialist', { type: 'ClaimWork' }).catch(
      (error: unknown) => (error as Refusal).code,
    );
    const [came] = await Promise.all([claiming, closing]);
    expect(['done', 'WorkClosed']).toContain(typeof came === 'string' ? came : came.outcome);
    expect(await holdings(pool, 'lapsed')).toEqual([]);
  }
  expect(
    await rows(
      `select kind, closed_by from work_done where participant = 'lapsed' and key = 'adverse.removal:adverse'`,
    ),
  ).not.toEqual([]);
});

/** What the queue must have of every line, said once more from the tables alone. */
const PLACED = `select w.participant, w.key, w.owner is not distinct from coalesce(d.person, w.person, case when 'specialist' = any(w.roles) then p.specialist end) as owner,
  w.hold_until is not distinct from d.hold_until as hold, w.tags = coalesce(d.tags, '{}') as tags, w.office = p.office as office
  from work_item w join participant p on p.id = w.participant left join desk_item d using (participant, key)`;

test('whatever many do at once, every line is on one desk, as its record says, and no deadline moves', async () => {
  const before = await deadlines();
  const people = ['sara-specialist', 'sid-specialist', 'racer-1', 'racer-2'];
  const deeds = fc.oneof(
    fc.constantFrom<Deed>({ type: 'ClaimWork' }, { type: 'ReleaseWork' }, { type: 'ResumeWork' }),
    fc.constantFrom(...people).map((to): Deed => ({ type: 'AssignWork', to })),
    fc.constantFrom<Deed>({ type: 'TagWork', tag: 'travel' }, { type: 'UntagWork', tag: 'travel' }),
    fc.constant<Deed>({ type: 'HoldWork', until: '2026-12-20', on: 'company', note: null }),
  );
  const one = fc.record({
    person: fc.constantFrom(...people),
    role: fc.constantFrom('specialist' as const, 'supervisor' as const),
    deed: deeds,
  });
  const items = await rows<{ participant: string; key: string }>('select participant, key from work_item');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...items), one), { minLength: 4, maxLength: 16 }),
      async (all) => {
        const rewriting = rows<{ id: string; state: Parameters<typeof viewOf>[0] }>(
          'select id, state from participant',
        ).then((found) =>
          Promise.all(found.map(({ id, state }) => writeView(house.database.pool, id, viewOf(state, [])))),
        );
        await Promise.all([
          rewriting,
          ...all.map(([{ participant, key }, { person, role, deed }]) =>
            desk(participant, key, person, deed, { role }).catch((error: unknown) => {
              if (!(error instanceof Refusal)) throw error;
            }),
          ),
        ]);
        for (const line of await rows<Record<string, unknown>>(PLACED))
          expect(line).toMatchObject({ owner: true, hold: true, tags: true, office: true });
      },
    ),
    { numRuns: 15 },
  );
  expect(await deadlines()).toEqual(before);
  expect((await verifyChain(house.database.pool)).faults).toEqual([]);
});
