import { expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateOfThisMachine } from '../test/harness/certificate.ts';
import { mayGoPlain, readMailServer } from './mail-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'portolan-mail-settings-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const rsa = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const KEY = rsa(2048);
const { cert, key: EC } = certificateOfThisMachine();
const given = { SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: 'CTPAT <no-reply@portolan.example>' };
const problems = (more: object): readonly string[] => readMailServer({ ...given, ...more }).problems;

test('TLS is required by itself, but not on this machine', () => {
  expect(readMailServer(given).server).toEqual({ url: given.SMTP_URL, tls: 'required' });
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(readMailServer({ ...given, SMTP_URL: `smtp://${host}:2525` }).server.tls).toBe('opportunistic');
});

test('only an smtp: address of another machine can be spoken to in the clear', () => {
  expect(mayGoPlain({ url: 'smtp://mail.example', tls: 'opportunistic' })).toBe(true);
  expect(mayGoPlain({ url: 'smtp://mail.example', tls: 'required' })).toBe(false);
  expect(mayGoPlain({ url: 'smtps://mail.example', tls: 'opportunistic' })).toBe(false);
  expect(mayGoPlain({ url: 'smtp://127.0.0.1:25', tls: 'opportunistic' })).toBe(false);
});

test('a key and certificates are read from the files that are named', () => {
  const more = { DKIM_SELECTOR: 'mail2026', DKIM_KEY_FILE: file('key.pem', KEY), SMTP_CA_FILE: file('ca.pem', cert) };
  const { server, problems: none } = readMailServer({ ...given, ...more });
  expect(none).toEqual([]);
  expect(server).toEqual({
    url: given.SMTP_URL,
    tls: 'required',
    ca: cert,
    dkim: { domainName: 'portolan.example', keySelector: 'mail2026', privateKey: KEY.trim() },
  });
});

test.each([
  ['no file', { DKIM_SELECTOR: 'a', DKIM_KEY_FILE: join(folder, 'none.pem') }, 'DKIM_KEY_FILE cannot be read'],
  [
    'no key',
    { DKIM_SELECTOR: 'a', DKIM_KEY_FILE: file('words.pem', 'words') },
    'DKIM_KEY_FILE holds no RSA private key',
  ],
  [
    'a short key',
    { DKIM_SELECTOR: 'a', DKIM_KEY_FILE: file('short.pem', rsa(1024)) },
    'DKIM_KEY_FILE holds no RSA private key',
  ],
  [
    'another kind of key',
    { DKIM_SELECTOR: 'a', DKIM_KEY_FILE: file('ec.pem', EC) },
    'DKIM_KEY_FILE holds no RSA private key',
  ],
  ['a key without a name', { DKIM_KEY_FILE: file('alone.pem', KEY) }, 'DKIM_SELECTOR is missing'],
  ['a name without a key', { DKIM_SELECTOR: 'a' }, 'DKIM_KEY_FILE is missing'],
  ['no certificate', { SMTP_CA_FILE: file('no-ca.pem', 'words') }, 'SMTP_CA_FILE holds no certificate'],
  ['options in the address', { SMTP_URL: 'smtp://mail.example?tls.rejectUnauthorized=false' }, 'SMTP_URL has options'],
])('%s is told in one line that names no secret', (_, more, words) => {
  expect(problems(more)).toEqual([expect.stringContaining(words)]);
  expect(problems(more).join()).not.toContain('PRIVATE KEY');
});
