/**
 * A membership hears what was said about travel to the places of its visits. A visit in person to a closed place is paused: the company owes no
 * answer about it, the outreach about its dates ends, and no day of the agency’s moves. When the place opens the agency proposes anew. A visit that was ordered without
 * notice is paused with it, and is for headquarters to order anew.
 */
import { wallDateOf } from './calendar.ts';
import { end, type Clock } from './clock.ts';
import type { Facts } from './facts.ts';
import { tell } from './notice.ts';
import { endLadder } from './outreach-end.ts';
import { policyOf } from './process.ts';
import type { Leg, LegTravel, State, Validation } from './state.ts';
import type { ValidationOut } from './validation-events.ts';
import { aboutDates, orderOf, VISIT_DATES, visitAbout } from './validation-legs.ts';
import { weAnswer } from './validation-visit.ts';
import { isPaused, mayBeVirtual, travelTo } from './visit-travel.ts';

/** What is new about the places of the visits, each visit by itself; nothing where all of it has been heard. */
export const hearPlaces = (state: State, validation: Validation, facts: Facts): ValidationOut =>
  validation.legs.flatMap((leg) => (leg.step === 'held' ? [] : heard(state, validation, leg, facts)));

/** Whoever would be pressed about a visit hears of its place first. */
export const placesBefore = (state: State, { id, about }: Clock, facts: Facts): ValidationOut =>
  state.validation && (id.startsWith('VISIT_ANSWER:') || about.startsWith(VISIT_DATES))
    ? hearPlaces(state, state.validation, facts)
    : [];

function heard(state: State, validation: Validation, leg: Leg, facts: Facts): ValidationOut {
  const travel = toldOf(state, validation, leg, facts);
  if (leg.place === null || isSame(travel, leg.travel ?? null)) return [];
  const about = visitAbout(validation.cycle, leg.id);
  const after = { ...leg, travel };
  const announced: ValidationOut = [
    { type: 'PlaceAnnounced', leg: leg.id, place: leg.place, travel },
    ...orderStops(after, facts),
  ];
  if (stops(after, facts) && !isPaused(leg))
    return [
      ...announced,
      { type: 'VisitPaused', leg: leg.id, from: leg.agreed },
      ...end(state, `VISIT_ANSWER:${about}`, 'moot'),
      ...endLadder(state, aboutDates(about), 'time-granted'),
      ...end(state, `COUNTER_ANSWER:${about}`, 'moot'),
      ...tell(state, 'visit-paused', about),
    ];
  if (isPaused(leg) && !isPaused(after))
    return [
      ...announced,
      { type: 'VisitResumed', leg: leg.id },
      weAnswer(state, policyOf(facts, validation), about, 'VisitResumed', facts),
      ...tell(state, 'visit-resumed', about),
    ];
  return [...announced, ...tell(state, 'place-changed', about)];
}

function toldOf(state: State, validation: Validation, leg: Leg, facts: Facts): LegTravel | null {
  const { state: there, place, by } = travelTo(leg, facts);
  if (there === 'open' || place === null || by === null) return null;
  const virtual = mayBeVirtual(state, validation, policyOf(facts, validation));
  return { state: there, of: place, from: by.from, until: by.until, reason: by.reason, virtual };
}

/** The reason is written anew each time that something is said, and names it. */
const isSame = (one: LegTravel | null, other: LegTravel | null): boolean =>
  one?.state === other?.state && one?.of === other?.of && one?.reason.id === other?.reason.id;

/** An order of headquarters waits as well; what the company is told says nothing of it. */
function orderStops(leg: Leg, { now }: Pick<Facts, 'now'>): ValidationOut {
  const order = orderOf(leg);
  return leg.travel?.state === 'closed' && order && order.slot.date > wallDateOf(now, leg.zone)
    ? [{ type: 'UnannouncedVisitPaused', leg: leg.id, from: order.slot }]
    : [];
}

/** A visit that is agreed for today may be under way: what becomes of it is for a person to say. */
const stops = ({ mode, travel, step, agreed, zone }: Leg, { now }: Pick<Facts, 'now'>): boolean =>
  mode === 'in-person' &&
  travel?.state === 'closed' &&
  (step !== 'agreed' || agreed === null || agreed.date > wallDateOf(now, zone));
