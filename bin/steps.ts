/** Runs the tools that check the repository, as child processes of the Node that runs this. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { inherited } from './settings.ts';
import { whenStarterGone } from './up/child.ts';
import { say, since } from './up/say.ts';

export const root = join(import.meta.dirname, '..');

export type Step = {
  readonly name: string;
  /** Script below node_modules, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
};

const running = new Set<ChildProcess>();

/** Passes a stop on to what is running: npm tells only us. Call once at start. */
export function passSignalsOn(): void {
  const pass = (signal: NodeJS.Signals) => () => {
    process.exitCode = 130;
    for (const child of running) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass(signal));
  whenStarterGone(pass('SIGTERM'));
}

/** Starts a step; resolves to its exit code (1 when killed) and, if it is not shown at once, to what it said. */
export function runStep(
  step: Step,
  shown: boolean,
  flags: readonly string[] = [],
): Promise<{ code: number; output: string }> {
  const args = [...flags, join(root, 'node_modules', step.script), ...step.args];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: inherited({ FORCE_COLOR: process.stdout.isTTY ? '1' : undefined }),
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs the steps, `atOnce` at a time in the given order, and tells each one's outcome. Resolves to the numbers of both kinds. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<{ passed: number; failed: number }> {
  const waiting = [...steps];
  const tally = { passed: 0, failed: 0 };
  const serve = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedMs = Date.now();
      const { code, output } = await runStep(step, false);
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${since(startedMs)})`);
      if (code !== 0) say(output.trimEnd());
      tally[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return tally;
}
