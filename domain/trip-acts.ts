/** Who plans trips and says whether people are cleared for them, and what follows. */
import type { Actor, Role } from './actor.ts';
import { requireOrder } from './assignment-guards.ts';
import { isWallDate, type WallDate } from './calendar.ts';
import { requireThat } from './refusal.ts';
import { isStop, type Cleared, type Journey, type Stop, type Trip, type TripEvent } from './trip.ts';
import type { ContentRef } from './content.ts';

export type TripCommand = { readonly id: string; readonly by: Actor } & (
  | ({ readonly type: 'PlanTrip' } & Journey)
  | { readonly type: 'RequestClearance' }
  | ({ readonly type: 'ClearTrip' } & Cleared)
  | { readonly type: 'RefuseClearance'; readonly reason: ContentRef }
  | ({ readonly type: 'ChooseStop' } & Stop)
  | ({ readonly type: 'DropStop'; readonly reason: ContentRef } & Pick<Stop, 'participant' | 'leg'>)
  | { readonly type: 'CallOffTrip'; readonly reason: ContentRef }
);

export const MAY_PLAN_TRIPS = [
  'planner',
  'specialist',
  'supervisor',
  'director',
  'headquarters',
] as const satisfies readonly Role[];
/** Who records what was answered to a request for clearance. */
export const MAY_CLEAR = ['supervisor', 'director', 'headquarters'] as const satisfies readonly Role[];

export type TripFacts = {
  /** The agency's day. */
  readonly on: WallDate;
  /** Roles that whoever does it holds today. */
  readonly held: readonly Role[];
  /** Whether the place is known, and abroad. */
  readonly there: { readonly known: boolean; readonly abroad: boolean };
  /** Those of the people named who are specialists today. */
  readonly specialists: readonly string[];
};

/** What follows from one command. Throws Refusal. */
export function decideTrip(trip: Trip, command: TripCommand, facts: TripFacts): readonly TripEvent[] {
  const clearing = command.type === 'ClearTrip' || command.type === 'RefuseClearance';
  const roles: readonly Role[] = clearing ? MAY_CLEAR : MAY_PLAN_TRIPS;
  const { role, person } = command.by;
  requireThat(
    role !== 'system' && roles.includes(role) && facts.held.includes(role),
    'NotAuthorized',
    'A supervisor, a director or headquarters records a clearance; trips are planned by them, by planners and by specialists.',
  );
  if (command.type === 'PlanTrip') return [planned(trip, command, facts)];
  requireThat(trip.seq > 0, 'NoTrip', 'There is no such trip.');
  requireThat(trip.calledOff === null, 'TripCalledOff', 'This trip was called off.');
  if (clearing) requireThat(!trip.people.includes(person), 'OwnTrip', 'Whoever travels does not record the clearance.');
  switch (command.type) {
    case 'RequestClearance':
      requireThat(facts.there.abroad, 'NoClearanceNeeded', 'Within the country nobody is cleared for a trip.');
      requireThat(!isRequested(trip), 'RequestedAlready', 'The clearance was requested already.');
      return [{ type: 'ClearanceRequested' }];
    case 'ClearTrip':
      return [cleared(trip, command)];
    case 'RefuseClearance':
      requireAsked(trip);
      return [{ type: 'ClearanceRefused', reason: command.reason }];
    case 'ChooseStop':
      return [chosen(trip, command, facts)];
    case 'DropStop': {
      const { participant, leg, reason } = command;
      requireThat(
        trip.stops.some((stop) => isStop(command)(stop) && stop.dropped === null),
        'NoStop',
        'This visit is no stop of the trip.',
      );
      return [{ type: 'StopDropped', participant, leg, reason }];
    }
    case 'CallOffTrip':
      requireThat(
        hasNoStops(trip),
        'StopsLeft',
        'Drop each stop first, with its reason: what becomes of each visit is for a person to say.',
      );
      return [{ type: 'TripCalledOff', reason: command.reason }];
  }
}

/** Which acts of a trip are open to somebody whose roles allow them. */
export function openActs(trip: Trip, person: string, abroad: boolean) {
  return {
    request: isOn(trip) && abroad && !isRequested(trip),
    answer: isOn(trip) && isAsked(trip) && !trip.people.includes(person),
    callOff: isOn(trip) && hasNoStops(trip),
  };
}

/** Planned, and not called off. */
export const isOn = ({ seq, calledOff }: Trip): boolean => seq > 0 && calledOff === null;
const isRequested = ({ clearance }: Trip): boolean => clearance.status === 'requested';
/** A refusal may be lifted, and a clearance withdrawn. */
const isAsked = ({ clearance }: Trip): boolean => clearance.status !== 'none';
const hasNoStops = ({ stops }: Trip): boolean => stops.every(({ dropped }) => dropped !== null);

type Of<T extends TripCommand['type']> = Extract<TripCommand, { readonly type: T }>;

function planned(trip: Trip, { place, from, until, people }: Of<'PlanTrip'>, facts: TripFacts): TripEvent {
  requireThat(trip.seq === 0, 'TripPlanned', 'This trip is planned already.');
  requireThat(facts.there.known, 'PlaceUnknown', 'The program does not know this place.');
  requireThat(isWallDate(from) && isWallDate(until), 'DateUnknown', 'This is no date.');
  requireOrder(from, until);
  requireThat(from > facts.on, 'DateInPast', 'A trip is planned before it begins.');
  requireThat(people.length > 0 && people.length <= 6, 'PeopleNeeded', 'Name who travels, six people at the most.');
  requireThat(new Set(people).size === people.length, 'PersonTwice', 'Name each person once.');
  requireThat(
    people.every((person) => facts.specialists.includes(person)),
    'NotSpecialist',
    'Whoever travels to visits is a specialist today.',
  );
  return { type: 'TripPlanned', place, from, until, people };
}

function cleared(trip: Trip, { number, from, until }: Of<'ClearTrip'>): TripEvent {
  requireAsked(trip);
  requireThat(isWallDate(from) && isWallDate(until), 'DateUnknown', 'This is no date.');
  requireOrder(from, until);
  requireThat(
    from <= trip.until && trip.from <= until,
    'OtherDays',
    'The clearance covers no day of the trip: record the days that it names.',
  );
  return { type: 'TripCleared', number, from, until };
}

const requireAsked = (trip: Trip): void =>
  requireThat(isAsked(trip), 'NotRequested', 'The clearance has not been requested yet.');

function chosen(trip: Trip, { participant, leg, person, date }: Of<'ChooseStop'>, { on }: TripFacts): TripEvent {
  requireThat(isWallDate(date) && trip.from <= date && date <= trip.until, 'OtherDays', 'Choose a day of the trip.');
  requireThat(date >= on, 'DateInPast', 'This day of the trip has passed.');
  requireThat(trip.people.includes(person), 'NotOnTrip', 'Choose somebody who travels.');
  requireThat(
    !trip.stops.some((stop) => isStop({ participant, leg })(stop) && stop.dropped === null),
    'StopAlready',
    'This visit is a stop of the trip already.',
  );
  return { type: 'StopChosen', participant, leg, person, date };
}
