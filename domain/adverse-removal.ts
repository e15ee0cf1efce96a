/** What stands in the way of a removal for a lapsed cure. */
import type { Facts } from './facts.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

/** What the agency owes on something that was filed, where no stage says so. */
const ANSWERS_OWED: readonly string[] = [
  'ACTION_ANSWER',
  'SETTLEMENT_ANSWER',
  'RESPONSE_ANSWER',
  'INCIDENT_TRIAGE',
  'PIA_ANSWER',
];

/** The four things that stand in the way of a removal for a lapsed cure (design: fairness 9); all false means it may go ahead. */
export function removalObstacles(
  state: State,
  facts: Pick<Facts, 'filings'>,
): Readonly<Record<'appealPending' | 'appealMayBeFiled' | 'submissionAwaitsUs' | 'ownReviewLate', boolean>> {
  return {
    appealPending: state.appeal !== null,
    appealMayBeFiled: state.clocks.some(({ id }) => id.startsWith('APPEAL_FILE_')),
    submissionAwaitsUs:
      state.review?.stage === 'submitted' ||
      state.adverse?.stage === 'cure-submitted' ||
      state.setAside.length > 0 ||
      state.clocks.some(({ rule }) => ANSWERS_OWED.includes(rule)) ||
      facts.filings.length > 0,
    ownReviewLate: state.clocks.some(
      ({ rule, lapsed }) => lapsed && (rule === 'CURE_ANSWER' || rule === 'REVIEW_ANSWER'),
    ),
  };
}

export function requireRemovable(state: State, facts: Facts): void {
  const obstacles = removalObstacles(state, facts);
  requireThat(!obstacles.appealPending, 'AppealPending', 'An appeal of the suspension is pending.');
  requireThat(!obstacles.appealMayBeFiled, 'AppealMayBeFiled', 'The suspension may still be appealed.');
  requireThat(
    !obstacles.submissionAwaitsUs,
    'AnswerOwed',
    'Something that the participant filed waits for the agency’s answer.',
  );
  requireThat(!obstacles.ownReviewLate, 'AgencyLate', 'The agency’s own answer is late.');
}
