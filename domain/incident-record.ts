/** Security incidents as the rules know them: ids, codes, days and instants. What was written about one is content. */
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { Hand } from './hand.ts';

/** Why it could happen, as the company's own analysis says. */
export const ROOT_CAUSES = [
  'procedure-missing',
  'procedure-not-followed',
  'equipment',
  'insider',
  'partner',
  'outside-attack',
  'unknown',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];
/** Who in the company answers for a corrective action: a function, never a name. */
export const FUNCTIONS = ['management', 'security', 'operations', 'personnel', 'technology', 'partner'] as const;
export type CompanyFunction = (typeof FUNCTIONS)[number];
export const INCIDENT_FINDINGS = ['nothing-further', 'adverse-case'] as const;
export type IncidentFinding = (typeof INCIDENT_FINDINGS)[number];

/** How a report came that was not filed in the portal: somebody of the agency took it down. */
export const REPORT_WAYS = ['telephone', 'e-mail', 'mail', 'in-person'] as const;
export type ReportWay = (typeof REPORT_WAYS)[number];

/** Something that the company will do, by a day. */
export type PlannedAction = {
  readonly id: string;
  /** What is done, and how it is verified. */
  readonly text: ContentRef;
  readonly due: WallDate;
  readonly by: CompanyFunction;
};
export type IncidentAction = PlannedAction & {
  readonly status: 'open' | 'reported' | 'returned' | 'done';
  readonly answer: ContentRef | null;
  /** Ids of documents. */
  readonly evidence: readonly string[];
};
export type IncidentAnalysis = {
  readonly filing: string;
  readonly cause: RootCause;
  /** What happened and why, as the company tells it. */
  readonly text: ContentRef;
  /** Ids of the criteria that were not kept. */
  readonly criteria: readonly string[];
  readonly actions: readonly IncidentAction[];
};
export type Incident = {
  /** The filing that reported it; of one that only the agency recorded, the command that did. */
  readonly id: string;
  readonly happenedOn: WallDate;
  /** What was told first; null where a company is not shown what the agency wrote. */
  readonly text: ContentRef | null;
  /** When the company's report was received; null while it has reported nothing. */
  readonly reportedAt: Instant | null;
  /** When the agency found it by itself; null where it did not. */
  readonly foundAt: Instant | null;
  readonly stage: 'reported' | 'analysis-asked' | 'analysis-submitted' | 'actions' | 'closed';
  /** Under which its analysis was asked for. */
  readonly policy: string | null;
  readonly analysis: IncidentAnalysis | null;
  readonly finding: IncidentFinding | null;
  /** When somebody of the company told it who is none of its contacts; absent where a contact did, and where nobody told it. */
  readonly heardAt?: Instant;
  /** Who accepted or returned its analysis; absent before, and of what was read before it was kept. */
  readonly hands?: readonly Hand[];
};

export type WithIncidents = { readonly incidents: readonly Incident[] };

export const incidentOf = ({ incidents }: WithIncidents, id: string): Incident | undefined =>
  incidents.find((incident) => incident.id === id);
export const isOpen = ({ stage }: Incident): boolean => stage !== 'closed';
export const someAt = ({ incidents }: WithIncidents, stage: Incident['stage']): boolean =>
  incidents.some((incident) => incident.stage === stage);
/** Its corrective actions; none while there is no analysis. */
export const actionsOf = ({ analysis }: Incident): readonly IncidentAction[] => analysis?.actions ?? [];
export const isUnderWay = ({ status }: IncidentAction): boolean => status === 'open' || status === 'returned';

/** Which came first; of the same instant, the company's word. Null for an incident that is not known. */
export type FirstWord = {
  readonly selfReported: boolean;
  readonly reportedAt: Instant | null;
  readonly foundAt: Instant | null;
};
/**
 * Whether the company reported the incident before the agency found it (domain reference, 2.7): what a triage and a decision page show, and what
 * weighs against a suspension at once. By the instant of the receipt, however late anybody read it.
 */
export function selfReported(state: WithIncidents, incident: string): FirstWord | null {
  const known = incidentOf(state, incident);
  if (!known) return null;
  const { reportedAt, foundAt } = known;
  return { selfReported: reportedAt !== null && (foundAt === null || reportedAt <= foundAt), reportedAt, foundAt };
}
