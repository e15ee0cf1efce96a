/** What lets a ladder stand still and run on: a filing about the duty, an answer, a person. Each clock keeps the days that were left of it. */
import { daysBetween, type Instant, type WallDate } from './calendar.ts';
import { clockOf, hold, resume, type ClockEvent, type HoldReason } from './clock.ts';
import type { Facts } from './facts.ts';
import { dutyClock, isHeldByHand, WARNING_TERMS } from './ladder.ts';
import type { NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import { today } from './process.ts';
import type { Ladder, State } from './state.ts';
import { catchUp } from './undelivered.ts';

/** While the agency owes an answer, neither the participant's term nor the ladder about it runs. */
export const pauseDuty = (
  state: State,
  duty: Pick<Ladder, 'purpose' | 'about'>,
  why: HoldReason,
  since: Instant,
): readonly ClockEvent[] =>
  [dutyClock(duty), ...ladderClocks(`${duty.purpose}:${duty.about}`)].flatMap((id) =>
    id ? hold(state, id, why, since) : [],
  );

/**
 * Whoever takes a date, offers others or says why not has done what was asked, though nothing is agreed before a person says so: the days that
 * still run stand still until somebody has, and for `ANSWER_HOLD` at the longest.
 */
export function holdTerm(state: State, ladder: Ladder, since: Instant): readonly ClockEvent[] {
  const term = clockOf(state, dutyClock(ladder) ?? '');
  return term && !term.lapsed ? hold(state, term.id, 'answered', since) : [];
}

/** The agency has answered: the term runs on with what was left of it, and with `atLeastDays` at the least; the ladder follows after it. */
export function resumeDuty(
  state: State,
  duty: Pick<Ladder, 'purpose' | 'about'>,
  facts: Facts,
  atLeastDays: number,
): readonly ClockEvent[] {
  const id = `${duty.purpose}:${duty.about}`;
  const term = dutyClock(duty);
  const resumed = term ? resume(state, term, facts.now, atLeastDays) : [];
  const [event] = resumed;
  const due = event?.type === 'ClockResumed' ? event.after : null;
  const heldOtherwise = isHeldByHand(state, id) || state.ladders.some((ladder) => ladder.id === id && ladder.hold);
  return [...resumed, ...(heldOtherwise ? [] : resumeLadder(state, id, due, facts))];
}

const ladderClocks = (id: string): readonly string[] => ['RUNG', ...WARNING_TERMS].map((rule) => `${rule}:${id}`);

/** Neither the next rung comes nor the term after a warning runs out while the ladder is held. */
export const holdLadder = (state: State, id: string, why: HoldReason, since: Instant): readonly ClockEvent[] =>
  ladderClocks(id).flatMap((clock) => hold(state, clock, why, since));

/** No rung comes before the term is over, and none of it is cut short by a warning served earlier. */
function resumeLadder(state: State, id: string, due: WallDate | null, facts: Facts): readonly ClockEvent[] {
  const days = due === null ? -1 : daysBetween(today(state, facts), due);
  return [
    ...resume(state, `RUNG:${id}`, facts.now, days + 1),
    ...WARNING_TERMS.flatMap((rule) => resume(state, `${rule}:${id}`, facts.now, days)),
  ];
}

/** Whether the company has answered a warning, and nobody has read the answer. */
const isAnswered = ({ matters }: State, { purpose, about }: Ladder): boolean =>
  purpose === 'adverse-warning' && matters.some(({ id, stage }) => id === about && stage === 'answered');

/** The ladder runs on where it was with the days that were left, and with what its mail calls for that was held back or failed meanwhile, unless a filing about the duty or a person holds it. */
export function runAgain(
  state: State,
  ladder: Ladder,
  facts: Facts,
): readonly (LadderEvent | ClockEvent | NoticeEvent)[] {
  const term = state.clocks.find(({ id }) => id === dutyClock(ladder));
  const byAnswer = term?.held?.why === 'answered';
  if ((term?.held && !byAnswer) || isAnswered(state, ladder) || isHeldByHand(state, ladder.id)) return [];
  const back = term && byAnswer ? resume(state, term.id, facts.now) : [];
  const [event] = back;
  const due = event?.type === 'ClockResumed' ? event.after : term && !term.lapsed ? term.due : null;
  return [...back, ...resumeLadder(state, ladder.id, due, facts), ...catchUp(state, ladder, facts)];
}
