/** Adverse action (domain reference 2.7, 10.4; 6 U.S.C. 967): recommended, decided by another person of rank, served, cured or not. */
import { CURABLE, groundIsCured, reinstate, submitCure, answersOf } from './adverse-cure.ts';
import { decision, recommend, recommendAtOnce } from './adverse-decide.ts';
import type { AdverseCommand, AdverseOut } from './adverse-events.ts';
import { gate, requireNothingFiled, requireStillOwed, requireStillProven } from './adverse-gate.ts';
import { requireNoneBeside, requireRoom } from './adverse-beside.ts';
import { weighed } from './adverse-weighed.ts';
import { requireNothingAwaits, requireRemovable } from './adverse-removal.ts';
import { serve } from './adverse-service.ts';
import {
  at,
  awaitsService,
  hasLapsed,
  isUnserved,
  letterOf,
  noneOpen,
  open,
  rankFor,
  requireInTime,
  requireNotPreparing,
  requireRank,
} from './adverse-stage.ts';
import { end, start } from './clock.ts';
import { decideDueProcess, dueProcessActs } from './due-process.ts';
import { runOn } from './cure-term.ts';
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import { isDone } from './plan-step.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, requireOther, type Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Adverse, State } from './state.ts';
import { isUntold } from './suspension-notice.ts';

export const adverseActs: Acts<AdverseCommand['type']> = {
  ...dueProcessActs,
  RecommendSuspension: {
    may: ['specialist', 'supervisor', 'director'],
    seat: 'case',
    guard: (state, facts, actor) => {
      requireRank('recommend', state.ladders[0] ?? null, facts, actor);
      noneOpen(state);
      requireThat(
        state.ladders.length > 0,
        'NoOutreach',
        'A suspension can be recommended only after outreach about a duty that the participant owes.',
      );
      requireNothingFiled(facts);
      const reasons = state.ladders.map((ladder) => gate(state, ladder.id, facts));
      requireThat(reasons.includes(null), 'EvidenceIncomplete', reasons.find((reason) => reason !== null) ?? '');
    },
  },
  RecommendImmediateAction: { may: ['director'], stepUp: true, seat: 'case', guard: requireRoom },
  DecideAdverse: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (known, facts, actor) => {
      const state = weighed(known);
      at(
        state,
        [
          'recommended',
          'decided',
          'confirmed',
          'denial-decided',
          'removal-recommended',
          ...(hasLapsed(state, facts.now) ? fallible(state) : isUntold(state) ? REMOVAL_DECIDED : []),
        ],
        'No recommendation waits for a decision.',
      );
      const adverse = open(state);
      requireRank(rankFor(adverse), adverse, facts, actor);
      requireNotPreparing(adverse, actor);
      if (adverse.stage === 'removal-recommended') requireRemovable(state, facts);
    },
  },
  ConfirmSuspension: {
    may: ['headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (state, facts, actor) => {
      at(state, ['decided'], 'No decision waits to be confirmed.');
      requireRank('confirm', open(state), facts, actor);
      requireInTime(state, facts);
      requireStillOwed(state);
      requireStillProven(state, facts);
      for (const decider of [open(state).decidedBy, ...open(state).earlier.decided])
        requireOther(actor, decider, 'made the decision');
      requireNotPreparing(open(state), actor);
    },
  },
  ServeDecision: {
    may: ['specialist', 'supervisor'],
    binds: true,
    seat: 'case',
    guard: (known, facts) => {
      const state = weighed(known);
      const adverse = open(state);
      requireThat(awaitsService(state), 'NothingToServe', 'No confirmed decision waits to be served.');
      requireInTime(state, facts);
      if (adverse.stage === 'removal-decided' && adverse.order !== 'removal') requireNothingAwaits(state, facts);
      if (adverse.stage !== 'confirmed' && adverse.stage !== 'denial-decided') return;
      requireStillOwed(state);
      requireStillProven(state, facts);
    },
  },
  SubmitCure: {
    may: ['officer'],
    filing: 'cure',
    binds: true,
    stepUp: true,
    guard: (state) => {
      requireThat(state.standing === 'suspended', 'NotSuspended', 'There is no suspension to cure.');
      at(state, CURABLE, 'A cure waits for its answer already.');
    },
  },
  AcceptCure: {
    may: ['specialist'],
    weighs: true,
    seat: 'case',
    guard: (state) => {
      at(state, ['cure-submitted'], 'No cure waits to be assessed.');
      requireThat(
        groundIsCured(state),
        'DutyStillOwed',
        'What the suspension was about is not done yet: it must be submitted and approved first.',
      );
      requireThat(
        (open(state).plan?.steps ?? []).every(isDone),
        'StepsOpen',
        'A cure is accepted once every step of its plan is accepted.',
      );
    },
  },
  RefuseCure: {
    may: ['specialist'],
    weighs: true,
    binds: true,
    seat: 'case',
    guard: (state) => at(state, ['cure-submitted'], 'No cure waits to be assessed.'),
  },
  Reinstate: {
    may: ['director'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'case',
    guard: (state) => at(state, ['cure-accepted'], 'A cure must have been accepted first.'),
  },
  RecommendRemoval: {
    may: ['specialist', 'director'],
    seat: 'case',
    guard: (state, facts) => {
      requireNoneBeside(state);
      at(state, ['cure-lapsed'], 'The term to cure has not lapsed.');
      requireRemovable(state, facts);
    },
  },
};

