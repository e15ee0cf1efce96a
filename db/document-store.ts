/**
 * Where the bytes of documents lie: files named by their SHA-256, in folders of 256 by 256, written once and readable by this program only.
 * What arrives is first a file under `incoming/`; it gets its name when its row is written (`documents.ts`).
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that has arrived whole, and belongs to nothing yet. */
export type Received = { readonly file: string; readonly bytes: number; readonly sha256: string };

export type DocumentStore = {
  /**
   * Takes bytes in as they come. Null when there are more than `most`; nothing is left of them then.
   * @throws what the source throws, with nothing left
   */
  receive(source: AsyncIterable<Uint8Array>, most: number): Promise<Received | null>;
  /** Gives it its name for good; harmless when the same bytes are there already. The caller holds the lock of that hash. */
  keep(received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  /** The bytes; null when they are not there. */
  read(sha256: string): Promise<Readable | null>;
  /** Harmless when they are gone already. The caller holds the lock of that hash. */
  remove(sha256: string): Promise<void>;
  /** Removes what arrived before that instant and was never kept. */
  sweep(before: number): Promise<void>;
};

const HASH = /^[0-9a-f]{64}$/;

/** A store in that folder, which is made at the first arrival. */
export function openDocumentStore(folder: string): DocumentStore {
  const incoming = join(folder, 'incoming');
  const placeOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new Error('not the name of a document');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    receive: async (source, most) => {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      return written(join(incoming, randomUUID()), source, most);
    },
    keep: async ({ file, sha256 }) => {
      const place = placeOf(sha256);
      if (await isThere(place)) return rm(file, { force: true });
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(file, place);
      await flushed(dirname(place));
    },
    discard: ({ file }) => rm(file, { force: true }),
    read: async (sha256) => {
      const place = placeOf(sha256);
      return (await isThere(place)) ? createReadStream(place) : null;
    },
    remove: async (sha256) => rm(placeOf(sha256), { force: true }),
    sweep: (before) => swept(incoming, before),
  };
}

async function written(file: string, source: AsyncIterable<Uint8Array>, most: number): Promise<Received | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > most) break;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  if (bytes <= most) return { file, bytes, sha256: hash.digest('hex') };
  await rm(file, { force: true });
  return null;
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Makes sure that a new name outlives a power cut. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function swept(incoming: string, before: number): Promise<void> {
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const file = join(incoming, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < before) await rm(file, { force: true });
  }
}
