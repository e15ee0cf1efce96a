import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMNS } from '../domain/roster-row.ts';
import { readRosterFile, UnreadableRoster } from './roster-file.ts';

const HEADER = COLUMNS.join(',');
/** A line whose first value is an account and whose second is a company, the others empty. */
const line = (account: string, company = 'Acme') => [account, company, ...COLUMNS.slice(2).map(() => '')].join(',');
const file = (...lines: readonly string[]) => Buffer.from([HEADER, ...lines].join('\r\n'));
const taken = (bytes: Uint8Array) =>
  readRosterFile(bytes).lines.map(({ line: at, row }) => [at, row.legacy_account, row.company_name]);
const unread = (bytes: Uint8Array) => readRosterFile(bytes).unread.map(({ line: at, reason }) => [at, reason.code]);

describe('lines', () => {
  test.each([
    ['CRLF', `${HEADER}\r\n${line('1')}\r\n${line('2')}\r\n`],
    ['LF', `${HEADER}\n${line('1')}\n${line('2')}`],
    ['CR', `${HEADER}\r${line('1')}\r${line('2')}\r`],
    ['a byte order mark', `\ufeff${HEADER}\n${line('1')}\n${line('2')}`],
    [
      'columns in another order and one more',
      [
        `extra,${[...COLUMNS].reverse().join(',')}`,
        `x,${line('1').split(',').reverse().join(',')}`,
        `x,${line('2').split(',').reverse().join(',')}`,
      ].join('\n'),
    ],
  ])('with %s', (_what, text) =>
    expect(taken(Buffer.from(text))).toEqual([
      [2, '1', 'Acme'],
      [3, '2', 'Acme'],
    ]),
  );

  test('keep their numbers over blank ones and over quoted values that run on', () => {
    const bytes = file(line('1', '"Acme\n""East"", Inc."'), '', '   ', line('2'));
    expect(taken(bytes)).toEqual([
      [2, '1', 'Acme\n"East", Inc.'],
      [6, '2', 'Acme'],
    ]);
    expect(unread(bytes)).toEqual([]);
  });
});

describe('a fault costs its own line only', () => {
  test.each([
    ['columns', `${line('2')},`],
    ['columns', 'a,b'],
    ['columns', line('2', 'x'.repeat(100_001))],
    ['quotes', line('2', '"Ac"me')],
    ['quotes', line('2', 'Ac"me')],
    ['quotes', line('2', '"Acme')],
  ])('%s', (code, bad) => {
    const bytes = file(line('1'), bad, ...['3', '4', '5'].map((account) => line(account, '"Acme, Inc."')));
    expect(taken(bytes).map(([at]) => at)).toEqual([2, 4, 5, 6]);
    expect(unread(bytes)).toEqual([[3, code]]);
  });

  test('a quote that is never closed, on the last line', () =>
    expect(unread(file(line('1'), line('2', '"Acme')))).toEqual([[3, 'quotes']]));

  test('a quote that closes lines later by chance swallows nothing in between', () => {
    const bytes = file(line('1'), 'a,"b', line('2'), 'c",d', line('3'));
    expect(taken(bytes).map(([at]) => at)).toEqual([2, 4, 6]);
    expect(unread(bytes)).toEqual([
      [3, 'quotes'],
      [5, 'quotes'],
    ]);
  });

  test('bytes that are no UTF-8', () => {
    const bytes = Buffer.concat([
      file(line('1'), ''),
      Buffer.from(`${line('2', 'Peña')}\r\n`, 'latin1'),
      Buffer.from(line('3', 'Peña')),
    ]);
    expect(taken(bytes)).toEqual([
      [2, '1', 'Acme'],
      [4, '3', 'Peña'],
    ]);
    expect(unread(bytes)).toEqual([[3, 'not-utf8']]);
  });
});

describe('what is no roster', () => {
  test.each([
    ['nothing', '', 'line 1: the file is empty'],
    ['blank lines', '\n \n', 'line 1: the file is empty'],
    ['a page', '<html>\n', 'none of its columns is known'],
    ['semicolons', HEADER.replaceAll(',', ';'), 'none of its columns is known'],
    ['a missing column', HEADER.replace(',tier', ''), 'line 1: the header lacks the column tier'],
    ['two missing columns', HEADER.replace(',tier', '').replace(',risk', ''), 'lacks the columns tier, risk'],
    ['a column twice', `\n${HEADER},risk`, 'line 2: the header has the column risk twice'],
    ['an open quote in the header', `"${HEADER}`, 'no header'],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), 'not UTF-8'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not UTF-8'],
  ])('%s', (_what, content, words) => {
    const read = () => readRosterFile(typeof content === 'string' ? Buffer.from(content) : content);
    expect(read).toThrow(UnreadableRoster);
    expect(read).toThrow(words);
  });
});

test('whatever follows the header, every line that is not blank is taken or told of', () => {
  const piece = fc.oneof(fc.constantFrom('"', ',', '\n', '\r\n', 'a', line('1')), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { lines, unread: told } = readRosterFile(Buffer.from(`${HEADER}\n${text}`));
      const written = text
        .split(/\r\n|\n|\r/)
        .flatMap((each, index) => (each.replace(/^\ufeff/, '').trim() === '' ? [] : [index + 2]));
      const first = [...lines, ...told].map(({ line: at }) => at).sort((a, b) => a - b);
      expect(new Set(first).size).toBe(first.length);
      const continued = new Set(
        lines.flatMap(({ line: at, row }) =>
          Array.from({ length: Object.values(row).join('').split('\n').length - 1 }, (_each, index) => at + index + 1),
        ),
      );
      expect(written.filter((at) => !first.includes(at) && !continued.has(at))).toEqual([]);
    }),
  );
});
