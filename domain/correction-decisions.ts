/** Decisions of which a day or a letter can be put right: that may be appealed, that are being appealed, or that go on since an appeal left them in force. */
import type { WallDate } from './calendar.ts';
import { move, start, type ClockEvent } from './clock.ts';
import { reopened } from './appeal-days.ts';
import type { AppealEvent } from './appeal-events.ts';
import { isWindowTaken, lastDayOf, running, windowRule } from './appeal-window.ts';
import type { Facts } from './facts.ts';
import { hasEffect } from './heard.ts';
import type { Adverse, Decision, State } from './state.ts';

/** Each once, the last decision first. */
export function correctableDecisions(state: State): readonly Decision[] {
  const { decision, earlier, appeal, rejected, heard } = state;
  const late = rejected && hasEffect(state, rejected.against) ? [rejected.against] : [];
  const all = [...(decision ? [decision] : []), ...(appeal ? [appeal.against] : []), ...earlier, ...late, ...heard];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

/** What a correction names it by: nothing for the last one, its id for any other. */
export const nameOf = ({ decision }: State, { id }: Decision): string => (id === decision?.id ? '' : id);

export const decisionNamed = (state: State, about: string): Decision | undefined =>
  correctableDecisions(state).find((one) => nameOf(state, one) === about);

/** The removal that is in force, as far as it is on record what stood before it. */
export const removalOf = (state: State): Decision | undefined =>
  state.standing === 'removed' ? correctableDecisions(state).find(({ kind }) => kind === 'removal') : undefined;

/** What a later day brings; `appealBy`: the last day to appeal, where no clock of its own can tell it. */
export type DaysAnew = { readonly events: readonly (AppealEvent | ClockEvent)[]; readonly appealBy?: WallDate };
const NONE: DaysAnew = { events: [] };

/** The days to appeal count from that day, as far as that gives more of them. What an appeal has left in force is appealed no more. */
export function daysAnew(state: State, decision: Decision, from: WallDate, facts: Facts): DaysAnew {
  if (state.heard.some(({ id }) => id === decision.id)) return NONE;
  const clock = running(state, decision);
  const anew = start(state, facts.policy, windowRule(decision), decision.kind, from, 'RecordCorrected', facts);
  const again = reopened(state, decision, anew.due, facts);
  if (again.length > 0) return { events: again };
  if (anew.dueAt <= facts.now || state.rejected?.against.id === decision.id) return NONE;
  if (clock) return anew.due > clock.due ? { events: move(state, clock.id, anew.due, 'corrected') } : NONE;
  const isContested = state.appeal?.against.id === decision.id;
  if (!isContested && !isWindowTaken(state, decision)) return { events: [anew] };
  return anew.due > lastDayOf(state, decision, facts) ? { events: [], appealBy: anew.due } : NONE;
}

type PutRight = { readonly about: string; readonly decidedOn?: WallDate; readonly appealBy?: WallDate };

/** The decision wherever it is kept, and the case in which it was made. */
export function withDecision(state: State, { about, decidedOn, appealBy }: PutRight): Partial<State> {
  const named = decisionNamed(state, about);
  if (!named) return {};
  const part = { ...(decidedOn !== undefined && { decidedOn }), ...(appealBy !== undefined && { appealBy }) };
  const edited = (one: Decision): Decision => {
    const own = one.id === named.id ? { ...one, ...part } : one;
    return own.before?.id === named.id ? { ...own, before: { ...own.before, ...part } } : own;
  };
  const against = <T extends { readonly against: Decision }>(appeal: T): T => ({
    ...appeal,
    against: edited(appeal.against),
  });
  return {
    decision: state.decision && edited(state.decision),
    earlier: state.earlier.map(edited),
    heard: state.heard.map(edited),
    appeal: state.appeal && against(state.appeal),
    rejected: state.rejected && against(state.rejected),
    ...(decidedOn !== undefined && caseDated(state, named, decidedOn)),
  };
}

/**
 * The open case in which it was made. Of two, the one beside the suspension has the removal. A lowered tier and an ineligibility are in none, and
 * which case another was made in is known by its id, or by the day where it was made before ids were kept.
 */
function caseDated(state: State, decision: Decision, decidedOn: WallDate): Partial<State> {
  const { kind, case: made } = decision;
  if (kind === 'tier-lowered' || kind === 'ineligibility') return {};
  const beside = kind === 'removal' && state.beside !== null;
  const open: Adverse | null = beside ? state.beside : state.adverse;
  if (open?.decidedOn !== decision.decidedOn || (made !== undefined && made !== open.id)) return {};
  return { [beside ? 'beside' : 'adverse']: { ...open, decidedOn } };
}
