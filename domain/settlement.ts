/**
 * A debt to customs that is past its remedies, or a bond that is no longer in force: recorded by the specialist who found it in the register,
 * put right by the company, and settled when the register says so. The clock `DEBT_OR_BOND` is the duty, `SETTLEMENT_ANSWER` what the agency
 * owes once the company says that it is done; both are about which of the two it is, and since when.
 */
import type { WallDate } from './calendar.ts';
import { clockOf, end, lapse, start, type Clock, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { pauseDuty, resumeDuty } from './outreach-pauses.ts';
import { numberOf } from './policy.ts';
import { officeToday, today, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isMember, type State } from './state.ts';

export const SHORTFALLS = ['debt', 'bond'] as const;
export type Shortfall = (typeof SHORTFALLS)[number];

/** `about`: which of the two, and the day on which it was recorded: `debt-2027-05-01`. */
type About = { readonly about: string; readonly note: ContentRef };
export type SettlementCommand = Given &
  (
    | { readonly type: 'RecordDebtOrBond'; readonly what: Shortfall; readonly note: ContentRef }
    | ({ readonly type: 'ReportSettled' } & About & Filed)
    | ({ readonly type: 'ConfirmSettled' } & About)
    | ({ readonly type: 'ReturnSettled' } & About)
  );
export type SettlementEvent =
  | ({ readonly type: 'DebtOrBondRecorded'; readonly what: Shortfall } & About)
  | ({ readonly type: 'SettlementReported'; readonly filing: string; readonly late: boolean } & About)
  | ({ readonly type: 'SettlementConfirmed' } & About)
  | ({ readonly type: 'SettlementReturned' } & About);

type Out = readonly (SettlementEvent | ClockEvent | NoticeEvent | LadderEvent)[];

const duty = (about: string) => ({ purpose: 'debt-or-bond', about }) as const;
const ladder = (about: string): string => `debt-or-bond:${about}`;
const clockId = (about: string): string => `DEBT_OR_BOND:${about}`;
const answerId = (about: string): string => `SETTLEMENT_ANSWER:${about}`;

/** Which of the two something is about. */
export const shortfallOf = (about: string): Shortfall => (about.startsWith('bond') ? 'bond' : 'debt');
export const recordedOn = (about: string): WallDate => about.slice('debt-'.length);
/** What is still to be settled, by what each is about. */
export const unsettled = ({ clocks }: State): readonly Clock[] => clocks.filter(({ rule }) => rule === 'DEBT_OR_BOND');
/** Whether the company says that it is settled, and the agency has not looked yet. */
export const awaitsAnswer = (state: State, about: string): boolean => clockOf(state, answerId(about)) !== undefined;

const requireSome = (holds: boolean): void =>
  requireThat(holds, 'NothingToSettle', 'No debt and no bond waits to be settled.');
const requireMember = ({ standing }: State): void =>
  requireThat(isMember(standing), 'NotMember', 'Only a member has something to settle.');

export const settlementActs: Acts<SettlementCommand['type']> = {
  RecordDebtOrBond: {
    may: ['specialist'],
    binds: true,
    guard: ({ standing }) =>
      requireThat(standing === 'certified', 'NotCertified', 'Only of a certified participant is it recorded.'),
  },
  ReportSettled: {
    may: ['officer', 'contact'],
    filing: 'settlement',
    binds: true,
    guard: (state) => {
      requireMember(state);
      requireSome(unsettled(state).some(({ about }) => !awaitsAnswer(state, about)));
    },
  },
  ConfirmSettled: {
    may: ['specialist'],
    binds: true,
    guard: (state) => {
      requireMember(state);
      requireSome(unsettled(state).length > 0);
    },
  },
  ReturnSettled: {
    may: ['specialist'],
    binds: true,
    guard: (state) => {
      requireMember(state);
      requireThat(
        unsettled(state).some(({ about }) => awaitsAnswer(state, about)),
        'NothingReported',
        'The company has not said that anything is settled.',
      );
    },
  },
};

/** What follows from one command. */
export function decideSettlement(state: State, command: SettlementCommand, facts: Facts): Out {
  switch (command.type) {
    case 'RecordDebtOrBond':
      return record(state, command, facts);
    case 'ReportSettled':
      return report(state, command, facts);
    case 'ConfirmSettled':
      requireSome(clockOf(state, clockId(command.about)) !== undefined);
      return [
        { type: 'SettlementConfirmed', about: command.about, note: command.note },
        ...end(state, clockId(command.about), 'met'),
        ...end(state, answerId(command.about), 'met'),
        ...endLadder(state, ladder(command.about), 'done'),
        ...tell(state, 'settlement-answered', command.about),
      ];
    case 'ReturnSettled':
      return giveBack(state, command, facts);
  }
}

function record(state: State, { what, note }: SettlementCommand & { type: 'RecordDebtOrBond' }, facts: Facts): Out {
  requireThat(
    !unsettled(state).some(({ about }) => shortfallOf(about) === what),
    'RecordedAlready',
    'This has been recorded already, and is not settled yet.',
  );
  const on = today(state, facts);
  const about = `${what}-${on}`;
  return [
    { type: 'DebtOrBondRecorded', what, about, note },
    start(state, facts.policy, 'DEBT_OR_BOND', about, on, 'DebtOrBondRecorded', facts),
    ...tell(state, 'settlement-asked', about),
  ];
}

/** It is a filing: the company's term stands still from its receipt until the agency has looked. */
function report(
  state: State,
  { about, note, filing }: SettlementCommand & { type: 'ReportSettled' },
  facts: Facts,
): Out {
  const clock = clockOf(state, clockId(about));
  requireSome(clock !== undefined && !awaitsAnswer(state, about));
  const late = !clock!.held && filing.receivedAt >= clock!.dueAt;
  return [
    { type: 'SettlementReported', filing: filing.id, about, late, note },
    ...supersedeAnswer(state, ladder(about)),
    ...pauseDuty(state, duty(about), 'filed', filing.receivedAt),
    start(
      state,
      facts.policyOf(clock!.policy),
      'SETTLEMENT_ANSWER',
      about,
      officeToday(facts),
      'SettlementReported',
      facts,
    ),
    ...tell(state, 'settlement-received', about),
  ];
}

/** The register does not bear it out: the term runs on, with `RETURN_CURE` days at the least. */
function giveBack(state: State, { about, note }: SettlementCommand & { type: 'ReturnSettled' }, facts: Facts): Out {
  const clock = clockOf(state, clockId(about));
  requireSome(clock !== undefined && awaitsAnswer(state, about));
  return [
    { type: 'SettlementReturned', about, note },
    ...end(state, answerId(about), 'met'),
    ...resumeDuty(state, duty(about), facts, numberOf(facts.policyOf(clock!.policy), 'RETURN_CURE')),
    ...tell(state, 'settlement-answered', about),
  ];
}

/** It was not settled by the day. */
export function settlementFallsOverdue(state: State, id: string, facts: Facts): Out {
  const clock = clockOf(state, id);
  return clock ? [lapse(clock), ...beginLadder(state, 'debt-or-bond', clock.about, facts)] : [];
}
