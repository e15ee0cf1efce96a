/** The real receiver of effects, as a process of its own: it can be made to fail, stopped, and asked what it has written into its book. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Fault } from '../../bin/effects/faults.ts';
import { inherited } from '../../bin/settings.ts';
import { freePort } from '../../bin/up/ports.ts';
import { createReceiver, type Receiver } from '../../activities/receiver.ts';

export const SECRET = 'a-secret-for-tests-only-and-long-enough-effects';
export const ROOT = join(import.meta.dirname, '..', '..');

export type BookLine = {
  readonly sha256: string;
  readonly message: {
    readonly number: number;
    readonly participant: string;
    readonly held: { readonly standing: string };
  };
};
export type ReceiverProcess = {
  readonly url: string;
  /** Its book. */
  readonly file: string;
  /** As a sender sees it. */
  readonly receiver: Receiver;
  /** What a program needs to read its settings; it opens none of it but its own port. */
  readonly environment: () => ReturnType<typeof inherited>;
  /** Starts it again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** From now on it has this fault. */
  readonly order: (fault: Fault | 'forget') => Promise<void>;
  /** All that it was told. */
  readonly book: () => readonly BookLine[];
  /** Stops it, and takes its book away. */
  readonly close: () => Promise<void>;
};

/** Starts it. */
export async function openReceiver(databaseUrl: string): Promise<ReceiverProcess> {
  const dir = mkdtempSync(join(tmpdir(), 'portolan-effects-'));
  const file = join(dir, 'effects.jsonl');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = () => inherited(settingsOf(databaseUrl, url));
  let running: ChildProcess;
  const start = async (): Promise<void> => {
    running = spawn(process.execPath, ['bin/effects-receiver.ts', '--port', String(port), '--dir', dir], {
      cwd: ROOT,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(running, 'message'); // "ready"
  };
  const stop = async (): Promise<void> => {
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  return {
    ...{ url, file, environment, start, stop },
    receiver: createReceiver(url, SECRET, { patienceMs: 1_000 }),
    order: async (fault) => expect((await fetch(`${url}/control/${fault}`, { method: 'POST' })).status).toBe(200),
    book: () =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as BookLine),
    close: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const settingsOf = (databaseUrl: string, url: string) => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  SMTP_URL: 'smtp://127.0.0.1:1',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_CLIENT_SECRET: 'c'.repeat(32),
  SESSION_SECRET: 's'.repeat(32),
  PAYLOAD_KEY: Buffer.alloc(32, 7).toString('base64'),
  EFFECTS_URL: url,
  EFFECTS_SECRET: SECRET,
});
