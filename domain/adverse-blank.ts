/** What an adverse case has nothing of when it begins, by whatever event. */
import type { Adverse } from './state.ts';

export const BLANK_CASE = {
  denial: null,
  removalRecommendedBy: null,
  decidedBy: null,
  decidedOn: null,
  confirmedBy: null,
  servedOn: null,
  effectiveOn: null,
  earlier: { decided: [], confirmed: [] },
  plan: null,
  timeAsked: null,
  extensions: 0,
} as const satisfies Partial<Adverse>;
