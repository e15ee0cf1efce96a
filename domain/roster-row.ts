/** One row of a legacy roster: its columns, its text without stray characters, and what there is to say about it. */
import type { DoubtCode } from './state.ts';

export const COLUMNS = [
  'legacy_account',
  'company_name',
  'entity_type',
  'country',
  'city',
  'region',
  'time_zone',
  'latitude',
  'longitude',
  'primary_port',
  'ein',
  'rfc',
  'scac',
  'dot',
  'bond',
  'status',
  'tier',
  'certified_on',
  'last_validated_on',
  'last_validation_mode',
  'profile_complete',
  'officer_email',
  'contact_email',
  'alternate_email',
  'phone',
  'risk',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

/** Why a row cannot be used as it stands. `repeated` and `account-repeated` name the earlier line. */
export type RefusalCode =
  | 'columns'
  | 'not-utf8'
  | 'quotes'
  | 'account-missing'
  | 'account-malformed'
  | 'company-missing'
  | 'status-unknown'
  | 'repeated'
  | 'account-repeated'
  | 'record-differs'
  | 'not-recorded';
export type NoteCode = 'blanks-trimmed';
/** One thing to say about a row, in words that hold no personal data. `field` is the roster's column, or a date that the roster lacks. */
export type Reason = {
  readonly code: DoubtCode | RefusalCode | NoteCode;
  readonly field: string;
  readonly words: string;
};
/** Notes a doubt; what is doubted twice for the same cause stays one doubt. */
export type Doubting = (code: DoubtCode, field: string, words: string) => void;

/** Control characters and those that turn the direction of writing: never part of a name or a number. */
const STRAY = /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffd}]/gu;

/** The same row without blanks around its values and without stray characters inside them, and the columns in which there were any. */
export function tidy(row: Row): {
  readonly row: Row;
  readonly trimmed: readonly Column[];
  readonly stray: readonly Column[];
} {
  const sound = (text: string): string => text.toWellFormed().replace(STRAY, ' ').trim();
  const cleaned = Object.fromEntries(COLUMNS.map((column) => [column, sound(row[column])])) as Row;
  const stray = COLUMNS.filter(
    (column) => row[column].trim() !== row[column].trim().toWellFormed().replace(STRAY, ' '),
  );
  return { row: cleaned, trimmed: COLUMNS.filter((column) => row[column].trim() !== row[column]), stray };
}
