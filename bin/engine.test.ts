/** The engine that `npm start` runs, and the one that is run in containers. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { engineArguments } from './engine.ts';

test('what the server in containers is told, the local engine is told too', () => {
  const file = readFileSync(new URL('../docker/temporal/dynamic.yaml', import.meta.url), 'utf8');
  const told = parse(file) as Record<string, readonly { readonly value: unknown }[]>;
  const settings = Object.entries(told).map(([name, [only]]) => `${name}=${String(only?.value)}`);
  expect(settings).toHaveLength(2);
  expect(engineArguments({ port: 7233 })).toEqual(expect.arrayContaining(settings));
});
