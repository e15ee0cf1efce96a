/**
 * The same case given to two reviewers (domain reference: R15). The second assesses a copy of the answers, without seeing what the first says;
 * nothing that is said there binds anybody, reaches the company, or changes the case.
 */
import type { Actor } from './actor.ts';
import type { Instant } from './calendar.ts';
import { DISPATCHERS, type DeskFacts } from './desk.ts';
import { MAY_ASSESS, type Verdict } from './profile.ts';
import type { ProfileStage } from './profile-desk.ts';
import { requireThat } from './refusal.ts';

/** The copy: a row of the stream `profile:<participant>`, the version of the criteria, and those of them that are compared. */
type Copy = { readonly profile: number; readonly version: string; readonly criteria: readonly string[] };
/** What is said of one answer; to return it, a note says why. */
type Said = Pick<Verdict, 'result' | 'note'> & { readonly criterion: string };
export type CalibrationCommand = { readonly by: Actor } & (
  | { readonly type: 'BeginCalibration'; readonly second: string }
  | { readonly type: 'CompareAnswers'; readonly verdicts: readonly Said[] }
  | { readonly type: 'CallOffCalibration' }
);
export type CalibrationEvent =
  | ({ readonly type: 'CalibrationBegun'; readonly first: string; readonly second: string; readonly by: string } & Copy)
  | ({ readonly type: 'AnswerCompared' } & Said)
  | { readonly type: 'CalibrationDone' }
  | { readonly type: 'CalibrationCalledOff'; readonly by: string };

export type SecondVerdict = Omit<Verdict, 'by'>;
export type Calibration = Copy & {
  /** The row with which it began: its number. */
  readonly begun: number;
  readonly begunAt: Instant;
  /** To whom the company was assigned, and who assesses the copy. */
  readonly first: string;
  readonly second: string;
  readonly by: string;
  readonly verdicts: Readonly<Record<string, SecondVerdict>>;
  readonly end: { readonly how: 'done' | 'called-off'; readonly at: Instant } | null;
};
/** Everything of a participant, the oldest first; one at a time is open. */
export type Calibrations = { readonly seq: number; readonly rounds: readonly Calibration[] };
export const NEVER_COMPARED: Calibrations = { seq: 0, rounds: [] };

export const openRound = ({ rounds }: Calibrations): Calibration | null =>
  rounds.find(({ end }) => end === null) ?? null;

/** What is known besides the stream. */
export type CalibrationFacts = {
  readonly stage: ProfileStage;
  /** The specialist to whom the company is assigned. */
  readonly specialist: string | null;
  /** What would be copied now. */
  readonly copy: Copy;
  /** Of whoever is to be the second reviewer; null where nobody is asked. */
  readonly second: DeskFacts['assignee'];
};

type Of<T extends CalibrationCommand['type']> = Extract<CalibrationCommand, { readonly type: T }>;

/** What follows from one command. Throws Refusal. */
export function decideCalibration(
  known: Calibrations,
  command: CalibrationCommand,
  facts: CalibrationFacts,
): readonly CalibrationEvent[] {
  switch (command.type) {
    case 'BeginCalibration':
      return begin(known, command, facts);
    case 'CompareAnswers':
      return compare(underWay(known), command);
    case 'CallOffCalibration':
      requireDispatcher(command.by);
      underWay(known);
      return [{ type: 'CalibrationCalledOff', by: command.by.person }];
  }
}

function begin(known: Calibrations, { second, by }: Of<'BeginCalibration'>, facts: CalibrationFacts) {
  const { specialist, copy, stage } = facts;
  requireDispatcher(by);
  requireThat(openRound(known) === null, 'CalibrationUnderWay', 'A second review of this case is under way already.');
  requireThat(
    stage === 'submitted' && specialist !== null && copy.criteria.length > 0,
    'NothingToCompare',
    'No security profile of this company waits for an assigned specialist: there is nothing to compare.',
  );
  requireThat(second !== specialist, 'SameReviewer', 'The second reviewer must be somebody other than the specialist.');
  requireThat(second !== by.person, 'SameReviewer', 'Whoever compares the two cannot be one of them.');
  requireThat(
    facts.second !== null && facts.second.roles.some((role) => MAY_ASSESS.includes(role)),
    'CannotAct',
    'This person may not assess this company: another office, another role, or a conflict of interest.',
  );
  requireThat(!facts.second.away, 'Away', 'This person is away: choose somebody else.');
  return [{ type: 'CalibrationBegun', first: specialist, second, by: by.person, ...copy } as const];
}

/** Each answer may be judged anew until the last one is: then it is over, and stands. */
function compare(round: Calibration, { verdicts, by }: Of<'CompareAnswers'>): readonly CalibrationEvent[] {
  requireThat(by.person === round.second, 'NotYours', NOT_ASKED);
  for (const { criterion, result, note } of verdicts) {
    requireThat(round.criteria.includes(criterion), 'CriterionUnknown', 'This criterion is not compared.');
    requireThat(result === 'accepted' || note !== null, 'ReasonMissing', 'Say why the answer is returned.');
  }
  const judged = new Set([...Object.keys(round.verdicts), ...verdicts.map(({ criterion }) => criterion)]);
  const compared = verdicts.map((said) => ({ type: 'AnswerCompared', ...said }) as const);
  return round.criteria.every((id) => judged.has(id)) ? [...compared, { type: 'CalibrationDone' }] : compared;
}

/** Whoever is not the second reviewer learns no more than this. */
export const NOT_ASKED = 'Nobody asked you for a second review of this case, or it is over.';

const requireDispatcher = ({ role }: Actor): void =>
  requireThat(
    role !== 'system' && DISPATCHERS.includes(role),
    'NotADispatcher',
    'Work is given out by a supervisor, a director or headquarters.',
  );

function underWay(known: Calibrations): Calibration {
  const round = openRound(known);
  requireThat(round !== null, 'NothingUnderWay', 'No second review of this case is under way.');
  return round;
}

/** After one event; refuses none. */
export function evolveCalibration({ seq, rounds }: Calibrations, event: CalibrationEvent, at: Instant): Calibrations {
  const next = seq + 1;
  if (event.type === 'CalibrationBegun') {
    const { type: _, ...begun } = event;
    return { seq: next, rounds: [...rounds, { ...begun, begun: next, begunAt: at, verdicts: {}, end: null }] };
  }
  return { seq: next, rounds: rounds.map((round) => (round.end === null ? changed(round, event, at) : round)) };
}

function changed(
  round: Calibration,
  event: Exclude<CalibrationEvent, { type: 'CalibrationBegun' }>,
  at: Instant,
): Calibration {
  switch (event.type) {
    case 'AnswerCompared': {
      const { criterion, result, note } = event;
      return { ...round, verdicts: { ...round.verdicts, [criterion]: { result, note, at } } };
    }
    case 'CalibrationDone':
      return { ...round, end: { how: 'done', at } };
    case 'CalibrationCalledOff':
      return { ...round, end: { how: 'called-off', at } };
  }
}
