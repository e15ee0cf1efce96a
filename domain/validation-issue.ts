/** A report is submitted by whoever wrote it, returned or issued by another person; its outcome follows from it by rule. */
import { end, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { foundBy } from './findings.ts';
import { policyOf, today } from './process.ts';
import { drawnFrom, reportSeen } from './report-outcome.ts';
import type { State, Validation } from './state.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';
import { issued } from './validation-report.ts';

type Of<T extends ValidationCommand['type']> = ValidationCommand & { readonly type: T };

export function submitReport(
  state: State,
  validation: Validation,
  { report: seen, by }: Of<'SubmitReport'>,
  facts: Facts,
): ValidationOut {
  const report = reportSeen(state, facts, seen);
  const { outcome } = drawnFrom(state, validation, report, facts.criteria!);
  const policy = policyOf(facts, validation);
  return [
    { type: 'ReportSubmitted', report: seen, outcome, by: by.person },
    start(state, policy, 'VAL_REVIEW', validation.cycle, today(state, facts), 'ReportSubmitted', facts),
  ];
}

export function returnReport(state: State, validation: Validation, { note, by }: Of<'ReturnReport'>): ValidationOut {
  return [{ type: 'ReportReturned', note, by: by.person }, ...end(state, `VAL_REVIEW:${validation.cycle}`, 'met')];
}

export function issueReport(
  state: State,
  validation: Validation,
  { report: seen, by }: Of<'IssueReport'>,
  facts: Facts,
): ValidationOut {
  const report = reportSeen(state, facts, seen);
  const { outcome, actions, recommendations, results } = drawnFrom(state, validation, report, facts.criteria!);
  return [
    ...issued(
      state,
      validation,
      {
        type: 'ReportIssued',
        outcome,
        bestPractices: results['best-practice'] > 0,
        actions,
        report: report.summary.text!,
        by: validation.submittedBy!,
        ...foundBy(actions, state.entityType, facts.criteria!),
        reviewedBy: by.person,
        recommendations,
        results,
      },
      facts,
    ),
    ...end(state, `VAL_REVIEW:${validation.cycle}`, 'met'),
  ];
}
