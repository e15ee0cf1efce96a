/**
 * A place as headquarters and the field offices see it: a country, one of its regions, or a city, with whether people of the agency may travel
 * there and whether new applications are taken. Events of the stream `place:<id>`; nothing rings: what holds on a day follows from the events
 * and that day.
 */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';

/** What is known of a place before anything happens there (`db/seed/places.csv`). */
export type NamedPlace = {
  /** `MX`, `MX-TAM` or `MX-TAM-nuevo-laredo`. */
  readonly id: string;
  readonly country: string;
  readonly region: string | null;
  readonly city: string | null;
  readonly names: { readonly en: string; readonly es: string };
  /** By its wall clock days begin and end there; of a region that has several, the zone of most of it. */
  readonly zone: string;
  /** The field office in whose area it lies. */
  readonly office: string;
  /** Degrees; null for what is no city. */
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** From the mildest to the gravest. */
export const TRAVEL_STATES = ['open', 'restricted', 'closed'] as const;
export type TravelState = (typeof TRAVEL_STATES)[number];
export type Travel = {
  readonly state: TravelState;
  readonly from: WallDate;
  /** The last day; null until further notice. */
  readonly until: WallDate | null;
  /** Why, in both languages, and by whose authority. */
  readonly reason: ContentRef;
};
export type Intake = {
  /** Those for which no new application is taken; null for all. */
  readonly entityTypes: readonly string[] | null;
  readonly from: WallDate;
  /** What applicants are told, in both languages. */
  readonly reason: ContentRef;
};

export type PlaceEvent =
  | ({ readonly type: 'PlaceNamed' } & Omit<NamedPlace, 'id'>)
  | ({ readonly type: 'TravelStateChanged' } & Travel)
  | ({ readonly type: 'IntakeClosed' } & Intake)
  | { readonly type: 'IntakeOpened' }
  | {
      readonly type: 'WaitingListJoined';
      readonly entry: string;
      /** The place in the order of this list, from 1 on. */
      readonly number: number;
      readonly receipt: string;
      readonly person: string;
      readonly entityType: string;
      readonly company: ContentRef;
    }
  | { readonly type: 'WaitingListLeft'; readonly entry: string }
  | {
      readonly type: 'WaitingListAdmitted';
      /** In the order of the list; each has an invitation of the same id. */
      readonly entries: readonly string[];
      /** The last day of the invitations. */
      readonly lastDay: WallDate;
    }
  /** The announcement to whoever was admitted; `refused`: there is no such mailbox. */
  | { readonly type: 'AdmissionTold'; readonly entry: string; readonly outcome: 'accepted' | 'refused' };

export type Place = {
  readonly id: string;
  readonly seq: number;
  readonly named: boolean;
  /** In the order in which they were said: of those that name a day the last one holds. */
  readonly travel: readonly (Travel & { readonly seq: number })[];
  /** Null while new applications are taken. */
  readonly intake: (Intake & { readonly seq: number }) | null;
  /** How many have joined the waiting list, ever. */
  readonly joined: number;
};

/** What was said about travel to a place. */
export type SaidOfPlace = Pick<Place, 'id' | 'travel'>;

export const untouched = (id: string): Place => ({
  id,
  seq: 0,
  named: false,
  travel: [],
  intake: null,
  joined: 0,
});

/** Folds one event. */
export function evolvePlace(before: Place, event: PlaceEvent): Place {
  const place = { ...before, seq: before.seq + 1 };
  const { seq } = place;
  switch (event.type) {
    case 'PlaceNamed':
      return { ...place, named: true };
    case 'TravelStateChanged': {
      const { state, from, until, reason } = event;
      const kept = place.travel.filter((earlier) => !isCovered(earlier, event));
      return { ...place, travel: [...kept, { state, from, until, reason, seq }] };
    }
    case 'IntakeClosed': {
      const { entityTypes, from, reason } = event;
      return { ...place, intake: { entityTypes, from, reason, seq } };
    }
    case 'IntakeOpened':
      return { ...place, intake: null };
    case 'WaitingListJoined':
      return { ...place, joined: event.number };
    case 'WaitingListLeft':
    case 'WaitingListAdmitted':
    case 'AdmissionTold':
      return place;
  }
}

type Span = { readonly from: WallDate; readonly until: WallDate | null };
const isCovered = (span: Span, by: Span): boolean =>
  by.from <= span.from && (by.until === null || (span.until !== null && span.until <= by.until));
const covers = ({ from, until }: Span, on: WallDate): boolean => from <= on && (until === null || on <= until);

/** Whether people of the agency may travel somewhere, and what says so. */
export type TravelThere = { readonly state: TravelState; readonly place: string | null; readonly by: Travel | null };
const FREE: TravelThere = { state: 'open', place: null, by: null };

/**
 * The travel state on a day: the gravest of the place and of whatever it lies in. Of two that are as grave, that of the smaller place.
 * @param places in any order; those of which nothing was ever said may be left out
 * @param on the day at the place
 */
export function travelOn(places: readonly Pick<Place, 'id' | 'travel'>[], on: WallDate): TravelThere {
  const grave = (state: TravelState): number => TRAVEL_STATES.indexOf(state);
  const said = places.flatMap(({ id, travel }): readonly TravelThere[] => {
    const by = travel.findLast((one) => covers(one, on));
    return by ? [{ state: by.state, place: id, by }] : [];
  });
  return said.reduce(
    (worst, one) =>
      grave(one.state) > grave(worst.state) || (grave(one.state) === grave(worst.state) && isWithin(one, worst))
        ? one
        : worst,
    FREE,
  );
}
const isWithin = (one: TravelThere, other: TravelThere): boolean =>
  (one.place?.length ?? 0) > (other.place?.length ?? 0);

/** Whether the place takes no new application for the type on that day. */
export const isClosedTo = ({ intake }: Pick<Place, 'intake'>, entityType: string, on: WallDate): boolean =>
  intake !== null && intake.from <= on && (intake.entityTypes === null || intake.entityTypes.includes(entityType));
