/** Answers to the questions of eligibility as they stand in an address: codes, and nothing about anybody. */
import type { Request } from 'express';
import { questionsFor, type EligibilityAnswer, type EligibilityAnswers } from '../../../domain/eligibility.ts';
import type { Policy } from '../../../domain/policy.ts';
import { ELIGIBILITY } from '../../words/eligibility.ts';
import { radios, type Fields } from '../../forms.ts';
import { rawOf } from '../../forms/read.ts';
import { asWritten } from '../acts/said.ts';
import { YES_OR_NO } from './words.ts';

/** One field for each question, none of them answered beforehand. */
export const questionFields = (policy: Policy, entityType: string): Fields =>
  Object.fromEntries(
    questionsFor(policy, entityType).map((question) => [
      question,
      radios({ label: askedAs(policy, question), options: YES_OR_NO }),
    ]),
  );

/** A question as it is asked; one that has no words of its own by its title in the policy. */
const askedAs = ({ eligibility }: Policy, question: string) =>
  ELIGIBILITY[question]?.ask ?? asWritten(eligibility[question]?.title ?? question);

/** What of the address is an answer. */
export function answersIn({ query }: Pick<Request, 'query'>, policy: Policy, entityType: string): EligibilityAnswers {
  const raw = rawOf(questionFields(policy, entityType), query);
  return Object.fromEntries(
    Object.entries(raw).flatMap(([question, [answer, ...more]]) =>
      more.length === 0 && isAnswer(answer) ? [[question, answer] as const] : [],
    ),
  );
}

const isAnswer = (text: string | undefined): text is EligibilityAnswer => text === 'yes' || text === 'no';

/** An address with these answers. */
export const withAnswers = (address: string, answers: EligibilityAnswers): string =>
  Object.keys(answers).length === 0 ? address : `${address}?${new URLSearchParams(answers).toString()}`;
