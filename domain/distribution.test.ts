import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import { distribute, isEligible, type Colleague, type Newcomer } from './distribution.ts';
import { held } from './testing/assignments.ts';

const rules = (capacity: number) => ({
  ...CTPAT.desk,
  capacity: { specialist: { ...CTPAT.desk.capacity.specialist, value: capacity } },
});
type More = Partial<{ load: number; away: boolean; torn: readonly string[]; languages: readonly string[] }>;
const colleague = (person: string, offices: readonly string[], more: More = {}): Colleague => ({
  holder: {
    person,
    assignments: offices.map((office) => held('specialist', { office })),
    conflicts: (more.torn ?? []).map((participant) => ({ participant, from: '2020-01-01', until: null })),
  },
  away: more.away ?? false,
  load: more.load ?? 0,
  taker: { languages: more.languages ?? ['en'], entityTypes: [], region: null },
});
const newcomer = (id: string, office = 'laredo', language = 'en'): Newcomer => ({
  charge: { id, office, region: null, specialist: null },
  entityType: 'importer',
  language,
});
const who = (newcomers: readonly Newcomer[], colleagues: readonly Colleague[], capacity = 10) =>
  distribute(newcomers, colleagues, rules(capacity));

test('those with the fewest companies come first; of as many, whoever knows the language', () => {
  const [ana, tom] = [
    colleague('ana', ['laredo'], { languages: ['en', 'es'] }),
    colleague('tom', ['laredo'], { load: 1 }),
  ];
  expect(who([newcomer('a'), newcomer('b', 'laredo', 'es')], [tom, ana]).proposals).toEqual([
    { participant: 'a', person: 'ana', load: 1, fits: ['language'] },
    { participant: 'b', person: 'ana', load: 2, fits: ['language'] },
  ]);
});

test('what somebody else could have too is passed on, so that everything finds a place', () => {
  const [ana, tom] = [colleague('ana', ['laredo', 'miami']), colleague('tom', ['laredo'])];
  const { proposals, left } = who([newcomer('a'), newcomer('b', 'miami')], [ana, tom], 1);
  expect(left).toEqual([]);
  expect(proposals.map(({ participant, person }) => `${participant} ${person}`)).toEqual(['a tom', 'b ana']);
});

test.each<[string, readonly Colleague[]]>([
  ['nobody', [colleague('mia', ['miami'])]],
  ['conflict', [colleague('ana', ['laredo'], { torn: ['a'] })]],
  ['away', [colleague('ana', ['laredo'], { torn: ['a'] }), colleague('tom', ['laredo'], { away: true })]],
  ['full', [colleague('ana', ['laredo'], { load: 10 }), colleague('tom', ['laredo'], { away: true })]],
])('what cannot be placed says why: %s', (why, colleagues) => {
  expect(who([newcomer('a')], colleagues)).toEqual({ proposals: [], left: [{ participant: 'a', why }] });
});

const offices = ['laredo', 'miami', 'buffalo'] as const;
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const scenes = fc.record({
  newcomers: fc
    .array(fc.constantFrom(...offices), { maxLength: ids.length })
    .map((all) => all.map((office, n) => newcomer(ids[n]!, office))),
  colleagues: fc
    .array(
      fc.record({
        offices: fc.uniqueArray(fc.constantFrom(...offices), { maxLength: 3 }),
        load: fc.integer({ min: 0, max: 4 }),
        away: fc.boolean(),
        torn: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    )
    .map((all) => all.map(({ offices: places, ...more }, n) => colleague(`s${n}`, places, more))),
  capacity: fc.integer({ min: 0, max: 5 }),
});

test('nobody is over capacity, away or in conflict, and each newcomer stands once among those placed and left', () => {
  fc.assert(
    fc.property(scenes, ({ newcomers, colleagues, capacity }) => {
      const { proposals, left } = who(newcomers, colleagues, capacity);
      for (const { participant, person } of proposals) {
        const [its, one] = [
          newcomers.find(({ charge }) => charge.id === participant)!,
          colleagues.find(({ holder }) => holder.person === person)!,
        ];
        expect(isEligible(one, its)).toBe(true);
      }
      for (const { holder, load } of colleagues) {
        const given = proposals.filter(({ person }) => person === holder.person).length;
        if (given > 0) expect(load + given).toBeLessThanOrEqual(capacity);
      }
      const told = [...proposals, ...left].map(({ participant }) => participant).sort();
      expect(told).toEqual(newcomers.map(({ charge }) => charge.id).sort());
    }),
  );
});

/** The most that any way of distributing places, by trying all of them. */
function mostPlaced(newcomers: readonly Newcomer[], colleagues: readonly Colleague[], capacity: number): number {
  const [first, ...rest] = newcomers;
  if (!first) return 0;
  const without = mostPlaced(rest, colleagues, capacity);
  const placed = colleagues.flatMap((one, n) =>
    isEligible(one, first) && one.load < capacity
      ? [1 + mostPlaced(rest, colleagues.with(n, { ...one, load: one.load + 1 }), capacity)]
      : [],
  );
  return Math.max(without, ...placed);
}

test('as many are placed as can be placed at all', () => {
  fc.assert(
    fc.property(scenes, ({ newcomers, colleagues, capacity }) => {
      const few = newcomers.slice(0, 5);
      expect(who(few, colleagues, capacity).proposals).toHaveLength(mostPlaced(few, colleagues, capacity));
    }),
    { numRuns: 60 },
  );
});

test('nobody has two more than somebody who could have had one of them and had room', () => {
  fc.assert(
    fc.property(scenes, ({ newcomers, colleagues, capacity }) => {
      const { proposals } = who(newcomers, colleagues, capacity);
      const load = new Map(
        colleagues.map(({ holder, load: before }) => [
          holder.person,
          before + proposals.filter(({ person }) => person === holder.person).length,
        ]),
      );
      for (const { participant, person } of proposals) {
        const its = newcomers.find(({ charge }) => charge.id === participant)!;
        for (const other of colleagues)
          if (isEligible(other, its) && load.get(other.holder.person)! < capacity)
            expect(load.get(person)! - load.get(other.holder.person)!).toBeLessThanOrEqual(1);
      }
    }),
  );
});
