/** The profile at two moments, side by side. */
import type { CriteriaSet } from './criteria.ts';
import type { CriterionAnswer, Profile } from './profile.ts';
import { profileUnder } from './profile-carry.ts';

export type AnswerChange = {
  readonly criterion: string;
  readonly before: CriterionAnswer | null;
  readonly after: CriterionAnswer | null;
};

/** What an answer says; who gave it, when it was affirmed, and what was said to it does not count. */
const saying = (answer: CriterionAnswer | undefined): string =>
  answer === undefined
    ? ''
    : JSON.stringify([
        answer.answer,
        answer.explanation?.sha256 ?? null,
        answer.evidence.map(({ document, on }) => `${document} ${on}`).sort(),
      ]);

/**
 * Criteria whose answer says something else, is new, or is gone, under the version of the later profile.
 * @param set the criteria of `after`
 */
export function changesBetween(before: Profile, after: Profile, set: CriteriaSet): readonly AnswerChange[] {
  const earlier = profileUnder(before, set).answers;
  const ids = [...new Set([...Object.keys(earlier), ...Object.keys(after.answers)])].sort(inOrder);
  return ids
    .filter((id) => saying(earlier[id]) !== saying(after.answers[id]))
    .map((criterion) => ({
      criterion,
      before: earlier[criterion] ?? null,
      after: after.answers[criterion] ?? null,
    }));
}

/** By category, then by number. */
const inOrder = (one: string, other: string): number => {
  const [category = 0, number = 0] = one.split('.').map(Number);
  const [otherCategory = 0, otherNumber = 0] = other.split('.').map(Number);
  return category - otherCategory || number - otherNumber;
};
