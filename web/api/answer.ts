/** How programs are answered: in the shape that is promised to them, and when something is wrong as RFC 9457 has it. */
import type { Response } from 'express';
import type { z } from 'zod';
import { say } from '../../templates/words.ts';
import { localsOf } from '../locals.ts';
import { paths } from '../paths.ts';
import { wordsOf, type Problem } from '../problem.ts';
import { problem } from './shapes.ts';

/**
 * Answers with the value, and with nothing that the shape does not know.
 * @throws ZodError when it has not got the shape: a bug
 */
export function answer<T>(res: Response, shape: z.ZodType<T>, value: T): void {
  res.set('Content-Language', localsOf(res).language).json(shape.parse(value));
}

/** What went wrong, in the words that a page would say it in. */
export function tellProblem(res: Response, { status, words }: Problem): void {
  const { language, requestId } = localsOf(res);
  const { title, body, next } = wordsOf(words);
  if (status === 401) res.set('WWW-Authenticate', `Cookie form-action="${paths.signIn()}"`);
  res.status(status).type('application/problem+json');
  answer(res, problem, {
    type: 'about:blank',
    title: say(language, title),
    status,
    detail: `${say(language, body)} ${say(language, next)}`,
    code: words,
    request: requestId,
  });
}
