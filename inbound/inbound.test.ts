/** Mail from the connection to what follows from it: real SMTP, the real record, the rules; only the engine is stood in for. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { addDays } from '../domain/calendar.ts';
import { unreadAnswers } from '../domain/ladder.ts';
import { conversationOf } from '../db/conversation.ts';
import { messageDocuments } from '../db/documents.ts';
import type { Pool } from '../db/pool.ts';
import { base64 } from '../test/inbound/shape.ts';
import { DOMAIN, LADDER, openStation, OVERDUE, REMINDER, type Case, type Station } from '../test/inbound/station.ts';
import { fileInbound } from './file.ts';
import type { FilingDeps } from './filing-deps.ts';
import { listen, MOST_BYTES } from './listen.ts';

let station: Station;
let at: Case;
beforeAll(async () => void (station = await openStation()));
afterAll(() => station.close());
beforeEach(async () => void (at = await station.begin()));

const held = async () => (await at.state()).ladders.find(({ id }) => id === LADDER)!.hold;
const said = () => conversationOf(station.pool, at.participant);

test('what is not for our domain is not taken: nothing is relayed', async () => {
  await expect(at.send(at.reply(), { to: 'ana@importer.example' })).rejects.toMatchObject({ responseCode: 550 });
  await expect(at.send(at.reply(), { to: `x@sub.${DOMAIN}` })).rejects.toMatchObject({ responseCode: 550 });
});

test('what is too big is refused, and nothing of it is kept', async () => {
  await expect(at.send(Buffer.alloc(MOST_BYTES + 1, 'a\r\n'))).rejects.toMatchObject({ responseCode: 552 });
  expect(await at.rows()).toEqual([]);
});

test('a mail is stored before it is taken, once however often it is sent, and nothing is judged yet', async () => {
  expect(await at.send(at.reply())).toMatch(/^250 /);
  await at.send(at.reply());
  expect(await at.rows()).toEqual([{ kind: null, reason: null, participant: at.participant, contact: null }]);
  expect(await at.events('AnswerRecorded')).toBe(0);
});

test('while the record is away, the sender is told to come again', async () => {
  const away = { connect: () => Promise.reject(new Error('away')) } as unknown as Pool;
  const other = await listen(
    { ...station, pool: away, domain: DOMAIN, failed: (r) => station.waiting.push(r) },
    '127.0.0.1',
    0,
  );
  const transport = createTransport({ host: '127.0.0.1', port: other.port, ignoreTLS: true });
  const sending = transport.sendMail({ envelope: { from: at.primary, to: at.own() }, raw: at.reply() });
  await expect(sending).rejects.toMatchObject({ responseCode: 451 });
  await other.close();
  expect(station.waiting).toEqual(['Error']);
});

test('a reply of a known contact is threaded to the case, and holds the outreach', async () => {
  await at.send(at.reply());
  await fileInbound(at.deps);
  expect(await at.rows()).toMatchObject([{ kind: 'reply', reason: 'holds', contact: `${at.participant}.k-primary` }]);
  expect(await held()).toMatchObject({ meaning: 'to-interpret' });
  expect(await said()).toMatchObject([
    { side: 'company', author: `${at.participant}.k-primary`, text: 'We will file by Friday.' },
  ]);
});

test('a second reply while the first waits is threaded, and stands beside it for whoever says what they mean; a later one holds again', async () => {
  const say = async (words: string) => {
    await at.send(at.reply(at.primary, [`Message-ID: <${words.length}@importer.example>`], ['', words]));
    await fileInbound(at.deps);
  };
  const waiting = async () => {
    const now = await at.state();
    return now.ladders.flatMap((ladder) => unreadAnswers(now, ladder)).map(({ id }) => id);
  };
  const unread = async () => (await waiting()).length;
  const interpreting = async () => (await at.items()).filter((item) => item.startsWith('outreach.interpret'));
  await say('We will file by Friday.');
  await say('No: by Monday, sorry.');
  expect(await at.rows()).toMatchObject([{ reason: 'holds' }, { reason: 'holds' }]);
  expect((await said()).map(({ text }) => text).toSorted()).toEqual([
    'No: by Monday, sorry.',
    'We will file by Friday.',
  ]);
  expect([await unread(), await interpreting()]).toEqual([2, [`outreach.interpret:${LADDER}`]]);
  expect(await at.events('LadderBegan')).toBe(1);
  const { clocks } = await at.state();
  const hold = clocks.filter(({ rule, about }) => about === LADDER && ['ANSWER_HOLD', 'MESSAGE_ANSWER'].includes(rule));
  expect(hold).toHaveLength(2);
  const note = { id: randomUUID(), sha256: 'a'.repeat(64) };
  const by = { person: 'sara-specialist', role: 'specialist' } as const;
  const read = {
    meaning: 'promised',
    promisedBy: addDays(hold[0]!.start, 3),
    ladder: LADDER,
    answers: await waiting(),
    note,
  } as const;
  await station.office.submit(at.participant, { id: 'read', by, type: 'InterpretAnswer', ...read });
  expect([await unread(), await interpreting()]).toEqual([0, []]);
  await say('It is not us after all.');
  expect([await unread(), await interpreting()]).toEqual([1, [`outreach.interpret:${LADDER}`]]);
  expect(await held()).toMatchObject({ meaning: 'to-interpret' });
  expect(await said()).toHaveLength(3);
});

test('what came to the sealed address of a notice waits as an answer of its company until it is filed; a forged one waits for nobody', async () => {
  const waits = async () => {
    const { rows } = await station.pool.query<{ waits: boolean }>('select answers_wait($1) as waits', [at.participant]);
    return rows[0]!.waits;
  };
  await at.send(at.reply(), { to: `notice+${'a'.repeat(40)}@${DOMAIN}` });
  expect(await waits()).toBe(false);
  await at.send(at.reply('else@where.example'));
  expect(await waits()).toBe(true);
  await fileInbound(at.deps);
  expect([await waits(), await held()]).toEqual([false, null]);
});

test('a reply to what was asked before any outreach holds the one that presses for it now', async () => {
  const reminder = at.own(REMINDER);
  await at.send(at.reply(), { to: reminder });
  await fileInbound(at.deps);
  expect(await at.rows(reminder)).toMatchObject([{ kind: 'reply', reason: 'holds' }]);
  expect(await held()).toMatchObject({ meaning: 'to-interpret' });
});

test('a reply to a joint mail is filed with every membership in it where its sender is a contact, once', async () => {
  const [twin, stranger] = [await station.begin(), await station.begin()];
  await writesFrom(twin, at.primary);
  const together = `insert into joint_mail (participant, notice, lead_participant, lead_notice) select unnest($1::text[]), $2, $3, $2`;
  const parts = [at, twin, stranger].map(({ participant }) => participant);
  await station.pool.query(together, [parts, OVERDUE, at.participant]);
  await at.send(attached());
  const away = () => Promise.reject(new TypeError('killed'));
  await fileInbound({ ...at.deps, submit: away });
  await fileInbound(at.deps);
  expect(await at.rows()).toMatchObject([{ kind: 'reply', reason: 'holds' }]);
  for (const one of [at, twin]) {
    expect((await one.state()).ladders.find(({ id }) => id === LADDER)!.hold).toMatchObject({
      meaning: 'to-interpret',
    });
    expect(await conversationOf(station.pool, one.participant)).toMatchObject([
      { author: `${one.participant}.k-primary`, text: 'The plan is attached.\n\n[run.exe.pdf]' },
    ]);
    expect(await messageDocuments(station.pool, one.participant)).toHaveLength(2);
  }
  expect((await stranger.state()).ladders.find(({ id }) => id === LADDER)!.hold).toBeNull();
  expect(await conversationOf(station.pool, stranger.participant)).toEqual([]);
});

/** Gives the primary contact another address, as only the owner of the record may. */
async function writesFrom({ participant }: Case, email: string): Promise<void> {
  const owner = new pg.Client({ connectionString: station.house.database.ownerUrl });
  await owner.connect();
  await owner.query('update contact set email = $2 where id = $1', [`${participant}.k-primary`, email]);
  await owner.end();
}

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
const attached = (): Buffer => {
  const file = (head: string, content: Buffer | string) => [
    '--x',
    head,
    'Content-Disposition: attachment',
    'Content-Transfer-Encoding: base64',
    '',
    base64(content),
  ];
  return at.reply(
    at.primary,
    ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
    [
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'The plan is attached.',
      ...file('Content-Type: application/pdf; name="plan.pdf"', PDF),
      ...file('Content-Type: application/pdf; name="run.exe.pdf"', 'MZ this is no document'),
      ...file('Content-Type: text/plain; name="../../list.txt"', 'one\ntwo\n'),
      '--x--',
    ],
  );
};

