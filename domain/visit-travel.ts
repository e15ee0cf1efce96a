/** Whether one may travel to where a visit goes. A closed place is never the company’s fault: nothing is asked of it there, and nothing adverse rests on it. */
import { wallDateOf } from './calendar.ts';
import type { Actor } from './actor.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { chainOf } from './place-names.ts';
import { travelOn, type SaidOfPlace, type TravelThere } from './place.ts';
import { requireThat } from './refusal.ts';
import type { Policy } from './policy.ts';
import type { Leg, State, Validation } from './state.ts';
import { legAbout, VISIT_DATES } from './validation-legs.ts';

/** Acts that are judged by what was said of the places of the visits. */
const JUDGED_BY_TRAVEL: readonly string[] = [
  'HearPlace',
  'ProposeVisit',
  'AcceptVisit',
  'OrderUnannouncedVisit',
  'RecommendSuspension',
  'RecommendRemoval',
  'DecideAdverse',
  'ConfirmSuspension',
  'DateDecisionAnew',
  'ServeDecision',
];
/** Clocks behind which an adverse step may come that rests on a visit. */
const RINGS = new RegExp(`^VISIT_ANSWER:|:${VISIT_DATES}|^SUSP_CURE:`);

/** Whether a command is judged by them. */
export const isJudgedByTravel = (command: { readonly type: string; readonly clock?: string } | null): boolean =>
  command?.type === 'Due' ? RINGS.test(command.clock ?? '') : JUDGED_BY_TRAVEL.includes(command?.type ?? '');

const liesIn = ({ place }: Leg, id: string): boolean => place !== null && chainOf(place).includes(id);

/** Of all that was said, what is about the places of the visits; undefined where that is nothing. */
export function saidOfVisits<S extends SaidOfPlace>(
  { validation }: Pick<State, 'validation'>,
  said: readonly S[],
): readonly S[] | undefined {
  const own = said.filter(({ id }) => validation?.legs.some((leg) => liesIn(leg, id)));
  return own.length === 0 ? undefined : own;
}

/** Whether one may travel to the visit on this day at the venue. */
export const travelTo = (leg: Leg, { travel = [], now }: Pick<Facts, 'travel' | 'now'>): TravelThere =>
  travelOn(
    travel.filter(({ id }) => liesIn(leg, id)),
    wallDateOf(now, leg.zone),
  );

/** Whether somebody would have to travel to a place to which nobody may. */
export const isClosedFor = (leg: Leg, facts: Pick<Facts, 'travel' | 'now'>): boolean =>
  leg.mode === 'in-person' && travelTo(leg, facts).state === 'closed';

/** The same of the visit that something is about. */
export function isVisitClosed(state: State, about: string, facts: Pick<Facts, 'travel' | 'now'>): boolean {
  const leg = legAbout(state.validation, about);
  return leg !== undefined && isClosedFor(leg, facts);
}

/** Whether the suspension is for dates of a visit that nobody may travel to. */
export const restsOnClosedPlace = (state: State, facts: Pick<Facts, 'travel' | 'now'>): boolean =>
  state.adverse?.ground === 'visit-dates-unanswered' && isVisitClosed(state, state.adverse.about, facts);

/** Whether a visit waits until its place opens, or until somebody is cleared for the journey, as this membership was told. */
export const isPaused = (leg: Pick<Leg, 'step' | 'mode' | 'travel' | 'uncleared'>): boolean =>
  isPausedByPlace(leg) || waitsForClearance(leg);

const isPausedByPlace = ({ step, mode, travel }: Pick<Leg, 'step' | 'mode' | 'travel'>): boolean =>
  step === 'to-propose' && mode === 'in-person' && travel?.state === 'closed';

/** Whether nobody is cleared for the journey; where its place is closed as well, it waits for that. */
export const waitsForClearance = (leg: Pick<Leg, 'step' | 'mode' | 'travel' | 'uncleared'>): boolean =>
  leg.step === 'to-propose' && leg.uncleared !== undefined && !isPausedByPlace(leg);

/** Whether the rules let this validation be virtual. */
export const mayBeVirtual = ({ risk }: State, { kind }: Validation, { visits }: Policy): boolean =>
  visits.virtual.kinds.includes(kind) && visits.virtual.risks.includes(risk);

/** A visit that waits for a clearance is proposed once others go. @throws Refusal */
export function requireOthers(state: State, leg: Leg, people: readonly string[]): void {
  if (!leg.uncleared) return;
  const before = goingTo(state, leg);
  requireThat(
    people.length > 0 && (people.length !== before.length || !people.every((person) => before.includes(person))),
    'NotCleared',
    'Those who were to go are not cleared for the journey: name others, or wait until they are.',
  );
}
const goingTo = ({ specialist }: State, { people }: Leg): readonly string[] =>
  people.length > 0 || specialist === null ? people : [specialist];

/** Nobody agrees on a visit where nobody may travel. */
export const requireNotClosed = (leg: Leg, facts: Facts): void =>
  requireThat(
    !isClosedFor(leg, facts),
    'PlaceClosed',
    'Nobody may travel to the place of this visit at present. The visit is paused; it goes on when the place opens.',
  );

/** Where travel is restricted, a supervisor proposes a visit, with a reason. */
export function requireTravel(leg: Leg, by: Actor, reason: ContentRef | null, facts: Facts): void {
  requireNotClosed(leg, facts);
  const restricted = leg.mode === 'in-person' && travelTo(leg, facts).state === 'restricted';
  requireThat(
    !restricted || by.role === 'supervisor',
    'PlaceRestricted',
    'Travel to the place of this visit is restricted: a supervisor proposes the visit, with a reason.',
  );
  requireThat(
    !restricted || reason !== null,
    'ReasonRequired',
    'Say why this visit is made while travel is restricted.',
  );
}
