import { expect, test } from '@jest/globals';
import { paths } from './paths.ts';
import type { Route } from './route.ts';
import { fakeDeps, viewer } from './testing/fakes.ts';
import { appWith, browser, signedIn } from './testing/sign-in.ts';

const page = (more: Partial<Route> = {}): Route => ({
  name: 'participant.show',
  method: 'get',
  path: paths.participant.pattern,
  may: { roles: ['auditor', 'officer'], own: true },
  audit: 'participant.viewed',
  handle: (_req, res) => void res.send('secret page'),
  ...more,
});
const people = [viewer('auditor'), viewer('officer'), viewer('planner')];

test('a look is on record before the page is sent, with who, what and when', async () => {
  const deps = fakeDeps(people);
  const agent = await signedIn(appWith(deps, [page()]), deps, 'sub-auditor');
  const { headers } = await agent.get('/participants/p-7').expect(200, 'secret page');
  expect(deps.looks).toEqual([
    {
      what: 'participant.viewed',
      person: 'sub-auditor',
      roles: ['auditor'],
      object: { id: 'p-7' },
      request: headers['x-request-id'],
      at: deps.clock,
    },
  ]);
});

test('who asks for the head alone leaves no look, a browser that fetches ahead is refused, and every repetition is one more look', async () => {
  const deps = fakeDeps(people);
  const agent = await signedIn(appWith(deps, [page()]), deps, 'sub-auditor');
  await agent.head('/participants/p-7').expect(200);
  for (const header of ['Sec-Purpose', 'Purpose'])
    await agent.get('/participants/p-7').set(header, 'prefetch;prerender').expect(503, '');
  expect(deps.looks).toEqual([]);
  for (let times = 0; times < 2; times += 1) await agent.get('/participants/p-7').expect(200);
  expect(deps.looks).toHaveLength(2);
});

test('without a record there is no page', async () => {
  const audit = { viewed: () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })) };
  const deps = fakeDeps(people, { audit });
  const agent = await signedIn(appWith(deps, [page()]), deps, 'sub-auditor');
  const { text } = await agent.get('/participants/p-7').expect(503);
  expect(text).not.toContain('secret page');
});

test('who may not look leaves no look, and what is not theirs does not exist', async () => {
  const deps = fakeDeps(people);
  const app = appWith(deps, [page()]);
  await (await signedIn(app, deps, 'sub-planner')).get('/participants/p-1').expect(403);
  const officer = await signedIn(app, deps, 'sub-officer');
  const other = await officer.get('/participants/p-2').expect(404);
  const none = await officer.get('/nowhere').expect(404);
  const masked = (html: string) => html.replace(/[0-9a-f-]{36}/g, 'ID');
  expect(masked(other.text)).toBe(masked(none.text)); // not to be told apart
  expect(deps.looks).toEqual([]);
  await officer.get('/participants/p-1').expect(200);
  expect(deps.looks).toHaveLength(1);
});

test('nobody is sent to sign in, and comes back', async () => {
  const app = appWith(fakeDeps(people), [page()]);
  const { headers } = await browser(app).get('/participants/p-1?tab=a').expect(303);
  expect(headers['location']).toBe('/sign-in?to=%2Fparticipants%2Fp-1%3Ftab%3Da');
});

test.each(['%zz', '%2e%2e', 'a%20b', 'a%00b', "'", '%3Cscript%3E', '-', 'x'.repeat(200), '%F0%9F%98%80'])(
  'the id %p was never the name of anything: 404, and no look',
  async (id) => {
    const deps = fakeDeps(people);
    const agent = await signedIn(appWith(deps, [page()]), deps, 'sub-auditor');
    await agent.get(`/participants/${id}`).expect(404);
    expect(deps.looks).toEqual([]);
  },
);

test('a page that fails after its look answers 500 without its reason', async () => {
  const deps = fakeDeps(people);
  const broken = page({ handle: () => Promise.reject(new Error('password is hunter2')) });
  const agent = await signedIn(appWith(deps, [broken]), deps, 'sub-auditor');
  const { text } = await agent.get('/participants/p-1').expect(500);
  expect(text).toContain('Something went wrong on our side');
  expect(text + JSON.stringify(deps.lines)).not.toContain('hunter2');
});

test('two routes of one name or address are refused at start', () => {
  const deps = fakeDeps(people);
  expect(() => appWith(deps, [page(), page({ path: '/other/:id' })])).toThrow('two routes are participant.show');
  expect(() => appWith(deps, [page(), page({ name: 'other' })])).toThrow('two routes are get /participants/:id');
});
