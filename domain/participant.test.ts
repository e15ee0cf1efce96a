/** Properties of the whole participant over random lives. The seeds are fixed: a failure names the life, and fast-check shortens it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WHOLE } from '../bin/extent.ts';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { EVENT_TYPES, evolve, type Event } from './participant.ts';
import type { Policy } from './policy.ts';
import { initial } from './state.ts';
import { SEATS } from './testing/cast.ts';
import { advised, orderPaused } from './testing/stories.ts';
import { travels, watchOver } from './testing/invariants.ts';
import type { Ledger, Rulebook } from './testing/ledger.ts';
import { allowedAgrees, begin, BEGINNINGS, diceFrom, step, TEMPERS, type Temper } from './testing/wander.ts';

/** Another version with other numbers, put in force in the middle of some lives. */
const LATER: Policy = {
  ...CTPAT,
  version: 'ctpat/2029-01-01',
  effectiveFrom: '2029-01-01',
  rules: Object.fromEntries(
    Object.entries(CTPAT.rules).map(([id, rule]) => [
      id,
      typeof rule.value === 'number' && rule.unit !== 'year' && rule.value > 1
        ? { ...rule, value: rule.value + 3 }
        : rule,
    ]),
  ),
  reminders: { 'annual-review': [45, 5], application: [10], appeal: [100, 160] },
  evidence: { ...CTPAT.evidence, mailSentAfterDays: 7 },
};
const rules: Rulebook = { ...ctpat, versions: [CTPAT, LATER] };
const PEOPLE = SEATS.filter((seat) => seat !== 'system');
const reached = new Set<Event['type']>();

function live(
  temper: Temper,
  seeds: readonly number[],
  ledger: Ledger = begin(diceFrom(seeds[0] ?? 0), rules),
): Ledger {
  ledger.watches.push(watchOver(ledger.events));
  seeds.forEach((seed, index) => {
    const dice = diceFrom(seed);
    step(ledger, dice, temper);
    if (dice(10) > 0) ledger.settle();
    if (dice(150) === 0) ledger.policy = LATER;
    if (index % 9 === 0) allowedAgrees(ledger, PEOPLE[dice(PEOPLE.length)]!, dice);
    if (index % 20 === 0) travels(ledger.state);
  });
  for (const { event } of ledger.events) reached.add(event.type);
  return ledger;
}

/** Every refusal is an error with a stack; a hundred frames of each would take most of the time. */
const { stackTraceLimit } = Error;
beforeAll(() => void (Error.stackTraceLimit = 2));
afterAll(() => void (Error.stackTraceLimit = stackTraceLimit));

const seeds = fc.array(fc.noBias(fc.nat()), { minLength: 100, maxLength: 160, size: 'max' });

describe.each(TEMPERS)('a %s participant', (temper) => {
  test('keeps every invariant, and its record folds to its state', () => {
    fc.assert(
      fc.property(seeds, (life) => {
        const ledger = live(temper, life);
        travels(ledger.state);
        const folded = ledger.events.reduce(
          (state, { event, at }) => evolve(state, JSON.parse(JSON.stringify(event)) as Event, at),
          initial('p-1'),
        );
        expect(folded).toEqual(ledger.state);
        expect(JSON.parse(JSON.stringify(ledger.state))).toEqual(ledger.state);
      }),
      { numRuns: WHOLE ? 26 : 14, seed: 20270301, endOnFailure: true },
    );
  });
});

/** Whoever answers what is asked comes to the ends that a random temper seldom reaches. */
test.each(BEGINNINGS.map((beginning, place) => [place, beginning] as const))(
  'from beginning %i on, a diligent participant keeps every invariant too',
  (place, beginning) => {
    for (let walk = 1; walk <= (WHOLE ? 7 : 5); walk += 1) {
      const dice = diceFrom(1_000 * place + walk);
      live(
        'diligent',
        Array.from({ length: 120 }, () => dice(2 ** 31)),
        beginning(rules),
      );
    }
  },
);

test('the walks above have seen every type of event', () => {
  // silence for all of its term is seldom, and so is advice, and an order to a place that is closed then
  for (const { event } of [advised(ctpat), orderPaused(ctpat)].flatMap(({ events }) => events)) reached.add(event.type);
  expect(EVENT_TYPES.filter((type) => !reached.has(type))).toEqual([]);
});
