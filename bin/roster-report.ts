/** What became of a roster, for people: a small table, then the rows about which there is something to say. */
import type { Outcome, RunReport, Told } from '../db/roster.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  imported: 'imported',
  'imported-with-items': 'imported, with work items for what is doubtful',
  'already-imported': 'imported already, by an earlier file',
  refused: 'refused',
  conflict: 'in conflict with what came in before; not overwritten',
};
const ORDER = Object.keys(OUTCOMES) as readonly Outcome[];

/** How many rows had each outcome. */
export const summaryOf = ({ lines }: Pick<RunReport, 'lines'>): Readonly<Record<Outcome, number>> =>
  Object.fromEntries(
    ORDER.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length]),
  ) as Record<Outcome, number>;

/** The report as text. `all` shows also the rows about which there is nothing to say. */
export function reportText(report: RunReport, all: boolean): string {
  const counts = summaryOf(report);
  const waiting = report.rows - report.lines.length;
  const table = ORDER.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${String(counts[outcome]).padStart(7)}  ${OUTCOMES[outcome]}`,
  );
  if (waiting > 0) table.push(`${String(waiting).padStart(7)}  not done yet`);
  const told = report.lines
    .filter(({ outcome, reasons }) => all || outcome !== 'imported' || reasons.length > 0)
    .flatMap(linesOf);
  return [
    `${report.source}, run ${report.id.slice(0, 12)}: ${report.rows} rows`,
    ...table,
    ...(told.length > 0 ? ['', ...told] : []),
  ].join('\n');
}

function linesOf({ line, outcome, participant, account, reasons }: Told): readonly string[] {
  const head = `line ${String(line).padStart(5)}  ${outcome.padEnd(19)}  ${participant ?? account ?? ''}`.trimEnd();
  return [
    head,
    ...reasons.map(({ code, field, words }) => `            ${field === '' ? '' : `${field}: `}${words} (${code})`),
  ];
}
