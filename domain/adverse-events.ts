/** What is asked about an adverse case, and what becomes of it. */
import type { WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Hand } from './hand.ts';
import type { DueProcessCommand, DueProcessEvent } from './due-process-events.ts';
import type { MembershipEvent } from './membership-events.ts';
import type { NoticeEvent, LetterCopy } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { AllegedGround } from './policy.ts';
import type { CurePlan, StatedStep } from './plan-step.ts';
import type { Filed, Given } from './process.ts';
import type { Adverse, AdverseOrder, Ground, Tier, DeniedBenefits } from './state.ts';
import type { OfSuspension } from './suspension-notice.ts';

export type AdverseCommand =
  | DueProcessCommand
  | (Given &
      (
        | {
            readonly type: 'RecommendSuspension';
            readonly ladder: string;
            /** The lesser step: no suspension, but these benefits are denied. */
            readonly denial?: DeniedBenefits;
            readonly note: ContentRef;
          }
        | {
            readonly type: 'RecommendImmediateAction';
            readonly order: AdverseOrder;
            readonly ground: AllegedGround;
            /** What of the policy's list justifies it; missing in what was recorded before it was asked. */
            readonly point?: string;
            /** Ids of the criteria that were not met, where some can be named. */
            readonly criteria?: readonly string[];
            /** With the order to deny benefits: which. */
            readonly denial?: DeniedBenefits;
            readonly note: ContentRef;
          }
        | {
            readonly type: 'DecideAdverse';
            readonly impose: boolean;
            /** Imposed in part only: these benefits are denied, and nothing else of what was recommended. */
            readonly denial?: DeniedBenefits;
            readonly note: ContentRef;
          }
        | { readonly type: 'ConfirmSuspension'; readonly note: ContentRef }
        | ({
            readonly type: 'ServeDecision';
            /** The letter that left, by its notice’s id; left out: the decision’s own that waits. */
            readonly letter?: string;
            readonly tracking: ContentRef;
          } & LetterCopy)
        | ({
            readonly type: 'SubmitCure';
            readonly plan: ContentRef;
            readonly consentsToVisits: boolean;
            /** Absent where the cure is a text alone. */
            readonly steps?: readonly StatedStep[];
          } & Filed)
        | { readonly type: 'AcceptCure'; readonly note: ContentRef }
        | { readonly type: 'RefuseCure'; readonly note: ContentRef }
        | { readonly type: 'Reinstate'; readonly note: ContentRef }
        | { readonly type: 'RecommendRemoval'; readonly note: ContentRef }
      ));

export type AdverseEvent =
  | DueProcessEvent
  | {
      readonly type: 'AdverseRecommended';
      readonly case: string;
      readonly order: AdverseOrder;
      readonly ground: Ground;
      readonly about: string;
      readonly basis: Adverse['basis'];
      readonly notice: Adverse['notice'];
      /** The point of the policy's list that justifies an immediate action; absent on evidence, and in what was recorded before it was asked. */
      readonly point?: string;
      /** Ids of the criteria that were not met, where some were named. */
      readonly criteria?: readonly string[];
      /** With the order to deny benefits. */
      readonly denial?: DeniedBenefits;
      readonly by: string;
      readonly note: ContentRef;
      readonly policy: string;
      /** Who had a hand in it before, besides whoever recommends; missing in what was recorded before it was kept. */
      readonly hands?: readonly Hand[];
      /** Whoever has stepped back before stays so; missing in what was recorded when a new case still forgot it. */
      readonly recusals?: 'kept';
      /** It stands beside a suspension on another ground. */
      readonly beside?: true;
    }
  | { readonly type: 'AdverseDeclined'; readonly by: string; readonly note: ContentRef }
  | {
      readonly type: 'AdverseDecided';
      readonly order: AdverseOrder;
      readonly ground: Ground;
      readonly on: WallDate;
      readonly by: string;
      readonly people: readonly string[];
      /** Of the case beside a suspension, which goes on until the letter about this decision has left. */
      readonly beside?: true;
      /** With the order to deny benefits. */
      readonly denial?: DeniedBenefits;
      /** A suspension that headquarters does not confirm, by the policy. Absent where it does, and of what nobody confirms. */
      readonly unconfirmed?: true;
      /** A denial of benefits that headquarters confirms, by the policy; absent of one that is served on the decision alone, as before all were. */
      readonly toConfirm?: true;
      readonly note: ContentRef;
      /** The sequence of the record that the decider saw. */
      readonly seen?: number;
    }
  | {
      readonly type: 'SuspensionConfirmed';
      /** Absent of a suspension. */
      readonly of?: 'benefit-denial';
      readonly by: string;
      readonly on: WallDate;
      readonly note: ContentRef;
      readonly seen?: number;
    }
  | ({
      readonly type: 'DecisionServed';
      readonly on: WallDate;
      /** Who served it; missing in what was recorded before that was kept. */
      readonly by?: string;
      readonly notice: string | null;
      readonly tracking: ContentRef;
    } & LetterCopy &
      OfSuspension)
  | { readonly type: 'Suspended'; readonly effectiveOn: WallDate }
  | {
      readonly type: 'CureSubmitted';
      readonly filing: string;
      readonly plan: ContentRef;
      readonly late: boolean;
      readonly consentsToVisits: boolean;
      /** Who consented, and when; absent where nobody did, and in what was recorded before it was asked by ground. */
      readonly consent?: NonNullable<CurePlan['consent']>;
      readonly steps?: readonly StatedStep[];
    }
  | { readonly type: 'CureAccepted'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'CureRefused'; readonly by: string; readonly note: ContentRef }
  | { readonly type: 'CureLapsed'; readonly due: WallDate }
  | {
      readonly type: 'Reinstated';
      readonly on: WallDate;
      readonly tier: Tier;
      /** `fallen`: the decision had lapsed in the house, and was let fall. */
      readonly how: 'cure' | 'appeal' | 'fallen' | 'correction';
      readonly note: ContentRef;
      /** Steps of the plan that are owed from now on; absent where none are. */
      readonly conditions?: readonly string[];
      /** The consent to visits without notice that came with the cure, and stands; absent where there was none, and before it was kept. */
      readonly visitsConsent?: NonNullable<CurePlan['consent']>;
    }
  | { readonly type: 'RemovalRecommended'; readonly by: string; readonly note: ContentRef }
  | {
      readonly type: 'Removed';
      readonly effectiveOn: WallDate;
      readonly barredUntil: WallDate;
      /** At once: the letter is still to leave the house. Absent where it left first, and in what was recorded before that was asked. */
      readonly unserved?: true;
    };

export type AdverseOut = readonly (AdverseEvent | MembershipEvent | ClockEvent | NoticeEvent | LadderEvent)[];
