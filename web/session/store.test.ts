import { MemoryStore } from 'express-session';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createDatabase } from '../../test/harness/database.ts';
import { fakeDeps, viewer } from '../testing/fakes.ts';
import { appWith, browser, hidden, signedIn, type Browser } from '../testing/sign-in.ts';
import { createSessionStore } from './store.ts';
import { endSessionsOf } from '../../db/sessions.ts';
import { transaction } from '../../db/pool.ts';

test('with its database away nobody can begin to sign in, and the page says so', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  const { store, close } = createSessionStore('postgres://nobody:secret@127.0.0.1:9/none', log);
  const deps = fakeDeps([], { sessions: store });
  const app = appWith(deps);
  const { text, headers } = await browser(app).get('/sign-in').expect(503);
  expect(text).toContain('Portolan is not available right now');
  expect(headers['retry-after']).toBe('30');
  await browser(app).get('/').expect(200);
  await close();
  expect(JSON.stringify([lines, deps.lines])).not.toContain('secret');
});

test('a session that cannot be read is a page in words, without a word on who is signed in', async () => {
  const store = new MemoryStore();
  const deps = fakeDeps(undefined, { sessions: store });
  const app = appWith(deps);
  const agent = await signedIn(app, deps, 'sub-specialist');
  store.get = (_sid: string, done: (error: unknown) => void) =>
    done(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
  const { text } = await agent.get('/help').expect(503);
  expect(text).not.toMatch(/Sign in|Sign out|Test specialist/);
  await agent.get('/health').expect(200);
});

test('a session lives in PostgreSQL: it survives a restart, ends when idle, and leaves no row when signed out', async () => {
  const { url, pool, drop } = await createDatabase();
  const start = () => {
    const { store, close } = createSessionStore(url, pino({ level: 'silent' }));
    const deps = fakeDeps(undefined, { sessions: store });
    return { app: appWith(deps), deps, close };
  };
  const count = async (): Promise<unknown> => (await pool.query('select count(*)::int as n from session')).rows;
  const name = async (agent: Browser): Promise<boolean> =>
    (await agent.get('/help').expect(200)).text.includes('Test specialist');

  const before = start();
  const agent = await signedIn(before.app, before.deps, 'sub-specialist');
  expect(await count()).toEqual([{ n: 1 }]); // the session of before the sign-in is gone
  const cookie = (await agent.get('/help')).headers['set-cookie'] as unknown as string[];
  await before.close();

  const { app, deps, close } = start();
  const again = browser(app);
  const value = cookie[0]?.split(';')[0] ?? '';
  expect((await again.get('/help').set('Cookie', value)).text).toContain('Test specialist');
  expect(await name(again)).toBe(true); // it has the cookie by now
  await pool.query("update session set expire = now() - interval '1 second'");
  expect(await name(again)).toBe(false);

  const other = await signedIn(app, deps, 'sub-specialist');
  const _csrf = hidden((await other.get('/help')).text, '_csrf');
  await other.post('/sign-out').type('form').send({ _csrf }).expect(303);
  await pool.query('delete from session where expire < now()');
  expect(await count()).toEqual([{ n: 0 }]);
  await close();
  await drop();
});

test('all sessions of a person end at once, with the transaction that ends them, and nobody else’s do', async () => {
  const { url, pool, drop } = await createDatabase();
  const { store, close } = createSessionStore(url, pino({ level: 'silent' }));
  const deps = fakeDeps([viewer('officer'), viewer('specialist')], { sessions: store });
  const app = appWith(deps);
  const [one, two, other] = [
    await signedIn(app, deps, 'sub-officer'),
    await signedIn(app, deps, 'sub-officer'),
    await signedIn(app, deps, 'sub-specialist'),
  ];
  const known = async (agent: Browser): Promise<boolean> => /Test \w+/.test((await agent.get('/help')).text);
  const undone = transaction(pool, async (client) => {
    expect(await endSessionsOf(client, 'sub-officer')).toBe(2);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([await known(one), await known(two), await known(other)]).toEqual([true, true, true]);
  expect(await transaction(pool, (client) => endSessionsOf(client, 'sub-officer'))).toBe(2);
  expect([await known(one), await known(two), await known(other)]).toEqual([false, false, true]);
  await close();
  await drop();
});
