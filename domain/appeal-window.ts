/** Which decisions can be appealed, and the last day for each: by its clock, or as it was kept. */
import { appealRule, untoldKind } from './adverse-stage.ts';
import { weighed } from './adverse-weighed.ts';
import type { WallDate } from './calendar.ts';
import { clockOf, end, type Clock, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { dueBy, numberOf } from './policy.ts';
import type { Decision, State } from './state.ts';

/** 30 days in a case of false information, 90 in any other (6 U.S.C. 967(c)). */
export const windowRule = ({ ground }: Pick<Decision, 'ground'>): ReturnType<typeof appealRule> => appealRule(ground);
export const isWindow = (rule: string): boolean => rule === 'APPEAL_FILE_BENEFIT' || rule === 'APPEAL_FILE_FALSE';
const idOf = (decision: Decision): string => `${windowRule(decision)}:${decision.kind}`;

/** The last decision, and those before it whose days to appeal were not over then. The newest first. */
const kept = ({ decision, earlier }: State): readonly Decision[] => (decision ? [decision, ...earlier] : earlier);

/** Decisions that can be appealed, in time or late; not again the one whose appeal was rejected as late. */
export const appealable = (state: State): readonly Decision[] =>
  kept(state).filter(({ id }) => id !== state.rejected?.against.id);

/** The decision whose letter is still to leave the house, whatever was decided after it. */
export const untoldDecision = (state: State): Decision | null =>
  untoldAmong(state, state.appeal ? [...kept(state), state.appeal.against] : kept(state));

/** The same, also where an appeal has left it in force. */
export const untoldOrHeard = (state: State): Decision | null =>
  untoldDecision(state) ?? untoldAmong(state, state.heard);

function untoldAmong(state: State, decisions: readonly Decision[]): Decision | null {
  const kind = untoldKind(state);
  const on = weighed(state).adverse?.decidedOn;
  return decisions.find((decision) => decision.kind === kind && decision.decidedOn === on) ?? null;
}

/** The state with another form of it; with null, without it. */
export function withUntold(state: State, edit: (decision: Decision) => Decision | null): State {
  const own = untoldOrHeard(state)?.id;
  const edited = (decision: Decision): Decision | null => (decision.id === own ? edit(decision) : decision);
  return {
    ...state,
    decision: state.decision && edited(state.decision),
    earlier: state.earlier.map(edited).filter((decision) => decision !== null),
    heard: state.heard.map(edited).filter((decision) => decision !== null),
    appeal: state.appeal && { ...state.appeal, against: edited(state.appeal.against) ?? state.appeal.against },
  };
}

/** As if that decision were let fall. The suspension that a removal would have followed is the last decision again, as it is by now where it can still be appealed. */
export function withoutUntold(state: State): State {
  const untold = untoldDecision(state);
  const without = withUntold(state, () => null);
  if (!untold?.before || state.decision?.id !== untold.id) return without;
  const { id } = untold.before;
  const { earlier } = without;
  const decision = earlier.find((one) => one.id === id) ?? lateAgainst(state, id) ?? untold.before;
  return { ...without, decision, earlier: earlier.filter((one) => one.id !== id) };
}

/** The suspension that goes on when the removal beside it falls, as a late appeal against it has left it. */
const lateAgainst = (state: State, id: string): Decision | undefined =>
  weighed(state).adverse?.order === 'removal'
    ? [state.rejected?.against, state.appeal?.against].find((one) => one?.id === id)
    : undefined;

/** A later decision of the same kind has the clock that this one had. */
const isOvertaken = ({ decision: last }: State, decision: Decision): boolean =>
  last !== null && last.id !== decision.id && idOf(last) === idOf(decision);

/** The clock by which this decision can still be appealed. A later decision of the same kind has taken its place; then the day is kept. */
export const running = (state: State, decision: Decision): Clock | undefined =>
  isOvertaken(state, decision) ? undefined : clockOf(state, idOf(decision));

/** Whether the place of this decision's clock is another's, or holds a clock that runs. */
export const isWindowTaken = (state: State, decision: Decision): boolean =>
  isOvertaken(state, decision) || clockOf(state, idOf(decision)) !== undefined;

/** The days to appeal this decision are used, or the decision is gone; no other's end. */
export const endWindow = (state: State, decision: Decision, how: 'met' | 'moot' = 'met'): readonly ClockEvent[] => {
  const clock = running(state, decision);
  return clock ? end(state, clock.id, how) : [];
};

/** When another decision is made: whatever of those before can still be appealed, each with its last day. */
export function stillAppealable(state: State): readonly Decision[] {
  const { decision, earlier, appeal } = state;
  const dated = (one: Decision): Decision => {
    const window = running(state, one);
    return window ? { ...one, appealBy: window.due } : one;
  };
  const last = decision && running(state, decision) && appeal?.against.id !== decision.id ? [decision] : [];
  return [...last, ...earlier].map(dated);
}

/** The last day to appeal a decision: of its clock, or as it was when the clock ended, with the days that were given back since. */
export function lastDayOf(state: State, decision: Decision, facts: Pick<Facts, 'policy' | 'holidays'>): WallDate {
  const known = running(state, decision)?.due ?? decision.appealBy;
  if (known !== undefined) return known;
  const rule = windowRule(decision);
  const { policy, holidays } = facts;
  return dueBy(policy, rule, decision.decidedOn, state.zone, holidays, numberOf(policy, rule)).due;
}

/** The decision with the last day to appeal it, where it is this one, or the one that it falls back on. */
export const appealableBy =
  (against: string, appealBy: WallDate) =>
  (decision: Decision): Decision => {
    if (decision.id === against) return { ...decision, appealBy };
    return decision.before?.id === against ? { ...decision, before: { ...decision.before, appealBy } } : decision;
  };
