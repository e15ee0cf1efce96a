/** Mail from the connection to what follows from it: real SMTP, the real record, the rules; only the engine is stood in for. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { noticeAddresses } from '../activities/notice-address.ts';
import * as tell from '../domain/testing/stories.ts';
import { conversationOf } from '../db/conversation.ts';
import { openDocumentStore, type DocumentStore } from '../db/document-store.ts';
import { loadPolicies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { createDirectOffice, type DirectOffice } from '../test/harness/direct-office.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { REPORTS } from '../test/inbound/reports.ts';
import { ANA, mail } from '../test/inbound/shape.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { fileInbound } from './file.ts';
import type { FilingDeps } from './filing-deps.ts';
import { listen, MOST_BYTES, type Listener } from './listen.ts';

const DOMAIN = 'inbound.portolan.example';
const addresses = noticeAddresses({ domain: DOMAIN, secret: 's'.repeat(32) });
const policies = loadPolicies(join(import.meta.dirname, '../policy'));
const story = tell.overdue(ctpat);
const ladder = 'annual-review:2028';
let house: House;
let office: DirectOffice;
let pool: Pool;
let folder: string;
let documents: DocumentStore;
let listener: Listener;
let waiting: string[];
let deps: FilingDeps;
let participant: string;
let told = 0;

beforeAll(async () => {
  house = await openHouse();
  ({ pool } = house.database);
  office = createDirectOffice(pool, policies, CRITERIA);
  folder = mkdtempSync(join(tmpdir(), 'portolan-inbound-'));
  documents = openDocumentStore(folder);
  const failed = (reason: string) => waiting.push(reason);
  listener = await listen({ pool, documents, domain: DOMAIN, failed }, '127.0.0.1', 0);
});
afterAll(async () => {
  await listener.close();
  rmSync(folder, { recursive: true });
  await house.close();
});
beforeEach(async () => {
  waiting = [];
  participant = `a10${(told += 1)}`;
  await house.record(story, { id: participant, company: 'Cape Fear Imports' });
  deps = {
    ...{ pool, documents, addresses, authserv: null, submit: (id, order) => office.submit(id, order) },
    moment: () => ({ at: Date.now(), policy: 'ctpat/2020-03-01', rules: 'test' }),
    failed: (_id, reason) => waiting.push(reason),
  };
});

/** The overdue mail to the primary contact. */
const notice = `n${story.events.findLast(({ event }) => event.type === 'NoticeQueued' && event.kind === 'review-overdue' && event.to === 'k-primary')!.seq}`;
const primary = () => `primary@${participant}.example`;
const own = () => addresses.of({ participant, notice })!;
const send = async (raw: Buffer, { to = own(), from = primary() } = {}): Promise<string> => {
  const transport = createTransport({ host: '127.0.0.1', port: listener.port, ignoreTLS: true });
  const { response } = await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  return response;
};
const reply = (from = primary(), more: readonly string[] = []): Buffer =>
  mail([`From: ${from}`, `To: ${own()}`, 'Subject: Re: overdue', ...more, '', 'We will file by Friday.']);
const report = (name: string): Buffer => {
  const raw = REPORTS.find((one) => one.name.startsWith(name))!.raw.toString('utf8');
  return Buffer.from(raw.replaceAll(ANA, primary()));
};
const rows = async (recipient = own()) =>
  (
    await pool.query<{ kind: string; reason: string; participant: string | null; contact: string | null }>(
      'select kind, reason, participant, contact from inbound_mail where recipient = $1 order by received_at',
      [recipient],
    )
  ).rows;
const events = async (type: string): Promise<number> =>
  (await pool.query(`select from event where stream = $1 and type = $2`, [`participant:${participant}`, type]))
    .rowCount ?? 0;
const held = async () => (await office.state(participant)).ladders.find(({ id }) => id === ladder)!.hold;
const reachOf = async () =>
  (await office.state(participant)).contacts.find(({ id }) => id.endsWith('k-primary'))!.reach;

test('what is not for our domain is not taken: nothing is relayed', async () => {
  await expect(send(reply(), { to: 'ana@importer.example' })).rejects.toMatchObject({ responseCode: 550 });
  await expect(send(reply(), { to: `x@sub.${DOMAIN}` })).rejects.toMatchObject({ responseCode: 550 });
});

test('what is too big is refused, and nothing of it is kept', async () => {
  await expect(send(Buffer.alloc(MOST_BYTES + 1, 'a\r\n'))).rejects.toMatchObject({ responseCode: 552 });
  expect(await rows()).toEqual([]);
});

test('a mail is stored before it is taken, once however often it is sent, and nothing is judged yet', async () => {
  expect(await send(reply())).toMatch(/^250 /);
  await send(reply());
  expect(await rows()).toEqual([{ kind: null, reason: null, participant: null, contact: null }]);
  expect(await events('AnswerRecorded')).toBe(0);
});

