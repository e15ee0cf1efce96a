/** The one thing that Jest's set-up hands to its teardown; the two are loaded apart, in one process. */
import type { ChildProcess } from 'node:child_process';

const key = Symbol.for('portolan.test.servers');
const shared = globalThis as { [key]?: ChildProcess };

export function keepServers(servers: ChildProcess): void {
  shared[key] = servers;
}

/** Undefined when no servers were started. */
export function keptServers(): ChildProcess | undefined {
  return shared[key];
}
