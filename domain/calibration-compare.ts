/** What two reviewers said of the same answers, side by side. */
import { agreementOf, type Agreement } from './agreement.ts';
import type { Instant } from './calendar.ts';
import type { Calibration, SecondVerdict } from './calibration.ts';
import type { Profile, Verdict } from './profile-answers.ts';
import type { ProfileStage } from './profile-desk.ts';
import { evolveProfile, type ProfileEvent } from './profile-events.ts';

export type Compared = {
  readonly criterion: string;
  readonly first: Verdict;
  readonly second: SecondVerdict;
};

/** What the case's own reviewer has said, by criterion. */
export type FirstVerdicts = Readonly<Record<string, Verdict>>;

/**
 * What the case's own reviewer has said, last, of the answers as they stand in the copy. Of what the company has answered anew since, nothing
 * counts; nor does what was said once both were done, when each could read the other.
 * @param later the rows of the profile's stream after the copy
 */
export function firstVerdicts(
  copy: Profile,
  later: readonly { readonly event: ProfileEvent; readonly at: Instant }[],
  round: Pick<Calibration, 'second' | 'criteria' | 'end'>,
): FirstVerdicts {
  const { second, end } = round;
  const found: Record<string, Verdict> = {};
  const take = (profile: Profile, criterion: string): void => {
    const answer = profile.answers[criterion];
    if (answer?.verdict && answer.at === copy.answers[criterion]?.at && answer.verdict.by !== second) {
      found[criterion] = answer.verdict;
    }
  };
  for (const criterion of Object.keys(copy.answers)) take(copy, criterion);
  let profile = copy;
  for (const { event, at } of later) {
    if (end !== null && at > end.at && judgedOf(round, found) === round.criteria.length) break;
    profile = evolveProfile(profile, event, at);
    if (event.type === 'CriterionAssessed') take(profile, event.criterion);
  }
  return found;
}

/** How many of the criteria that are compared have a verdict there. */
export const judgedOf = (
  { criteria }: Pick<Calibration, 'criteria'>,
  verdicts: Readonly<Record<string, unknown>>,
): number => criteria.filter((id) => Object.hasOwn(verdicts, id)).length;

/** Whether neither can be swayed any more: the second is done, and the first has judged everything or has answered the company. */
export const isComparable = (
  round: Pick<Calibration, 'criteria' | 'end'>,
  firsts: FirstVerdicts,
  stage: ProfileStage,
): boolean => round.end?.how === 'done' && (judgedOf(round, firsts) === round.criteria.length || stage !== 'submitted');

/** What both have judged, in the order of the copy, and how far they agree. */
export function comparison(
  { criteria, verdicts }: Pick<Calibration, 'criteria' | 'verdicts'>,
  firsts: FirstVerdicts,
): { readonly both: readonly Compared[]; readonly agreement: Agreement } {
  const both = criteria.flatMap((criterion) => {
    const [first, second] = [firsts[criterion], verdicts[criterion]];
    return first && second ? [{ criterion, first, second }] : [];
  });
  const pairs = both.map(({ first, second }) => ({ first: first.result, second: second.result }));
  return { both, agreement: agreementOf(pairs) };
}
