/**
 * Clocks: every regulated date is one of these, and it changes only through the events below, each of which names before, after and why.
 * A held clock keeps its remaining days; while it is held nobody is late.
 */
import { addDays, daysBetween, wallDateOf, type Instant, type SkippedDay, type WallDate } from './calendar.ts';
import type { Facts } from './facts.ts';
import { dueBy, instantFor, numberOf, ruleOf, type OwedBy, type Policy, type Unit } from './policy.ts';

export type HoldReason =
  | 'filed'
  | 'time-asked'
  | 'answered'
  | 'suspended'
  | 'date-unknown'
  | 'appeal-pending'
  | 'officer-change'
  | 'by-hand'
  | 'put-off';
export type MoveReason =
  | 'time-granted'
  | 'returned'
  | 'reconsidered'
  | 'inherited-term'
  | 'date-recorded'
  | 'waiting-for-proof'
  | 'place-closed'
  | 'days-credited'
  | 'corrected';

export type Clock = {
  /** `<rule>:<what it is about>`, unique among the participant's live clocks. */
  readonly id: string;
  readonly rule: string;
  readonly policy: string;
  readonly about: string;
  readonly owedBy: OwedBy;
  readonly start: WallDate;
  readonly count: number;
  readonly unit: Unit;
  readonly due: WallDate;
  readonly dueAt: Instant;
  readonly zone: string;
  readonly skipped: readonly SkippedDay[];
  readonly moment: boolean;
  /** The event that started it. */
  readonly because: string;
  readonly startedSeq: number;
  /** Set while it is held. */
  readonly held: { readonly since: Instant; readonly why: HoldReason; readonly remainingDays: number } | null;
  /** Late on import day, and given a fresh term. */
  readonly inherited: boolean;
  /** Its day has passed; the duty is still owed. */
  readonly lapsed: boolean;
};

export type ClockEvent =
  | ({ readonly type: 'ClockStarted' } & Omit<Clock, 'startedSeq' | 'held' | 'lapsed'>)
  | {
      readonly type: 'ClockMoved';
      readonly clock: string;
      readonly before: WallDate;
      readonly after: WallDate;
      readonly afterAt: Instant;
      readonly why: MoveReason;
    }
  | {
      readonly type: 'ClockHeld';
      readonly clock: string;
      readonly why: HoldReason;
      readonly since: Instant;
      readonly remainingDays: number;
    }
  | {
      readonly type: 'ClockResumed';
      readonly clock: string;
      readonly before: WallDate;
      readonly after: WallDate;
      readonly afterAt: Instant;
    }
  | { readonly type: 'ClockLapsed'; readonly clock: string; readonly due: WallDate }
  | { readonly type: 'ClockEnded'; readonly clock: string; readonly how: EndReason };
export type EndReason = 'met' | 'rang' | 'moot' | 'waived';

/** Folds one clock event into the live clocks. */
export function evolveClocks(clocks: readonly Clock[], event: ClockEvent, seq: number): readonly Clock[] {
  const change = (id: string, edit: (clock: Clock) => Clock) =>
    clocks.map((clock) => (clock.id === id ? edit(clock) : clock));
  switch (event.type) {
    case 'ClockStarted': {
      const { type: _type, ...started } = event;
      return [
        ...clocks.filter(({ id }) => id !== started.id),
        { ...started, startedSeq: seq, held: null, lapsed: false },
      ];
    }
    case 'ClockMoved':
      return change(event.clock, (clock) => ({ ...clock, due: event.after, dueAt: event.afterAt, lapsed: false }));
    case 'ClockHeld':
      return change(event.clock, (clock) => ({
        ...clock,
        held: { since: event.since, why: event.why, remainingDays: event.remainingDays },
      }));
    case 'ClockResumed':
      return change(event.clock, (clock) => ({
        ...clock,
        due: event.after,
        dueAt: event.afterAt,
        held: null,
        lapsed: false,
      }));
    case 'ClockLapsed':
      return change(event.clock, (clock) => ({ ...clock, lapsed: true }));
    case 'ClockEnded':
      return clocks.filter(({ id }) => id !== event.clock);
  }
}

export type Timed = { readonly clocks: readonly Clock[]; readonly zone: string };

