/** What follows at once from a mail that did not arrive, so that nobody waits for the next date to hear of it by another way. */
import type { Instant } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { post, reachable, type Attempt, type Notice, type NoticeEvent, type NoticeKind } from './notice.ts';
import { mayPress, rungsOf } from './ladder.ts';
import type { LadderEvent } from './outreach-events.ts';
import { kindFor, runRung } from './outreach-rungs.ts';
import type { Policy, Rung } from './policy.ts';
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
  if (ladder && attempt) return isDead(state, attempt.to) ? moveOn(state, ladder, attempt, facts) : [];
  return failed.why === 'gave-up' && notice ? byLetter(state, notice) : [];
}

const isDead = ({ contacts }: State, id: string): boolean =>
  contacts.some((contact) => contact.id === id && contact.reach === 'dead');

/**
 * The contact's address is dead: the next contact gets the same, and where nobody is left to write to, the next rung comes at once. A rung that
 * was not the last one to run, or of which another contact has a copy, goes on as it would.
 */
function moveOn(state: State, ladder: Ladder, { rung: code, channel }: Attempt, facts: Facts): Out {
  const rungs = rungsOf(ladder, facts);
  const rung = rungs[ladder.ran - 1];
  if (channel !== 'mail' || rung?.code !== code || !mayPress(state, ladder) || state.adverse) return [];
  const copies = ladder.attempts.filter((each) => each.rung === code && each.channel === 'mail');
  if (copies.some(({ grade }) => grade !== 'failed')) return [];
  const next = reachable(state).find(({ id }) => !copies.some(({ to }) => to === id));
  if (next) return [copyTo(ladder, rung, next.id)];
  return rungs[ladder.ran] ? runRung(state, ladder.id, facts, 'moot') : [];
}

const copyTo = (ladder: Ladder, rung: Rung, to: string): NoticeEvent => ({
  type: 'NoticeQueued',
  kind: kindFor(ladder, rung),
  about: ladder.id,
  channel: 'mail',
  to,
  rung: rung.code,
});

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
