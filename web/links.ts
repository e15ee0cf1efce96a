/** The part of the web that links in mails lead to: no session, no cookie, and nothing is written by looking. */
import type { ErrorRequestHandler, Express } from 'express';
import type { Deps } from './deps.ts';
import { nothingHere } from './errors.ts';
import { problemOf } from './failure.ts';
import { mount } from './mount.ts';
import { showFault } from './pages/answer/closed.ts';
import { linkTable } from './pages/answer/routes.ts';
import { showReportFault } from './pages/report/closed.ts';
import { reportTable } from './pages/report/routes.ts';
import { paths } from './paths.ts';
import { linkLimit, reportLimit, secretAddress } from './security.ts';
import { tellUnreadable } from './typed.ts';

export function serveLinks(app: Express, deps: Deps): void {
  const below = [paths.answers.pattern, paths.report.pattern];
  app.post(paths.report.pattern, reportLimit());
  app.use(below, linkLimit(), secretAddress, tellUnreadable);
  mount(app, [...linkTable(deps), ...reportTable(deps)], deps);
  app.use(below, nothingHere, whatIsNoLink);
}

/** An address that never was a link's has been altered on its way. Express knows an error handler by its four parameters. */
const whatIsNoLink: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (problemOf(error).status !== 404) return next(error);
  if (req.baseUrl === paths.report()) showReportFault(res, 'altered');
  else showFault(res, 'altered');
};
