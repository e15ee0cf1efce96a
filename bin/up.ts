/**
 * `npm start`: the whole of Portolan on this machine, on 127.0.0.1 only. Starts what is needed step by step, keeps it running, and
 * stops all of it on Ctrl-C or SIGTERM.
 */
import { failure } from './failure.ts';
import { provision } from './postgres-roles.ts';
import { inherited, readGiven, readSettings } from './settings.ts';
import { whenStarterGone } from './up/child.ts';
import { choosePorts, embeddedParts, environmentOf, forgetRunning, writeRunning } from './up/environment.ts';
import { emptyFolder, endLeftovers, lockFolder, openFolder, unlockFolder } from './up/folder.ts';
import { openSecrets } from './up/secrets.ts';
import { help, type Options, readOptions } from './up/options.ts';
import { ownCommand, ownPrograms, partsOf, type PartsSetup, type Programs, stopOrder } from './up/parts.ts';
import { isFree, nextFreePort } from './up/ports.ts';
import { outliveReader, Plain, say, since } from './up/say.ts';
import { createSupervisor, type Supervisor } from './up/supervise.ts';

/** Runs a stack until `stopped` is aborted. Rejects with `Plain` when it cannot be brought up; leaves no process behind either way. */
export async function runStack(
  options: Options,
  stopped: AbortSignal,
  programs: Programs = ownPrograms,
): Promise<void> {
  const { dataDir } = options;
  openFolder(dataDir);
  lockFolder(dataDir);
  const supervisor = createSupervisor(dataDir, say);
  const untilStopped = new Promise<void>((done) => {
    if (stopped.aborted) done();
    stopped.addEventListener('abort', () => done(), { once: true });
  });
  try {
    const starting = bringUp(options, programs, supervisor, stopped);
    starting.catch(() => {}); // reported by the race, unless the stop came first
    await Promise.race([starting, untilStopped]);
    await untilStopped;
  } finally {
    await stopAll(supervisor);
    forgetRunning(dataDir);
    unlockFolder(dataDir);
  }
}

async function stopAll(supervisor: Supervisor): Promise<void> {
  const startedMs = Date.now();
  const told = supervisor.busy();
  if (told) say('stopping');
  await supervisor.stop(stopOrder);
  if (told) say(`stopped (${since(startedMs)})`);
}

async function bringUp(
  options: Options,
  programs: Programs,
  supervisor: Supervisor,
  stopped: AbortSignal,
): Promise<void> {
  const startedMs = Date.now();
  const setup = await prepare(options, programs, stopped);
  const parts = partsOf(setup);
  const embedded = embeddedParts(readGiven());
  await Promise.all(
    embedded.map(async (name) => {
      await supervisor.start(parts[name]);
      if (name === 'postgres') await provision(setup.ports.postgres, setup.secrets);
    }),
  );
  await step('migrations: up to date', () => supervisor.runOnce('migrate', ownCommand(setup, 'migrate')));
  await Promise.all([parts.worker, parts.web, parts.inbound].map((part) => supervisor.start(part)));
  if (options.demo) {
    const hear = (line: string) => say(`demo: ${line}`);
    await step('demo: in place', () => supervisor.runOnce('demo', ownCommand(setup, 'demo'), hear));
  }
  say(`all parts run (${since(startedMs)}); logs in ${options.dataDir}/logs; Ctrl-C stops them`);
  say(`ready ${setup.environment['WEB_URL']}`);
}

/** Everything before the first process: leftovers, secrets, ports, settings. */
async function prepare(options: Options, programs: Programs, stopped: AbortSignal): Promise<PartsSetup> {
  const { dataDir, demo } = options;
  say(`Portolan starts; its data is in ${dataDir}`);
  const left = await endLeftovers(dataDir);
  if (left.length > 0) say(`ended what an earlier start left behind: ${left.join(', ')}`);
  if (options.fresh) {
    emptyFolder(dataDir);
    openFolder(dataDir);
  }
  const secrets = openSecrets(dataDir);
  const given = readGiven();
  const ports = await choosePorts(dataDir, await webPort(options.port));
  const environment = environmentOf(dataDir, { ports, given, demo }, secrets);
  readSettings(inherited(environment)); // so that what is missing or unsafe is said once, here, and not by every part
  writeRunning(dataDir, { pid: process.pid, ports, given, demo });
  return { dataDir, ports, secrets, environment, programs, say, stopped };
}

async function webPort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new Plain(`port ${asked} is taken on 127.0.0.1: choose another with --port, or leave --port out`, 2);
  }
  const port = await nextFreePort(3000);
  if (port === undefined) throw new Plain('ports 3000 to 3099 are all taken: choose one with --port', 2);
  if (port !== 3000) say(`web: port 3000 is taken, so ${port} is used`);
  return port;
}

async function step(done: string, work: () => Promise<void>): Promise<void> {
  const startedMs = Date.now();
  await work();
  say(`${done} (${since(startedMs)})`);
}

/** The whole command: resolves to the exit code. `programs` may name stand-ins for our own programs. */
export async function main(args: readonly string[], programs: Programs = ownPrograms): Promise<number> {
  outliveReader();
  process.umask(0o077); // whatever is kept is the starter's own
  return start(args, programs).catch(failure);
}

async function start(args: readonly string[], programs: Programs): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    say(help);
    return 0;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  whenStarterGone(() => stop.abort());
  await runStack(options, stop.signal, programs);
  return 0;
}

if (import.meta.main) process.exit(await main(process.argv.slice(2)));
