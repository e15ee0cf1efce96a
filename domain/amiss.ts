/** What may differ between expected and sent, and what of it waits for somebody. Words only: facts speak of it. */
import type { NoticeKind } from './notice.ts';

/**
 * `missing`: nothing was queued. `extra`: nothing asked for it. `late`: beyond the policy's hours. `unproven`: it is said to have left, and what
 * should prove it is not there. `failed`: it came to nothing.
 */
export const DIFFERENCES = ['missing', 'extra', 'late', 'unproven', 'failed'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** A difference that waits for somebody. */
export type AmissNotice = {
  /** The copy's id, or what expects it where there is none. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly rung: string | null;
  readonly differs: Difference;
};
