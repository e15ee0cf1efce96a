/** The data folder: its marker, its lock, its secrets, and who was left running in it. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeCluster } from '../postgres-home.ts';
import { end, lives, note, type Noted } from './processes.ts';
import { Plain, reasonOf } from './say.ts';

const marker = '.portolan-data';

/** Makes the folder if need be. Throws `Plain` when it cannot be written, or holds something else than data of Portolan. */
export function openFolder(dir: string): void {
  try {
    furnish(dir);
  } catch (error) {
    if (error instanceof Plain) throw error;
    throw new Plain(`${dir} cannot be the data folder: ${reasonOf(error)}`);
  }
}

function furnish(dir: string): void {
  if (existsSync(dir) && !isOurs(dir) && readdirSync(dir).length > 0) {
    throw new Plain(`${dir} is not empty and is no data folder of Portolan: choose another with --data`);
  }
  mkdirSync(dir, { recursive: true });
  // Started by root, the database runs as another user who must pass through; nobody else can list what is inside.
  chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const inner of ['run', 'logs', 'mail']) mkdirSync(join(dir, inner), { recursive: true, mode: 0o700 });
  writeFileSync(join(dir, marker), 'Data of Portolan. npm start -- --fresh empties this folder.\n', { mode: 0o600 });
}

function isOurs(dir: string): boolean {
  return existsSync(join(dir, marker));
}

/** Removes what the folder holds except the marker and the lock; the caller holds the lock. */
export function emptyFolder(dir: string): void {
  removeCluster(join(dir, 'postgres'));
  for (const name of readdirSync(dir)) {
    if (name !== marker && name !== 'run') rmSync(join(dir, name), { recursive: true });
  }
}

const lockFile = (dir: string) => join(dir, 'run', 'up.json');

/** Takes the folder for this process. Throws `Plain` when another live process has it. */
export function lockFolder(dir: string): void {
  const file = lockFile(dir);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return writeFileSync(file, JSON.stringify(note(process.pid)), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readNoted(file);
    if (holder && lives(holder)) {
      throw new Plain(
        `Portolan is already running with the data in ${dir} (process ${holder.pid}).\n` +
          'Stop it first (Ctrl-C there, or kill that process), or use another folder with --data.',
      );
    }
    rmSync(file, { force: true });
  }
  throw new Plain(`cannot lock ${dir}: ${file} keeps coming back`);
}

export function unlockFolder(dir: string): void {
  rmSync(lockFile(dir), { force: true });
}

/** Notes a started part, so that the next start can end it if this one is killed. */
export function noteStarted(dir: string, name: string, pid: number): void {
  writeFileSync(join(dir, 'run', `${name}.pid.json`), JSON.stringify(note(pid)), { mode: 0o600 });
}

export function forgetStarted(dir: string, name: string): void {
  rmSync(join(dir, 'run', `${name}.pid.json`), { force: true });
}

/** Ends the parts that a killed start left behind; the names of those that were still alive. */
export async function endLeftovers(dir: string): Promise<string[]> {
  const files = readdirSync(join(dir, 'run')).filter((name) => name.endsWith('.pid.json'));
  const left = files.flatMap((file) => {
    const noted = readNoted(join(dir, 'run', file));
    return noted && lives(noted) ? [{ name: file.replace('.pid.json', ''), noted }] : [];
  });
  await Promise.all(left.map(({ name, noted }) => end(noted, name === 'postgres' ? 'SIGINT' : 'SIGTERM', 4_000)));
  for (const file of files) rmSync(join(dir, 'run', file), { force: true });
  return left.map(({ name }) => name);
}

function readNoted(file: string): Noted | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Noted;
  } catch {
    return undefined; // cut off by a crash, or gone
  }
}
