/** The contract between the office and the participant's workflow: names, ids and the shapes that travel. Ids, codes, dates and hashes only. */
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar.ts';
import type { Command } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';

export const TASK_QUEUE = 'portolan';
export const workflowIds = {
  participant: (id: string): string => `participant:${id}`,
  import: (run: string): string => `import:${run}`,
  goLive: (programme: string): string => `go-live:${programme}`,
} as const;

/** A command as it travels: the judge reads everything else from the record. */
export type Order = Exclude<Command, { type: 'Due' }>;
/** `seq` is the ledger's sequence after the command. */
export type Answer = { readonly seq: number };
export type Denied = { readonly code: string; readonly message: string };
/** The failure's type when a command was not taken, since the run is about to roll over. */
export const BUSY = 'Busy';
/** Types of failures that say nothing about the command: the same one is to be sent again. All but the first are the engine's own words. */
export const NOT_TAKEN: readonly (string | null | undefined)[] = [
  BUSY,
  'AcceptedUpdateCompletedWorkflow',
  'UnprocessedUpdate',
];

/** The form of what is carried (`carried.ts`). */
export const SCHEMA = 5;

/** What a run starts with, and hands to the next one. */
export type Carried = {
  readonly schema: typeof SCHEMA;
  readonly state: State;
  readonly answered: readonly (readonly [string, Answer])[];
};

/** What the first run of a participant starts with: nothing but its name, since the ledger knows the rest. */
export const nothingCarried = (participant: string): Carried => ({
  schema: SCHEMA,
  state: initial(participant),
  answered: [],
});

export const submit = defineUpdate<Answer, [Order]>('submit');
export const report = defineSignal<[Order]>('report');
/** Something outside the command road has reached the ledger: look. */
export const wake = defineSignal('wake');

export type Standing = {
  readonly seq: number;
  readonly standing: string;
  readonly letters: number;
  readonly couriers: number;
  readonly next: { readonly clock: string; readonly dueAt: Instant } | null;
};
/**
 * What the workflow knows: asked as a command that is always turned away, with a {@link Standing} as the reason, since that leaves nothing in
 * its history. No query: one that meets a command of a run that the worker has put away can keep that run from the worker for good (ADR 9).
 */
export const inspect = defineUpdate<void, []>('inspect');
/** Type of the failure that holds the answer. */
export const STANDING = 'Standing';
