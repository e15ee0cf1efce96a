/** Every route with every role: the table is read once more, by other means than the guard's, and the web has to agree. */
import { expect, test } from '@jest/globals';
import { isPartnerRole, PARTNER_ROLES, STAFF_ROLES, type Role } from '../domain/actor.ts';
import { createApp } from './app.ts';
import type { Route } from './route.ts';
import { routeTable } from './routes.ts';
import { fakeDeps, viewer } from './testing/fakes.ts';
import { browser, signedIn, type Browser } from './testing/sign-in.ts';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...PARTNER_ROLES];
const deps = fakeDeps(ROLES.map((role) => viewer(role)));
const session = ['sign-in.begin', 'sign-in.callback']; // these must work for the test to sign in
const table = routeTable(deps).map((route): Route =>
  session.includes(route.name) ? route : { ...route, handle: (_req, res) => void res.sendStatus(204) },
);
const app = createApp(deps, table);
const pages = table.filter(({ name, method }) => method === 'get' && !session.includes(name));
const forms = table.filter(({ method }) => method === 'post');

const at = (pattern: string, id: string): string => pattern.replace(':id', id).replace(/:\w+/g, 'x-1');

function expected({ may }: Route, role: Role, own: boolean): number {
  if (may === 'anyone' || may === 'signed-in') return 204;
  if (!may.roles.includes(role)) return 403;
  return isPartnerRole(role) && may.own === true && !own ? 404 : 204;
}

test.each(ROLES)('%s gets what the table says', async (role) => {
  const agent = await signedIn(app, deps, `sub-${role}`);
  for (const route of pages)
    for (const own of [true, false]) {
      const { status } = await agent.get(at(route.path, own ? 'p-1' : 'p-2'));
      expect([route.name, own, status]).toEqual([route.name, own, expected(route, role, own)]);
    }
});

test('nobody gets in unasked', async () => {
  for (const route of pages) {
    const { status } = await browser(app).get(at(route.path, 'p-1'));
    expect([route.name, status]).toEqual([route.name, route.may === 'anyone' ? 204 : 303]);
  }
});

test('no form is taken without its session’s token, whoever sends it', async () => {
  const agents: Browser[] = [
    browser(app),
    await signedIn(app, deps, 'sub-supervisor'),
    await signedIn(app, deps, 'sub-officer'),
  ];
  expect(forms.length).toBeGreaterThan(0);
  for (const agent of agents)
    for (const { path } of forms) await agent.post(at(path, 'p-1')).type('form').send({ _csrf: 'x' }).expect(403);
});
