/** What may be said about a validation, and what is recorded of it. */
import type { WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Found } from './findings.ts';
import type { NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { Filed, Given } from './process.ts';
import type { Mode, RequiredAction, Slot, Tier } from './state.ts';

export type Outcome = 'pass' | 'pass-with-actions' | 'fail';
/** What the company must do; `criteria` are the ids of those that it is about. */
export type AskedAction = Pick<RequiredAction, 'id' | 'text' | 'criteria'>;
export type ValidationCommand = Given &
  (
    | { readonly type: 'PlanValidation'; readonly mode: Mode; readonly exception: ContentRef | null }
    | { readonly type: 'ProposeVisit'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
    | { readonly type: 'AcceptVisit'; readonly slot: number; readonly waiveNotice: boolean }
    | { readonly type: 'OfferDates'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
    | { readonly type: 'HoldVisit'; readonly on: WallDate }
    | {
        readonly type: 'RecordOutcome';
        readonly outcome: Outcome;
        readonly bestPractices: boolean;
        readonly actions: readonly AskedAction[];
        readonly report: ContentRef;
      }
    | ({ readonly type: 'AnswerAction'; readonly action: string; readonly answer: ContentRef } & Filed)
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
    }
  | { readonly type: 'VisitProposed'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
  | { readonly type: 'VisitAgreed'; readonly slot: Slot; readonly noticeWaivedBy: string | null }
  | { readonly type: 'DatesOffered'; readonly slots: readonly Slot[]; readonly note: ContentRef | null }
  | { readonly type: 'VisitUnanswered' }
  | { readonly type: 'VisitHeld'; readonly on: WallDate }
  | {
      readonly type: 'ReportIssued';
      readonly outcome: Outcome;
      readonly bestPractices: boolean;
      readonly actions: readonly AskedAction[];
      readonly report: ContentRef;
      readonly by: string;
      /** What the actions are about; absent where they name no criteria. */
      readonly findings?: readonly Found[];
    }
  | {
      readonly type: 'ActionAnswered';
      readonly action: string;
      readonly answer: ContentRef;
      readonly filing: string;
      readonly late: boolean;
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
    };

/** What a command about a validation gives. */
export type ValidationOut = readonly (ValidationEvent | ClockEvent | NoticeEvent | LadderEvent)[];
