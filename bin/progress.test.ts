import { expect, test } from '@jest/globals';
import { progress } from './progress.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('a log gets a line for every tenth', () => {
  const log = output(false);
  const shown = progress('rows', log, () => 0);
  for (let done = 0; done <= 40; done += 1) shown.hear(done, 40);
  shown.end();
  expect(log.written).toHaveLength(11);
  expect([log.written[0], log.written.at(-1)]).toEqual(['0 of 40 rows\n', '40 of 40 rows\n']);
});

test('a terminal gets a bar that moves, and a line of its own at the end', () => {
  const terminal = output(true);
  const shown = progress('rows', terminal, () => 0);
  shown.hear(0, 4);
  shown.hear(0, 4);
  shown.hear(2, 4);
  shown.end();
  expect(terminal.written).toEqual([
    `\r[${'-'.repeat(30)}] 0 of 4 rows`,
    `\r[${'#'.repeat(15)}${'-'.repeat(15)}] 2 of 4 rows`,
    '\n',
  ]);
});

test('nothing to do is nothing to draw wrongly', () => {
  const terminal = output(true);
  progress('rows', terminal, () => 0).hear(0, 0);
  expect(terminal.written).toEqual([`\r[${'#'.repeat(30)}] 0 of 0 rows`]);
});

test('a standstill is told once, and only while something is left', () => {
  const log = output(false);
  let now = 0;
  const shown = progress('rows', log, () => now);
  shown.hear(1, 40);
  for (now of [9_000, 11_000, 30_000]) shown.hear(1, 40);
  expect(log.written.filter((text) => text.includes('does the worker run?'))).toHaveLength(1);
  now = 90_000;
  const done = output(false);
  const other = progress('rows', done, () => now);
  other.hear(40, 40);
  now = 900_000;
  other.hear(40, 40);
  expect(done.written).toEqual(['40 of 40 rows\n']);
});
