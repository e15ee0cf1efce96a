/**
 * Vetting (domain reference 2.2 and 10.1): a checklist per entity type, answered by the agency before certification and again at each annual
 * review, and reviewed by a second person. What is found stays in the vetting's own tables; the rules of a participant know codes only, and a
 * company learns the releasable ground, never the finding (design: invariant 7).
 */
import type { Role } from './actor.ts';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import { isApplicant, isMember, type State } from './state.ts';

/** Who answers checks and reviews them. */
export const VETTING_DESK: readonly Role[] = ['specialist', 'supervisor'];
/** Who may ever open the desk; `readsVetting` says when. No role of a company is among them. */
export const VETTING_DESK_READERS: readonly Role[] = [
  ...VETTING_DESK,
  'auditor',
  'director',
  'headquarters',
  'appeal-officer',
];

/**
 * Whoever vets or audits reads what was found. Beyond them, whoever has to decide on it: a recommended ineligibility, and the appeal that was
 * assigned to the reader.
 */
export function readsVetting(state: State, { person, roles }: { person: string; roles: readonly Role[] }): boolean {
  const has = (...some: readonly Role[]): boolean => some.some((role) => roles.includes(role));
  const decides = has('director', 'headquarters') && !!state.application?.proposedIneligible;
  return has(...VETTING_DESK, 'auditor') || decides || (has('appeal-officer') && state.appeal?.officer === person);
}

export const APPLICATION_ROUND = 'application';

/** Acts that are judged by the vetting as well; for all others it is not gathered. */
export const JUDGED_BY_VETTING: readonly string[] = ['RecordVetting', 'Certify', 'ApproveReview'];

/** Codes of the checks that a policy asks for a type, in the order of the policy. */
export const checksFor = ({ vetting }: Pick<Policy, 'vetting'>, entityType: string): readonly string[] =>
  Object.entries(vetting).flatMap(([code, { appliesTo }]) =>
    appliesTo === undefined || appliesTo.includes(entityType) ? [code] : [],
  );

/** What a vetting would be for now, and the policy that it goes by; null when nothing waits for one. */
export function occasionOf(state: State): { readonly occasion: string; readonly policy: string } | null {
  const { standing, application, review } = state;
  if (isApplicant(standing) && standing !== 'draft' && application)
    return { occasion: APPLICATION_ROUND, policy: application.policy };
  return isMember(standing) && review ? { occasion: review.cycle, policy: review.policy } : null;
}

/**
 * Refuses unless every check of the checklist is answered, a second person has reviewed it, and nothing stands against the company.
 * @param kept the application or the review for which it was made
 */
export function requireCleared(state: State, facts: Facts, occasion: string, kept: { readonly policy: string }): void {
  const { vetting } = facts;
  if (vetting === undefined) return; // judged before there was a vetting desk: recorded facts have no word of it
  requireThat(
    vetting !== null && vetting.occasion === occasion,
    'VettingNotBegun',
    occasion === APPLICATION_ROUND
      ? 'The vetting checklist of this application has not been begun.'
      : 'The vetting has not been repeated for this annual review.',
  );
  const checks = checksFor(policyOf(facts, kept), state.entityType);
  const open = checks.filter((code) => !vetting.answered.includes(code)).length;
  requireThat(
    open === 0,
    'VettingIncomplete',
    `The vetting checklist is not complete: ${open} of ${checks.length} checks have no result.`,
  );
  requireThat(
    vetting.reviewedBy !== null,
    'VettingNotReviewed',
    'A second person has not reviewed the vetting checklist yet.',
  );
  requireThat(
    vetting.result === 'clear',
    'VettingAdverse',
    occasion === APPLICATION_ROUND
      ? 'The vetting result is adverse: certification is not possible.'
      : 'The vetting that was repeated for this annual review is adverse: the review cannot be approved.',
  );
}

/** Whether a check of the application's round has gone against the company; true for what was judged before there was a vetting desk. */
export const isAgainst = ({ vetting }: Facts): boolean =>
  vetting === undefined || (vetting?.occasion === APPLICATION_ROUND && vetting.grounds.length > 0);
