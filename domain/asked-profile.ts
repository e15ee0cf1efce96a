/**
 * A security profile that was left blank, or has become so: the agency asks for it out of turn, by a review with a term of its own. What is
 * answered, signed, returned and granted about it are the ordinary acts of a review; once it is approved the yearly ones go on.
 */
import { start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { openOutOfTurn, type ReviewEvent } from './review.ts';
import { askedCycle, type State } from './state.ts';

export type AskedProfileCommand = Given & { readonly type: 'AskProfile'; readonly note: ContentRef };
export type AskedProfileEvent = { readonly type: 'ProfileAsked'; readonly cycle: string; readonly note: ContentRef };

export const askedProfileActs: Acts<AskedProfileCommand['type']> = {
  AskProfile: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state) => {
      requireThat(state.standing === 'certified', 'NotCertified', 'Only a certified participant is asked for it.');
      requireThat(
        state.review === null,
        'ReviewOpenAlready',
        'A review is open: what is missing in the profile is asked for there.',
      );
    },
  },
};

/** What follows from asking: a review out of turn, and its day. */
export function decideAskedProfile(
  state: State,
  { note }: AskedProfileCommand,
  facts: Facts,
): readonly (AskedProfileEvent | ReviewEvent | ClockEvent | NoticeEvent)[] {
  const on = today(state, facts);
  const cycle = askedCycle(on);
  const term = start(state, facts.policy, 'BLANK_PROFILE', cycle, on, 'ProfileAsked', facts);
  return [
    { type: 'ProfileAsked', cycle, note },
    ...openOutOfTurn(state, cycle, term, facts),
    ...tell(state, 'profile-asked', cycle),
  ];
}
