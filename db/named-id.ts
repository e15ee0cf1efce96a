/** Ids that follow from what they name, so that whoever stores the same once more finds it there. */
import { createHash } from 'node:crypto';

/** The same for the same words, in the shape of a UUID. */
export function idNamed(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
