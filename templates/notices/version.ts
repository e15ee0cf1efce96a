/** The version of what notices say: a hash over their templates and words, kept with every copy that goes out. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['letters', 'mail', 'notices'];

/** Sixteen hex digits over the names and bytes of the files, tests left out. */
export function noticeVersion(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(hbs|css|ts)$/.test(name) && !name.endsWith('.test.ts'),
    );
    for (const name of files.sort())
      hash
        .update(`${folder}/${name}\0`)
        .update(readFileSync(`${place}${name}`))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
