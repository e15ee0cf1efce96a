/** How complete the evidence of notice was at the moment of the decision, asked again with the rules that graded it then. */
import type { Facts } from '../../../domain/facts.ts';
import type { MissingEvidence } from '../../../domain/notice.ts';
import { evidenceOf } from '../../../domain/ladder.ts';
import type { Ladder, State } from '../../../domain/state.ts';
import type { Course } from './course.ts';

export const REQUIREMENTS: readonly MissingEvidence[] = [
  'rungs-not-run',
  'mail-not-sent',
  'mail-too-fresh',
  'calls',
  'tracked-letter',
  'address-search',
];

export type EvidenceView = {
  readonly complete: boolean;
  /** `received` makes every other requirement unnecessary. */
  readonly basis: 'received' | 'constructive' | null;
  /** What the recommendation says that it rested on. */
  readonly recorded: 'received' | 'constructive' | null;
  readonly requirements: readonly { readonly code: MissingEvidence; readonly met: boolean }[];
  readonly rungsRan: number;
  readonly rungsInAll: number;
  readonly ask: {
    readonly mailSentAfterDays: number;
    readonly callsOnDifferentDays: number;
    readonly trackedLetters: number;
  };
};

/**
 * @param before the participant just before the decision for which evidence was graded
 * @param facts the facts that were recorded with it
 * @returns null when the decision rests on no outreach
 */
export function evidenceAt(course: Course, before: State, facts: Facts): EvidenceView | null {
  const ladder = before.ladders.find(({ id }) => id === course.ladder);
  return ladder ? gradedEvidence(before, ladder, facts, course.recommended?.event.notice ?? null) : null;
}

/** The evidence of one outreach, requirement by requirement, as of the facts' now. */
export function gradedEvidence(
  before: State,
  ladder: Ladder,
  facts: Pick<Facts, 'now' | 'policyOf'>,
  recorded: EvidenceView['recorded'],
): EvidenceView {
  const { complete, basis, missing } = evidenceOf(before, ladder, facts);
  const policy = facts.policyOf(ladder.policy);
  return {
    complete,
    basis,
    recorded,
    requirements: REQUIREMENTS.map((code) => ({ code, met: !missing.includes(code) })),
    rungsRan: ladder.ran,
    rungsInAll: policy.ladders[ladder.purpose].rungs.length,
    ask: policy.evidence,
  };
}
