/** Status verification: who may do what with a connection, in any order of acts, and what a partner is told. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  connectionActs,
  decideConnection,
  evolveConnection,
  noConnection,
  partnerSees,
  type Connection,
  type ConnectionCommand,
  type ConnectionFacts,
} from './connection.ts';
import { Refusal } from './refusal.ts';
import { initial, type Standing } from './state.ts';
import * as stories from './testing/stories.ts';
import { effectsOf } from './effect.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';

const roles = ['officer', 'contact', 'consultant', 'specialist'] as const;
const standings: readonly Standing[] = ['certified', 'suspended', 'draft', 'removed'];
const step = fc.record({
  type: fc.constantFrom('AskConnection', 'AcceptConnection', 'DeclineConnection', 'EndConnection'),
  role: fc.constantFrom(...roles),
  side: fc.constantFrom('asker' as const, 'shown' as const),
  asker: fc.constantFrom(...standings),
  shown: fc.constantFrom(...standings),
  alreadyOpen: fc.boolean(),
});

test('only certified members come together, only the shown one accepts, and what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let connection: Connection = noConnection('c');
      for (const { type, role, side, asker, shown, alreadyOpen } of steps) {
        const by = { person: 'p', role };
        const command = (
          type === 'AskConnection' ? { id: 'x', by, type, asker: 'a', shown: 'b' } : { id: 'x', by, type }
        ) as ConnectionCommand;
        const facts: ConnectionFacts = { side, standings: { asker, shown }, alreadyOpen };
        const before = connection;
        try {
          connection = evolveConnection(connection, decideConnection(connection, command, facts));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          continue;
        }
        expect(['officer', 'contact']).toContain(role);
        expect(['none', 'asked', 'accepted']).toContain(before.stage);
        if (type === 'AskConnection') expect([before.stage, alreadyOpen]).toEqual(['none', false]);
        else expect(connectionActs(before, side)).toContain(type);
        if (connection.stage === 'accepted') expect([side, asker, shown]).toEqual(['shown', 'certified', 'certified']);
        if (connection.stage === 'asked') expect([asker, shown]).toEqual(['certified', 'certified']);
      }
    }),
  );
});

test('a partner’s own standing and a wrong code are told apart; why the other one cannot be reached is not', () => {
  const by = { person: 'p', role: 'officer' } as const;
  const ask = (asker: Standing, shown: Standing): string => {
    try {
      decideConnection(
        noConnection('c'),
        { id: 'x', by, type: 'AskConnection', asker: 'a', shown: 'b' },
        { side: 'asker', standings: { asker, shown }, alreadyOpen: false },
      );
      return 'asked';
    } catch (error) {
      return (error as Refusal).code;
    }
  };
  expect(ask('certified', 'certified')).toBe('asked');
  expect(ask('suspended', 'certified')).toBe('NotCertified');
  expect(new Set(standings.slice(1).map((shown) => ask('certified', shown)))).toEqual(new Set(['NoSuchMember']));
});

test('what was before the connection is not told', () => {
  expect(partnerSees('certified', 50, 100)).toEqual({ certified: true, changedAt: null });
  expect(partnerSees('suspended', 150, 100)).toEqual({ certified: false, changedAt: 150 });
});

test('a partner is told of a suspension only after its service', () => {
  for (const story of [stories.suspended(ctpat), stories.removed(ctpat), stories.cureLapsed(ctpat)]) {
    const recorded = story.events.map(({ at, event }, index) => ({ seq: index + 1, at, event }));
    const served = recorded.find(({ event }) => event.type === 'DecisionServed')!.seq;
    const ends = effectsOf(initial('p'), recorded).filter(({ before }) => before.standing === 'certified');
    expect(ends.map(({ held }) => held.standing)).toEqual(['suspended']);
    for (const { seq } of ends) expect(seq).toBeGreaterThan(served);
  }
});
