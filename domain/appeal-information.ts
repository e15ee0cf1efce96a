/** Further information that an appeal officer asks for. The statutory days run on meanwhile, and nothing is decided by silence. */
import { clockOf, end, start } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AppealOut } from './appeal-events.ts';
import { pendingAppeal, requireAssigned } from './appeal-seats.ts';
import type { State } from './state.ts';

const TERM = 'APPEAL_INFORMATION:appeal';

/** Whether the company still has days to answer what it was asked. */
export const informationAwaited = (state: State): boolean => clockOf(state, TERM) !== undefined;

export function requireNothingAsked(state: State, person: string): void {
  requireAssigned(state, person);
  requireThat(
    !informationAwaited(state),
    'InformationAwaited',
    'The company has days left to answer what it was asked.',
  );
}

/** An answer is taken until the appeal is decided, in time or not. */
export function requireAsked(state: State): void {
  const { asked } = pendingAppeal(state);
  requireThat(asked !== undefined && !asked.answered, 'NothingAsked', 'Nothing was asked that waits for an answer.');
}

export function askInformation(state: State, by: string, question: ContentRef, facts: Facts): AppealOut {
  const on = today(state, facts);
  return [
    { type: 'AppealInformationAsked', by, on, question },
    start(state, policyOf(facts, state.appeal), 'APPEAL_INFORMATION', 'appeal', on, 'AppealInformationAsked', facts),
    ...tell(state, 'appeal-information-asked', 'appeal'),
    post('appeal-information-asked', 'appeal'),
  ];
}

export const answerInformation = (state: State, filing: string, answer: ContentRef): AppealOut => [
  { type: 'AppealInformationAnswered', filing, answer },
  ...end(state, TERM, 'met'),
  ...tell(state, 'appeal-information-received', 'appeal'),
];

/** The days to answer are over: the officer decides when to go on, and on what. */
export const informationDue = (state: State): AppealOut => {
  const clock = clockOf(state, TERM);
  return clock ? [...end(state, TERM, 'rang'), { type: 'AppealInformationUnanswered', due: clock.due }] : [];
};
