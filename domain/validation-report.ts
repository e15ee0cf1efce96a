/** What the visit found. */
import { end, start } from './clock.ts';
import type { Facts } from './facts.ts';
import { foundBy } from './findings.ts';
import { tell } from './notice.ts';
import { beginLadder } from './outreach-begin.ts';
import { policyOf, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State, Validation } from './state.ts';
import type { ValidationCommand, ValidationEvent, ValidationOut } from './validation-events.ts';

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
  const { report: text, by } = command;
  const found = foundBy(actions, state.entityType, facts.criteria ?? null);
  return issued(
    state,
    validation,
    { type: 'ReportIssued', outcome, bestPractices, actions, report: text, by: by.person, ...found },
    facts,
  );
}

/** The report goes to the company, and what it sets going. */
export function issued(
  state: State,
  validation: Validation,
  event: ValidationEvent & { type: 'ReportIssued' },
  facts: Facts,
): ValidationOut {
  const policy = policyOf(facts, validation);
  const { cycle } = validation;
  return [
    event,
    ...end(state, `VAL_REPORT_ISSUE:${cycle}`, 'met'),
    ...(event.outcome === 'pass-with-actions'
      ? [start(state, policy, 'ACTION_RESPONSE', cycle, today(state, facts), 'ReportIssued', facts)]
      : []),
    ...((event.recommendations ?? []).length > 0
      ? [start(state, policy, 'REC_RESPONSE', cycle, today(state, facts), 'ReportIssued', facts)]
      : []),
    ...(event.outcome === 'fail'
      ? beginLadder(state, 'validation-failed', cycle, facts)
      : tell(state, 'report-issued', cycle)),
  ];
}
