/** What takes effect: served, suspended, removed. */
import type { AdverseOut } from './adverse-events.ts';
import { letterOf, open, serves } from './adverse-stage.ts';
import { weighed } from './adverse-weighed.ts';
import { deny } from './benefit-denial.ts';
import type { Actor } from './actor.ts';
import { addDays, addYears } from './calendar.ts';
import { clockOf, end, hold, move, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { ladderOfCase } from './ground.ts';
import { endMatter } from './matters.ts';
import { copyOf, tell, withdrawLetters, type LetterCopy, type Notice, type NoticeEvent } from './notice.ts';
import { endLadder } from './outreach-end.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

/** The letters by which a decision would be served: whatever ends the case first keeps them in the house. */
export const withdrawDecision = (state: State): readonly NoticeEvent[] =>
  withdrawLetters({ ...state, notices: state.notices.filter(({ kind }) => serves(state, kind)) }, ['adverse']);

/** The letters of a suspension that ends: the letter of a removal that is weighed beside it, or ends it, is none of them. */
export const withdrawOfSuspension = (state: State): readonly NoticeEvent[] =>
  withdrawDecision({ ...state, beside: null, notices: state.notices.filter(({ kind }) => kind !== 'removed') });

/** The letter by which the open case's decision is served, while it waits. */
export function decisionLetter(state: State): Notice | undefined {
  const { adverse, notices } = weighed(state);
  return adverse ? notices.find(({ channel, kind }) => channel === 'letter' && kind === letterOf(adverse)) : undefined;
}

type Served = { readonly by: Actor; readonly letter?: string; readonly tracking: ContentRef } & LetterCopy;

/** The letter left the house with a tracking number: served, and from that day effective. The cure of an immediate action counts from it too. */
export function serve(state: State, served: Served, facts: Facts): AdverseOut {
  const adverse = open(state);
  const on = officeToday(facts);
  const letter = decisionLetter(state);
  const known = served.letter === undefined || served.letter === letter?.id;
  requireThat(known, 'NoLetter', 'This letter does not wait to be dispatched.');
  const { tracking } = served;
  const of = letter?.kind === 'suspended' ? ({ of: 'suspension' } as const) : {};
  const events: AdverseOut = [
    {
      type: 'DecisionServed',
      on,
      by: served.by.person,
      notice: letter?.id ?? null,
      tracking,
      ...of,
      ...copyOf(served),
    },
    ...(letter ? [{ type: 'NoticeSent', notice: letter.id, at: facts.now } as const] : []),
    ...end(state, 'DISPATCH_DECISION:adverse', 'met'),
  ];
  if (adverse.stage === 'removed') return events;
  if (adverse.stage === 'removal-decided')
    return [...events, ...withdrawOfSuspension(state), ...remove(state, facts), ...tell(state, 'removed', 'adverse')];
  if (adverse.stage === 'denial-decided') return [...events, ...deny(state, facts)];
  if (state.standing === 'suspended') return [...events, ...cureFromToday(state, facts)];
  return [...events, ...suspend(state, facts), ...tell(state, 'suspended', 'adverse')];
}

/** The term to cure counts from the letter; one that is held keeps its days, and one that more time was granted for keeps its later day. */
export function cureFromToday(state: State, facts: Facts): readonly ClockEvent[] {
  const clock = clockOf(state, 'SUSP_CURE:adverse');
  if (clock?.held !== null || state.adverse?.stage !== 'suspended') return [];
  const counted = addDays(today(state, facts), numberOf(policyOf(facts, state.adverse), 'SUSP_CURE'));
  return counted > clock.due ? move(state, clock.id, counted, 'waiting-for-proof') : [];
}

/** The days of a denial run in the participant’s favor: they bring the benefits back. */
const KEEP_RUNNING = [
  'SUSP_CURE',
  'APPEAL_FILE_BENEFIT',
  'APPEAL_FILE_FALSE',
  'APPEAL_ALERT',
  'APPEAL_INFORMATION',
  'DENIAL_ENDS',
];

/** Holds every clock that does not run against a suspended participant (design: fairness 9). */
export const freeze = (state: State, facts: Facts): readonly ClockEvent[] =>
  state.clocks
    .filter((clock) => clock.owedBy !== 'agency' && !clock.lapsed && !KEEP_RUNNING.includes(clock.rule))
    .flatMap(({ id }) => hold(state, id, 'suspended', facts.now));

/** A suspension freezes the participant's other clocks and ends the outreach that led to it. */
export function suspend(state: State, facts: Facts): AdverseOut {
  const ended = [...endLadder(state, ladderOfCase(open(state)), 'suspended'), ...endMatter(state, open(state).about)];
  const gone = new Set(ended.flatMap((event) => (event.type === 'ClockEnded' ? [event.clock] : [])));
  return [
    { type: 'Suspended', effectiveOn: officeToday(facts) },
    ...ended,
    ...freeze({ ...state, clocks: state.clocks.filter(({ id }) => !gone.has(id)) }, facts),
    start(state, policyOf(facts, open(state)), 'SUSP_CURE', 'adverse', today(state, facts), 'Suspended', facts),
  ];
}

/** @param unserved it takes effect before its letter has left the house */
export function remove(state: State, facts: Facts, unserved = false): AdverseOut {
  const on = officeToday(facts);
  const kept = state.clocks.filter(({ rule }) => !rule.startsWith('APPEAL_'));
  const letters = state.ladders.flatMap(({ id }) => endLadder({ ...state, clocks: [] }, id, 'suspended'));
  return [
    {
      type: 'Removed',
      effectiveOn: on,
      barredUntil: addYears(on, numberOf(policyOf(facts, state.adverse), 'REAPPLY_BAR')),
      ...(unserved && { unserved }),
    },
    ...letters,
    ...kept
      .filter(({ id }) => id !== 'DISPATCH_DECISION:adverse')
      .map(({ id }) => ({ type: 'ClockEnded', clock: id, how: 'moot' }) as const),
  ];
}
