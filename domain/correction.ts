/**
 * Corrections: the past is never edited. What is recorded wrongly of a standing, a tier, a regulated date, a decision or a served text is put
 * right by an event of its own, proposed by one person with a reason and approved by another, who sees first what follows from it. A correction
 * gives; it never takes: to suspend, to remove, to lower a tier or to shorten a term is a decision, which can be appealed.
 */
import { addDays, isWallDate, type WallDate } from './calendar.ts';
import { clockOf, end, move, start, type Clock, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import { reinstate } from './adverse-cure.ts';
import type { AdverseOut } from './adverse-events.ts';
import { weighed } from './adverse-weighed.ts';
import { CORRECTABLE, type Change, type Correctable, type Correction, type Proposed } from './correction-record.ts';
import { reopened } from './appeal-days.ts';
import type { AppealEvent } from './appeal-events.ts';
import { running, windowRule } from './appeal-window.ts';
import { datesFollow } from './entry.ts';
import type { Facts } from './facts.ts';
import { dutyClock, WARNING_TERMS } from './ladder.ts';
import { restoreMembership } from './membership.ts';
import { post, tell, type NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import { officeToday, requireOther, today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { ReviewEvent } from './review.ts';
import { isMember, type State, type Tier } from './state.ts';

export type CorrectionCommand = Given &
  (
    | ({ readonly type: 'ProposeCorrection'; readonly note: ContentRef } & Change)
    | { readonly type: 'ApproveCorrection'; readonly note: ContentRef }
    | { readonly type: 'DeclineCorrection'; readonly note: ContentRef }
  );
export type CorrectionEvent =
  | ({ readonly type: 'CorrectionProposed'; readonly note: ContentRef } & Proposed)
  | ({ readonly type: 'RecordCorrected'; readonly approvedBy: string; readonly note: ContentRef } & Proposed)
  | { readonly type: 'CorrectionDeclined'; readonly id: string; readonly by: string; readonly note: ContentRef };

type Out = readonly (
  CorrectionEvent | AdverseOut[number] | AppealEvent | ReviewEvent | ClockEvent | NoticeEvent | LadderEvent
)[];

const open = (state: State): Correction => {
  requireThat(state.correction !== null, 'NoCorrection', 'No correction waits to be approved.');
  return state.correction;
};

export const correctionActs: Acts<CorrectionCommand['type']> = {
  ProposeCorrection: {
    may: ['specialist', 'supervisor'],
    seat: 'case',
    guard: (state) => {
      requireThat(state.correction === null, 'CorrectionOpen', 'A correction waits to be approved already.');
      requireThat(
        correctable(state).length > 0,
        'NothingToCorrect',
        'Nothing is recorded that a correction could put right.',
      );
    },
  },
  ApproveCorrection: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (state, _facts, actor) => {
      const correction = open(state);
      requireOther(actor, correction.by, 'proposed the correction');
      requireThat(
        recorded(state, correction) === correction.from,
        'CorrectionStale',
        'What is recorded has changed since the correction was proposed: decline it and have it proposed anew.',
      );
    },
  },
  DeclineCorrection: {
    may: ['supervisor', 'director', 'headquarters'],
    weighs: true,
    seat: 'case',
    guard: (state) => void open(state),
  },
};

/** What a correction can be about now, with what is recorded; a deadline once for each clock. */
export function correctable(state: State): readonly Pick<Correction, 'what' | 'about' | 'from'>[] {
  const plain = CORRECTABLE.filter((what) => what !== 'deadline' && isThere(state, what)).map((what) => ({
    what,
    about: '',
  }));
  const clocks = state.clocks.filter(isRegulated).map(({ id }) => ({ what: 'deadline', about: id }) as const);
  return [...plain, ...clocks].map((one) => ({ ...one, from: recorded(state, one) }));
}

/** A duty of the participant or of the agency that has not been met: what the programme does by itself is no regulated date. */
const isRegulated = ({ owedBy, lapsed }: Clock): boolean => owedBy !== 'programme' && !lapsed;

function isThere(state: State, what: Exclude<Correctable, 'deadline'>): boolean {
  switch (what) {
    case 'standing':
      return state.standing === 'suspended' || (state.standing === 'removed' && state.decision !== null);
    case 'tier':
      return isMember(state.standing) && state.tier < 3;
    case 'certified-on':
    case 'initial-validated-on':
    case 'last-validated-on':
      return state.standing === 'certified' && recorded(state, { what, about: '' }) !== null;
    case 'decided-on':
    case 'served-text':
      return state.decision !== null && state.appeal === null;
  }
}

/** What the record says now. */
function recorded(state: State, { what, about }: Pick<Change, 'what' | 'about'>): string | null {
  switch (what) {
    case 'standing':
      return state.standing;
    case 'tier':
      return String(state.tier);
    case 'deadline':
      return clockOf(state, about)?.due ?? null;
    case 'certified-on':
      return state.certifiedOn;
    case 'initial-validated-on':
      return state.initialValidatedOn;
    case 'last-validated-on':
      return state.lastValidatedOn;
    case 'decided-on':
      return state.decision?.decidedOn ?? null;
    case 'served-text':
      return state.decision?.id ?? null;
  }
}

/** What follows from one command about a correction. */
export function decideCorrection(state: State, command: CorrectionCommand, facts: Facts): Out {
  const by = command.by.person;
  switch (command.type) {
    case 'ProposeCorrection': {
      const { id, what, about, note } = command;
      const to = what === 'standing' ? 'certified' : what === 'served-text' ? null : command.to;
      requireRight(state, { what, about, to }, facts);
      return [
        { type: 'CorrectionProposed', id, what, about, from: recorded(state, command), to, by, note },
        start(state, facts.policy, 'CORRECTION_ANSWER', 'correction', officeToday(facts), 'CorrectionProposed', facts),
      ];
    }
    case 'ApproveCorrection': {
      const correction = open(state);
      const { reason: _reason, ...proposed } = correction;
      requireRight(state, correction, facts);
      return [
        { type: 'RecordCorrected', ...proposed, approvedBy: by, note: command.note },
        ...end(state, 'CORRECTION_ANSWER:correction', 'met'),
        ...consequences(state, correction, command.note, facts),
        ...told(state, correction),
      ];
    }
    case 'DeclineCorrection':
      return [
        { type: 'CorrectionDeclined', id: open(state).id, by, note: command.note },
        ...end(state, 'CORRECTION_ANSWER:correction', 'met'),
      ];
  }
}

/** Whether it can be right, and takes nothing from anybody. */
function requireRight(state: State, change: Change, facts: Facts): void {
  const { what, about, to } = change;
  const possible = correctable(state).find((one) => one.what === what && one.about === about);
  requireThat(possible !== undefined, 'NothingToCorrect', 'Nothing is recorded that a correction could put right.');
  requireThat(to === null || to !== possible.from, 'NothingChanges', 'This is what is recorded already.');
  switch (what) {
    case 'standing':
    case 'served-text':
      return;
    case 'tier':
      return requireTier(state, to, facts);
    case 'deadline':
      return requireKinder(state, about, dateOf(to), facts);
    case 'certified-on':
    case 'initial-validated-on':
    case 'last-validated-on':
      return requireThat(
        dateOf(to) <= today(state, facts),
        'DateNotPast',
        'It happened already: give the day on which it did.',
      );
    case 'decided-on':
      return requireThat(
        dateOf(to) > (possible.from ?? '') && dateOf(to) <= officeToday(facts),
        'OnlyLater',
        'A decision is dated later by a correction, not earlier and not in the future: the days to appeal are never shortened.',
      );
  }
}

function dateOf(to: string | null): WallDate {
  requireThat(to !== null && isWallDate(to), 'DateUnknown', 'Give a date that exists.');
  return to;
}

function requireTier({ tier, entityType }: State, to: string | null, facts: Facts): void {
  requireThat(
    to !== null && ['1', '2', '3'].includes(to) && Number(to) > tier,
    'OnlyByDecision',
    'A correction may raise the tier; a lower one is a decision, which can be appealed.',
  );
  requireThat(
    to !== '3' || facts.policy.entityTypes[entityType]?.tier3 === true,
    'TierThreeNotOpen',
    'Tier 3 is for importers whose validation found best practices.',
  );
}

/** What the participant owes comes later, what the agency owes comes sooner, and neither lies in the past. */
function requireKinder(state: State, id: string, to: WallDate, facts: Facts): void {
  const clock = clockOf(state, id);
  if (!clock) return;
  requireThat(to >= today(state, facts), 'DatePast', 'Give a day that is still to come.');
  requireThat(
    clock.owedBy === 'agency' ? to < clock.due : to > clock.due,
    'OnlyKinder',
    'A correction gives the participant more time, and the agency less; never the other way round.',
  );
}

/** What hangs on what was recorded wrongly. */
function consequences(state: State, { what, about, to }: Correction, note: ContentRef, facts: Facts): Out {
  switch (what) {
    case 'standing':
      return state.standing === 'removed'
        ? restoreMembership(state, state.decision?.prior.tier ?? state.tier, note, facts)
        : reinstate(state, 'correction', note, facts);
    case 'tier':
      return [];
    case 'deadline':
      return laterDay(state, about, dateOf(to));
    case 'certified-on':
      return datesFollow(state, 'certified_on', dateOf(to), 'RecordCorrected', facts);
    case 'initial-validated-on':
      return datesFollow(
        { ...state, initialValidatedOn: to },
        'last_validated_on',
        state.lastValidatedOn ?? '',
        'RecordCorrected',
        facts,
      );
    case 'last-validated-on':
      return datesFollow(state, 'last_validated_on', dateOf(to), 'RecordCorrected', facts);
    case 'decided-on':
      return appealFrom(state, dateOf(to), facts);
    case 'served-text':
      return appealFrom(state, officeToday(facts), facts);
  }
}

/** A day that comes later presses nobody until it is over: the outreach about it waits as long. */
function laterDay(state: State, about: string, to: WallDate): readonly ClockEvent[] {
  const waiting = state.ladders
    .filter((ladder) => dutyClock(ladder) === about)
    .flatMap(({ id }) => [`RUNG:${id}`, ...WARNING_TERMS.map((rule) => `${rule}:${id}`)])
    .filter((id) => (clockOf(state, id)?.due ?? to) < addDays(to, 1));
  return [
    ...move(state, about, to, 'corrected'),
    ...waiting.flatMap((id) => move(state, id, addDays(to, 1), 'corrected')),
  ];
}

/** The days to appeal count from that day, as far as that gives more of them. */
function appealFrom(state: State, from: WallDate, facts: Facts): readonly (AppealEvent | ClockEvent)[] {
  const { decision } = state;
  if (!decision) return [];
  const clock = running(state, decision);
  const anew = start(state, facts.policy, windowRule(decision), decision.kind, from, 'RecordCorrected', facts);
  const again = reopened(state, decision, anew.due, facts);
  if (again.length > 0) return again;
  if (anew.dueAt <= facts.now || state.rejected?.against.id === decision.id) return [];
  if (!clock) return [anew];
  return anew.due > clock.due ? move(state, clock.id, anew.due, 'corrected') : [];
}

/** What touches a decision. */
export const ON_PAPER: readonly Correctable[] = ['standing', 'decided-on', 'served-text'];
/** Everybody is told what was put right; what touches a decision is told on paper too. */
const told = (state: State, { what }: Correction): readonly NoticeEvent[] => [
  ...tell(state, 'record-corrected', 'correction'),
  ...(ON_PAPER.includes(what) ? [post('record-corrected', 'correction')] : []),
];

/** Folds one event of a correction. */
export function evolveCorrection(state: State, event: CorrectionEvent): State {
  switch (event.type) {
    case 'CorrectionProposed': {
      const { type: _type, note: reason, ...proposed } = event;
      return { ...state, correction: { ...proposed, reason } };
    }
    case 'CorrectionDeclined':
      return { ...state, correction: null };
    case 'RecordCorrected':
      return { ...state, correction: null, ...putRight(state, event) };
  }
}

function putRight(state: State, { what, to }: Change): Partial<State> {
  switch (what) {
    case 'standing': // the events that follow restore it, with all that hangs on it
    case 'deadline':
    case 'served-text':
      return {};
    case 'tier':
      return { tier: Number(to) as Tier };
    case 'certified-on':
      return { certifiedOn: to };
    case 'initial-validated-on':
      return { initialValidatedOn: to };
    case 'last-validated-on':
      return { lastValidatedOn: to };
    case 'decided-on':
      return redated(state, to);
  }
}

/** The decision, the case in which it was made, and what a rejected appeal says of it. */
function redated(state: State, on: string | null): Partial<State> {
  const { decision, rejected } = state;
  const { adverse } = weighed(state);
  if (!decision || on === null) return {};
  const own = adverse !== null && adverse.decidedOn === decision.decidedOn;
  return {
    decision: { ...decision, decidedOn: on },
    ...(own && { [state.beside ? 'beside' : 'adverse']: { ...adverse, decidedOn: on } }),
    ...(rejected?.against.id === decision.id && {
      rejected: { ...rejected, against: { ...rejected.against, decidedOn: on } },
    }),
  };
}
