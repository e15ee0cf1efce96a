/** The version of what notices say: a hash over their templates, words and what prints them, kept with every copy that goes out. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders that are read whole; what lies beside them prints both notices and pages. */
const FOLDERS = ['letters', 'mail', 'messages', 'notices'];
const TEMPLATES = fileURLToPath(new URL('../', import.meta.url));

export type NoticeEdition = {
  /** Sixteen hex digits over the names and bytes of the files. */
  readonly version: string;
  /** The text of each file by its name, tests left out. */
  readonly files: Readonly<Record<string, string>>;
};

/**
 * The templates and words as they lie on disk.
 * @param place the folder of templates; ours unless told otherwise
 */
export function noticeEdition(place = TEMPLATES): NoticeEdition {
  const hash = createHash('sha256');
  const files: Record<string, string> = {};
  for (const name of namesIn(place)) {
    const text = readFileSync(`${place}/${name}`, 'utf8');
    hash.update(`${name}\0`).update(text).update('\0');
    files[name] = text;
  }
  return { version: hash.digest('hex').slice(0, 16), files };
}

const namesIn = (place: string): readonly string[] =>
  [
    ...readdirSync(place),
    ...FOLDERS.flatMap((folder) =>
      readdirSync(`${place}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    ),
  ]
    .filter((name) => /\.(hbs|css|ts|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort();
