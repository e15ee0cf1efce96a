/** Which workflows the worker runs, and how their code is loaded. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.cache', 'workflows');

export const workflowsPath = join(root, 'workflows/index.ts');
/**
 * Loaded once for all workflows, not once for each: a participant in the cache then costs its own state and no copy of the rules. That is safe
 * for what keeps nothing between calls, and the rules keep nothing.
 */
export const preloadModules = [join(root, 'domain/participant.ts')];

/** Names the code that a bundle is made of: the workflows, the rules, and the libraries. */
function nameOfCode(): string {
  const hash = createHash('sha256');
  for (const file of [...globSync('{domain,workflows}/*.ts', { cwd: root }).sort(), 'package-lock.json'])
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

const bundleFile = (): string => join(cache, `${nameOfCode()}.js`);

/** Keeps a bundle of the code at hand, whole or not at all, and answers with its path. */
export function keepBundle(code: string): string {
  const path = bundleFile();
  const half = `${path}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(half, code);
  renameSync(half, path);
  return path;
}

/**
 * The path of the bundle of the code at hand. Where there is none yet it is made, by a program of its own: a worker would never give back the
 * memory that the bundler takes.
 */
export async function bundlePath(): Promise<string> {
  const path = bundleFile();
  if (!existsSync(path)) await promisify(execFile)(process.execPath, [join(root, 'bin/bundle.ts')]);
  return path;
}
