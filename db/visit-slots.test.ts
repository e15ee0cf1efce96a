/** Nobody of the agency is at two places at once, whoever asks at the same moment; and whoever comes second is offered times that are free. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { Refusal } from '../domain/refusal.ts';
import type { Mode, WallTime } from '../domain/state.ts';
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
let thrownAway = 0;
beforeAll(async () => {
  house = await openHouse();
  pool = new pg.Pool({ connectionString: house.database.url, max: 20 });
  pool.on('remove', () => (thrownAway += 1));
  office = createDirectOffice(pool, house.deps.policies, CRITERIA);
  const story = stories.validationDue(ctpat);
  story.act('PlanValidation', { mode: 'in-person', exception: null }, 'specialist');
  for (let n = 0; n < RACERS; n += 1) {
    await house.person(`racer-${n}`, 'specialist');
    await house.record(story, { id: `race-${n}`, company: `Race ${n}` });
  }
  for (const [id, venue] of Object.entries(VENUES)) await planned(`at-${id}`, venue);
  for (let n = 0; n < TRAVELS; n += 1) await planned(`way-${n}`, CITIES[n % CITIES.length]!);
});
afterAll(async () => {
  await pool.end();
  await house.close();
});

type At = { readonly place: string | null; readonly zone: string; readonly mode: Mode };
const CHICAGO = 'America/Chicago';
const LAREDO: At = { place: 'US-TX-laredo', zone: CHICAGO, mode: 'in-person' };
const TIJUANA: At = { place: 'MX-BCN-tijuana', zone: 'America/Tijuana', mode: 'in-person' };
const [HERE, ELSEWHERE] = [30, 180];
const CITIES = [LAREDO, TIJUANA];
const TRAVELS = 16;
const VENUES = {
  ...{
    laredo: LAREDO,
    crossing: LAREDO,
    tijuana: TIJUANA,
    nowhere: { ...LAREDO, place: null },
    virtual: { ...TIJUANA, mode: 'virtual' },
  },
  ...{ texas: { ...LAREDO, place: 'US-TX' }, border: { ...LAREDO, place: 'US-TX' } },
} as const satisfies Record<string, At>;

/** A revalidation of which the visit is about to be proposed. */
async function planned(id: string, at: At): Promise<void> {
  const story = stories.imported(ctpat, { lastValidatedOn: '2023-06-01' });
  stories.goLive(story);
  story.sleepUntil('2027-04-01');
  story.act('PlanValidation', { legs: [{ id: 'domestic', ...at, site: null, exception: null }] }, 'specialist');
  await house.record(story, { id, company: id });
}

