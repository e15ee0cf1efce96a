/** Where the parts of one stack are, and the environment that tells it to the programs of the stack. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applicationRole, databaseUrl, ownerRole } from '../postgres-roles.ts';
import type { Given } from '../settings.ts';
import { embeddableParts, type EmbeddablePart } from '../variables.ts';
import { secretsFile, type Secrets, writeWhole } from './secrets.ts';
import { freePort, loopback } from './ports.ts';
import { Plain } from './say.ts';

export type Ports = Readonly<
  Record<'web' | 'postgres' | 'temporal' | 'temporalUi' | 'mail' | 'oidc' | 'inbound' | 'effects', number>
>;

/** A running stack, as run.json tells it to the command line. Passwords are in the secrets file beside it, or in what was given. */
export type Stack = {
  readonly pid: number;
  readonly ports: Ports;
  /** Addresses and secrets that came from outside. */
  readonly given: Given;
  readonly demo: boolean;
};

const runFile = (dataDir: string) => join(dataDir, 'run.json');
const portsFile = (dataDir: string) => join(dataDir, 'ports.json');

/** Which parts the stack runs itself: those whose address was not given. */
export function embeddedParts(given: Given): EmbeddablePart[] {
  const addresses = {
    postgres: given.DATABASE_URL,
    temporal: given.TEMPORAL_ADDRESS,
    mail: given.SMTP_URL,
    oidc: given.OIDC_ISSUER ?? given.STAFF_OIDC_ISSUER ?? given.PARTICIPANT_OIDC_ISSUER,
    effects: given.EFFECTS_URL,
  } satisfies Record<EmbeddablePart, string | undefined>;
  return embeddableParts.filter((part) => addresses[part] === undefined);
}

/** Ports for all parts: where they were the last time when that is still free, so that bookmarks keep working. */
export async function choosePorts(dataDir: string, web: number): Promise<Ports> {
  const file = portsFile(dataDir);
  const last: Partial<Ports> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ports) : {};
  const taken = new Set([web]);
  const choose = async (preferred: number | undefined) => {
    let port = await freePort(preferred !== undefined && taken.has(preferred) ? undefined : preferred);
    while (taken.has(port)) port = await freePort();
    taken.add(port);
    return port;
  };
  const ports: Ports = {
    web,
    postgres: await choose(last.postgres),
    temporal: await choose(last.temporal),
    temporalUi: await choose(last.temporalUi),
    mail: await choose(last.mail),
    oidc: await choose(last.oidc),
    inbound: await choose(last.inbound),
    effects: await choose(last.effects),
  };
  writeWhole(file, ports);
  return ports;
}

/** The variables of settings.ts for one stack: what was given, and for the rest the stack's own parts and secrets. */
export function environmentOf(
  dataDir: string,
  { ports, given, demo }: Omit<Stack, 'pid'>,
  secrets: Secrets,
): Record<string, string> {
  const embedded = embeddedParts(given);
  const own = {
    postgres: {
      DATABASE_URL: databaseUrl(ports.postgres, applicationRole, secrets.database),
      DATABASE_OWNER_URL: databaseUrl(ports.postgres, ownerRole, secrets.databaseOwner),
    },
    temporal: { TEMPORAL_ADDRESS: `${loopback}:${ports.temporal}`, TEMPORAL_NAMESPACE: 'default' },
    mail: { SMTP_URL: `smtp://${loopback}:${ports.mail}`, MAIL_PACE: given.MAIL_PACE ?? 'none' }, // the sink disturbs nobody
    oidc: {
      STAFF_OIDC_ISSUER: `http://${loopback}:${ports.oidc}/staff`,
      STAFF_OIDC_CLIENT_ID: 'portolan',
      STAFF_OIDC_CLIENT_SECRET: secrets.oidcClient,
      PARTICIPANT_OIDC_ISSUER: `http://${loopback}:${ports.oidc}/company`,
      PARTICIPANT_OIDC_CLIENT_ID: 'portolan',
      PARTICIPANT_OIDC_CLIENT_SECRET: secrets.oidcClient,
    },
    effects: { EFFECTS_URL: `http://${loopback}:${ports.effects}`, EFFECTS_SECRET: secrets.effects },
  } satisfies Record<EmbeddablePart, Record<string, string>>;
  return {
    SESSION_SECRET: secrets.session,
    PAYLOAD_KEY: secrets.payloadKey,
    WEB_URL: `http://${loopback}:${ports.web}`,
    INBOUND_DOMAIN: 'inbound.portolan.example',
    INBOUND_SECRET: secrets.inbound,
    ANCHOR_KEY: secrets.anchor,
    ...given,
    ...Object.fromEntries(embedded.flatMap((part) => Object.entries<string>(own[part]))),
    PORT: String(ports.web),
    INBOUND_PORT: String(ports.inbound),
    PORTOLAN_DATA: dataDir,
    PORTOLAN_DEMO: demo ? '1' : '0',
    PORTOLAN_EMBEDDED: embedded.join(','),
  };
}

export function writeRunning(dataDir: string, stack: Stack): void {
  writeWhole(runFile(dataDir), { ...stack, secrets: secretsFile });
}

export function forgetRunning(dataDir: string): void {
  rmSync(runFile(dataDir), { force: true });
}

export function isRunning(dataDir: string): boolean {
  return existsSync(runFile(dataDir));
}

/** The environment of the stack that runs with this data folder. Throws `Plain` when there is none. */
export function environmentOfRunning(dataDir: string): Record<string, string> {
  if (!isRunning(dataDir)) {
    throw new Plain(
      `no stack runs with the data in ${dataDir}: start one with npm start, or set DATABASE_URL and the rest`,
    );
  }
  const stack = JSON.parse(readFileSync(runFile(dataDir), 'utf8')) as Stack;
  return environmentOf(dataDir, stack, JSON.parse(readFileSync(join(dataDir, secretsFile), 'utf8')) as Secrets);
}
