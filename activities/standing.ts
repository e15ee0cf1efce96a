/** What a participant's workflow says of itself. */
import { ApplicationFailure, WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { inspect, NOT_TAKEN, STANDING, workflowIds, type Standing } from '../workflows/messages.ts';

/**
 * Null when it does not say: none runs, or its run is about to roll over. Throws when the engine is away, or no worker answers in time: without an
 * end to its patience a command waits for a worker for ever.
 */
export async function standingOf(client: Client, participant: string, patienceMs = 10_000): Promise<Standing | null> {
  const handle = client.workflow.getHandle(workflowIds.participant(participant));
  try {
    await client.connection.withDeadline(Date.now() + patienceMs, () => handle.executeUpdate(inspect));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    const told = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (!(told instanceof ApplicationFailure)) throw error;
    if (told.type === STANDING) return told.details![0] as Standing;
    if (NOT_TAKEN.includes(told.type)) return null;
    throw error;
  }
  throw new Error(`${participant}: a workflow took a question for a command`);
}
