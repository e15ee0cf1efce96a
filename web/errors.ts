/** Everything that goes wrong ends here, in words that say what to do next: as a page, or in JSON for a program. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { Refusal } from '../domain/refusal.ts';
import { say, type Language } from '../templates/words.ts';
import { tellProblem } from './api/answer.ts';
import type { WebConfig } from './deps.ts';
import { describe, problemOf } from './failure.ts';
import { localsOf, webOf } from './locals.ts';
import { isApi, paths, signInTo } from './paths.ts';
import { notFound, wordsOf, type Problem } from './problem.ts';
import { CSRF_FIELD, surelyFromHere } from './session/csrf.ts';
import { mayEnroll } from './session/door.ts';
import { show } from './show.ts';

export const nothingHere: RequestHandler = () => {
  throw notFound();
};

/** Express knows an error handler by its four parameters. */
export const onError: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const { log, config } = webOf(res).deps;
  const problem = problemOf(error);
  if (problem.status >= 500) log.error({ request: localsOf(res).requestId, failure: describe(error) }, 'failed');
  if (res.headersSent) return res.writableEnded ? undefined : next(error);
  if (problem.status === 503) res.set('Retry-After', '30');
  if (isApi(req.path)) return tellProblem(res, problem);
  const refusal = error instanceof Refusal ? error.message : null;
  try {
    const back = wayBack(req, res);
    const typed = back === null ? keepsake(req, config) : [];
    const enroll = problem.words === 'stranger' && mayEnroll(req);
    show(res, 'error', { problem: wordsOf(problem.words), refusal, typed, back, enroll }, problem.status);
  } catch (unshowable) {
    log.error({ request: localsOf(res).requestId, failure: describe(unshowable) }, 'no page for an error');
    plainly(res, problem, localsOf(res).language);
  }
};

/** To the form that came too late and is kept: through sign-in, unless the person has signed in again meanwhile. */
function wayBack(req: Request, res: Response): string | null {
  const key = localsOf(res).kept;
  if (key === undefined) return null;
  const form = paths.kept({ key });
  return req.session.signedIn ? form : signInTo(form);
}

/** When even the error page fails. */
function plainly(res: Response, problem: Problem, language: Language): void {
  const { title, body, next } = wordsOf(problem.words);
  res
    .status(problem.status)
    .type('text')
    .send([title, body, next].map((key) => say(language, key)).join('\n\n'));
}

const LONG_ENOUGH_TO_MISS = 20;

/** Longer texts of a form that was not accepted, to be copied: they would be lost otherwise. Only when the form was surely ours. */
function keepsake(req: Request, { url }: WebConfig): readonly string[] {
  if (!surelyFromHere(req, url.origin)) return [];
  const values = Object.entries((req.body ?? {}) as Record<string, unknown>).filter(([name]) => name !== CSRF_FIELD);
  return values.flatMap(([, value]) =>
    typeof value === 'string' && value.length >= LONG_ENOUGH_TO_MISS && /\s/.test(value) ? [value] : [],
  );
}
