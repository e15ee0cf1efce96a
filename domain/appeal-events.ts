/** What may be done about an appeal, and what is recorded of it (6 U.S.C. 967(c); domain reference 10.5). */
import type { MembershipEvent } from './membership-events.ts';
import type { AdverseOut } from './adverse-events.ts';
import type { WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { DutyEvent } from './duty.ts';
import type { NoticeEvent } from './notice.ts';
import type { Filed, Given } from './process.ts';
import type { PaperWay, Tier } from './state.ts';

/** The lesser measure by which a decision is replaced. Which of them there are follows from what stands (`variations`). */
export type Variation =
  /** The suspension ends; what the company has to keep to is in the reasons. */
  | { readonly to: 'conditions' }
  /** The removal becomes a suspension with a fresh term to cure. */
  | { readonly to: 'suspension' }
  /** The company may apply anew from an earlier day on. */
  | { readonly to: 'bar'; readonly until: WallDate }
  /** A tier between the one that was given and the one before it. */
  | { readonly to: 'tier'; readonly tier: Tier };
export const APPEAL_OUTCOMES = ['denied', 'allowed', 'varied', 'remitted'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];
/** What is recommended, and then decided, of a decision that an appeal sent back. */
export type AnewOutcome = 'upheld' | 'set-aside';

/** The decision by its id; without one, the last that can be meant. */
type Against = { readonly against?: string };

export type AppealCommand = Given &
  (
    | ({ readonly type: 'FileAppeal'; readonly statement: ContentRef } & Against & Filed)
    | ({
        readonly type: 'RecordPaperAppeal';
        readonly statement: ContentRef;
        readonly way: PaperWay;
        /** The day that counts: of the postmark, else of the receipt, in the participant's zone. */
        readonly filedOn: WallDate;
        /** Ids of the documents that hold the paper. */
        readonly documents: readonly string[];
      } & Against &
        Filed)
    | ({
        readonly type: 'TakeUpAppeal';
        readonly filing: string;
        readonly statement: ContentRef;
        readonly note: ContentRef;
      } & Against)
    | ({ readonly type: 'CreditAppealDays'; readonly days: number; readonly note: ContentRef } & Against)
    | { readonly type: 'FindAppealTimely'; readonly note: ContentRef }
    | { readonly type: 'AdmitAppeal'; readonly note: ContentRef }
    | { readonly type: 'RejectAppeal'; readonly note: ContentRef }
    | { readonly type: 'AssignAppeal'; readonly officer: string }
    | { readonly type: 'AskAppealInformation'; readonly question: ContentRef }
    | ({ readonly type: 'AnswerAppealInformation'; readonly answer: ContentRef } & Filed)
    | {
        readonly type: 'DecideAppeal';
        readonly outcome: AppealOutcome;
        /** Given with `varied`, and with nothing else. */
        readonly variation?: Variation;
        readonly note: ContentRef;
      }
    | { readonly type: 'RecommendAnew'; readonly outcome: AnewOutcome; readonly note: ContentRef }
    | { readonly type: 'DecideAnew'; readonly outcome: AnewOutcome; readonly note: ContentRef }
  );

export type AppealEvent =
  | {
      readonly type: 'AppealFiled';
      readonly filing: string;
      readonly statement: ContentRef;
      readonly filedOn: WallDate;
      readonly timely: boolean;
      readonly policy: string;
      /** The decision; absent where it can only be the last. */
      readonly against?: string;
      /** The last row of the record that lay before the appeal: what is weighed is frozen there. Not with what was filed before this was recorded. */
      readonly frozen?: number;
      /** The last day to appeal, by which it is timely or not. */
      readonly lastDay?: WallDate;
      /** It came on paper or by e-mail: whoever recorded it attests the officer's signature. */
      readonly paper?: { readonly way: PaperWay; readonly by: string; readonly documents: readonly string[] };
    }
  | {
      readonly type: 'AppealDaysCredited';
      readonly against: string;
      readonly days: number;
      readonly before: WallDate;
      readonly after: WallDate;
      readonly by: string;
      readonly note: ContentRef;
    }
  | { readonly type: 'AppealFoundTimely'; readonly by: string; readonly lastDay: WallDate; readonly note: ContentRef }
  /** It had been rejected as late, and by the last day as it is now it was filed in time: a person decides anew whether it is admitted. */
  | {
      readonly type: 'AppealReopened';
      readonly filing: string;
      readonly against: string;
      readonly filedOn: WallDate;
      readonly lastDay: WallDate;
    }
  | { readonly type: 'AppealAdmitted'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'AppealNotAdmitted'; readonly by: string; readonly note: ContentRef }
  | {
      readonly type: 'AppealAssigned';
      readonly officer: string;
      /** Who assigned it; missing in what was recorded first. */
      readonly by?: string;
    }
  | {
      readonly type: 'AppealInformationAsked';
      readonly by: string;
      readonly on: WallDate;
      readonly question: ContentRef;
    }
  | { readonly type: 'AppealInformationAnswered'; readonly filing: string; readonly answer: ContentRef }
  /** Noted, and nothing follows from it but what the appeal officer decides. */
  | { readonly type: 'AppealInformationUnanswered'; readonly due: WallDate }
  | {
      readonly type: 'AppealDecided';
      readonly outcome: AppealOutcome;
      readonly by: string;
      readonly on: WallDate;
      /** The contested decision goes on, as it was or in part, and is kept. Absent where it does not, and in what was recorded when it was forgotten. */
      readonly stands?: true;
      readonly note: ContentRef;
    }
  | ({ readonly type: 'DecisionVaried'; readonly by: string; readonly on: WallDate } & Variation)
  /** What an appeal sent back is recommended anew, by somebody who had no part in it; another person decides. */
  | {
      readonly type: 'AnewRecommended';
      readonly outcome: AnewOutcome;
      readonly by: string;
      readonly note: ContentRef;
    }
  | {
      readonly type: 'DecidedAnew';
      readonly outcome: AnewOutcome;
      readonly by: string;
      readonly on: WallDate;
      readonly note: ContentRef;
    }
  /** `to` is missing where it was only noted. */
  | { readonly type: 'AppealAlerted'; readonly day: number; readonly to?: 'headquarters' }
  /** `due`, the day that was the last, is missing in what was recorded first. */
  | { readonly type: 'AppealWindowClosed'; readonly against: string; readonly due?: WallDate }
  | MembershipEvent
  | { readonly type: 'ApplicationReopened'; readonly note: ContentRef }
  | { readonly type: 'TierRestored'; readonly tier: Tier; readonly note: ContentRef };

/** What follows from one command about an appeal. */
export type AppealOut = readonly (AppealEvent | AdverseOut[number] | DutyEvent | ClockEvent | NoticeEvent)[];
