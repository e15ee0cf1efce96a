import { expect, test } from '@jest/globals';
import { Refusal } from '../domain/refusal.ts';
import { asset } from './asset.ts';
import type { Route } from './route.ts';
import { fakeDeps, viewer, WEB } from './testing/fakes.ts';
import { appWith, browser, hidden, signedIn } from './testing/sign-in.ts';

const raises = (name: string, error: Error): Route => ({
  name,
  method: 'get',
  path: `/${name}`,
  may: 'anyone',
  audit: 'none',
  handle: () => {
    throw error;
  },
});

test('the front door says what Portolan is, in the browser’s language', async () => {
  const app = appWith(fakeDeps());
  const english = await browser(app).get('/').expect(200);
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain('trusted-trader programs');
  const spanish = await browser(app).get('/').set('Accept-Language', 'es-MX,es;q=0.9').expect(200);
  expect(spanish.text).toContain('<html lang="es">');
  expect(spanish.text).toContain('comercio confiable');
});

test.each(['/help', '/accessibility', '/signing-key', '/signed-out', '/signed-out?only=here'])(
  '%s is for anyone',
  async (address) => {
    await browser(appWith(fakeDeps())).get(address).expect(200);
  },
);

test('pages may load from here only, run nothing inline and stand in no frame', async () => {
  const { headers, text } = await browser(appWith(fakeDeps())).get('/');
  expect(headers['content-security-policy']).toBe(
    "default-src 'none';base-uri 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';worker-src 'none';form-action 'self' https://identity.example;frame-ancestors 'none'",
  );
  expect(headers).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('strict-transport-security');
  expect(headers).not.toHaveProperty('set-cookie'); // who only looks gets no session
  expect(text).not.toMatch(/<script(?! defer src="\/assets\/)|style="/);
});

test('behind https the browser is told to stay there', async () => {
  const deps = fakeDeps();
  const config = { ...deps.config, url: new URL('https://portolan.example') };
  const { headers } = await browser(appWith(fakeDeps([], { config }))).get('/');
  expect(headers['strict-transport-security']).toContain('max-age=');
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
});

test('assets are kept for a year, under an address that changes with them', async () => {
  const agent = browser(appWith(fakeDeps()));
  for (const name of ['uswds/css/uswds.min.css', 'uswds/js/uswds.min.js', 'portolan.css', 'mark.svg', 'chart.svg']) {
    const { headers } = await agent.get(asset(name)).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  }
  for (const name of ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs', 'wasm/jbig2_nowasm_fallback.js']) {
    const { headers } = await agent.get(asset(`pdfjs/${name}`)).expect(200);
    expect([headers['content-type'], headers['content-encoding']]).toEqual(['text/javascript; charset=utf-8', 'gzip']);
  }
  for (const name of ['build/pdf.sandbox.min.mjs', 'wasm/quickjs-eval.js', 'package.json', 'cmaps/../package.json'])
    await agent.get(asset(`pdfjs/${name}`)).expect(404);
  await agent.get('/assets/uswds/3.14.0/../../../package.json').expect(404);
  await agent.get('/assets/uswds/3.14.0/%2e%2e/package.json').expect(404);
});

test('a refusal is told in its own words, a bug in none of its own', async () => {
  const app = appWith(fakeDeps(), [
    raises('no', new Refusal('Closed', 'The site is closed for <travel>.')),
    raises('bug', new Error('SELECT secret')),
  ]);
  const no = await browser(app).get('/no').expect(409);
  expect(no.text).toContain('The site is closed for &lt;travel&gt;.');
  const bug = await browser(app).get('/bug').expect(500);
  expect(bug.text).not.toContain('SELECT');
  expect(bug.text).toContain(bug.headers['x-request-id']);
});

test('an answer is one line in the log, without address, query or body', async () => {
  const deps = fakeDeps();
  const { headers } = await browser(appWith(deps)).get('/sign-in?to=/jane').expect(303);
  expect(deps.lines).toHaveLength(1);
  expect(deps.lines[0]).toMatchObject({
    request: headers['x-request-id'],
    route: 'sign-in.begin',
    method: 'GET',
    status: 303,
    ms: 0,
  });
  expect(JSON.stringify(deps.lines)).not.toContain('jane');
});

test('health is told without a session, and is 503 when a part is down', async () => {
  await browser(appWith(fakeDeps()))
    .get('/health')
    .expect(200, { status: 'up', parts: { database: 'up', engine: 'up' } });
  const deps = fakeDeps([], { health: { parts: () => Promise.resolve({ database: 'up', engine: 'down' }) } });
  await browser(appWith(deps))
    .get('/health')
    .expect(503, { status: 'down', parts: { database: 'up', engine: 'down' } });
});

test('home leads each to their work', async () => {
  const deps = fakeDeps([viewer('auditor'), viewer('contact'), viewer('consultant', { participants: [] })]);
  const app = appWith(deps);
  await (await signedIn(app, deps, 'sub-auditor')).get('/').expect(303).expect('Location', '/queue');
  await (await signedIn(app, deps, 'sub-contact')).get('/').expect(303).expect('Location', '/participants/p-1');
  await (await signedIn(app, deps, 'sub-consultant')).get('/').expect(403);
});

test('who has no role here is told so, and can leave', async () => {
  const deps = fakeDeps([]);
  const { text } = await (await signedIn(appWith(deps), deps, 'sub-stranger')).get('/').expect(403);
  expect(text).toContain('You have no role here yet');
  expect(hidden(text, '_csrf')).not.toBe('');
});

test('pages of signed-in people are not kept by the browser', async () => {
  const deps = fakeDeps();
  const { headers } = await (await signedIn(appWith(deps), deps, 'sub-specialist')).get('/help').expect(200);
  expect(headers['cache-control']).toBe('no-store');
});

test('a form that is too large, or not a form, is answered in words and keeps the person’s frame', async () => {
  const deps = fakeDeps();
  const agent = await signedIn(appWith(deps), deps, 'sub-specialist');
  const large = await agent
    .post('/sign-out')
    .type('form')
    .send({ note: 'x'.repeat(200_000) })
    .expect(413);
  expect(large.text).toContain('Test specialist');
  await agent
    .post('/sign-out')
    .type('form')
    .send(Array.from({ length: 700 }, (_, i) => `a${i}=1`).join('&'))
    .expect(413);
  await agent
    .post('/sign-out')
    .set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-7')
    .send('a=b')
    .expect(400);
  await agent.post('/sign-out').type('json').send({ _csrf: 'x' }).expect(403);
});

test('what was written into a form that came too late is shown to be copied, if it came from here', async () => {
  const app = appWith(fakeDeps());
  const note = 'A long note that took\nten minutes <b>to write</b>';
  const late = (origin: string) =>
    browser(app).post('/sign-out').set('Origin', origin).type('form').send({ _csrf: 'old', note });
  const { text } = await late(WEB.origin).expect(403);
  expect(text).toContain('ten minutes &lt;b&gt;to write&lt;/b&gt;');
  expect((await late('https://evil.example').expect(403)).text).not.toContain('ten minutes');
});
