/** What may be said about a validation, and what is recorded of it. */
import type { WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Found } from './findings.ts';
import type { NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { Filed, Given } from './process.ts';
import type {
  AgreedSlot,
  Leg,
  LegId,
  Mode,
  RecommendationSaying,
  RequiredAction,
  Side,
  Slot,
  Tier,
  WallTime,
  Unannounced,
  Uncleared,
  LegTravel,
} from './state.ts';
import type { VisitDocument } from './visit-documents.ts';
import type { Results } from './report.ts';

/** The days by which the next validation is owed; null where a rule owes none. */
export type NextDates = { readonly statutory: WallDate | null; readonly practice: WallDate | null };

export type Outcome = 'pass' | 'pass-with-actions' | 'fail';
/** How a recommendation ended; none of them is adverse. */
export const RECOMMENDATION_ENDS = ['adopted', 'not-adopted', 'overtaken'] as const;
export type RecommendationEnd = (typeof RECOMMENDATION_ENDS)[number];
/** What the company must do; `criteria` are the ids of those that it is about. */
export type AskedAction = Pick<RequiredAction, 'id' | 'text' | 'criteria' | 'found'>;
/** Where a validation goes, and how. */
export type PlannedLeg = Pick<Leg, 'id' | 'place' | 'zone' | 'site' | 'mode' | 'exception'>;
/** Left out where there was but the domestic leg. */
type OfLeg = { readonly leg?: LegId };
/** Before venues had a zone of their own and a visit its length, neither was recorded. */
export type SaidSlot = WallTime & Partial<Pick<Slot, 'minutes' | 'zone'>>;

/** How somebody of the company told us that a date suits. */
export const TELLING = ['call', 'mail', 'in-person', 'link'] as const;
export type ToldUs = { readonly contact: string; readonly channel: (typeof TELLING)[number] };

export type VisitCommand = Given &
  (
    | ({
        readonly type: 'ProposeVisit';
        /** By the venue's wall clock. */
        readonly slots: readonly WallTime[];
        /** How long the visit takes; left out: as long as the policy says. */
        readonly minutes?: number;
        readonly people?: readonly string[];
        /** What the company is asked to have ready. */
        readonly documents?: readonly VisitDocument[];
        readonly note: ContentRef | null;
      } & OfLeg)
    | ({
        readonly type: 'AcceptVisit';
        readonly slot: number;
        readonly waiveNotice: boolean;
        /** The company may be asked whether an earlier day will do. */
        readonly shortNotice?: true;
        /** With a specialist's, for the company: who of it said so. */
        readonly told?: ToldUs;
      } & OfLeg)
    | ({
        readonly type: 'OfferDates';
        readonly slots: readonly WallTime[];
        readonly note: ContentRef | null;
      } & OfLeg)
    | { readonly type: 'DeclineDates'; readonly leg: LegId; readonly note: ContentRef }
    | {
        readonly type: 'MoveVisit';
        readonly leg: LegId;
        /** At whose wish; what a company moves itself is at its own. */
        readonly side: Side;
        /** What the company offers instead. */
        readonly slots: readonly WallTime[];
        readonly note: ContentRef;
      }
    | { readonly type: 'CancelVisit'; readonly leg: LegId; readonly note: ContentRef }
    | { readonly type: 'NameVisitTeam'; readonly leg: LegId; readonly people: readonly string[] }
    | ({ readonly type: 'HoldVisit'; readonly on: WallDate; readonly people?: readonly string[] } & OfLeg)
  );
export type ValidationCommand =
  | VisitCommand
  | (Given & { readonly type: 'PlanValidation' } & (
        { readonly mode: Mode; readonly exception: ContentRef | null } | { readonly legs: readonly PlannedLeg[] }
      ))
  /** What became of the trip on which a visit depends. */
  | (Given & {
      readonly type: 'HearTrip';
      readonly leg: LegId;
      readonly trip: string;
      readonly news: 'cleared' | 'refused';
    })
  /** Something was said about travel to a place of its visits. */
  | (Given & { readonly type: 'HearPlace' })
  | (Given & { readonly type: 'PutOffValidation'; readonly note: ContentRef })
  | (Given & { readonly type: 'TakeUpValidation'; readonly note: ContentRef })
  | ConsentCommand
  | UnannouncedCommand
  | FindingCommand;
/** Told to a supervisor: that the company consents to visits without notice, or no longer does. */
export type ConsentCommand = Given & {
  readonly type: 'RecordVisitsConsent';
  readonly given: boolean;
  /** Who of the company said so. */
  readonly contact: string;
  readonly on: WallDate;
  readonly note: ContentRef;
};
export type UnannouncedCommand = Given &
  (
    | {
        readonly type: 'OrderUnannouncedVisit';
        readonly leg: LegId;
        readonly slot: WallTime;
        /** Left out: as long as the policy says. */
        readonly minutes?: number;
        readonly people: readonly string[];
        readonly note: ContentRef;
      }
    | { readonly type: 'DropUnannouncedVisit'; readonly leg: LegId; readonly note: ContentRef }
  );
type FindingCommand = Given &
  (
    | {
        readonly type: 'RecordOutcome';
        readonly outcome: Outcome;
        readonly bestPractices: boolean;
        readonly actions: readonly AskedAction[];
        readonly report: ContentRef;
      }
    /** `report` is the row of its stream at which it was seen. */
    | { readonly type: 'SubmitReport'; readonly report: number }
    | { readonly type: 'ReturnReport'; readonly note: ContentRef }
    | { readonly type: 'IssueReport'; readonly report: number }
    | ({
        readonly type: 'AnswerAction';
        readonly action: string;
        readonly answer: ContentRef;
        /** Ids of documents that show it. */
        readonly evidence?: readonly string[];
      } & Filed)
    | {
        readonly type: 'AnswerRecommendation';
        readonly recommendation: string;
        readonly says?: RecommendationSaying;
        /** What was done or will be, or why not. */
        readonly answer: ContentRef;
        readonly evidence: readonly string[];
      }
    | {
        readonly type: 'SettleRecommendation';
        readonly recommendation: string;
        readonly end: RecommendationEnd;
        readonly note: ContentRef;
      }
    | { readonly type: 'AssessAnswer'; readonly action: string; readonly accepted: boolean; readonly note: ContentRef }
    | { readonly type: 'CloseValidation'; readonly tier: Tier; readonly note: ContentRef }
  );
export type ValidationEvent =
  | {
      readonly type: 'ValidationFellDue';
      readonly cycle: string;
      readonly kind: 'initial' | 'revalidation';
      readonly policy: string;
    }
  | {
      readonly type: 'ValidationPlanned';
      readonly mode: Mode;
      readonly exception: ContentRef | null;
      readonly by: string;
      /** Absent where there was but the domestic one, done as `mode` says. A leg that is further than its plan stays as it is. */
      readonly legs?: readonly PlannedLeg[];
    }
  | ({
      readonly type: 'VisitProposed';
      readonly slots: readonly SaidSlot[];
      readonly note: ContentRef | null;
      /** The venue's day; absent before it was recorded. */
      readonly on?: WallDate;
      readonly people?: readonly string[];
      /** Absent where nothing is asked. */
      readonly documents?: readonly VisitDocument[];
    } & OfLeg)
  | ({
      readonly type: 'VisitAgreed';
      readonly slot: SaidSlot;
      readonly noticeWaivedBy: string | null;
      /** Whoever goes abroad for it is cleared first. */
      readonly tentative?: true;
      readonly shortNotice?: true;
      /** Absent where somebody of the company accepted it, signed in. */
      readonly told?: ToldUs;
    } & OfLeg)
  | { readonly type: 'VisitFirmed'; readonly leg: LegId; readonly trip: string; readonly slot: AgreedSlot }
  | {
      readonly type: 'VisitNotCleared';
      readonly leg: LegId;
      readonly trip: string;
      readonly from: Slot;
      /** Absent where dates were owed anew at once, as it was before such a visit was paused. */
      readonly paused?: Uncleared;
    }
  | ({ readonly type: 'DatesOffered'; readonly slots: readonly SaidSlot[]; readonly note: ContentRef | null } & OfLeg)
  | { readonly type: 'DatesDeclined'; readonly leg: LegId; readonly note: ContentRef }
  | {
      readonly type: 'VisitMoved';
      readonly leg: LegId;
      readonly side: Side;
      readonly from: Slot;
      /** What the company offers instead. */
      readonly slots: readonly Slot[];
      readonly note: ContentRef;
      readonly by: string;
    }
  | {
      readonly type: 'VisitCancelled';
      readonly leg: LegId;
      /** The slot that had been agreed; null where dates were only proposed. */
      readonly from: Slot | null;
      /** Null where it fell with the membership, or with its site. */
      readonly note: ContentRef | null;
      readonly by: string;
      /** Absent where a person called it off. */
      readonly because?: 'membership-over' | 'site-dropped';
    }
  | {
      readonly type: 'VisitTeamNamed';
      readonly leg: LegId;
      readonly people: readonly string[];
      readonly by: string;
      /** Of a visit abroad that was firm: somebody comes now who is not cleared for the journey. */
      readonly tentative?: true;
    }
  /** What was said about travel to the place of a visit; null: one travels there as usual again. */
  | { readonly type: 'PlaceAnnounced'; readonly leg: LegId; readonly place: string; readonly travel: LegTravel | null }
  | {
      readonly type: 'VisitPaused';
      readonly leg: LegId;
      /** The slot that had been agreed; null where there was none. */
      readonly from: Slot | null;
    }
  | { readonly type: 'VisitResumed'; readonly leg: LegId }
  | ({ readonly type: 'VisitUnanswered' } & OfLeg)
  | ({ readonly type: 'VisitHeld'; readonly on: WallDate; readonly people?: readonly string[] } & OfLeg)
  | {
      readonly type: 'VisitsConsentRecorded';
      readonly given: boolean;
      readonly contact: string;
      readonly on: WallDate;
      readonly note: ContentRef;
      readonly by: string;
    }
  | ({
      readonly type: 'UnannouncedVisitOrdered';
      readonly leg: LegId;
      readonly note: ContentRef;
      readonly by: string;
    } & Omit<Unannounced, 'paused'>)
  /** Its place was closed. */
  | { readonly type: 'UnannouncedVisitPaused'; readonly leg: LegId; readonly from: Slot }
  | {
      readonly type: 'UnannouncedVisitDropped';
      readonly leg: LegId;
      readonly note: ContentRef;
      readonly by: string;
    }
  | { readonly type: 'ValidationPutOff'; readonly note: ContentRef; readonly by: string }
  | { readonly type: 'ValidationTakenUp'; readonly note: ContentRef; readonly by: string }
  | {
      readonly type: 'ReportIssued';
      readonly outcome: Outcome;
      readonly bestPractices: boolean;
      readonly actions: readonly AskedAction[];
      readonly report: ContentRef;
      readonly by: string;
      /** What the actions are about; absent where they name no criteria. */
      readonly findings?: readonly Found[];
      /** Of a report that another person reviewed, who alone could issue it; `by` wrote it. */
      readonly reviewedBy?: string;
      readonly recommendations?: readonly AskedAction[];
      readonly results?: Results;
    }
  | {
      readonly type: 'ReportSubmitted';
      /** The row of the stream `report:` with which it was. */
      readonly report: number;
      readonly outcome: Outcome;
      readonly by: string;
    }
  | { readonly type: 'ReportReturned'; readonly note: ContentRef; readonly by: string }
  | {
      readonly type: 'ActionAnswered';
      readonly action: string;
      readonly answer: ContentRef;
      readonly filing: string;
      readonly late: boolean;
      readonly evidence?: readonly string[];
    }
  | {
      readonly type: 'RecommendationAnswered';
      readonly recommendation: string;
      /** Absent where only words were taken. */
      readonly says?: RecommendationSaying;
      readonly answer: ContentRef;
      readonly evidence: readonly string[];
    }
  | { readonly type: 'RecommendationsUnanswered'; readonly cycle: string; readonly due: WallDate }
  | {
      readonly type: 'RecommendationSettled';
      readonly recommendation: string;
      readonly end: RecommendationEnd;
      readonly note: ContentRef;
      readonly by: string;
    }
  | { readonly type: 'AnswerAssessed'; readonly action: string; readonly accepted: boolean; readonly note: ContentRef }
  | { readonly type: 'ActionsOverdue'; readonly due: WallDate }
  | {
      readonly type: 'ValidationClosed';
      readonly tier: Tier;
      readonly on: WallDate;
      readonly people: readonly string[];
      readonly lowered: boolean;
      readonly note: ContentRef;
      /** Absent before tiers followed by rule. */
      readonly outcome?: Outcome;
      readonly byRule?: Tier;
      readonly next?: NextDates;
    };

/** What a command about a validation gives. */
export type ValidationOut = readonly (ValidationEvent | ClockEvent | NoticeEvent | LadderEvent)[];
