/**
 * What a company has saved of its application before the officer submits it. Each step is saved by itself, as often as anybody likes; whoever saves
 * one names the state of it that they saw, so that of two people who work on one step the second is told what changed.
 */
import type { Actor } from './actor.ts';
import type { ContentRef } from './content.ts';
import { requireThat } from './refusal.ts';
import type { Standing } from './state.ts';

/** The steps that are filled in here; the security profile and the contacts have records of their own. */
export const DRAFT_STEPS = ['company', 'identifiers', 'risk'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];
export const isDraftStep = (text: string): text is DraftStep => DRAFT_STEPS.some((step) => step === text);

/** A step as it was last saved: its content, and the row of the stream that saved it. */
export type SavedStep = { readonly content: ContentRef; readonly seq: number };
export type Draft = { readonly seq: number; readonly steps: Readonly<Partial<Record<DraftStep, SavedStep>>> };
export type SaveStep = {
  readonly id: string;
  readonly by: Actor;
  readonly type: 'SaveStep';
  readonly step: DraftStep;
  /** The row that the person saw; 0 when the step had not been saved. */
  readonly seen: number;
  readonly content: ContentRef;
};
export type DraftEvent = {
  readonly type: 'ApplicationStepSaved';
  readonly step: DraftStep;
  readonly content: ContentRef;
};

export const NOTHING_SAVED: Draft = { seq: 0, steps: {} };

/** A draft, and one that was returned, can be changed; what the agency is reading cannot. */
export const isChangeable = (standing: Standing): boolean => standing === 'draft' || standing === 'returned';

/** The event that follows. @throws Refusal */
export function decideDraft(draft: Draft, { step, seen, content }: SaveStep, standing: Standing): DraftEvent {
  requireThat(
    isChangeable(standing),
    'NotOpenForChanges',
    'The application can be changed only while it is a draft or after it was returned.',
  );
  requireThat(
    (draft.steps[step]?.seq ?? 0) === seen,
    'Conflict',
    'Somebody else saved this step meanwhile. What is saved now stands above; what you typed is below. Save again if yours should stand.',
  );
  return { type: 'ApplicationStepSaved', step, content };
}

/** Folds one event. */
export function evolveDraft({ seq, steps }: Draft, { step, content }: DraftEvent): Draft {
  return { seq: seq + 1, steps: { ...steps, [step]: { content, seq: seq + 1 } } };
}
