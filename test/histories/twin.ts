/** The build at hand with one deliberate change of the participant's shell, such as nobody should let run. */
import type { WorkflowBundle } from '@temporalio/worker';

/** Each replaces one place of the bundled shell by another way of doing it. */
export const MUTATIONS = {
  'a timer before the first look at the ledger': [
    'await take(null);\n    busy = false;',
    'await quietMoment(() => true, 1000); await take(null);\n    busy = false;',
  ],
  'the alarm is set before the courier is sent': [
    'courier.collect(verdict.deliver);\n        alarm.set(next);',
    'alarm.set(next);\n        courier.collect(verdict.deliver);',
  ],
  'another moment of quiet before the roll-over': ['closed ? 200 : 1000', 'closed ? 200 : 1000, 0) && await quietMoment(mayRest, 500'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type Mutation = keyof typeof MUTATIONS;

/** Throws when the place that is to be changed is not there, or not the only one: then the mutation must be written anew. */
export const mutated = (bundle: WorkflowBundle, mutation: Mutation): WorkflowBundle =>
  replaced(bundle, mutation, MUTATIONS[mutation]);

/** The build with a clock that tells an alarm, when its timer fires, the time at which the timer was started (ADR 9). It must do the same. */
export const withStandingClock = (bundle: WorkflowBundle): WorkflowBundle =>
  replaced(bundle, 'a clock that stands', ['Math.min(left - stage, deadline.dueAt - Date.now())', 'Math.min(left - stage, left)']);

function replaced({ code }: WorkflowBundle, what: string, [from, to]: readonly [string, string]): WorkflowBundle {
  if (code.split(from).length !== 2) throw new Error(`the shell no longer has one place for: ${what}`);
  return { code: code.replace(from, to) };
}
