import { expect, test } from '@jest/globals';
import { reportText, summaryOf } from './roster-report.ts';

const report = {
  id: '53a3c2b078f1aaaa',
  source: 'roster.csv',
  rows: 5,
  startedAt: new Date(0),
  lines: [
    { line: 2, outcome: 'imported', participant: 'a1', account: '1', reasons: [] },
    {
      line: 3,
      outcome: 'imported-with-items',
      participant: 'a2',
      account: '2',
      reasons: [{ code: 'bond-missing', field: 'bond', words: 'there is none' }],
    },
    {
      line: 4,
      outcome: 'refused',
      participant: null,
      account: '3',
      reasons: [{ code: 'columns', field: '', words: 'the line has 2 values' }],
    },
    { line: 5, outcome: 'conflict', participant: null, account: null, reasons: [] },
  ],
} as const;

test('counts by outcome', () =>
  expect(summaryOf(report)).toEqual({
    imported: 1,
    'imported-with-items': 1,
    'already-imported': 0,
    refused: 1,
    conflict: 1,
  }));

test('a table, then the rows about which there is something to say', () =>
  expect(reportText(report, false)).toBe(
    [
      'roster.csv, run 53a3c2b078f1: 5 rows',
      '      1  imported',
      '      1  imported, with work items for what is doubtful',
      '      1  refused',
      '      1  in conflict with what came in before; not overwritten',
      '      1  not done yet',
      '',
      'line     3  imported-with-items  a2',
      '            bond: there is none (bond-missing)',
      'line     4  refused              3',
      '            the line has 2 values (columns)',
      'line     5  conflict',
    ].join('\n'),
  ));

test('all rows, when asked for', () =>
  expect(reportText(report, true)).toContain('line     2  imported             a1'));
