import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { removed } from '../../domain/testing/stories.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { clockEvents, timelinePage, type Happening } from './timeline.ts';

let house: House;
let seqs: number;
beforeAll(async () => {
  house = await openHouse();
  seqs = (await house.record(removed(ctpat), { id: 'removed', company: 'Mesquite Hardware' })).seq;
});
afterAll(() => house.close());

const numbers = (happenings: readonly Happening[]): readonly number[] =>
  happenings.flatMap(({ events }) => events.map(({ seq }) => seq).toReversed());
const commands = (happenings: readonly Happening[]): readonly string[] => happenings.map(({ command }) => command);

test.each([1, 7, 30, 500])(
  'pages of %i rows show every event once, the newest first, and tear no command in two',
  async (size) => {
    const { pool } = house.database;
    const older: Happening[] = [];
    for (
      let page = await timelinePage(pool, 'removed', null, null, size);
      ;
      page = await timelinePage(pool, 'removed', { before: page.before }, null, size)
    ) {
      older.push(...page.happenings);
      if (page.before === null) break;
    }
    expect(numbers(older)).toEqual(Array.from({ length: seqs }, (_, n) => seqs - n));
    if (size >= 30) expect(new Set(commands(older)).size).toBe(older.length);
    const newer: Happening[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await timelinePage(pool, 'removed', { after }, null, size);
      newer.unshift(...page.happenings);
      after = page.after;
    }
    expect(numbers(newer)).toEqual(numbers(older));
  },
);

test('only the types that are asked for leave the record', async () => {
  const page = await timelinePage(house.database.pool, 'removed', null, ['Suspended', 'Removed']);
  expect(page.happenings.flatMap(({ events }) => events.map(({ event }) => event.type))).toEqual([
    'Removed',
    'Suspended',
  ]);
  expect(page).toMatchObject({ before: null, after: null });
});

test('a participant without a record has an empty timeline', async () => {
  expect(await timelinePage(house.database.pool, 'nobody', null, null)).toEqual({
    happenings: [],
    before: null,
    after: null,
  });
  expect(await clockEvents(house.database.pool, 'nobody')).toEqual([]);
});
