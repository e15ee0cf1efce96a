import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import { ranked, reasonsFor, type Candidate, type Taker } from './priority.ts';

const ON = '2028-03-01';
const rules = CTPAT.desk;
const ITEM: Candidate = {
  participant: 'p-1',
  key: 'review.assess:2028',
  due: null,
  openedOn: ON,
  risk: 'low',
  entityType: 'importer',
  language: 'en',
  region: null,
};
const NOBODY: Taker = { languages: [], entityTypes: [], region: null };
const ANA: Taker = { languages: ['en', 'es'], entityTypes: ['broker'], region: 'southwest' };
const points = (item: Candidate, taker = NOBODY): number => ranked([item], taker, rules, ON)[0]!.points;
const told = (item: Partial<Candidate>, taker = NOBODY) =>
  reasonsFor({ ...ITEM, ...item }, taker, rules, ON).map(({ code, n }) => `${code} ${n}`);

test.each<[string, Partial<Candidate>, Taker, readonly string[]]>([
  ['nothing', {}, NOBODY, []],
  ['overdue', { due: addDays(ON, -3) }, NOBODY, ['overdue-day 3', 'due-soon 1']],
  ['due today', { due: ON }, NOBODY, ['due-soon 1']],
  ['due in five days', { due: addDays(ON, 5) }, NOBODY, ['due-soon 1']],
  ['due in six days', { due: addDays(ON, 6) }, NOBODY, []],
  ['open for two weeks', { openedOn: addDays(ON, -20) }, NOBODY, ['open-week 2']],
  ['opened by a clock that is ahead', { openedOn: addDays(ON, 20) }, NOBODY, []],
  ['high risk', { risk: 'high' }, NOBODY, ['risk-high 1']],
  ['medium risk', { risk: 'medium' }, NOBODY, ['risk-medium 1']],
  [
    'all that Ana knows',
    { language: 'es', entityType: 'broker', region: 'southwest' },
    ANA,
    ['language 1', 'entity-type 1', 'region 1'],
  ],
  ['an office in no region', { language: 'fr' }, { ...ANA, region: null }, []],
])('points for %s', (_, item, taker, reasons) => {
  expect(told(item, taker)).toEqual(reasons);
});

const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(ON, n));
const candidates = fc.record({
  participant: fc.constantFrom('p-1', 'p-2', 'p-3'),
  key: fc.constantFrom('a', 'b'),
  due: fc.option(days, { nil: null }),
  openedOn: days,
  risk: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
  entityType: fc.constantFrom('importer', 'broker'),
  language: fc.constantFrom('en', 'es'),
  region: fc.constantFrom('southwest', 'east', null),
});

test('an item never falls back by waiting: a day older, or a day more overdue, it has at least as many points', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 60 }), (item, n) => {
      const older = { ...item, openedOn: addDays(item.openedOn, -n) };
      expect(points(older, ANA)).toBeGreaterThanOrEqual(points(item, ANA));
      if (item.due === null) return;
      expect(points({ ...item, due: addDays(item.due, -n) }, ANA)).toBeGreaterThanOrEqual(points(item, ANA));
    }),
  );
});

test('the order is total, whatever order the items come in; what has the same points is taken by its day, then by its id', () => {
  const lists = fc.uniqueArray(candidates, {
    selector: ({ participant, key }) => `${participant} ${key}`,
    maxLength: 6,
  });
  fc.assert(
    fc.property(lists, (items) => {
      const sorted = ranked(items, ANA, rules, ON);
      expect(ranked(items.toReversed(), ANA, rules, ON)).toEqual(sorted);
      for (const [index, one] of sorted.slice(1).entries()) {
        const before = sorted[index]!;
        expect(before.points).toBeGreaterThanOrEqual(one.points);
        if (before.points !== one.points) continue;
        const [day, later] = [before.due ?? '9999-12-31', one.due ?? '9999-12-31'];
        expect(day <= later).toBe(true);
        if (day === later) expect(`${before.participant} ${before.key}` < `${one.participant} ${one.key}`).toBe(true);
      }
    }),
  );
});

test('the points are the sum of the reasons that are told', () => {
  fc.assert(
    fc.property(candidates, (item) => {
      const sum = reasonsFor(item, ANA, rules, ON).reduce((total, reason) => total + reason.points, 0);
      expect(points(item, ANA)).toBe(sum);
    }),
  );
});
