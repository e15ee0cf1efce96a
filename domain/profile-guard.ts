/** What the security profile must be before it is signed, approved or returned. Where no criteria are loaded, categories are affirmed as a whole. */
import type { Facts } from './facts.ts';
import type { Found } from './findings.ts';
import { policyOf } from './process.ts';
import {
  completeness,
  emptyProfile,
  profileUnder,
  returnedIn,
  unaccepted,
  type Measure,
  type Profile,
} from './profile.ts';
import { measureFor } from './profile-desk.ts';
import { requireThat } from './refusal.ts';
import { CATEGORIES, type State } from './state.ts';

/** Acts that are judged by the profile as well; for all others it is not gathered. */
export const JUDGED_BY_PROFILE: readonly string[] = [
  'SubmitApplication',
  'SubmitReview',
  'ApproveProfile',
  'ReturnApplication',
  'ApproveReview',
  'ReturnReview',
];
/** Acts that are judged by the report on the validation as well. */
export const JUDGED_BY_REPORT: readonly string[] = ['SubmitReport', 'IssueReport'];
/** Acts that are judged by the criteria of the entity type: those, the first of all, and a report that names criteria. */
export const JUDGED_BY_CRITERIA: readonly string[] = [
  'CreateApplication',
  'RecordOutcome',
  ...JUDGED_BY_REPORT,
  ...JUDGED_BY_PROFILE,
];

type Process = { readonly policy: string; readonly categories: readonly number[] };

/** The profile with what it is measured against; null where the entity type has no criteria, and for what was judged before there were any. */
function measured(state: State, facts: Facts, kept: Process): { profile: Profile; measure: Measure } | null {
  const { criteria, profile, now } = facts;
  if (!criteria) return null;
  const windowFrom = profile?.windowFrom ?? null;
  const measure = measureFor(criteria, state, { now, windowFrom, policy: policyOf(facts, kept) });
  return { profile: profileUnder(profile?.profile ?? emptyProfile(state.id), criteria), measure };
}

/** Refuses a profile with gaps, and says in which categories they are. `what` is called by its name. */
export function requireComplete(state: State, facts: Facts, kept: Process, what: 'security profile' | 'review'): void {
  const known = measured(state, facts, kept);
  const open = known ? openIn(known) : CATEGORIES.filter((category) => !kept.categories.includes(category));
  const how = known ? 'have open criteria' : what === 'review' ? 'are not affirmed' : 'are not answered';
  requireThat(
    open.length === 0,
    'ProfileIncomplete',
    `The ${what} is not complete: categories ${open.join(', ')} ${how}.`,
  );
}

const openIn = ({ profile, measure }: { profile: Profile; measure: Measure }): readonly number[] =>
  completeness(profile, measure).categories.flatMap(({ category, gaps }) => (gaps.length > 0 ? [category] : []));

/** Refuses to approve before the specialist has accepted the answer to every must. */
export function requireAccepted(state: State, facts: Facts, kept: Process): void {
  const known = measured(state, facts, kept);
  const left = known ? unaccepted(known.profile, known.measure).length : 0;
  requireThat(left === 0, 'NotAllAccepted', `Answers to musts that are not accepted yet: ${left}.`);
}

/** Refuses to return a profile of which no answer was returned: the company must see what to mend. */
export function requireReturned(state: State, facts: Facts, kept: Process): void {
  const known = measured(state, facts, kept);
  requireThat(
    !known || returnedIn(known.profile, known.measure).length > 0,
    'NothingReturned',
    'No answer of the security profile has been returned: return at least one with its reason.',
  );
}

/** What was found at the profile that is returned now, for the event that says so; nothing where no criteria are loaded. */
export function returnedNow(state: State, facts: Facts, kept: Process): { readonly findings?: readonly Found[] } {
  const known = measured(state, facts, kept);
  if (!known) return {};
  const { version } = known.measure.set;
  return { findings: returnedIn(known.profile, known.measure).map((criterion) => ({ criterion, version })) };
}
