/** Folds what was recorded of a validation. */
import { stillAppealable } from './appeal-window.ts';
import { noted } from './findings.ts';
import type { Leg, LegId, Recommendation, RequiredAction, Side, State, Validation } from './state.ts';
import type { Outcome, SaidSlot, ValidationEvent } from './validation-events.ts';
import { begunLeg, legAbout, onlyLeg, wholeSlot, withLeg, withLegs } from './validation-legs.ts';

const begun = (cycle: string, kind: 'initial' | 'revalidation', policy: string): Validation => ({
  cycle,
  policy,
  kind,
  stage: 'due',
  legs: [],
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
      return state.validation ? { ...state, validation: planned(state, state.validation, event) } : state;
    case 'VisitProposed':
    case 'VisitAgreed':
    case 'DatesOffered':
    case 'DatesDeclined':
    case 'VisitMoved':
    case 'VisitCancelled':
    case 'VisitFirmed':
    case 'VisitNotCleared':
    case 'VisitTeamNamed':
    case 'PlaceAnnounced':
    case 'VisitPaused':
    case 'VisitResumed':
    case 'VisitHeld':
      return onLeg(state, event.leg, (leg) => afterVisitEvent(leg, event));
    case 'UnannouncedVisitOrdered': {
      const { slot, people } = event;
      return onLeg(state, event.leg, () => ({ unannounced: { slot, people } }));
    }
    case 'UnannouncedVisitPaused':
      return onLeg(state, event.leg, ({ unannounced }) => ({
        unannounced: unannounced && { ...unannounced, paused: true },
      }));
    case 'UnannouncedVisitDropped':
      return onLeg(state, event.leg, () => ({ unannounced: undefined }));
    case 'VisitsConsentRecorded':
      return { ...withoutConsent(state), ...(event.given && { visitsConsent: { by: event.contact, on: event.on } }) };
    case 'VisitUnanswered':
    case 'ActionsOverdue':
    case 'ValidationPutOff': // the clock says it
    case 'ValidationTakenUp':
      return state;
    case 'ReportIssued': {
      const actions = event.actions.map((action) => ({ ...action, status: 'open' as const, answer: null }));
      const stage = STAGE_AFTER[event.outcome];
      const { bestPractices, results, by: reportedBy } = event;
      return {
        ...unsubmitted(
          change({
            stage,
            bestPractices,
            reportedBy,
            actions,
            ...(results && { practices: results['best-practice'] }),
          }),
        ),
        findings: noted(state.findings, event.findings),
        recommendations: [...state.recommendations, ...advised(state.validation?.cycle ?? '', event)],
      };
    }
    case 'RecommendationAnswered': {
      const { answer, evidence, says } = event;
      return onRecommendations(state, ({ id }) => id === event.recommendation, {
        ...{ status: 'answered', answer, evidence },
        ...(says && { says }),
      });
    }
    case 'RecommendationsUnanswered':
      return onRecommendations(state, ({ cycle, status }) => cycle === event.cycle && status === 'open', {
        status: 'unanswered',
      });
    case 'RecommendationSettled':
      return { ...state, recommendations: state.recommendations.filter(({ id }) => id !== event.recommendation) };
    case 'ReportSubmitted':
      return change({ submittedBy: event.by });
    case 'ReportReturned': {
      const { validation } = unsubmitted(state);
      return { ...state, validation: validation && { ...validation, reportReturned: event.note } };
    }
    case 'ActionAnswered':
      return change({
        actions: edit(state, event.action, {
          ...{ status: 'answered', answer: event.answer },
          ...(event.evidence && { evidence: event.evidence }),
        }),
      });
    case 'AnswerAssessed': {
      const actions = edit(state, event.action, { status: event.accepted ? 'accepted' : 'returned' });
      return change({ actions, stage: actions.every(({ status }) => status === 'accepted') ? 'to-close' : 'actions' });
    }
    case 'ValidationClosed':
      return closed(state, event);
  }
}

const advised = (cycle: string, { recommendations = [] }: Of<'ReportIssued'>): readonly Recommendation[] =>
  recommendations.map(({ id, criteria = [], found = null, text }) => ({
    ...{ id: `${cycle}:${id}`, cycle, criteria, found, text },
    ...{ status: 'open', answer: null, evidence: [] },
  }));

const onRecommendations = (
  state: State,
  which: (one: Recommendation) => boolean,
  part: Partial<Recommendation>,
): State => ({
  ...state,
  recommendations: state.recommendations.map((one) => (which(one) ? { ...one, ...part } : one)),
});

/** No report waits for its review any more. */
function unsubmitted(state: State): State {
  if (!state.validation) return state;
  const { submittedBy: _, reportReturned: _why, ...validation } = state.validation;
  return { ...state, validation };
}

type Of<T extends ValidationEvent['type']> = Extract<ValidationEvent, { readonly type: T }>;

