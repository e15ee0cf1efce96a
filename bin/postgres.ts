/**
 * The embedded database: PostgreSQL 18 from the npm package, run directly (the package's own wrapper installs signal handlers and
 * keeps the server in our process group, which would stop the database before those who still write to it).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accountFor, type Account, reachableHome, type Home } from './postgres-home.ts';
import { answersQueries, databaseUrl, type Passwords, provision, superuser } from './postgres-roles.ts';
import { bareEnvironment } from './settings.ts';
import { commandLineOf, end, note } from './up/processes.ts';
import { loopback } from './up/ports.ts';
import { Plain, type Say } from './up/say.ts';

/** How to run the server: a program with arguments, as which account (none: our own). */
export type ServerCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly account: Account | undefined;
};

export type ServerSetup = {
  /** Folder of the cluster; its parent exists. */
  readonly dir: string;
  readonly port: number;
  readonly passwords: Passwords;
  /** False trades safety for speed: for tests. */
  readonly durable: boolean;
  readonly say: Say;
};

/**
 * Makes the cluster in `dir` if it is not there, ends a server that was left behind in it, and says how to run it.
 * Throws `Plain` when the binaries or the folder cannot be used.
 */
export async function prepareServer({ dir, port, passwords, durable, say }: ServerSetup): Promise<ServerCommand> {
  const account = accountFor(dir);
  const home = reachableHome(dir, account, say);
  if (!existsSync(join(home.cluster, 'PG_VERSION'))) await initialize(home, account, passwords.postgres, durable);
  await clearPidFile(home.cluster);
  const quick = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const options = [
    `listen_addresses=${loopback}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m ',
    ...quick,
  ];
  return {
    file: join(home.programs, 'postgres'),
    args: ['-D', home.cluster, '-p', String(port), ...options.flatMap((option) => ['-c', option])],
    env: bareEnvironment({ LC_MESSAGES: 'C' }),
    account,
  };
}

/** initdb beside the final place, then renamed, so that a cluster is either whole or not there. */
async function initialize(home: Home, account: Account | undefined, password: string, durable: boolean): Promise<void> {
  const unfinished = `${home.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = join(unfinished, '..', 'postgres.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  const args = [
    '-D',
    unfinished,
    '-U',
    superuser,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ];
  const locale = ['--locale-provider=builtin', '--locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])];
  try {
    await run(join(home.programs, 'initdb'), [...args, ...locale], account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(home.cluster, { recursive: true, force: true });
  renameSync(unfinished, home.cluster);
  chmodSync(home.cluster, 0o700);
}

async function run(file: string, args: readonly string[], account: Account | undefined): Promise<void> {
  const env = bareEnvironment({ LC_ALL: 'C' });
  const child = spawn(file, args, { ...account, env, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Plain(`PostgreSQL could not be set up: ${complaint.trim() || `initdb ended with ${code}`}`);
}

/** After kill -9 the pid file stays. Its process may live on, be gone, or the number may belong to someone else by now. */
async function clearPidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 0 && commandLineOf(pid).includes(`-D ${cluster}`)) await end(note(pid), 'SIGINT', 5_000);
  rmSync(file, { force: true });
}

export type Running = {
  readonly process: ChildProcess;
  readonly superuserUrl: string;
  readonly stop: () => Promise<void>;
};

/** Starts a throw-away server in `dir` for tests; resolves when it answers and has its roles and database. */
export async function startPostgres({
  dir,
  port,
  passwords,
}: {
  dir: string;
  port: number;
  passwords: Passwords;
}): Promise<Running> {
  mkdirSync(dirname(dir), { recursive: true });
  const command = await prepareServer({ dir, port, passwords, durable: false, say: () => {} });
  const child = spawn(command.file, command.args, {
    ...command.account,
    env: command.env,
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  const noted = note(child.pid ?? 0);
  while (!(await answersQueries(port, passwords.postgres))) {
    if (child.exitCode !== null) throw new Plain(`PostgreSQL ended with ${child.exitCode} while starting in ${dir}`);
    await wait(30);
  }
  await provision(port, passwords);
  return {
    process: child,
    superuserUrl: databaseUrl(port, superuser, passwords.postgres, 'postgres'),
    stop: async () => void (await end(noted, 'SIGINT', 3_000)),
  };
}
