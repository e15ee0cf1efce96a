/** All that the web knows of Temporal: a command goes to its participant and comes back as a sequence, a Refusal, or "the engine is away". */
import { setTimeout as wait } from 'node:timers/promises';
import {
  ApplicationFailure,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import type { Instant } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  NOT_TAKEN,
  report,
  submit,
  TASK_QUEUE,
  wake,
  workflowIds,
  type Answer,
  nothingCarried,
  type Carried,
  type Order,
} from '../workflows/messages.ts';
import { Turnstile } from './turnstile.ts';

/**
 * The engine did not answer in time, or it is there and the participant has too much to do. Nothing is lost: the same command sent again is
 * the same command.
 */
export class EngineAway extends Error {
  readonly why: 'away' | 'busy';

  constructor(why: 'away' | 'busy' = 'away', cause?: unknown) {
    super(`the engine is ${why}`, { cause });
    this.name = 'EngineAway';
    this.why = why;
  }
}

export type Office = {
  /** Gives a command and waits for its answer. Throws Refusal when a rule says no, EngineAway within five seconds. */
  submit(participant: string, order: Order): Promise<Answer>;
  /** Hands over a fact that cannot be refused, waking the participant's workflow if it had ended. */
  report(participant: string, order: Order): Promise<void>;
  /** Asks the participant's workflow to look at the ledger. */
  wake(participant: string): Promise<void>;
};

/** People are told within five seconds; the page around the answer takes its part of them. */
const PATIENCE_MS = 4_000;
/**
 * How many commands of one participant this process has with the engine at a time. They are judged one after the other anyway; the rest wait
 * here, where who waits too long can be told so.
 */
const ABREAST = 4;

/** What a participant's workflow is started with: nothing but its name, since the ledger knows the rest. */
export const afresh = (participant: string, taskQueue = TASK_QUEUE) => ({
  workflowId: workflowIds.participant(participant),
  taskQueue,
  workflowIdConflictPolicy: 'USE_EXISTING' as const,
  args: [nothingCarried(participant)] as [Carried],
});

export function createOffice(client: Client, patienceMs = PATIENCE_MS, taskQueue = TASK_QUEUE): Office {
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
  const turnstile = new Turnstile(() => ABREAST);
  /** Tried again when it may succeed in a moment, as the same command, for as long as people wait. */
  const insist = <T>(until: Instant, crowded: boolean, call: () => Promise<T>): Promise<T> =>
    attempts(until, crowded, () => client.connection.withDeadline(until, call));
  const inTurn = async (participant: string, order: Order): Promise<Answer> => {
    const until = Date.now() + patienceMs;
    const entered = await turnstile.enter(participant, patienceMs);
    if (entered === 'late') throw new EngineAway('busy');
    try {
      return await insist(until, entered === 'waited', () => send(participant, order));
    } finally {
      turnstile.leave(participant);
    }
  };
  return {
    submit: inTurn,
    report: async (participant, order) => {
      const told = { ...afresh(participant, taskQueue), signal: report, signalArgs: [order] as [Order] };
      await insist(Date.now() + patienceMs, false, () => client.workflow.signalWithStart('participant', told));
    },
    wake: async (participant) => {
      const told = { ...afresh(participant, taskQueue), signal: wake, signalArgs: [] as [] };
      await insist(Date.now() + patienceMs, false, () => client.workflow.signalWithStart('participant', told));
    },
  };
}

/** Tries until it is done, refused, or too late; `crowded` says whether it is known already that the participant is busy. */
async function attempts<T>(until: Instant, crowded: boolean, call: () => Promise<T>): Promise<T> {
  for (let pauseMs = 100; ; pauseMs = Math.min(1_000, pauseMs * 2)) {
    try {
      return await call();
    } catch (error) {
      if (!mayPass(error)) return explain(error, crowded);
      if (Date.now() + pauseMs >= until) throw new EngineAway('busy', error);
    }
    crowded = true;
    await wait(pauseMs * (0.5 + Math.random() / 2)); // those who were turned away together do not come again together
  }
}

/**
 * Whether the same call may succeed in a moment: too many commands are under way at this participant, its run is about to roll over, or it
 * ended while the command was on its way to it.
 */
function mayPass(error: unknown): boolean {
  if (isLimit(error) || error instanceof WorkflowNotFoundError) return true;
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && NOT_TAKEN.includes(cause.type);
}

/** The engine takes only so many commands at a time for one workflow (`bin/engine.ts`), and says so as the code that gRPC calls RESOURCE_EXHAUSTED. */
const isLimit = (error: unknown): boolean =>
  [error, (error as Error).cause].some((each) => isGrpcServiceError(each) && Number(each.code) === 8);

function explain(error: unknown, crowded: boolean): never {
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
    throw new EngineAway(crowded ? 'busy' : 'away', error);
  throw error;
}

const codeOf = ({ details }: ApplicationFailure): string => {
  const code: unknown = details?.[0];
  return typeof code === 'string' ? code : 'Refused';
};
