/**
 * A trip: people of the agency are in a place for some days and visit companies there. Abroad they are cleared for it first, and until then a visit
 * that is agreed there is tentative. Events of the stream `trip:<id>`; memberships hear what became of their visits.
 */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { chainOf } from './place-names.ts';
import type { Leg, LegId } from './state.ts';
import type { ClearedJourney } from './team-facts.ts';
import { waitsForClearance } from './visit-travel.ts';

export type Journey = {
  /** A code of the place register. */
  readonly place: string;
  readonly from: WallDate;
  readonly until: WallDate;
  readonly people: readonly string[];
};
export type Cleared = {
  /** What the clearance is filed under. */
  readonly number: ContentRef;
  readonly from: WallDate;
  readonly until: WallDate;
};
export type Stop = {
  readonly participant: string;
  readonly leg: LegId;
  /** Who of the trip goes there. */
  readonly person: string;
  readonly date: WallDate;
};
type OfStop = Pick<Stop, 'participant' | 'leg'>;

export type TripEvent =
  | ({ readonly type: 'TripPlanned' } & Journey)
  | { readonly type: 'ClearanceRequested' }
  | ({ readonly type: 'TripCleared' } & Cleared)
  | { readonly type: 'ClearanceRefused'; readonly reason: ContentRef }
  | ({ readonly type: 'StopChosen' } & Stop)
  | ({ readonly type: 'StopDropped'; readonly reason: ContentRef } & OfStop)
  | { readonly type: 'TripCalledOff'; readonly reason: ContentRef };

export type Clearance =
  | { readonly status: 'none' | 'requested' }
  | ({ readonly status: 'cleared' } & Cleared)
  | { readonly status: 'refused'; readonly reason: ContentRef };
export type Trip = Journey & {
  readonly id: string;
  readonly seq: number;
  readonly clearance: Clearance;
  readonly stops: readonly (Stop & { readonly dropped: ContentRef | null })[];
  readonly calledOff: ContentRef | null;
};

/** How a day that is owed stands to a trip: it has passed, it passes before the trip begins, or neither. */
export function standsOf(
  due: WallDate | null,
  today: WallDate,
  { from }: Pick<Journey, 'from'>,
): 'overdue' | 'at-risk' | 'due' {
  if (due === null) return 'due';
  if (due < today) return 'overdue'; // also while the trip is under way
  return due < from ? 'at-risk' : 'due';
}

export const untrodden = (id: string): Trip => ({
  id,
  seq: 0,
  place: '',
  from: '',
  until: '',
  people: [],
  clearance: { status: 'none' },
  stops: [],
  calledOff: null,
});

export const isStop =
  ({ participant, leg }: OfStop) =>
  (stop: OfStop): boolean =>
    stop.participant === participant && stop.leg === leg;

/** Folds one event. */
export function evolveTrip(before: Trip, event: TripEvent): Trip {
  const trip = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'TripPlanned': {
      const { type: _, ...journey } = event;
      return { ...trip, ...journey };
    }
    case 'ClearanceRequested':
      return { ...trip, clearance: { status: 'requested' } };
    case 'TripCleared': {
      const { number, from, until } = event;
      return { ...trip, clearance: { status: 'cleared', number, from, until } };
    }
    case 'ClearanceRefused':
      return { ...trip, clearance: { status: 'refused', reason: event.reason } };
    case 'StopChosen': {
      const { participant, leg, person, date } = event;
      const others = trip.stops.filter((stop) => !isStop(event)(stop));
      return { ...trip, stops: [...others, { participant, leg, person, date, dropped: null }] };
    }
    case 'StopDropped':
      return {
        ...trip,
        stops: trip.stops.map((one) => (isStop(event)(one) ? { ...one, dropped: event.reason } : one)),
      };
    case 'TripCalledOff':
      return { ...trip, calledOff: event.reason };
  }
}

