/** Processes that outlive the one that started them: who they are, whether they live, and how to end them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process as it was when it was noted; the identity tells it from a later process with the same number. */
export type Noted = { readonly pid: number; readonly identity: string };

/**
 * What no other process with this number can have: the boot and the tick at which it started (Linux), or its start time
 * and command line (elsewhere). Undefined when there is no such process, or only its unreaped remains.
 */
export function identityOf(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? identityFromProc(pid) : identityFromPs(pid);
}

function identityFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold blanks and brackets
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function identityFromPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=,args=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** The command line of a process, words separated by blanks; empty when there is no such process. */
export function commandLineOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

export function note(pid: number): Noted {
  return { pid, identity: identityOf(pid) ?? '' };
}

/** True while the very process that was noted lives. */
export function lives(noted: Noted): boolean {
  return noted.identity !== '' && identityOf(noted.pid) === noted.identity;
}

/**
 * Ends a noted process: asks with `signal`, and after `patienceMs` kills it and its process group. Resolves to true when it is
 * gone; a number that now belongs to someone else is left alone.
 */
export async function end(noted: Noted, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  if (!lives(noted)) return true;
  send(noted.pid, signal);
  if (await gone(noted, patienceMs)) return true;
  send(-noted.pid, 'SIGKILL');
  send(noted.pid, 'SIGKILL');
  return gone(noted, 2_000);
}

async function gone(noted: Noted, patienceMs: number): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    if (!lives(noted)) return true;
    await wait(25);
  }
  return !lives(noted);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime, or has no group of its own.
  }
}
