/** Starts programs, waits until each does its work, starts the crashed ones again, and stops all in order. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { forgetStarted, noteStarted } from './folder.ts';
import { endOfLog, hasEnded, launchChild, type PartCommand } from './launch.ts';
import { end, note, type Noted } from './processes.ts';
import { Plain, reasonOf, since, type Say } from './say.ts';

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

export type Supervisor = {
  /** Resolves when the part does its work. Throws `Plain` with the end of its log when it ends or takes too long. */
  start(part: Part): Promise<void>;
  /** Runs a program to its end. Throws `Plain` with the end of its log unless it exits with 0. */
  runOnce(name: string, command: PartCommand, hear?: Say): Promise<void>;
  /** True when there is something to stop. */
  busy(): boolean;
  /** Stops the named parts at once, in the order of the lists; those of one list together. */
  stop(order: readonly (readonly string[])[]): Promise<void>;
};

export function createSupervisor(dataDir: string, say: Say): Supervisor {
  const kept = new Map<string, Kept>();
  const passing = new Set<Noted>();
  const launches: Promise<void>[] = [];
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
      const launched = launch(part, 0);
      launches.push(launched);
      await launched;
      say(`${part.name}: ${part.title} (${since(startedMs)})`);
    },
    async runOnce(name, command, hear) {
      const child = launchChild(command, logOf(name), hear);
      const noted = note(child.pid ?? 0);
      passing.add(noted);
      noteStarted(dataDir, name, noted.pid);
      const code = await new Promise<number | null>((resolve) =>
        child.once('error', () => resolve(127)).once('close', resolve),
      );
      passing.delete(noted);
      forgetStarted(dataDir, name);
      if (stopping) throw new Plain('stopped while starting');
      if (code !== 0) throw new Plain(`${name} failed (exit code ${code})${endOfLog(logOf(name))}`);
    },
    busy: () => kept.size + passing.size > 0,
    async stop(order) {
      stopping = true;
      await Promise.all([...passing].map((noted) => end(noted, 'SIGTERM', 2_000)));
      for (const names of order) await Promise.all(names.map(stopOne));
      await Promise.race([Promise.allSettled(launches), wait(2_000)]); // one may still prepare, and then finds that we stop
    },
  };
}