test('while the record is away, the sender is told to come again', async () => {
  const away = { connect: () => Promise.reject(new Error('away')) } as unknown as Pool;
  const other = await listen({ pool: away, documents, domain: DOMAIN, failed: (r) => waiting.push(r) }, '127.0.0.1', 0);
  const transport = createTransport({ host: '127.0.0.1', port: other.port, ignoreTLS: true });
  const sending = transport.sendMail({ envelope: { from: primary(), to: own() }, raw: reply() });
  await expect(sending).rejects.toMatchObject({ responseCode: 451 });
  await other.close();
  expect(waiting).toEqual(['Error']);
});

test('a hard bounce marks the contact dead, once, and opens the search for a better address', async () => {
  await send(report('Postfix, unknown user'), { from: '' });
  await fileInbound(deps);
  expect(await rows()).toMatchObject([
    { kind: 'bounce', reason: 'hard', participant, contact: `${participant}.k-primary` },
  ]);
  expect(await reachOf()).toBe('dead');
  const { rowCount } = await pool.query(
    `select from work_item where participant = $1 and kind = 'contact.unreachable'`,
    [participant],
  );
  expect(rowCount).toBe(1);
  await send(report('Gmail, address not found'), { from: '' });
  await fileInbound(deps);
  expect(await events('NoticeFailed')).toBe(1);
  expect(await held()).toBeNull();
});

test.each([
  ['Exchange, mailbox full', 'soft'],
  ['Postfix, delayed warning', 'delayed'],
])('%s is noted, and the contact stays as it was', async (name, reason) => {
  const before = await reachOf();
  await send(report(name), { from: '' });
  await fileInbound(deps);
  expect(await rows()).toMatchObject([{ kind: 'bounce', reason }]);
  expect(await reachOf()).toBe(before);
});

test('a bounce of somebody to whom the contact forwards says nothing of the contact', async () => {
  await send(REPORTS[0]!.raw, { from: '' });
  await fileInbound(deps);
  expect(await rows()).toMatchObject([{ kind: 'bounce', reason: 'other-recipient' }]);
  expect(await reachOf()).not.toBe('dead');
});

test('a reply of a known contact is threaded to the case, and holds the outreach', async () => {
  await send(reply());
  await fileInbound(deps);
  expect(await rows()).toMatchObject([{ kind: 'reply', reason: 'holds', contact: `${participant}.k-primary` }]);
  expect(await held()).toMatchObject({ meaning: 'to-interpret' });
  expect(await conversationOf(pool, participant)).toMatchObject([
    { side: 'company', author: `${participant}.k-primary`, text: 'We will file by Friday.' },
  ]);
});

test('killed in the middle of filing, the next pass ends it; nothing is done twice', async () => {
  await send(reply());
  const away = () => Promise.reject(new TypeError('killed'));
  expect(await fileInbound({ ...deps, submit: away })).toBe(0);
  expect(waiting).toContain('TypeError');
  const answeredOnly = async (id: string, order: Parameters<FilingDeps['submit']>[1]) => {
    await office.submit(id, order);
    throw new TypeError('killed');
  };
  await fileInbound({ ...deps, submit: answeredOnly });
  expect(await rows()).toMatchObject([{ kind: null }]);
  await fileInbound(deps);
  await fileInbound(deps);
  expect(await rows()).toMatchObject([{ kind: 'reply', reason: 'holds' }]);
  expect(await events('AnswerRecorded')).toBe(1);
  expect(await conversationOf(pool, participant)).toHaveLength(1);
});

test.each([
  ['automatic mail', () => reply(primary(), ['Auto-Submitted: auto-replied']), 'automatic', 'auto-submitted'],
  ['an unknown sender', () => reply('luis@elsewhere.example'), 'unverified', 'unknown-sender'],
  ['a mail with two senders', () => reply(`${primary()}, luis@elsewhere.example`), 'unverified', 'several-senders'],
])('%s is filed beside the case, and holds nothing', async (_name, raw, kind, reason) => {
  await send(raw());
  await fileInbound(deps);
  expect(await rows()).toMatchObject([{ kind, reason, participant }]);
  expect(await held()).toBeNull();
  expect(await conversationOf(pool, participant)).toEqual([]);
});

test('a sender that the server in front does not vouch for holds nothing', async () => {
  await send(reply(primary(), ['Authentication-Results: mx.agency.example; dmarc=fail header.from=x.example']));
  await fileInbound({ ...deps, authserv: 'mx.agency.example' });
  expect(await rows()).toMatchObject([{ kind: 'unverified', reason: 'not-aligned' }]);
  expect(await held()).toBeNull();
});

test('mail that fits no case goes to the holding pen, with the reason', async () => {
  const altered = own().replace(/^notice\+./, (start) => (start.endsWith('a') ? 'notice+b' : 'notice+a'));
  const nowhere = addresses.of({ participant: 'a999999', notice: 'n1' })!;
  const cases = [
    [`office-${participant}@${DOMAIN}`, 'no-notice-address'],
    [altered, 'forged-address'],
    [nowhere, 'no-such-notice'],
  ] as const;
  for (const [to] of cases) await send(reply(), { to });
  await fileInbound(deps);
  for (const [to, reason] of cases)
    expect((await rows(to)).at(-1)).toMatchObject({ kind: 'held', reason, participant: null });
  expect(await held()).toBeNull();
});
