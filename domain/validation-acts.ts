/** Who may do what about a validation, and at which step. */
import type { Actor } from './actor.ts';
import type { Facts } from './facts.ts';
import { requireOther, type Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Leg, RequiredAction, State, Validation } from './state.ts';
import type { ValidationCommand } from './validation-events.ts';
import { awaitsCompany } from './validation-recommendations.ts';
import { orderOf } from './validation-legs.ts';
import { putOffActs } from './validation-put-off.ts';
import { waitsForClearance } from './visit-travel.ts';

export const current = (state: State): Validation => {
  requireThat(state.validation !== null, 'NoValidation', 'No validation is under way.');
  return state.validation;
};
const at = (state: State, stages: readonly Validation['stage'][], words: string): void =>
  requireThat(stages.includes(current(state).stage), 'NotAtThisStep', words);
/** Of some site the visit is at one of the steps. */
const visitAt = (state: State, steps: readonly Leg['step'][], words: string): void =>
  requireThat(
    current(state).legs.some(({ step }) => steps.includes(step)),
    'NotAtThisStep',
    words,
  );
/** A visit without notice is ordered and not held yet, be it paused or not. */
const isOrdered = (state: State): boolean => state.validation?.legs.some(({ unannounced }) => unannounced) ?? false;
const active = (state: State): void =>
  requireThat(
    state.standing === 'certified',
    'NotCertified',
    'The participant is not certified at the moment: validation waits.',
  );

const WITH_REVIEW = 'The report waits for its review.';
const REVIEWERS = ['supervisor', 'director', 'headquarters'] as const;
/** A report waits, and whoever reviews it is not who wrote it. */
function submitted(state: State, _facts: Facts, by: Actor): void {
  const { submittedBy } = current(state);
  requireThat(submittedBy !== undefined, 'NothingSubmitted', 'No report waits for its review.');
  requireOther(by, submittedBy, 'wrote the report');
}

export const validationActs: Acts<ValidationCommand['type']> = {
  PlanValidation: {
    may: ['specialist', 'director'],
    guard: (state) => {
      active(state);
      at(state, ['due', 'planned'], 'The visit has been proposed already.');
    },
  },
  ProposeVisit: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state) => {
      active(state);
      visitAt(state, ['to-propose', 'countered', 'proposed'], 'Decide first how the validation is done.');
    },
  },
  AcceptVisit: {
    may: ['officer', 'contact', 'specialist'],
    binds: true,
    guard: (state) => visitAt(state, ['proposed'], 'No dates wait for your answer.'),
  },
  OfferDates: {
    may: ['officer', 'contact'],
    binds: true,
    guard: (state) => visitAt(state, ['proposed'], 'No dates wait for your answer.'),
  },
  DeclineDates: {
    may: ['officer', 'contact'],
    binds: true,
    guard: (state) => visitAt(state, ['proposed'], 'No dates wait for your answer.'),
  },
  MoveVisit: {
    may: ['officer', 'contact', 'specialist', 'supervisor'],
    binds: true,
    guard: (state) => visitAt(state, ['agreed'], 'No visit has been agreed.'),
  },
  CancelVisit: {
    may: ['specialist', 'supervisor'],
    binds: true,
    guard: (state) => visitAt(state, ['proposed', 'countered', 'agreed'], 'There is no visit to call off.'),
  },
  NameVisitTeam: {
    may: ['specialist', 'supervisor'],
    guard: (state) => visitAt(state, ['proposed', 'agreed'], 'No dates are proposed, and no visit is agreed.'),
  },
  HoldVisit: {
    may: ['specialist'],
    guard: (state) => {
      if (!current(state).legs.some(orderOf)) visitAt(state, ['agreed'], 'No visit has been agreed.');
    },
  },
  HearTrip: {
    may: 'system',
    guard: (state) => {
      if (!current(state).legs.some(waitsForClearance)) visitAt(state, ['agreed'], 'No visit has been agreed.');
    },
  },
  RecordVisitsConsent: { may: ['supervisor'], binds: true, stepUp: true, weighs: true, guard: active },
  OrderUnannouncedVisit: {
    may: ['headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state) => {
      active(state);
      requireThat(
        current(state).kind === 'revalidation',
        'InitialAnnounced',
        'The first validation of a member is never without notice.',
      );
      requireThat(state.visitsConsent !== undefined, 'NoConsent', 'No consent to visits without notice is in force.');
      visitAt(state, ['to-propose'], 'Decide first how the validation is done.');
    },
  },
  DropUnannouncedVisit: {
    may: ['headquarters'],
    guard: (state) => requireThat(isOrdered(state), 'NotAtThisStep', 'No visit without notice is ordered.'),
  },
  HearPlace: { may: 'system', guard: (state) => void current(state) },
  ...putOffActs,
  RecordOutcome: {
    may: ['specialist'],
    binds: true,
    guard: (state, { asksReport }) => {
      at(state, ['held'], 'The visit has not been held yet.');
      requireThat(!asksReport, 'ReportNeeded', 'The outcome follows from the report: write it criterion by criterion.');
      requireThat(current(state).submittedBy === undefined, 'ReportWithReview', WITH_REVIEW);
    },
  },
  SubmitReport: {
    may: ['specialist'],
    guard: (state, { criteria }) => {
      at(state, ['held'], 'The visit has not been held yet.');
      requireThat(!!criteria, 'NoCriteria', 'No criteria are loaded for this entity type.');
      requireThat(current(state).submittedBy === undefined, 'ReportWithReview', WITH_REVIEW);
    },
  },
  ReturnReport: { may: REVIEWERS, weighs: true, guard: submitted },
  IssueReport: { may: REVIEWERS, binds: true, stepUp: true, weighs: true, guard: submitted },
  AnswerAction: {
    may: ['officer'],
    filing: 'action-answer',
    binds: true,
    stepUp: true,
    guard: (state) => {
      at(state, ['actions'], 'No required action waits for an answer.');
      requireThat(current(state).actions.some(isOpen), 'NothingToAnswer', 'Every required action has been answered.');
    },
  },
  AssessAnswer: {
    may: ['specialist'],
    binds: true,
    guard: (state) => {
      at(state, ['actions'], 'No answer waits to be assessed.');
      requireThat(
        current(state).actions.some(({ status }) => status === 'answered'),
        'NothingToAssess',
        'No answer waits to be assessed.',
      );
    },
  },
  AnswerRecommendation: {
    may: ['officer', 'contact'],
    binds: true,
    guard: ({ recommendations }) =>
      requireThat(recommendations.some(awaitsCompany), 'NothingToAnswer', 'No recommendation waits for an answer.'),
  },
  SettleRecommendation: {
    may: ['specialist'],
    binds: true,
    guard: ({ recommendations }) =>
      requireThat(recommendations.length > 0, 'NothingToSettle', 'No recommendation is open.'),
  },
  CloseValidation: {
    may: ['supervisor', 'director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state) => {
      active(state);
      at(state, ['to-close'], 'The validation cannot be closed yet: an outcome or an action is open.');
    },
  },
};

export const isOpen = ({ status }: RequiredAction): boolean => status === 'open' || status === 'returned';
