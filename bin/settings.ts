/**
 * The only reader of the environment. Everything else is handed a `Settings` object (or, for programs that start others, the
 * plain environment of `inherited()`), so that a test can state its settings and a misspelt variable is found at start.
 */
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import type { MailServer } from '../activities/mailer.ts';
import type { SessionLimits } from '../web/session/limits.ts';
import { DOOR_VARIABLES, readDoors, type DoorSettings } from './doors.ts';
import { mayGoPlain, readMailServer } from './mail-settings.ts';
import { type EmbeddablePart, isLoopback, schemeOf, variables } from './variables.ts';

const MINUTE_MS = 60_000;

export type Environment = Readonly<Record<string, string | undefined>>;

export type InboundSettings = {
  readonly domain: string;
  /** Seals the addresses of notices. */
  readonly secret: string;
  /** Address and port that the listener listens on. */
  readonly host: string;
  readonly port: number;
  /** Whose Authentication-Results are believed; null for nobody's. */
  readonly authserv: string | null;
  /** By which the callbacks of the mail provider are known; null when there are none. */
  readonly callbackSecret: string | null;
};

export type EffectsSettings = {
  /** Where the receiver of effects is; no slash at the end. */
  readonly url: string;
  /** By which both sides sign. */
  readonly secret: string;
};

/** What the worker, the web server and the commands need to know; URLs and paths are absolute. */
export type Settings = {
  readonly nodeEnv: 'development' | 'test' | 'production';
  /** Role of the application: reads, inserts into the ledger, never updates or deletes there. */
  readonly databaseUrl: string;
  /** Role that owns the tables: for migrations only. The same as `databaseUrl` when only that is given. */
  readonly databaseOwnerUrl: string;
  /** host:port of the Temporal front end. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mail: MailServer;
  /** Whether mail waits for the policy's limits and quiet hours. */
  readonly mailPace: 'policy' | 'none';
  /** From header of outgoing mail. */
  readonly mailFrom: string;
  /** One for everybody, or one for each kind of people. */
  readonly doors: readonly DoorSettings[];
  /** Where answers and bounces come to; null where nobody listens for them. */
  readonly inbound: InboundSettings | null;
  /** Who is told what participants hold; null where nobody is. */
  readonly effects: EffectsSettings | null;
  readonly sessionSecret: string;
  readonly limits: SessionLimits;
  /** AES-256 key of the payload codec: 32 bytes. */
  readonly payloadKey: Uint8Array;
  /** Where anchors are kept outside of the database, and what signs them and bundles: 32 bytes; null where nothing is signed. */
  readonly anchors: { readonly key: Uint8Array | null; readonly former: readonly string[]; readonly folder: string };
  /** Address and port that the web server listens on. */
  readonly host: string;
  readonly port: number;
  /** Ports on 127.0.0.1 where the web and the worker tell their metrics; no metrics when null. */
  readonly metricsPort: number | null;
  readonly workerMetricsPort: number | null;
  /** What people type; no slash at the end. */
  readonly webUrl: string;
  /** How many proxies in front are trusted to name the caller's address. */
  readonly trustedProxies: number;
  /** IANA zone in which pages tell instants to the office. */
  readonly officeZone: string;
  readonly dataDir: string;
  /** Where the bytes of documents lie: outside of the program, which is what the web is served from. */
  readonly documentsDir: string;
  readonly demo: boolean;
  /** Parts that run only for this stack: the time machine needs `temporal` and `mail` here. */
  readonly embedded: ReadonlySet<EmbeddablePart>;
  /** A fault that the worker can be made to have, for `portolan chaos`: see `fault.ts`. */
  readonly fault: 'none' | 'deaths';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};

