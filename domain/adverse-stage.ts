/** Where an adverse case stands, and who may take it further. */
import type { Actor } from './actor.ts';
import type { Instant } from './calendar.ts';
import { holds, type Facts } from './facts.ts';
import { clockOf } from './clock.ts';
import { DEEDS } from './hand.ts';
import type { NoticeKind } from './notice.ts';
import type { Policy } from './policy.ts';
import { policyOf, requireOther } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, Decision, State } from './state.ts';
import { weighed } from './adverse-weighed.ts';

export const open = (state: State): Adverse => {
  requireThat(state.adverse !== null, 'NoAdverseCase', 'No adverse case is open.');
  return state.adverse;
};

export const at = (state: State, stages: readonly Adverse['stage'][], words: string): void =>
  requireThat(stages.includes(open(state).stage), 'NotAtThisStep', words);

export const noneOpen = (state: State): void => {
  requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant can be suspended.');
  requireThat(
    state.adverse === null,
    'AdverseCaseOpen',
    'An adverse case is open already. One is decided at a time: what else there is waits for its end, and nothing of it is lost.',
  );
};

export type Rank = Exclude<keyof Policy['ranks'], 'skip-rung' | 'open-matter' | 'triage'>;

/** A rank of the policy: the actor's role must be one of its roles, and held today. */
export function requireRank(rank: Rank, kept: { readonly policy: string } | null, facts: Facts, { role }: Actor): void {
  const roles = policyOf(facts, kept).ranks[rank];
  requireThat(holds(facts, roles) && (roles as readonly string[]).includes(role), 'RankNeeded', RANK_WORDS[rank]);
}

/** Who decides. Between decision and service it is headquarters' to let the case fall. */
export function rankFor({ stage, basis }: Adverse): Rank {
  if (stage === 'removal-recommended' || stage === 'removal-decided') return 'remove';
  if (stage === 'decided' || stage === 'confirmed' || stage === 'denial-decided') return 'confirm';
  return basis === 'immediate' ? 'immediate' : 'suspend';
}

const RANK_WORDS: Readonly<Record<Rank, string>> = {
  recommend: 'The policy says who recommends a suspension, and your role is not among them.',
  suspend:
    'A suspension on evidence is decided by whoever the policy names, and confirmed by headquarters where it says so.',
  confirm: 'Until a suspension is served, headquarters may let it fall.',
  remove: 'A removal is decided by headquarters.',
  immediate: 'An immediate action is decided by headquarters.',
};

/** Stages in which somebody of rank decides, confirms, dates anew or lets fall. */
export const TO_BE_DECIDED: readonly Adverse['stage'][] = [
  'recommended',
  'decided',
  'confirmed',
  'denial-decided',
  'removal-recommended',
  'removal-decided',
];

/** Effective at once, and the letter with the tracking number has not left the house. */
export function isUnserved(state: State): boolean {
  const { adverse } = weighed(state);
  if (adverse?.stage === 'removed') return true;
  return (
    state.standing === 'suspended' &&
    adverse?.basis === 'immediate' &&
    adverse.servedOn === null &&
    adverse.stage !== 'removal-decided' &&
    adverse.stage !== 'recommended' // beside a suspension
  );
}

/** The kind of decision whose letter is still to leave the house; null where none is. */
export function untoldKind(state: State): Decision['kind'] | null {
  const { adverse } = weighed(state);
  const kind = adverse && UNTOLD[adverse.stage];
  if (kind === 'suspension' && adverse?.order === 'benefit-denial') return 'benefit-denial'; // it waits to be confirmed
  return kind ?? (isUnserved(state) ? 'suspension' : null);
}
const UNTOLD: Readonly<Partial<Record<Adverse['stage'], Decision['kind']>>> = {
  decided: 'suspension',
  confirmed: 'suspension',
  'denial-decided': 'benefit-denial',
  'removal-decided': 'removal',
  removed: 'removal',
};

/** Whether a letter that says so must be dispatched before a decision is served. */
export const awaitsService = (state: State): boolean =>
  isUnserved(state) || TO_SERVE.includes(weighed(state).adverse?.stage);
const TO_SERVE: readonly (Adverse['stage'] | undefined)[] = ['confirmed', 'denial-decided', 'removal-decided'];

/** The letter that tells of a decision, and the only ones that do: they leave by its service, or not at all. */
export const letterOf = ({ stage, order }: Adverse): NoticeKind =>
  stage === 'removal-decided' || stage === 'removed'
    ? 'removed'
    : order === 'benefit-denial'
      ? 'benefits-denied'
      : 'suspended';
export const DECISION_LETTERS: readonly NoticeKind[] = ['suspended', 'benefits-denied', 'removed'];
/** Whether what waits to be served is served by a letter of that kind: beside a suspension it is a removal, and the suspension's letter goes out for itself. */
export const serves = ({ beside }: Pick<State, 'beside'>, kind: NoticeKind): boolean =>
  beside ? kind === 'removed' : DECISION_LETTERS.includes(kind);
/** Whether nothing is left of what a decision's letter tells: it must not go out again. */
export const isOvertakenLetter = (
  { standing, adverse, denials }: Pick<State, 'standing' | 'adverse' | 'denials'>,
  kind: string,
): boolean =>
  adverse === null &&
  (kind === 'suspended' ||
    (standing === 'certified' && (kind === 'removed' || (kind === 'benefits-denied' && denials.length === 0))));

/** Who opened, triaged or recommended sits in the first of the three seats: the others are for other people. */
export function requireNotPreparing({ recommendedBy, removalRecommendedBy, hands = [] }: Adverse, actor: Actor): void {
  requireOther(actor, recommendedBy, 'made the recommendation');
  requireOther(actor, removalRecommendedBy, 'recommended the removal');
  for (const { person, did } of hands)
    if (did === 'MatterOpened' || did === 'MatterTriaged') requireOther(actor, person, DEEDS[did]);
}

/** The agency's own terms: past one of them, a decision goes no further before it is dated anew. */
export const LAPSING = ['CONFIRM_SUSPENSION:adverse', 'DISPATCH_DECISION:adverse'] as const;
/** Whether one of them is over: as recorded, and for who acts now also where its alarm has not rung yet. */
export const hasLapsed = (state: Pick<State, 'clocks'>, now?: Instant): boolean =>
  LAPSING.some((id) => {
    const clock = clockOf(state, id);
    return clock?.lapsed || (now !== undefined && clock?.held === null && clock.dueAt <= now);
  });
export const requireInTime = (state: State, { now }: Pick<Facts, 'now'>): void =>
  requireThat(
    !hasLapsed(state, now),
    'DecisionLapsed',
    'The decision has lapsed: it was not confirmed, or not dispatched, in time. It must be dated anew, or let fall.',
  );

/** The rule by which the days to appeal are counted. */
export const appealRule = (ground: Decision['ground']): 'APPEAL_FILE_FALSE' | 'APPEAL_FILE_BENEFIT' =>
  ground === 'false-information' ? 'APPEAL_FILE_FALSE' : 'APPEAL_FILE_BENEFIT';
