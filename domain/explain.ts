/** Why a deadline is on the day on which it is: what a page, a letter or an auditor tells of one clock. */
import { type Instant, type SkippedDay, type WallDate } from './calendar.ts';
import type { Clock, ClockEvent, HoldReason, MoveReason } from './clock.ts';
import { countFrom, ruleOf, type OwedBy, type Policy, type Rule } from './policy.ts';

/** What happened to a running clock, in the order of the record. */
export type Change =
  | { readonly what: 'moved'; readonly before: WallDate; readonly after: WallDate; readonly why: MoveReason }
  | { readonly what: 'held'; readonly since: Instant; readonly why: HoldReason; readonly remainingDays: number }
  | { readonly what: 'resumed'; readonly before: WallDate; readonly after: WallDate };

export type Explanation = {
  readonly clock: string;
  readonly about: string;
  readonly rule: Rule;
  /** The policy version that the clock was started under. */
  readonly version: string;
  readonly owedBy: OwedBy;
  /** The day from which it is counted, the event that started it, and that event's number in the record. */
  readonly start: { readonly on: WallDate; readonly because: string; readonly seq: number };
  /** So many units, `after` the start or `before` it. */
  readonly count: number;
  readonly direction: 'after' | 'before';
  readonly skipped: readonly SkippedDay[];
  /** What the count came to, before anything held or moved it. */
  readonly counted: WallDate;
  readonly due: WallDate;
  readonly dueAt: Instant;
  /** A duty is owed by the end of its day in this zone; a moment comes as the day begins. */
  readonly zone: string;
  readonly by: 'end' | 'start';
  readonly status: 'running' | 'held' | 'lapsed';
  readonly held: Clock['held'];
  readonly inherited: boolean;
  readonly changes: readonly Change[];
};

/**
 * Explains one clock.
 * @param policy the version that the clock names
 * @param events the record's events in their order; those of other clocks are passed over
 */
export function explain(clock: Clock, policy: Policy, events: readonly ClockEvent[] = []): Explanation {
  const { unit, count, skipped, held, lapsed } = clock;
  // Weekends are known without a calendar; the holidays that counted are the ones that were passed over.
  const holidays = Object.fromEntries(skipped.map(({ date, why }) => [date, why]));
  return {
    clock: clock.id,
    about: clock.about,
    rule: ruleOf(policy, clock.rule),
    version: clock.policy,
    owedBy: clock.owedBy,
    start: { on: clock.start, because: clock.because, seq: clock.startedSeq },
    count: Math.abs(count),
    direction: count < 0 ? 'before' : 'after',
    skipped,
    counted: countFrom(clock.start, unit, count, holidays).date,
    due: clock.due,
    dueAt: clock.dueAt,
    zone: clock.zone,
    by: clock.moment ? 'start' : 'end',
    status: held ? 'held' : lapsed ? 'lapsed' : 'running',
    held,
    inherited: clock.inherited,
    changes: changesOf(clock.id, events),
  };
}

/** Since the clock's last start: an earlier clock of the same name has a story of its own. */
function changesOf(id: string, events: readonly ClockEvent[]): readonly Change[] {
  const begun = events.findLastIndex((event) => event.type === 'ClockStarted' && event.id === id);
  return events.slice(begun + 1).flatMap((event) => changeOf(id, event));
}

function changeOf(id: string, event: ClockEvent): readonly Change[] {
  if (event.type === 'ClockStarted' || event.clock !== id) return [];
  switch (event.type) {
    case 'ClockMoved':
      return [{ what: 'moved', before: event.before, after: event.after, why: event.why }];
    case 'ClockHeld':
      return [{ what: 'held', since: event.since, why: event.why, remainingDays: event.remainingDays }];
    case 'ClockResumed':
      return [{ what: 'resumed', before: event.before, after: event.after }];
    case 'ClockLapsed':
    case 'ClockEnded':
      return [];
  }
}
