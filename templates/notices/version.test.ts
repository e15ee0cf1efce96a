/** The version of notices is that of all that decides what they say. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticeEdition } from './version.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'portolan-edition-'));
  cpSync(fileURLToPath(new URL('../', import.meta.url)), place, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true }));

test('the same files are the same version, wherever they lie', () => {
  expect(noticeEdition(place)).toEqual(noticeEdition());
});

test.each([
  'mail/notice.hbs',
  'letters/letter.css',
  'notices/en/calls.ts',
  'messages/en.json',
  'messages/es.json',
  'dates.ts',
  'words.ts',
  'vocabulary.ts',
  'engine.ts',
])('another %s is another version, and is kept', (name) => {
  const { version, files } = noticeEdition(place);
  appendFileSync(join(place, name), ' ');
  const changed = noticeEdition(place);
  expect(changed.version).not.toBe(version);
  expect(changed.files[name]).toBe(`${files[name]} `);
});

test.each(['pages/layout.hbs', 'dates.test.ts'])('%s says nothing in a notice', (name) => {
  const { version } = noticeEdition(place);
  appendFileSync(join(place, name), ' ');
  expect(noticeEdition(place).version).toBe(version);
});
