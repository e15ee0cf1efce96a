/** Starts programs, waits until each does its work, starts the crashed ones again, and stops all in order. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { forgetStarted, noteStarted } from './folder.ts';
import { end, note, type Noted } from './processes.ts';
import { Plain, reasonOf, since, type Say } from './say.ts';

export type PartCommand = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly account?: { readonly uid: number; readonly gid: number } | undefined;
  /** True for programs of ours: they get a channel on which they say when they are ready, and on which they notice our end. */
  readonly ours?: boolean;
};

/** A program that runs as long as the stack does. */
export type Part = {
  readonly name: string;
  /** What people call it, with its address. */
  readonly title: string;
  /** Asked before each start, so that it can clear what a crash left behind. */
  readonly command: () => Promise<PartCommand>;
  /** Polled until true; parts of ours may leave it out and say "ready" themselves. */
  readonly ready?: () => Promise<boolean>;
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds it may take to stop before it is killed. */
  readonly patienceMs: number;
};

type Kept = { readonly part: Part; child: ChildProcess; noted: Noted; saidReady: boolean; startedMs: number };

const firstStartLimitMs = 60_000;
const longestBackOffMs = 15_000;
const steadyAfterMs = 60_000;
const logLimitBytes = 20_000_000;
const startMark = '--- started ';
const projectDir = join(import.meta.dirname, '..', '..');

export type Supervisor = {
  /** Resolves when the part does its work. Throws `Plain` with the end of its log when it ends or takes too long. */
  start(part: Part): Promise<void>;
  /** Runs a program to its end. Throws `Plain` with the end of its log unless it exits with 0. */
  runOnce(name: string, command: PartCommand, hear?: Say): Promise<void>;
  /** Stops the named parts at once, in the order of the lists; those of one list together. */
  stop(order: readonly (readonly string[])[]): Promise<void>;
};

export function createSupervisor(dataDir: string, say: Say): Supervisor {
  const kept = new Map<string, Kept>();
  const passing = new Set<Noted>();
  let stopping = false;
  const logOf = (name: string) => join(dataDir, 'logs', `${name}.log`);

  async function launch(part: Part, tries: number): Promise<void> {
    const command = await part.command();
    if (stopping) throw new Plain('stopped while starting');
    const child = launchChild(command, logOf(part.name));
    const one: Kept = { part, child, noted: note(child.pid ?? 0), saidReady: false, startedMs: Date.now() };
    child.on('message', (message) => (one.saidReady ||= message === 'ready'));
    child.on('error', (error) => say(`${part.name}: ${reasonOf(error)}`));
    kept.set(part.name, one);
    if (child.pid !== undefined) noteStarted(dataDir, part.name, child.pid);
    await untilReady(one);
    child.once('exit', (code, signal) => {
      if (!stopping) void again(one, code === null ? `killed by ${signal}` : `exit code ${code}`, tries);
    });
    if (hasEnded(child) && !stopping) void again(one, 'ended just after it was ready', tries);
  }

  async function again(one: Kept, how: string, tries: number): Promise<void> {
    const steady = Date.now() - one.startedMs > steadyAfterMs;
    const attempt = steady ? 0 : tries;
    const delayMs = Math.min(500 * 2 ** attempt, longestBackOffMs);
    say(
      `${one.part.name}: stopped (${how}); starting it again in ${delayMs / 1000} s; its log is ${logOf(one.part.name)}`,
    );
    await wait(delayMs);
    if (stopping) return;
    const startedMs = Date.now();
    try {
      await launch(one.part, attempt + 1);
      say(`${one.part.name}: runs again (${since(startedMs)})`);
    } catch (error) {
      const failed = kept.get(one.part.name) ?? one;
      if (!stopping)
        await end(failed.noted, one.part.stopSignal, one.part.patienceMs).then(() =>
          again(failed, reasonOf(error).split('\n', 1)[0] ?? '', attempt + 1),
        );
    }
  }

  async function untilReady(one: Kept): Promise<void> {
    const { part, child } = one;
    for (const until = Date.now() + firstStartLimitMs; Date.now() < until; await wait(40)) {
      if (stopping) throw new Plain('stopped while starting');
      if (hasEnded(child)) {
        const how = child.exitCode === null ? `killed by ${child.signalCode}` : `exit code ${child.exitCode}`;
        throw new Plain(`${part.name} stopped while starting (${how})${endOfLog(logOf(part.name))}`);
      }
      if (part.ready ? await part.ready() : one.saidReady) return;
    }
    throw new Plain(`${part.name} does not answer after ${firstStartLimitMs / 1000} s${endOfLog(logOf(part.name))}`);
  }

  async function stopOne(name: string): Promise<void> {
    const one = kept.get(name);
    if (!one) return;
    const gone = await end(one.noted, one.part.stopSignal, one.part.patienceMs);
    if (gone) forgetStarted(dataDir, name);
    else say(`${name}: process ${one.noted.pid} does not end`);
  }

  return {
    async start(part) {
      const startedMs = Date.now();
      await launch(part, 0);
      say(`${part.name}: ${part.title} (${since(startedMs)})`);
    },
    async runOnce(name, command, hear) {
      const child = launchChild(command, logOf(name), hear !== undefined);
      const noted = note(child.pid ?? 0);
      passing.add(noted);
      noteStarted(dataDir, name, noted.pid);
      child.stdout?.setEncoding('utf8').on('data', hearLines(hear));
      const code = await new Promise<number | null>((resolve) =>
        child.once('error', () => resolve(127)).once('close', resolve),
      );
      passing.delete(noted);
      forgetStarted(dataDir, name);
      if (stopping) throw new Plain('stopped while starting');
      if (code !== 0) throw new Plain(`${name} failed (exit code ${code})${endOfLog(logOf(name))}`);
    },
    async stop(order) {
      stopping = true;
      await Promise.all([...passing].map((noted) => end(noted, 'SIGTERM', 2_000)));
      for (const names of order) await Promise.all(names.map(stopOne));
    },
  };
}

/**
 * In a process group of its own, so that Ctrl-C reaches only us and we decide the order of stopping. Output goes straight to the log file,
 * which keeps working when we are killed; with `heard` the standard output comes to us instead.
 */
function launchChild(command: PartCommand, log: string, heard = false): ChildProcess {
  const file = openLog(log);
  try {
    return spawn(command.file, command.args, {
      ...command.account,
      env: command.env,
      cwd: command.ours ? projectDir : '/',
      detached: true,
      stdio: ['ignore', heard ? 'pipe' : file, file, ...(command.ours ? (['ipc'] as const) : [])],
    });
  } finally {
    closeSync(file);
  }
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  writeSync(file, `${startMark}${new Date().toISOString()}\n`);
  return file;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function hearLines(hear: Say = () => {}): (chunk: string) => void {
  return (chunk) => {
    for (const line of chunk.split(/[\r\n]+/)) if (line.trim() !== '') hear(line);
  };
}

/** The last lines that the latest start wrote. */
function endOfLog(path: string): string {
  const latest = readFileSync(path, 'utf8').split(startMark).at(-1) ?? '';
  const lines = latest.trimEnd().split('\n').slice(1).slice(-12);
  return `; the end of ${path}:\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
