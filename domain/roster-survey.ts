/** What can be seen only over the whole file: account numbers and addresses that several companies share, and lines that repeat one another. */
import { COLUMNS, tidy, type Row } from './roster-row.ts';

/** A line of the file with the number of the line on which it begins. */
export type Line = { readonly line: number; readonly row: Row };
export type Survey = {
  /** Companies, as `companyKey` writes them, by account number. */
  readonly companies: ReadonlyMap<string, ReadonlySet<string>>;
  /** Participants by address. */
  readonly mails: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first line with this content. */
  readonly contents: ReadonlyMap<string, number>;
  /** The first line of an account number and company. */
  readonly owners: ReadonlyMap<string, number>;
};

export const MAIL_COLUMNS = ['officer_email', 'contact_email', 'alternate_email'] as const;
export const mailKey = (address: string): string => address.toLowerCase();
/** A company's name without the differences that a typist makes. */
export const companyKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
export const ownerKey = (row: Row): string => `${row.legacy_account}\n${companyKey(row.company_name)}`;
export const contentKey = (row: Row): string => JSON.stringify(COLUMNS.map((column) => row[column]));

/** Reads through the whole file once. Rows without an account number or a company own nothing. */
export function survey(lines: readonly Line[]): Survey {
  const companies = new Map<string, Set<string>>();
  const mails = new Map<string, Set<string>>();
  const contents = new Map<string, number>();
  const owners = new Map<string, number>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const { line, row: raw } of lines) {
    const { row } = tidy(raw);
    if (row.legacy_account === '' || row.company_name === '') continue;
    add(companies, row.legacy_account, companyKey(row.company_name));
    for (const column of MAIL_COLUMNS) if (row[column] !== '') add(mails, mailKey(row[column]), ownerKey(row));
    if (!contents.has(contentKey(row))) contents.set(contentKey(row), line);
    if (!owners.has(ownerKey(row))) owners.set(ownerKey(row), line);
  }
  return { companies, mails, contents, owners };
}

/** `a<account>`, with a mark of the company where the file gives the number to several. The same file always gives the same ids. */
export function participantId(row: Row, { companies }: Pick<Survey, 'companies'>): string {
  const shared = (companies.get(row.legacy_account)?.size ?? 0) > 1;
  return shared ? `a${row.legacy_account}-${mark(companyKey(row.company_name))}` : `a${row.legacy_account}`;
}

/** Six hexadecimal digits over a text (FNV-1a, folded to 24 bits): tells companies of one number apart, and keeps no secret. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (((hash >>> 24) ^ hash) & 0xffffff).toString(16).padStart(6, '0');
}
