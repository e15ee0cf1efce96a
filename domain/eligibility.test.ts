import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  admissionOf,
  ineligibilities,
  questionsFor,
  requireEligible,
  unanswered,
  type EligibilityAnswer,
  type EligibilityAnswers,
} from './eligibility.ts';
import type { EligibilityQuestion, Policy } from './policy.ts';

const TYPES = ['importer', 'broker', 'sea-carrier'];
const question = fc.record(
  {
    title: fc.constant('As asked'),
    appliesTo: fc.subarray(TYPES, { minLength: 1 }),
    eligibleWhen: fc.constantFrom<EligibilityAnswer>('yes', 'no'),
    authority: fc.constantFrom('statute' as const, 'assumed' as const),
    source: fc.constant('A source'),
  },
  { requiredKeys: ['title', 'eligibleWhen', 'authority', 'source'] },
) as fc.Arbitrary<EligibilityQuestion>;
const CODES = ['a', 'b', 'c', 'd', 'toString'];
const eligibility = fc.dictionary(fc.constantFrom(...CODES), question, { noNullPrototype: true });
const answers = fc.dictionary(
  fc.constantFrom(...CODES, 'unheard-of'),
  fc.constantFrom<EligibilityAnswer>('yes', 'no'),
  { noNullPrototype: true },
);
const outcome = (policy: object, type: string, given: EligibilityAnswers): string => {
  try {
    requireEligible(policy as Policy, type, given);
    return 'eligible';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('eligible is who answered every question of the type as it must be answered, and nobody else', () => {
  fc.assert(
    fc.property(eligibility, fc.constantFrom(...TYPES), answers, (asked, type, given) => {
      // The slow definition: question by question, over all of them.
      const states = Object.entries(asked)
        .filter(([, { appliesTo }]) => !appliesTo || appliesTo.includes(type))
        .map(([code, { eligibleWhen }]) => ({
          code,
          open: !Object.keys(given).includes(code),
          right: given[code] === eligibleWhen,
        }));
      const policy = { eligibility: asked };
      expect([...questionsFor(policy, type)].sort()).toEqual(states.map(({ code }) => code).sort());
      expect([...unanswered(policy, type, given)].sort()).toEqual(
        states
          .filter(({ open }) => open)
          .map(({ code }) => code)
          .sort(),
      );
      expect(
        ineligibilities(policy, type, given)
          .map((one) => one.question)
          .sort(),
      ).toEqual(
        states
          .filter(({ open, right }) => !open && !right)
          .map(({ code }) => code)
          .sort(),
      );
      const expected = states.some(({ open }) => open)
        ? 'EligibilityOpen'
        : states.every(({ right }) => right)
          ? 'eligible'
          : 'NotEligible';
      expect(outcome(policy, type, given)).toBe(expected);
    }),
  );
});

test('every reason names what it rests on', () => {
  fc.assert(
    fc.property(eligibility, fc.constantFrom(...TYPES), answers, (asked, type, given) => {
      for (const { question: code, authority, source } of ineligibilities({ eligibility: asked }, type, given))
        expect({ authority, source }).toEqual({ authority: asked[code]?.authority, source: asked[code]?.source });
    }),
  );
});

test('a type is open, by invitation, only announced, or waits for its criteria', () => {
  const type = { title: 'X', identifiers: [] };
  expect([
    admissionOf(type, true),
    admissionOf({ ...type, byInvitation: true }, true),
    admissionOf({ ...type, open: false }, true),
    admissionOf(type, false),
    admissionOf({ ...type, byInvitation: true }, false),
  ]).toEqual(['open', 'by-invitation', 'announced', 'criteria-missing', 'criteria-missing']);
});
