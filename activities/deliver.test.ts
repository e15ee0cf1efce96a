import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { openLink } from '../db/answer-links.ts';
import { sentCopy } from '../db/notices.ts';
import { copyHash } from '../db/sent-copies.ts';
import { loadPolicies, type Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import * as tell from '../domain/testing/stories.ts';
import { waitsForPost } from '../domain/joint-mail.ts';
import { ref, type Ledger } from '../domain/testing/ledger.ts';
import { INVITING } from '../templates/notices/visit-invite.ts';
import { readByItsOwnZones, shownAfter } from '../test/harness/calendars.ts';
import { openHouse, type House } from '../test/harness/house.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { createDeliver, createMailer, type DeliverDeps, type Errand } from './deliver.ts';
import type { Mailer } from './mailer.ts';
import { noticeAddresses } from './notice-address.ts';

type Reply = { readonly responseCode: number; readonly message: string } | 'accept' | 'hang-up';
const policies: Policies = loadPolicies(fileURLToPath(new URL('../policy', import.meta.url)));
const FROM = 'CTPAT <no-reply@portolan.example>';
const SECRET = 'a secret for links that is long enough';
const addresses = noticeAddresses({ domain: 'inbound.portolan.example', secret: 's'.repeat(32) });

let house: House;
let story: Ledger;
let server: SMTPServer;
let mailer: Mailer;
let mailbox: string[] = [];
/** The sender of the last envelope. */
let envelopeFrom: string;
/** What the server answers to the next recipients and messages; it accepts when nothing is left. */
let onRecipient: Reply[] = [];
let onMessage: Reply[] = [];

beforeAll(async () => {
  house = await openHouse();
  story = tell.overdue(ctpat);
  for (const [id, language] of [
    ['p-es', 'es'],
    ['p-en', 'en'],
  ] as const)
    await house.record(story, {
      id,
      company: 'Río Bravo & Sons',
      language,
      contacts: { 'k-primary': 'Pilar, Quintana "PQ"' },
    });
});
afterAll(() => house.close());
beforeEach(async () => {
  [mailbox, onRecipient, onMessage] = [[], [], []];
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => answer(onRecipient.shift(), callback),
    onData: (stream, { envelope }, callback) => {
      envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : '';
      void buffer(stream).then((message) => {
        const reply = onMessage.shift();
        if (reply === undefined || reply === 'accept' || reply === 'hang-up') mailbox.push(message.toString('utf8'));
        answer(reply, callback);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mailer = createMailer({
    url: `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`,
    tls: 'opportunistic',
  });
});
afterEach(async () => {
  mailer.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function answer(reply: Reply | undefined, callback: (error?: Error | null) => void): void {
  if (reply === undefined || reply === 'accept') return callback(null);
  if (reply === 'hang-up')
    return [...server.connections].forEach((connection) => (connection as unknown as { close(): void }).close());
  callback(Object.assign(new Error(reply.message), { responseCode: reply.responseCode }));
}

const deliverWith = (pool: Pool = house.database.pool, more: Partial<DeliverDeps> = {}) =>
  createDeliver({
    pool,
    policies,
    pace: 'none',
    mailer,
    mailFrom: FROM,
    addresses,
    webUrl: 'https://portolan.example',
    sessionSecret: SECRET,
    ...more,
  });
const aside = async ({ participant, notice }: Errand): Promise<readonly { readonly mail: object }[]> =>
  (
    await house.database.pool.query<{ mail: object }>(
      'select mail from mail_aside where participant = $1 and notice = $2',
      [participant, notice],
    )
  ).rows;
/** The overdue mail to the primary contact; each test takes a participant of its own where it leaves a copy. */
const mailTo = (participant: string, kind = 'review-overdue'): Errand => {
  const row = story.events.findLast(
    ({ event }) => event.type === 'NoticeQueued' && event.kind === kind && event.to === 'k-primary',
  )!;
  return { participant, notice: `n${row.seq}` };
};
const possiblyTwice = async ({ participant, notice }: Errand): Promise<boolean | undefined> =>
  (await sentCopy(house.database.pool, participant, notice))?.possiblyTwice;
const parsed = (): Promise<ParsedMail> => simpleParser(mailbox.at(-1)!);
const another = async (id: string, more: Partial<Parameters<House['record']>[1]> = {}): Promise<Errand> => {
  await house.record(story, { id, company: 'Cape Fear Imports', ...more });
  return mailTo(id);
};

test('a mail is accepted, and kept as it was sent', async () => {
  const errand = mailTo('p-es');
  const { proof, at, copy: named } = await deliverWith()(errand);
  expect(proof).toBe('sent');
  const mail = await parsed();
  expect(mail.messageId).toBe(`<p-es.${errand.notice}@portolan.example>`);
  expect(mail.subject).toBe(`CTPAT: La revisión anual está vencida [p-es/${errand.notice}]`);
  expect(mail.to).toMatchObject({ value: [{ name: 'Pilar, Quintana "PQ"', address: 'primary@p-es.example' }] });
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.has('list-unsubscribe')).toBe(false);
  expect(mail.headers.has('x-mailer')).toBe(false);
  expect(mail.date?.getTime()).toBe(story.events.find(({ seq }) => `n${seq}` === errand.notice)!.at);
  expect(mail.html).toContain('hora central');
  const copy = await sentCopy(house.database.pool, errand.participant, errand.notice);
  expect(copy).toMatchObject({
    channel: 'mail',
    address: 'primary@p-es.example',
    subject: mail.subject,
    messageId: mail.messageId,
    acceptedAt: at,
  });
  expect(named).toBe(copyHash(copy!.salt, copy!));
  expect(await deliverWith()(errand)).toEqual({ proof: 'sent', at, copy: named }); // it is not sent again
  expect(copy?.body).toContain('Río Bravo & Sons');
  const link = /https:\/\/portolan\.example\/answer\/(\S+)/;
  const sealed = openLink(SECRET, link.exec(mail.text ?? '')?.[1] ?? '');
  expect(sealed).toEqual({ ...errand, lastDay: '2028-05-15' });
  expect(mail.html).toContain(`href="${link.exec(mail.text ?? '')![0]}"`);
  expect(mail.text?.trim().replace(link, 'https://portolan.example/answer/(not-kept)')).toBe(copy?.body.trim());
  expect(copy?.reply).toMatch(/^250 /);
  expect(copy?.template).toMatch(/^[0-9a-f]{16}$/);
});

test('it is answered at the address of the notice, and bounces there; the From address stays ours', async () => {
  const errand = await another('p-answered');
  await deliverWith()(errand);
  const { replyTo, from } = await parsed();
  const own = addresses.of(errand)!;
  expect(replyTo?.value).toEqual([{ name: '', address: own }]);
  expect(from?.value).toEqual([{ name: 'CTPAT', address: 'no-reply@portolan.example' }]);
  expect(envelopeFrom).toBe(own);
  expect(addresses.open(own)).toEqual(errand);
});

test('an accepted mail is not sent again', async () => {
  const errand = await another('p-once');
  const first = await deliverWith()(errand);
  expect(await deliverWith()(errand)).toEqual(first);
  expect(mailbox).toHaveLength(1);
  expect(await possiblyTwice(errand)).toBe(false);
});

test.each([
  [550, '5.1.1 no such mailbox'],
  [553, 'mailbox name not allowed'],
])('a recipient refused with %i %s is refused for good, and nothing is kept', async (responseCode, message) => {
  onRecipient = [{ responseCode, message }];
  const errand = mailTo('p-en');
  expect((await deliverWith()(errand)).proof).toBe('refused');
  expect(await sentCopy(house.database.pool, errand.participant, errand.notice)).toBeUndefined();
});

test.each([
  ['the mailbox is busy', [{ responseCode: 450, message: '4.2.1 primary@p-en.example is busy' }], []],
  [
    'the server does not relay for us',
    [{ responseCode: 550, message: '5.7.1 primary@p-en.example: relaying denied' }],
    [],
  ],
  ['it wants a sign-in', [{ responseCode: 530, message: '5.7.0 authentication required' }], []],
  [
    'it dislikes what the mail says',
    [],
    [{ responseCode: 554, message: '5.7.1 primary@p-en.example: looks like spam' }],
  ],
  ['it is full', [], [{ responseCode: 452, message: '4.3.1 no space' }]],
] as const)('when %s, it is tried again later, and the failure tells no address', async (_, recipient, message) => {
  [onRecipient, onMessage] = [[...recipient], [...message]];
  const failure = await deliverWith()(mailTo('p-en')).catch((error: unknown) => error as Error);
  expect(failure).toBeInstanceOf(Error);
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/@p-en|primary/);
  expect(failure).not.toHaveProperty('cause');
});

test('a temporary failure passes: 451 at first, accepted then', async () => {
  const errand = await another('p-451');
  onMessage = [{ responseCode: 451, message: '4.3.0 try again' }];
  await expect(deliverWith()(errand)).rejects.toThrow('the mail server did not take the mail: 451 at DATA');
  expect((await deliverWith()(errand)).proof).toBe('sent');
  expect(await possiblyTwice(errand)).toBe(false);
});

test('a server that nobody answers at is tried again later', async () => {
  const gone = createMailer({ url: 'smtp://127.0.0.1:9', tls: 'opportunistic' });
  const deliver = createDeliver({
    pool: house.database.pool,
    policies,
    pace: 'none',
    mailer: gone,
    mailFrom: FROM,
    addresses,
    webUrl: 'https://portolan.example',
    sessionSecret: SECRET,
  });
  const errand = await another('p-nobody');
  await expect(deliver(errand)).rejects.toThrow('the mail server did not take the mail');
  gone.close();
  expect((await deliverWith()(errand)).proof).toBe('sent');
  expect(await possiblyTwice(errand)).toBe(false);
});

test('a connection that breaks before the answer leads to the very same mail', async () => {
  const errand = await another('p-broken');
  onMessage = ['hang-up'];
  await deliverWith()(errand).catch(() => {});
  expect((await deliverWith()(errand)).proof).toBe('sent');
  expect(mailbox.length).toBeGreaterThan(1);
  expect(new Set(mailbox).size).toBe(1);
  expect(await possiblyTwice(errand)).toBe(true);
});

test('killed between acceptance and record, the next try is byte for byte the same, and one copy is kept', async () => {
  const errand = await another('p-killed');
  const { pool } = house.database;
  const dying = new Proxy(pool, {
    get: (target, name) =>
      name === 'query'
        ? (query: unknown, values?: unknown) =>
            String(query).includes('insert into delivery (')
              ? Promise.reject(new Error('killed'))
              : target.query(query as string, values as [])
        : (Reflect.get(target, name) as unknown),
  });
  await expect(deliverWith(dying)(errand)).rejects.toThrow('killed');
  const [, seal = ''] = /answer\/\S+~([\w-]{22})/.exec((await parsed()).text ?? '') ?? [];
  const [kept] = await aside(errand);
  expect(seal).toHaveLength(22);
  expect(JSON.stringify(kept)).not.toContain(seal);
  await pool.query(`update participant set state = jsonb_set(state, '{standing}', '"removed"') where id = 'p-killed'`);
  const since = { webUrl: 'https://moved.example', mailFrom: 'Moved <no-reply@moved.example>', addresses: null };
  expect((await deliverWith(pool, since)(errand)).proof).toBe('sent');
  expect(mailbox).toHaveLength(2);
  expect(new Set(mailbox).size).toBe(1);
  expect(await possiblyTwice(errand)).toBe(true);
  const copy = await sentCopy(pool, errand.participant, errand.notice);
  expect(copy?.body).toContain('https://portolan.example/answer/(not-kept)');
  expect(copy?.messageId).toBe((await parsed()).messageId);
  expect(await aside(errand)).toEqual([]);
});

test('a mail that was surely not taken is written anew', async () => {
  const errand = await another('p-anew');
  onMessage = [{ responseCode: 451, message: 'later' }];
  await expect(deliverWith()(errand)).rejects.toThrow();
  expect(await aside(errand)).toEqual([]);
  await deliverWith(house.database.pool, { webUrl: 'https://moved.example' })(errand);
  expect((await parsed()).text).toContain('https://moved.example/');
});

test('two workers at once keep one copy', async () => {
  const errand = await another('p-twice');
  const [one, other] = await Promise.all([deliverWith()(errand), deliverWith()(errand)]);
  expect(one).toEqual(other);
});

const FOREIGN = {
  id: 'foreign',
  place: null,
  zone: 'America/Matamoros',
  site: null,
  mode: 'in-person',
  exception: null,
} as const;
test.each([
  ['who withdraws', 'p-withdrawn', 1, 'With the membership the validation is over', ['Withdraw']],
  [
    'whose site is dropped while its visit is moved',
    'p-dropped',
    2,
    'This site is not visited any more',
    ['MoveVisit', 'PlanValidation'],
  ],
] as const)('%s gets the end of an agreed visit for its calendar', async (_, participant, sequence, words, acts) => {
  const visits = tell.validationDue(ctpat);
  const note = ref('note');
  tell.propose(visits, '2027-11-20');
  visits.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  const ends = {
    Withdraw: () => visits.act('Withdraw', { note }, 'officer'),
    MoveVisit: () => visits.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist'),
    PlanValidation: () => visits.act('PlanValidation', { legs: [FOREIGN] }, 'specialist'),
  };
  for (const act of acts) ends[act]();
  await house.record(visits, { id: participant, company: 'Cape Fear Imports' });
  const { seq } = visits.events.findLast(
    ({ event }) => event.type === 'NoticeQueued' && event.kind === 'visit-cancelled' && event.to === 'k-primary',
  )!;
  await deliverWith()({ participant, notice: `n${seq}` });
  const { attachments, text } = await parsed();
  expect(text).toContain(words);
  expect(readByItsOwnZones(attachments[0]!.content.toString())).toMatchObject([
    { method: 'CANCEL', sequence, wall: '2027-11-20T09:30:00' },
  ]);
});

test('a visit that is agreed, moved, agreed anew and called off is one entry of a calendar, a later edition each time, and ends but once', async () => {
  const visits = tell.validationDue(ctpat);
  const note = ref('note');
  tell.propose(visits, '2027-11-20');
  visits.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  visits.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist');
  visits.act('ProposeVisit', { slots: [tell.slot('2027-12-01')], note: null }, 'specialist');
  visits.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  visits.act('CancelVisit', { leg: 'domestic', note }, 'specialist');
  await house.record(visits, { id: 'p-visit', company: 'Cape Fear Imports' });
  const told = visits.events.flatMap(({ event, seq, at }) =>
    event.type === 'NoticeQueued' && event.kind.startsWith('visit-') && event.to === 'k-primary'
      ? [{ kind: event.kind, notice: `n${seq}`, at }]
      : [],
  );
  const parts: string[] = [];
  const files: string[] = [];
  const shown: unknown[] = [];
  for (const { kind, notice } of told) {
    if (parts.length === 1) onMessage = ['hang-up']; // the repeat has the same bytes
    if (parts.length === 1) await deliverWith()({ participant: 'p-visit', notice }).catch(() => {});
    await deliverWith()({ participant: 'p-visit', notice });
    expect([mailbox.length > 1, new Set(mailbox).size]).toEqual([parts.length === 1, 1]);
    const { attachments } = await parsed();
    const file = attachments.find(({ filename }) => filename === 'invite.ics')?.content.toString();
    const [, method] = /^content-type: text\/calendar;[^]*?method=(\w+)/im.exec(mailbox[0]!) ?? [];
    if (file === undefined) expect([kind, method]).toEqual(['visit-proposed', undefined]);
    else {
      const [entry] = readByItsOwnZones(file);
      expect(entry).toMatchObject({ method, stamp: told.find((one) => one.notice === notice)!.at });
      files.push(file);
      shown.push(shownAfter(files).map(({ startsAt }) => new Date(startsAt).toISOString()));
      parts.push(`${kind} ${method} ${entry!.sequence} ${String(entry!.status)} ${entry!.wall} ${entry!.uid}`);
      expect(file).not.toMatch(/Cape Fear|Pilar|Sara/);
      expect(file.replaceAll('\r\n ', '')).toMatch(/mailto:primary@p-visit\.example/i);
    }
    mailbox = [];
  }
  const uid = 'visit-p-visit-2028@portolan.example';
  expect(parts).toEqual([
    `visit-agreed REQUEST 0 CONFIRMED 2027-11-20T09:30:00 ${uid}`,
    `visit-moved REQUEST 1 TENTATIVE 2027-11-20T09:30:00 ${uid}`,
    `visit-agreed REQUEST 2 CONFIRMED 2027-12-01T09:30:00 ${uid}`,
    `visit-cancelled CANCEL 3 CANCELLED 2027-12-01T09:30:00 ${uid}`,
  ]);
  const [first, anew] = ['2027-11-20T15:30:00.000Z', '2027-12-01T15:30:00.000Z'];
  expect(shown).toEqual([[first], [first], [anew], []]);
  const policy = policies.at('2027-11-20');
  expect(INVITING.filter((kind) => waitsForPost(kind, policy))).toEqual([]); // never a part of a joint mail
});

test('a contact whose address cannot be one gets no mail', async () => {
  const errand = await another('p-malformed');
  const { pool } = house.database;
  await pool.query(
    `insert into contact (id, participant, role, name, email) values ('k-bad', 'p-malformed', 'primary', 'Bo', 'a@x.example, b@x.example')`,
  );
  await pool.query(`update notice set recipient = 'k-bad' where participant = 'p-malformed'`);
  expect((await deliverWith()(errand)).proof).toBe('no-address');
  expect(mailbox).toHaveLength(0);
});

test('a contact that the record does not have gets no mail', async () => {
  const errand = await another('p-stranger');
  await house.database.pool.query(`update notice set recipient = 'nobody' where participant = 'p-stranger'`);
  expect((await deliverWith()(errand)).proof).toBe('no-address');
  expect(mailbox).toHaveLength(0);
});

test.each([
  { participant: 'p-en', notice: 'n99999' },
  { participant: 'p-en', notice: "n1' or 1=1" },
  { participant: 'nobody', notice: 'n1' },
])('there is no such mail: %j', async (errand) => {
  await expect(deliverWith()(errand)).rejects.toMatchObject({ type: 'NoSuchNotice', nonRetryable: true });
});
