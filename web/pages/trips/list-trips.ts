/** All trips that have not ended, the next first. */
import { tripsFrom } from '../../../db/trips.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { placeName } from '../../../db/gazetteer.ts';
import type { Trip } from '../../../domain/trip.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { CLEARANCES, STOPS, TRIPS } from '../../words/page-trips.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';

export const listTrips =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const tongue = tongueOf(viewerOf(res).language);
    const trips = await tripsFrom(deps.pool, todayOf(deps));
    const names = await namesOf(
      deps.pool,
      trips.flatMap(({ people }) => people),
    );
    show(res, 'trips/list', {
      w: saidAll(tongue, TRIPS),
      plan: paths.planTrip(),
      trips: trips.map((trip) => lineOf(trip, names, tongue)),
    });
  };

const lineOf = (trip: Trip, names: ReadonlyMap<string, string>, tongue: Tongue) => ({
  href: paths.trip({ trip: trip.id }),
  place: placeName(trip.place, tongue.language),
  days: daysIn(trip, tongue),
  people: trip.people.map((id) => names.get(id) ?? id).join(', '),
  clearance: clearanceTag(trip, tongue),
  stops: tongue.count(STOPS, trip.stops.filter(({ dropped }) => dropped === null).length),
});

export const daysIn = ({ from, until }: Pick<Trip, 'from' | 'until'>, tongue: Tongue): string =>
  tongue.say(TRIPS.span, { from: tongue.date(from), until: tongue.date(until) });

export function clearanceTag({ clearance, calledOff }: Trip, tongue: Tongue) {
  if (calledOff !== null) return { tone: 'bad', label: tongue.say(TRIPS.calledOff) };
  const { tag, tone } = CLEARANCES[clearance.status];
  return { tone, label: tongue.say(tag) };
}
