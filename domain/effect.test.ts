import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { effectsOf, heldBy, inTurn, NOTHING, type WaitingEffect } from './effect.ts';
import { initial } from './state.ts';
import { certified, inReview, overdue, removed, suspended } from './testing/stories.ts';
import { ref, type Ledger } from './testing/ledger.ts';

const effectsIn = ({ events }: Ledger, id = 'p') =>
  effectsOf(
    initial(id),
    events.map(({ at, event }, index) => ({ seq: index + 1, at, event })),
  );
const standings = (story: Ledger) => effectsIn(story).map(({ held }) => held.standing);

test('an applicant holds nothing, and nothing is told of it', () => expect(effectsIn(inReview(ctpat))).toEqual([]));

test('a certification, a suspension and a removal are told as what is held from then, and what was before', () => {
  expect(standings(certified(ctpat))).toEqual(['certified']);
  expect(standings(overdue(ctpat))).toEqual(['certified']); // being late, or warned, takes nothing away
  const [first, second, ...more] = effectsIn(suspended(ctpat));
  expect(more).toEqual([]);
  expect(first).toMatchObject({ before: NOTHING, held: { tier: 1, benefits: ['reduced-score'] }, reinstates: false });
  expect(second).toMatchObject({
    before: first!.held,
    held: { standing: 'suspended', benefits: [] },
    reinstates: false,
  });
  expect(effectsIn(removed(ctpat)).at(-1)!.held).toEqual(NOTHING);
});

test('each effect names the event that made it effective, never the decision before it', () => {
  const story = suspended(ctpat);
  const causes = effectsIn(story).map(({ seq }) => story.events[seq - 1]!.event.type);
  expect(causes).toEqual(['Certified', 'Suspended']);
});

test('what is given back is marked; a higher tier is a gain and gives nothing back', () => {
  const { state, now: at } = suspended(ctpat);
  const back = effectsOf(state, [
    { seq: 99, at, event: { type: 'Reinstated', on: '2028-01-03', tier: 1, how: 'cure', note: ref('note') } },
  ]);
  expect(back).toMatchObject([{ reinstates: true, held: { standing: 'certified', tier: 1 } }]);
});

describe('turns', () => {
  const waiting = (participant: string, seq: number, order: number, reinstates = false): WaitingEffect => ({
    participant,
    seq,
    order,
    reinstates,
  });
  const told = (all: readonly WaitingEffect[]) => inTurn(all).map(({ participant, seq }) => `${participant}${seq}`);

  test('who is given something back goes first, with all that it still needs to say before it', () =>
    expect(told([waiting('a', 1, 1), waiting('b', 4, 2), waiting('b', 9, 3, true), waiting('c', 2, 4)])).toEqual([
      'b4',
      'b9',
      'a1',
      'c2',
    ]));

  test('what takes away again after it has no hurry', () =>
    expect(told([waiting('a', 1, 1), waiting('b', 1, 2, true), waiting('b', 2, 3)])).toEqual(['b1', 'a1', 'b2']));

  test('no participant is ever told out of order, and no reinstatement waits behind another’s loss', () => {
    const one = fc.record({
      participant: fc.constantFrom('a', 'b', 'c', 'd'),
      seq: fc.integer({ min: 1, max: 40 }),
      reinstates: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ participant, seq }) => `${participant}${seq}` }), (all) => {
        const turn = inTurn(all.map((each, order) => ({ ...each, order })));
        expect(turn).toHaveLength(all.length);
        const seen = new Map<string, number>();
        for (const { participant, seq } of turn) {
          expect(seq).toBeGreaterThan(seen.get(participant) ?? -1);
          seen.set(participant, seq);
        }
        const lastBack = turn.findLastIndex(({ reinstates }) => reinstates);
        for (const { participant, seq } of turn.slice(0, Math.max(0, lastBack)))
          expect(turn.some((other) => other.participant === participant && other.reinstates && other.seq >= seq)).toBe(
            true,
          );
      }),
    );
  });
});

test('a mask takes away one benefit and leaves the standing', () =>
  expect(heldBy({ standing: 'certified', tier: 2, mask: ['fast-lane'] }).benefits).not.toContain('fast-lane'));
