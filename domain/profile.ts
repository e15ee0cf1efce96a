/**
 * The security profile of a participant (domain reference 2.2 and 3): an answer per criterion, why, with which documents; and what it still
 * lacks. Nothing is answered by default: a criterion without an entry is not assessed, which is not "no" (R11).
 */
import type { Role } from './actor.ts';
import { wallDateOf, type Instant, type WallDate } from './calendar.ts';
import { askedOf, levelOn, type CriteriaSet, type Criterion } from './criteria.ts';
import type { CriterionAnswer, Profile } from './profile-answers.ts';
import { CATEGORIES } from './state.ts';

export * from './profile-answers.ts';
export { profileUnder } from './profile-carry.ts';

/** Who answers and affirms; the officer alone submits (domain reference 2.2). */
export const MAY_ANSWER: readonly Role[] = ['officer', 'contact', 'consultant'];
export const MAY_ASSESS: readonly Role[] = ['specialist'];

export type Gap = {
  readonly criterion: string;
  /** The first that holds, in this order. */
  readonly why:
    | 'not-assessed'
    | 'returned'
    | 'to-do-anew'
    | 'past-finding'
    | 'explanation-missing'
    | 'evidence-missing'
    | 'evidence-old'
    | 'to-affirm';
};
export type CategoryProgress = {
  readonly category: number;
  readonly asked: number;
  readonly done: number;
  readonly gaps: readonly Gap[];
};
/** The window of an annual review: only what is changed or affirmed since counts. Null when none is open. */
export type Window = { readonly from: Instant } | null;
/** What a profile is measured against. */
export type Measure = {
  readonly set: CriteriaSet;
  readonly entityType: string;
  readonly window: Window;
  /** The participant's day. */
  readonly on: WallDate;
  /** Documents of this day or an earlier one are old. */
  readonly oldEvidence: WallDate;
  /** The zone in whose days a should becomes a must. */
  readonly zone: string;
  /** Criteria at which something was found before the window: their answers are given anew in it. */
  readonly findings: readonly string[];
};
type Answers = Pick<Profile, 'answers'>;

/**
 * What is done and what is left, category by category, and why. A category in which the entity type is asked nothing is done.
 * @param profile under the version that it is measured against (`profileUnder`)
 */
export function completeness(
  profile: Answers,
  measure: Measure,
): { readonly categories: readonly CategoryProgress[]; readonly complete: boolean } {
  const all = askedOf(measure.set, measure.entityType);
  const categories = CATEGORIES.map((category) => {
    const asked = all.filter((each) => each.category === category);
    const gaps = asked.flatMap((criterion) => {
      const why = gapOf(criterion, profile.answers[criterion.id], measure);
      return why === null ? [] : [{ criterion: criterion.id, why }];
    });
    return { category, asked: asked.length, done: asked.length - gaps.length, gaps };
  });
  return { categories, complete: categories.every(({ gaps }) => gaps.length === 0) };
}

/** Why a criterion is not done; null when it is. An honest "no" to a must is no gap, as long as it is explained. */
export function gapOf(criterion: Criterion, answer: CriterionAnswer | undefined, measure: Measure): Gap['why'] | null {
  if (!answer) return 'not-assessed';
  if (answer.verdict?.result === 'returned') return 'returned';
  if (answer.outdated || becameMust(criterion, answer, measure)) return 'to-do-anew';
  const { window, findings } = measure;
  if (window !== null && answer.at < window.from && findings.includes(criterion.id)) return 'past-finding';
  if (answer.explanation === null && wantsExplanation(criterion, answer, measure)) return 'explanation-missing';
  if (criterion.evidence && (answer.answer === 'yes' || answer.answer === 'partly')) {
    if (answer.evidence.length === 0) return 'evidence-missing';
    if (answer.evidence.every(({ on }) => on <= measure.oldEvidence)) return 'evidence-old';
  }
  return window !== null && Math.max(answer.at, answer.affirmedAt ?? 0) < window.from ? 'to-affirm' : null;
}

/** Whether the answer was given to a should that is a must by now. */
const becameMust = (criterion: Criterion, { at }: CriterionAnswer, { on, zone }: Measure): boolean =>
  levelOn(criterion, on) === 'must' && levelOn(criterion, wallDateOf(at, zone)) === 'should';

const wantsExplanation = (criterion: Criterion, { answer }: CriterionAnswer, { on }: Measure): boolean =>
  answer === 'not-applicable' || (answer !== 'yes' && levelOn(criterion, on) === 'must');

/** Musts whose answer the specialist has not accepted. */
export const unaccepted = ({ answers }: Answers, { set, entityType, on }: Measure): readonly string[] =>
  askedOf(set, entityType).flatMap((criterion) =>
    levelOn(criterion, on) === 'must' && answers[criterion.id]?.verdict?.result !== 'accepted' ? [criterion.id] : [],
  );

/** Criteria of which the specialist has returned the answer. */
export const returnedIn = ({ answers }: Answers, { set, entityType }: Measure): readonly string[] =>
  askedOf(set, entityType).flatMap(({ id }) => (answers[id]?.verdict?.result === 'returned' ? [id] : []));
