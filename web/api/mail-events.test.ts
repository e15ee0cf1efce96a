/** Callbacks of the mail provider at the door: known by their signature alone, and stored before anybody is told that they are. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import type { Pool } from '../../db/pool.ts';
import { createDatabase, type TestDatabase } from '../../test/harness/database.ts';
import { createApp } from '../app.ts';
import { fakeDeps } from '../testing/fakes.ts';
import { browser } from '../testing/sign-in.ts';

const SECRET = 'the provider and we know this one';
const WHERE = '/api/v1/mail-events';
const deps = fakeDeps();
let database: TestDatabase;
let app: Express;
const appOver = (pool: Pool, callbackSecret: string | null = SECRET): Express =>
  createApp({ ...deps, config: { ...deps.config, callbackSecret }, pool });
beforeAll(async () => {
  database = await createDatabase();
  app = appOver(database.pool);
});
afterAll(() => database.drop());

const one = (more: object = {}) => ({
  ...{ event: 'evt-1', kind: 'hard', at: '2027-03-14T20:00:00Z', messageId: 'p-1.n7@portolan.example' },
  ...{ recipient: 'ana@importer.example', status: '5.1.1', provider: 'says more than we ask', ...more },
});
const body = (...events: object[]): string => JSON.stringify({ events });
const signed = (text: string, { secret = SECRET, at = deps.clock } = {}): string => {
  const time = Math.floor(at / 1_000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${text}`).digest('hex')}`;
};
const call = (text: string, signature: string | null = signed(text), to = app) => {
  const sending = browser(to).post(WHERE).set('Content-Type', 'application/json');
  return (signature === null ? sending : sending.set('Portolan-Signature', signature)).send(text);
};
const stored = async () =>
  (
    await database.pool.query<Record<string, unknown>>(
      'select event, kind, at, message_id, recipient, status, reason from mail_event order by event',
    )
  ).rows;

test('a signed one is stored, once however often it comes, and nothing is judged here', async () => {
  await call(body(one())).expect(204);
  await call(body(one(), one({ event: 'evt-2', kind: 'delivered', messageId: '<x@y>', status: null }))).expect(204);
  await call(body(one({ kind: 'soft' }))).expect(204);
  expect(await stored()).toMatchObject([
    { event: 'evt-1', kind: 'hard', message_id: '<p-1.n7@portolan.example>', status: '5.1.1', reason: null },
    { event: 'evt-2', kind: 'delivered', message_id: '<x@y>', status: null },
  ]);
});

test.each([
  ['without a signature', () => null],
  ['signed with another secret', (text: string) => signed(text, { secret: 'x' })],
  ['signed for another body', () => signed(body(one({ event: 'other' })))],
  [
    'that was signed six minutes ago: an old one, sent again',
    (text: string) => signed(text, { at: deps.clock - 360_000 }),
  ],
  ['that will be signed in six minutes', (text: string) => signed(text, { at: deps.clock + 360_000 })],
  ['whose time was altered', (text: string) => signed(text).replace(/^t=\d/, 't=2')],
  ['whose signature is cut', (text: string) => signed(text).slice(0, -2)],
  ['whose signature is none', () => 't=1,v1=zz'],
])('one %s is refused, and nothing of it is kept', async (_name, signature) => {
  const before = await stored();
  const text = body(one({ event: 'forged' }));
  const { body: problem } = (await call(text, signature(text)).expect(403)) as { body: unknown };
  expect(problem).toMatchObject({ status: 403, code: 'bad-signature' });
  expect(await stored()).toEqual(before);
});

test('while a secret is replaced, one of two signatures is enough', async () => {
  const text = body(one({ event: 'evt-3' }));
  const old = signed(text, { secret: 'the one before' }).split('v1=')[1];
  await call(text, `${signed(text)},v1=${old}`).expect(204);
  await call(text, signed(text).replace(',', `,v1=${old},`)).expect(204);
});

test.each([
  ['no JSON', '{'],
  ['no events', '{"events":[]}'],
  ['a kind that there is not', body(one({ kind: 'opened' }))],
  ['a time that is none', body(one({ at: 'yesterday' }))],
  ['a name over two lines', body(one({ event: 'a\nb' }))],
  ['a status that is none', body(one({ status: '<b>' }))],
])('%s is not understood', async (_name, text) => {
  await call(text).expect(400);
});

test('too much at once, and what nobody has set up, are refused', async () => {
  await call(body(one({ event: 'x'.repeat(600_000) }))).expect(413);
  await call(body(one()), undefined, appOver(database.pool, null)).expect(404);
});

test('while the record is away the provider is told to come again', async () => {
  const away = { query: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })) };
  await call(body(one()), undefined, appOver(away as unknown as Pool)).expect(503);
});

test('the description says what is taken', async () => {
  const { body: described } = (await browser(app).get('/api/v1/openapi.json').expect(200)) as {
    body: { paths: Record<string, { post: { operationId: string } }>; components: { schemas: { mailEvents: object } } };
  };
  expect(described.paths[WHERE]?.post.operationId).toBe('api.mail-events');
  const check = new Ajv2020({ validateFormats: false }).compile(described.components.schemas.mailEvents);
  expect(check(JSON.parse(body(one())))).toBe(true);
});
