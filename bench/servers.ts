/** The servers and programs that a benchmark measures: the same real parts as in production, on this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestStack } from '../test/harness/stack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A PostgreSQL, a Temporal and a mail sink of the benchmark's own, gone when it ends. */
export async function startServers(): Promise<{ stack: TestStack; stop: () => void }> {
  const file = join(mkdtempSync(join(tmpdir(), 'portolan-bench-')), 'stack.json');
  const child = spawn(process.execPath, ['test/harness/servers.ts', file], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(createInterface(child.stdout), 'line');
  return { stack: JSON.parse(readFileSync(file, 'utf8')) as TestStack, stop: () => child.stdin.end() };
}

/** One of our programs, running once `ready` answers true; `hear` is given each line that it logs. */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: () => Promise<boolean>,
  hear?: (line: string) => void,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', hear ? 'pipe' : 'ignore', 'inherit'],
  });
  if (hear) createInterface(child.stdout!).on('line', hear);
  process.once('exit', () => child.kill('SIGKILL')); // a benchmark that breaks off leaves nothing behind
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}
