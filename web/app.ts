/** The web: middlewares in their order. */
import compression from 'compression';
import express, { type Express } from 'express';
import { apiLimit, neverStored } from './api/door.ts';
import { arrival } from './arrival.ts';
import type { Deps } from './deps.ts';
import { nothingHere, onError } from './errors.ts';
import type { Web } from './locals.ts';
import { serveLinks } from './links.ts';
import { mount } from './mount.ts';
import { API, paths } from './paths.ts';
import { bareTable, routeTable } from './routes.ts';
import { calendarLimit, secretAddress, securityHeaders, signInLimit } from './security.ts';
import { csrf } from './session/csrf.ts';
import { sessions } from './session/session.ts';
import { whoAmI } from './session/who.ts';
import { serveAssets } from './static.ts';
import { readTyped, tellUnreadable } from './typed.ts';
import { readFiles } from './upload.ts';

/**
 * The whole web, ready to be listened on.
 * @param table the routes; all of Portolan's unless a test brings its own
 * @throws Error when the table or a template is at fault
 */
export function createApp(deps: Deps, table = routeTable(deps)): Express {
  const app = express();
  app.locals['web'] = { deps, table } satisfies Web;
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustedProxies);
  app.set('query parser', 'simple');
  app.use(arrival(deps));
  app.use(securityHeaders(deps.config));
  app.use(API, neverStored);
  app.use(compression({ filter: (req, res) => req.method === 'GET' && compression.filter(req, res) }));
  serveAssets(app);
  app.use(paths.calendarFeed.pattern, calendarLimit(), secretAddress);
  mount(app, bareTable(deps), deps); // before the session, so that it answers when the session store does not
  app.use(paths.signIn.pattern, signInLimit(deps.config));
  app.use(readTyped);
  serveLinks(app, deps); // before the session: a link is known by its seal, and opening it writes nothing
  app.use(...sessions(deps));
  app.use(whoAmI(deps));
  app.use(API, apiLimit());
  app.use(tellUnreadable);
  for (const { path } of table.filter(({ takesFiles }) => takesFiles)) app.post(path, readFiles);
  app.use(csrf(deps));
  mount(app, table, deps);
  app.use(nothingHere);
  app.use(onError);
  return app;
}
