/** Leave with a substitute, and what somebody knows: events of the person's stream. The work of whoever is away is seen by whoever stands in. */
import { DESK_ROLES, type Assignment } from './access.ts';
import { roleTitle, type Actor } from './actor.ts';
import { goesAsFar, grants, requireEnd, requireOrder, supervises } from './assignment-guards.ts';
import type { AssignmentEvent, AssignmentFacts, LeaveCommand } from './assignment-terms.ts';
import type { WallDate } from './calendar.ts';
import { Refusal, requireThat } from './refusal.ts';

type Of<T extends LeaveCommand['type']> = Extract<LeaveCommand, { readonly type: T }>;
type Span = { readonly from: WallDate; readonly until: WallDate | null };

const isNone = ({ from, until }: Span): boolean => until !== null && until < from; // what was ended before it began
const meet = (one: Span, other: Span): boolean =>
  !isNone(other) &&
  (other.until === null || one.from <= other.until) &&
  (one.until === null || other.from <= one.until);

/** What follows from one command. Throws Refusal. */
export function decideLeave(command: LeaveCommand, facts: AssignmentFacts): AssignmentEvent {
  switch (command.type) {
    case 'TakeLeave':
      return takeLeave(command, facts);
    case 'EndLeave':
      return endLeave(command, facts);
    case 'RecordSkills':
      return recordSkills(command, facts);
  }
}

/** Over somebody are administrators, headquarters, and whoever supervises the office in which they work. */
const isOver = (by: Actor, facts: AssignmentFacts): boolean =>
  grants(by, facts) || (by.role === 'supervisor' && supervises(facts.seats, facts.person.office, facts.offices));
const requireOver = (by: Actor, facts: AssignmentFacts): void =>
  requireThat(
    isOver(by, facts),
    'NotOver',
    'Only a supervisor of the person’s office, an administrator or headquarters may do this.',
  );
function requireOwnOrOver(by: Actor, facts: AssignmentFacts): void {
  if (by.person !== facts.person.id) requireOver(by, facts);
}

function takeLeave({ by, from, until, substitute }: Of<'TakeLeave'>, facts: AssignmentFacts): AssignmentEvent {
  requireOwnOrOver(by, facts);
  requireThat(from >= facts.on, 'NotBackdated', 'A leave begins today at the earliest.');
  requireOrder(from, until);
  const leave = { from, until };
  requireThat(
    !facts.leaves.some((other) => meet(leave, other)),
    'AwayAlready',
    'The person is away on some of these days already.',
  );
  requireThat(substitute !== facts.person.id, 'NotToOneself', 'Nobody stands in for themself.');
  requireThat(facts.substitute !== null, 'SubstituteUnknown', 'The office knows no such substitute.');
  requireThat(
    !facts.substitute.leaves.some((other) => meet(leave, other)),
    'SubstituteAway',
    'The substitute is away on some of these days.',
  );
  requireCover(leave, facts, facts.substitute.assignments);
  return { type: 'LeaveTaken', from, until, substitute };
}

/** Whoever stands in holds each role of the desk wherever the person holds it, for all of the leave. */
function requireCover(
  leave: { readonly from: WallDate; readonly until: WallDate },
  facts: AssignmentFacts,
  others: readonly Assignment[],
): void {
  for (const { role, office, region, ...span } of facts.assignments) {
    if (!DESK_ROLES.includes(role) || !meet(leave, span)) continue;
    const from = leave.from > span.from ? leave.from : span.from;
    const until = span.until !== null && span.until < leave.until ? span.until : leave.until;
    const covered = others.some(
      (other) =>
        other.role === role &&
        other.from <= from &&
        (other.until === null || other.until >= until) &&
        goesAsFar(other, { office, region }, facts.offices),
    );
    if (!covered)
      throw new Refusal(
        'NotCovered',
        `The substitute is not ${roleTitle(role)} for all of that time wherever the person is: choose another one, or lend the role first.`,
      );
  }
}

function endLeave({ by, leave, until }: Of<'EndLeave'>, facts: AssignmentFacts): AssignmentEvent {
  requireOwnOrOver(by, facts);
  const taken = facts.leaves.find(({ event }) => event === leave);
  requireThat(taken !== undefined, 'NoSuchLeave', 'There is no such leave to end.');
  requireEnd(taken, until, facts);
  return { type: 'LeaveEnded', leave, until };
}

function recordSkills({ by, entityTypes, languages }: Of<'RecordSkills'>, facts: AssignmentFacts): AssignmentEvent {
  requireOver(by, facts);
  requireThat(by.person !== facts.person.id, 'NotToOneself', 'Nobody records what they know themself.');
  return {
    type: 'SkillsRecorded',
    entityTypes: [...new Set(entityTypes)].sort(),
    languages: [...new Set(languages)].sort(),
  };
}
