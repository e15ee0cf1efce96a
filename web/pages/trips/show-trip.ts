/** A trip: whether it is cleared, whom it visits, and whom it could. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import { isOn, MAY_CLEAR, openActs } from '../../../domain/trip-acts.ts';
import { isAbroad, type Stop, type Trip, type TripEvent } from '../../../domain/trip.ts';
import { visitAbout } from '../../../domain/validation-legs.ts';
import { contents } from '../../../db/content.ts';
import { placeName } from '../../../db/gazetteer.ts';
import { textOf } from '../../../db/notices.ts';
import { stopCompanies, type StopCompany } from '../../../db/queries/planner.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Told } from '../../../db/streams.ts';
import { tripHistory } from '../../../db/trips.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { TRIP, TRIP_EVENTS, TRIPS } from '../../words/page-trips.ts';
import { VALIDATION_STAGES } from '../../words/stages.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { named } from '../participant/names.ts';
import { candidatesOf } from './candidates.ts';
import { tripIn } from './deed.ts';
import { clearanceTag, daysIn } from './list-trips.ts';

type Names = ReadonlyMap<string, string>;

export const showTrip =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const trip = await tripIn(deps, req.params as Record<string, string>);
    const history = await tripHistory(deps.pool, trip.id);
    const reach = reachOf(viewer, CASE_READERS);
    const [names, texts, companies, candidates] = await Promise.all([
      namesOf(deps.pool, [...trip.people, ...history.map(({ actor }) => actor)]),
      textsIn(deps, history),
      stopCompanies(
        deps.pool,
        reach,
        trip.stops.map(({ participant }) => participant),
      ),
      candidatesOf(deps, trip, reach, tongue),
    ]);
    show(res, 'trips/trip', {
      w: saidAll(tongue, { ...TRIPS, ...TRIP }),
      title: `${placeName(trip.place, tongue.language)}, ${daysIn(trip, tongue)}`,
      crumbs: [
        { label: TRIPS.title, href: paths.trips() },
        { label: named(placeName(trip.place, tongue.language)), href: null },
      ],
      people: trip.people.map((id) => names.get(id) ?? id).join(', '),
      clearance: { tag: clearanceTag(trip, tongue), text: clearanceText(trip, texts, tongue) },
      acts: actsFor(trip, viewer),
      stops: trip.stops.map((stop) => stopView(trip, stop, companies.get(stop.participant), names, tongue)),
      gap: trip.stops.some(({ dropped }) => dropped !== null),
      ...candidates,
      history: history
        .map((row) => ({
          what: tongue.say(TRIP_EVENTS[row.event.type]),
          text: refIn(row.event) === null ? '' : (texts.get(refIn(row.event)!) ?? ''),
          by: names.get(row.actor) ?? row.actor,
          when: tongue.instant(row.at, deps.config.zone),
        }))
        .reverse(),
    });
  };

const refIn = (event: TripEvent): string | null =>
  'reason' in event ? event.reason.id : 'number' in event ? event.number.id : null;

async function textsIn({ pool }: Deps, history: readonly Told<TripEvent>[]): Promise<Names> {
  const found = await contents(
    pool,
    history.flatMap(({ event }) => refIn(event) ?? []),
  );
  return new Map([...found].map(([id, { body }]) => [id, textOf(body) ?? '']));
}

function clearanceText({ clearance, place }: Trip, texts: Names, tongue: Tongue): string {
  if (!isAbroad({ id: 'domestic', place })) return tongue.say(TRIP.notNeeded);
  if (clearance.status === 'cleared')
    return tongue.say(TRIP.clearedFor, {
      from: tongue.date(clearance.from),
      until: tongue.date(clearance.until),
      number: texts.get(clearance.number.id) ?? '',
    });
  if (clearance.status === 'refused')
    return tongue.say(TRIP.refusedFor, { reason: texts.get(clearance.reason.id) ?? '' });
  return '';
}

function actsFor(trip: Trip, viewer: Viewer) {
  const { id, place } = trip;
  const open = openActs(trip, viewer.person, isAbroad({ id: 'domestic', place }));
  return {
    request: open.request ? paths.requestClearance({ trip: id }) : null,
    answer: open.answer && holdsAny(viewer, MAY_CLEAR) ? paths.recordClearance({ trip: id }) : null,
    callOff: open.callOff ? paths.callOffTrip({ trip: id }) : null,
  };
}

function stopView(
  trip: Trip,
  { participant, leg: id, person, date, dropped }: Trip['stops'][number],
  found: StopCompany | undefined,
  names: Names,
  tongue: Tongue,
) {
  const active = dropped === null && isOn(trip) && found !== undefined;
  return {
    company: found?.company ?? tongue.say(TRIP.elsewhere),
    href: found ? paths.participant({ id: participant }) : null,
    day: tongue.date(date),
    person: names.get(person) ?? person,
    state: dropped === null ? visitWords(found, id, tongue) : tongue.say(TRIP.dropped),
    propose: active ? nextFor(found, { participant, leg: id, date }) : null,
    drop: active ? paths.dropStop({ trip: trip.id, participant, leg: id }) : null,
  };
}

function visitWords(found: StopCompany | undefined, id: Stop['leg'], tongue: Tongue): string {
  const leg = found?.legs.find((one) => one.id === id);
  if (!leg) return '–';
  const stage = leg.step === 'to-propose' ? 'planned' : leg.step;
  const words = tongue.say(VALIDATION_STAGES[stage]);
  return leg.agreed?.tentative ? `${words} (${tongue.say(TRIP.tentative)})` : words;
}

/** The propose form with the day filled in; before it is planned, the form by which it is. */
function nextFor(
  { cycle, legs }: StopCompany,
  { participant, leg: id, date }: Pick<Stop, 'participant' | 'leg' | 'date'>,
) {
  if (cycle === null) return null;
  if (legs.length === 0) return actAddress(participant, 'PlanValidation');
  const leg = legs.find((one) => one.id === id);
  if (!leg || (leg.step !== 'to-propose' && leg.step !== 'countered')) return null;
  return actAddress(participant, 'ProposeVisit', `${visitAbout(cycle, id)}:${date}T09.00`);
}