/** A removal that cannot be served, since the company was not told of its suspension, may be let fall at once. */
const REMOVAL_DECIDED: readonly Adverse['stage'][] = ['removal-decided'];

/** Decisions that were final but for their letter, and that may fall once they have lapsed in the house. */
const fallible = (state: State): readonly Adverse['stage'][] =>
  isUnserved(state) ? [open(state).stage] : ['removal-decided'];

/** What follows from one command about an adverse case. */
export function decideAdverse(state: State, command: AdverseCommand, facts: Facts): AdverseOut {
  const person = command.by.person;
  switch (command.type) {
    case 'RecommendSuspension':
      return recommend(state, command, facts);
    case 'RecommendImmediateAction':
      return recommendAtOnce(state, command, facts);
    case 'DecideAdverse':
      return decision(weighed(state), command, facts);
    case 'ConfirmSuspension':
      return [
        {
          type: 'SuspensionConfirmed',
          ...(open(state).order === 'benefit-denial' && { of: 'benefit-denial' as const }),
          by: person,
          on: officeToday(facts),
          note: command.note,
          ...(command.seen !== undefined && { seen: command.seen }),
        },
        ...end(state, 'CONFIRM_SUSPENSION:adverse', 'met'),
        start(
          state,
          policyOf(facts, open(state)),
          'DISPATCH_DECISION',
          'adverse',
          officeToday(facts),
          'SuspensionConfirmed',
          facts,
        ),
        post(letterOf(open(state)), 'adverse'),
      ];
    case 'ServeDecision':
      return serve(weighed(state), command, facts);
    case 'SubmitCure':
      return submitCure(state, command, facts);
    case 'AcceptCure':
      return [
        { type: 'CureAccepted', by: person, note: command.note },
        ...end(state, 'CURE_ANSWER:adverse', 'met'),
        ...end(state, 'EXT_ANSWER:adverse', 'moot'),
      ];
    case 'RefuseCure':
      return [
        { type: 'CureRefused', by: person, note: command.note },
        ...answersOf(open(state)).flatMap((id) => end(state, id, 'met')),
        ...runOn(state, facts, numberOf(policyOf(facts, open(state)), 'RETURN_CURE')),
        ...tell(state, 'cure-refused', 'adverse'),
      ];
    case 'Reinstate':
      return reinstate(state, 'cure', command.note, facts);
    case 'DateDecisionAnew':
    case 'RestoreBenefits':
    case 'Recuse':
      return decideDueProcess(state, command, facts);
    case 'RecommendRemoval':
      return [{ type: 'RemovalRecommended', by: person, note: command.note }];
  }
}
