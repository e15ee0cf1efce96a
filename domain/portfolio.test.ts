import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { charges, holders } from '../test/access/holders.ts';
import { isConflicted, rolesOn } from './access.ts';
import { beginMove, MOST_MOVED, moveFate, type MoveFacts } from './portfolio.ts';
import { Refusal } from './refusal.ts';
import { held } from './testing/assignments.ts';
import { ref } from './testing/ledger.ts';

const FACTS: MoveFacts = {
  charge: { id: 'p-1', office: 'laredo', region: 'southwest', specialist: 'sara' },
  standing: 'certified',
  from: 'sara',
  to: { person: 'sid', assignments: [held('specialist')], conflicts: [] },
  away: false,
  roles: ['supervisor'],
};
const conflict = { participant: 'p-1', from: '2020-01-01', until: null };

test.each<[string, Partial<MoveFacts>, string]>([
  ['all is well', {}, 'would'],
  ['an applicant under review moves', { standing: 'in-review' }, 'would'],
  ['a draft has no specialist yet', { standing: 'draft' }, 'over'],
  ['a membership that is over does not move', { standing: 'removed' }, 'over'],
  ['whoever moves it must be over it', { roles: ['specialist'] }, 'not-yours'],
  ['the other one has it already', { charge: { ...FACTS.charge, specialist: 'sid' } }, 'same'],
  ['somebody else has it by now', { charge: { ...FACTS.charge, specialist: 'tom' } }, 'elsewhere'],
  ['a conflict of interest', { to: { ...FACTS.to, conflicts: [conflict] } }, 'conflict'],
  ['another office', { to: { ...FACTS.to, assignments: [held('specialist', { office: 'miami' })] } }, 'not-reached'],
  ['another role', { to: { ...FACTS.to, assignments: [held('supervisor')] } }, 'not-reached'],
  ['whoever would get it is away', { away: true }, 'away'],
])('%s', (_, more, fate) => {
  expect(moveFate({ ...FACTS, ...more })).toBe(fate);
});

test('nobody gets a company that they would not reach as its specialist, or with which they have a conflict', () => {
  fc.assert(
    fc.property(charges(), holders(), (charge, to) => {
      const mine = { ...charge, specialist: 'sara' };
      if (moveFate({ ...FACTS, charge: mine, to }) !== 'would') return;
      expect(isConflicted(to, charge.id)).toBe(false);
      expect(rolesOn(to, { ...mine, specialist: null })).toContain('specialist');
    }),
  );
});

test('a move names companies, each once, and somebody else', () => {
  const ask = { from: 'sara', to: 'sid', reason: ref('why'), companies: ['p-1', 'p-2', 'p-1'] };
  expect(beginMove(ask)).toEqual({ type: 'PortfolioMoveBegun', ...ask, companies: ['p-1', 'p-2'] });
  expect(() => beginMove({ ...ask, to: 'sara' })).toThrow(Refusal);
  expect(() => beginMove({ ...ask, companies: [] })).toThrow(Refusal);
  expect(() => beginMove({ ...ask, companies: Array.from({ length: MOST_MOVED + 1 }, (_, n) => `p-${n}`) })).toThrow(
    Refusal,
  );
});
