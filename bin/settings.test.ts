import { expect, test } from '@jest/globals';
import { readSettings, SettingsError } from './settings.ts';

const complete = {
  DATABASE_URL: 'postgres://portolan:x@db.example:5432/portolan',
  TEMPORAL_ADDRESS: 'engine.example:7233',
  SMTP_URL: 'smtp://mail.example:25',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_CLIENT_SECRET: 'c'.repeat(32),
  SESSION_SECRET: 's'.repeat(32),
  PAYLOAD_KEY: Buffer.alloc(32, 7).toString('base64'),
  WEB_URL: 'https://portolan.example/',
};

/** What is said about an environment; empty when it is accepted. */
function problems(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

test('a complete environment is read, with defaults', () => {
  expect(readSettings(complete)).toMatchObject({
    nodeEnv: 'development',
    databaseOwnerUrl: complete.DATABASE_URL,
    temporalNamespace: 'default',
    oidcClientId: 'portolan',
    payloadKey: new Uint8Array(32).fill(7),
    host: '127.0.0.1',
    port: 3000,
    webUrl: 'https://portolan.example',
    demo: false,
    embedded: new Set(),
  });
});

test('an empty environment names everything that is missing, one line each', () => {
  const said = problems({});
  for (const name of Object.keys(complete).filter((one) => one !== 'WEB_URL')) {
    expect(said.filter((line) => line.startsWith(`${name} is missing`))).toHaveLength(1);
  }
  expect(said.join('')).not.toContain('\n');
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000x'],
  ['DATABASE_URL', 'mysql://x'],
  ['TEMPORAL_ADDRESS', 'http://engine.example:7233'],
  ['SMTP_URL', 'mail.example'],
  ['SESSION_SECRET', 'short'],
  ['PAYLOAD_KEY', 'AAAA'],
  ['NODE_ENV', 'prod'],
  ['PORTOLAN_EMBEDDED', 'postgres,nothing'],
  ['OFFICE_ZONE', 'Central'],
])('%s=%s is refused by name', (name, value) => {
  expect(problems({ ...complete, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
});

test('an empty variable counts as not set', () => {
  expect(problems({ ...complete, SESSION_SECRET: '' })).toEqual([expect.stringContaining('SESSION_SECRET is missing')]);
});

test.each([
  [{ PORTOLAN_EMBEDDED: 'oidc' }, 'OIDC_ISSUER'],
  [{ PORTOLAN_EMBEDDED: 'mail' }, 'SMTP_URL'],
  [{ PORTOLAN_DEMO: '1' }, 'PORTOLAN_DEMO'],
  [{ PORTOLAN_FAULT: 'after-commit' }, 'PORTOLAN_FAULT'],
  [{ WEB_URL: 'http://portolan.example' }, 'WEB_URL'],
  [{ OIDC_ISSUER: 'http://sign-in.example' }, 'OIDC_ISSUER'],
  [{ SESSION_SECRET: 'c'.repeat(32) }, 'SESSION_SECRET'],
])('production refuses %j', (unsafe, name) => {
  expect(problems({ ...complete, ...unsafe })).toEqual([]);
  expect(problems({ ...complete, ...unsafe, NODE_ENV: 'production' })).toEqual([
    expect.stringMatching(new RegExp(`^${name} `)),
  ]);
});

test('production accepts what is safe, and plain http on this machine', () => {
  expect(problems({ ...complete, NODE_ENV: 'production' })).toEqual([]);
  expect(problems({ ...complete, NODE_ENV: 'production', WEB_URL: 'http://127.0.0.1:3000' })).toEqual([]);
});
