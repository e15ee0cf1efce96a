/** The version of the rules: a hash over the source of `domain/`, so that every event says by which code it was judged. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const known = new Map<string, string>();

/** Sixteen hex digits over the names and texts of the rule files, tests left out. */
export function rulesVersion(folder = join(import.meta.dirname, '../domain')): string {
  const version = known.get(folder) ?? read(folder);
  known.set(folder, version);
  return version;
}

function read(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  for (const name of files.sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(folder, name)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}
