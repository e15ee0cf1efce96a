/** What pages read, as a function of the state and the events that led to it; a rebuild from the ledger calls the same function. */
import { isByOneOfThem } from './notice.ts';
import type { Instant, WallDate } from './calendar.ts';
import { nextDue } from './clock.ts';
import { effectsOf, type Effect, type RecordedEvent } from './effect.ts';
import { evolve, type Event } from './participant.ts';
import type { State, Mode, Validation } from './state.ts';
import { slotsHeld, type HeldSlot } from './visit-slots.ts';
import { modeOf, validationLine, type ValidationLine } from './validation-line.ts';
import { openWork, type WorkItem } from './work.ts';

export type DeadlineRow = {
  readonly clock: string;
  readonly rule: string;
  readonly policy: string;
  readonly owed_by: string;
  readonly start_on: WallDate;
  readonly due_on: WallDate;
  readonly due_at: string;
  readonly held: boolean;
  readonly lapsed: boolean;
  readonly inherited: boolean;
};
export type NoticeRow = {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly channel: string;
  readonly recipient: string;
  readonly rung: string | null;
  readonly queued_at: Instant;
};
/** What a participant holds from an event on, and what it held before. */
export type EffectRow = {
  readonly seq: number;
  readonly at: Instant;
  readonly standing: string;
  readonly tier: number;
  readonly benefits: readonly string[];
  readonly was_standing: string;
  readonly was_tier: number;
  readonly was_benefits: readonly string[];
  readonly reinstates: boolean;
};
/** A validation that was closed. */
export type DoneRow = {
  readonly seq: number;
  readonly cycle: string;
  readonly kind: Validation['kind'];
  readonly mode: Mode | null;
  readonly closed_on: WallDate;
};
export type View = {
  readonly participant: Readonly<Record<string, string | number | boolean | null>>;
  readonly state: State;
  readonly deadlines: readonly DeadlineRow[];
  readonly work: readonly WorkItem[];
  /** Notices that these events queued, and proofs of these or earlier ones. */
  readonly notices: readonly NoticeRow[];
  readonly proofs: readonly NoticeProof[];
  /** Ids of differences between expected and sent that somebody has mended by these events. */
  readonly mended: readonly string[];
  /** What these events change for the trade. */
  readonly effects: readonly EffectRow[];
  /** The time that visits take of people; null where these events change nothing of it. */
  readonly slots: readonly HeldSlot[] | null;
  /** Its line on the lists of validations; null where none is owed, and left out where these events change nothing of it. */
  readonly line?: ValidationLine | null;
  /** Validations that these events close. */
  readonly done: readonly DoneRow[];
};
export type NoticeProof = {
  readonly id: string;
  readonly status: 'sent' | 'received' | 'failed' | 'withdrawn';
  readonly at: Instant;
};
export type { RecordedEvent };

/** The next day that somebody owes something; null when nothing is owed. */
export const nextDueOf = ({ clocks }: Pick<State, 'clocks'>): WallDate | null =>
  nextDue(clocks.filter(({ owedBy }) => owedBy !== 'programme'))?.due ?? null;

/**
 * The rows of one participant after `recorded`, the events since the view was last written.
 * @param before the state before the first of them
 */
export function viewOf(before: State, recorded: readonly RecordedEvent[]): View {
  const state = recorded.reduce((folded, { event, at }) => evolve(folded, event, at), before);
  return {
    participant: {
      seq: state.seq,
      at: state.lastAt,
      programme: state.programme,
      entityType: state.entityType,
      standing: state.standing,
      tier: state.tier,
      zone: state.zone,
      office: state.office,
      specialist: state.specialist,
      demo: state.demo,
      certifiedOn: state.certifiedOn,
      lastValidatedOn: state.lastValidatedOn,
      nextDue: nextDueOf(state),
    },
    state,
    deadlines: state.clocks.map((clock) => ({
      clock: clock.id,
      rule: clock.rule,
      policy: clock.policy,
      owed_by: clock.owedBy,
      start_on: clock.start,
      due_on: clock.due,
      due_at: new Date(clock.dueAt).toISOString(),
      held: clock.held !== null,
      lapsed: clock.lapsed,
      inherited: clock.inherited,
    })),
    work: openWork(state),
    notices: recorded.flatMap(noticeRow),
    proofs: recorded.flatMap(({ event }) => proof(event)),
    mended: recorded.flatMap(({ event }) => mendedBy(event)),
    effects: effectsOf(before, recorded).map(effectRow),
    slots: isSame(slotsHeld(before), slotsHeld(state)) ? null : slotsHeld(state),
    ...(!isSame(validationLine(before), validationLine(state)) && { line: validationLine(state) }),
    done: recorded.flatMap(({ seq, event }, index) => doneRow(before, recorded.slice(0, index), seq, event)),
  };
}

const isSame = <T>(before: T, after: T): boolean => JSON.stringify(before) === JSON.stringify(after);

const effectRow = ({ seq, at, held, before, reinstates }: Effect): EffectRow => ({
  ...{ seq, at, reinstates },
  ...{ standing: held.standing, tier: held.tier, benefits: held.benefits },
  ...{ was_standing: before.standing, was_tier: before.tier, was_benefits: before.benefits },
});

function doneRow(before: State, earlier: readonly RecordedEvent[], seq: number, event: Event): readonly DoneRow[] {
  if (event.type !== 'ValidationClosed') return [];
  const { validation } = earlier.reduce((folded, one) => evolve(folded, one.event, one.at), before);
  if (!validation) return [];
  const { cycle, kind, legs } = validation;
  return [{ seq, cycle, kind, mode: modeOf(legs), closed_on: event.on }];
}

function noticeRow({ seq, at, event }: RecordedEvent): readonly NoticeRow[] {
  if (event.type !== 'NoticeQueued') return [];
  const { kind, about, channel, to, rung } = event;
  return [{ id: `n${seq}`, kind, about, channel, recipient: to, rung, queued_at: at }];
}

/** Ids of what no longer waits to be mended: a person did it, or the signature came that was missed. */
function mendedBy(event: Event): readonly string[] {
  if (event.type === 'NoticeMended') return [event.notice];
  if (event.type === 'LetterProven') return event.proof === 'signed' ? [event.notice] : [];
  return event.type === 'LetterProofLogged' && event.proof === 'signed' && event.letter ? [event.letter] : [];
}

function proof(event: Event): readonly NoticeProof[] {
  if (event.type === 'NoticeSent') return [{ id: event.notice, status: 'sent', at: event.at }];
  if (event.type === 'NoticeReceived' && !isByOneOfThem(event)) return []; // it still waits for one of them
  if (event.type === 'NoticeReceived') return [{ id: event.notice, status: 'received', at: event.at }];
  if (event.type === 'NoticeFailed')
    return [{ id: event.notice, status: event.why === 'withdrawn' ? 'withdrawn' : 'failed', at: event.at }];
  return [];
}
