/** A Temporal of a test's own, for tests that end it, lose its state, or need other server settings. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { engineAnswers, engineArguments, engineEnvironment } from '../../bin/engine.ts';
import { findEngine } from '../../bin/engine-binary.ts';
import { freePort, loopback } from '../../bin/up/ports.ts';
import { end, note } from '../../bin/up/processes.ts';

export type OwnEngine = { readonly temporalAddress: string; readonly stop: () => Promise<void> };

/**
 * Starts it and waits until it answers. State is in `databaseFile`, or in memory; `settings` are server settings on top of the usual ones,
 * such as `limit.historyCount.suggestContinueAsNew=60`.
 */
export async function startEngine(databaseFile?: string, settings: readonly string[] = []): Promise<OwnEngine> {
  const program = await findEngine((line) => console.error(line));
  const port = await freePort();
  const at = databaseFile === undefined ? { port } : { port, databaseFile };
  // Known by a namespace of its own: the engine of another run may have taken the port meanwhile.
  const mark = `own-${randomUUID()}`;
  const more = ['--namespace', mark, ...settings.flatMap((value) => ['--dynamic-config-value', value])];
  const options = { env: engineEnvironment(), detached: true, stdio: 'ignore' } as const;
  const child = spawn(program, [...engineArguments(at), ...more], options);
  const noted = note(child.pid ?? 0);
  const temporalAddress = `${loopback}:${port}`;
  while (!(await engineAnswers(temporalAddress, mark))) {
    if (child.exitCode !== null) throw new Error(`the engine ended with ${child.exitCode} while starting`);
    await wait(30);
  }
  return { temporalAddress, stop: async () => void (await end(noted, 'SIGTERM', 2_000)) };
}
