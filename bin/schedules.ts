/** What the engine begins by itself: the watch every minute; every night the comparison of engine and record, then those of expected and sent and of what the receiver of effects holds, then the day's anchor. */
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';

const NIGHT = { zone: 'America/New_York', reconcile: 3, expected: 4, effects: 5, anchor: 5 } as const;
const MISSED = {
  /** A look that was missed is worth nothing: the next one sees the same. */
  watch: '10 seconds',
  /** A night that the engine slept through is made up for in the morning. */
  reconcile: '12 hours',
  expected: '12 hours',
  effects: '12 hours',
  anchor: '12 hours',
} as const;

type Plan = Pick<ScheduleOptions, 'spec'> & { readonly id: keyof typeof MISSED };
const PLANS: readonly Plan[] = [
  { id: 'watch', spec: { intervals: [{ every: '1 minute' }] } },
  { id: 'reconcile', spec: { calendars: [{ hour: NIGHT.reconcile }], timezone: NIGHT.zone } },
  { id: 'expected', spec: { calendars: [{ hour: NIGHT.expected }], timezone: NIGHT.zone } },
  { id: 'effects', spec: { calendars: [{ hour: NIGHT.effects }], timezone: NIGHT.zone } },
  { id: 'anchor', spec: { calendars: [{ hour: NIGHT.anchor }], timezone: NIGHT.zone } },
];

/** Puts the schedules as they should be, whatever they were; a pause that somebody ordered stays. Any number of workers may do so at once. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  for (const plan of PLANS) {
    const options = optionsOf(plan, taskQueue);
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { action, policies, spec } = options;
      await client.schedule.getHandle(plan.id).update(({ state }) => ({ action, policies, spec, state }));
    }
  }
}

const optionsOf = ({ id, spec }: Plan, taskQueue: string) =>
  ({
    scheduleId: id,
    spec,
    action: { type: 'startWorkflow', workflowType: id, workflowId: id, taskQueue, args: [] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: MISSED[id] },
  }) satisfies ScheduleOptions;
