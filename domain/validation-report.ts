/** What the visit found. */
import { end, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { foundBy } from './findings.ts';
import { tell } from './notice.ts';
import { beginLadder } from './outreach-begin.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { ValidationCommand, ValidationOut } from './validation-events.ts';

export function report(
  state: State,
  validation: Validation,
  command: ValidationCommand & { type: 'RecordOutcome' },
  facts: Facts,
): ValidationOut {
  const { outcome, bestPractices, actions } = command;
  requireThat(
    outcome !== 'pass-with-actions' || actions.length > 0,
    'ActionsNeeded',
    'Name at least one required action.',
  );
  requireThat(
    outcome !== 'pass' || actions.length === 0,
    'NoActionsExpected',
    'A validation passed without actions names none.',
  );
  requireThat(
    new Set(actions.map(({ id }) => id)).size === actions.length,
    'ActionTwice',
    'Name each required action once.',
  );
  const issued = {
    type: 'ReportIssued',
    outcome,
    bestPractices,
    actions,
    report: command.report,
    by: command.by.person,
    ...foundBy(actions, state.entityType, facts.criteria ?? null),
  } as const;
  return [
    issued,
    ...end(state, `VAL_REPORT_ISSUE:${validation.cycle}`, 'met'),
    ...(outcome === 'pass-with-actions'
      ? [
          start(
            state,
            policyOf(facts, validation),
            'ACTION_RESPONSE',
            validation.cycle,
            today(state, facts),
            'ReportIssued',
            facts,
          ),
        ]
      : []),
    ...(outcome === 'fail'
      ? beginLadder(state, 'validation-failed', validation.cycle, facts)
      : tell(state, 'report-issued', validation.cycle)),
  ];
}
