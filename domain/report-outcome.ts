/** What follows from a report that is whole: its outcome by rule, what is required of the company and what it is advised to. */
import { askedOf, type CriteriaSet } from './criteria.ts';
import type { Facts } from './facts.ts';
import { Refusal, requireThat } from './refusal.ts';
import { entryKey, lackOf, RESULTS, type Entry, type Report, type Result, type Results } from './report.ts';
import { currentReport } from './report-current.ts';
import { reportedLegs } from './report-record.ts';
import type { LegId, State, Validation } from './state.ts';
import type { AskedAction, Outcome } from './validation-events.ts';

export type Drawn = {
  readonly outcome: Outcome;
  readonly actions: readonly AskedAction[];
  readonly recommendations: readonly AskedAction[];
  readonly results: Results;
};

type Asked = { readonly leg: LegId; readonly criterion: string };

const partsOf = (validation: Validation, set: CriteriaSet, entityType: string): readonly Asked[] =>
  reportedLegs(validation).flatMap(({ id: leg }) =>
    askedOf(set, entityType).map(({ id: criterion }) => ({ leg, criterion })),
  );

/** The report on the validation that is open. Throws Refusal where nobody has begun one. */
export function reportNow(state: State, { criteria, report }: Pick<Facts, 'criteria' | 'report'>): Report {
  const current = criteria && report ? currentReport(state, report) : null;
  if (!current || current.cycle === '')
    throw new Refusal('ReportMissing', 'No report on this validation has been begun.');
  return current;
}

/** That report, if it is the one that the person saw. */
export function reportSeen(state: State, facts: Facts, seen: number): Report {
  const current = reportNow(state, facts);
  requireThat(
    current.seq === seen,
    'ReportChanged',
    'The report has been changed since you opened this form. Read it once more.',
  );
  return current;
}

/** What follows from it. Throws Refusal that names each criterion that is not written, or what else is missing. */
export function drawnFrom(state: State, validation: Validation, report: Report, set: CriteriaSet): Drawn {
  const parts = partsOf(validation, set, state.entityType);
  const open = parts.filter(({ leg, criterion }) => lackOf(report.entries[entryKey(leg, criterion)]) !== null);
  if (open.length > 0) throw new Refusal('ReportIncomplete', `The report is not complete: ${listed(open)}.`);
  requireThat(report.summary.text !== null, 'SummaryMissing', 'Say in the report what follows for the company.');
  const of = (result: Result) =>
    parts.flatMap(({ leg, criterion }) => {
      const entry = report.entries[entryKey(leg, criterion)]!;
      return entry.result === result ? [{ leg, criterion, entry }] : [];
    });
  const required = of('action-required');
  const { fails } = report.summary;
  requireThat(
    fails.every((id) => required.some(({ criterion }) => criterion === id)),
    'FailureUnfounded',
    'A validation fails only because of criteria with a required action.',
  );
  return {
    outcome: fails.length > 0 ? 'fail' : required.length > 0 ? 'pass-with-actions' : 'pass',
    actions: required.map(askedFrom),
    recommendations: of('recommendation').map(askedFrom),
    results: Object.fromEntries(RESULTS.map((result) => [result, of(result).length])) as Results,
  };
}

const askedFrom = ({ leg, criterion, entry }: Asked & { readonly entry: Entry }): AskedAction => ({
  id: entryKey(leg, criterion),
  text: entry.asked!,
  criteria: [criterion],
  found: entry.found!,
});

/** So many are named; whoever lacks more reads them in the report. */
const NAMED = 12;

/** `domestic 1.1, 1.2; foreign 3.4`. */
function listed(open: readonly Asked[]): string {
  const named = [...Map.groupBy(open.slice(0, NAMED), ({ leg }) => leg)]
    .map(([leg, all]) => `${leg} ${all.map(({ criterion }) => criterion).join(', ')}`)
    .join('; ');
  return open.length > NAMED ? `${named}, and ${open.length - NAMED} more` : named;
}