let commands = 0;
/** A specialist proposes dates to a company; null, or the refusal. */
async function propose(
  id: string,
  said: { person: string; slots: readonly WallTime[]; people: readonly string[]; minutes?: number },
) {
  const { person, ...rest } = said;
  const by = { person, role: 'specialist' } as const;
  const command = { id: `book-${(commands += 1)}`, by, type: 'ProposeVisit', note: null, ...rest } as const;
  try {
    await office.submit(id, command);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** The n-th specialist proposes dates to the n-th company; null, or the code of the refusal. */
const book = async (n: number, slots: readonly WallTime[], people = [`racer-${n}`, SHARED]): Promise<string | null> =>
  (await propose(`race-${n}`, { person: `racer-${n}`, slots, people }))?.code ?? null;

type Wish = {
  readonly people: readonly string[];
  readonly at: At;
  readonly minutes: number;
  readonly time: Omit<WallTime, 'date'>;
};
const freeFor = (participant: string, from: string, { people, at, minutes, time }: Wish) =>
  freeSlots(pool, {
    ...{ participant, leg: 'domestic', people, minutes, from, time },
    venue: { place: at.place, zone: at.zone },
    stay: { place: at.place, mode: at.mode },
    gaps: { here: HERE, elsewhere: ELSEWHERE },
    holidays: house.deps.calendars.holidays,
  });
const free = (n: number) =>
  freeFor(`race-${n}`, DAY, {
    ...{ people: [`racer-${n}`, SHARED], at: { ...LAREDO, place: null }, minutes: 480 },
    time: { hour: 9, minute: 30 },
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
  expect(thrownAway).toBe(0); // and none costs the connection over which it came
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

const LATER = '2028-03-07';
/** For an hour, by the clocks of Laredo, on a day of the year after. */
const hourAt = (id: keyof typeof VENUES, hour: number, minute: number, people = ['racer-1']) => {
  const { zone } = VENUES[id];
  const at = zone === CHICAGO ? hour : hour - 2;
  return propose(`at-${id}`, { person: 'racer-0', slots: [{ date: LATER, hour: at, minute }], people, minutes: 60 });
};
const NEAR = { code: 'Conflict', message: expect.stringContaining('shortly before or after') as unknown };

test('between two visits of one person there is time for the way, and of a team it counts for each of them', async () => {
  expect(await hourAt('laredo', 11, 0, ['racer-1', 'racer-2'])).toBeNull();
  expect(await hourAt('tijuana', 12, 0, ['racer-3', 'racer-2'])).toMatchObject(NEAR);
  expect(await hourAt('tijuana', 14, 59)).toMatchObject(NEAR);
  expect(await hourAt('tijuana', 11, 30)).toMatchObject({
    code: 'Conflict',
    message: expect.stringContaining('at one of') as unknown,
  });
  expect(await hourAt('nowhere', 14, 59)).toMatchObject(NEAR); // nobody knows where it is
  expect(await hourAt('texas', 14, 59)).toMatchObject(NEAR);
  expect(await hourAt('crossing', 12, 29)).toMatchObject(NEAR);
  expect(await hourAt('crossing', 9, 31)).toMatchObject(NEAR);
  expect(await hourAt('crossing', 9, 30)).toBeNull(); // in the same city
  expect(await hourAt('virtual', 12, 30)).toBeNull(); // nobody goes there
  expect(await hourAt('tijuana', 15, 0)).toBeNull();
  expect(await hourAt('texas', 21, 0)).toBeNull();
  expect(
    await rows(`select place, mode from visit_slot where participant in ('at-texas', 'at-virtual') order by mode`),
  ).toEqual([
    { place: null, mode: 'in-person' },
    { place: 'MX-BCN-tijuana', mode: 'virtual' },
  ]);
});

test('whoever books at once, in two cities and at any hour, nobody is where they cannot have come to, and what is offered can be taken', async () => {
  const wishes = Array.from({ length: TRAVELS }, (_, n) => {
    const people = [`racer-${4 + (n % 3)}`, `racer-${4 + ((n + 1 + (n % 2)) % 3)}`]; // three people, in crossing teams
    const time = { hour: 8 + ((n * 5) % 9), minute: (n * 20) % 60 };
    return { id: `way-${n}`, people, at: CITIES[n % CITIES.length]!, minutes: 60, time };
  });
  const take = ({ id, people, minutes }: (typeof wishes)[number], slot: WallTime) =>
    propose(id, { person: 'racer-0', slots: [slot], people, minutes });
  const answers = await Promise.all(wishes.map((wish) => take(wish, { date: LATER, ...wish.time })));
  expect(answers.map((answer) => answer?.code ?? null)).toEqual(expect.arrayContaining([null, 'Conflict']));
  for (const [n, wish] of wishes.entries()) {
    if (answers[n] === null) continue;
    const [first] = await freeFor(wish.id, LATER, wish);
    expect(await take(wish, first!)).toBeNull();
  }
  const stays = await rows(
    `select person, place, lower(during) as starts, upper(during) as ends from visit_slot where participant like 'way-%'`,
  );
  const near = stays.flatMap((one) =>
    stays.filter(
      (next) =>
        next !== one &&
        next['person'] === one['person'] &&
        Number(next['starts']) >= Number(one['starts']) &&
        Number(next['starts']) - Number(one['ends']) < (next['place'] === one['place'] ? HERE : ELSEWHERE) * 60_000,
    ),
  );
  expect([stays.length, near]).toEqual([2 * TRAVELS, []]);
});
