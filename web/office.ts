/** All that the web knows of Temporal: a command goes to its participant and comes back as a sequence, a Refusal, or "the engine is away". */
import {
  ApplicationFailure,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { initial } from '../domain/state.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  report,
  submit,
  TASK_QUEUE,
  wake,
  workflowIds,
  type Answer,
  type Carried,
  type Order,
} from '../workflows/messages.ts';

/** The engine did not answer in time. Nothing is lost: the same command sent again is the same command. */
export class EngineAway extends Error {
  constructor(cause?: unknown) {
    super('the engine is away', { cause });
    this.name = 'EngineAway';
  }
}

export type Office = {
  /** Gives a command and waits for its answer. Throws Refusal when a rule says no, EngineAway after five seconds. */
  submit(participant: string, order: Order): Promise<Answer>;
  /** Hands over a fact that cannot be refused, waking the participant's workflow if it had ended. */
  report(participant: string, order: Order): Promise<void>;
  /** Asks the participant's workflow to look at the ledger. */
  wake(participant: string): Promise<void>;
};

const PATIENCE_MS = 5_000;

/** What a participant's workflow is started with: nothing but its name, since the ledger knows the rest. */
export const afresh = (participant: string, taskQueue = TASK_QUEUE) => ({
  workflowId: workflowIds.participant(participant),
  taskQueue,
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
  args: [{ schema: 1, state: initial(participant), answered: [] }] as [Carried],
});

export function createOffice(client: Client, patienceMs = PATIENCE_MS, taskQueue = TASK_QUEUE): Office {
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.connection.withDeadline(Date.now() + patienceMs, call);
  /** Most participants run: only where none does is one begun, since the plain road costs half. */
  const send = async (participant: string, order: Order): Promise<Answer> => {
    const update = { updateId: order.id, args: [order] as [Order] };
    try {
      return await client.workflow.getHandle(workflowIds.participant(participant)).executeUpdate(submit, update);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
    const startWorkflowOperation = new WithStartWorkflowOperation('participant', afresh(participant, taskQueue));
    return client.workflow.executeUpdateWithStart(submit, { ...update, startWorkflowOperation });
  };
  return {
    submit: (participant, order) => inTime(() => send(participant, order)).catch(explain),
    report: async (participant, order) => {
      await inTime(() =>
        client.workflow.signalWithStart('participant', {
          ...afresh(participant, taskQueue),
          signal: report,
          signalArgs: [order],
        }),
      ).catch(explain);
    },
    wake: async (participant) => {
      await inTime(() =>
        client.workflow.signalWithStart('participant', {
          ...afresh(participant, taskQueue),
          signal: wake,
          signalArgs: [],
        }),
      ).catch(explain);
    },
  };
}

function explain(error: unknown): never {
  if (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'Refusal'
  )
    throw new Refusal(codeOf(error.cause), error.cause.message);
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    isGrpcServiceError(error) ||
    isGrpcServiceError((error as Error).cause)
  )
    throw new EngineAway(error);
  throw error;
}

const codeOf = ({ details }: ApplicationFailure): string => {
  const code: unknown = details?.[0];
  return typeof code === 'string' ? code : 'Refused';
};
