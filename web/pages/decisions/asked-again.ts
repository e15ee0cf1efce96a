/** Every act of a case asked again from the record, and the decision asked without each piece of its evidence. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { State } from '../../../domain/state.ts';
import { carryingOf, type Carrying } from '../../../db/carrying.ts';
import type { StateBefore } from '../../../db/folding.ts';
import type { Policies } from '../../../db/policy.ts';
import type { StreamRow } from '../../../db/queries/decision.ts';
import {
  causeOf,
  commandRows,
  factsOf,
  rejudgeCommand,
  type Rejudgement,
  type RejudgeSetup,
} from '../../../db/rejudge.ts';
import { underToday, type UnderToday } from '../../../db/rejudge-today.ts';
import type { Course } from './course.ts';
import type { Deed } from './people.ts';

export type Setup = Omit<RejudgeSetup, 'policies'> & { readonly policies: Policies; readonly today: WallDate };

/** The participant before a command, and the facts that were recorded with it; null when its policy is not here. */
export type Moment = { readonly row: StreamRow; readonly state: State; readonly facts: Facts | null };
/** The version of the policy that a case keeps: the one by which it was recommended, where it was. */
export const keptPolicy = ({ recommended }: Pick<Course, 'recommended'>, { row }: Moment): string =>
  recommended?.event.policy ?? row.policy;

export type AskedAgain = {
  readonly decided: Moment;
  /** Where the evidence of notice was graded; null when none was needed. */
  readonly graded: Moment | null;
  /** By the row of the deed. */
  readonly rejudged: ReadonlyMap<number, Rejudgement>;
  /** Without each piece, for the decision; null when it cannot be asked. */
  readonly carrying: Carrying | null;
  /** The same for the earlier decision whose evidence this one rests on; null when there is none. */
  readonly before: Carrying | null;
  /** Under the policy of today; null while that is the one by which it was decided. */
  readonly today: UnderToday | null;
};

/**
 * Asks. Throws SyntaxError when the decision's own cause cannot be read.
 * @param rows all rows of the commands that are asked again
 */
export function askAgain(
  setup: Setup,
  before: StateBefore,
  rows: readonly StreamRow[],
  course: Course,
  deeds: readonly Deed[],
): AskedAgain {
  const seq = course.decision.row.seq;
  const wanted = [seq, ...(course.graded ? [course.graded.row.seq] : []), ...deeds.map((deed) => deed.seq)];
  const commands = new Map(wanted.map((one) => [one, commandRows(rows, one)!]));
  const stateOf = ([first]: readonly StreamRow[]): State => before(first!.seq);
  const moment = (one: number): Moment => momentOf(setup, commands.get(one)![0]!, stateOf(commands.get(one)!));
  const decided = moment(seq);
  const graded = course.graded ? moment(course.graded.row.seq) : null;
  const rejudged = new Map(
    [...commands].map(([one, recorded]) => [one, rejudgeCommand(setup, recorded, () => stateOf(recorded))] as const),
  );
  return {
    decided,
    graded,
    rejudged,
    carrying: carryingAt(decided),
    before: graded && graded.row.seq !== decided.row.seq ? carryingAt(graded) : null,
    today: todayOf(setup, commands.get(seq)!, decided, course, rejudged.get(seq)!),
  };
}

function momentOf(setup: Setup, row: StreamRow, state: State): Moment {
  const recorded = causeOf(row)?.facts;
  if (!recorded) return { row, state, facts: null };
  const known = setup.policies.versions().includes(recorded.policy);
  return { row, state, facts: known ? factsOf(setup, recorded) : null };
}

function carryingAt({ row, state, facts }: Moment): Carrying | null {
  const cause = facts && causeOf(row);
  return cause && carryingOf(state, cause.command, facts);
}

function todayOf(
  { policies, today }: Setup,
  recorded: readonly StreamRow[],
  decided: Moment,
  course: Course,
  { used }: Rejudgement,
): UnderToday | null {
  const { row, state, facts } = decided;
  const cause = facts && causeOf(row);
  const kept = keptPolicy(course, decided);
  if (!cause || !policies.versions().includes(kept)) return null;
  const then = policies.of(kept);
  const now = policies.at(today, then.programme);
  return underToday(recorded, { state, command: cause.command, facts }, then, now, used);
}
