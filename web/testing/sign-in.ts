/** A browser as far as tests of pages need one: it keeps its cookie, and can be signed in as anyone. */
import type { Express } from 'express';
import supertest from 'supertest';
import { createApp } from '../app.ts';
import type { Route } from '../route.ts';
import { routeTable } from '../routes.ts';
import { WEB, type FakeDeps } from './fakes.ts';

export type Browser = ReturnType<typeof supertest.agent>;

/** The web with further routes beside Portolan's own, or in the place of those of the same name or address. */
export function appWith(deps: FakeDeps, routes: readonly Route[] = []): Express {
  const same = (one: Route, other: Route): boolean =>
    one.name === other.name || (one.method === other.method && one.path === other.path);
  const own = routeTable(deps).filter((route) => !routes.some((other) => same(route, other)));
  return createApp(deps, [...routes, ...own]);
}

/** A browser that asks for the web by its own name. */
export const browser = (app: Express): Browser => supertest.agent(app).host(WEB.host);

/** A browser in which that person has signed in. */
export async function signedIn(app: Express, deps: FakeDeps, sub: string): Promise<Browser> {
  const agent = browser(app);
  deps.identity.next = sub;
  const leave = await agent.get('/sign-in').expect(303);
  const { pathname, search } = new URL(leave.get('Location') ?? '');
  await agent.get(pathname + search).expect(303);
  return agent;
}

/** The value of a hidden field of a page. @throws Error when it has none */
export function hidden(html: string, name: string): string {
  const found = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(html);
  if (found?.[1] === undefined) throw new Error(`no hidden field ${name}`);
  return found[1];
}
