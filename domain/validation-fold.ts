/** Folds what was recorded of a validation. */
import { stillAppealable } from './appeal-window.ts';
import { noted } from './findings.ts';
import type { RequiredAction, State, Validation } from './state.ts';
import type { Outcome, ValidationEvent } from './validation-events.ts';

const begun = (cycle: string, kind: 'initial' | 'revalidation', policy: string): Validation => ({
  cycle,
  policy,
  kind,
  stage: 'due',
  mode: null,
  modeException: null,
  slots: [],
  agreed: null,
  noticeWaivedBy: null,
  heldOn: null,
  reportedBy: null,
  bestPractices: false,
  actions: [],
});

const STAGE_AFTER: Readonly<Record<Outcome, Validation['stage']>> = {
  pass: 'to-close',
  'pass-with-actions': 'actions',
  fail: 'failed',
};

/** Folds one event of the validation. */
export function evolveValidation(state: State, event: ValidationEvent): State {
  const change = (part: Partial<Validation>): State =>
    state.validation ? { ...state, validation: { ...state.validation, ...part } } : state;
  switch (event.type) {
    case 'ValidationFellDue':
      return { ...state, validation: begun(event.cycle, event.kind, event.policy) };
    case 'ValidationPlanned':
      return change({ stage: 'planned', mode: event.mode, modeException: event.exception });
    case 'VisitProposed':
      return change({ stage: 'proposed', slots: event.slots, agreed: null, noticeWaivedBy: null });
    case 'VisitAgreed':
      return change({ stage: 'agreed', agreed: event.slot, noticeWaivedBy: event.noticeWaivedBy });
    case 'DatesOffered':
      return change({ stage: 'countered', slots: event.slots, agreed: null });
    case 'VisitUnanswered':
    case 'ActionsOverdue':
      return state;
    case 'VisitHeld':
      return change({ stage: 'held', heldOn: event.on });
    case 'ReportIssued': {
      const actions = event.actions.map((action) => ({ ...action, status: 'open' as const, answer: null }));
      const stage = STAGE_AFTER[event.outcome];
      const { bestPractices, by: reportedBy } = event;
      return {
        ...change({ stage, bestPractices, reportedBy, actions }),
        findings: noted(state.findings, event.findings),
      };
    }
    case 'ActionAnswered':
      return change({ actions: edit(state, event.action, { status: 'answered', answer: event.answer }) });
    case 'AnswerAssessed': {
      const actions = edit(state, event.action, { status: event.accepted ? 'accepted' : 'returned' });
      return change({ actions, stage: actions.every(({ status }) => status === 'accepted') ? 'to-close' : 'actions' });
    }
    case 'ValidationClosed':
      return closed(state, event);
  }
}

const edit = (state: State, id: string, part: Partial<RequiredAction>): readonly RequiredAction[] =>
  (state.validation?.actions ?? []).map((action) => (action.id === id ? { ...action, ...part } : action));

function closed(state: State, event: ValidationEvent & { type: 'ValidationClosed' }): State {
  const prior = { standing: state.standing, tier: state.tier };
  const decision = event.lowered
    ? {
        id: `d${state.seq}`,
        kind: 'tier-lowered' as const,
        ground: 'validation' as const,
        decidedOn: event.on,
        people: event.people,
        prior,
      }
    : state.decision;
  return {
    ...state,
    decision,
    earlier: event.lowered ? stillAppealable(state) : state.earlier,
    tier: event.tier,
    validation: null,
    lastValidatedOn: event.on,
    initialValidatedOn: state.initialValidatedOn ?? event.on,
  };
}
