/** How patient the workflows are with each kind of work. */
import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Case, Verdict } from '../activities/judge.ts';

/** Our own record, in the same task: within two seconds or not at all, since a task should not be open for long (ADR 9). */
const near = proxyLocalActivities<Pick<Activities, 'judge'>>({
  scheduleToCloseTimeout: '2s',
  retry: { initialInterval: '100ms', backoffCoefficient: 3, maximumInterval: '1s', maximumAttempts: 3 },
});
/** The same, while PostgreSQL is away: for as long as it takes. */
const far = proxyActivities<Pick<Activities, 'judge'>>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
/** The outside world: slow, retried for days, and worth giving up on so that a person can be told. */
export const { deliver } = proxyActivities<Pick<Activities, 'deliver'>>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '4 days',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '30m' },
});
/** The roster and the register: what waits there. */
export const { pendingRows, arrivals } = proxyActivities<Pick<Activities, 'pendingRows' | 'arrivals'>>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
/** A portion of participants commanded from an activity, which says every second that it is alive, so that a dead worker is noticed soon. */
export const { importRows, goLive } = proxyActivities<Pick<Activities, 'importRows' | 'goLive'>>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '6s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** One look at what does not move; the next minute's look is as good as another try. */
export const { watch } = proxyActivities<Pick<Activities, 'watch'>>({
  startToCloseTimeout: '50s',
  heartbeatTimeout: '15s',
  retry: { maximumAttempts: 1 },
});
/** Reads the whole record: minutes, with a sign of life in between. */
export const { compare, account, anchor } = proxyActivities<Pick<Activities, 'compare' | 'account' | 'anchor'>>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '10s', maximumInterval: '5m', maximumAttempts: 10 },
});

/** Asks the receiver of effects for all that it holds; away for hours, it is asked again the next night. */
export const { compareEffects } = proxyActivities<Pick<Activities, 'compareEffects'>>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '1m',
  retry: { initialInterval: '10s', maximumInterval: '5m', maximumAttempts: 20 },
});

/** Judges near by, and from afar when the record does not answer in time. Only what can never be recorded is thrown. */
export const judge = (ask: Case): Promise<Verdict> =>
  near.judge(ask).catch((error: unknown) => {
    if (isCancellation(error) || isUnrecordable(error)) throw error;
    return far.judge(ask);
  });

/** Whether the record can never take this. A local activity's failure comes bare when its tries are used up, and wrapped when it timed out. */
export function isUnrecordable(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type === 'Unrecordable';
}
