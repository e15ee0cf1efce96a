/** Messages with documents, both ways: sent together or not at all, read by whom they are for, and counted until then. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { conversationOf, unreadOf } from '../../../db/conversation.ts';
import { messageDocuments } from '../../../db/documents.ts';
import { openDocumentStore } from '../../../db/document-store.ts';
import { paths } from '../../paths.ts';
import { hidden } from '../../testing/sign-in.ts';

const ID = 'rio';
const folder = mkdtempSync(join(tmpdir(), 'portolan-conversation-'));
let front: Front;
beforeAll(async () => {
  front = await openFront({ documents: openDocumentStore(folder) });
  for (const role of ['specialist', 'auditor', 'planner'] as const) await front.person(role, role);
  await arrive(front, ID);
  await front.person('olga', 'officer', { participant: ID });
  await front.person('luis', 'contact', { participant: ID, language: 'es' });
  await front.person('otto', 'officer', { participant: 'sol' });
});
afterAll(async () => {
  await front.close();
  rmSync(folder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
const at = paths.conversation({ id: ID });
const unread = async () => [
  await unreadOf(front.database.pool, ID, 'company'),
  await unreadOf(front.database.pool, ID, 'agency'),
];
const messages = () => conversationOf(front.database.pool, ID);
const kept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

async function write(person: string, text: string, files: readonly (readonly [string, Buffer])[] = [], form?: string) {
  const browser = await front.as(person);
  const page = await browser.get(at);
  const sending = browser
    .post(at)
    .field('_csrf', hidden(page.text, '_csrf'))
    .field('command', form ?? hidden(page.text, 'command'))
    .field('text', text);
  for (const [name, content] of files) sending.attach('file', content, name);
  return sending;
}

test('a company writes with a document, and the office answers with one', async () => {
  expect((await write('olga', 'Here is the <b>plan</b>.', [['plan.pdf', PDF]])).status).toBe(303);
  expect(await unread()).toEqual([0, 1]);
  const ana = await front.as('specialist');
  expect((await ana.get(paths.participant({ id: ID }))).text).toContain('1 new message');
  const page = await ana.get(at);
  expect(page.text).toMatch(/Here is the &lt;b&gt;plan&lt;\/b&gt;\.[\s\S]*plan\.pdf/);
  expect(await unread()).toEqual([0, 0]);
  expect((await write('specialist', 'Thank you.', [['form.pdf', Buffer.concat([PDF, PDF])]])).status).toBe(303);
  expect(await unread()).toEqual([1, 0]);
  const luis = await front.as('luis');
  expect((await luis.get(paths.participant({ id: ID }))).text).toContain('1 mensaje nuevo');
  const answer = await luis.get(at);
  expect(answer.text).toMatch(/Thank you\.[\s\S]*form\.pdf[\s\S]*Here is/);
  expect(answer.text).toContain('Leído');
  const [document] = await messageDocuments(front.database.pool, ID);
  expect((await luis.get(paths.documentFile({ id: ID, document: document!.id }))).status).toBe(200);
});

test('who only reads does not make a message read, and who plans visits reads none', async () => {
  await write('olga', 'Is anybody there?');
  const auditor = await front.as('auditor');
  expect((await auditor.get(at)).text).not.toContain('<textarea');
  expect(await unread()).toEqual([0, 1]);
  const [document] = await messageDocuments(front.database.pool, ID);
  const planner = await front.as('planner');
  expect((await planner.get(at)).status).toBe(403);
  expect((await planner.get(paths.documentFile({ id: ID, document: document!.id }))).status).toBe(403);
  expect((await planner.get(paths.participant({ id: ID }))).text).not.toContain(at);
});

test('a message that cannot be sent keeps what was typed, and none of its files', async () => {
  const before = [(await messages()).length, kept()];
  const wrong = await write('olga', 'Two files, one of them no good.', [
    ['good.pdf', Buffer.concat([PDF, Buffer.from('1')])],
    ['bad.pdf', Buffer.alloc(0)],
  ]);
  expect([wrong.status, wrong.text.includes('Two files, one of them no good.')]).toEqual([422, true]);
  expect(wrong.text).toMatch(/id="file-error">The file is empty\. Nothing was sent\./);
  expect((await write('luis', '  ')).text).toContain('Escriba su mensaje.');
  const many = Array.from({ length: 6 }, (_, n) => [`${n}.pdf`, Buffer.concat([PDF, Buffer.from(`${n}`)])] as const);
  expect((await write('olga', 'Six.', many)).text).toContain('at most 5 documents');
  expect([(await messages()).length, kept()]).toEqual(before);
});

test('sent twice it is one message, and what is another company’s does not exist', async () => {
  const form = 'a5a1a2f6-30a5-4a51-9d24-0d7d1f3f2c11';
  const before = (await messages()).length;
  for (const _time of [1, 2]) expect((await write('olga', 'Once.', [['once.pdf', PDF]], form)).status).toBe(303);
  expect((await messages()).length).toBe(before + 1);
  expect((await (await front.as('otto')).get(at)).status).toBe(404);
  const { rows } = await front.database.pool.query('select body, cause from event where stream = $1', [
    `conversation:${ID}`,
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Once|Here is|once\.pdf/);
});

test('a message without documents may come as a plain form', async () => {
  const olga = await front.as('olga');
  const page = await olga.get(at);
  const sent = await olga
    .post(at)
    .type('form')
    .send({ _csrf: hidden(page.text, '_csrf'), command: hidden(page.text, 'command'), text: 'Typed before.' });
  expect(sent.status).toBe(303);
  expect((await messages())[0]).toMatchObject({ text: 'Typed before.', side: 'company' });
});
