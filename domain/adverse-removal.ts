/** What stands in the way of a removal for a lapsed cure (design: fairness 9): five things, each with what it is about, so that it can be shown. */
import type { WallDate } from './calendar.ts';
import type { Facts } from './facts.ts';
import { awaitsUs } from './plan-step.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';
import { untoldBecause, type Untold } from './suspension-notice.ts';
import { restsOnClosedPlace } from './visit-travel.ts';

export const REMOVAL_CHECKS = [
  'appealPending',
  'appealMayBeFiled',
  'submissionAwaitsUs',
  'ownReviewLate',
  'suspensionUntold',
] as const;
export type RemovalCheck = (typeof REMOVAL_CHECKS)[number];

/** Something that the participant filed and that waits for the agency; `about`: the filing, where it is known by it. */
export type Submission = {
  readonly what:
    | 'review'
    | 'review-time'
    | 'cure'
    | 'cure-step'
    | 'cure-time'
    | 'actions'
    | 'settlement'
    | 'response'
    | 'incident'
    | 'officer'
    | 'aside'
    | 'tray';
  readonly about: string | null;
};
/** What each of the five found; empty where it stands in nobody's way. */
export type RemovalFindings = {
  readonly appealPending: readonly { readonly filing: string; readonly filedOn: WallDate }[];
  readonly appealMayBeFiled: readonly { readonly rule: string; readonly until: WallDate }[];
  readonly submissionAwaitsUs: readonly Submission[];
  readonly ownReviewLate: readonly { readonly rule: string; readonly due: WallDate }[];
  readonly suspensionUntold: readonly Untold[];
};

/** Terms in which the agency answers what a participant files. */
const ANSWERS = [
  ...['CURE_ANSWER', 'REVIEW_ANSWER', 'ACTION_ANSWER', 'SETTLEMENT_ANSWER', 'EXT_ANSWER', 'OFFICER_CHANGE'],
  ...['RESPONSE_ANSWER', 'INCIDENT_TRIAGE', 'PIA_ANSWER'],
];

/** The five, asked of a state and of what lies in the tray. */
export const removalFindings = (state: State, { filings }: Pick<Facts, 'filings'>): RemovalFindings => ({
  appealPending: state.appeal ? [{ filing: state.appeal.filing, filedOn: state.appeal.filedOn }] : [],
  appealMayBeFiled: state.clocks
    .filter(({ id }) => id.startsWith('APPEAL_FILE_'))
    .map(({ rule, due }) => ({ rule, until: due })),
  submissionAwaitsUs: [...submissions(state), ...filings.map(({ id }) => ({ what: 'tray', about: id }) as const)],
  ownReviewLate: state.clocks
    .filter(({ rule, lapsed }) => lapsed && ANSWERS.includes(rule))
    .map(({ rule, due }) => ({ rule, due })),
  suspensionUntold: [untoldBecause(state)].filter((because) => because !== null),
});

function submissions(state: State): readonly Submission[] {
  const { review, adverse, conditions, clocks, setAside, officerChange } = state;
  const some = (what: Submission['what'], waits: boolean, about: string | null = null): readonly Submission[] =>
    waits ? [{ what, about }] : [];
  const steps = [...(adverse?.plan?.steps ?? []), ...conditions].filter(awaitsUs);
  return [
    ...some('review', review?.stage === 'submitted'),
    ...some('review-time', !!review?.timeAsked, review?.timeAsked?.filing),
    ...some('cure', adverse?.stage === 'cure-submitted' && steps.length === 0),
    ...some('cure-step', steps.length > 0),
    ...some('cure-time', !!adverse?.timeAsked, adverse?.timeAsked?.filing),
    ...some(
      'actions',
      clocks.some(({ rule }) => rule === 'ACTION_ANSWER'),
    ),
    ...some(
      'settlement',
      clocks.some(({ rule }) => rule === 'SETTLEMENT_ANSWER'),
    ),
    ...some(
      'response',
      clocks.some(({ rule }) => rule === 'RESPONSE_ANSWER'),
    ),
    ...some(
      'incident',
      clocks.some(({ rule }) => rule === 'INCIDENT_TRIAGE' || rule === 'PIA_ANSWER'),
    ),
    ...some('officer', officerChange !== null, officerChange?.filing),
    ...setAside.map(({ filing }) => ({ what: 'aside', about: filing }) as const),
  ];
}

/** Which of the five stand in the way; all false means it may go ahead. */
export function removalObstacles(state: State, facts: Pick<Facts, 'filings'>): Readonly<Record<RemovalCheck, boolean>> {
  const found = removalFindings(state, facts);
  return {
    appealPending: found.appealPending.length > 0,
    appealMayBeFiled: found.appealMayBeFiled.length > 0,
    submissionAwaitsUs: found.submissionAwaitsUs.length > 0,
    ownReviewLate: found.ownReviewLate.length > 0,
    suspensionUntold: found.suspensionUntold.length > 0,
  };
}

/** Before a removal is recommended, and again when headquarters decides on it. */
export function requireRemovable(state: State, facts: Facts): void {
  requireThat(
    !removalObstacles(state, facts).appealMayBeFiled,
    'AppealMayBeFiled',
    'The suspension may still be appealed.',
  );
  requireNothingAwaits(state, facts);
}

/** Before the removal is served: the days to appeal it run by then, but nothing that was filed may wait. */
export function requireNothingAwaits(state: State, facts: Facts): void {
  requireThat(!state.appeal, 'AppealPending', 'An appeal of the suspension is pending.');
  requireThat(
    !restsOnClosedPlace(state, facts),
    'PlaceClosed',
    'Nobody may travel to the place of the visit that the suspension is about, which is never the company’s fault.',
  );
  requireNothingUnanswered(state, facts);
}

/** Whatever confirms a removal that is not served, an appeal of it among them. */
export function requireNothingUnanswered(state: State, facts: Facts): void {
  const obstacles = removalObstacles(state, facts);
  requireThat(
    !obstacles.submissionAwaitsUs,
    'AnswerOwed',
    'Something that the participant filed waits for the agency’s answer.',
  );
  requireThat(!obstacles.ownReviewLate, 'AgencyLate', 'The agency’s own answer is late.');
  requireThat(
    !obstacles.suspensionUntold,
    'SuspensionUntold',
    'No letter about the suspension has reached the company: it must be dispatched, and the term to cure counts from it.',
  );
}
