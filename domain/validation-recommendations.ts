/**
 * Recommendations of a report, each followed to an end: the company says what it makes of them, a specialist how they ended. Nothing adverse
 * follows from one, whatever is said or left unsaid.
 */
import { end, type Clock } from './clock.ts';
import { tell } from './notice.ts';
import { requireThat } from './refusal.ts';
import type { Recommendation, State } from './state.ts';
import { requireFew } from './plan-step.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

type Of<T extends ValidationCommand['type']> = ValidationCommand & { readonly type: T };

/** The company may still say something to it; also after its term. */
export const awaitsCompany = ({ status }: Recommendation): boolean => status === 'open' || status === 'unanswered';
/** A specialist says how it ended: it was answered, or its term to be answered has passed. */
export const awaitsEnd = ({ status }: Recommendation): boolean => status === 'answered' || status === 'unanswered';

const known = ({ recommendations }: State, id: string): Recommendation => {
  const found = recommendations.find((one) => one.id === id);
  requireThat(found !== undefined, 'RecommendationUnknown', 'There is no such recommendation.');
  return found;
};
const term = ({ cycle }: Recommendation): string => `REC_RESPONSE:${cycle}`;
/** The term of its report is over once none of them is open besides this one. */
const endTerm = (state: State, one: Recommendation) =>
  state.recommendations.some(({ id, cycle, status }) => id !== one.id && cycle === one.cycle && status === 'open')
    ? []
    : end(state, term(one), 'met');

export function answerRecommendation(state: State, command: Of<'AnswerRecommendation'>): ValidationOut {
  const one = known(state, command.recommendation);
  requireThat(awaitsCompany(one), 'RecommendationAnswered', 'This recommendation has been answered.');
  requireFew(command.evidence);
  const { recommendation, says, answer, evidence } = command;
  return [
    { ...{ type: 'RecommendationAnswered', recommendation, answer, evidence }, ...(says && { says }) },
    ...endTerm(state, one),
  ];
}

export function settleRecommendation(state: State, command: Of<'SettleRecommendation'>): ValidationOut {
  const one = known(state, command.recommendation);
  const { recommendation, end: how, note, by } = command;
  requireThat(
    one.status !== 'open' || how === 'overtaken',
    'StillToAnswer',
    'The company can still answer: until its term is over, a recommendation is only overtaken.',
  );
  return [
    { type: 'RecommendationSettled', recommendation, end: how, note, by: by.person },
    ...endTerm(state, one),
    ...tell(state, 'recommendation-ended', recommendation),
  ];
}

/** The term has passed: it ends, and somebody looks at what was left unsaid. */
export function recommendationsUnanswered(state: State, { id, about, due }: Clock): ValidationOut {
  const open = state.recommendations.filter(({ cycle, status }) => cycle === about && status === 'open');
  return [
    ...end(state, id, 'moot'),
    ...(open.length > 0 ? [{ type: 'RecommendationsUnanswered', cycle: about, due } as const] : []),
  ];
}
