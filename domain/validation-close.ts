/** A validation is closed with a tier, and the next one has its dates. */
import { endAll, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { officeToday, policyOf, requireOther, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import { dueForRevalidation } from './validation-due.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { closedToday, closingOutcome, nextDates, tierByRule } from './validation-tier.ts';

/**
 * The tier follows by rule: the supervisor gives what the rule says, or what the company has kept. Tier 3, any other tier and any lowering are the
 * director's or headquarters'.
 */
export function close(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'CloseValidation' },
  facts: Facts,
): ValidationOut {
  const { tier, note, by } = command;
  const policy = policyOf(facts, validation);
  requireThat(tier >= 1 && tier <= 3, 'TierUnknown', 'A validation is closed with tier 1, 2 or 3.');
  const lowered = tier < state.tier;
  const senior = by.role === 'director' || by.role === 'headquarters';
  const byRule = tierByRule(state, validation, policy);
  requireThat(
    senior || (tier === 2 && !lowered) || (tier === 3 && state.tier === 3),
    'DirectorNeeded',
    'Tier 3, and a tier that does not follow by rule or is lower than before, are for the field director or headquarters to decide.',
  );
  requireThat(
    tier !== 3 || byRule === 3,
    'TierThreeNotOpen',
    'Tier 3 is for importers whose validation found best practices.',
  );
  requireOther(by, validation.reportedBy, 'recorded the outcome');
  const on = today(state, facts);
  return [
    {
      ...{ type: 'ValidationClosed', tier, on, people: [validation.reportedBy ?? '', by.person], lowered, note },
      outcome: closingOutcome(validation),
      byRule,
      next: nextDates(state, facts),
    },
    ...endAll(state, 'VALID_INITIAL:', 'met'),
    ...endAll(state, 'REVALID_', 'met'),
    ...dueForRevalidation(closedToday(state, facts), facts, 'ValidationClosed'),
    ...(lowered
      ? [start(state, policy, 'APPEAL_FILE_BENEFIT', 'tier-lowered', officeToday(facts), 'ValidationClosed', facts)]
      : []),
    ...tell(state, lowered ? 'tier-lowered' : 'validated', validation.cycle),
  ];
}
