/** Who is on duty in an office, from a day to a day: events of the office's stream. The last one that names a day counts for it. */
import { DESK_ROLES, type Assignment } from './access.ts';
import type { StaffRole } from './actor.ts';
import { goesAsFar, requireOrder } from './assignment-guards.ts';
import { addDays, type WallDate } from './calendar.ts';
import { requireThat } from './refusal.ts';

export type DutyOfficerNamed = {
  readonly type: 'DutyOfficerNamed';
  readonly person: string;
  readonly from: WallDate;
  readonly until: WallDate;
};
type Span = { readonly from: WallDate; readonly until: WallDate | null };
export type DutyFacts = {
  readonly on: WallDate;
  readonly offices: readonly { readonly id: string; readonly region: string }[];
  /** What whoever names holds today. */
  readonly seats: readonly Assignment[];
  /** Of whoever is named; null for somebody who is not of the agency. */
  readonly officer: { readonly assignments: readonly Assignment[]; readonly leaves: readonly Span[] } | null;
};
/** Roles that name the duty officer of an office that they reach. */
export const NAMING = ['supervisor', 'director', 'headquarters'] as const satisfies readonly StaffRole[];
/** Named beforehand for so many days at the most, so that nobody is on duty without knowing it. */
const LONGEST_DAYS = 62;

/** Names somebody. Throws Refusal. */
export function nameDutyOfficer(
  { office, person, from, until }: Omit<DutyOfficerNamed, 'type'> & { readonly office: string },
  { on, offices, seats, officer }: DutyFacts,
): DutyOfficerNamed {
  const there = { office, region: null };
  const may = seats.some(
    ({ role, ...place }) =>
      (NAMING as readonly string[]).includes(role) && goesAsFar({ role, ...place }, there, offices),
  );
  requireThat(may, 'NotAuthorized', 'Only a supervisor or a director of the office, or headquarters, may do this.');
  requireThat(
    offices.some(({ id }) => id === office),
    'PlaceUnknown',
    'There is no such office or region.',
  );
  requireOrder(from, until);
  requireThat(from >= on, 'NotBackdated', 'A duty begins today at the earliest.');
  requireThat(until <= addDays(from, LONGEST_DAYS - 1), 'DutyTooLong', 'A duty lasts for 62 days at the most.');
  requireThat(officer !== null, 'NobodyKnown', 'The office knows nobody of that name.');
  const covered = officer.assignments.some(
    (held) =>
      DESK_ROLES.includes(held.role) &&
      held.from <= from &&
      (held.until === null || held.until >= until) &&
      goesAsFar(held, there, offices),
  );
  requireThat(covered, 'NotOfOffice', 'The person holds no role of the desk in this office for all of that time.');
  const away = officer.leaves.some((leave) => leave.from <= until && (leave.until === null || leave.until >= from));
  requireThat(!away, 'AwayThen', 'The person is away on some of these days.');
  return { type: 'DutyOfficerNamed', person, from, until };
}

/** Whoever is on duty on a day; undefined when nobody was named for it. */
export const onDuty = <N extends Omit<DutyOfficerNamed, 'type'>>(named: readonly N[], on: WallDate): N | undefined =>
  named.findLast(({ from, until }) => from <= on && on <= until);