/** The country of the agency: to travel within it nobody is cleared. */
const HOME = 'US';
export const isAbroad = ({ id, place }: Pick<Leg, 'id' | 'place'>): boolean =>
  place === null ? id === 'foreign' : chainOf(place)[0] !== HOME;
/** Whether a site is abroad, as far as is known: where no place is named, the one at home is in the country of the company's address. */
export const isForeign = ({ id, place }: Pick<Leg, 'id' | 'place'>, home: string | null): boolean =>
  isAbroad({ id, place: place ?? (id === 'domestic' && home !== null && COUNTRY.test(home) ? home : null) });
const COUNTRY = /^[A-Z]{2}$/;
/** Whether whoever visits there in person is cleared for the journey first. */
export const needsClearance = (leg: Pick<Leg, 'id' | 'place' | 'mode'>): boolean =>
  leg.mode === 'in-person' && isAbroad(leg);

/** Who goes to the visit, as far as that is known: whoever is named, else the specialist. */
export const goingTo = ({ people }: Pick<Leg, 'people'>, specialist: string | null): readonly string[] =>
  people.length > 0 || specialist === null ? people : [specialist];

type Visit = Pick<Leg, 'id' | 'place'>;
/** Whether the journey goes to where the visit is, on that day. */
const leadsTo = (
  { place, from, until }: Pick<Journey, 'place' | 'from' | 'until'>,
  visit: Visit,
  on: WallDate,
): boolean => from <= on && on <= until && (visit.place === null || chainOf(visit.place).includes(place));

/** Whether one of the journeys is cleared for the visit on that day, and for everybody who goes. */
export const isCleared = (
  journeys: readonly ClearedJourney[],
  visit: Visit,
  on: WallDate,
  going: readonly string[],
): boolean =>
  journeys.some(
    (journey) =>
      journey.leg === visit.id &&
      leadsTo(journey, visit, on) &&
      going.length > 0 &&
      going.every((person) => journey.people.includes(person)),
  );

export type ClearanceNews = 'cleared' | 'refused';

/** Whether a visit is agreed for a day of the journey, where it goes, and tentative until whoever goes there is cleared for it. */
export const isTentativeOn = (
  journey: Pick<Journey, 'place' | 'from' | 'until'>,
  visit: Pick<Leg, 'id' | 'place' | 'agreed'>,
): boolean => visit.agreed?.tentative === true && leadsTo(journey, visit, visit.agreed.date);

/** The sites that a trip could visit: those whose visit is not proposed yet, or is tentative; before it is planned, the company's own. */
export const openLegs = (legs: readonly Leg[], trip: Trip): readonly LegId[] =>
  legs.length === 0
    ? ['domestic']
    : legs
        .filter((leg) => leg.step === 'to-propose' || leg.step === 'countered' || isTentativeOn(trip, leg))
        .map(({ id }) => id);

/**
 * What the trip means for a visit that is agreed: it is cleared for every one of them and for that day, or it does not take place; null while that is
 * open, or not this trip's. One that was not cleared, and is paused for it, goes on once they are cleared for the day of the stop.
 * @param going who goes to the visit
 */
export function newsFor(
  trip: Trip,
  participant: string,
  visit: Visit & Pick<Leg, 'mode' | 'agreed' | 'step' | 'travel' | 'uncleared'>,
  going: readonly string[],
): ClearanceNews | null {
  const { id: leg, agreed } = visit;
  const stop = trip.stops.find(isStop({ participant, leg }));
  if (!stop || stop.dropped !== null || trip.calledOff !== null) return null;
  const on = agreed?.date ?? (waitsForClearance(visit) ? stop.date : null);
  if (on === null || !needsClearance(visit) || !leadsTo(trip, visit, on)) return null;
  if (trip.clearance.status === 'refused') return agreed && 'refused';
  if (trip.clearance.status !== 'cleared') return null;
  const { from, until } = trip.clearance;
  return isCleared([{ ...trip, leg, from, until }], visit, on, going) ? 'cleared' : null;
}
