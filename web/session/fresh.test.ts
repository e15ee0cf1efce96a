/** Signing and deciding: how old a sign-in may be. */
import { expect, test } from '@jest/globals';
import { MemoryStore } from 'express-session';
import { formOf, send } from '../../test/harness/forms.ts';
import { formRoutes, text } from '../forms.ts';
import { fakeDeps, LIMITS, viewer, type FakeDeps } from '../testing/fakes.ts';
import { listening } from '../testing/provider.ts';
import { appWith, signedIn, type Browser } from '../testing/sign-in.ts';

const same = (words: string) => ({ en: words, es: words });
const signing = formRoutes(
  { name: 'sign', path: '/sign', may: 'signed-in' },
  {
    checks: true,
    stepUp: true,
    setup: () => ({
      title: same('Sign'),
      fields: { reason: text({ label: same('Reason') }) },
      seen: 0,
      action: '/sign',
      submit: same('Sign it'),
      back: { href: '/help', label: same('Back') },
    }),
    execute: () => Promise.resolve({ to: '/done' }),
  },
);

async function opened(proves: FakeDeps['identity']['proves'], sessions = new MemoryStore()) {
  const deps = fakeDeps([viewer('officer', { person: 'olga' })], { sessions });
  deps.identity.proves = proves;
  const app = appWith(deps, signing);
  return { deps, app, agent: await signedIn(app, deps, 'olga') };
}

async function sign(agent: Browser): Promise<string> {
  const check = await send(agent, formOf((await agent.get('/sign')).text), { reason: 'Because' }, 'check');
  return (await send(agent, formOf(check.text), {}, 'confirm')).get('Location') ?? '';
}

/** Signs in once more for a kept form; answers with where that leads. */
async function again(agent: Browser, kept: string): Promise<string> {
  const leave = await agent.get(`/sign-in?again=${kept.replace('/kept/', '')}`).expect(303);
  const { pathname, search } = new URL(leave.get('Location') ?? '');
  return (await agent.get(pathname + search).expect(303)).get('Location') ?? '';
}

test('a sign-in counts for five minutes from when the person proved who they are, and no longer', async () => {
  const { deps, agent } = await opened('at-once');
  deps.clock += LIMITS.freshMs - 1;
  expect(await sign(agent)).toBe('/done');
  deps.clock += 1;
  expect(await sign(agent)).toMatch(/^\/kept\//);
});

test('a provider that does not say when counts for nothing, until it is asked', async () => {
  const { agent } = await opened('when-asked');
  const kept = await sign(agent);
  expect(kept).toMatch(/^\/kept\//);
  expect((await agent.get(kept)).text).toContain('Confirm that it is you');
  expect(await again(agent, kept)).toBe(kept);
  await agent
    .get(kept)
    .expect(303)
    .expect('Location', `/sign?kept=${kept.replace('/kept/', '')}`);
  expect(await sign(agent)).toBe('/done');
});

test('a provider that does not ask the person anew is told from one that does', async () => {
  const { agent } = await opened('never');
  const kept = await sign(agent);
  expect(await again(agent, kept)).toBe(kept);
  expect((await agent.get(kept)).text).toContain('did not ask you anew');
});

test('the check page says beforehand that signing in again comes next', async () => {
  const { agent } = await opened('when-asked');
  const check = await send(agent, formOf((await agent.get('/sign')).text), { reason: 'Because' }, 'check');
  expect(check.text).toContain('you are asked to sign in once more');
});

test('a fresh sign-in is a new session, in which forms of other windows stay good', async () => {
  const { agent } = await opened('when-asked');
  const other = formOf((await agent.get('/sign')).text);
  const before = (await agent.get('/help')).get('Set-Cookie')?.[0]?.split(';')[0];
  await again(agent, await sign(agent));
  expect((await agent.get('/help')).get('Set-Cookie')?.[0]?.split(';')[0]).not.toBe(before);
  expect((await send(agent, other, { reason: 'Because' }, 'check')).status).toBe(200);
});

test('the form is in the store before the browser is sent on, however slow the store', async () => {
  const store = new MemoryStore();
  const { app, agent } = await opened('when-asked', store);
  const check = formOf(
    (await send(agent, formOf((await agent.get('/sign')).text), { reason: 'Because' }, 'check')).text,
  );
  const cookie = (await agent.get('/help')).get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
  const set = store.set.bind(store);
  let stored = 0;
  store.set = (sid, data, done) =>
    void setTimeout(() => {
      if (data.kept) stored += 1;
      set(sid, data, done);
    }, 50);
  const server = await listening();
  server.answerWith(app);
  const body = new URLSearchParams(
    Object.entries({ ...check.held, step: ['confirm'] }).map(([name, [value = '']]) => [name, value]),
  );
  const answer = await fetch(new URL('/sign', server.url), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie },
  });
  expect([answer.status, stored]).toEqual([303, 1]); // fetch answers as soon as it knows where to go, as browsers do
  await server.close();
});
