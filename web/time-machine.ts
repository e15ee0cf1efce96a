/** Moves one participant's clock forward, on the local engine only: the names of these options change between servers, so they live here alone. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { workflowIds } from '../workflows/messages.ts';

const PATIENCE_MS = 120_000;

/** Fast-forwards by whole days and one second more, and waits until the participant's timers have fired. Throws when the engine cannot. */
export const fastForward = (client: Client, participant: string, days: number, namespace = 'default'): Promise<void> =>
  skip(client, participant, days * 86_400 + 1, namespace);

/** Fast-forwards by seconds. */
export async function skip(client: Client, participant: string, seconds: number, namespace = 'default'): Promise<void> {
  const id = randomUUID();
  const workflowExecution = { workflowId: workflowIds.participant(participant) };
  const timeSkippingConfig = {
    enabled: true,
    maxSessionSkipCount: 2_000,
    fastForwardConfig: { id, duration: { seconds } },
  };
  const updateMask = { paths: ['time_skipping_config'] };
  const workflowExecutionOptions = { timeSkippingConfig };
  const request = { namespace, workflowExecution, workflowExecutionOptions, updateMask };
  await client.workflowService.updateWorkflowExecutionOptions(request as never);
  const until = Date.now() + PATIENCE_MS;
  const poll = { namespace, workflowExecution, fastForwardId: id };
  for (;;) {
    try {
      await client.connection.withDeadline(Math.min(until, Date.now() + 20_000), () =>
        client.workflowService.pollWorkflowExecutionTimeSkipping(poll as never),
      );
      return;
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
  }
}
