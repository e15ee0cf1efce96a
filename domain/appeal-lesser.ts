/** The lesser measure by which an appeal replaces a decision, and what each does to standing, tier, dates and bar. */
import { reinstate } from './adverse-cure.ts';
import type { AdverseOut } from './adverse-events.ts';
import { weighed } from './adverse-weighed.ts';
import { withdrawDecision } from './adverse-service.ts';
import { addDays, isWallDate } from './calendar.ts';
import { clockOf, end, move, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { numberOf } from './policy.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Variation } from './appeal-events.ts';
import { stands } from './appeal-restore.ts';
import type { Appeal, Decision, State, Tier } from './state.ts';

const TIERS: readonly Tier[] = [1, 2, 3];
/** Tiers between the one that was given and the one before. */
export const tiersBetween = ({ tier }: State, { prior }: Decision): readonly Tier[] =>
  TIERS.filter((one) => one > tier && one < prior.tier);

/** The lesser measures by which this decision can be replaced as things stand. */
export function variations(state: State, decision: Decision): readonly Variation['to'][] {
  if (!stands(state, decision)) return [];
  switch (decision.kind) {
    case 'suspension':
      return ['conditions'];
    case 'removal':
      if (state.standing === 'removed') return ['suspension', 'bar'];
      return weighed(state).adverse?.order === 'removal' ? [] : ['suspension']; // it was no suspension before
    case 'benefit-denial': // what was denied comes back, or it does not
    case 'ineligibility':
      return [];
    case 'tier-lowered':
      return tiersBetween(state, decision).length > 0 ? ['tier'] : [];
  }
}

/** Refuses what is no lesser measure of this decision as things stand. */
export function requireLesser(state: State, decision: Decision, variation: Variation, facts: Facts): void {
  const possible = variations(state, decision).includes(variation.to);
  requireThat(possible, 'NotALesserMeasure', 'Name the lesser measure by which the decision is replaced.');
  if (variation.to === 'tier')
    requireThat(
      tiersBetween(state, decision).includes(variation.tier),
      'NotALesserMeasure',
      'Name the lesser measure by which the decision is replaced.',
    );
  if (variation.to !== 'bar') return;
  const { until } = variation;
  requireThat(
    isWallDate(until) && until >= today(state, facts) && state.barredUntil !== null && until < state.barredUntil,
    'BarNotShorter',
    'Name a day from today on that lies before the day from which the company may apply anew.',
  );
}

/** What the lesser measure brings besides its own event. */
export function varied(state: State, appeal: Appeal, variation: Variation, note: ContentRef, facts: Facts): AdverseOut {
  switch (variation.to) {
    case 'conditions':
      return reinstate(state, 'appeal', note, facts, [], null);
    case 'suspension':
      return [
        ...freshCure(state, appeal, facts),
        ...end(state, 'DISPATCH_DECISION:adverse', 'moot'),
        ...withdrawDecision(state),
      ];
    case 'bar':
    case 'tier':
      return [];
  }
}

/** The full term to cure from today on, whether an earlier one has lapsed or none is left. */
function freshCure(state: State, appeal: Appeal, facts: Facts): readonly ClockEvent[] {
  const policy = policyOf(facts, state.adverse ?? appeal);
  const from = today(state, facts);
  if (!clockOf(state, 'SUSP_CURE:adverse'))
    return [start(state, policy, 'SUSP_CURE', 'adverse', from, 'DecisionVaried', facts)];
  return move(state, 'SUSP_CURE:adverse', addDays(from, numberOf(policy, 'SUSP_CURE')), 'reconsidered');
}
