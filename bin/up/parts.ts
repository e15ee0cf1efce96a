/** The parts of a stack: how each is started, when it is ready, how it is stopped. */
import { join } from 'node:path';
import { discoveryOf } from '../doors.ts';
import { engineAnswers, engineArguments, engineEnvironment } from '../engine.ts';
import { findEngine } from '../engine-binary.ts';
import { prepareServer } from '../postgres.ts';
import { answersQueries } from '../postgres-roles.ts';
import { inherited } from '../settings.ts';
import type { Ports } from './environment.ts';
import type { Secrets } from './secrets.ts';
import { answers, loopback } from './ports.ts';
import type { Say } from './say.ts';
import type { PartCommand } from './launch.ts';
import type { Part } from './supervise.ts';

/** Web server and worker begin with room, and keep it: people who come in one instant do not wait while garbage is collected (ADR 33). */
const ROOMY = ['--initial-old-space-size=512', '--no-memory-reducer'];
/** In megabytes. The worker would else collect after each megabyte or two, whenever it had had a pause. */
const NURSERY = '--min-semi-space-size=32';

/** Our own programs, as arguments of node; a trial may put stand-ins here. */
export type Programs = Readonly<
  Record<'mail' | 'oidc' | 'effects' | 'worker' | 'web' | 'inbound' | 'migrate' | 'demo', readonly string[]>
>;
export const ownPrograms: Programs = {
  mail: ['bin/mail-sink.ts'],
  oidc: ['bin/oidc-provider.ts'],
  effects: ['bin/effects-receiver.ts'],
  worker: [...ROOMY, NURSERY, 'bin/worker.ts'],
  web: [...ROOMY, 'bin/server.ts'],
  inbound: ['bin/inbound.ts'],
  migrate: ['bin/portolan.ts', 'migrate'],
  demo: ['bin/portolan.ts', 'demo'],
};

export type PartsSetup = {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly secrets: Secrets;
  /** Variables for our own programs, on top of what this process inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly programs: Programs;
  readonly say: Say;
  /** Aborted when the stack is stopped: ends a download. */
  readonly stopped: AbortSignal;
};

export type PartName = 'postgres' | 'temporal' | 'mail' | 'oidc' | 'effects' | 'worker' | 'web' | 'inbound';

/** Stopped in this order, those of one list together: first who works, then what they work with. */
export const stopOrder: readonly (readonly PartName[])[] = [
  ['web', 'worker', 'inbound'],
  ['mail', 'oidc', 'effects', 'temporal', 'postgres'],
];

/** How to run one of our programs. */
export function ownCommand(
  { environment, programs }: PartsSetup,
  name: keyof Programs,
  more: readonly string[] = [],
): PartCommand {
  return { file: process.execPath, args: [...programs[name], ...more], env: inherited(environment), ours: true };
}

export function partsOf(setup: PartsSetup): Readonly<Record<PartName, Part>> {
  const { dataDir, ports, environment } = setup;
  const own = (name: keyof Programs, more?: readonly string[]) => () => Promise.resolve(ownCommand(setup, name, more));
  const gentle = { stopSignal: 'SIGTERM', patienceMs: 5_500 } as const;
  const quick = { stopSignal: 'SIGTERM', patienceMs: 2_000 } as const;
  return {
    postgres: postgres(setup),
    temporal: temporal(setup),
    mail: {
      name: 'mail',
      title: `mail sink on ${environment['SMTP_URL']}, kept in ${join(dataDir, 'mail')}`,
      command: own('mail', ['--port', String(ports.mail), '--dir', join(dataDir, 'mail')]),
      ready: () => answers(ports.mail),
      ...quick,
    },
    oidc: {
      name: 'oidc',
      title: `personas to sign in as, on http://${loopback}:${ports.oidc}`,
      command: own('oidc'),
      ready: () => answersWith200(discoveryOf(environment['PARTICIPANT_OIDC_ISSUER'] ?? '')),
      ...quick,
    },
    effects: {
      name: 'effects',
      title: `receives effects on ${environment['EFFECTS_URL']}, kept in ${join(dataDir, 'effects')}`,
      command: own('effects', ['--port', String(ports.effects), '--dir', join(dataDir, 'effects')]),
      ready: () => answersWith200(`http://${loopback}:${ports.effects}/health`),
      ...quick,
    },
    inbound: {
      name: 'inbound',
      title: `hears answers and bounces by mail on ${loopback}:${ports.inbound}`,
      command: own('inbound'),
      ready: () => answers(ports.inbound),
      ...gentle,
    },
    worker: { name: 'worker', title: 'takes work', command: own('worker'), ...gentle },
    web: {
      name: 'web',
      title: `answers on ${environment['WEB_URL']}`,
      command: own('web'),
      ready: () => answersWith200(`http://${loopback}:${ports.web}/health`),
      ...gentle,
    },
  };
}

function postgres({ dataDir, ports, secrets, say }: PartsSetup): Part {
  return {
    name: 'postgres',
    title: `PostgreSQL 18 on ${loopback}:${ports.postgres}`,
    command: () =>
      prepareServer({ dir: join(dataDir, 'postgres'), port: ports.postgres, passwords: secrets, durable: true, say }),
    ready: () => answersQueries(ports.postgres, secrets.postgres),
    stopSignal: 'SIGINT', // "fast": ends sessions and writes a checkpoint
    patienceMs: 3_000,
  };
}

function temporal({ dataDir, ports, say, stopped }: PartsSetup): Part {
  const address = `${loopback}:${ports.temporal}`;
  const at = { port: ports.temporal, uiPort: ports.temporalUi, databaseFile: join(dataDir, 'temporal.db') };
  return {
    name: 'temporal',
    title: `Temporal on ${address}, its pages on http://${loopback}:${ports.temporalUi}`,
    command: async () => ({
      file: await findEngine(say, stopped),
      args: engineArguments(at),
      env: engineEnvironment(),
    }),
    ready: () => engineAnswers(address, 'default'),
    stopSignal: 'SIGTERM',
    patienceMs: 2_500,
  };
}

/** True when a GET of the address is answered with 200 within two seconds. */
export async function answersWith200(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' })).status === 200;
  } catch {
    return false;
  }
}
