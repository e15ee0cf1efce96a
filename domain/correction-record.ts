/** What can be corrected, and a correction that waits for its second person. */
import type { ContentRef } from './content.ts';
import type { DecisionKind } from './decision-kind.ts';

export const CORRECTABLE = [
  'standing',
  'tier',
  'deadline',
  'certified-on',
  'initial-validated-on',
  'last-validated-on',
  'decided-on',
  'served-text',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** `about`: the id of a deadline's clock, or of a decision that is not the last one; empty for anything else. `to`: a tier, a date; null where only one thing can be right. */
export type Change = { readonly what: Correctable; readonly about: string; readonly to: string | null };
/** One that waits for its second person. `from`: what was recorded when it was proposed. */
export type Correction = Proposed & { readonly reason: ContentRef };
export type Proposed = Change & {
  readonly id: string;
  readonly from: string | null;
  /** What kind of decision it is about; absent of the last one, and where it is about none. */
  readonly of?: DecisionKind;
  readonly by: string;
};
