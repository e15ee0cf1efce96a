/** What is recorded when a membership comes back after a removal that should not stand. */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { Tier } from './state.ts';

export type MembershipEvent = {
  readonly type: 'MembershipRestored';
  readonly on: WallDate;
  readonly tier: Tier;
  readonly note: ContentRef;
};
