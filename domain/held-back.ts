/**
 * Mail of an outreach that had to wait for its place: it leaves while the outreach may press, and only then. What an answer, a filing or a person
 * held back goes out when the outreach runs on, should its rung still be the last one that ran.
 */
import type { Facts } from './facts.ts';
import { mayPress, rungsOf } from './ladder.ts';
import { endsWithOutreach, reachable, type NoticeEvent } from './notice.ts';
import { copyTo } from './outreach-rungs.ts';
import type { Ladder, State } from './state.ts';

/** Whether a mail that waited is still to be sent: what belongs to no outreach always is. */
export function mayStillLeave(
  state: State,
  { id, kind, rung }: { readonly id: string; readonly kind: string; readonly rung: string | null },
): boolean {
  if (!endsWithOutreach({ kind, rung })) return true;
  const ladder = state.ladders.find(({ attempts }) => attempts.some((attempt) => attempt.id === id));
  return ladder !== undefined && mayPress(state, ladder);
}

/** The copies that were held back of the rung that ran last, now that nothing holds the ladder any more. */
export function goOut(state: State, ladder: Ladder, facts: Facts): readonly NoticeEvent[] {
  const rung = rungsOf(ladder, facts)[ladder.ran - 1];
  if (!rung) return [];
  const copies = ladder.attempts.filter(({ channel, rung: of }) => channel === 'mail' && of === rung.code);
  const waiting = reachable(state).filter(({ id }) => copies.findLast(({ to }) => to === id)?.heldBack);
  return waiting.map(({ id: to }) => copyTo(ladder, rung, to));
}
