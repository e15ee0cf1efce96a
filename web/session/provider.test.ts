/** Sign-in against a real provider, over real sockets. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createApp } from '../app.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { CLIENT, listening, startProvider, Walker, type Listening, type Seen } from '../testing/provider.ts';
import { createIdentity, type ProviderSettings } from './identity.ts';

let web: Listening;
let provider: Listening;
const people = [viewer('specialist', { person: 'dana' })];

function settings(issuer: URL): ProviderSettings[] {
  const [redirectUri, signedOutUri] = [
    new URL('/sign-in/callback', web.url).href,
    new URL('/signed-out', web.url).href,
  ];
  return [{ door: 'everybody', issuer, ...CLIENT, redirectUri, signedOutUri }];
}

beforeAll(async () => {
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined); // it warns that it is for tests
  web = await listening();
  provider = await startProvider(web.url);
  const config = { ...fakeDeps().config, url: web.url, issuers: [provider.url] };
  const deps = fakeDeps(people, { config, identity: createIdentity(settings(provider.url)) });
  web.answerWith(createApp(deps));
});
afterAll(async () => {
  await web.close();
  await provider.close();
});

const back = (url: URL): boolean => url.pathname === '/sign-in/callback';

/** Through the provider's own forms, up to the address that it sends the browser back to. */
async function upToReturn(walker: Walker, login: string, to = '/help'): Promise<URL> {
  const form = await walker.go(new URL(`/sign-in?to=${encodeURIComponent(to)}`, web.url));
  const consent = await walker.send(form, { login, password: 'any' }, back);
  return back(consent.url) ? consent.url : (await walker.send(consent, {}, back)).url;
}

const home = (walker: Walker): Promise<Seen> => walker.go(new URL('/help', web.url));

test('there and back: signed in, at the page that was wanted, and out again on both sides', async () => {
  const walker = new Walker();
  const page = await walker.go(await upToReturn(walker, 'dana', '/help?x=1'));
  expect([page.status, page.url.href]).toEqual([200, new URL('/help?x=1', web.url).href]);
  expect(page.text).toContain('Test specialist');

  const ask = await walker.send(page, {}); // the first form of the page signs out; the provider asks whether to end there too
  expect(ask.url.origin).toBe(provider.url.origin);
  const out = await walker.send(ask, { logout: 'yes' });
  expect(out.url.href).toBe(new URL('/signed-out', web.url).href);
  expect((await home(walker)).text).not.toContain('Test specialist');
  const again = await walker.go(new URL('/sign-in', web.url));
  expect(again.text).toContain('name="login"'); // the provider asks anew
});

test('somebody the provider knows and Portolan does not gets a clear page', async () => {
  const walker = new Walker();
  await walker.go(await upToReturn(walker, 'stranger'));
  const page = await walker.go(web.url);
  expect([page.status, /You have no role here yet/.test(page.text)]).toEqual([403, true]);
});

test.each([
  ['another state', 'state', 'forged'],
  ['another code', 'code', 'forged'],
  ['another issuer', 'iss', 'https://evil.example'],
])('a return with %s signs nobody in', async (_, name, value) => {
  const walker = new Walker();
  const url = await upToReturn(walker, 'dana');
  url.searchParams.set(name, value);
  const page = await walker.go(url);
  expect([page.status, /could not be completed/.test(page.text)]).toEqual([400, true]);
  expect((await home(walker)).text).not.toContain('Test specialist');
});

test('a return is good once, in the browser that began it', async () => {
  const [walker, thief] = [new Walker(), new Walker()];
  const url = await upToReturn(walker, 'dana');
  expect((await thief.go(url)).status).toBe(400);
  expect((await walker.go(url)).status).toBe(200);
  await thief.go(new URL('/sign-in', web.url));
  expect((await thief.go(url)).status).toBe(400);
});

test('a return cannot be finished with another sign-in’s secrets', async () => {
  const walker = new Walker();
  const identity = createIdentity(settings(provider.url));
  const url = await upToReturn(walker, 'dana');
  const other = await identity.begin('everybody');
  const state = url.searchParams.get('state') ?? '';
  await expect(identity.finish('everybody', url, state, other.secrets)).rejects.toMatchObject({
    status: 400,
    words: 'sign-in-lost',
  });
});

test('cancelling at the provider is told in words', async () => {
  const walker = new Walker();
  const form = await walker.go(new URL('/sign-in', web.url));
  const abort = /href="([^"]+\/abort)"/.exec(form.text)?.[1] ?? '';
  const page = await walker.go(new URL(abort, provider.url));
  expect([page.status, /Sign-in was cancelled/.test(page.text)]).toEqual([403, true]);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/sign-in?to=/'])(
  'the whole way round, %p leads home',
  async (to) => {
    const walker = new Walker();
    const page = await walker.go(await upToReturn(walker, 'dana', to), undefined, (url) => !back(url));
    expect(page.url.href).toBe(new URL('/', web.url).href);
  },
);

test('a provider that is away is a problem in words; when it is back, so is sign-in', async () => {
  const gone = await listening();
  await gone.close();
  const identity = createIdentity(settings(gone.url));
  await expect(identity.begin('everybody')).rejects.toMatchObject({ status: 503, words: 'identity-away' });
  const back = await startProvider(web.url, Number(gone.url.port));
  const { url } = await identity.begin('everybody');
  expect(url.origin).toBe(gone.url.origin);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
  });
  for (const secret of ['state', 'nonce', 'code_challenge'])
    expect(url.searchParams.get(secret)?.length).toBeGreaterThan(40);
  await back.close();
});
