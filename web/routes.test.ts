/** Every role at every route, with objects of every kind: what the web answers is what was written down by hand. */
import { request, Agent, type Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isPartnerRole, type Role } from '../domain/actor.ts';
import type { Charge } from '../domain/access.ts';
import { createApp } from './app.ts';
import { isApi } from './paths.ts';
import type { Route } from './route.ts';
import { linkTable } from './pages/answer/routes.ts';
import { reportTable } from './pages/report/routes.ts';
import { routeTable } from './routes.ts';
import type { Viewer } from './session/person.ts';
import { chargeOf, fakeDeps, heldBy, viewer, WEB } from './testing/fakes.ts';
import { expectedStatus, isOfficeBound, ROLES, ROW_NAMES, rowOf, STANDS, type Stand } from './testing/matrix.ts';
import { hidden, signedIn } from './testing/sign-in.ts';

/** Everybody works in Buffalo, or acts for `own`; the company of `other-company` is nobody's here. */
const OBJECTS: Readonly<Record<Stand, Charge>> = {
  own: chargeOf('own', { office: 'buffalo' }),
  'same office': chargeOf('same-office', { specialist: 'somebody-else' }),
  'other office': chargeOf('other-office', { office: 'laredo', region: 'southwest', specialist: 'somebody-else' }),
  'other company': chargeOf('other-company', { office: 'laredo', region: 'southwest' }),
  conflicted: chargeOf('conflicted'),
};
const seated = (role: Role): Viewer => {
  const office = isOfficeBound(role) ? 'buffalo' : null;
  const assignments = [{ ...heldBy(role, isPartnerRole(role) ? 'own' : null), office }];
  const conflicts = [{ participant: 'conflicted', from: '2020-01-01', until: null }];
  return viewer(role, { assignments, conflicts, participants: isPartnerRole(role) ? ['own'] : [] });
};
const people = ROLES.map(seated);
const deps = fakeDeps(people, {
  people: {
    viewer: (sub, id) => {
      const found = people.find(({ person }) => person === sub);
      const about = Object.values(OBJECTS).find((charge) => charge.id === id) ?? null;
      return Promise.resolve(found ? { ...found, about } : null);
    },
  },
});
const session = ['sign-in.begin', 'sign-in.callback', 'sign-in.return', 'sign-out', 'form.kept']; // the test signs in by these, or would sign out
const table = routeTable(deps).map((route): Route =>
  session.includes(route.name) ? route : { ...route, handle: (_req, res) => void res.sendStatus(204) },
);
/** Only the status counts here: thousands of pages that say no are not drawn. */
const app = createApp({ ...deps, engine: { ...deps.engine, render: () => '' } }, table);
const walked = table.filter(({ name }) => !session.includes(name));

let server: Server;
const agent = new Agent({ keepAlive: true });
beforeAll(() => {
  server = createServer(app).listen(0, '127.0.0.1');
});
afterAll(() => {
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

const at = (pattern: string, id: string): string => pattern.replace(':id', id).replace(/:\w+/g, 'x-1');
const isAbout = ({ path }: Route): boolean => path.includes(':id');

function ask(method: string, path: string, cookie: string, body = ''): Promise<number> {
  const headers = { host: WEB.host, cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      answer.resume().on('end', () => done(answer.statusCode ?? 0));
    });
    sent.on('error', fail).end(body);
  });
}

async function credentials(role: Role): Promise<{ cookie: string; body: string }> {
  const { text, headers } = await (
    await signedIn(createApp(deps), deps, `sub-${role}`)
  )
    .get('/accessibility')
    .expect(200);
  const cookie = (headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? '';
  return { cookie, body: `_csrf=${encodeURIComponent(hidden(text, '_csrf'))}` };
}

type Met = readonly [route: string, method: string, stand: Stand, status: number];

test.each(ROLES)('%s meets what was written down', async (role) => {
  const { cookie, body } = await credentials(role);
  const met: Met[] = [];
  const written: Met[] = [];
  for (const route of walked)
    for (const stand of isAbout(route) ? STANDS : (['own'] as const)) {
      const { name, method, path } = route;
      const status = await ask(method, at(path, OBJECTS[stand].id), cookie, method === 'post' ? body : '');
      met.push([name, method, stand, status]);
      written.push([name, method, stand, expectedStatus(name, role, stand, isAbout(route))]);
    }
  expect(met.length).toBeGreaterThan(walked.length);
  expect(met).toEqual(written);
});

test('every route has a row and every row a route', () => {
  const every = [...linkTable(deps), ...reportTable(deps), ...table];
  expect(every.map(({ name }) => rowOf(name))).toHaveLength(every.length);
  expect([...linkTable(deps), ...reportTable(deps)].map(({ name, may, audit }) => [rowOf(name), may, audit])).toEqual(
    Array(9).fill(['anyone', 'anyone', 'none']),
  );
  const names = new Set(every.map(({ name }) => name.replace(/\.form$/, '')));
  expect(ROW_NAMES.filter((name) => !names.has(name))).toEqual([]);
  expect(() => rowOf('participant.new')).toThrow('who may use participant.new');
});

test('the assigned specialist enters from any office, and nobody else of that office does', async () => {
  const route = table.find(({ name }) => name === 'participant.show')!;
  OBJECTS['other office'] satisfies Charge;
  const assigned = chargeOf('other-office', { office: 'laredo', specialist: 'sub-specialist' });
  const { cookie } = await credentials('specialist');
  Object.assign(OBJECTS['other office'], assigned);
  expect(await ask('GET', at(route.path, 'other-office'), cookie)).toBe(204);
  const supervisor = await credentials('supervisor');
  expect(await ask('GET', at(route.path, 'other-office'), supervisor.cookie)).toBe(404);
});

test('nobody gets in unasked', async () => {
  for (const { name, path, may } of walked.filter(({ method }) => method === 'get')) {
    const status = await ask('GET', at(path, 'own'), '');
    expect([name, status]).toEqual([name, may === 'anyone' ? 204 : isApi(path) ? 401 : 303]);
  }
});

test('no form is taken without its session’s token, whoever sends it', async () => {
  const cookies = ['', (await credentials('supervisor')).cookie, (await credentials('officer')).cookie];
  const forms = table.filter(({ method }) => method === 'post');
  expect(forms.length).toBeGreaterThan(0);
  for (const cookie of cookies)
    for (const { name, path } of forms)
      expect([name, await ask('POST', at(path, 'own'), cookie, '_csrf=x')]).toEqual([name, 403]);
});
