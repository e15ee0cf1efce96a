/** A roster file as bytes, taken apart into lines without losing one: what cannot be read is told by its line number. */
import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, type Column, type Reason, type Row } from '../domain/roster-row.ts';
import type { Line } from '../domain/roster-survey.ts';

export type UnreadLine = { readonly line: number; readonly reason: Reason };
export type RosterFile = { readonly lines: readonly Line[]; readonly unread: readonly UnreadLine[] };

/** The file as a whole is no roster. `line` is where that shows. */
export class UnreadableRoster extends Error {
  readonly line: number;

  constructor(line: number, words: string) {
    super(`line ${line}: ${words}`);
    this.name = 'UnreadableRoster';
    this.line = line;
  }
}

/** A value in quotes may run over so many lines at most; a quote that is never closed must not swallow the rest of the file. */
const MOST_LINES = 20;
const MOST_CHARACTERS = 100_000;

type Values = readonly string[];
type Taken = { readonly values: Values; readonly lines: number } | Reason;

/** Every line below the header, read or with the reason why not; blank lines are none. Throws UnreadableRoster. */
export function readRosterFile(bytes: Uint8Array): RosterFile {
  const texts = textsOf(bytes);
  const header = headerOf(texts);
  const positions = positionsOf(header.values, header.at + 1);
  const lines: Line[] = [];
  const unread: UnreadLine[] = [];
  for (let at = header.at + 1; at < texts.length;) {
    const line = at + 1;
    const taken = texts[at]?.trim() === '' ? null : take(texts, at, header.values.length);
    if (taken && 'values' in taken) lines.push({ line, row: rowOf(taken.values, positions) });
    else if (taken) unread.push({ line, reason: taken });
    at += taken && 'values' in taken ? taken.lines : 1;
  }
  return { lines, unread };
}

const rowOf = (values: Values, positions: Readonly<Record<Column, number>>): Row =>
  Object.fromEntries(COLUMNS.map((column) => [column, values[positions[column]] ?? ''])) as Row;

/** The record that begins at a line: on that line alone, or over the next ones while a quote is open. A fault costs only its own line. */
function take(texts: readonly (string | null)[], at: number, columns: number): Taken {
  const quotes: Reason = { code: 'quotes', field: '', words: 'the quotes of this line do not match' };
  let record = '';
  for (let lines = 1; lines <= MOST_LINES; lines += 1) {
    const text = texts[at + lines - 1];
    if (text === null) return lines === 1 ? { code: 'not-utf8', field: '', words: 'the line is not UTF-8' } : quotes;
    if (text === undefined) return quotes;
    record += lines === 1 ? text : `\n${text}`;
    if (record.length > MOST_CHARACTERS)
      return { code: 'columns', field: '', words: 'the line is longer than 100,000 characters' };
    const values = valuesOf(record);
    if (values === 'open') continue;
    if (values === 'broken' || (lines > 1 && values.length !== columns)) return quotes;
    return values.length === columns ? { values, lines } : miscounted(values.length, columns);
  }
  return quotes;
}

const miscounted = (found: number, columns: number): Reason => ({
  code: 'columns',
  field: '',
  words: `the line has ${found} ${found === 1 ? 'value' : 'values'} where the header has ${columns}`,
});

/** The values of one record; `open` while a quote is, `broken` when its quotes can never match. */
function valuesOf(record: string): Values | 'open' | 'broken' {
  try {
    const records: string[][] = parse(record, { relax_column_count: true });
    return records[0] ?? [];
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken';
  }
}

function headerOf(texts: readonly (string | null)[]): { readonly values: Values; readonly at: number } {
  const at = texts.findIndex((text) => text === null || text.trim() !== '');
  const text = texts[at];
  if (text === undefined) throw new UnreadableRoster(1, 'the file is empty');
  if (text === null) throw new UnreadableRoster(at + 1, 'the file is not UTF-8');
  const values = valuesOf(text);
  if (typeof values === 'string') throw new UnreadableRoster(at + 1, 'this is no header of comma-separated names');
  return { values: values.map((name) => name.trim()), at };
}

function positionsOf(names: Values, line: number): Readonly<Record<Column, number>> {
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length === COLUMNS.length)
    throw new UnreadableRoster(line, 'this is no header of a roster: none of its columns is known');
  if (missing.length > 0)
    throw new UnreadableRoster(
      line,
      `the header lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}`,
    );
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw new UnreadableRoster(line, `the header has the column ${twice} twice`);
  return Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<Column, number>;
}

const FEED = 0x0a;
const RETURN = 0x0d;

/** The lines as text, null where the bytes are no UTF-8. Line ends are never part of a longer character. */
function textsOf(bytes: Uint8Array): readonly (string | null)[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: (string | null)[] = [];
  for (let from = 0; from < bytes.length;) {
    let until = from;
    while (until < bytes.length && bytes[until] !== FEED && bytes[until] !== RETURN) until += 1;
    texts.push(decoded(decoder, bytes.subarray(from, until)));
    from = until + (bytes[until] === RETURN && bytes[until + 1] === FEED ? 2 : 1);
  }
  return texts;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