/** The legs that are planned; one that is further on stays as it is, and one that is planned again keeps count of its moves, and knows what it was told of its place, and that nobody is cleared for it. */
function planned(state: State, validation: Validation, event: Of<'ValidationPlanned'>): Validation {
  const { mode, exception, legs = [onlyLeg(mode, exception, state.zone)] } = event;
  const further = validation.legs.filter(({ step }) => step !== 'to-propose');
  const begun = legs.map((leg) => {
    const before = validation.legs.find(({ id }) => id === leg.id);
    const told = before?.place === leg.place && before.travel !== undefined;
    const waits = before?.uncleared !== undefined && before.place === leg.place && leg.mode === 'in-person';
    return {
      ...begunLeg(leg),
      ...(before && { moves: before.moves }),
      ...(told && { travel: before.travel }),
      ...(waits && { uncleared: before.uncleared, people: before.people }),
    };
  });
  return withLegs(validation, [...further, ...begun].sort(byId));
}
const byId = (one: Leg, other: Leg): number => (one.id < other.id ? -1 : 1);

function onLeg(state: State, id: LegId | undefined, change: (leg: Leg) => Partial<Leg>): State {
  const { validation } = state;
  const leg = validation?.legs.find((each) => each.id === (id ?? 'domestic'));
  return validation && leg ? { ...state, validation: withLeg(validation, leg.id, change(leg)) } : state;
}

/** The dates that were proposed of the visit that something is about are open no longer. */
export function withoutProposal(state: State, about: string): State {
  const leg = legAbout(state.validation, about);
  return leg ? onLeg(state, leg.id, () => OPEN) : state;
}

type VisitEvent = Of<
  | 'VisitProposed'
  | 'VisitAgreed'
  | 'DatesOffered'
  | 'DatesDeclined'
  | 'VisitMoved'
  | 'VisitCancelled'
  | 'VisitFirmed'
  | 'VisitNotCleared'
  | 'VisitTeamNamed'
  | 'PlaceAnnounced'
  | 'VisitPaused'
  | 'VisitResumed'
  | 'VisitHeld'
>;
/** Nothing is proposed, offered or agreed any more. */
const OPEN = { step: 'to-propose', slots: [], proposedOn: null, agreed: null, noticeWaivedBy: null } as const;

function afterVisitEvent(leg: Leg, event: VisitEvent): Partial<Leg> {
  const whole = (slots: readonly SaidSlot[]) => slots.map((slot) => wholeSlot(slot, leg));
  switch (event.type) {
    case 'VisitProposed': {
      const { slots, on: proposedOn = null, people = [], documents } = event;
      return { ...OPEN, step: 'proposed', slots: whole(slots), proposedOn, people, documents, uncleared: undefined };
    }
    case 'VisitAgreed':
      return {
        step: 'agreed',
        agreed: {
          ...wholeSlot(event.slot, leg),
          ...(event.tentative && { tentative: true }),
          ...(event.shortNotice && { shortNotice: true }),
        },
        noticeWaivedBy: event.noticeWaivedBy,
      };
    case 'VisitFirmed':
      return { agreed: event.slot };
    case 'DatesOffered':
      return { ...OPEN, step: 'countered', slots: whole(event.slots) };
    case 'DatesDeclined':
    case 'VisitPaused':
      return OPEN;
    case 'VisitNotCleared':
      return { ...OPEN, ...(event.paused && { uncleared: event.paused }) };
    case 'VisitResumed': // of its place, what was announced says it
      return { uncleared: undefined };
    case 'PlaceAnnounced':
      return { travel: event.travel };
    case 'VisitMoved':
      return {
        ...OPEN,
        ...(event.slots.length > 0 && { step: 'countered', slots: event.slots }),
        moves: counted(leg, event.side),
      };
    case 'VisitCancelled':
      return { ...OPEN, ...(event.from && { moves: counted(leg, 'agency') }) };
    case 'VisitTeamNamed':
      return {
        people: event.people,
        ...(event.tentative && leg.agreed && { agreed: { ...leg.agreed, tentative: true } }),
      };
    case 'VisitHeld':
      return heldVisit(leg, event);
  }
}

/** Who came is who was named for it, unless somebody says otherwise. */
function heldVisit({ unannounced }: Leg, { on: heldOn, people }: Of<'VisitHeld'>): Partial<Leg> {
  if (!unannounced) return { step: 'held', heldOn, ...(people && { people }) };
  return { step: 'held', heldOn, people: people ?? unannounced.people, unannounced: undefined };
}

const counted = ({ moves }: Leg, side: Side): Leg['moves'] => ({ ...moves, [side]: moves[side] + 1 });

const edit = (state: State, id: string, part: Partial<RequiredAction>): readonly RequiredAction[] =>
  (state.validation?.actions ?? []).map((action) => (action.id === id ? { ...action, ...part } : action));

const withoutConsent = ({ visitsConsent: _consent, ...state }: State): State => state;

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
    ...withoutConsent(state), // it was for this cycle
    decision,
    earlier: event.lowered ? stillAppealable(state) : state.earlier,
    tier: event.tier,
    validation: null,
    lastValidatedOn: event.on,
    initialValidatedOn: state.initialValidatedOn ?? event.on,
  };
}
