/** The version of what notices say: a hash over their templates and words, kept with every copy that goes out. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['letters', 'mail', 'notices'];

export type NoticeEdition = {
  /** Sixteen hex digits over the names and bytes of the files. */
  readonly version: string;
  /** The text of each file by its name, tests left out. */
  readonly files: Readonly<Record<string, string>>;
};

/** The templates and words as they lie on disk. */
export function noticeEdition(): NoticeEdition {
  const hash = createHash('sha256');
  const files: Record<string, string> = {};
  for (const folder of FOLDERS) {
    const place = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(hbs|css|ts)$/.test(name) && !name.endsWith('.test.ts'),
    );
    for (const name of names.sort()) {
      const text = readFileSync(`${place}${name}`, 'utf8');
      hash.update(`${folder}/${name}\0`).update(text).update('\0');
      files[`${folder}/${name}`] = text;
    }
  }
  return { version: hash.digest('hex').slice(0, 16), files };
}
