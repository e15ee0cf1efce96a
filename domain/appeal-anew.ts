/**
 * What an appeal sent back goes to those who decide in the first instance, as if for the first time: one person who had no part in it recommends
 * on the record, another of the deciding rank decides. The measure is in force meanwhile (domain reference 10.5).
 */
import type { Actor } from './actor.ts';
import type { AnewOutcome, AppealCommand, AppealOut } from './appeal-events.ts';
import { answered } from './appeal-filing.ts';
import { requireUpholdable } from './appeal-gate.ts';
import { restore } from './appeal-restore.ts';
import { pendingAppeal, requireNoPart } from './appeal-seats.ts';
import { windowRule } from './appeal-window.ts';
import { start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import { requireOther, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Appeal, State } from './state.ts';

/** A removal, and a case of false information, is headquarters' to decide, also anew. */
export const isHeadquarters = ({ against }: Appeal): boolean =>
  against.kind === 'removal' || against.ground === 'false-information' || against.ground === 'security-incident';

/** It was sent back, and this person has no other seat in it. */
function requireSentBack(state: State, actor: Actor): Appeal {
  const appeal = pendingAppeal(state);
  requireThat(appeal.stage === 'remitted', 'NotRemitted', 'No decision was sent back to be decided anew.');
  requireNoPart(state, appeal, actor.person);
  requireOther(actor, appeal.officer, 'decided the appeal');
  return appeal;
}

export function requireToRecommend(state: State, _facts: Facts, actor: Actor): void {
  const { anew } = requireSentBack(state, actor);
  requireThat(anew === undefined, 'RecommendedAnew', 'What to decide anew has been recommended already.');
}

export function requireToDecideAnew(state: State, _facts: Facts, actor: Actor): void {
  const appeal = requireSentBack(state, actor);
  requireThat(
    actor.role === 'headquarters' || !isHeadquarters(appeal),
    'RankNeeded',
    'What headquarters decided is decided anew by headquarters.',
  );
  requireThat(
    appeal.anew !== undefined,
    'NotRecommendedAnew',
    'First somebody who had no part in it recommends what to decide anew.',
  );
  requireOther(actor, appeal.anew.by, 'made the recommendation');
}

/** The last decision, or the suspension beside which one was made that has no effect yet. */
const isLast = ({ decision, beside }: State, id: string): boolean =>
  decision?.id === id || (beside !== null && decision?.before?.id === id);

export function recommendAnew(
  state: State,
  { outcome, by, note }: AppealCommand & { type: 'RecommendAnew' },
  facts: Facts,
): AppealOut {
  if (outcome === 'upheld') requireUpholdable(state, pendingAppeal(state), facts);
  return [{ type: 'AnewRecommended', outcome, by: by.person, note }];
}

export function decideAnew(state: State, outcome: AnewOutcome, by: string, note: ContentRef, facts: Facts): AppealOut {
  const appeal = pendingAppeal(state);
  const { against } = appeal;
  if (outcome === 'upheld') requireUpholdable(state, appeal, facts);
  const on = today(state, facts);
  const decided: AppealOut = [{ type: 'DecidedAnew', outcome, by, on, note }, ...answered(state)];
  if (outcome === 'set-aside') return [...decided, ...restore(state, against, by, note, facts)];
  const again = isLast(state, against.id)
    ? [start(state, facts.policy, windowRule(against), against.kind, on, 'DecidedAnew', facts)]
    : [];
  return [...decided, ...again, ...tell(state, 'decision-upheld', 'appeal'), post('decision-upheld', 'appeal')];
}
