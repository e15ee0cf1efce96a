/** Reports on validations for tests, as a diligent specialist writes them. */
import type { ContentRef } from '../content.ts';
import { askedOf, type CriteriaSet } from '../criteria.ts';
import { emptyReport, entryKey, type Entry, type Report, type ReportFacts, type Result } from '../report.ts';
import { reportedLegs } from '../report-record.ts';
import type { State } from '../state.ts';

/** The row at which every one of them stands. */
export const WRITTEN_AT = 9;

/** A whole report on the validation that is open, with these results in turn and met after them; null while there is nothing to report. */
export function diligentReport(
  set: CriteriaSet,
  state: State,
  results: readonly Result[] = ['action-required', 'recommendation', 'best-practice'],
  more: Partial<Report> = {},
): ReportFacts | null {
  const { validation } = state;
  if (!validation) return null;
  const entries = reportedLegs(validation).flatMap(({ id: leg }) =>
    askedOf(set, state.entityType).map(({ id }, n) => {
      const key = entryKey(leg, id);
      return [key, entry(key, results[n] ?? 'met')] as const;
    }),
  );
  const summary = { text: said('report'), fails: [], seq: WRITTEN_AT, by: 'sara-specialist' };
  const report = { ...emptyReport(state.id), seq: WRITTEN_AT, cycle: validation.cycle, criteria: set.version, summary };
  return { report: { ...report, entries: Object.fromEntries(entries), ...more }, issuedAt: null };
}

const entry = (key: string, result: Result): Entry => ({
  result,
  found: said(`found-${key}`),
  asked: said(`asked-${key}`),
  evidence: [],
  by: 'sara-specialist',
  at: 0,
  seq: 1,
});

const said = (name: string): ContentRef => ({ id: `content-${name}`, sha256: '0'.repeat(64) });
