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
  DOCUMENTS_DIR: '/var/lib/portolan/documents',
  ANCHOR_KEY: Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64'),
  ANCHORS_DIR: '/var/lib/portolan/anchors',
};
/** Without these there is a default. */
const MAY_LACK = ['WEB_URL', 'DOCUMENTS_DIR', 'ANCHOR_KEY', 'ANCHORS_DIR'];

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
    doors: [{ door: 'everybody', issuer: 'https://sign-in.example', clientId: 'portolan' }],
    limits: { idleMs: 30 * 60_000, absoluteMs: 12 * 3_600_000, freshMs: 5 * 60_000 },
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
  for (const name of Object.keys(complete).filter((one) => !MAY_LACK.includes(one))) {
    expect(said.filter((line) => line.startsWith(`${name} is missing`))).toHaveLength(1);
  }
  expect(said.join('')).not.toContain('\n');
});

test('who listens for answers needs a secret, and a domain in small letters', () => {
  const secret = 'i'.repeat(32);
  expect(readSettings(complete).inbound).toBeNull();
  expect(problems({ ...complete, INBOUND_DOMAIN: 'in.example' })).toEqual([
    expect.stringContaining('INBOUND_SECRET is missing'),
  ]);
  expect(problems({ ...complete, INBOUND_DOMAIN: 'In.example', INBOUND_SECRET: secret })).toEqual([
    expect.stringContaining('INBOUND_DOMAIN'),
  ]);
  expect(readSettings({ ...complete, INBOUND_DOMAIN: 'in.example', INBOUND_SECRET: secret }).inbound).toEqual({
    ...{ domain: 'in.example', secret, host: '127.0.0.1', port: 2526, authserv: null, callbackSecret: null },
  });
});

