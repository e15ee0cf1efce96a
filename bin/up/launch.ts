/** One program and its log file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from '../steps.ts';
import type { Say } from './say.ts';

export type PartCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  /** True for programs of ours: they get a channel on which they say when they are ready, and on which they notice our end. */
  readonly ours?: boolean;
};

const logLimitBytes = 20_000_000;
const startMark = '--- started ';

/**
 * In a process group of its own, so that Ctrl-C reaches only us and we decide the order of stopping. Output goes straight to the log file,
 * which keeps working when we are killed; with `hear` it comes through us, line by line.
 */
export function launchChild(command: PartCommand, log: string, hear?: Say): ChildProcess {
  const file = openLog(log);
  try {
    const output = hear ? 'pipe' : file;
    const child = spawn(command.file, command.args, {
      ...command.account,
      env: command.env,
      cwd: command.ours ? root : '/',
      detached: true,
      stdio: ['ignore', output, output, ...(command.ours ? (['ipc'] as const) : [])],
    });
    if (hear) hearLines(child, log, hear);
    return child;
  } finally {
    closeSync(file);
  }
}

function hearLines({ stdout, stderr }: ChildProcess, log: string, hear: Say): void {
  for (const stream of [stdout, stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      appendFileSync(log, `${line}\n`);
      if (line.trim() !== '') hear(line);
    });
  }
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  writeSync(file, `${startMark}${new Date().toISOString()}\n`);
  return file;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** The last lines that the latest start wrote. */
export function endOfLog(path: string): string {
  const latest = readFileSync(path, 'utf8').split(startMark).at(-1) ?? '';
  const lines = latest.trimEnd().split('\n').slice(1).slice(-12);
  return `; the end of ${path}:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
