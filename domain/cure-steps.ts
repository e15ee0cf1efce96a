/**
 * The steps of a cure, one by one: agreed to or returned, reported done with evidence, accepted or sent back. What waits for the agency holds
 * the term to cure, or the day of a condition. A part of a cure may be enough for a reinstatement where the policy says so; what is left is owed
 * as a condition then.
 */
import { CURABLE, groundIsCured, reinstate } from './adverse-cure.ts';
import type { AdverseOut } from './adverse-events.ts';
import { at, open } from './adverse-stage.ts';
import { wallDateOf } from './calendar.ts';
import { clockOf, end, hold, start } from './clock.ts';
import { answerCondition, conditionDuty } from './cure-conditions.ts';
import type { ContentRef } from './content.ts';
import { runOn, termEnds } from './cure-term.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { pauseDuty } from './outreach-pauses.ts';
import {
  answered,
  awaitsUs,
  changed,
  isDone,
  isToDo,
  MOST_DOCUMENTS,
  type PlanStep,
  type StepStatus,
} from './plan-step.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isMember, type Adverse, type State } from './state.ts';

export type StepCommand = Given &
  (
    | { readonly type: 'AssessStep'; readonly step: string; readonly accepted: boolean; readonly note: ContentRef }
    | ({
        readonly type: 'ReportStep';
        readonly step: string;
        readonly report: ContentRef;
        /** Ids of documents. */
        readonly evidence: readonly string[];
      } & Filed)
    | { readonly type: 'ReinstateOnConditions'; readonly note: ContentRef }
  );
export type StepEvent =
  | {
      readonly type: 'StepAssessed';
      readonly step: string;
      readonly status: StepStatus;
      readonly by: string;
      readonly note: ContentRef;
    }
  | {
      readonly type: 'StepReported';
      readonly filing: string;
      readonly step: string;
      readonly late: boolean;
      readonly report: ContentRef;
      readonly evidence: readonly string[];
    };

type Out = readonly (StepEvent | AdverseOut[number])[];

/** Stages in which a plan is carried out. */
const UNDER_WAY: readonly Adverse['stage'][] = [...CURABLE, 'cure-submitted'];
const planned = ({ adverse }: State): readonly PlanStep[] =>
  adverse?.plan && UNDER_WAY.includes(adverse.stage) ? adverse.plan.steps : [];
/** Every step that is owed: of the plan that is carried out, and the conditions of earlier reinstatements. */
export const stepsOf = (state: State): readonly PlanStep[] => [...planned(state), ...state.conditions];
const find = (state: State, id: string): PlanStep | undefined => stepsOf(state).find((step) => step.id === id);
const isCondition = ({ conditions }: State, id: string): boolean => conditions.some((one) => one.id === id);

