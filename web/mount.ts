/** Puts the route table into Express: each route guarded, its look recorded, then answered. */
import type { Express, RequestHandler } from 'express';
import type { Deps } from './deps.ts';
import { checkPermission, guard } from './guard.ts';
import { localsOf, viewerOf } from './locals.ts';
import { notFound } from './problem.ts';
import type { Route } from './route.ts';

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

/** The look is on record before the page is sent; no record, no page. */
function recorded({ audit: what }: Route, { audit, now }: Pick<Deps, 'audit' | 'now'>): RequestHandler {
  if (what === 'none') return (_req, _res, next) => next();
  return async (req, res, next) => {
    const object = { ...req.params } as Record<string, string>;
    const { person } = viewerOf(res);
    await audit.viewed({ what, person, object, request: localsOf(res).requestId, at: now() });
    next();
  };
}

function unique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two routes are ${twice}`);
}
