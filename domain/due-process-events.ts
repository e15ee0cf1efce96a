/** What keeps a decision fair between its parts: dated anew, taken by others, in part only, and undone again. */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { Given } from './process.ts';
import type { Benefit, Ground } from './state.ts';

export type DueProcessCommand = Given &
  (
    | { readonly type: 'DateDecisionAnew'; readonly note: ContentRef }
    /** `denial`: the id of one that is in force. */
    | { readonly type: 'RestoreBenefits'; readonly denial: string; readonly note: ContentRef }
    | { readonly type: 'Recuse'; readonly note: ContentRef }
  );

export type DueProcessEvent =
  /** The decision had lapsed; `before` was its date. */
  | {
      readonly type: 'DecisionDatedAnew';
      readonly on: WallDate;
      readonly before: WallDate;
      readonly by: string;
      readonly note: ContentRef;
      readonly seen?: number;
    }
  | {
      readonly type: 'BenefitsDenied';
      readonly denial: string;
      readonly case: string;
      readonly decision: string;
      readonly ground: Ground;
      readonly about: string;
      readonly policy: string;
      readonly benefits: readonly Benefit[];
      readonly effectiveOn: WallDate;
      /** They come back by themselves on this day. */
      readonly until: WallDate;
    }
  | {
      readonly type: 'BenefitsRestored';
      readonly denial: string;
      readonly benefits: readonly Benefit[];
      readonly on: WallDate;
      /** `reasoned`: somebody of rank saw reason to; `done`: what it was about is done or waived; `term`: its day came. */
      readonly why: 'reasoned' | 'done' | 'term' | 'appeal';
      /** Null where nobody decided it. */
      readonly note: ContentRef | null;
    }
  /** Whoever steps back from a case holds no seat in it any more. */
  | {
      readonly type: 'Recused';
      readonly by: string;
      readonly from: 'decision' | 'appeal' | 'preparation';
      readonly note: ContentRef;
    };
