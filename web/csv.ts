/** Lists as files for spreadsheets: complete, and with nothing in them that a spreadsheet would run. */
import type { Response } from 'express';

/** Spreadsheets run what begins so, also behind blanks; an apostrophe in front makes it text. */
const FORMULA = /^\s*[=+\-@|%\t\r\n＝＋－＠]/u;

/** One value, quoted. */
export const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const record = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Sends the file. */
export function csvFile(
  res: Response,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  res.set('Content-Disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8');
  res.send(`\uFEFF${record(columns)}${rows.map(record).join('')}`); // spreadsheets tell UTF-8 by the mark
}
