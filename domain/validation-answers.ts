/** Each required action is answered, assessed, and answered again until it is accepted. */
import { clockOf, end, lapse, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { supersedeAnswer } from './outreach-answers.ts';
import { beginLadder } from './outreach-begin.ts';
import { endLadder } from './outreach-end.ts';
import { pauseDuty, resumeDuty } from './outreach-pauses.ts';
import { requireFew } from './plan-step.ts';
import { numberOf } from './policy.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import { isOpen } from './validation-acts.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

export function answer(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AnswerAction' },
  facts: Facts,
): ValidationOut {
  const { filing, action, evidence = [] } = command;
  requireFew(evidence);
  const asked = validation.actions.find(({ id }) => id === action);
  requireThat(asked !== undefined && isOpen(asked), 'ActionUnknown', 'This action does not wait for an answer.');
  const term = `ACTION_RESPONSE:${validation.cycle}`;
  const clock = clockOf(state, term);
  const late = clock !== undefined && !clock.held && filing.receivedAt >= clock.dueAt;
  const all = validation.actions.every((other) => other.id === action || !isOpen(other));
  const ladder = `actions-unanswered:${validation.cycle}`;
  return [
    {
      ...{ type: 'ActionAnswered' as const, action, answer: command.answer, filing: filing.id, late },
      ...(evidence.length > 0 && { evidence }),
    },
    ...(all
      ? [...supersedeAnswer(state, ladder), ...pauseDuty(state, duty(validation), 'filed', filing.receivedAt)]
      : []),
    start(
      state,
      policyOf(facts, validation),
      'ACTION_ANSWER',
      `${validation.cycle}:${action}`,
      today(state, facts),
      'ActionAnswered',
      facts,
    ),
  ];
}

export function assess(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'AssessAnswer' },
  facts: Facts,
): ValidationOut {
  const { action, accepted, note } = command;
  requireThat(
    validation.actions.some(({ id, status }) => id === action && status === 'answered'),
    'NothingToAssess',
    'This answer does not wait to be assessed.',
  );
  const term = `ACTION_RESPONSE:${validation.cycle}`;
  const ladder = `actions-unanswered:${validation.cycle}`;
  const done = accepted && validation.actions.every((other) => other.id === action || other.status === 'accepted');
  const assessed = { type: 'AnswerAssessed', action, accepted, note } as const;
  const answeredInTime = end(state, `ACTION_ANSWER:${validation.cycle}:${action}`, 'met');
  if (done) return [assessed, ...answeredInTime, ...end(state, term, 'met'), ...endLadder(state, ladder, 'done')];
  if (accepted) return [assessed, ...answeredInTime];
  const atLeast = numberOf(policyOf(facts, validation), 'RETURN_CURE');
  return [
    assessed,
    ...answeredInTime,
    ...resumeDuty(state, duty(validation), facts, atLeast),
    ...tell(state, 'action-returned', validation.cycle),
  ];
}

const duty = ({ cycle }: Validation) => ({ purpose: 'actions-unanswered', about: cycle }) as const;

/** The term to answer the required actions has passed. */
export function actionsFallOverdue(state: State, facts: Facts): ValidationOut {
  const validation = state.validation;
  const clock = validation && clockOf(state, `ACTION_RESPONSE:${validation.cycle}`);
  if (!validation || !clock) return [];
  return [
    lapse(clock),
    { type: 'ActionsOverdue', due: clock.due },
    ...beginLadder(state, 'actions-unanswered', validation.cycle, facts),
  ];
}
