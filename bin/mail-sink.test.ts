import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { stack } from '../test/harness/stack.ts';

const { smtpUrl, mailDir } = stack();
const transport = createTransport(smtpUrl);

/** The kept messages that were delivered to an address. */
const keptFor = (address: string) =>
  readdirSync(mailDir)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({ name, text: readFileSync(join(mailDir, name), 'utf8') }))
    .filter(({ text }) => text.includes(`Delivered-To: ${address}\r\n`));

test('an accepted message is on the disk, with its envelope', async () => {
  const to = 'kept@sink.example';
  await transport.sendMail({
    from: 'a@sink.example',
    to,
    bcc: 'blind@sink.example',
    subject: 'One',
    text: 'two\n.\nthree',
  });
  const [message] = keptFor(to);
  expect(message?.name).toMatch(/^\d{8}T\d{9}Z-[0-9a-f]{16}\.eml$/);
  expect(message?.text).toMatch(/^Return-Path: <a@sink\.example>\r\n/);
  expect(message?.text).toContain('\r\n\r\ntwo\r\n.\r\nthree');
  expect(keptFor('blind@sink.example')).toHaveLength(1);
});

test('the same message sent twice is kept twice, under one fingerprint', async () => {
  const to = 'twice@sink.example';
  for (let i = 0; i < 2; i += 1) await transport.sendMail({ to, messageId: '<same@sink.example>', text: 'x' });
  const fingerprints = keptFor(to).map(({ name }) => name.split('-')[1]);
  expect(fingerprints).toHaveLength(2);
  expect(new Set(fingerprints).size).toBe(1);
});

test.each(['x.bounce@sink.example', 'Bounce@sink.example', 'x@gone.invalid', 'x@invalid'])(
  '%s is refused with 550',
  async (to) => {
    await expect(transport.sendMail({ to, text: 'x' })).rejects.toMatchObject({ responseCode: 550 });
  },
);

test('one undeliverable recipient does not keep the mail from the others', async () => {
  const { accepted, rejected } = await transport.sendMail({
    to: ['good@sink.example', 'bounce@sink.example'],
    text: 'x',
  });
  expect({ accepted, rejected }).toEqual({ accepted: ['good@sink.example'], rejected: ['bounce@sink.example'] });
  expect(keptFor('good@sink.example')).toHaveLength(1);
});
