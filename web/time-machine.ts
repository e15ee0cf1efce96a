/** Moves one participant's clock forward, on the local engine only: the names of these options change between servers, so they live here alone. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/calendar.ts';
import { workflowIds } from '../workflows/messages.ts';

const PATIENCE_MS = 120_000;
/** A page does not wait longer for the engine to tell the time. */
const TELL_MS = 3_000;

/** Fast-forwards by whole days and one second more, and waits until the participant's timers have fired. Throws when the engine cannot. */
export const fastForward = (client: Client, participant: string, days: number, namespace = 'default'): Promise<void> =>
  skip(client, participant, days * 86_400 + 1, namespace);

const durationOf = (ms: number) => ({ seconds: Math.floor(ms / 1000), nanos: (ms % 1000) * 1e6 });

/** Fast-forwards by seconds, to the millisecond. */
export async function skip(client: Client, participant: string, seconds: number, namespace = 'default'): Promise<void> {
  const id = randomUUID();
  const workflowExecution = { workflowId: workflowIds.participant(participant) };
  const timeSkippingConfig = {
    enabled: true,
    maxSessionSkipCount: 2_000,
    fastForwardConfig: { id, duration: durationOf(Math.round(seconds * 1000)) },
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

type Described = {
  readonly workflowExtendedInfo?: {
    readonly timeSkippingInfo?: {
      readonly currentTime?: { readonly seconds?: unknown; readonly nanos?: unknown } | null;
    } | null;
  } | null;
};

/** What a participant's own clock shows: the real time and all that was skipped. Throws when the engine does not know the participant. */
export async function ownTime(client: Client, participant: string, namespace = 'default'): Promise<Instant> {
  const execution = { workflowId: workflowIds.participant(participant) };
  const described: Described = await client.connection.withDeadline(Date.now() + TELL_MS, () =>
    client.workflowService.describeWorkflowExecution({ namespace, execution }),
  );
  const at = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return at ? Number(at.seconds) * 1000 + Math.floor(Number(at.nanos ?? 0) / 1e6) : Date.now();
}
