/** Commands and events about people of the agency: roles, conflicts of interest, leave and skills; and what the rules must know. */
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
    | LeaveCommand
  );
/** The languages in which people of the agency work with companies. */
export const WORK_LANGUAGES = ['en', 'es'] as const;
export type WorkLanguage = (typeof WORK_LANGUAGES)[number];
export type Skills = {
  /** Codes of entity types that somebody knows well. */
  readonly entityTypes: readonly string[];
  /** Besides the language in which they use these pages. */
  readonly languages: readonly WorkLanguage[];
};
export type LeaveCommand = Given &
  (
    | {
        readonly type: 'TakeLeave';
        readonly from: WallDate;
        readonly until: WallDate;
        /** The person who stands in. */
        readonly substitute: string;
      }
    | { readonly type: 'EndLeave'; readonly leave: string; readonly until: WallDate }
    | ({ readonly type: 'RecordSkills' } & Skills)
  );
export type AssignmentEvent =
  | ({ readonly type: 'AssignmentGiven' } & Grant)
  | { readonly type: 'AssignmentEnded'; readonly assignment: string; readonly role: Role; readonly until: WallDate }
  | ({ readonly type: 'ConflictDeclared'; readonly from: WallDate; readonly until: WallDate | null } & Subject)
  | { readonly type: 'ConflictEnded'; readonly conflict: string; readonly until: WallDate }
  | { readonly type: 'LeaveTaken'; readonly from: WallDate; readonly until: WallDate; readonly substitute: string }
  | { readonly type: 'LeaveEnded'; readonly leave: string; readonly until: WallDate }
  | ({ readonly type: 'SkillsRecorded' } & Skills);

/** Something of a person's from a day to a day, by the event that gave it. */
export type HeldSpan = { readonly event: string; readonly from: WallDate; readonly until: WallDate | null };
/** What the record knows when it is asked. */
export type AssignmentFacts = {
  /** Today where the agency decides. */
  readonly on: WallDate;
  readonly person: {
    readonly id: string;
    readonly kind: 'staff' | 'participant';
    /** In which they work; null for none. */
    readonly office: string | null;
  };
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly HeldSpan[];
  readonly leaves: readonly HeldSpan[];
  /** Whoever is to stand in; null when there is nobody of that id on staff, or nobody is to. */
  readonly substitute: { readonly assignments: readonly Assignment[]; readonly leaves: readonly HeldSpan[] } | null;
  /** The roles that whoever gives the command holds today. */
  readonly held: readonly Role[];
  /** The same with their places. */
  readonly seats: readonly Assignment[];
  /** What the person in whose place somebody is to act holds themself, whenever. */
  readonly lent: readonly Assignment[];
  readonly offices: readonly { readonly id: string; readonly region: string }[];
  /** How many people hold the role of administrator today. */
  readonly administrators: number;
  /** Whether there is the participant or company with which a conflict is declared. */
  readonly subjectKnown: boolean;
};
