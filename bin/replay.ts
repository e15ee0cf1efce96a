/** Asks a build of the workflows whether it would do what histories say was done. */
import type { DataConverter } from '@temporalio/common';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker';
import { preloadModules, workflowsPath } from './workflow-code.ts';

/** What a replay finds is told by whoever asked for it: the engine's own words about it would only be in the way. To be called once, first. */
export const quietly = (): Runtime =>
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });

/** The workflows of the code at hand, as a worker would load them. */
export const bundleWorkflows = (): Promise<WorkflowBundle> =>
  bundleWorkflowCode({
    workflowsPath,
    preloadModules,
    logger: new DefaultLogger('ERROR'),
  });

export type Replayed = {
  readonly workflowId: string;
  /**
   * `null` when the build did the same. `differs`: it would do other things, or in another order. `fails`: it cannot run this history at
   * all, as when it does not know the schema that was carried.
   */
  readonly fault: 'differs' | 'fails' | null;
  /** What the engine says to it; empty when there is no fault. */
  readonly words: string;
};

type History = { readonly workflowId: string; readonly history: unknown };

/** Replays one history after the other. */
export async function* replay(
  bundle: WorkflowBundle,
  histories: AsyncIterable<History> | Iterable<History>,
  dataConverter: DataConverter = {},
): AsyncGenerator<Replayed> {
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: bundle, dataConverter },
    histories,
  )) {
    const differs = error?.name === 'DeterminismViolationError';
    yield { workflowId, fault: error ? (differs ? 'differs' : 'fails') : null, words: error?.message ?? '' };
  }
}
