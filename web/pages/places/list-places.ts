/** All places: on top those that are not open, below every one by its country. */
import { MAY_SET_INTAKE, MAY_SET_TRAVEL } from '../../../domain/place-acts.ts';
import type { NamedPlace, Place } from '../../../domain/place.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { placesSaid } from '../../../db/places.ts';
import { waitingCounts } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny } from '../../session/person.ts';
import { show } from '../../show.ts';
import { PLACES, WAITING } from '../../words/page-places.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { dayAt, placeName } from './known.ts';
import { intakeView, travelAt, travelView } from './travel-words.ts';

export const listPlaces =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const [said, waiting] = await Promise.all([placesSaid(deps.pool), waitingCounts(deps.pool)]);
    const all = [...knownPlaces().values()];
    const line = (place: NamedPlace) => lineOf(deps, place, said, waiting.get(place.id) ?? 0, tongue);
    show(res, 'places/list', {
      w: saidAll(tongue, PLACES),
      mayChange: holdsAny(viewer, [...MAY_SET_TRAVEL, ...MAY_SET_INTAKE]),
      closed: all.filter((place) => isSaid(deps, place, said)).map(line),
      countries: all
        .filter(({ region }) => region === null)
        .map(({ country, names }) => ({
          name: names[tongue.language],
          lines: all.filter((place) => place.country === country).map(line),
        })),
    });
  };

/** Whether something of its own holds there now, or will. */
function isSaid(deps: Deps, place: NamedPlace, said: ReadonlyMap<string, Place>): boolean {
  const own = said.get(place.id);
  if (!own) return false;
  const on = dayAt(deps, place);
  const ahead = own.travel.some(({ state, until }) => state !== 'open' && (until === null || until >= on));
  return (
    own.intake !== null ||
    (ahead && travelAt(said, place, on).state !== 'open') ||
    own.travel.some(({ from }) => from > on)
  );
}

function lineOf(deps: Deps, place: NamedPlace, said: ReadonlyMap<string, Place>, waiting: number, tongue: Tongue) {
  const on = dayAt(deps, place);
  return {
    href: paths.place({ place: place.id }),
    name: placeName(place.id, tongue.language),
    office: tongue.code(OFFICES, place.office),
    travel: travelView(place, travelAt(said, place, on), tongue),
    intake: intakeView(said.get(place.id), on, tongue),
    waiting: waiting === 0 ? null : tongue.count(WAITING, waiting),
  };
}
