/** The first and the last that happens to a request: it gets an id, and one line in the log when it is over. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Deps } from './deps.ts';
import { localsOf } from './locals.ts';
import { browserLanguage } from './session/who.ts';

/** The route's name for style sheets and pictures, which are many and tell nothing. */
export const ASSET = 'asset';

/** Logs route name, status and time only: addresses, queries and bodies can hold personal data. */
export const arrival =
  ({ log, now }: Pick<Deps, 'log' | 'now'>): RequestHandler =>
  (req, res, next) => {
    const locals = localsOf(res);
    locals.requestId = randomUUID();
    locals.route = 'none';
    locals.visitor = 'nobody';
    locals.language = browserLanguage(req);
    res.set('X-Request-Id', locals.requestId);
    const start = now();
    res.once('close', () => {
      const { requestId, route, command } = locals;
      const told = { request: requestId, route, method: req.method, status: res.statusCode, ms: now() - start };
      const line = command === undefined ? told : { ...told, command };
      if (route === ASSET) log.debug(line, 'served');
      else if (res.writableFinished) log.info(line, 'answered');
      else log.warn(line, 'the caller left before the answer');
    });
    next();
  };
