/** A membership that comes back after a removal that should not stand: what an ordinary member has is scheduled anew. */
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { today } from './process.ts';
import { scheduleReview } from './review.ts';
import type { State, Tier } from './state.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';
import type { WallDate } from './calendar.ts';

export type MembershipEvent = {
  readonly type: 'MembershipRestored';
  readonly on: WallDate;
  readonly tier: Tier;
  readonly note: ContentRef;
};

/** The membership with its tier, its next review and its next validation. */
export function restoreMembership(
  state: State,
  tier: Tier,
  note: ContentRef,
  facts: Facts,
): readonly (MembershipEvent | ClockEvent)[] {
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
    ...scheduleReview(back, facts, on, 'MembershipRestored'),
    ...validations,
  ];
}