test('its attachments are documents of the message, by what they are; what the policy does not take is named', async () => {
  await at.send(attached());
  const away = () => Promise.reject(new TypeError('killed'));
  await fileInbound({ ...at.deps, submit: away }); // killed after the message: the next pass adds nothing
  await fileInbound(at.deps);
  expect(await said()).toMatchObject([{ text: 'The plan is attached.\n\n[run.exe.pdf]' }]);
  const documents = await messageDocuments(station.pool, at.participant);
  expect(documents.map(({ name, media, role }) => [name, media, role]).toSorted()).toEqual([
    ['list.txt', 'text/plain', 'contact'],
    ['plan.pdf', 'application/pdf', 'contact'],
  ]);
  const plan = documents.find(({ name }) => name === 'plan.pdf')!;
  expect(plan.about).toEqual({ kind: 'message', ref: (await said())[0]!.id });
  expect(await buffer((await station.documents.read(plan.sha256))!)).toEqual(PDF);
});

test('a reply without a word, with a file only, is said by its subject', async () => {
  const head = [
    'MIME-Version: 1.0',
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Transfer-Encoding: base64',
  ];
  await at.send(at.reply(at.primary, head, ['', base64(PDF)]));
  await fileInbound(at.deps);
  expect(await said()).toMatchObject([{ text: 'Re: overdue' }]);
  expect(await messageDocuments(station.pool, at.participant)).toHaveLength(1);
});

