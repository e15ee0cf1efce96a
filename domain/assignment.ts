/** Giving and ending roles of the agency, lending one's own for a while, and declaring a conflict of interest. Each is an event of the person's stream. */
import { HELD } from './access.ts';
import type { Actor } from './actor.ts';
import { goesAsFar, grants, requireEnd, requireGrants, requireOrder } from './assignment-guards.ts';
import type { AssignmentCommand, AssignmentEvent, AssignmentFacts, Grant } from './assignment-terms.ts';
import { addYears } from './calendar.ts';
import { decideLeave } from './leave.ts';
import { requireThat } from './refusal.ts';

/** What follows from one command. Throws Refusal. */
export function decideAssignment(command: AssignmentCommand, facts: AssignmentFacts): AssignmentEvent {
  requireThat(facts.person.kind === 'staff', 'NotStaff', 'Roles of the agency are for its own people.');
  switch (command.type) {
    case 'GiveAssignment':
      return give(command, facts);
    case 'EndAssignment':
      return endAssignment(command, facts);
    case 'DeclareConflict':
      return declare(command, facts);
    case 'EndConflict':
      return endConflict(command, facts);
    case 'TakeLeave':
    case 'EndLeave':
    case 'RecordSkills':
      return decideLeave(command, facts);
  }
}

function give(
  { id: _, by, type: __, ...grant }: Extract<AssignmentCommand, { type: 'GiveAssignment' }>,
  facts: AssignmentFacts,
) {
  const { from, until, actingFor } = grant;
  requireThat(by.person !== facts.person.id, 'NotToOneself', 'Nobody gives a role to themself.');
  requireThat(from >= facts.on, 'NotBackdated', 'A role begins today at the earliest.');
  requireOrder(from, until);
  requirePlace(grant, facts);
  if (actingFor === null) {
    const first = by.role === 'system' && facts.administrators === 0; // somebody has to be the first one
    if (!first) requireGrants(by, facts);
  } else requireLoan(by, grant, actingFor, facts);
  return { type: 'AssignmentGiven', ...grant } as const;
}

function requirePlace({ role, office, region }: Grant, { offices }: AssignmentFacts): void {
  const places = [office, region].filter((place) => place !== null).length;
  if (HELD[role] === 'everywhere')
    return requireThat(places === 0, 'HeldEverywhere', 'This role is held for every office: name none.');
  requireThat(places === 1, 'HeldSomewhere', 'This role is held for one office or one region: name one of them.');
  const known = offices.some(({ id, region: itsRegion }) => id === office || itsRegion === region);
  requireThat(known, 'PlaceUnknown', 'There is no such office or region.');
}

/** Authority is lent by its holder or by headquarters, for a time, and no further than it goes. */
function requireLoan(by: Actor, grant: Grant, lender: string, facts: AssignmentFacts): void {
  const { role, from, until } = grant;
  const may = by.person === lender || (by.role === 'headquarters' && grants(by, facts));
  requireThat(may, 'NotYoursToLend', 'Acting authority is given by whoever holds the role, or by headquarters.');
  requireThat(lender !== facts.person.id, 'NotToOneself', 'Nobody acts for themself.');
  requireThat(
    until !== null && until <= addYears(from, 1),
    'ActsForATime',
    'Acting authority ends on a day that is named, within a year.',
  );
  const holds = facts.lent.some(
    (own) =>
      own.role === role &&
      own.actingFor === null &&
      own.from <= from &&
      (own.until === null || own.until >= until) &&
      goesAsFar(own, grant, facts.offices),
  );
  requireThat(holds, 'NothingToLend', 'Whoever is acted for does not hold this role there for all of that time.');
}

function endAssignment(
  { by, assignment, until }: Extract<AssignmentCommand, { type: 'EndAssignment' }>,
  facts: AssignmentFacts,
) {
  const held = facts.assignments.find(({ event }) => event === assignment);
  requireThat(held !== undefined && held.participant === null, 'NoSuchAssignment', 'There is no such role to end.');
  if (by.person !== held.actingFor) requireGrants(by, facts);
  requireEnd(held, until, facts);
  const last = held.role === 'administrator' && facts.administrators <= 1;
  requireThat(!last, 'LastAdministrator', 'The last administrator stays: give the role to somebody else first.');
  return { type: 'AssignmentEnded', assignment, role: held.role, until } as const;
}

function declare(
  command: Extract<AssignmentCommand, { type: 'DeclareConflict' }>,
  facts: AssignmentFacts,
): AssignmentEvent {
  const { by, from, until } = command;
  if (by.person !== facts.person.id) requireGrants(by, facts);
  requireThat(from >= facts.on, 'NotBackdated', 'A conflict is declared from today on at the earliest.');
  requireOrder(from, until);
  requireThat(facts.subjectKnown, 'NoSuchCompany', 'There is no such participant or company.');
  const subject =
    command.participant === null
      ? { participant: null, organization: command.organization }
      : { participant: command.participant, organization: null };
  return { type: 'ConflictDeclared', ...subject, from, until };
}

function endConflict(
  { by, conflict, until }: Extract<AssignmentCommand, { type: 'EndConflict' }>,
  facts: AssignmentFacts,
): AssignmentEvent {
  const held = facts.conflicts.find(({ event }) => event === conflict);
  requireThat(held !== undefined, 'NoSuchConflict', 'There is no such conflict to end.');
  requireThat(by.person !== facts.person.id, 'NotToOneself', 'Nobody ends a conflict of their own.');
  requireGrants(by, facts);
  requireEnd(held, until, facts);
  return { type: 'ConflictEnded', conflict, until };
}
