/** Mail over real SMTP conversations: in the clear, by STARTTLS, to a server that is not who it should be; and signed. */
import { afterEach, expect, test } from '@jest/globals';
import { createHash, createVerify, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { certificateOfThisMachine } from '../test/harness/certificate.ts';
import { createMailer, type Mailer, type MailServer } from './mailer.ts';

const own = certificateOfThisMachine();
const stranger = certificateOfThisMachine();
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim = {
  domainName: 'portolan.example',
  keySelector: 'mail2026',
  privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const MAIL = {
  from: 'CTPAT <no-reply@portolan.example>',
  to: { name: 'Pilar Quintana', address: 'pilar@rio.example' },
  messageId: '<p.n7@portolan.example>',
  date: Date.UTC(2026, 10, 2, 15),
  subject: 'CTPAT: La revisión anual está vencida',
  text: 'Río Bravo:\n\nla revisión  \n\n.\n',
  html: '<p>Río Bravo: la revisión</p>',
};

type Conversation = Omit<SMTPServerOptions, 'disabledCommands'> & { readonly disabledCommands?: readonly string[] };
type Came = { readonly secure: boolean; readonly message: string };
let came: Came[] = [];
let ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends) await end();
  [came, ends] = [[], []];
});

/** A mailer, and a server for it that keeps what comes. */
async function between(options: Conversation, server: Omit<MailServer, 'url'>, scheme = 'smtp'): Promise<Mailer> {
  const smtp = new SMTPServer({
    authOptional: true,
    ...options,
    disabledCommands: [...(options.disabledCommands ?? [])],
    onData: (stream, session, callback) =>
      void buffer(stream).then((message) => {
        came.push({ secure: session.secure, message: message.toString('utf8') });
        callback(null);
      }),
  });
  smtp.on('error', () => {});
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  const mailer = createMailer({ url: `${scheme}://127.0.0.1:${port}`, ...server });
  ends.push(
    () => mailer.close(),
    () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  );
  return mailer;
}

test.each([
  ['STARTTLS', { ...own }, 'smtp'],
  ['TLS at once', { ...own, secure: true }, 'smtps'],
])('where TLS is required, a mail goes by %s to the server that the certificates name', async (_, options, scheme) => {
  const mailer = await between(options, { tls: 'required', ca: own.cert }, scheme);
  expect((await mailer.send(MAIL)).outcome).toBe('accepted');
  expect(came.map(({ secure }) => secure)).toEqual([true]);
});

test.each([
  ['offers no TLS', { disabledCommands: ['STARTTLS', 'AUTH'] }, { tls: 'required', ca: own.cert }],
  ['has another certificate', { ...stranger }, { tls: 'required', ca: own.cert }],
  ['has a certificate that nobody vouches for', { ...own }, { tls: 'required' }],
  ['offers TLS with a certificate that nobody vouches for', { ...own }, { tls: 'opportunistic' }],
] as const)('nothing goes to a server that %s; it is tried again later', async (_, options, server) => {
  const mailer = await between(options, server);
  await expect(mailer.send(MAIL)).rejects.toMatchObject({ name: 'MailNotSent', surely: true });
  expect(came).toEqual([]);
});

test('where TLS is only taken when offered, a server without it gets the mail', async () => {
  const mailer = await between({ disabledCommands: ['STARTTLS', 'AUTH'] }, { tls: 'opportunistic' });
  expect((await mailer.send(MAIL)).outcome).toBe('accepted');
  expect(came.map(({ secure }) => secure)).toEqual([false]);
});

test('a mail is signed by DKIM, and its repeat is byte for byte the same', async () => {
  const mailer = await between({ ...own }, { tls: 'required', ca: own.cert, dkim });
  for (const _ of [1, 2]) await mailer.send(MAIL);
  const [first, again] = came.map(({ message }) => message);
  expect(again).toBe(first);
  const { tags, body, verified } = checked(first!, keys.publicKey);
  expect(tags).toMatchObject({ v: '1', a: 'rsa-sha256', c: 'relaxed/relaxed', d: 'portolan.example', s: 'mail2026' });
  for (const name of ['from', 'to', 'subject', 'date', 'message-id']) expect(tags['h']!.split(':')).toContain(name);
  expect(tags['bh']).toBe(body);
  expect(verified).toBe(true);
  expect(checked(first!.replace('Quintana', 'Quintano'), keys.publicKey).verified).toBe(false);
  expect(checked(first!.replace('<p>', '<p >'), keys.publicKey).body).not.toBe(body);
});

test('without a key nothing is signed', async () => {
  const mailer = await between({ ...own }, { tls: 'required', ca: own.cert });
  await mailer.send(MAIL);
  expect(came[0]!.message).not.toMatch(/^dkim-signature:/im);
});

/** Relaxed canonicalization of headers and body (RFC 6376, 3.4.2 and 3.4.4). */
const relaxed = (text: string): string => text.replaceAll(/[ \t]+/g, ' ');
const headerLine = (field: string): string => {
  const at = field.indexOf(':');
  return `${field.slice(0, at).toLowerCase().trim()}:${relaxed(field.slice(at + 1).replaceAll('\r\n', '')).trim()}`;
};
const bodyHash = (body: string): string => {
  const lines = body.split('\r\n').map((line) => relaxed(line).trimEnd());
  return createHash('sha256')
    .update(`${lines.join('\r\n').replace(/(\r\n)*$/, '')}\r\n`)
    .digest('base64');
};

/** The signature's tags, the hash of the body as it came, and whether the key signed these headers. */
function checked(message: string, key: KeyObject): { tags: Record<string, string>; body: string; verified: boolean } {
  const end = message.indexOf('\r\n\r\n');
  const fields = message.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field))!;
  const tags = Object.fromEntries(
    headerLine(signature)
      .slice('dkim-signature:'.length)
      .split(';')
      .map((tag) => {
        const at = tag.indexOf('=');
        return [tag.slice(0, at).trim(), tag.slice(at + 1).replaceAll(' ', '')] as const;
      }),
  );
  const signed = tags['h']!.split(':').map((name) =>
    headerLine(fields.findLast((field) => headerLine(field).startsWith(`${name}:`))!),
  );
  const unsigned = headerLine(signature).replace(/(;\s*b=)[^;]*$/, '$1');
  const verified = createVerify('rsa-sha256')
    .update([...signed, unsigned].join('\r\n'))
    .verify(key, tags['b']!, 'base64');
  return { tags, body: bodyHash(message.slice(end + 4)), verified };
}
