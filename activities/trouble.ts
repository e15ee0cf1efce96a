/** What is wrong with one workflow, by what the engine and the record say of it. */
import type { Found } from '../db/findings.ts';
import type { Late } from '../db/queries/watch.ts';

/** The kinds that the watch looks for. */
export const WATCHED: readonly string[] = [
  'task-failing',
  'participant-stuck',
  'activity-retrying',
  'filing-waiting',
  'proofs-dry',
  'report-unanswered',
  'effect-unreceipted',
  'anchor-late',
];

/** A workflow that runs, as the engine describes it. */
export type Described = {
  /** Which try the open workflow task is; 0 when none is open. */
  readonly taskAttempt: number;
  readonly activities: readonly { readonly type: string; readonly id: string; readonly attempt: number }[];
};
export type Looked = {
  readonly workflow: string;
  readonly participant: string | null;
  /** What the record holds against it: an overdue deadline, a notice that has waited long. */
  readonly late: Late | null;
  /** The engine itself reports that its tasks fail. */
  readonly reported: boolean;
  /** Null when it does not run. */
  readonly described: Described | null;
};

/** What is read of the engine's description of a run. */
type Raw = {
  readonly pendingWorkflowTask?: { readonly attempt?: number | null } | null;
  readonly pendingActivities?:
    | readonly {
        readonly activityType?: { readonly name?: string | null } | null;
        readonly activityId?: string | null;
        readonly attempt?: number | null;
      }[]
    | null;
};

export const describedOf = ({ pendingWorkflowTask: task, pendingActivities }: Raw): Described => ({
  taskAttempt: task ? (task.attempt ?? 1) : 0,
  activities: (pendingActivities ?? []).map(({ activityType, activityId, attempt }) => ({
    type: activityType?.name ?? '',
    id: activityId ?? '',
    attempt: attempt ?? 1,
  })),
});

/** The engine tries a task again at once, and then ever later: from the third try on it is no accident. */
const TASK_TRIES = 2;
const ACTIVITY_TRIES = 5;

export const found = (kind: string, subject: string, participant: string | null, detail: Found['detail']): Found => ({
  kind,
  subject,
  participant,
  detail,
});

/** Everything that is wrong with it: at most one finding of its own, and one for each activity that keeps failing. */
export function troublesOf({ workflow, participant, late, reported, described }: Looked): readonly Found[] {
  const overdue = late?.clock == null ? null : { clock: late.clock, dueAt: late.dueAt };
  if (described === null) {
    if (participant === null || overdue === null) return [];
    return [found('participant-stuck', participant, participant, { why: 'no-workflow', ...overdue })];
  }
  const { taskAttempt, activities } = described;
  if (reported || taskAttempt > TASK_TRIES)
    return [found('task-failing', workflow, participant, { attempt: taskAttempt })];
  const retrying = activities
    .filter(({ attempt }) => attempt > ACTIVITY_TRIES)
    .map(({ type, id, attempt }) =>
      found('activity-retrying', `${workflow} ${id}`, participant, { activity: type, attempt }),
    );
  const idle = taskAttempt === 0 && activities.length === 0;
  if (participant === null || overdue === null || !idle) return retrying;
  return [...retrying, found('participant-stuck', participant, participant, { why: 'overdue', ...overdue })];
}
