/** Who may be the second reviewer, and that nothing but the round itself follows from it. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decideCalibration,
  evolveCalibration,
  NEVER_COMPARED,
  openRound,
  type CalibrationCommand,
  type CalibrationFacts,
  type Calibrations,
} from './calibration.ts';
import { Refusal } from './refusal.ts';
import { ref } from './testing/ledger.ts';

const FACTS: CalibrationFacts = {
  stage: 'submitted',
  specialist: 'sara',
  copy: { profile: 7, version: 'v1', criteria: ['1.1', '1.2', '2.1'] },
  second: { roles: ['specialist'], away: false },
};
const SUE = { person: 'sue', role: 'supervisor' } as const;
const SID = { person: 'sid', role: 'specialist' } as const;
const SARA = { person: 'sara', role: 'specialist' } as const;
const BEGIN: CalibrationCommand = { type: 'BeginCalibration', second: 'sid', by: SUE };
const OFF: CalibrationCommand = { type: 'CallOffCalibration', by: SUE };

type Verdict = readonly [criterion: string, result: 'accepted' | 'returned'];
const judge = (verdicts: readonly Verdict[], by: CalibrationCommand['by'] = SID): CalibrationCommand => ({
  type: 'CompareAnswers',
  verdicts: verdicts.map(([criterion, result]) => ({
    ...{ criterion, result },
    note: result === 'returned' ? ref('why') : null,
  })),
  by,
});

/** After the command; as before when it is refused. */
function tried(known: Calibrations, command: CalibrationCommand, facts = FACTS): [Calibrations, string | null] {
  try {
    const events = decideCalibration(known, command, facts);
    return [events.reduce((folded, event) => evolveCalibration(folded, event, known.seq + 1), known), null];
  } catch (error) {
    if (error instanceof Refusal) return [known, error.code];
    throw error;
  }
}
const after = (...commands: readonly CalibrationCommand[]): Calibrations =>
  commands.reduce((known, command) => tried(known, command)[0], NEVER_COMPARED);
const refusal = (known: Calibrations, command: CalibrationCommand, more: Partial<CalibrationFacts> = {}) =>
  tried(known, command, { ...FACTS, ...more })[1];

test.each([
  ['the assigned specialist', { ...BEGIN, second: 'sara' }, {}, 'SameReviewer'],
  ['whoever asks', { ...BEGIN, second: 'sue' }, {}, 'SameReviewer'],
  ['somebody with a conflict, or of another office', BEGIN, { second: { roles: [], away: false } }, 'CannotAct'],
  ['somebody in another role', BEGIN, { second: { roles: ['supervisor', 'planner'], away: false } }, 'CannotAct'],
  ['somebody who is away', BEGIN, { second: { roles: ['specialist'], away: true } }, 'Away'],
  ['nobody', BEGIN, { second: null }, 'CannotAct'],
] as const)('%s is not the second reviewer', (_, command, more, code) => {
  expect(refusal(NEVER_COMPARED, command, more)).toBe(code);
});

test('a specialist asks for none; and without something to assess there is none', () => {
  expect(refusal(NEVER_COMPARED, { ...BEGIN, by: SID })).toBe('NotADispatcher');
  expect(refusal(NEVER_COMPARED, BEGIN, { stage: 'open' })).toBe('NothingToCompare');
  expect(refusal(NEVER_COMPARED, BEGIN, { specialist: null })).toBe('NothingToCompare');
  expect(refusal(NEVER_COMPARED, BEGIN, { copy: { ...FACTS.copy, criteria: [] } })).toBe('NothingToCompare');
});

test('a verdict is the second reviewer’s own, on what is compared, and a returned answer has its reason', () => {
  const known = after(BEGIN);
  expect(refusal(known, judge([['1.1', 'accepted']], SARA))).toBe('NotYours');
  expect(refusal(known, judge([['9.9', 'accepted']]))).toBe('CriterionUnknown');
  const unsaid = { criterion: '1.1', result: 'returned', note: null } as const;
  expect(refusal(known, { type: 'CompareAnswers', verdicts: [unsaid], by: SID })).toBe('ReasonMissing');
});

test('until the last one is judged, each may be judged anew, on the same page too', () => {
  const known = after(
    BEGIN,
    judge([
      ['1.1', 'accepted'],
      ['1.2', 'accepted'],
    ]),
    judge([
      ['2.1', 'accepted'],
      ['1.1', 'returned'],
    ]),
  );
  expect(known.rounds[0]).toMatchObject({ end: { how: 'done' }, verdicts: { '1.1': { result: 'returned' } } });
  expect(refusal(known, judge([['1.1', 'accepted']]))).toBe('NothingUnderWay');
  expect(refusal(known, BEGIN)).toBeNull();
});

test('a round is called off by whoever may ask for one, and stays so', () => {
  expect(refusal(after(BEGIN), { ...OFF, by: SID })).toBe('NotADispatcher');
  const off = after(BEGIN, OFF);
  expect(off.rounds[0]?.end?.how).toBe('called-off');
  expect(refusal(off, judge([['1.1', 'accepted']]))).toBe('NothingUnderWay');
  expect(refusal(off, OFF)).toBe('NothingUnderWay');
});

const verdict = fc.tuple(
  fc.constantFrom(...FACTS.copy.criteria, '9.9'),
  fc.constantFrom('accepted' as const, 'returned' as const),
);
const command = fc.oneof(
  fc.constantFrom(BEGIN, OFF, { ...BEGIN, second: 'sara' }, { ...OFF, by: SID }),
  fc.tuple(fc.array(verdict, { maxLength: 4 }), fc.constantFrom(SID, SID, SARA)).map(([all, by]) => judge(all, by)),
);

test('whatever is tried: one round at a time, done exactly when everything is judged, and what has ended stays as it is', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let known = NEVER_COMPARED;
      for (const one of commands) {
        const [next] = tried(known, one);
        const ended = known.rounds.filter(({ end }) => end !== null);
        expect(next.rounds.slice(0, ended.length)).toEqual(ended);
        expect(next.rounds.filter(({ end }) => end === null).length).toBeLessThanOrEqual(1);
        for (const { end, criteria, verdicts, first, second } of next.rounds) {
          expect(first).not.toBe(second);
          const whole = criteria.every((id) => Object.hasOwn(verdicts, id));
          expect([end?.how === 'done', Object.keys(verdicts).every((id) => criteria.includes(id))]).toEqual([
            whole,
            true,
          ]);
        }
        known = next;
      }
      expect(openRound(known)).toBe(known.rounds.find(({ end }) => end === null) ?? null);
    }),
  );
});
