/** Where an adverse case stands, and who may take it further. */
import type { Actor } from './actor.ts';
import { holds, type Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { policyOf } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';

export const open = (state: State): Adverse => {
  requireThat(state.adverse !== null, 'NoAdverseCase', 'No adverse case is open.');
  return state.adverse;
};

export const at = (state: State, stages: readonly Adverse['stage'][], words: string): void =>
  requireThat(stages.includes(open(state).stage), 'NotAtThisStep', words);

export const noneOpen = (state: State): void => {
  requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant can be suspended.');
  requireThat(state.adverse === null, 'AdverseCaseOpen', 'An adverse case is open already.');
};

type Rank = Exclude<keyof Policy['ranks'], 'skip-rung' | 'open-matter' | 'triage'>;

/** A rank of the policy: the actor's role must be one of its roles, and held today. */
export function requireRank(rank: Rank, kept: { readonly policy: string } | null, facts: Facts, { role }: Actor): void {
  const roles = policyOf(facts, kept).ranks[rank];
  requireThat(holds(facts, roles) && (roles as readonly string[]).includes(role), 'RankNeeded', RANK_WORDS[rank]);
}

/** Who decides. Between decision and service it is headquarters' to let the case fall. */
export function rankFor({ stage, basis }: Adverse): Rank {
  if (stage === 'removal-recommended') return 'remove';
  if (stage === 'decided' || stage === 'confirmed') return 'confirm';
  return basis === 'immediate' ? 'immediate' : 'suspend';
}

const RANK_WORDS: Readonly<Record<Rank, string>> = {
  recommend: 'The policy says who recommends a suspension, and your role is not among them.',
  suspend: 'A suspension on evidence is decided by a field director and confirmed by headquarters.',
  confirm: 'Until a suspension is served, headquarters may let it fall.',
  remove: 'A removal is decided by headquarters.',
  immediate: 'An immediate action is decided by headquarters.',
};

/** Effective at once, and the letter with the tracking number has not left the house. */
export const isUnserved = (state: State): boolean =>
  state.standing === 'suspended' &&
  state.adverse?.basis === 'immediate' &&
  state.adverse.servedOn === null &&
  state.adverse.stage !== 'removal-decided';

/** Whether a letter that says so must be dispatched before a decision is served. */
export const awaitsService = (state: State): boolean =>
  isUnserved(state) || state.adverse?.stage === 'confirmed' || state.adverse?.stage === 'removal-decided';
