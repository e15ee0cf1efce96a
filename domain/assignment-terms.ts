/** Commands and events about roles of the agency and conflicts of interest, and what the rules must know. */
import type { Assignment } from './access.ts';
import type { Role, StaffRole } from './actor.ts';
import type { WallDate } from './calendar.ts';
import type { Given } from './process.ts';

export type Grant = {
  readonly role: StaffRole;
  readonly office: string | null;
  readonly region: string | null;
  readonly rank: string | null;
  readonly from: WallDate;
  readonly until: WallDate | null;
  /** The person whose role this is, when somebody acts in their place. */
  readonly actingFor: string | null;
};
type Subject =
  | { readonly participant: string; readonly organization: null }
  | { readonly participant: null; readonly organization: string };

export type AssignmentCommand = Given &
  (
    | ({ readonly type: 'GiveAssignment' } & Grant)
    | { readonly type: 'EndAssignment'; readonly assignment: string; readonly until: WallDate }
    | ({ readonly type: 'DeclareConflict'; readonly from: WallDate; readonly until: WallDate | null } & Subject)
    | { readonly type: 'EndConflict'; readonly conflict: string; readonly until: WallDate }
  );
export type AssignmentEvent =
  | ({ readonly type: 'AssignmentGiven' } & Grant)
  | { readonly type: 'AssignmentEnded'; readonly assignment: string; readonly role: Role; readonly until: WallDate }
  | ({ readonly type: 'ConflictDeclared'; readonly from: WallDate; readonly until: WallDate | null } & Subject)
  | { readonly type: 'ConflictEnded'; readonly conflict: string; readonly until: WallDate };

export type HeldConflict = { readonly event: string; readonly from: WallDate; readonly until: WallDate | null };
/** What the record knows when it is asked. */
export type AssignmentFacts = {
  /** Today where the agency decides. */
  readonly on: WallDate;
  readonly person: { readonly id: string; readonly kind: 'staff' | 'participant' };
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly HeldConflict[];
  /** The roles that whoever gives the command holds today. */
  readonly held: readonly Role[];
  /** What the person in whose place somebody is to act holds themself, whenever. */
  readonly lent: readonly Assignment[];
  readonly offices: readonly { readonly id: string; readonly region: string }[];
  /** How many people hold the role of administrator today. */
  readonly administrators: number;
  /** Whether there is the participant or company with which a conflict is declared. */
  readonly subjectKnown: boolean;
};
