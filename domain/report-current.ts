/** Which report is meant: of the validation that is open, or the last one. */
import { wallDateOf } from './calendar.ts';
import { emptyReport, type Report, type ReportFacts } from './report.ts';
import type { State } from './state.ts';

/**
 * The report on the validation that is open, with nothing in it before somebody has begun it; the last one while none is open. Where a site is
 * visited again after a report was issued, the next one says nothing beforehand either.
 */
export function currentReport({ validation, zone }: State, { report, issuedAt }: ReportFacts): Report {
  if (!validation) return report;
  const visitedSince = validation.legs.some(({ heldOn, agreed }) => {
    const day = heldOn ?? agreed?.date;
    return issuedAt !== null && day !== undefined && day > wallDateOf(issuedAt, zone);
  });
  const earlier = issuedAt !== null && report.begunAt <= issuedAt;
  const same = report.cycle === validation.cycle && !(earlier && visitedSince);
  return same ? report : { ...emptyReport(report.participant), seq: report.seq };
}
