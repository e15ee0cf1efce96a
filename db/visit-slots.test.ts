/** Nobody of the agency is at two places at once, whoever asks at the same moment; and whoever comes second is offered times that are free. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { Refusal } from '../domain/refusal.ts';
import type { WallTime } from '../domain/state.ts';
import * as stories from '../domain/testing/stories.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';
import { createDirectOffice, type DirectOffice } from '../test/harness/direct-office.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { freeSlots } from './free-slots.ts';

const RACERS = 50;
const SHARED = 'sid-specialist';
const DAY = '2027-11-01';
let house: House;
let office: DirectOffice;
/** Fifty at once wait for each other here, and not for how fast this machine is. */
let pool: pg.Pool;
beforeAll(async () => {
  house = await openHouse();
  pool = new pg.Pool({ connectionString: house.database.url, max: 20 });
  office = createDirectOffice(pool, house.deps.policies, CRITERIA);
  const story = stories.validationDue(ctpat);
  story.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  for (let n = 0; n < RACERS; n += 1) {
    await house.person(`racer-${n}`, 'specialist');
    await house.record(story, { id: `race-${n}`, company: `Race ${n}` });
  }
});
afterAll(async () => {
  await pool.end();
  await house.close();
});

let commands = 0;
/** The n-th specialist proposes dates to the n-th company; null, or the code of the refusal. */
async function book(n: number, slots: readonly WallTime[], people = [`racer-${n}`, SHARED]): Promise<string | null> {
  const by = { person: `racer-${n}`, role: 'specialist' } as const;
  const command = { id: `book-${(commands += 1)}`, by, type: 'ProposeVisit', slots, people, note: null } as const;
  try {
    await office.submit(`race-${n}`, command);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const free = (n: number) =>
  freeSlots(pool, {
    participant: `race-${n}`,
    leg: 'domestic',
    people: [`racer-${n}`, SHARED],
    venue: { place: null, zone: 'America/Chicago' },
    minutes: 480,
    from: DAY,
    time: { hour: 9, minute: 30 },
    holidays: house.deps.calendars.holidays,
  });
const rows = async (text: string) => (await house.database.pool.query<Record<string, unknown>>(text)).rows;
const overlaps = () =>
  rows(`select a.participant, b.participant as other from visit_slot a join visit_slot b
    on a.person = b.person and a.during && b.during and (a.participant, a.leg, a.choice) < (b.participant, b.leg, b.choice)`);

test('of fifty who take one colleague at once one does; each of the others is offered times, and every one of them is free', async () => {
  const racers = Array.from({ length: RACERS }, (_, n) => n);
  const codes = await Promise.all(racers.map((n) => book(n, [stories.slot(DAY)])));
  expect([codes.filter((code) => code === null).length, codes.filter((code) => code === 'Conflict').length]).toEqual([
    1,
    RACERS - 1,
  ]);
  const [proposed] = await rows(`select count(*)::int as n from event where type = 'VisitProposed'`);
  expect(proposed).toEqual({ n: 1 }); // of a refusal nothing is written
  let waiting = racers.filter((n) => codes[n] !== null);
  for (let round = 0; waiting.length > 0; round += 1) {
    const offered = await Promise.all(waiting.map(free));
    expect(offered.every((times) => times.length > 0)).toBe(true);
    const chosen = offered.map((times, n) => times[(n + round) % times.length]!);
    const answers = await Promise.all(waiting.map((n, index) => book(n, [chosen[index]!])));
    const wanted = new Set(chosen.map(({ date }) => date));
    expect(answers.filter((code) => code === null)).toHaveLength(wanted.size); // each time that was offered could be taken, once
    waiting = waiting.filter((_, index) => answers[index] !== null);
  }
  expect(await overlaps()).toEqual([]);
  expect(await rows(`select count(*)::int as n from visit_slot where person = '${SHARED}'`)).toEqual([{ n: RACERS }]);
});

test('two teams that cross wait for nobody for ever', async () => {
  for (let day = 3; day < 13; day += 1) {
    const slots = [stories.slot(`2028-01-${String(day).padStart(2, '0')}`)];
    const crossed = [book(0, slots, ['racer-0', 'racer-1']), book(1, slots, ['racer-1', 'racer-0'])];
    expect((await Promise.all(crossed)).sort()).toEqual(['Conflict', null]);
  }
  expect(await overlaps()).toEqual([]);
});

test('who is on leave, no specialist there or asked for on a holiday is named, and a date that is answered lets the others go', async () => {
  await house.database.pool.query(
    `insert into leave (event, person, from_on, until_on, substitute) values ('person:racer-9#9', 'racer-9', '2028-02-07', '2028-02-08', 'racer-8')`,
  );
  expect(await book(9, [stories.slot('2028-02-08')])).toBe('PersonAway');
  expect(await book(9, [stories.slot('2028-02-09')], ['racer-9', 'pia-planner'])).toBe('PersonUnfit');
  expect(await book(9, [stories.slot('2028-02-21')])).toBe('HolidayThere'); // Washington's Birthday
  expect(await book(9, [stories.slot('2028-02-09'), { date: '2028-02-09', hour: 12, minute: 0 }])).toBe('SlotsOverlap');
  expect(await book(9, [stories.slot('2028-02-09'), stories.slot('2028-02-10')])).toBeNull();
  expect(await book(8, [stories.slot('2028-02-10')])).toBe('Conflict');
  const by = { person: 'cleo-contact', role: 'contact' } as const;
  await house.person('cleo-contact', 'contact', { participants: ['race-9'] });
  await office.submit('race-9', { id: 'accept', by, type: 'AcceptVisit', slot: 0, waiveNotice: false });
  expect(await book(8, [stories.slot('2028-02-10')])).toBeNull();
  expect(
    await rows(`select choice, person, agreed from visit_slot where participant = 'race-9' order by person`),
  ).toEqual([
    { choice: 0, person: 'racer-9', agreed: true },
    { choice: 0, person: SHARED, agreed: true },
  ]);
});
