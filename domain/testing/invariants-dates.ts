/** Invariant 1 beside the clocks: a date that the programme counts from changes only by an event that says so, and no term of defense is ever shortened. */
import type { Event } from '../participant.ts';
import type { Decision, State } from '../state.ts';
import { check } from './checks.ts';

type Dated = {
  readonly what: string;
  readonly of: (state: State) => string | null;
  readonly by: readonly Event['type'][];
};
const DATES: readonly Dated[] = [
  {
    what: 'the day of certification',
    of: ({ certifiedOn }) => certifiedOn,
    by: ['Certified', 'ParticipantImported', 'DoubtSettled', 'RecordCorrected'],
  },
  {
    what: 'the first validation',
    of: ({ initialValidatedOn }) => initialValidatedOn,
    by: ['ValidationClosed', 'ParticipantImported', 'DoubtSettled', 'RecordCorrected'],
  },
  {
    what: 'the last validation',
    of: ({ lastValidatedOn }) => lastValidatedOn,
    by: ['ValidationClosed', 'ParticipantImported', 'DoubtSettled', 'RecordCorrected'],
  },
  {
    what: 'the bar',
    of: ({ barredUntil }) => barredUntil,
    by: ['ApplicationCreated', 'Removed', 'Withdrawn', 'MembershipRestored', 'DecisionVaried'],
  },
];

/** Decisions that the state knows, by their ids. */
const decisionsIn = ({ decision, earlier, appeal, rejected, heard }: State): readonly Decision[] =>
  [decision, ...earlier, appeal?.against, rejected?.against, ...heard].filter(
    (one) => one !== null && one !== undefined,
  );

/** What may change a day of a decision that stands. */
const REDATES: readonly Event['type'][] = ['DecisionDatedAnew', 'RecordCorrected'];
const REOPENS: readonly Event['type'][] = [
  ...(['AppealDaysCredited', 'AppealWindowClosed', 'AppealReopened', 'RecordCorrected'] as const),
  ...(['AppealFiled', 'AdverseDecided', 'ValidationClosed'] as const), // keep the day of the clock that ends or is left behind
];

export function datesMoveByName(before: State, { type }: Event, after: State): void {
  for (const { what, of, by } of DATES)
    check(
      of(before) === of(after) || by.includes(type),
      `1: ${type} changes ${what} from ${of(before)} to ${of(after)}`,
    );
  const known = decisionsIn(before);
  for (const { id, decidedOn, appealBy } of decisionsIn(after)) {
    const was = known.filter((one) => one.id === id);
    if (was.length === 0) continue;
    const dated = was.some((one) => one.decidedOn === decidedOn);
    check(dated || REDATES.includes(type), `1: ${type} dates ${id} on ${decidedOn}`);
    const kept = was.some((one) => one.appealBy === undefined || one.appealBy === appealBy);
    check(kept || REOPENS.includes(type), `1: ${type} changes the last day to appeal ${id}`);
  }
}

/** The term to cure, and the days to appeal, are never moved to an earlier day. */
export function defenseIsNeverShortened(event: Event): void {
  if (event.type !== 'ClockMoved' || !/^(SUSP_CURE|APPEAL_FILE_\w+):/.test(event.clock)) return;
  check(event.after > event.before, `fairness: ${event.clock} is shortened from ${event.before} to ${event.after}`);
}
