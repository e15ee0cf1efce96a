/** The variables of the environment that Portolan knows: their form, their defaults, and what is said when one is wrong. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** The parts that `npm start` can bring along itself. */
export const embeddableParts = ['postgres', 'temporal', 'mail', 'oidc', 'effects'] as const;
export type EmbeddablePart = (typeof embeddableParts)[number];

const flag = z
  .enum(['0', '1', 'true', 'false'], 'is either 1 or 0')
  .transform((text) => text === '1' || text === 'true');
/** An address with one of the schemes. */
export const url = (schemes: readonly string[], example: string) =>
  z
    .string(`is missing, for example ${example}`)
    .refine((text) => schemes.includes(schemeOf(text)), `is not an address such as ${example}`);
/** At least 32 characters. */
export const secret = z
  .string('is missing: a random text of 32 or more characters')
  .min(32, 'is shorter than 32 characters');
const is32Bytes = (text: string): boolean => Buffer.from(text, 'base64').length === 32;
const bytes32 = z
  .string('is missing: 32 random bytes as base64')
  .refine(is32Bytes, 'is not 32 bytes as base64')
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const database = url(['postgres:', 'postgresql:'], 'postgres://portolan:secret@127.0.0.1:5432/portolan');
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'is not a number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `is not a number from ${least} to ${most}`);
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port number')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, 'is not a port number from 1 to 65535');

export const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production'], 'is development, test or production').default('development'),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  TEMPORAL_ADDRESS: z.string('is missing, for example 127.0.0.1:7233').regex(/^[^\s:/]+:\d{1,5}$/, 'is not host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1, 'is empty').default('default'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://127.0.0.1:25'),
  SMTP_TLS: z.enum(['required', 'opportunistic'], 'is required or opportunistic').optional(),
  SMTP_CA_FILE: z.string().optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i,
      'is not a name of the domain name system',
    )
    .optional(),
  DKIM_KEY_FILE: z.string().optional(),
  MAIL_PACE: z.enum(['policy', 'none'], 'is policy or none').default('policy'),
  MAIL_FROM: z.string().includes('@', 'is not a mail address').default('Portolan <no-reply@portolan.example>'),
  /** Where answers and bounces come to; without it nobody listens for them. */
  INBOUND_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain in small letters, such as inbound.portolan.example')
    .optional(),
  /** Seals the addresses of notices. */
  INBOUND_SECRET: secret.optional(),
  INBOUND_HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
  INBOUND_PORT: port.default(2526),
  /** The server in front that checks DKIM and SPF, by the name in its Authentication-Results. */
  INBOUND_AUTHSERV: z
    .string()
    .regex(/^[\w.-]+$/, 'is not the name of a server')
    .optional(),
  /** By which the callbacks of the mail provider are known. */
  MAIL_CALLBACK_SECRET: secret.optional(),
  /** Who is told what participants hold; without it nobody is, and what waits becomes an alarm. */
  EFFECTS_URL: url(['http:', 'https:'], 'https://benefits.example/portolan').optional(),
  /** By which the two know each other's messages and receipts. */
  EFFECTS_SECRET: secret.optional(),
  SESSION_SECRET: secret,
  /** Minutes without a click; the warning comes five minutes before. */
  SESSION_IDLE_MINUTES: count(10, 720).default(30),
  SESSION_HOURS: count(1, 24).default(12),
  /** How old a sign-in may be with which somebody signs or decides. */
  STEP_UP_MINUTES: count(1, 60).default(5),
  PAYLOAD_KEY: bytes32,
  /** Signs the anchors of the ledger, and bundles. */
  ANCHOR_KEY: bytes32.optional(),
  /** Public keys with which earlier anchors were signed. */
  ANCHOR_FORMER_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .refine(
      (keys) => keys.every(is32Bytes),
      'is not a list of public keys, each 32 bytes as base64, with commas between',
    ),
  ANCHORS_DIR: z.string().optional(),
  HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
  PORT: port.default(3000),
  METRICS_PORT: port.optional(),
  WORKER_METRICS_PORT: port.optional(),
  WEB_URL: url(['http:', 'https:'], 'https://portolan.example').optional(),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'is not a number from 0 to 9').transform(Number).default(0),
  OFFICE_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'is not an IANA time zone')
    .default('America/New_York'),
  DOCUMENTS_DIR: z.string().optional(),
  PORTOLAN_DATA: z.string().min(1, 'is empty').default('.portolan'),
  PORTOLAN_DEMO: flag.default(false),
  PORTOLAN_EMBEDDED: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(embeddableParts, `is a list of ${embeddableParts.join(', ')}`))),
  PORTOLAN_FAULT: z.enum(['none', 'deaths'], 'is none or deaths').default('none'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'is debug, info, warn or error').default('info'),
});

export type Variables = z.output<typeof variables>;

/** Such as "https:"; empty when the text is no address. */
export function schemeOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

/** True for an address of this machine. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
