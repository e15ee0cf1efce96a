/** Runs once before the tests: starts the shared servers, unless only pure rules are tested. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { keepServers } from './kept-servers.ts';
import { stackFile } from './stack.ts';

const root = join(import.meta.dirname, '..', '..');
/** What is read of Jest's configuration. */
type JestConfig = { readonly testPathPatterns: { readonly patterns: readonly string[] } };

const pureFolders = ['domain', 'policy'];

export default async function globalSetup(config: JestConfig): Promise<void> {
  if (onlyPure(config.testPathPatterns.patterns)) return;
  const file = stackFile(process.pid);
  mkdirSync(dirname(file), { recursive: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'servers.ts'), file], {
    detached: true, // Ctrl-C reaches Jest only, and the servers when it is done with them
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  keepServers(child);
  await Promise.race([
    new Promise((resolve) => createInterface(child.stdout).once('line', resolve)), // "ready"
    new Promise<never>((_resolve, reject) =>
      child.once('exit', (code) => reject(new Error(`the servers for the tests did not start (exit code ${code})`))),
    ),
  ]);
}

/** True when every test file that the command line's patterns can mean is one of pure rules. */
function onlyPure(patterns: readonly string[]): boolean {
  if (patterns.length === 0) return false;
  const wanted = patterns.map((pattern) => new RegExp(pattern, 'i'));
  const meant = testFiles(root).filter((file) => wanted.some((pattern) => pattern.test(file)));
  return meant.length > 0 && meant.every((file) => pureFolders.includes(relative(root, file).split('/', 1)[0] ?? ''));
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testFiles(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}
