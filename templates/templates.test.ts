import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
const sources = files.map((file) => [file, readFileSync(folder + file, 'utf8')] as const);
const online = sources.filter(([file]) => file.startsWith('pages') || file.startsWith('partials'));

test('there are templates to look at', () => expect(files.length).toBeGreaterThan(10));

test.each(sources)('%s prints nothing unescaped', (_, source) => {
  expect(source).not.toMatch(/\{\{\{|\{\{~?&/);
});

test.each(online)('%s has no inline script, style or handler', (_, source) => {
  expect(source).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
});

test.each(online)('%s spells no address of the web itself', (_, source) => {
  expect(source).not.toMatch(/\s(?:href|action|src)="\/(?!\/)/);
});
