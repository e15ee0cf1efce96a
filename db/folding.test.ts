import { expect, test } from '@jest/globals';
import type { Dice } from '../domain/testing/dice.ts';
import { begin, diceFrom, step } from '../domain/testing/wander.ts';
import { evolve } from '../domain/participant.ts';
import { initial } from '../domain/state.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { folding, STRIDE } from './folding.ts';

/** A life of more rows than are folded between two marks. */
function longLife(seed: number) {
  const dice = diceFrom(seed);
  const ledger = begin(dice, ctpat);
  while (ledger.events.length < 3 * STRIDE) step(ledger, dice, 'moody');
  return ledger.events.map(({ seq, at, event }) => ({ row: { seq, at }, event }));
}

const shuffled = <T>(dice: Dice, all: readonly T[]): readonly T[] =>
  all
    .map((one) => ({ one, at: dice(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

test('the participant before a row is the same whatever rows were asked for earlier, and in whatever order', () => {
  const dice = diceFrom(11);
  const entries = longLife(11);
  const plain = (seq: number) =>
    entries
      .filter(({ row }) => row.seq < seq)
      .reduce((state, { event, row }) => evolve(state, event, row.at), initial('id'));
  const before = folding('id', entries);
  const marks = [1, STRIDE, STRIDE + 1, STRIDE + 2, entries.length, entries.length + 1, Infinity];
  const asked = [...marks, ...Array.from({ length: 40 }, () => 1 + dice(entries.length))];
  for (const seq of shuffled(dice, asked)) expect(before(seq)).toEqual(plain(seq));
});