/** One or more settings are missing or unsafe; `problems` are one-line sentences that name the variable. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** Reads and checks all settings. Throws `SettingsError` that names every variable that is missing, malformed or unsafe. */
export function readSettings(environment: Environment = process.env): Settings {
  const given = withoutEmpty(environment);
  const parsed = variables.safeParse(given);
  const { doors, problems } = readDoors(given);
  const wrong = parsed.error?.issues.map(({ path: [name], message }) => `${name?.toString()} ${message}`) ?? [];
  if (!parsed.success || problems.length > 0) throw new SettingsError([...wrong, ...problems]);
  const v = parsed.data;
  const mail = readMailServer(v);
  if (mail.problems.length > 0) throw new SettingsError(mail.problems);
  const settings: Settings = {
    nodeEnv: v.NODE_ENV,
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL ?? v.DATABASE_URL,
    temporalAddress: v.TEMPORAL_ADDRESS,
    temporalNamespace: v.TEMPORAL_NAMESPACE,
    mail: mail.server,
    mailPace: v.MAIL_PACE,
    mailFrom: v.MAIL_FROM,
    doors,
    inbound: inboundOf(v),
    effects: effectsOf(v),
    sessionSecret: v.SESSION_SECRET,
    limits: {
      idleMs: v.SESSION_IDLE_MINUTES * MINUTE_MS,
      absoluteMs: v.SESSION_HOURS * 60 * MINUTE_MS,
      freshMs: v.STEP_UP_MINUTES * MINUTE_MS,
    },
    payloadKey: v.PAYLOAD_KEY,
    anchors: {
      key: v.ANCHOR_KEY ?? null,
      former: v.ANCHOR_FORMER_KEYS,
      folder: resolve(v.ANCHORS_DIR ?? join(v.PORTOLAN_DATA, 'anchors')),
    },
    host: v.HOST,
    port: v.PORT,
    metricsPort: v.METRICS_PORT ?? null,
    workerMetricsPort: v.WORKER_METRICS_PORT ?? null,
    webUrl: (v.WEB_URL ?? `http://127.0.0.1:${v.PORT}`).replace(/\/+$/, ''),
    trustedProxies: v.TRUSTED_PROXIES,
    officeZone: v.OFFICE_ZONE,
    dataDir: resolve(v.PORTOLAN_DATA),
    documentsDir: resolve(v.DOCUMENTS_DIR ?? join(v.PORTOLAN_DATA, 'documents')),
    demo: v.PORTOLAN_DEMO,
    embedded: new Set(v.PORTOLAN_EMBEDDED),
    fault: v.PORTOLAN_FAULT,
    logLevel: v.LOG_LEVEL,
  };
  const unsafe = settings.nodeEnv === 'production' ? unsafeInProduction(settings) : [];
  if (unsafe.length > 0) throw new SettingsError(unsafe);
  return settings;
}

/** @throws SettingsError when the domain has no secret */
function inboundOf(v: z.infer<typeof variables>): InboundSettings | null {
  const { INBOUND_DOMAIN: domain, INBOUND_SECRET: secret } = v;
  if (domain === undefined && v.MAIL_CALLBACK_SECRET !== undefined)
    throw new SettingsError(['INBOUND_DOMAIN is missing: nobody files what the mail provider calls in']);
  if (domain === undefined) return null;
  if (secret === undefined)
    throw new SettingsError(['INBOUND_SECRET is missing: a random text of 32 or more characters']);
  return {
    ...{ domain, secret, host: v.INBOUND_HOST, port: v.INBOUND_PORT },
    ...{ authserv: v.INBOUND_AUTHSERV ?? null, callbackSecret: v.MAIL_CALLBACK_SECRET ?? null },
  };
}

/** @throws SettingsError when the receiver has no secret */
function effectsOf({ EFFECTS_URL: url, EFFECTS_SECRET: secret }: z.infer<typeof variables>): EffectsSettings | null {
  if (url === undefined) return null;
  if (secret === undefined)
    throw new SettingsError(['EFFECTS_SECRET is missing: a random text of 32 or more characters']);
  return { url: url.replace(/\/+$/, ''), secret };
}

/** What makes these settings unfit for production, one sentence each. */
function unsafeInProduction(settings: Settings): string[] {
  const problems: string[] = [];
  if (settings.embedded.has('oidc'))
    problems.push('STAFF_OIDC_ISSUER is missing: the ready personas are not for production');
  if (settings.embedded.has('mail')) problems.push('SMTP_URL is missing: the mail sink delivers nothing');
  if (settings.embedded.has('effects'))
    problems.push('EFFECTS_URL is missing: our own receiver of effects grants nothing');
  if (mayGoPlain(settings.mail))
    problems.push('SMTP_TLS is opportunistic: a mail to another machine must not go in the clear');
  if (settings.mailPace === 'none') problems.push('MAIL_PACE is none: mail would leave at any hour, in any number');
  if (settings.inbound?.authserv === null)
    problems.push('INBOUND_AUTHSERV is missing: anybody could write as a contact, since nobody vouches for the sender');
  if (settings.fault !== 'none') problems.push('PORTOLAN_FAULT is for trials by fire, not for production');
  if (settings.demo) problems.push('PORTOLAN_DEMO is for demonstrations, not for production');
  if (isWithin(settings.documentsDir, PROGRAM))
    problems.push('DOCUMENTS_DIR lies within the program, from which the web is served: name a folder elsewhere');
  problems.push(...unsafeAnchors(settings));
  for (const [name, address] of [
    ['WEB_URL', settings.webUrl],
    ...(settings.effects ? [['EFFECTS_URL', settings.effects.url] as const] : []),
    ...settings.doors.map(({ door, issuer }) => [`${DOOR_VARIABLES[door]}_ISSUER`, issuer] as const),
  ] as const) {
    if (schemeOf(address) === 'http:' && !isLoopback(address)) problems.push(`${name} is http: it must be https`);
  }
  if (settings.effects?.secret === settings.sessionSecret)
    problems.push('EFFECTS_SECRET is the same as SESSION_SECRET: the receiver could make sessions');
  for (const { door, clientSecret } of settings.doors)
    if (settings.sessionSecret === clientSecret)
      problems.push(`SESSION_SECRET is the same as ${DOOR_VARIABLES[door]}_CLIENT_SECRET`);
  return problems;
}

