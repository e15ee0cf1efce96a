/** A membership that comes back after a removal that should not stand: what an ordinary member has is scheduled anew. */
import { withdrawDecision } from './adverse-service.ts';
import { end, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import type { MembershipEvent } from './membership-events.ts';
import type { NoticeEvent } from './notice.ts';
import { today } from './process.ts';
import { scheduleReview } from './review.ts';
import type { State, Tier } from './state.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';

/** The membership with its tier, its next review and its next validation; a letter about the removal that has not left stays in the house. */
export function restoreMembership(
  state: State,
  tier: Tier,
  note: ContentRef,
  facts: Facts,
): readonly (MembershipEvent | ClockEvent | NoticeEvent)[] {
  const on = today(state, facts);
  const back: State = { ...state, standing: 'certified' };
  const { lastValidatedOn, certifiedOn } = state;
  const validations = lastValidatedOn
    ? dueForRevalidation(back, facts, 'MembershipRestored')
    : certifiedOn
      ? dueForInitialValidation(back, facts, certifiedOn, 'MembershipRestored')
      : [];
  return [
    { type: 'MembershipRestored', on, tier, note },
    ...end(state, 'DISPATCH_DECISION:adverse', 'moot'),
    ...withdrawDecision(state),
    ...scheduleReview(back, facts, on, 'MembershipRestored'),
    ...validations,
  ];
}
