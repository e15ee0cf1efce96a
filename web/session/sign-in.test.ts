import { expect, test } from '@jest/globals';
import { identityAway, Problem } from '../problem.ts';
import { fakeDeps, fakeIdentity, LIMITS, viewer, WEB, type FakeDeps } from '../testing/fakes.ts';
import { appWith, browser, hidden, signedIn, type Browser } from '../testing/sign-in.ts';

const people = [viewer('specialist'), viewer('officer', { language: 'es' })];
const cookieOf = (headers: Record<string, unknown>): string =>
  String((headers['set-cookie'] as string[] | undefined)?.[0]);
const csrfOf = async (agent: Browser): Promise<string> => hidden((await agent.get('/help')).text, '_csrf');

/** Starts a sign-in and tells where the provider would send the browser back to. */
async function begun(agent: Browser, to?: string): Promise<string> {
  const { headers } = await agent
    .get(to === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`)
    .expect(303);
  const { pathname, search } = new URL(headers['location'] ?? '');
  return pathname + search;
}

test('signing in gives a new session id, in a cookie that scripts and other sites cannot use', async () => {
  const agent = browser(appWith(fakeDeps(people)));
  const before = await agent.get('/sign-in');
  const { pathname, search } = new URL(before.get('Location') ?? '');
  const after = await agent
    .get(pathname + search)
    .expect(303)
    .expect('Location', '/');
  expect(cookieOf(after.headers)).toMatch(/^portolan=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  expect(cookieOf(after.headers).split(';')[0]).not.toBe(cookieOf(before.headers).split(';')[0]);
});

test('behind https the cookie is secure and bound to the host', async () => {
  const config = { ...fakeDeps().config, url: new URL('https://portolan.example'), trustedProxies: 1 };
  const agent = browser(appWith(fakeDeps(people, { config }))).host('portolan.example');
  const { headers } = await agent.get('/sign-in').set('X-Forwarded-Proto', 'https').expect(303);
  expect(cookieOf(headers)).toMatch(/^__Host-portolan=.*; HttpOnly; Secure; SameSite=Lax$/);
});

test('whoever wanted a page comes to it, and each is greeted in their language', async () => {
  const deps = fakeDeps(people);
  deps.identity.next = 'sub-officer';
  const agent = browser(appWith(deps));
  await agent
    .get(await begun(agent, '/help?from=x'))
    .expect(303)
    .expect('Location', '/help?from=x');
  expect((await agent.get('/help')).text).toContain('Sesión iniciada como');
  await agent.get('/sign-in?to=/queue').expect(303).expect('Location', '/queue');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in'])(
  'nobody is led to %p',
  async (to) => {
    const agent = browser(appWith(fakeDeps(people)));
    await agent
      .get(await begun(agent, to))
      .expect(303)
      .expect('Location', '/');
  },
);

test('sign-in begins at the web’s own name, where its cookie will be', async () => {
  const agent = browser(appWith(fakeDeps(people))).host('localhost:22000');
  await agent.get('/sign-in?to=%2Fqueue').expect(303).expect('Location', 'http://127.0.0.1:22000/sign-in?to=%2Fqueue');
});

test('two windows may sign in at once; each return is good once', async () => {
  const agent = browser(appWith(fakeDeps(people)));
  const [one, two] = [await begun(agent, '/help'), await begun(agent, '/accessibility')];
  await agent.get(two).expect(303).expect('Location', '/accessibility');
  await agent.get(one).expect(303).expect('Location', '/'); // signed in already: the new session knows no other
  await agent.get(two).expect(303).expect('Location', '/');
});

test.each([
  '/sign-in/callback',
  '/sign-in/callback?state=forged&code=x',
  '/sign-in/callback?error=access_denied',
  '/sign-in/callback?state=__proto__&code=x',
])('the return %p that nobody started signs nobody in', async (address) => {
  const agent = browser(appWith(fakeDeps(people)));
  await begun(agent);
  const { text } = await agent.get(address).expect(400);
  expect(text).toContain('This sign-in could not be completed');
  expect((await agent.get('/')).text).toContain('Welcome');
});

test('a return in another browser, or after ten minutes, signs nobody in', async () => {
  const deps = fakeDeps(people);
  const app = appWith(deps);
  const agent = browser(app);
  const back = await begun(agent);
  await browser(app).get(back).expect(400);
  deps.clock += 10 * 60_000;
  await agent.get(back).expect(400);
});

test.each([
  ['cancelled', new Problem(403, 'sign-in-cancelled'), 403, 'Sign-in was cancelled'],
  ['away', identityAway(), 503, 'Sign-in is not available right now'],
])('a provider that says %s is reported in words', async (_, problem, status, words) => {
  const identity = { ...fakeIdentity(), finish: () => Promise.reject(problem) };
  const agent = browser(appWith(fakeDeps(people, { identity })));
  const back = await begun(agent);
  expect((await agent.get(back).expect(status)).text).toContain(words);
  await agent.get(back).expect(400); // used
});

test.each(['/sign-in?to=a&to=b', '/signed-out?only=there', '/sign-in/callback?state=a&state=b'])(
  '%p is a bad request',
  async (address) => {
    await browser(appWith(fakeDeps(people)))
      .get(address)
      .expect(400);
  },
);

test('many attempts from one address are held up, in words', async () => {
  const config = { ...fakeDeps().config, signInsPerMinute: 3 };
  const agent = browser(appWith(fakeDeps(people, { config })));
  for (let i = 0; i < 3; i += 1) await agent.get('/sign-in').expect(303);
  const { text, headers } = await agent.get('/sign-in').expect(429);
  expect(text).toContain('Too many attempts');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await agent.get('/help').expect(200);
});

test('a session ends after twelve hours, however busy', async () => {
  const deps = fakeDeps(people);
  const agent = await signedIn(appWith(deps), deps, 'sub-specialist');
  deps.clock += LIMITS.absoluteMs - 1;
  expect((await agent.get('/help')).text).toContain('Test specialist');
  deps.clock += 1;
  expect((await agent.get('/help')).text).not.toContain('Test specialist');
});

test('a session is kept for half an hour from the last click', async () => {
  const deps = fakeDeps(people);
  const agent = await signedIn(appWith(deps), deps, 'sub-specialist');
  const { headers } = await agent.get('/help');
  const until = Date.parse(/Expires=([^;]+)/.exec(cookieOf(headers))?.[1] ?? '');
  expect(Math.abs(until - Date.now() - LIMITS.idleMs)).toBeLessThan(5000);
});

test('a role that ends ends at the next click', async () => {
  const known = [viewer('specialist')];
  const deps = fakeDeps(known);
  const agent = await signedIn(appWith(deps), deps, 'sub-specialist');
  known.pop();
  await agent.get('/').expect(403);
});

async function leave(deps: FakeDeps): Promise<{ agent: Browser; to: string | undefined }> {
  const agent = await signedIn(appWith(deps), deps, 'sub-specialist');
  const csrf = await csrfOf(agent);
  const { headers } = await agent
    .post('/sign-out')
    .set('Origin', WEB.origin)
    .type('form')
    .send({ _csrf: csrf })
    .expect(303);
  expect(cookieOf(headers)).toMatch(/^portolan=; Path=\/; Expires=Thu, 01 Jan 1970/);
  return { agent, to: headers['location'] };
}

test('signing out ends the session here and leads to the provider’s end', async () => {
  const { agent, to } = await leave(fakeDeps(people));
  expect(to).toBe('https://identity.example/end');
  expect((await agent.get('/help')).text).not.toContain('Test specialist');
});

test('signing out works when the provider is away, and says so', async () => {
  const identity = { ...fakeIdentity(), signOutUrl: () => Promise.reject(identityAway()) };
  const { agent, to } = await leave(fakeDeps(people, { identity }));
  expect(to).toBe('/signed-out?only=here');
  expect((await agent.get('/signed-out?only=here')).text).toContain('close the browser');
});

test('where there are two doors, a return is good at the door that it left by', async () => {
  const identity = fakeIdentity(Date.now, ['staff', 'participant']);
  const agent = browser(appWith(fakeDeps(people, { identity })));
  const { headers } = await agent.get('/sign-in?as=staff').expect(303);
  const { pathname, search } = new URL(headers['location'] ?? '');
  expect(pathname).toBe('/sign-in/callback/staff');
  await agent.get(`/sign-in/callback/participant${search}`).expect(400);
  await agent.get('/sign-in?as=everybody').expect(200); // no such door: choose
});