/** A key that others know proves nothing. */
function unsafeAnchors({ anchors: { key, folder }, payloadKey }: Settings): readonly string[] {
  if (key === null) return ['ANCHOR_KEY is missing: 32 random bytes as base64, with which the ledger is signed'];
  return [
    ...(Buffer.from(key).equals(payloadKey) || new Set(key).size === 1
      ? ['ANCHOR_KEY is known or no key: it must be 32 random bytes of its own']
      : []),
    ...(isWithin(folder, PROGRAM) ? ['ANCHORS_DIR lies within the program: name a folder elsewhere'] : []),
  ];
}

const PROGRAM = resolve(import.meta.dirname, '..');

const isWithin = (folder: string, other: string): boolean => {
  const way = relative(other, folder);
  return !way.startsWith('..') && !isAbsolute(way);
};

/** Addresses that the person who starts the stack has given, so that the stack does not start its own. */
export type Given = Partial<Record<GivenName, string>>;
const givenNames = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'SMTP_URL',
  'SMTP_TLS',
  'SMTP_CA_FILE',
  'MAIL_PACE',
  'MAIL_FROM',
  'DKIM_SELECTOR',
  'DKIM_KEY_FILE',
  'INBOUND_DOMAIN',
  'INBOUND_SECRET',
  'INBOUND_HOST',
  'INBOUND_AUTHSERV',
  'MAIL_CALLBACK_SECRET',
  'EFFECTS_URL',
  'EFFECTS_SECRET',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'STAFF_OIDC_ISSUER',
  'STAFF_OIDC_CLIENT_ID',
  'STAFF_OIDC_CLIENT_SECRET',
  'PARTICIPANT_OIDC_ISSUER',
  'PARTICIPANT_OIDC_CLIENT_ID',
  'PARTICIPANT_OIDC_CLIENT_SECRET',
  'DOCUMENTS_DIR',
  'ANCHOR_KEY',
  'ANCHOR_FORMER_KEYS',
  'ANCHORS_DIR',
  'SESSION_SECRET',
  'PAYLOAD_KEY',
  'WEB_URL',
  'LOG_LEVEL',
] as const;
type GivenName = (typeof givenNames)[number];

/** The given addresses and secrets, unchecked: `readSettings` checks them together with what the stack adds. */
export function readGiven(environment: Environment = process.env): Given {
  const given: Given = {};
  for (const name of givenNames) {
    const value = environment[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  return given;
}

/** Where to look for the Temporal command line: the file that TEMPORAL_CLI names, then the folders of the PATH. */
export function readEnginePlaces(environment: Environment = process.env): {
  readonly named: string | undefined;
  readonly folders: readonly string[];
} {
  const named = environment['TEMPORAL_CLI'];
  return {
    named: named === undefined || named === '' ? undefined : resolve(named),
    folders: (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  };
}

/** The data folder that PORTOLAN_DATA names, or the usual one; absolute. */
export function readDataDir(environment: Environment = process.env): string {
  const named = environment['PORTOLAN_DATA'];
  return resolve(named === undefined || named === '' ? '.portolan' : named);
}

/** True when a database or engine address is in the environment, so that a command need not look for a running stack. */
export function namesADatabase(environment: Environment = process.env): boolean {
  return Boolean(environment['DATABASE_URL']);
}

/** The environment that started programs inherit, with what is theirs on top. */
export function inherited(extra: Environment = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

/** What this process inherited, on top of `base`. */
export function inheritedOver(base: Environment): Environment {
  return { ...base, ...process.env };
}

/** A small environment for programs that are not ours and must not be steered by stray variables (PGPORT, TEMPORAL_…). */
export function bareEnvironment(extra: Environment = {}): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SYSTEMROOT', 'NODE_COMPILE_CACHE'];
  return {
    ...Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    ...extra,
  };
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
