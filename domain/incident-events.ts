/** What may be said about a security incident, and what is recorded of it. */
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { IncidentFinding, PlannedAction, ReportWay, RootCause } from './incident-record.ts';
import type { Filed, Given } from './process.ts';

type About = { readonly incident: string };
type Noted = About & { readonly note: ContentRef };
type Analysis = About & {
  readonly cause: RootCause;
  readonly text: ContentRef;
  readonly criteria: readonly string[];
  readonly actions: readonly PlannedAction[];
};
type Done = Noted & {
  readonly action: string;
  /** Ids of documents. */
  readonly evidence: readonly string[];
};

export type IncidentCommand = Given &
  (
    | ({ readonly type: 'ReportIncident'; readonly happenedOn: WallDate; readonly text: ContentRef } & Filed)
    /** Told by a contact who has no account, by the link that was mailed to them. */
    | ({
        readonly type: 'HearIncident';
        readonly contact: string;
        readonly happenedOn: WallDate;
        readonly text: ContentRef;
      } & Filed)
    /** Told by telephone, in a letter or in person, and taken down by somebody of the agency. */
    | ({
        readonly type: 'RecordReportedIncident';
        /** The contact who told it; null for somebody else of the company. */
        readonly reporter: string | null;
        readonly way: ReportWay;
        /** When it was really received, however late it is taken down. */
        readonly heardAt: Instant;
        readonly happenedOn: WallDate;
        readonly text: ContentRef;
      } & Filed)
    | {
        readonly type: 'RecordIncident';
        /** One that the company has reported, when the agency had found it, too; null for one that nobody has recorded. */
        readonly incident: string | null;
        readonly happenedOn: WallDate;
        readonly foundAt: Instant;
        readonly text: ContentRef;
      }
    | ({ readonly type: 'AskIncidentAnalysis' } & Noted)
    | ({ readonly type: 'CloseIncident'; readonly finding: IncidentFinding } & Noted)
  );
export type AnalysisCommand = Given &
  (
    | ({ readonly type: 'SubmitIncidentAnalysis' } & Analysis & Filed)
    | ({ readonly type: 'AcceptIncidentAnalysis' } & Noted)
    | ({ readonly type: 'ReturnIncidentAnalysis' } & Noted)
    | ({ readonly type: 'ReportIncidentAction' } & Done & Filed)
    | ({ readonly type: 'AssessIncidentAction'; readonly action: string; readonly done: boolean } & Noted)
  );

/** Who says so; missing in what was recorded before that was kept. */
type Assessed = { readonly by?: string };

export type IncidentEvent =
  | ({
      readonly type: 'IncidentReported';
      readonly happenedOn: WallDate;
      readonly reportedAt: Instant;
      readonly text: ContentRef;
      /** The contact who told it without signing in; absent when somebody of the company had signed in, and where none of its contacts told it. */
      readonly contact?: string;
      /** How it came, and who took it down, where it was not filed in the portal. */
      readonly heard?: { readonly way: ReportWay; readonly by: string };
    } & About)
  | ({
      readonly type: 'IncidentFound';
      readonly happenedOn: WallDate;
      readonly foundAt: Instant;
      readonly text: ContentRef;
    } & About)
  | ({ readonly type: 'IncidentAnalysisAsked'; readonly policy: string } & Noted)
  | ({ readonly type: 'IncidentAnalysisSubmitted'; readonly filing: string; readonly late: boolean } & Analysis)
  | ({ readonly type: 'IncidentAnalysisAccepted' } & Noted & Assessed)
  | ({ readonly type: 'IncidentAnalysisReturned' } & Noted & Assessed)
  | ({ readonly type: 'IncidentActionReported'; readonly filing: string; readonly late: boolean } & Done)
  | ({ readonly type: 'IncidentActionAssessed'; readonly action: string; readonly done: boolean } & Noted)
  | ({ readonly type: 'IncidentClosed'; readonly finding: IncidentFinding } & Noted);
