/** The stream of the vetting desk: answers, the second person, and what is sent back. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CTPAT } from '../test/lifecycle/ctpat.ts';
import { Refusal } from './refusal.ts';
import { ref } from './testing/ledger.ts';
import { checksFor } from './vetting.ts';
import { decideVetting, type VettingCommand } from './vetting-desk.ts';
import {
  evolveVetting,
  latestRound,
  NOT_VETTED,
  openChecks,
  vettingFacts,
  type CheckResult,
  type Vetting,
} from './vetting-round.ts';

const CHECKS = checksFor(CTPAT, 'importer');
const TODAY = '2027-03-05';

/** A desk in memory. `seen` is what a person has before the eyes: by default everything. */
class Desk {
  vetting: Vetting = NOT_VETTED;

  give(person: string, command: VettingCommand, seen = this.vetting.seq): string | null {
    const ask = { by: { person, role: 'specialist' }, seen, today: TODAY, policy: CTPAT } as const;
    try {
      const events = decideVetting(this.vetting, command, ask);
      this.vetting = events.reduce((before, event) => evolveVetting(before, event, before.seq + 1), this.vetting);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }
  begin = (occasion = 'application') => this.give('ana', { type: 'BeginVetting', occasion, entityType: 'importer' });
  answer = (person: string, check: string, result: CheckResult = 'clear', seen?: number, on = TODAY) =>
    this.give(person, { type: 'AnswerCheck', check, result, on, text: ref(check) }, seen);
  conclude = (person: string, seen?: number) => this.give(person, { type: 'ConcludeVetting', text: ref('why') }, seen);
  sendBack = (person: string, checks: readonly string[]) =>
    this.give(person, { type: 'SendBack', checks, text: ref('back') });
  get round() {
    const round = latestRound(this.vetting);
    if (!round) throw new Error('nothing was begun');
    return round;
  }
}
const begun = (): Desk => {
  const desk = new Desk();
  desk.begin();
  return desk;
};
const answered = (results: Readonly<Record<string, CheckResult>> = {}): Desk => {
  const desk = begun();
  for (const check of CHECKS) desk.answer('ana', check, results[check]);
  return desk;
};

test('a round begins with every check empty, and runs alone for its occasion', () => {
  const desk = new Desk();
  expect(desk.answer('ana', 'debt')).toBe('NoVettingUnderWay');
  expect(vettingFacts(desk.vetting)).toBeNull();
  expect(desk.begin()).toBeNull();
  expect(openChecks(desk.round)).toEqual(CHECKS);
  expect(desk.begin()).toBe('VettingUnderWay');
  expect(desk.begin('2028')).toBeNull();
  expect(desk.round.occasion).toBe('2028');
});

test('a check is answered by somebody, on a day that has come, and only when it is on the list', () => {
  const desk = begun();
  expect(desk.answer('ana', 'crossing-history')).toBe('CheckUnknown');
  expect(desk.answer('ana', 'debt', 'clear', undefined, '2027-03-06')).toBe('DateInFuture');
  expect(desk.answer('ana', 'debt', 'clear', undefined, '2027-02-30')).toBe('DateInFuture');
  expect(desk.answer('ana', 'debt', 'adverse')).toBeNull();
  expect(desk.round.answers['debt']).toMatchObject({ by: 'ana', on: TODAY, result: 'adverse', ground: 'debt-unpaid' });
});

test('whoever changes an answer has seen it; the former one stays', () => {
  const desk = begun();
  const seen = desk.vetting.seq;
  desk.answer('ana', 'debt', 'adverse');
  expect(desk.answer('ben', 'debt', 'clear', seen)).toBe('ChangedMeanwhile');
  expect(desk.answer('ben', 'bond', 'clear', seen)).toBeNull(); // another check hinders nobody
  expect(desk.answer('ben', 'debt', 'clear')).toBeNull();
  expect(desk.round.answers['debt']).toMatchObject({ by: 'ben', ground: null });
  expect(desk.round.earlier).toMatchObject([{ check: 'debt', by: 'ana', result: 'adverse' }]);
});

test('the whole is concluded by a second person, when nothing is empty, on what that person saw', () => {
  const desk = begun();
  expect(desk.conclude('ben')).toBe('VettingIncomplete');
  for (const check of CHECKS) desk.answer('ana', check);
  expect(desk.conclude('ana')).toBe('SamePerson');
  expect(desk.conclude('ben', desk.vetting.seq - 1)).toBe('ChangedMeanwhile');
  expect(desk.conclude('ben')).toBeNull();
  expect(desk.round.conclusion).toMatchObject({ result: 'clear', by: 'ben' });
  expect(desk.answer('ana', 'debt')).toBe('NoVettingUnderWay');
  expect(desk.conclude('cara')).toBe('NoVettingUnderWay');
});

test('one adverse check makes the whole adverse; one that does not apply does not', () => {
  const adverse = answered({ debt: 'adverse', bond: 'not-applicable' });
  adverse.conclude('ben');
  expect(vettingFacts(adverse.vetting)).toMatchObject({
    result: 'adverse',
    grounds: ['debt-unpaid'],
    reviewedBy: 'ben',
  });
  const clear = answered({ bond: 'not-applicable' });
  clear.conclude('ben');
  expect(vettingFacts(clear.vetting)).toMatchObject({ result: 'clear', grounds: [], answered: [...CHECKS].sort() });
});

test('what is sent back is empty again, and whoever had answered it still cannot review', () => {
  const desk = answered({ debt: 'adverse' });
  expect(desk.sendBack('ana', ['debt'])).toBe('SamePerson');
  expect(desk.sendBack('ben', ['crossing-history'])).toBe('CheckUnknown');
  expect(desk.sendBack('ben', [])).toBe('CheckUnknown');
  expect(desk.sendBack('ben', ['debt'])).toBeNull();
  expect(openChecks(desk.round)).toEqual(['debt']);
  expect(vettingFacts(desk.vetting)).toMatchObject({ grounds: [], reviewedBy: null });
  expect(desk.conclude('ben')).toBe('VettingIncomplete');
  desk.answer('ben', 'debt');
  expect(desk.conclude('ben')).toBe('SamePerson');
  expect(desk.conclude('cara')).toBeNull();
});

test('a closed round may be followed by another one, which stands for the judge from then on', () => {
  const desk = answered({ ownership: 'adverse' });
  desk.conclude('ben');
  expect(desk.begin()).toBeNull();
  expect(desk.vetting.rounds).toHaveLength(2);
  expect(vettingFacts(desk.vetting)).toMatchObject({ answered: [], result: null, grounds: [] });
});

test('whatever is done at the desk, a conclusion has every check and a person who answered none', () => {
  const person = fc.constantFrom('ana', 'ben', 'cara');
  const deed = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constant('answer' as const), person, fc.constantFrom(...CHECKS)) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('back' as const), person, fc.constantFrom(...CHECKS)) },
    { weight: 4, arbitrary: fc.tuple(fc.constant('conclude' as const), person, fc.constant('')) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('begin' as const), person, fc.constant('')) },
  );
  let concluded = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(deed, { maxLength: 40 }), (full, deeds) => {
      const desk = full ? answered() : begun();
      for (const [what, by, check] of deeds) {
        if (what === 'answer') desk.answer(by, check);
        if (what === 'back') desk.sendBack(by, [check]);
        if (what === 'conclude') desk.conclude(by);
        if (what === 'begin') desk.begin();
      }
      for (const { checks, answers, earlier, conclusion } of desk.vetting.rounds) {
        if (!conclusion) continue;
        concluded += 1;
        expect(Object.keys(answers).sort()).toEqual([...checks].sort());
        for (const { by } of [...Object.values(answers), ...earlier]) expect(by).not.toBe(conclusion.by);
      }
    }),
    { numRuns: 400 },
  );
  expect(concluded).toBeGreaterThan(10);
});
