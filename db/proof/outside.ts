/** Anchors outside of the database: a file to which lines are added and nothing else. */
import { open, readFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export const outsideFile = (folder: string): string => join(folder, 'anchors.jsonl');

/** The lines in their order; none when there is no file. What follows the last line's end is a line too: somebody broke off there. */
export async function readOutside(folder: string): Promise<readonly string[]> {
  const text = await readFile(outsideFile(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Adds lines; they are on the disk when it returns. */
export async function addOutside(folder: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(folder, { recursive: true });
  const file = await open(outsideFile(folder), 'a', 0o640);
  try {
    await file.write(lines.map((line) => `${line}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}
