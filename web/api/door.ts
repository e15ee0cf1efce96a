/** What holds for every address for programs, whoever asks. */
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { localsOf } from '../locals.ts';
import { Problem } from '../problem.ts';

/** The largest register, a hundred lines at a time, is read within a minute; whoever asks more often takes from the people at the pages. */
const ASKED_PER_MINUTE = 120;

/** Nothing on the way keeps an answer, nor that there was none. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** So many questions of one person, or of nobody from one address, in a minute. */
export const apiLimit = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: ASKED_PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }, res) => {
      const { visitor } = localsOf(res);
      return typeof visitor === 'string' ? ipKeyGenerator(ip) : `person ${visitor.person}`;
    },
    handler: (_req, _res, next) => next(new Problem(429, 'too-often')),
  });
