/**
 * What a person does to the course of a ladder, each time with a reason on record: hold it until a day, let it run on, skip its next rung, or
 * take one that was skipped after all.
 * The clock `OUTREACH_HOLD` is the hold: as long as it lives, no rung comes, no letter goes out and nothing can be recommended.
 */
import type { Actor } from './actor.ts';
import { daysBetween, type WallDate } from './calendar.ts';
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import type { NoticeEvent } from './notice.ts';
import { isHeldByHand, isUnread, ladderOf, mayPress, rungsOf } from './ladder.ts';
import { runOn } from './outreach-answers.ts';
import type { LadderEvent } from './outreach-events.ts';
import { holdLadder, runAgain } from './outreach-pauses.ts';
import { taken, windRung } from './outreach-rungs.ts';
import { numberOf, type Rung } from './policy.ts';
import { requireDate, today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Ladder, State } from './state.ts';

type About = { readonly ladder: string; readonly note: ContentRef };
export type OutreachHoldCommand = Given &
  (
    | ({ readonly type: 'HoldOutreach'; readonly until: WallDate } & About)
    | ({ readonly type: 'ResumeOutreach' } & About)
    /** `rung` is the one that whoever skips it has seen to be the next. */
    | ({ readonly type: 'SkipRung'; readonly rung: string } & About)
    | ({ readonly type: 'RunSkippedRung'; readonly rung: string } & About)
  );

export type OutreachHoldEvent =
  | ({ readonly type: 'OutreachHeld'; readonly until: WallDate } & About)
  /** Its day came, or a person let it run on with a reason. */
  | { readonly type: 'OutreachHoldEnded'; readonly ladder: string; readonly note: ContentRef | null }
  | ({ readonly type: 'RungSkipped'; readonly rung: string; readonly index: number } & About);

type Out = readonly (OutreachHoldEvent | LadderEvent | ClockEvent | NoticeEvent)[];

/** Whether the next rung may come: nothing holds the ladder, and no case has been built on it. */
const mayChange = (state: State, ladder: Ladder): boolean => mayPress(state, ladder) && state.adverse === null;

const requireRunning = (holds: boolean): void =>
  requireThat(holds, 'OutreachNotRunning', 'This outreach does not run at the moment, or something holds it already.');

const requireHolds = (holds: boolean): void =>
  requireThat(holds, 'HeldTooOften', 'This outreach has been held as often as the policy allows.');

const requireRead = (holds: boolean): void =>
  requireThat(holds, 'AnswerUnread', 'It must be said first what the answer means that holds the outreach.');

const requireRank = (holds: boolean): void =>
  requireThat(holds, 'NotYoursToSkip', 'By the policy this step is for somebody else to skip.');

/** Whether the policy lets the role skip a rung of the ladder. */
const maySkip = ({ policy }: Ladder, role: Actor['role'], facts: Facts): boolean =>
  facts.policyOf(policy).ranks['skip-rung'].some((rank) => rank === role);

/** Whether a person may hold it once more: the policy counts how often. */
export const mayHoldAgain = (ladder: Ladder, facts: Pick<Facts, 'policyOf'>): boolean =>
  (ladder.heldByHand ?? 0) < numberOf(facts.policyOf(ladder.policy), 'OUTREACH_HOLDS');

/** Whether a person may let it run on: they hold it themselves, or an answer does that somebody has read. */
export const isResumable = (state: State, { id, hold }: Ladder): boolean =>
  isHeldByHand(state, id) || (hold !== null && !isUnread(state, id));

/** The rungs that were skipped and may be taken now. */
export const takeable = (state: State, ladder: Ladder, facts: Pick<Facts, 'policyOf'>): readonly Rung[] =>
  mayChange(state, ladder) ? rungsOf(ladder, facts).filter(({ code }) => ladder.skipped?.includes(code)) : [];

/** The next rung, where a person may skip it. The warning starts the last term to cure, so nobody is spared it and then suspended. */
export function skippable(state: State, ladder: Ladder, facts: Pick<Facts, 'policyOf'>): Rung | null {
  const next = rungsOf(ladder, facts)[ladder.ran];
  return next && !next.warning && mayChange(state, ladder) ? next : null;
}

export const outreachHoldActs: Acts<OutreachHoldCommand['type']> = {
  HoldOutreach: {
    may: ['specialist', 'supervisor'],
    guard: (state, facts) => {
      const open = state.ladders.filter((ladder) => mayChange(state, ladder));
      requireRunning(open.length > 0);
      requireHolds(open.some((ladder) => mayHoldAgain(ladder, facts)));
    },
  },
  ResumeOutreach: {
    may: ['specialist', 'supervisor'],
    guard: (state) => {
      requireThat(
        state.ladders.some(({ id, hold }) => hold !== null || isHeldByHand(state, id)),
        'NotHeld',
        'No outreach is held.',
      );
      requireRead(state.ladders.some((ladder) => isResumable(state, ladder)));
    },
  },
  SkipRung: {
    may: ['specialist', 'supervisor'],
    guard: (state, facts, { role }) => {
      const open = state.ladders.filter((ladder) => skippable(state, ladder, facts));
      requireThat(open.length > 0, 'NoRungToSkip', 'No outreach has a next step that may be skipped now.');
      requireRank(open.some((ladder) => maySkip(ladder, role, facts)));
    },
  },
  RunSkippedRung: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state, facts) =>
      requireThat(
        state.ladders.some((ladder) => takeable(state, ladder, facts).length > 0),
        'NoRungSkipped',
        'No step was skipped that can be taken now.',
      ),
  },
};

