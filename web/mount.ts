/** Puts the route table into Express: each route guarded, its look recorded, then answered. */
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Deps, Look } from './deps.ts';
import { checkPermission, guard } from './guard.ts';
import { localsOf, viewerOf } from './locals.ts';
import { notFound } from './problem.ts';
import type { Permission, Route } from './route.ts';

/** What may stand for a `:name` of a path; anything else was never the name of anything. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}$/;

/**
 * Mounts the table in its order.
 * @throws Error when two routes have one name or one address, or when one does not say whose objects it shows
 */
export function mount(app: Express, table: readonly Route[], deps: Pick<Deps, 'audit' | 'now'>): void {
  unique(table.map(({ name }) => name));
  unique(table.map(({ method, path }) => `${method} ${path}`));
  for (const route of table) {
    checkPermission(route);
    const handle: RequestHandler = (req, res) => route.handle(req, res);
    app[route.method](route.path, named(route), guard(route), recorded(route, deps), handle);
  }
}

const named =
  (route: Route): RequestHandler =>
  (req, res, next) => {
    localsOf(res).route = route.name;
    if (!Object.values(req.params).every((value) => typeof value === 'string' && ID.test(value))) throw notFound();
    next();
  };

/**
 * The look is on record before the page is sent; no record, no page. Repeating it adds one more look and changes nothing else. Whoever asks only
 * for the head (HEAD) is shown nothing, and leaves none; a browser that would fetch the page before anybody asked for it is refused.
 */
function recorded({ audit: what, may }: Route, { audit, now }: Pick<Deps, 'audit' | 'now'>): RequestHandler {
  if (what === 'none') return (_req, _res, next) => next();
  return async (req, res, next) => {
    if (req.method === 'HEAD') return next();
    if (isAhead(req)) return void res.status(503).set('Cache-Control', 'no-store').end();
    const object = { ...req.params } as Record<string, string>;
    await audit.viewed({ what, ...lookerOf(res, may), object, request: localsOf(res).requestId, at: now() });
    next();
  };
}

/** Whether a browser fetches it ahead of its person: it would be a look by nobody. */
const isAhead = (req: Request): boolean =>
  /\bprefetch\b/.test(`${req.get('Sec-Purpose') ?? ''} ${req.get('Purpose') ?? ''} ${req.get('X-Moz') ?? ''}`);

/** Who looks, in those of their roles that let them. */
export function lookerOf(res: Response, may: Permission): Pick<Look, 'person' | 'roles'> {
  const { person, roles } = viewerOf(res);
  return { person, roles: typeof may === 'string' ? roles : roles.filter((role) => may.roles.includes(role)) };
}

function unique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two routes are ${twice}`);
}
