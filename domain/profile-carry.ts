/** From one version of the criteria to the next: what goes on unchanged keeps its answer, and only the differences are asked. */
import type { CriteriaSet } from './criteria.ts';
import type { CriterionAnswer, Profile } from './profile-answers.ts';

/** A criterion of the new version, and the one of the old version whose answer it takes over. */
export type Carried = { readonly criterion: string; readonly from: string; readonly outdated: boolean };

/**
 * What a version takes over from the answers of the one before it. What was changed, joined or split is asked anew, with the earlier answer at
 * hand; of what was joined, with the first.
 */
export function takenOver({ criteria }: CriteriaSet, answers: Profile['answers']): readonly Carried[] {
  const parts = (earlier: string): number => criteria.filter(({ continues }) => continues.includes(earlier)).length;
  return criteria.flatMap(({ id, continues, changed }) => {
    const from = continues.find((earlier) => Object.hasOwn(answers, earlier));
    if (from === undefined) return [];
    return [{ criterion: id, from, outdated: changed || continues.length > 1 || parts(from) > 1 }];
  });
}

/** The answers under the ids of the new version. */
export const reassigned = (answers: Profile['answers'], carried: readonly Carried[]): Profile['answers'] =>
  Object.fromEntries(
    carried.flatMap(({ criterion, from, outdated }): (readonly [string, CriterionAnswer])[] => {
      const answer = answers[from];
      if (!answer) return [];
      return [[criterion, outdated ? { ...answer, outdated, verdict: null } : answer]];
    }),
  );

/** The versions after that of the profile up to `set`, the oldest first; none when it has no answers yet, or is further on already. */
export function versionsAfter(profile: Pick<Profile, 'criteria'>, set: CriteriaSet): readonly CriteriaSet[] {
  const { previous } = set;
  if (profile.criteria === '' || previous === null) return [];
  if (previous.version === profile.criteria) return [set];
  const before = versionsAfter(profile, previous);
  return before.length === 0 ? [] : [...before, set];
}

/** The profile as it is shown and judged under a version of the criteria, before anybody has answered the differences. */
export const profileUnder = (profile: Profile, set: CriteriaSet): Profile =>
  versionsAfter(profile, set).reduce(
    (earlier, next) => ({
      ...earlier,
      criteria: next.version,
      answers: reassigned(earlier.answers, takenOver(next, earlier.answers)),
    }),
    profile.criteria === '' ? { ...profile, criteria: set.version } : profile,
  );
