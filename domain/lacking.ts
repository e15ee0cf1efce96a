/** What a security profile lacked at a past instant, criterion by criterion, for a letter that must say what is to be mended. */
import type { Instant } from './calendar.ts';
import type { CriteriaSet } from './criteria.ts';
import type { Policy } from './policy.ts';
import { completeness, profileUnder, type Gap, type Profile } from './profile.ts';
import { measureFor } from './profile-desk.ts';
import type { State } from './state.ts';

/** A gap with its category. */
export type Lacking = Gap & { readonly category: number };

/** Every gap at that instant, in the order in which the criteria are asked; the state is the participant's at that instant. */
export function lackingAt(
  profile: Profile,
  set: CriteriaSet,
  state: State,
  then: { readonly now: Instant; readonly windowFrom: Instant | null; readonly policy: Policy },
): readonly Lacking[] {
  const { categories } = completeness(profileUnder(profile, set), measureFor(set, state, then));
  return categories.flatMap(({ category, gaps }) => gaps.map((gap) => ({ ...gap, category })));
}
