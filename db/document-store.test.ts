/** The store of bytes: named by hash, written once, nothing half there. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from '@jest/globals';
import { sha256Of } from './content.ts';
import { openDocumentStore } from './document-store.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'portolan-store-')), 'documents');
const store = openDocumentStore(folder);
afterAll(() => rmSync(folder, { recursive: true }));

async function* chunks(...parts: readonly (string | Error)[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield await Promise.resolve(Buffer.from(part));
  }
}
const waiting = () => readdirSync(join(folder, 'incoming'));

test('nothing is made before something arrives', async () => {
  await store.sweep(Date.now());
  expect([existsSync(folder), await store.read(sha256Of('x'))]).toEqual([false, null]);
});

test('bytes get their hash as a name, are read back, and may come twice', async () => {
  for (const _time of [1, 2]) {
    const received = (await store.receive(chunks('port', 'olan'), 8))!;
    expect(received).toMatchObject({ bytes: 8, sha256: sha256Of('portolan') });
    await store.keep(received);
  }
  expect(waiting()).toEqual([]);
  expect(await text((await store.read(sha256Of('portolan')))!)).toBe('portolan');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  await store.remove(sha256Of('portolan'));
  await store.remove(sha256Of('portolan'));
  expect(await store.read(sha256Of('portolan'))).toBeNull();
});

test('of too many bytes, and of a source that breaks, nothing is left', async () => {
  expect(await store.receive(chunks('port', 'olan!'), 8)).toBeNull();
  await expect(store.receive(chunks('port', new Error('cut')), 8)).rejects.toThrow('cut');
  expect(waiting()).toEqual([]);
});

test('what was never kept is swept once it is old', async () => {
  const old = (await store.receive(chunks('old'), 8))!;
  const fresh = (await store.receive(chunks('new'), 8))!;
  utimesSync(old.file, 1, 1);
  await store.sweep(Date.now() - 60_000);
  expect([existsSync(old.file), existsSync(fresh.file)]).toEqual([false, true]);
  await store.discard(fresh);
});

test('only a hash is the name of a document', async () => {
  await expect(store.read('../../etc/passwd')).rejects.toThrow('not the name');
});
