/** Whom a trip could visit, with what is to be considered of each. */
import type { Reach } from '../../../domain/access.ts';
import { addDays, type WallDate } from '../../../domain/calendar.ts';
import type { LegId } from '../../../domain/state.ts';
import { numberOf } from '../../../domain/policy.ts';
import { isOn } from '../../../domain/trip-acts.ts';
import { isStop, isTentativeOn, openLegs, standsOf, type Trip } from '../../../domain/trip.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { candidatesNear, willingNear, type Candidate } from '../../../db/queries/planner.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Chart } from '../../charts/draw.ts';
import { drawMap, frameAround, type MapPoint } from '../../charts/map.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { NOTES, SPOKEN_LANGUAGES, TRIP } from '../../words/page-trips.ts';
import { RISKS } from '../../words/standing.ts';
import { MODES } from '../../words/stages.ts';
import type { Tongue } from '../../words/tongue.ts';

const NOBODY = { candidates: [], map: null, willing: [] };

/** The list; empty where nobody is left to choose. */
export async function candidatesOf(deps: Deps, trip: Trip, reach: Reach, tongue: Tongue) {
  const { latitude, longitude } = knownPlaces().get(trip.place) ?? { latitude: null, longitude: null };
  const today = todayOf(deps);
  if (!isOn(trip) || trip.until < today || latitude === null || longitude === null) return NOBODY;
  const around = { latitude, longitude };
  const gap = trip.stops.some(({ dropped }) => dropped !== null);
  const [found, willing] = await Promise.all([
    candidatesNear(deps.pool, reach, around, trip),
    gap ? willingNear(deps.pool, reach, around, trip) : [],
  ]);
  const names = await namesOf(
    deps.pool,
    [...found, ...willing].flatMap(({ specialist, conflicted }) => [specialist, ...conflicted]),
  );
  const noticeDays = numberOf(deps.policies.at(today), 'VAL_NOTICE');
  const telling = { trip, today, noticeUntil: addDays(today, noticeDays), names, tongue };
  const chosen = found.filter((one) => openStop(one, trip) !== undefined);
  return {
    candidates: chosen.flatMap((one) => viewOf(one, telling) ?? []),
    map: chosen.length === 0 ? null : await mapOf(around, chosen, telling),
    willing: willing
      .filter(({ conflicted }) => conflicted.length === 0)
      .map((one) => ({ ...lineOf(one, tongue), notes: notesOf(one, telling) })),
  };
}

/** The first site that is no stop of the trip yet. */
const openStop = (one: Candidate, trip: Trip): LegId | undefined =>
  openLegs(one.legs, trip).find(
    (leg) => !trip.stops.some((stop) => isStop({ participant: one.participant, leg })(stop) && stop.dropped === null),
  );

type Spot = { readonly latitude: number; readonly longitude: number };

/** Where they are: one mark for each spot, as its first one stands. */
function mapOf(around: Spot, chosen: readonly Candidate[], { trip, today, tongue }: Telling): Promise<Chart> {
  const placed = chosen.filter((one): one is Candidate & Spot => one.latitude !== null && one.longitude !== null);
  const spots = Map.groupBy(placed, ({ latitude, longitude }) => `${latitude.toFixed(1)} ${longitude.toFixed(1)}`);
  const points = [...spots.values()].map((there): MapPoint => {
    const [{ latitude, longitude, city }] = there as [Candidate & Spot];
    const [first = null] = there.flatMap(({ dueOn }) => dueOn ?? []).sort();
    const kind = standsOf(first, today, trip);
    return { latitude, longitude, kind, count: there.length, label: city };
  });
  const title = tongue.say(TRIP.map);
  const text = tongue.say(TRIP.mapText);
  return drawMap({ name: 'trip-map', title, text, frame: frameAround(around), points });
}

type Telling = {
  readonly trip: Trip;
  readonly today: WallDate;
  readonly noticeUntil: WallDate;
  readonly names: ReadonlyMap<string, string>;
  readonly tongue: Tongue;
};

function viewOf(one: Candidate, { trip, tongue, ...telling }: Telling) {
  const leg = openStop(one, trip);
  if (!leg) return null;
  return {
    ...lineOf(one, tongue),
    notes: notesOf(one, { trip, tongue, ...telling }),
    choose: paths.chooseStop({ trip: trip.id, participant: one.participant, leg }),
  };
}

function lineOf({ participant, company, city, country, km, dueOn }: Candidate, tongue: Tongue) {
  return {
    company,
    href: paths.participant({ id: participant }),
    where: [city, country].filter((part) => part !== null).join(', '),
    way:
      km === null
        ? tongue.say(TRIP.unknownWay)
        : tongue.say(TRIP.km, { km: Math.round(km).toLocaleString(tongue.language) }),
    due: tongue.date(dueOn),
  };
}

/** One short line each, none of them weighed. */
function notesOf(one: Candidate, { trip, today, noticeUntil, names, tongue }: Telling): readonly string[] {
  const { dueOn, risk, language, specialist, lastValidatedOn, conflicted, legs } = one;
  const stands = standsOf(dueOn, today, trip);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { say } = tongue;
  return [
    ...(stands === 'due' ? [] : [say(stands === 'overdue' ? NOTES.overdue : NOTES.before)]),
    ...(conflicted.length > 0 ? [say(NOTES.conflict, { names: conflicted.map(nameOf).join(', ') })] : []),
    ...(trip.from < noticeUntil ? [say(NOTES.notice, { date: tongue.date(noticeUntil) })] : []),
    ...legs.flatMap((leg) =>
      isTentativeOn(trip, leg) ? [say(NOTES.tentative, { date: tongue.date(leg.agreed?.date ?? null) })] : [],
    ),
    ...(legs.length === 0
      ? [say(NOTES.unplanned)]
      : legs.map(({ mode }) => say(NOTES.mode, { mode: say(MODES[mode]) }))),
    say(RISKS[risk]),
    ...(language === null ? [] : [say(NOTES.language, { language: say(SPOKEN_LANGUAGES[language]) })]),
    specialist === null ? say(NOTES.noSpecialist) : say(NOTES.specialist, { name: nameOf(specialist) }),
    lastValidatedOn === null ? say(NOTES.first) : say(NOTES.last, { date: tongue.date(lastValidatedOn) }),
  ];
}
