/** The part of the web that links in mails lead to: no session, no cookie, and nothing is written by looking. */
import type { ErrorRequestHandler, Express } from 'express';
import type { Deps } from './deps.ts';
import { nothingHere } from './errors.ts';
import { problemOf } from './failure.ts';
import { mount } from './mount.ts';
import { showFault } from './pages/answer/closed.ts';
import { linkTable } from './pages/answer/routes.ts';
import { paths } from './paths.ts';
import { linkLimit, secretAddress } from './security.ts';
import { tellUnreadable } from './typed.ts';

export function serveLinks(app: Express, deps: Deps): void {
  const below = paths.answers.pattern;
  app.use(below, linkLimit(), secretAddress, tellUnreadable);
  mount(app, linkTable(deps), deps);
  app.use(below, nothingHere, whatIsNoLink);
}

/** An address that never was a link's has been altered on its way. Express knows an error handler by its four parameters. */
const whatIsNoLink: ErrorRequestHandler = (error: unknown, _req, res, next) =>
  problemOf(error).status === 404 ? showFault(res, 'altered') : next(error);
