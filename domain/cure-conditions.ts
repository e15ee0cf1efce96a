/** Conditions of a reinstatement: steps of the cure that were open then. Each is a duty of its own, with the clock `CURE_STEP`. */
import { daysBetween } from './calendar.ts';
import { clockOf, end, lapse, start, type ClockEvent } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell, type NoticeEvent } from './notice.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import type { LadderEvent } from './outreach-events.ts';
import { resumeDuty } from './outreach-pauses.ts';
import type { PlanStep, StepStatus } from './plan-step.ts';
import { numberOf } from './policy.ts';
import { policyOf, today } from './process.ts';
import type { Adverse, State } from './state.ts';

type Out = readonly (ClockEvent | NoticeEvent | LadderEvent)[];

export const conditionDuty = (step: string) => ({ purpose: 'reinstatement-conditions', about: step }) as const;

/** From the reinstatement on each open step is owed by the day that was agreed, and by some days from now at the least. */
export function conditionClocks(
  state: State,
  adverse: Adverse,
  steps: readonly PlanStep[],
  facts: Facts,
): readonly ClockEvent[] {
  const policy = policyOf(facts, adverse);
  const on = today(state, facts);
  return steps.map(({ id, due }) => {
    const count = Math.max(daysBetween(on, due), numberOf(policy, 'CURE_STEP'));
    return start(state, policy, 'CURE_STEP', id, on, 'Reinstated', facts, { count });
  });
}

/** Accepted, the condition is met; sent back, its day comes again with the days to mend at the least. */
export function answerCondition(state: State, step: string, to: StepStatus, facts: Facts): Out {
  const kept = state.conditions.find(({ id }) => id === step) ?? null;
  const done: Out = [
    ...end(state, `CURE_STEP:${step}`, 'met'),
    ...endLadder(state, `reinstatement-conditions:${step}`, 'done'),
  ];
  const mend = numberOf(policyOf(facts, kept), 'RETURN_CURE');
  return [
    ...end(state, `CURE_ANSWER:${step}`, 'met'),
    ...(to === 'done' ? done : resumeDuty(state, conditionDuty(step), facts, mend)),
    ...tell(state, 'plan-answered', step),
  ];
}

/** The day of a condition has passed without it: it stays owed, and outreach begins. */
export function conditionFallsOverdue(state: State, id: string, facts: Facts): Out {
  const clock = clockOf(state, id);
  return clock ? [lapse(clock), ...beginLadder(state, 'reinstatement-conditions', clock.about, facts)] : [];
}
