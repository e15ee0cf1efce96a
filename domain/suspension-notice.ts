/**
 * How the company was told that it is suspended: by a letter with a tracking number. Nobody is removed for a lapsed cure while that letter stands
 * returned, or before any has left: it goes out anew, and the term to cure is counted from it. Of a suspension that came in from the former
 * register nobody knows what the company was told, so that we tell it, and until our letter has left it was not told.
 */
import { addDays } from './calendar.ts';
import { clockOf, hold, move, resume, type ClockEvent } from './clock.ts';
import { TERM, termEnds } from './cure-term.ts';
import { withClocks } from './extension.ts';
import type { Facts } from './facts.ts';
import { post, reachable, tell, withdrawLetters, type Notice, type NoticeEvent } from './notice.ts';
import { numberOf } from './policy.ts';
import { policyOf, today } from './process.ts';
import type { Adverse, State } from './state.ts';

/** Said of a letter by the event that tells of it; left out of what was recorded before it was kept. */
export type OfSuspension = { readonly of?: 'suspension' };

/** `unsent`: it came in from the former register, and no letter of ours about it has left. */
export type Untold = 'returned' | 'unsent';
/** Why the company cannot be held to the term to cure; null where it was told. */
export const untoldBecause = ({ standing, adverse }: Pick<State, 'standing' | 'adverse'>): Untold | null =>
  standing === 'suspended' && adverse ? untoldOf(adverse) : null;
function untoldOf({ ground, letter, servedOn }: Adverse): Untold | null {
  if (letter) return letter.returned ? 'returned' : null;
  return ground === 'imported' && servedOn === null ? 'unsent' : null;
}
export const isUntold = (state: Pick<State, 'standing' | 'adverse'>): boolean => untoldBecause(state) !== null;

/** Whether a copy, by whatever channel, tells of the suspension. */
export const isNoticeOf = ({ kind, about }: { readonly kind: string; readonly about: string }): boolean =>
  kind === 'suspended' && about === 'adverse';
const tellsOfSuspension = (notice: Notice): boolean => isNoticeOf(notice) && notice.channel === 'letter';
const waiting = ({ notices }: State): readonly Notice[] => notices.filter(tellsOfSuspension);

/** A letter that waits, and tells of the suspension that is in force. */
export const isNoticeOfSuspension = (state: State, notice: string): boolean =>
  state.standing === 'suspended' && waiting(state).some(({ id }) => id === notice);

/** A letter that has left. Of a suspension that was served before its letter was kept, any that is heard of may be it. */
export function wasNoticeOfSuspension({ standing, adverse }: State, notice: string): boolean {
  if (standing !== 'suspended' || !adverse) return false;
  return adverse.letter ? adverse.letter.id === notice : adverse.servedOn !== null;
}

/** One more copy, to be dispatched once a better address is known; none while one waits. */
export const postAnew = (state: State): readonly NoticeEvent[] =>
  waiting(state).length > 0 ? [] : [post('suspended', 'adverse')];

/** Of one from the former register: a pointer to every contact whom mail reaches, and the letter from which the term to cure is counted. */
export const tellInherited = (state: State): readonly NoticeEvent[] => [
  ...(reachable(state).length > 0 ? tell(state, 'suspended', 'adverse') : []),
  ...postAnew(state),
];

/** The letter has arrived after all: the copy that was to take its place stays in the house. */
export const keepCopy = (state: State): readonly NoticeEvent[] =>
  isUntold(state) ? withdrawLetters({ notices: waiting(state), lastAt: state.lastAt }, ['adverse']) : [];

/** The whole term to cure from the day on which the letter left anew; one that had lapsed begins again, and what holds one holds it still. */
export function cureAnew(state: State, facts: Facts): readonly ClockEvent[] {
  const clock = clockOf(state, TERM);
  if (!isUntold(state) || !clock) return [];
  const resumed = resume(state, TERM, facts.now);
  const running = withClocks(state, resumed);
  const counted = addDays(today(state, facts), numberOf(policyOf(facts, state.adverse), 'SUSP_CURE'));
  const moved = counted > termEnds(running, facts) ? move(running, TERM, counted, 'waiting-for-proof') : [];
  const held = clock.held ? hold(withClocks(running, moved), TERM, clock.held.why, facts.now) : [];
  return [...resumed, ...moved, ...held];
}

const LAPSED: readonly Adverse['stage'][] = ['cure-lapsed', 'removal-recommended'];
type OfLetter =
  | { readonly type: 'NoticeDispatched'; readonly notice: string }
  | { readonly type: 'LetterProven'; readonly notice: string; readonly proof: 'signed' | 'returned' };
/** What became of the letter. Once it has left anew, a cure that had lapsed has not, and whoever recommended a removal for that had no ground. */
export function afterLetter(adverse: Adverse, event: OfLetter): Adverse {
  const letter = { id: event.notice, returned: event.type === 'LetterProven' && event.proof === 'returned' };
  const runs = event.type === 'NoticeDispatched' && untoldOf(adverse) !== null && LAPSED.includes(adverse.stage);
  return { ...adverse, letter, ...(runs && { stage: 'suspended', removalRecommendedBy: null }) };
}
