/** What follows at once from a mail that did not arrive, so that nobody waits for the next date to hear of it by another way. */
import type { Instant } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { post, reachable, type Notice, type NoticeEvent, type NoticeKind } from './notice.ts';
import { ladderOfCase } from './ground.ts';
import { goOut } from './held-back.ts';
import { isOwedAndLate, mayPress, rungsOf } from './ladder.ts';
import type { LadderEvent } from './outreach-events.ts';
import { copyTo, runRung } from './outreach-rungs.ts';
import type { Policy } from './policy.ts';
import type { Ladder, State } from './state.ts';

const DAY_MS = 86_400_000;
type Failed = Extract<NoticeEvent, { readonly type: 'NoticeFailed' }>;
type Out = readonly (LadderEvent | ClockEvent | NoticeEvent)[];

/**
 * Whether so much came back softly that nothing arrives at the address, by the policy.
 * @param earlier when other mails to the same contact came back since one is known to have arrived
 */
export const isSoftTooOften = ({ softAreHard }: Policy['mail'], at: Instant, earlier: readonly Instant[]): boolean =>
  earlier.filter((one) => one <= at && at - one < softAreHard.days * DAY_MS).length + 1 >= softAreHard.times;

/**
 * What follows.
 * @param state after the failure
 * @param notice as it was while it waited; undefined when it had been accepted before
 */
export function afterFailure(state: State, notice: Notice | undefined, failed: Failed, facts: Facts): Out {
  const ladder = state.ladders.find(({ attempts }) => attempts.some(({ id }) => id === failed.notice));
  const attempt = ladder?.attempts.find(({ id }) => id === failed.notice);
  if (ladder && attempt) {
    const isLast = rungsOf(ladder, facts)[ladder.ran - 1]?.code === attempt.rung;
    return isLast && mayPress(state, ladder) ? moveOn(state, ladder, facts) : [];
  }
  return failed.why === 'gave-up' && notice ? byLetter(state, notice) : [];
}

/**
 * What goes out once nothing holds the ladder any more: what was held back of the rung that ran last, or what follows from the failure of its
 * copies meanwhile.
 */
export function catchUp(state: State, ladder: Ladder, facts: Facts): Out {
  if (state.standing !== 'certified' || !isOwedAndLate(state, ladder)) return [];
  const heldBack = goOut(state, ladder, facts);
  return heldBack.length > 0 ? heldBack : moveOn(state, ladder, facts);
}

/**
 * No copy of the mail of the last rung has arrived, for good or for now: the next contact gets the same, and where nobody is left to write to, the
 * next rung comes at once. As long as another contact has a copy it goes on as it would, and so does one on which a case is built.
 */
function moveOn(state: State, ladder: Ladder, facts: Facts): Out {
  const rungs = rungsOf(ladder, facts);
  const rung = rungs[ladder.ran - 1];
  if (rung?.channel !== 'mail' || (state.adverse && ladderOfCase(state.adverse) === ladder.id)) return [];
  const copies = ladder.attempts.filter((each) => each.rung === rung.code && each.channel === 'mail');
  if (copies.length === 0 || copies.some(({ grade }) => grade !== 'failed')) return [];
  const next = reachable(state).find(({ id }) => !copies.some(({ to }) => to === id));
  if (next) return [copyTo(ladder, rung, next.id)];
  return rungs[ladder.ran] ? runRung(state, ladder.id, facts, 'moot') : [];
}

/** What only confirms an answer is not worth a letter, and each of the others has gone out by letter too. */
const NO_LETTER: readonly NoticeKind[] = [
  'answer-received',
  'suspended',
  'benefits-denied',
  'removed',
  'found-ineligible',
  'appeal-denied',
  'appeal-varied',
  'appeal-remitted',
  'decision-upheld',
  'appeal-information-asked',
  'appeal-information-received',
  'appeal-not-admitted',
];

/** No server took it for days: it is printed, once for all contacts. */
function byLetter(state: State, { channel, kind, about }: Notice): readonly NoticeEvent[] {
  const printed = state.notices.some(
    (other) => other.channel === 'letter' && other.kind === kind && other.about === about,
  );
  return channel !== 'mail' || printed || NO_LETTER.includes(kind) ? [] : [post(kind, about)];
}