export const stepActs: Acts<StepCommand['type']> = {
  AssessStep: {
    may: ['specialist'],
    binds: true,
    seat: 'case',
    guard: (state) => requireThat(stepsOf(state).some(awaitsUs), 'NoStepAwaits', 'No step waits for an answer.'),
  },
  ReportStep: {
    may: ['officer', 'contact'],
    filing: 'cure-step',
    binds: true,
    guard: (state) => {
      requireThat(isMember(state.standing), 'NotMember', 'Only a member has steps to report.');
      requireThat(stepsOf(state).some(isToDo), 'NoStepToReport', 'No step that was agreed to waits to be done.');
    },
  },
  ReinstateOnConditions: {
    may: ['director'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: requirePart,
  },
};

/** A part of the cure is done, the rest of it is agreed to and waits for nobody, and the policy lets it be owed after the reinstatement. */
function requirePart(state: State, facts: Facts): void {
  at(state, ['suspended', 'cure-lapsed', 'cure-submitted'], 'There is no plan that is being carried out.');
  const adverse = open(state);
  const steps = adverse.plan?.steps ?? [];
  requireThat(
    policyOf(facts, adverse).cure.conditions.includes(adverse.ground),
    'ConditionsNotAllowed',
    'On this ground the policy allows no reinstatement before the whole cure is accepted.',
  );
  requireThat(
    groundIsCured(state),
    'DutyStillOwed',
    'What the suspension was about is not done yet: it must be submitted and approved first.',
  );
  requireThat(
    steps.some(isDone) && steps.some(isToDo) && steps.every((step) => isDone(step) || isToDo(step)),
    'NoPartialCure',
    'Some steps must be accepted, and every other agreed to, with nothing that waits for an answer.',
  );
}

/** What follows from one command about a step. */
export function decideStep(state: State, command: StepCommand, facts: Facts): Out {
  switch (command.type) {
    case 'AssessStep':
      return assess(state, command, facts);
    case 'ReportStep':
      return report(state, command, facts);
    case 'ReinstateOnConditions':
      return reinstate(state, 'cure', command.note, facts, (open(state).plan?.steps ?? []).filter(isToDo));
  }
}

function assess(state: State, command: StepCommand & { type: 'AssessStep' }, facts: Facts): Out {
  const step = find(state, command.step);
  requireThat(step !== undefined && awaitsUs(step), 'NoStepAwaits', 'No step waits for an answer.');
  const to = answered(step.status, command.accepted);
  requireThat(
    to !== 'agreed' || step.due <= termEnds(state, facts),
    'StepAfterTerm',
    'This step would be done after the term to cure: grant more time first, or return it.',
  );
  const { by, note } = command;
  const assessed = { type: 'StepAssessed', step: step.id, status: to, by: by.person, note } as const;
  if (isCondition(state, step.id)) return [assessed, ...answerCondition(state, step.id, to, facts)];
  return [assessed, ...answerStep(state, step, to, facts)];
}

/** When nothing of the plan waits any more: the term runs on, or the whole cure waits to be accepted. */
function answerStep(state: State, step: PlanStep, to: StepStatus, facts: Facts): Out {
  const steps = changed(planned(state), step.id, { status: to });
  const told = steps.some(awaitsUs) ? [] : tell(state, 'plan-answered', 'adverse');
  const ended = end(state, `CURE_ANSWER:${step.id}`, 'met');
  const policy = policyOf(facts, open(state));
  if (steps.every(isDone)) {
    const waits = clockOf(state, 'CURE_ANSWER:adverse') !== undefined;
    const whole = start(state, policy, 'CURE_ANSWER', 'adverse', officeToday(facts), 'StepAssessed', facts);
    return [...ended, ...(waits ? [] : [whole]), ...told];
  }
  const met = steps.some(({ status }) => status === 'proposed') ? [] : end(state, 'CURE_ANSWER:adverse', 'met');
  if (steps.some(awaitsUs)) return [...ended, ...met];
  const mend = steps.some(({ status }) => status === 'returned' || status === 'sent-back');
  return [...ended, ...met, ...runOn(state, facts, mend ? numberOf(policy, 'RETURN_CURE') : 0), ...told];
}

/** It is a filing: the term stands still from its receipt until the agency has looked. */
function report(state: State, command: StepCommand & { type: 'ReportStep' }, facts: Facts): Out {
  const { filing, evidence } = command;
  const step = find(state, command.step);
  requireThat(step !== undefined && isToDo(step), 'NoStepToReport', 'No step that was agreed to waits to be done.');
  requireThat(
    evidence.length <= MOST_DOCUMENTS,
    'TooManyDocuments',
    'A step names at most five documents as its evidence.',
  );
  const condition = state.conditions.find(({ id }) => id === step.id);
  const due = clockOf(state, `CURE_STEP:${step.id}`)?.due ?? step.due;
  const late = wallDateOf(filing.receivedAt, state.zone) > due;
  const policy = policyOf(facts, condition ?? open(state));
  return [
    { type: 'StepReported', filing: filing.id, step: step.id, late, report: command.report, evidence },
    ...(condition
      ? [
          ...supersedeAnswer(state, `reinstatement-conditions:${step.id}`),
          ...pauseDuty(state, conditionDuty(step.id), 'filed', filing.receivedAt),
        ]
      : hold(state, 'SUSP_CURE:adverse', 'filed', filing.receivedAt)),
    start(state, policy, 'CURE_ANSWER', step.id, officeToday(facts), 'StepReported', facts),
    ...tell(state, 'step-received', step.id),
  ];
}

/** Folds one event about a step. */
export function evolveStep(state: State, event: StepEvent): State {
  switch (event.type) {
    case 'StepAssessed':
      return withStep(state, event.step, { status: event.status, answer: event.note });
    case 'StepReported': {
      const { step, report: said, evidence } = event;
      return withStep(state, step, { status: 'reported', report: said, ...(evidence.length > 0 && { evidence }) });
    }
  }
}

/** Of a plan, the stage says whether anything about the cure waits for the agency: a step, or the acceptance of the whole. */
function withStep(state: State, id: string, part: Partial<PlanStep>): State {
  if (isCondition(state, id))
    return { ...state, conditions: changed(state.conditions, id, part).filter((step) => !isDone(step)) };
  const { adverse } = state;
  if (!adverse?.plan) return state;
  const steps = changed(adverse.plan.steps, id, part);
  const stage = steps.some(awaitsUs) || steps.every(isDone) ? 'cure-submitted' : 'suspended';
  return { ...state, adverse: { ...adverse, stage, plan: { ...adverse.plan, steps } } };
}
