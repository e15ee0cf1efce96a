/** Runs once after the tests: ends the shared servers and waits until they are gone. */
import { once } from 'node:events';
import { keptServers } from './kept-servers.ts';

export default async function globalTeardown(): Promise<void> {
  const servers = keptServers();
  if (!servers || servers.exitCode !== null) return;
  const ended = once(servers, 'exit');
  servers.stdin?.end();
  await ended;
}
