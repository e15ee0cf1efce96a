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
import { CORRECTABLE, type Change, type Correctable, type Correction, type Proposed } from './correction-record.ts';
import type { AppealEvent } from './appeal-events.ts';
import {
  correctableDecisions,
  daysAnew,
  decisionNamed,
  nameOf,
  removalOf,
  withDecision,
  type DaysAnew,
} from './correction-decisions.ts';
import { datesFollow } from './entry.ts';
import type { Facts } from './facts.ts';
import { dutyClock, WARNING_TERMS } from './ladder.ts';
import { restoreMembership } from './membership.ts';
import { post, tell, type NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import { officeToday, requireOther, today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { ReviewEvent } from './review.ts';
import { isMember, type Decision, type State, type Tier } from './state.ts';

export type CorrectionCommand = Given &
  (
    | ({ readonly type: 'ProposeCorrection'; readonly note: ContentRef } & Change)
    | { readonly type: 'ApproveCorrection'; readonly note: ContentRef }
    | { readonly type: 'DeclineCorrection'; readonly note: ContentRef }
  );
export type CorrectionEvent =
  | ({ readonly type: 'CorrectionProposed'; readonly note: ContentRef } & Proposed)
  | ({
      readonly type: 'RecordCorrected';
      readonly approvedBy: string;
      readonly note: ContentRef;
      /** The last day to appeal the decision by it, where no clock of its own tells it. */
      readonly appealBy?: WallDate;
    } & Proposed)
  | { readonly type: 'CorrectionDeclined'; readonly id: string; readonly by: string; readonly note: ContentRef };

type Out = readonly (
  CorrectionEvent | AdverseOut[number] | AppealEvent | ReviewEvent | ClockEvent | NoticeEvent | LadderEvent
)[];

const open = (state: State): Correction => {
  requireThat(state.correction !== null, 'NoCorrection', 'No correction waits to be approved.');
  return state.correction;
};

const NOTHING = 'Nothing is recorded that a correction could put right.';

export const correctionActs: Acts<CorrectionCommand['type']> = {
  ProposeCorrection: {
    may: ['specialist', 'supervisor'],
    seat: 'case',
    guard: (state) => {
      requireThat(state.correction === null, 'CorrectionOpen', 'A correction waits to be approved already.');
      requireThat(correctable(state).length > 0, 'NothingToCorrect', NOTHING);
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

type Possible = Pick<Correction, 'what' | 'about' | 'from' | 'of'>;

/** What a correction can be about now, with what is recorded; a deadline once for each clock, a decision's once for each decision. */
export function correctable(state: State): readonly Possible[] {
  const plain = CORRECTABLE.filter((what) => what !== 'deadline' && !OF_A_DECISION.includes(what)).map((what) => ({
    what,
    about: '',
  }));
  const decisions = correctableDecisions(state).flatMap((decision) =>
    OF_A_DECISION.map((what) => ({ what, about: nameOf(state, decision), ...kindOf(state, decision) })),
  );
  const clocks = state.clocks.map(({ id }) => ({ what: 'deadline', about: id }) as const);
  return [...plain, ...decisions, ...clocks]
    .filter((one) => whyNot(state, one) === null)
    .map((one) => ({ ...one, from: recorded(state, one) }));
}

/** Told of a decision that is not the last one. */
const kindOf = (state: State, decision: Decision): Pick<Correction, 'of'> =>
  nameOf(state, decision) === '' ? {} : { of: decision.kind };

/** A duty of the participant or of the agency that has not been met: what the programme does by itself is no regulated date. */
const isRegulated = ({ owedBy, lapsed }: Clock): boolean => owedBy !== 'programme' && !lapsed;

/** Why a correction cannot be about this as things stand; null where it can. */
export function whyNot(state: State, { what, about }: Pick<Change, 'what' | 'about'>): string | null {
  switch (what) {
    case 'standing':
      return whyNotStanding(state);
    case 'tier':
      if (!isMember(state.standing)) return 'There is no membership of which the tier could be wrong.';
      return state.tier < 3 ? null : 'The tier is the highest there is, and a correction never lowers one.';
    case 'deadline': {
      const clock = clockOf(state, about);
      return clock && isRegulated(clock) ? null : 'No such deadline of the company or of the agency runs.';
    }
    case 'certified-on':
    case 'initial-validated-on':
    case 'last-validated-on':
      if (state.standing === 'suspended')
        return 'While a membership is suspended its terms stand still: such a day is put right once it is reinstated.';
      if (state.standing !== 'certified') return 'There is no membership whose terms are counted from this day.';
      return recorded(state, { what, about }) === null ? 'No such day is recorded yet.' : null;
    case 'decided-on':
    case 'served-text':
      return decisionNamed(state, about) ? null : 'No such decision is on record that has effect or can be appealed.';
  }
}

function whyNotStanding(state: State): string | null {
  const { standing } = state;
  if (standing === 'suspended') return null;
  if (standing === 'removed') return removalOf(state) ? null : 'What stood before this removal is not on record.';
  return standing === 'certified'
    ? 'The membership stands: to suspend or to remove it is a decision, which can be appealed.'
    : 'A correction undoes a suspension or a removal: an application goes by its own steps, and once it or a membership has ended otherwise, one is made anew.';
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
      return decisionNamed(state, about)?.decidedOn ?? null;
    case 'served-text':
      return decisionNamed(state, about)?.id ?? null;
  }
}

/** What follows from one command about a correction. */
export function decideCorrection(state: State, command: CorrectionCommand, facts: Facts): Out {
  const by = command.by.person;
  switch (command.type) {
    case 'ProposeCorrection': {
      const { id, what, about, note } = command;
      const to = what === 'standing' ? 'certified' : what === 'served-text' ? null : command.to;
      const { from, of } = requireRight(state, { what, about, to }, facts);
      return [
        { type: 'CorrectionProposed', id, what, about, from, to, ...(of && { of }), by, note },
        start(state, facts.policy, 'CORRECTION_ANSWER', 'correction', officeToday(facts), 'CorrectionProposed', facts),
      ];
    }
    case 'ApproveCorrection': {
      const correction = open(state);
      const { reason: _reason, ...proposed } = correction;
      requireRight(state, correction, facts);
      const { events: days, appealBy } = daysOf(state, correction, facts);
      return [
        { type: 'RecordCorrected', ...proposed, ...(appealBy && { appealBy }), approvedBy: by, note: command.note },
        ...end(state, 'CORRECTION_ANSWER:correction', 'met'),
        ...consequences(state, correction, command.note, facts),
        ...days,
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

/** What is recorded of it. Refuses what cannot be right, and what takes from anybody. */
function requireRight(state: State, change: Change, facts: Facts): Possible {
  const { what, about, to } = change;
  const possible = correctable(state).find((one) => one.what === what && one.about === about);
  requireThat(possible !== undefined, 'NothingToCorrect', whyNot(state, change) ?? NOTHING);
  requireThat(to === null || to !== possible.from, 'NothingChanges', 'This is what is recorded already.');
  requireBetter(state, change, possible.from, facts);
  return possible;
}

function requireBetter(state: State, { what, about, to }: Change, from: string | null, facts: Facts): void {
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
        dateOf(to) > (from ?? '') && dateOf(to) <= officeToday(facts),
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
        ? restoreMembership(state, removalOf(state)?.prior.tier ?? state.tier, note, facts)
        : reinstate(state, 'correction', note, facts);
    case 'tier':
    case 'decided-on':
    case 'served-text': // the days to appeal follow
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
  }
}

/** The days to appeal a decision count from its right date, or from the day on which its letter is put right. */
function daysOf(state: State, { what, about, to }: Correction, facts: Facts): DaysAnew {
  const decision = decisionNamed(state, about);
  if (!decision || !OF_A_DECISION.includes(what)) return { events: [] };
  return daysAnew(state, decision, what === 'decided-on' ? dateOf(to) : officeToday(facts), facts);
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

const OF_A_DECISION: readonly Correctable[] = ['decided-on', 'served-text'];
/** What touches a decision. */
export const ON_PAPER: readonly Correctable[] = ['standing', ...OF_A_DECISION];
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

function putRight(state: State, event: CorrectionEvent & { type: 'RecordCorrected' }): Partial<State> {
  const { what, about, to, appealBy } = event;
  switch (what) {
    case 'standing': // the events that follow restore it, with all that hangs on it
    case 'deadline':
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
      return withDecision(state, { about, ...(to !== null && { decidedOn: to }), ...(appealBy && { appealBy }) });
    case 'served-text':
      return appealBy ? withDecision(state, { about, appealBy }) : {};
  }
}
