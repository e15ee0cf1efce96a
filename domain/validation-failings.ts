/** What a failed validation found, each with what cures it. */
import type { RequiredAction, Validation } from './state.ts';

export type Failing = RequiredAction & { readonly found: NonNullable<RequiredAction['found']> };

/** Required actions of a report that failed; none of one from before what was found was said apart from its cure. */
export const failings = (validation: Validation | null): readonly Failing[] =>
  validation?.stage === 'failed'
    ? validation.actions.filter((action): action is Failing => action.found !== undefined)
    : [];
