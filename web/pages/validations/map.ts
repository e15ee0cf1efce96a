/** Where validations are owed, on a map and in its table: `/validations/map?frame=border`. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { placeId } from '../../../domain/place-names.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { validationSpots, type Spot } from '../../../db/queries/validation-spots.ts';
import { drawMap, FRAME_NAMES, type Frame, type MapPoint, type PointKind } from '../../charts/map.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { FRAMES, MAP, PICTURES } from '../../words/page-validation-pictures.ts';
import { VALIDATIONS } from '../../words/page-validations.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { placeName } from '../places/known.ts';
import { cell, countCell } from '../team/section.ts';
import { askOf } from './asked.ts';
import { pictureView, type Picture } from './picture.ts';

const query = z.object({ frame: z.enum(FRAME_NAMES as readonly [Frame, ...Frame[]]).optional() });

/** Cities with marks, and those with words beside them; all others are one line of the table. */
const MARKED = 100;
const WORDED = 12;

export const showMap =
  (deps: Deps): Handler =>
  async (req, res) => {
    const { frame = 'north-america' } = queryOf(req, query);
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { on, risky } = askOf(deps, viewer, {});
    const spots = await validationSpots(deps.pool, { on, risky, reach: reachOf(viewer, CASE_READERS) });
    show(res, 'validations/pictures', {
      say: saidAll(tongue, PICTURES),
      title: tongue.say(MAP.title),
      lead: tongue.say(PICTURES.lead, { on: tongue.date(on) }),
      crumbs: [
        { label: VALIDATIONS.title, href: paths.validations() },
        { label: PICTURES.title, href: paths.validationPictures() },
        { label: MAP.title, href: null },
      ],
      contents: FRAME_NAMES.map((name) => ({
        href: `${paths.validationMap()}?frame=${name}`,
        label: tongue.say(FRAMES[name]),
        current: name === frame,
      })),
      pictures: [pictureView(await remembered(spots, frame, tongue), tongue)],
    });
  };

/** Pictures of the last looks: whoever looks at the same numbers gets the same drawing. */
const pictures = new Map<string, Promise<Picture>>();
const REMEMBERED = 30;

function remembered(spots: readonly Spot[], frame: Frame, tongue: Tongue): Promise<Picture> {
  const key = JSON.stringify([tongue.language, frame, spots]);
  const picture = pictures.get(key) ?? mapPicture(spots, frame, tongue);
  pictures.delete(key);
  pictures.set(key, picture);
  picture.catch(() => pictures.delete(key));
  if (pictures.size > REMEMBERED) pictures.delete(pictures.keys().next().value!);
  return picture;
}

const allOf = (spot: Pick<Spot, PointKind>): number => spot.overdue + spot['at-risk'] + spot.due;
const isPlaced = ({ latitude, longitude }: Spot): boolean => latitude !== null && longitude !== null;

async function mapPicture(spots: readonly Spot[], frame: Frame, tongue: Tongue): Promise<Picture> {
  const { say, language } = tongue;
  const marked = spots.filter(isPlaced).slice(0, MARKED);
  const others = spots.filter((spot) => !marked.includes(spot));
  const titled = {
    name: 'map',
    title: `${say(MAP.title)}: ${say(FRAMES[frame])}`,
    text: say(MAP.how, { marked: MARKED }),
  };
  const row = (name: string, spot: Pick<Spot, PointKind>) => ({
    name: cell(name),
    cells: [allOf(spot), spot.overdue, spot['at-risk'], spot.due].map((n) => countCell(tongue, n)),
  });
  return {
    id: 'map',
    title: say(FRAMES[frame]),
    how: titled.text,
    chart:
      spots.length === 0
        ? null
        : await drawMap({ ...titled, frame, points: marked.map((spot, index) => pointOf(spot, index, tongue)) }),
    table: {
      head: [say(MAP.place), say(MAP.all), say(MAP.overdue), say(MAP.atRisk), say(MAP.due)],
      rows: [
        ...marked.map((spot) => row(nameOf(spot, language), spot)),
        ...(others.length === 0 ? [] : [row(say(MAP.others), summed(others))]),
      ],
    },
    nothing: say(VALIDATIONS.empty),
    link: null,
  };
}

/** The mark tells the worst of what is owed there, and how many in all. */
function pointOf(spot: Spot, index: number, { language }: Tongue): MapPoint {
  const count = allOf(spot);
  return {
    latitude: spot.latitude!,
    longitude: spot.longitude!,
    kind: spot.overdue > 0 ? 'overdue' : spot['at-risk'] > 0 ? 'at-risk' : 'due',
    count,
    label: index < WORDED ? `${spot.city ?? ''} ${count.toLocaleString(language)}`.trim() : null,
  };
}

/** As the agency names it; else as the companies write it. */
function nameOf({ country, region, city }: Spot, language: Tongue['language']): string {
  const id = country === null || city === null ? '' : placeId({ country, region, city });
  return knownPlaces().has(id) ? placeName(id, language) : [city, region, country].filter((part) => part).join(', ');
}

const summed = (spots: readonly Spot[]): Pick<Spot, PointKind> => ({
  overdue: spots.reduce((sum, { overdue }) => sum + overdue, 0),
  'at-risk': spots.reduce((sum, spot) => sum + spot['at-risk'], 0),
  due: spots.reduce((sum, { due }) => sum + due, 0),
});