test('killed in the middle of filing, the next pass ends it; nothing is done twice', async () => {
  await at.send(at.reply());
  const away = () => Promise.reject(new TypeError('killed'));
  expect(await fileInbound({ ...at.deps, submit: away })).toBe(0);
  expect(station.waiting).toContain('TypeError');
  const answeredOnly = async (id: string, order: Parameters<FilingDeps['submit']>[1]) => {
    await station.office.submit(id, order);
    throw new TypeError('killed');
  };
  await fileInbound({ ...at.deps, submit: answeredOnly });
  expect(await at.rows()).toMatchObject([{ kind: null }]);
  await fileInbound(at.deps);
  await fileInbound(at.deps);
  expect(await at.rows()).toMatchObject([{ kind: 'reply', reason: 'holds' }]);
  expect(await at.events('AnswerRecorded')).toBe(1);
  expect(await said()).toHaveLength(1);
});

test.each([
  ['automatic mail', () => at.reply(at.primary, ['Auto-Submitted: auto-replied']), 'automatic', 'auto-submitted'],
  ['an unknown sender', () => at.reply('luis@elsewhere.example'), 'unverified', 'unknown-sender'],
  ['a mail with two senders', () => at.reply(`${at.primary}, luis@elsewhere.example`), 'unverified', 'several-senders'],
])('%s is filed beside the case, and holds nothing', async (_name, raw, kind, reason) => {
  await at.send(raw());
  await fileInbound(at.deps);
  expect(await at.rows()).toMatchObject([{ kind, reason, participant: at.participant }]);
  expect(await held()).toBeNull();
  expect(await said()).toEqual([]);
});

test('a sender that the server in front does not vouch for holds nothing', async () => {
  await at.send(at.reply(at.primary, ['Authentication-Results: mx.agency.example; dmarc=fail header.from=x.example']));
  await fileInbound({ ...at.deps, authserv: 'mx.agency.example' });
  expect(await at.rows()).toMatchObject([{ kind: 'unverified', reason: 'not-aligned' }]);
  expect(await held()).toBeNull();
});

test('mail that fits no case goes to the holding pen, with the reason', async () => {
  const altered = at.own().replace(/^notice\+./, (start) => (start.endsWith('a') ? 'notice+b' : 'notice+a'));
  const nowhere = station.addresses.of({ participant: 'a999999', notice: 'n1' })!;
  const cases = [
    [`office-${at.participant}@${DOMAIN}`, 'no-notice-address'],
    [altered, 'forged-address'],
    [nowhere, 'no-such-notice'],
  ] as const;
  for (const [to] of cases) await at.send(at.reply(), { to });
  await fileInbound(at.deps);
  for (const [to, reason] of cases)
    expect((await at.rows(to)).at(-1)).toMatchObject({ kind: 'held', reason, participant: null });
  expect(await held()).toBeNull();
});
