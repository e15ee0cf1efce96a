import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { personas } from '../db/seed/personas.ts';
import { startOidcProvider } from './oidc-provider.ts';
import { freePort } from './up/ports.ts';

const webUrl = 'http://127.0.0.1:1'; // nobody has to listen there: only the address is read
const secret = 's'.repeat(32);
const dir = mkdtempSync(join(tmpdir(), 'portolan-oidc-'));
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let issuer: string;
let config: client.Configuration;

beforeAll(async () => {
  issuer = `http://127.0.0.1:${await freePort()}`;
  const setup = {
    issuer,
    clientId: 'portolan',
    clientSecret: secret,
    webUrl,
    keysFile: join(dir, 'keys.json'),
    personas,
  };
  provider = await startOidcProvider(setup);
  config = await discover(issuer);
});
afterAll(async () => {
  await provider.stop();
  rmSync(dir, { recursive: true });
});

/** A browser in so far as it keeps cookies and follows redirects within the provider; stops at the first page or foreign address. */
function browser(home = issuer) {
  const cookies = new Map<string, string>();
  return async function go(
    url: string | URL,
    form?: Record<string, string>,
  ): Promise<{ url: string; status: number; html: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) return { url: String(url), status: response.status, html: await response.text() };
    const target = new URL(next, url);
    return target.origin === home ? go(target) : { url: target.href, status: response.status, html: '' };
  };
}

const discover = (at: string): Promise<client.Configuration> =>
  client.discovery(new URL(at), 'portolan', secret, undefined, { execute: [client.allowInsecureRequests] });

async function authorization(verifier: string, at = config, redirect = `${webUrl}/sign-in/callback`) {
  return client.buildAuthorizationUrl(at, {
    redirect_uri: redirect,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'st',
    nonce: 'no',
  });
}

async function signIn(go: ReturnType<typeof browser>, sub: string) {
  const verifier = client.randomPKCECodeVerifier();
  const page = await go(await authorization(verifier));
  const back = await go(page.url, { sub });
  return client.authorizationCodeGrant(config, new URL(back.url), {
    pkceCodeVerifier: verifier,
    expectedState: 'st',
    expectedNonce: 'no',
  });
}

test('the page names every persona and works without scripts', async () => {
  const page = await browser()(await authorization(client.randomPKCECodeVerifier()));
  for (const { sub } of personas) expect(page.html).toContain(`value="${sub}"`);
  expect(page.html).toContain('<html lang="en">');
  expect(page.html).not.toContain('<script');
});

test('a chosen persona comes back as subject and name, and as nothing else about the person', async () => {
  const tokens = await signIn(browser(), 'raul-ibarra');
  expect(tokens.claims()).toMatchObject({ sub: 'raul-ibarra', name: 'Raúl Ibarra' });
  const told = await client.fetchUserInfo(config, tokens.access_token, 'raul-ibarra');
  expect(told).toEqual({ sub: 'raul-ibarra', name: 'Raúl Ibarra' });
});

test('the persona is asked for again in the same browser, so that it can be another one', async () => {
  const go = browser();
  await signIn(go, 'ana-ruiz');
  expect((await signIn(go, 'helen-park')).claims()?.sub).toBe('helen-park');
});

test('signing out leads back to the web', async () => {
  const go = browser();
  const tokens = await signIn(go, 'ana-ruiz');
  const page = await go(
    client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${webUrl}/signed-out`,
    }),
  );
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(page.html)?.[1] ?? '';
  expect((await go(action, { xsrf, logout: 'yes' })).url).toBe(`${webUrl}/signed-out`);
});

test('an unknown persona, an expired choice, a foreign address and a missing challenge are refused in words', async () => {
  const go = browser();
  const page = await go(await authorization(client.randomPKCECodeVerifier()));
  expect(await go(page.url, { sub: 'nobody' })).toMatchObject({
    status: 400,
    html: expect.stringContaining('no such persona'),
  });
  expect(await browser()(page.url)).toMatchObject({ status: 400, html: expect.stringContaining('expired') });
  const foreign = await authorization('x'.repeat(43));
  foreign.searchParams.set('redirect_uri', 'https://elsewhere.example/');
  expect(await go(foreign)).toMatchObject({ status: 400, html: expect.stringContaining('redirect_uri') });
  const bare = await authorization('x'.repeat(43));
  bare.searchParams.delete('code_challenge');
  bare.searchParams.delete('code_challenge_method');
  expect(new URL((await go(bare)).url).searchParams.get('error_description')).toContain('PKCE');
});

test('an issuer off this machine is refused', async () => {
  const setup = {
    issuer: 'http://0.0.0.0:1',
    clientId: 'x',
    clientSecret: secret,
    webUrl,
    keysFile: join(dir, 'x.json'),
    personas,
  };
  await expect(startOidcProvider(setup)).rejects.toThrow('127.0.0.1 only');
});

test('one program plays two providers: each knows its own people, and one browser may be signed in at both', async () => {
  const port = await freePort();
  const of = (door: 'staff' | 'participant') => ({
    door,
    issuer: `http://127.0.0.1:${port}/${door}`,
    clientId: 'portolan',
    clientSecret: secret,
    webUrl,
    keysFile: join(dir, 'two.json'),
    personas: personas.filter(({ kind }) => kind === door),
  });
  const two = await startOidcProvider(of('staff'), of('participant'));
  const go = browser(`http://127.0.0.1:${port}`);
  for (const [door, sub, other] of [
    ['staff', 'ana-ruiz', 'carol-jennings'],
    ['participant', 'carol-jennings', 'ana-ruiz'],
  ] as const) {
    const at = await discover(of(door).issuer);
    const verifier = client.randomPKCECodeVerifier();
    const url = await authorization(verifier, at, `${webUrl}/sign-in/callback/${door}`);
    const page = await go(url);
    expect([page.html.includes(`value="${sub}"`), page.html.includes(`value="${other}"`)]).toEqual([true, false]);
    expect((await go(page.url, { sub: other })).status).toBe(400);
    const back = new URL((await go(page.url, { sub })).url);
    const checks = { pkceCodeVerifier: verifier, expectedState: 'st', expectedNonce: 'no' };
    const tokens = await client.authorizationCodeGrant(at, back, checks);
    expect(tokens.claims()).toMatchObject({ sub, iss: of(door).issuer });
  }
  await two.stop();
});

test('whoever is to sign in again is asked by name, and may say no; when they did is told', async () => {
  const go = browser();
  const first = await signIn(go, 'carol-jennings');
  expect(first.claims()).not.toHaveProperty('auth_time');
  const verifier = client.randomPKCECodeVerifier();
  const url = await authorization(verifier);
  for (const [name, value] of Object.entries({ prompt: 'login', max_age: '0', id_token_hint: first.id_token ?? '' }))
    url.searchParams.set(name, value);
  const page = await go(url);
  expect(page.html).toContain('Are you Carol Jennings?');
  expect(page.html).not.toContain('value="javier-montes"');
  const back = new URL((await go(page.url, { sub: 'carol-jennings' })).url);
  const checks = { pkceCodeVerifier: verifier, expectedState: 'st', expectedNonce: 'no', maxAge: 60 };
  expect((await client.authorizationCodeGrant(config, back, checks)).claims()).toHaveProperty('auth_time');
  const no = await go((await go(url)).url, { sub: '-' });
  expect(new URL(no.url).searchParams.get('error')).toBe('access_denied');
});
