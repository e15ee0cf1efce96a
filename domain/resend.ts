/** What of an outreach came to nothing and can be sent once more: mail that never left, a letter that came back, a contact whom no mail was sent to. */
import { mayPress, warningLetter } from './ladder.ts';
import { oursBy, reachable, REGISTERED_ADDRESS, seqOf, type Attempt, type Contact } from './notice.ts';
import type { Ladder, State } from './state.ts';

/** To whom one more copy may go: a contact's id by mail, or the registered address by letter. */
export type Resend = { readonly channel: 'mail' | 'letter'; readonly to: string; readonly why: ResendReason };
export type ResendReason = 'letter-returned' | 'mail-failed' | 'never-mailed';

const lastBy = (ladder: Ladder, channel: Resend['channel'], to: string): Attempt | undefined =>
  oursBy(channel, ladder).findLast((attempt) => attempt.to === to);

/** The letter that came back last, while no other has gone out since; for one that warned, no letter that does not warn stands. */
export const returnedLetter = (ladder: Ladder): Attempt | undefined =>
  [warningLetter(ladder), oursBy('letter', ladder).at(-1)].find((letter) => letter?.grade === 'failed');

/** Every copy that may be sent once more now; a letter that waits to be dispatched is sent first. */
export function resendable(state: State, ladder: Ladder): readonly Resend[] {
  if (ladder.ran === 0) return [];
  const waits = state.notices.some(({ about, channel }) => about === ladder.id && channel === 'letter');
  const letter = returnedLetter(ladder) && !waits;
  const mails = reachable(state).flatMap(({ id }): Resend[] => {
    const last = lastBy(ladder, 'mail', id);
    if (!last) return [{ channel: 'mail', to: id, why: 'never-mailed' }];
    // what was held back goes out by itself when the outreach runs on
    const failed = last.grade === 'failed' && (!last.heldBack || mayPress(state, ladder));
    return failed ? [{ channel: 'mail', to: id, why: 'mail-failed' }] : [];
  });
  return [
    ...(letter ? [{ channel: 'letter', to: REGISTERED_ADDRESS, why: 'letter-returned' } as const] : []),
    ...mails,
  ];
}

/** Of these, what nothing will send by itself: a contact without mail waits for the rungs that are still to come. */
export function toResend(state: State, ladder: Ladder): readonly Resend[] {
  const goesOn = state.clocks.some(({ id }) => id === `RUNG:${ladder.id}`);
  return resendable(state, ladder).filter(({ why }) => why !== 'never-mailed' || !goesOn);
}

/** Whether a better address is to be found: nothing arrives there, or the last mail, of any outreach under way or of none, did not. */
export function isUnreached({ ladders }: State, { id, reach, returned }: Contact): boolean {
  if (reach === 'dead' || returned) return true;
  const last = ladders
    .flatMap((ladder) => lastBy(ladder, 'mail', id) ?? [])
    .reduce<Attempt | undefined>((one, other) => (one && seqOf(one) > seqOf(other) ? one : other), undefined);
  return last?.grade === 'failed' && !last.heldBack;
}
