/** What has words for the telephone in each language. */
import type { LadderPurpose } from '../../domain/policy.ts';

/** `before`: at the first call, at a later one, and when a warning has gone out. */
export type CallWords = {
  readonly opening: string;
  /** In place of a name where the register has a mail address only. */
  readonly unnamed: string;
  readonly before: Readonly<Record<'first' | 'again' | 'warned', string>>;
  readonly duty: Readonly<Record<LadderPurpose, { readonly what: string; readonly todo: string }>>;
  readonly ask: string;
  readonly genuine: string;
  /** For a machine or for somebody else: not even what it is about. */
  readonly machine: string;
};