/** Starts the rule's clock about something; a clock of the same id is replaced only by `restart`. */
export function start(
  state: Timed,
  policy: Policy,
  rule: string,
  about: string,
  from: WallDate,
  because: string,
  facts: Pick<Facts, 'holidays'>,
  options: { readonly count?: number; readonly inherited?: boolean } = {},
): Extract<ClockEvent, { readonly type: 'ClockStarted' }> {
  const { unit, owedBy, direction } = ruleOf(policy, rule);
  const count = (options.count ?? numberOf(policy, rule)) * (direction === 'before' ? -1 : 1);
  const due = dueBy(policy, rule, from, state.zone, facts.holidays, count);
  return {
    type: 'ClockStarted',
    id: `${rule}:${about}`,
    rule,
    policy: policy.version,
    about,
    owedBy,
    start: from,
    count,
    unit,
    ...due,
    because,
    inherited: options.inherited ?? false,
  };
}

/** Starts the earliest of several moments that is still to come, whatever the zones: one that a late engine missed is passed over. */
export function startNext(
  state: Timed,
  policy: Policy,
  rule: string,
  about: string,
  from: WallDate,
  because: string,
  facts: Pick<Facts, 'holidays' | 'now'>,
  counts: readonly number[],
): readonly ClockEvent[] {
  const moments = counts.map((count) => start(state, policy, rule, about, from, because, facts, { count }));
  const ahead = moments.filter((moment) => moment.dueAt > facts.now);
  return ahead.length === 0 ? [] : [ahead.reduce((first, moment) => (moment.dueAt < first.dueAt ? moment : first))];
}

export const clockOf = (state: Pick<Timed, 'clocks'>, id: string): Clock | undefined =>
  state.clocks.find((clock) => clock.id === id);

/**
 * Holds a running clock, as of `since`; no event when it is held already. One that a suspension froze is held for the new reason instead, so that
 * the reinstatement does not let it run while the agency owes an answer.
 */
export function hold(state: Timed, id: string, why: HoldReason, since: Instant): readonly ClockEvent[] {
  const clock = clockOf(state, id);
  if (!clock || (clock.held && (clock.held.why !== 'suspended' || why === 'suspended'))) return [];
  const remainingDays = clock.held?.remainingDays ?? Math.max(0, daysBetween(wallDateOf(since, clock.zone), clock.due));
  return [{ type: 'ClockHeld', clock: id, why, since, remainingDays }];
}

/** Lets a held clock run on with the days that were left, and with `atLeastDays` at the least. */
export function resume(state: Timed, id: string, now: Instant, atLeastDays = 0): readonly ClockEvent[] {
  const clock = clockOf(state, id);
  if (!clock?.held) return [];
  const left = Math.max(clock.held.remainingDays, atLeastDays);
  const after = addDays(wallDateOf(now, clock.zone), left);
  return [
    { type: 'ClockResumed', clock: id, before: clock.due, after, afterAt: instantFor(after, clock.zone, clock.moment) },
  ];
}

/** Moves a clock to a date, running or held. */
export function move(state: Timed, id: string, after: WallDate, why: MoveReason): readonly ClockEvent[] {
  const clock = clockOf(state, id);
  if (!clock || clock.due === after) return [];
  return [
    {
      type: 'ClockMoved',
      clock: id,
      before: clock.due,
      after,
      afterAt: instantFor(after, clock.zone, clock.moment),
      why,
    },
  ];
}

/** Ends a clock if it lives. */
export const end = (state: Timed, id: string, how: EndReason): readonly ClockEvent[] =>
  clockOf(state, id) ? [{ type: 'ClockEnded', clock: id, how }] : [];

/** Ends every clock whose id begins so. */
export const endAll = (state: Timed, prefix: string, how: EndReason): readonly ClockEvent[] =>
  state.clocks.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => ({ type: 'ClockEnded', clock: id, how }));

/** Notes that the day has passed; the duty stays, and stays visible. */
export const lapse = (clock: Clock): ClockEvent => ({ type: 'ClockLapsed', clock: clock.id, due: clock.due });

/** The running clock that is due first; held and lapsed clocks do not run. */
export function nextDue(clocks: readonly Clock[]): Clock | undefined {
  let first: Clock | undefined;
  for (const clock of clocks) if (!clock.held && !clock.lapsed && (!first || clock.dueAt < first.dueAt)) first = clock;
  return first;
}
