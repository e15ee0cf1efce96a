/**
 * Who may apply at all (domain reference 2.1; 6 U.S.C. 962 and 963): a few questions for each entity type, asked before anything else. They are
 * data of the policy, each with what it rests on. An answer is what the applicant says of itself; vetting checks it later.
 */
import type { Authority, EntityType, Policy } from './policy.ts';
import { requireThat } from './refusal.ts';

export type EligibilityAnswer = 'yes' | 'no';
export type EligibilityAnswers = Readonly<Record<string, EligibilityAnswer>>;
/** Why a company is not eligible as things stand: the question that was answered otherwise, and what asks for it. */
export type Ineligibility = { readonly question: string; readonly authority: Authority; readonly source: string };

/** Whether applications for a type are taken, and if not, why. */
export type Admission = 'open' | 'by-invitation' | 'announced' | 'criteria-missing';

/**
 * The admission of a type.
 * @param hasCriteria whether a criteria set for it is loaded: without one there is nothing that a security profile could answer
 */
export function admissionOf({ open = true, byInvitation = false }: EntityType, hasCriteria: boolean): Admission {
  if (!open) return 'announced';
  if (!hasCriteria) return 'criteria-missing';
  return byInvitation ? 'by-invitation' : 'open';
}

/** The codes of the questions for a type, its own before those that are asked of everybody. */
export function questionsFor({ eligibility }: Pick<Policy, 'eligibility'>, entityType: string): readonly string[] {
  const all = Object.entries(eligibility);
  const own = all.filter(([, { appliesTo }]) => appliesTo?.includes(entityType));
  const common = all.filter(([, { appliesTo }]) => appliesTo === undefined);
  return [...own, ...common].map(([question]) => question);
}

/** The questions for a type that have no answer yet: never taken for a no. */
export const unanswered = (
  policy: Pick<Policy, 'eligibility'>,
  entityType: string,
  answers: EligibilityAnswers,
): readonly string[] => questionsFor(policy, entityType).filter((question) => !Object.hasOwn(answers, question));

/** Everything that stands against an application, in the order of the questions; nothing when the company is eligible by its answers. */
export function ineligibilities(
  { eligibility }: Pick<Policy, 'eligibility'>,
  entityType: string,
  answers: EligibilityAnswers,
): readonly Ineligibility[] {
  return questionsFor({ eligibility }, entityType).flatMap((question) => {
    const { eligibleWhen, authority, source } = eligibility[question]!;
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    return answer === undefined || answer === eligibleWhen ? [] : [{ question, authority, source }];
  });
}

/** @throws Refusal unless every question is answered, and each as it must be */
export function requireEligible(policy: Policy, entityType: string, answers: EligibilityAnswers): void {
  const open = unanswered(policy, entityType, answers);
  requireThat(open.length === 0, 'EligibilityOpen', 'Answer the questions about eligibility first.');
  const against = ineligibilities(policy, entityType, answers);
  requireThat(
    against.length === 0,
    'NotEligible',
    'By the answers given, this company is not eligible as this type of entity.',
  );
}
