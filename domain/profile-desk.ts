/** What a participant's process makes of its profile: whether it is being worked on or assessed, since when changes count, which criteria are asked. */
import { addYears, wallDateOf, type Instant, type WallDate } from './calendar.ts';
import type { CriteriaSet } from './criteria.ts';
import type { ProfileFacts } from './facts.ts';
import { toDoAnew } from './findings.ts';
import { numberOf, type Policy } from './policy.ts';
import type { Measure } from './profile.ts';
import { isApplicant, isMember, type State } from './state.ts';

/** `open`: the company works on it. `submitted`: it waits for the specialist and stands still. `closed`: nobody works on it. */
export type ProfileStage = 'open' | 'submitted' | 'closed';

/** Where the profile stands, by where the participant stands. A member may work on it at any time; only what is done in the window counts. */
export function profileStage({ standing, review }: Pick<State, 'standing' | 'review'>): ProfileStage {
  if (standing === 'draft' || standing === 'returned') return 'open';
  if (standing === 'submitted' || standing === 'in-review') return 'submitted';
  if (!isMember(standing)) return 'closed';
  return review?.stage === 'submitted' ? 'submitted' : 'open';
}

const isInReview = ({ standing, review }: Pick<State, 'standing' | 'review'>): boolean =>
  isMember(standing) && review !== null;

/**
 * Which criteria are asked: a review goes by those of the day on which its window opened, an application that the agency has by the version that
 * was answered, all else by today's.
 * @returns the version where it is settled, or else the day
 */
export function criteriaBy(
  state: Pick<State, 'standing' | 'review' | 'zone'>,
  facts: ProfileFacts | null,
  now: Instant,
): { readonly version: string } | { readonly day: WallDate } {
  const version = facts?.profile.criteria ?? '';
  const atTheAgency = isApplicant(state.standing) && profileStage(state) !== 'open';
  if (atTheAgency && version !== '') return { version };
  return { day: wallDateOf(isInReview(state) ? (facts?.windowFrom ?? now) : now, state.zone) };
}

/**
 * What a profile is measured against at an instant.
 * @param windowFrom when the participant's latest review was opened; it counts while that review is open
 */
export function measureFor(
  set: CriteriaSet,
  state: Pick<State, 'entityType' | 'standing' | 'review' | 'zone' | 'findings'>,
  { now, windowFrom, policy }: { readonly now: Instant; readonly windowFrom: Instant | null; readonly policy: Policy },
): Measure {
  const on = wallDateOf(now, state.zone);
  return {
    set,
    entityType: state.entityType,
    window: isInReview(state) && windowFrom !== null ? { from: windowFrom } : null,
    on,
    oldEvidence: addYears(on, -numberOf(policy, 'EVIDENCE_AGE')),
    zone: policy.headquartersZone,
    findings: isInReview(state) ? toDoAnew(state, set) : [],
  };
}