test('whoever is told effects shares a secret with us', () => {
  const effects = { EFFECTS_URL: 'https://benefits.example/feed/', EFFECTS_SECRET: 'e'.repeat(32) };
  expect(readSettings(complete).effects).toBeNull();
  expect(problems({ ...complete, ...effects, EFFECTS_SECRET: undefined })).toEqual([
    expect.stringContaining('EFFECTS_SECRET is missing'),
  ]);
  expect(readSettings({ ...complete, ...effects }).effects).toEqual({
    url: 'https://benefits.example/feed',
    secret: effects.EFFECTS_SECRET,
  });
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000x'],
  ['DATABASE_URL', 'mysql://x'],
  ['TEMPORAL_ADDRESS', 'http://engine.example:7233'],
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'smtp://mail.example?ignoreTLS=true'],
  ['SMTP_TLS', 'never'],
  ['MAIL_PACE', 'slow'],
  ['DKIM_SELECTOR', 'mail 2026'],
  ['SESSION_SECRET', 'short'],
  ['PAYLOAD_KEY', 'AAAA'],
  ['NODE_ENV', 'prod'],
  ['PORTOLAN_EMBEDDED', 'postgres,nothing'],
  ['OFFICE_ZONE', 'Central'],
  ['SESSION_IDLE_MINUTES', '5'],
  ['SESSION_HOURS', '25'],
  ['STEP_UP_MINUTES', '0'],
])('%s=%s is refused by name', (name, value) => {
  expect(problems({ ...complete, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
});

test('an empty variable counts as not set', () => {
  expect(problems({ ...complete, SESSION_SECRET: '' })).toEqual([expect.stringContaining('SESSION_SECRET is missing')]);
});

test.each([
  [{ PORTOLAN_EMBEDDED: 'oidc' }, 'STAFF_OIDC_ISSUER'],
  [{ PORTOLAN_EMBEDDED: 'mail' }, 'SMTP_URL'],
  [{ PORTOLAN_EMBEDDED: 'effects' }, 'EFFECTS_URL'],
  [{ EFFECTS_URL: 'http://benefits.example', EFFECTS_SECRET: 'e'.repeat(32) }, 'EFFECTS_URL'],
  [{ EFFECTS_URL: 'https://benefits.example', EFFECTS_SECRET: complete.SESSION_SECRET }, 'EFFECTS_SECRET'],
  [{ SMTP_TLS: 'opportunistic' }, 'SMTP_TLS'],
  [{ MAIL_PACE: 'none' }, 'MAIL_PACE'],
  [{ INBOUND_DOMAIN: 'in.example', INBOUND_SECRET: 'i'.repeat(32) }, 'INBOUND_AUTHSERV'],
  [{ PORTOLAN_DEMO: '1' }, 'PORTOLAN_DEMO'],
  [{ PORTOLAN_FAULT: 'deaths' }, 'PORTOLAN_FAULT'],
  [{ WEB_URL: 'http://portolan.example' }, 'WEB_URL'],
  [{ OIDC_ISSUER: 'http://sign-in.example' }, 'OIDC_ISSUER'],
  [{ SESSION_SECRET: 'c'.repeat(32) }, 'SESSION_SECRET'],
  [{ DOCUMENTS_DIR: './web/assets/documents' }, 'DOCUMENTS_DIR'],
  [{ ANCHOR_KEY: '' }, 'ANCHOR_KEY'],
  [{ ANCHOR_KEY: Buffer.alloc(32, 1).toString('base64') }, 'ANCHOR_KEY'],
  [{ ANCHOR_KEY: complete.PAYLOAD_KEY }, 'ANCHOR_KEY'],
  [{ ANCHORS_DIR: './web/assets/anchors' }, 'ANCHORS_DIR'],
])('production refuses %j', (unsafe, name) => {
  expect(problems({ ...complete, ...unsafe })).toEqual([]);
  expect(problems({ ...complete, ...unsafe, NODE_ENV: 'production' })).toEqual([
    expect.stringMatching(new RegExp(`^${name} `)),
  ]);
});

test('production accepts what is safe, and plain http on this machine', () => {
  expect(problems({ ...complete, NODE_ENV: 'production' })).toEqual([]);
  expect(problems({ ...complete, NODE_ENV: 'production', WEB_URL: 'http://127.0.0.1:3000' })).toEqual([]);
  expect(problems({ ...complete, NODE_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:25' })).toEqual([]);
  const inbound = { INBOUND_DOMAIN: 'in.example', INBOUND_SECRET: 'i'.repeat(32), INBOUND_AUTHSERV: 'mx.example' };
  expect(problems({ ...complete, ...inbound, NODE_ENV: 'production' })).toEqual([]);
});

const { OIDC_ISSUER: _issuer, OIDC_CLIENT_SECRET: _secret, ...others } = complete;
const two = {
  ...others,
  STAFF_OIDC_ISSUER: 'https://staff.example/realm',
  STAFF_OIDC_CLIENT_SECRET: 'a'.repeat(32),
  PARTICIPANT_OIDC_ISSUER: 'https://companies.example',
  PARTICIPANT_OIDC_CLIENT_ID: 'portolan-companies',
  PARTICIPANT_OIDC_CLIENT_SECRET: 'b'.repeat(32),
};

test('two providers, one for each kind of people', () => {
  expect(problems({ ...two, NODE_ENV: 'production' })).toEqual([]);
  expect(readSettings(two).doors).toEqual([
    { door: 'staff', issuer: two.STAFF_OIDC_ISSUER, clientId: 'portolan', clientSecret: 'a'.repeat(32) },
    {
      door: 'participant',
      issuer: two.PARTICIPANT_OIDC_ISSUER,
      clientId: 'portolan-companies',
      clientSecret: 'b'.repeat(32),
    },
  ]);
});

test.each([
  [{ STAFF_OIDC_ISSUER: '' }, 'STAFF_OIDC_ISSUER is missing'],
  [{ PARTICIPANT_OIDC_CLIENT_SECRET: 'short' }, 'PARTICIPANT_OIDC_CLIENT_SECRET is shorter'],
  [{ OIDC_ISSUER: 'https://sign-in.example' }, 'OIDC_ISSUER is for one provider'],
  [{ PARTICIPANT_OIDC_ISSUER: two.STAFF_OIDC_ISSUER }, 'PARTICIPANT_OIDC_ISSUER is the same'],
])('of two providers, %j is refused by name', (wrong, words) => {
  expect(problems({ ...two, ...wrong })).toEqual([expect.stringContaining(words)]);
});

test.each([
  [{ PARTICIPANT_OIDC_ISSUER: 'http://companies.example' }, 'PARTICIPANT_OIDC_ISSUER'],
  [{ SESSION_SECRET: 'a'.repeat(32) }, 'SESSION_SECRET'],
])('of two providers, production refuses %j', (unsafe, name) => {
  expect(problems({ ...two, ...unsafe, NODE_ENV: 'production' })).toEqual([
    expect.stringMatching(new RegExp(`^${name} `)),
  ]);
});
