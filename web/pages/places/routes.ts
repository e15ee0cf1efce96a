/** The routes of places: everybody who opens cases reads them, few change them. */
import { CASE_READERS } from '../../../domain/access.ts';
import { MAY_SET_INTAKE, MAY_SET_TRAVEL } from '../../../domain/place-acts.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { admitPage } from './admit.ts';
import { closeIntakePage } from './close-intake.ts';
import { listPlaces } from './list-places.ts';
import { showPlace } from './show-place.ts';
import { travelPage } from './travel.ts';

/** Rows of the route table. */
export function placeRoutes(deps: Deps): readonly Route[] {
  const read = { method: 'get', may: { roles: CASE_READERS }, audit: 'none' } as const;
  const intake = { roles: MAY_SET_INTAKE };
  return [
    {
      name: 'places',
      path: paths.places.pattern,
      ...read,
      nav: { label: 'nav.places', to: () => paths.places() },
      handle: listPlaces(deps),
    },
    { name: 'places.show', path: paths.place.pattern, ...read, handle: showPlace(deps) },
    ...formRoutes(
      { name: 'places.travel', path: paths.travelState.pattern, may: { roles: MAY_SET_TRAVEL } },
      travelPage(deps),
    ),
    ...formRoutes({ name: 'places.close', path: paths.closeIntake.pattern, may: intake }, closeIntakePage(deps)),
    ...formRoutes({ name: 'places.admit', path: paths.admitFromList.pattern, may: intake }, admitPage(deps)),
  ];
}
