/** The routes of trips: those who plan or make them, and those who record clearances. */
import { MAY_CLEAR, MAY_PLAN_TRIPS } from '../../../domain/trip-acts.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { answerPage, callOffPage, requestPage } from './clearance.ts';
import { listTrips } from './list-trips.ts';
import { planPage } from './plan.ts';
import { showTrip } from './show-trip.ts';
import { choosePage, dropPage } from './stops.ts';

export function tripRoutes(deps: Deps): readonly Route[] {
  const may = { roles: MAY_PLAN_TRIPS };
  const read = { method: 'get', may, audit: 'none' } as const;
  return [
    {
      name: 'trips',
      path: paths.trips.pattern,
      ...read,
      nav: { label: 'nav.trips', to: () => paths.trips() },
      handle: listTrips(deps),
    },
    ...formRoutes({ name: 'trips.plan', path: paths.planTrip.pattern, may }, planPage(deps)),
    { name: 'trips.show', path: paths.trip.pattern, ...read, handle: showTrip(deps) },
    ...formRoutes({ name: 'trips.request', path: paths.requestClearance.pattern, may }, requestPage(deps)),
    ...formRoutes(
      { name: 'trips.clearance', path: paths.recordClearance.pattern, may: { roles: MAY_CLEAR } },
      answerPage(deps),
    ),
    ...formRoutes({ name: 'trips.choose', path: paths.chooseStop.pattern, may }, choosePage(deps)),
    ...formRoutes({ name: 'trips.drop', path: paths.dropStop.pattern, may }, dropPage(deps)),
    ...formRoutes({ name: 'trips.call-off', path: paths.callOffTrip.pattern, may }, callOffPage(deps)),
  ];
}
