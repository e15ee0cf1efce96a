import { expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ladderBehind, withoutEach } from './evidence-pieces.ts';
import { climbInSilence, onlyLadder, overdue, recommend, warned } from './testing/stories.ts';

test.each([
  ['a duty', () => overdue(ctpat)],
  ['a matter that was warned of', () => warned(ctpat)],
])('the evidence of %s is taken away piece by piece', (_name, story) => {
  const ledger = story();
  climbInSilence(ledger);
  recommend(ledger);
  const ladder = ladderBehind(ledger.state, { type: 'DecideAdverse' });
  expect(ladder).toBe(onlyLadder(ledger).id);
  const pieces = withoutEach(ledger.state, ledger.factsFor('hana-headquarters'), ladder).map(({ piece }) => piece.kind);
  for (const kind of ['attempt', 'search', 'warning', 'warning-term'] as const) expect(pieces).toContain(kind);
});
