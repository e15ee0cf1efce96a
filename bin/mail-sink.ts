/**
 * A mail server for one machine: speaks real SMTP on 127.0.0.1, keeps every message as a file, delivers nothing. It refuses recipients
 * that stand for undeliverable ones, so that hard failures can be shown: "bounce" in the local part, or a domain under .invalid.
 *
 *     node bin/mail-sink.ts --port 2525 --dir .portolan/mail
 */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { announceReady, endWithStarter } from './up/child.ts';
import { loopback } from './up/ports.ts';

const largestMessage = 25 * 1024 * 1024;

export type MailSink = { readonly port: number; readonly stop: () => Promise<void> };

/** Listens on 127.0.0.1 (`port` 0: a free one) and stores into `dir`. Rejects when the port is taken. */
export async function startMailSink({ port, dir }: { port: number; dir: string }): Promise<MailSink> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    banner: 'Portolan mail sink',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMessage,
    onRcptTo: ({ address }, _session, callback) => callback(isUndeliverable(address) ? noSuchMailbox(address) : null),
    onData: (stream, session, callback) => {
      receive(stream, session, dir).then(
        (file) => callback(null, `kept as ${file}`),
        (error: unknown) => callback(error instanceof Error ? error : new Error('not kept')),
      );
    },
  });
  server.on('error', () => {}); // a peer that hangs up in the middle is its own affair
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, loopback, resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isUndeliverable(address: string): boolean {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return address.slice(0, at).toLowerCase().includes('bounce') || domain === 'invalid' || domain.endsWith('.invalid');
}

function noSuchMailbox(address: string): Error {
  return Object.assign(new Error(`5.1.1 <${address}>: no such mailbox`), { responseCode: 550 });
}

/** Reads one message and keeps it; resolves to its file name once it is on the disk. */
async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, dir: string): Promise<string> {
  const message = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('5.3.4 the message is too big'), { responseCode: 552 });
  const { mailFrom, rcptTo } = session.envelope;
  const name = `${new Date().toISOString().replaceAll(/[-:.]/g, '')}-${fingerprint(message)}.eml`;
  await keep(join(dir, name), Buffer.concat([envelope(mailFrom, rcptTo), message]));
  return name;
}

/** What a mail server adds on delivery: who sent it and to whom it went, blind copies included. */
function envelope(from: SMTPServerAddress | false, to: readonly SMTPServerAddress[]): Buffer {
  const lines = [`Return-Path: <${from ? from.address : ''}>`, ...to.map(({ address }) => `Delivered-To: ${address}`)];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** From the Message-ID, so that the same message sent twice is seen as such; from the bytes when there is none. */
function fingerprint(message: Buffer): string {
  const head =
    message
      .subarray(0, 64 * 1024)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  const id = /^message-id:\s*(<[^>]+>)/im.exec(head)?.[1];
  return createHash('sha256')
    .update(id ?? message)
    .digest('hex')
    .slice(0, 16);
}

/** Writes a file whole: after this returns it survives a power cut, and before nobody sees it. */
async function keep(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  const folder = await open(join(path, '..'), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } });
  const sink = await startMailSink({ port: Number(values.port ?? 2525), dir: values.dir ?? '.portolan/mail' });
  endWithStarter(() => sink.stop());
  console.log(`mail sink on ${loopback}:${sink.port}`);
  announceReady();
}