/** What follows from one command. */
export function decideOutreachHold(state: State, command: OutreachHoldCommand, facts: Facts): Out {
  const ladder = ladderOf(state, command.ladder);
  switch (command.type) {
    case 'HoldOutreach':
      return holdByHand(state, ladder, command, facts);
    case 'ResumeOutreach':
      return resumeByHand(state, ladder, command.note, facts);
    case 'SkipRung':
      return skip(state, ladder, command, facts);
    case 'RunSkippedRung':
      return takeSkipped(state, ladder, command, facts);
  }
}

function holdByHand(
  state: State,
  ladder: Ladder,
  { until, note }: OutreachHoldCommand & { type: 'HoldOutreach' },
  facts: Facts,
): Out {
  requireRunning(mayChange(state, ladder));
  requireHolds(mayHoldAgain(ladder, facts));
  requireDate(until);
  const policy = facts.policyOf(ladder.policy);
  const on = today(state, facts);
  const count = daysBetween(on, until);
  requireThat(
    count >= 1 && count <= numberOf(policy, 'OUTREACH_HOLD'),
    'HoldDate',
    'Hold it until tomorrow at the earliest, and for no longer than the policy allows.',
  );
  return [
    { type: 'OutreachHeld', ladder: ladder.id, until, note },
    ...holdLadder(state, ladder.id, 'by-hand', facts.now),
    start(state, policy, 'OUTREACH_HOLD', ladder.id, on, 'OutreachHeld', facts, { count }),
  ];
}

/**
 * What a person holds is let go first; an answer that holds it as well goes on to do so. One that nobody has read is not swept away: the gate
 * would open on it as a proof of receipt.
 */
function resumeByHand(state: State, ladder: Ladder, note: ContentRef, facts: Facts): Out {
  if (isHeldByHand(state, ladder.id)) return letGo(state, ladder.id, note, facts);
  requireThat(ladder.hold !== null, 'NotHeld', 'This outreach is not held.');
  requireRead(isResumable(state, ladder));
  return [{ type: 'LadderResumed', ladder: ladder.id, note }, ...runOn(state, ladder, facts)];
}

/** The day has come until which a person held it. */
export const outreachHoldDue = (state: State, id: string, facts: Facts): Out => letGo(state, id, null, facts);

function letGo(state: State, id: string, note: ContentRef | null, facts: Facts): Out {
  const clock = `OUTREACH_HOLD:${id}`;
  const ladder = state.ladders.find((candidate) => candidate.id === id);
  const ended = end(state, clock, note ? 'moot' : 'rang');
  if (!ladder) return ended;
  const free = { ...state, clocks: state.clocks.filter((each) => each.id !== clock) };
  return [
    ...ended,
    { type: 'OutreachHoldEnded', ladder: id, note },
    ...(ladder.hold ? [] : runAgain(free, ladder, facts)),
  ];
}

/** The rung is recorded as skipped, and never as run; the one after it counts its days from today. */
function skip(
  state: State,
  ladder: Ladder,
  { rung, note, by }: OutreachHoldCommand & { type: 'SkipRung' },
  facts: Facts,
): Out {
  requireThat(
    skippable(state, ladder, facts)?.code === rung,
    'NoRungToSkip',
    'This step is not the next one, or it may not be skipped.',
  );
  requireRank(maySkip(ladder, by.role, facts));
  const next = rungsOf(ladder, facts)[ladder.ran + 1];
  return [
    ...end(state, `RUNG:${ladder.id}`, 'moot'),
    { type: 'RungSkipped', ladder: ladder.id, rung, index: ladder.ran, note },
    ...(next ? [windRung(state, ladder, next, facts, 'RungSkipped')] : []),
  ];
}

/** What goes on besides goes on as it was: only the step itself is taken, and counts from then on. */
function takeSkipped(
  state: State,
  ladder: Ladder,
  { rung: code, note }: OutreachHoldCommand & { type: 'RunSkippedRung' },
  facts: Facts,
): Out {
  const rung = takeable(state, ladder, facts).find((each) => each.code === code);
  requireThat(rung !== undefined, 'NoRungSkipped', 'No step was skipped that can be taken now.');
  return taken(state, ladder, rung, rungsOf(ladder, facts).indexOf(rung), note);
}

/** Folds one event. The clock says whether the ladder is held. */
export function evolveOutreachHold(state: State, event: OutreachHoldEvent): State {
  switch (event.type) {
    case 'OutreachHeld':
      return change(state, event, (ladder) => ({ ...ladder, heldByHand: (ladder.heldByHand ?? 0) + 1 }));
    case 'OutreachHoldEnded':
      return state;
    case 'RungSkipped':
      return change(state, event, (ladder) => ({
        ...ladder,
        ran: event.index + 1,
        skipped: [...(ladder.skipped ?? []), event.rung],
      }));
  }
}

const change = (state: State, event: OutreachHoldEvent, edit: (ladder: Ladder) => Ladder): State => ({
  ...state,
  ladders: state.ladders.map((ladder) => (ladder.id === event.ladder ? edit(ladder) : ladder)),
});
