/** The ready personas refuse production, however the provider is started. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { bareEnvironment } from './settings.ts';

const complete = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://portolan:x@db.example:5432/portolan',
  TEMPORAL_ADDRESS: 'engine.example:7233',
  SMTP_URL: 'smtp://mail.example:25',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_CLIENT_SECRET: 'c'.repeat(32),
  SESSION_SECRET: 's'.repeat(32),
  PAYLOAD_KEY: Buffer.alloc(32, 7).toString('base64'),
  WEB_URL: 'https://portolan.example',
  DOCUMENTS_DIR: '/var/lib/portolan/documents',
  ANCHOR_KEY: Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64'),
  ANCHORS_DIR: '/var/lib/portolan/anchors',
};

test.each([
  ['by hand, with settings that are fit for production', {}, 'the persona provider is not for production'],
  ['as part of a stack', { PORTOLAN_EMBEDDED: 'oidc' }, 'the ready personas are not for production'],
])('%s', (_, more, words) => {
  const env = bareEnvironment({ ...complete, ...more });
  const { status, stderr } = spawnSync(process.execPath, ['bin/oidc-provider.ts'], {
    cwd: new URL('..', import.meta.url),
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([status, stderr.includes(words)]).toEqual([2, true]);
  expect(stderr).not.toMatch(/^ +at /m);
});
