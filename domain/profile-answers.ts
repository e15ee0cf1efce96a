/** The answers of a security profile, as they are recorded. */
import type { Instant, WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';

export const ANSWER_CODES = ['yes', 'partly', 'no', 'not-applicable'] as const;
export type AnswerCode = (typeof ANSWER_CODES)[number];
/** A document that shows it, and the day of what it shows. */
export type Evidence = { readonly document: string; readonly on: WallDate };
export type Verdict = {
  readonly result: 'accepted' | 'returned';
  /** Why; always there when it is returned. */
  readonly note: ContentRef | null;
  readonly by: string;
  readonly at: Instant;
};
export type CriterionAnswer = {
  readonly answer: AnswerCode;
  readonly explanation: ContentRef | null;
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
  readonly by: string;
  /** When it was said since that the answer still holds. */
  readonly affirmedAt: Instant | null;
  /** The row of the stream that changed it last, be it by an affirmation or a verdict. */
  readonly seq: number;
  /** The criterion was changed in substance since it was answered: this is what was said to the earlier one. */
  readonly outdated: boolean;
  /** Of the answer as it stands; a new answer or an affirmation has none yet. */
  readonly verdict: Verdict | null;
};
export type Profile = {
  readonly participant: string;
  /** The last row of the stream `profile:<participant>`; 0 before the first. */
  readonly seq: number;
  /** The version of the criteria that the ids of the answers belong to; empty before the first answer. */
  readonly criteria: string;
  readonly answers: Readonly<Record<string, CriterionAnswer>>;
};
/** Before anything was answered. */
export const emptyProfile = (participant: string): Profile => ({ participant, seq: 0, criteria: '', answers: {} });
