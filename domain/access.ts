/**
 * Who may see and do what: the one policy that routes, queries, exports, documents and the judge ask. Roles are held by assignment; staff hold
 * most of them for an office or a region, company people for a participant. The same policy exists as data (`reachOf`), for lists, searches and
 * counts: what it reaches is exactly what may be opened one by one. What a suspended company may do depends on its processes, never on this.
 */
import { isPartnerRole, type Empowerment, type PartnerRole, type Role, type StaffRole } from './actor.ts';
import type { WallDate } from './calendar.ts';

/** One role of one person, from a day to a day (both included). Neither office nor region nor participant: everywhere. */
export type Assignment = Empowerment & {
  /** Company people act for one participant. */
  readonly participant: string | null;
  readonly office: string | null;
  readonly region: string | null;
  /** Title on decisions and letters. */
  readonly rank: string | null;
  /** The person whose authority this is, while somebody else acts. */
  readonly actingFor: string | null;
};
/** The person may neither see nor act there, but for knowing that it is not theirs. */
export type Conflict = { readonly participant: string; readonly from: WallDate; readonly until: WallDate | null };

/** Somebody with what they hold: on a day, when it went through `asOf`. */
export type Holder = {
  readonly person: string;
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly Conflict[];
};
/** What permissions need to know of a participant. */
export type Charge = {
  readonly id: string;
  readonly office: string;
  /** The office's; null for an office that nobody has opened. */
  readonly region: string | null;
  readonly specialist: string | null;
};

/** Where a role of the agency is held: in an office or a region, or everywhere and nowhere else. */
export const HELD: Readonly<Record<StaffRole, 'office' | 'everywhere'>> = {
  specialist: 'office',
  supervisor: 'office',
  director: 'office',
  headquarters: 'everywhere',
  'appeal-officer': 'everywhere',
  planner: 'everywhere',
  auditor: 'everywhere',
  administrator: 'everywhere',
  operator: 'everywhere',
};

/** Roles that open cases and find them in queue, register and search. The operator sees no case, and the administrator only decisions. */
export const CASE_READERS = [
  'specialist',
  'supervisor',
  'director',
  'headquarters',
  'appeal-officer',
  'planner',
  'auditor',
] as const satisfies readonly StaffRole[];
/** Roles for which there is work in the queue. */
export const DESK_ROLES: readonly Role[] = ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'];
/** Roles that read decisions as auditors do, with everything that they rest on. */
export const DECISION_READERS: readonly Role[] = ['auditor', 'headquarters', 'administrator', 'director', 'supervisor'];
/** Roles that see how the work of an office, a region or the agency goes. */
export const TEAM_READERS = [
  'supervisor',
  'director',
  'headquarters',
  'auditor',
] as const satisfies readonly StaffRole[];
/** Roles that give roles and end them. */
export const GRANTING: readonly Role[] = ['administrator', 'headquarters'];

const onDay = (on: WallDate, { from, until }: Pick<Assignment, 'from' | 'until'>): boolean =>
  from <= on && (until === null || until >= on);

/** The holder as of a day. */
export const asOf = (holder: Holder, on: WallDate): Holder => ({
  ...holder,
  assignments: holder.assignments.filter((one) => onDay(on, one)),
  conflicts: holder.conflicts.filter((one) => onDay(on, one)),
});

export const isConflicted = ({ conflicts }: Pick<Holder, 'conflicts'>, participant: string): boolean =>
  conflicts.some((conflict) => conflict.participant === participant);

/** Whether an assignment is for that participant: by name, everywhere, by office, by region, or because the specialist was assigned to it. */
function covers({ person }: Pick<Holder, 'person'>, assignment: Assignment, charge: Charge): boolean {
  const { participant, office, region, role } = assignment;
  if (participant !== null) return participant === charge.id;
  if (isPartnerRole(role)) return false;
  if (office === null && region === null) return true;
  return (
    office === charge.office ||
    (region !== null && region === charge.region) ||
    (role === 'specialist' && charge.specialist === person)
  );
}

/** The roles that somebody holds for a participant; none where they have a conflict of interest. */
export function rolesOn(holder: Holder, charge: Charge): readonly Role[] {
  if (isConflicted(holder, charge.id)) return [];
  const held = holder.assignments.filter((assignment) => covers(holder, assignment, charge));
  return [...new Set(held.map(({ role }) => role))];
}

/** The company roles that somebody holds for a participant, which need no knowledge of its office. */
export const companyRolesOn = ({ assignments }: Pick<Holder, 'assignments'>, participant: string) =>
  assignments.flatMap(({ role, participant: own }): readonly PartnerRole[] =>
    own === participant && isPartnerRole(role) ? [role] : [],
  );

/** All participants that somebody reaches in some of their roles, as data. */
export type Reach = {
  readonly everywhere: boolean;
  readonly offices: readonly string[];
  readonly regions: readonly string[];
  readonly participants: readonly string[];
  /** Reaches the participants to which this specialist is assigned. */
  readonly specialist: string | null;
  /** Never these, whatever else is said. */
  readonly except: readonly string[];
};

const given = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null).sort();

/** What the holder reaches in any of the roles. */
export function reachOf({ person, assignments, conflicts }: Holder, roles: readonly Role[]): Reach {
  const held = assignments.filter(({ role }) => roles.includes(role));
  const staff = held.filter(({ role, participant }) => participant === null && !isPartnerRole(role));
  return {
    everywhere: staff.some(({ office, region }) => office === null && region === null),
    offices: given(staff.map(({ office }) => office)),
    regions: given(staff.map(({ region }) => region)),
    participants: given(held.map(({ participant }) => participant)),
    specialist: staff.some(({ role }) => role === 'specialist') ? person : null,
    except: given(conflicts.map(({ participant }) => participant)),
  };
}

/** Whether a participant is within reach. */
export const reaches = (reach: Reach, { id, office, region, specialist }: Charge): boolean =>
  !reach.except.includes(id) &&
  (reach.everywhere ||
    reach.offices.includes(office) ||
    (region !== null && reach.regions.includes(region)) ||
    reach.participants.includes(id) ||
    (specialist !== null && specialist === reach.specialist));
