/** A whole stack that can be struck: every part runs as its own process, and whatever ends is started again at once. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeCluster } from '../postgres-home.ts';
import { provision } from '../postgres-roles.ts';
import { readSettings, type Settings } from '../settings.ts';
import { choosePorts, environmentOf } from '../up/environment.ts';
import { openFolder } from '../up/folder.ts';
import { hasEnded, launchChild } from '../up/launch.ts';
import { ownCommand, ownPrograms, partsOf, stopOrder, type PartName, type PartsSetup } from '../up/parts.ts';
import { answers, freePort } from '../up/ports.ts';
import { end, note } from '../up/processes.ts';
import { Plain, type Say } from '../up/say.ts';
import { openSecrets } from '../up/secrets.ts';
import type { Part } from '../up/supervise.ts';
import { familyOf } from './family.ts';

const START_LIMIT_MS = 90_000;
const BETWEEN_TRIES_MS = 150;

type Kept = {
  readonly part: Part;
  child: ChildProcess | undefined;
  saidReady: boolean;
  held: Promise<void> | undefined;
};

export type Stack = {
  readonly settings: Settings;
  readonly mailDir: string;
  /** Starts everything, and brings the database to its shape. */
  start(): Promise<void>;
  /** Resolves when the part does its work. */
  up(name: PartName): Promise<void>;
  /** Kills the part with all its processes; it is started again at once. Resolves when it is dead. */
  kill(name: PartName): Promise<void>;
  /** Sends a signal to the part's own process and resolves when it has ended. */
  ended(name: PartName, signal: NodeJS.Signals): Promise<void>;
  /** Ends the part in good order, and starts it again after that time. */
  stopFor(name: PartName, forMs: number): Promise<void>;
  /** Lets all processes of the part stand still for that time. */
  freezeFor(name: PartName, forMs: number): Promise<void>;
  /** Ends everything and removes the data. */
  close(): Promise<void>;
};

/** A stack in a folder of its own, on free ports. Nothing runs before `start`. */
export async function createStack(say: Say, stopped: AbortSignal): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portolan-chaos-'));
  openFolder(dataDir);
  const secrets = openSecrets(dataDir);
  const ports = await choosePorts(dataDir, await freePort());
  const environment = {
    ...environmentOf(dataDir, { ports, given: {}, demo: true }, secrets),
    PORTOLAN_FAULT: 'deaths',
    LOG_LEVEL: 'warn',
  };
  const setup: PartsSetup = { dataDir, ports, secrets, environment, programs: ownPrograms, say: () => {}, stopped };
  const parts = partsOf(setup);
  const listening = { ...parts.web, ready: () => answers(ports.web) }; // its health also tells of the others
  const kept = new Map<string, Kept>();
  let closing = false;

  async function keep(part: Part): Promise<void> {
    const one: Kept = { part, child: undefined, saidReady: false, held: undefined };
    kept.set(part.name, one);
    launch(one);
    await untilUp(one);
  }

  /** For as long as the stack runs: started, and started again whenever it has ended. */
  function launch(one: Kept): void {
    void (async () => {
      while (!closing) {
        await one.held;
        const command = await one.part.command();
        if (closing) return;
        one.saidReady = false;
        const child = launchChild(command, join(dataDir, 'logs', `${one.part.name}.log`));
        one.child = child;
        child.on('message', (message) => (one.saidReady ||= message === 'ready'));
        await exitOf(child);
        await wait(BETWEEN_TRIES_MS);
      }
    })().catch((error: unknown) => say(`${one.part.name}: ${(error as Error).message}`));
  }

  async function untilUp(one: Kept): Promise<void> {
    for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; await wait(40)) {
      if (closing || stopped.aborted) throw new Plain('stopped');
      if (!one.child || hasEnded(one.child) || one.held) continue;
      if (one.part.ready ? await one.part.ready().catch(() => false) : one.saidReady) return;
    }
    throw new Plain(`${one.part.name} does not come up again; its log is in ${dataDir}/logs`);
  }

  const of = (name: PartName): Kept => kept.get(name)!;
  const processOf = (name: PartName): ChildProcess => of(name).child!;

  async function ended(name: PartName, signal: NodeJS.Signals): Promise<void> {
    const child = processOf(name);
    child.kill(signal);
    await exitOf(child);
  }

  return {
    settings: readSettings(environment),
    mailDir: join(dataDir, 'mail'),
    async start() {
      await Promise.all(
        ['postgres', 'temporal', 'mail', 'oidc', 'effects'].map((name) => keep(parts[name as PartName])),
      );
      await provision(ports.postgres, secrets);
      await runOnce(ownCommand(setup, 'migrate'), join(dataDir, 'logs', 'migrate.log'));
      await Promise.all([keep(parts.worker), keep(listening)]);
    },
    up: (name) => untilUp(of(name)),
    async kill(name) {
      const child = processOf(name);
      const family = familyOf(child.pid ?? 0);
      send(family, 'SIGKILL');
      await exitOf(child);
    },
    ended,
    async stopFor(name, forMs) {
      const one = of(name);
      one.held = wait(forMs, undefined, { ref: false });
      await ended(name, one.part.stopSignal);
      await one.held;
      one.held = undefined;
    },
    async freezeFor(name, forMs) {
      const pid = processOf(name).pid ?? 0;
      process.kill(pid, 'SIGSTOP'); // first, so that it brings forth no more
      const family = familyOf(pid);
      send(family, 'SIGSTOP');
      await Promise.race([wait(forMs, undefined, { ref: false }), whenAborted(stopped)]);
      send(family, 'SIGCONT');
    },
    async close() {
      closing = true;
      for (const names of stopOrder)
        await Promise.all(
          names.map(async (name) => {
            const one = kept.get(name);
            if (one?.child?.pid !== undefined && !hasEnded(one.child))
              await end(note(one.child.pid), one.part.stopSignal, one.part.patienceMs);
          }),
        );
      removeCluster(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const exitOf = (child: ChildProcess): Promise<void> =>
  hasEnded(child)
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) =>
    signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }),
  );

function send(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function runOnce(command: Parameters<typeof launchChild>[0], log: string): Promise<void> {
  const child = launchChild(command, log);
  await exitOf(child);
  if (child.exitCode !== 0) throw new Plain(`the migrations failed; see ${log}`);
}
