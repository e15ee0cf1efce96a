import { expect, test } from '@jest/globals';
import type { Route } from '../route.ts';
import { fakeDeps, WEB } from '../testing/fakes.ts';
import { appWith, hidden, signedIn, type Browser } from '../testing/sign-in.ts';

let done = 0;
const act: Route = {
  name: 'act',
  method: 'post',
  path: '/act',
  may: 'signed-in',
  audit: 'none',
  handle: (_req, res) => void res.send(String((done += 1))),
};
const deps = fakeDeps();
const app = appWith(deps, [act]);
const fresh = (): Promise<Browser> => signedIn(app, deps, 'sub-specialist');
const tokenOf = async (agent: Browser): Promise<string> => hidden((await agent.get('/help')).text, '_csrf');

test('a form of this session is taken', async () => {
  const agent = await fresh();
  const _csrf = await tokenOf(agent);
  await agent.post('/act').type('form').send({ _csrf }).expect(200);
  await agent.post('/act').set('Origin', WEB.origin).type('form').send({ _csrf }).expect(200);
});

test('nothing else is', async () => {
  const [agent, other] = [await fresh(), await fresh()];
  const [mine, theirs] = [await tokenOf(agent), await tokenOf(other)];
  const before = done;
  const attempts: (readonly [string, Record<string, string>, string])[] = [
    ['no token', {}, ''],
    ['an empty token', {}, '_csrf='],
    ['another session’s token', {}, `_csrf=${theirs}`],
    ['a token cut short', {}, `_csrf=${mine.slice(1)}`],
    ['a token twice', {}, `_csrf=${mine}&_csrf=${mine}`],
    ['a token as a list', {}, `_csrf[]=${mine}`],
    ['another site', { Origin: 'https://evil.example' }, `_csrf=${mine}`],
    ['a page that hides where it is from', { Origin: 'null' }, `_csrf=${mine}`],
    ['the same host on another port', { Origin: 'http://127.0.0.1:22001' }, `_csrf=${mine}`],
    ['another site, by its fetch header', { 'Sec-Fetch-Site': 'cross-site' }, `_csrf=${mine}`],
    ['a sibling site, by its fetch header', { 'Sec-Fetch-Site': 'same-site' }, `_csrf=${mine}`],
  ];
  for (const [what, headers, body] of attempts) {
    const { status, text } = await agent.post('/act').set(headers).type('form').send(body);
    expect([what, status]).toEqual([what, 403]);
    expect(text).toContain('This form is no longer valid');
    expect(text.split(mine)).toHaveLength(2); // the token stands in the sign-out form of the page, and is echoed nowhere
  }
  expect(done).toBe(before);
});

test('a token does not outlive its session', async () => {
  const agent = await fresh();
  const _csrf = await tokenOf(agent);
  await agent.post('/sign-out').type('form').send({ _csrf }).expect(303);
  await agent.post('/act').type('form').send({ _csrf }).expect(403);
});

test('multipart and plain text carry no token', async () => {
  const agent = await fresh();
  const _csrf = await tokenOf(agent);
  await agent.post('/act').field('_csrf', _csrf).expect(403);
  await agent.post('/act').type('text').send(`_csrf=${_csrf}`).expect(403);
});
