/** The figures of a year as tables. A figure that is not zero leads to its list, and beside each stands what it counts. */
import type { Figure, LineKind } from '../../../db/queries/program-year.ts';
import { AHEAD_DAYS, OVERDUE_DAYS, spellCode } from '../../../domain/program-year.ts';
import type { Spoken } from '../../../templates/words.ts';
import { GROUNDS } from '../../words/stages.ts';
import type { Tongue } from '../../words/tongue.ts';
import { addressOf, type Year } from './asked.ts';
import { CODES, DEFINITIONS, KINDS, NOTES, W } from './words.ts';

type Cell = { readonly text: string; readonly href: string | null; readonly label: string };
type Row = {
  readonly name: string;
  readonly total: boolean;
  readonly cells: readonly Cell[];
  readonly counted: string | null;
};
export type Table = {
  readonly title: string;
  readonly head: string;
  readonly columns: readonly string[];
  /** What the rows count, where they all count the same. */
  readonly notes: readonly { readonly name: string; readonly text: string }[];
  readonly rows: readonly Row[];
};

/** What the tables are made from: how many of a kind, or of a code of it, and how they are told. */
type Sheet = {
  readonly year: Year;
  readonly tongue: Tongue;
  readonly count: (kind: LineKind, code?: string) => number;
};

export function tablesOf(year: Year, figures: readonly Figure[], tongue: Tongue): readonly Table[] {
  const count = (kind: LineKind, code?: string): number =>
    figures
      .filter((one) => one.kind === kind && (code === undefined || one.code === code))
      .reduce((sum, one) => sum + one.count, 0);
  const sheet = { year, tongue, count };
  const undated = count('undated') === 0 ? [] : [undatedTable(sheet)];
  return [
    adverseTable(sheet),
    validatedTable(sheet),
    overdueTable(sheet),
    dueTable(sheet),
    applicationTable(sheet),
    ...undated,
  ];
}

function cell({ year, tongue, count }: Sheet, column: Spoken, list: LineKind, code?: string): Cell {
  const n = count(list, code);
  const href = n === 0 ? null : addressOf(year, { list, ...(code !== undefined && { code }) });
  return { text: n.toLocaleString(tongue.language), href, label: tongue.say(column) };
}

const nameOf = ({ tongue }: Sheet, kind: LineKind, code: string): string => {
  const name = tongue.code(CODES[kind], code);
  return name.charAt(0).toLocaleUpperCase(tongue.language) + name.slice(1);
};

/** One row for each code, one cell for each kind, and the sums. */
function grid(
  sheet: Sheet,
  kinds: readonly LineKind[],
  columns: readonly Spoken[],
  codes: readonly string[],
): readonly Row[] {
  const row = (name: string, code?: string): Row => ({
    name,
    total: code === undefined,
    cells: kinds.map((kind, index) => cell(sheet, columns[index]!, kind, code)),
    counted: null,
  });
  return [...codes.map((code) => row(nameOf(sheet, kinds[0]!, code), code)), row(sheet.tongue.say(W.total))];
}

const ADVERSE = ['suspended', 'removed', 'reinstated'] as const;
/** Grounds that only an application or a tier can have. */
const OTHER_GROUNDS: readonly string[] = ['vetting-adverse', 'not-eligible', 'validation'];

function adverseTable(sheet: Sheet): Table {
  const { say } = sheet.tongue;
  const columns = ADVERSE.map((kind) => KINDS[kind]);
  const grounds = Object.keys(GROUNDS).filter((ground) => !OTHER_GROUNDS.includes(ground));
  return {
    title: say(W.adverse),
    head: say(W.ground),
    columns: columns.map((column) => say(column)),
    notes: ADVERSE.map((kind) => ({ name: say(KINDS[kind]), text: say(DEFINITIONS[kind]) })),
    rows: grid(sheet, ADVERSE, columns, grounds),
  };
}

function validatedTable(sheet: Sheet): Table {
  const { tongue, count } = sheet;
  const { say } = tongue;
  const all = count('validated') - count('validated', 'imported');
  const share = (n: number): Cell => ({
    text: all === 0 ? '–' : (n / all).toLocaleString(tongue.language, { style: 'percent', maximumFractionDigits: 1 }),
    href: null,
    label: say(W.share),
  });
  const row = (code: 'in-person' | 'virtual' | 'unknown'): Row => ({
    name: nameOf(sheet, 'validated', code),
    total: false,
    cells: [cell(sheet, W.number, 'validated', code), share(count('validated', code))],
    counted: say(DEFINITIONS[code]),
  });
  return {
    title: say(W.validated),
    head: say(W.mode),
    columns: [say(W.number), say(W.share), say(W.counted)],
    notes: [{ name: say(W.validated), text: say(DEFINITIONS.validated) }],
    rows: [
      row('in-person'),
      row('virtual'),
      ...(count('validated', 'unknown') === 0 ? [] : [row('unknown')]),
      {
        name: nameOf(sheet, 'validated', 'imported'),
        total: false,
        cells: [cell(sheet, W.number, 'validated', 'imported'), { text: '–', href: null, label: say(W.share) }],
        counted: say(DEFINITIONS['validated-imported']),
      },
    ],
  };
}

function overdueTable(sheet: Sheet): Table {
  const { say, date } = sheet.tongue;
  const columns = [W.ownTerm, W.inherited];
  return {
    title: say(W.overdue, { on: date(sheet.year.ask.on) }),
    head: say(W.late),
    columns: columns.map((column) => say(column)),
    notes: [{ name: say(KINDS.overdue), text: say(DEFINITIONS.overdue) }],
    rows: grid(sheet, ['overdue', 'overdue-inherited'], columns, OVERDUE_DAYS.map(spellCode)),
  };
}

function dueTable(sheet: Sheet): Table {
  const { say, date } = sheet.tongue;
  return {
    title: say(W.due, { on: date(sheet.year.ask.on) }),
    head: say(W.ahead),
    columns: [say(W.number)],
    notes: [{ name: say(KINDS.due), text: say(DEFINITIONS.due) }],
    rows: grid(sheet, ['due'], [W.number], AHEAD_DAYS.map(spellCode)),
  };
}

const OUTCOMES = [
  'received',
  'received-imported',
  'certified',
  'certified-imported',
  'vetting-adverse',
  'not-eligible',
  'withdrawn',
  'abandoned',
  'draft',
  'in-hand',
  'returned',
  'membership-withdrawn',
] as const;

function applicationTable(sheet: Sheet): Table {
  const { say } = sheet.tongue;
  return {
    title: say(W.applications),
    head: say(W.outcome),
    columns: [say(W.number), say(W.counted)],
    notes: [],
    rows: OUTCOMES.map((code) => ({
      name: nameOf(sheet, 'application', code),
      total: false,
      cells: [cell(sheet, W.number, 'application', code)],
      counted: say(DEFINITIONS[code]),
    })),
  };
}

function undatedTable(sheet: Sheet): Table {
  const { tongue, count } = sheet;
  const { say } = tongue;
  return {
    title: say(W.undated),
    head: say(W.field),
    columns: [say(W.number)],
    notes: [{ name: say(W.undated), text: say(DEFINITIONS.undated) }],
    rows: Object.keys(CODES.undated)
      .filter((field) => count('undated', field) > 0)
      .map((field) => ({
        name: nameOf(sheet, 'undated', field),
        total: false,
        cells: [cell(sheet, W.number, 'undated', field)],
        counted: null,
      })),
  };
}

/** What holds for all tables. */
export const notesOf = ({ say }: Tongue): readonly string[] => [say(NOTES.DAY), say(NOTES.EARLIER_DATES)];
