/** One place: travel, new applications, who waits, and all that was ever said of it. */
import { goesAsFar } from '../../../domain/assignment-guards.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { MAY_SET_INTAKE, MAY_SET_TRAVEL } from '../../../domain/place-acts.ts';
import type { Role } from '../../../domain/actor.ts';
import { untouched, type NamedPlace, type Place } from '../../../domain/place.ts';
import { waiting } from '../../../domain/waiting-list.ts';
import { officesOf, type Office } from '../../../db/offices.ts';
import { placeHistory, placesSaid } from '../../../db/places.ts';
import { backlogAt } from '../../../db/queries/place-backlog.ts';
import { entriesOf } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { PLACE, PLACES, WAITING } from '../../words/page-places.ts';
import { OFFICES } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { historyView } from './history-view.ts';
import { dayAt, placeIn, placeName, toldIn, type ToldTo } from './known.ts';
import { listView } from './list-view.ts';
import { daysOf, intakeView, travelAt, travelView } from './travel-words.ts';
import { typesInWords } from './type-words.ts';

/** Who see which companies wait: whoever admits, plans or audits, and the office's own people. */
const LIST_READERS: readonly Role[] = ['headquarters', 'planner', 'auditor', 'director', 'supervisor', 'specialist'];

export const showPlace =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const named = placeIn(req.params as Record<string, string>);
    const on = dayAt(deps, named);
    const [said, offices, entries, rows, backlog] = await Promise.all([
      placesSaid(deps.pool),
      officesOf(deps.pool),
      entriesOf(deps.pool, named.id),
      placeHistory(deps.pool, named.id),
      backlogAt(deps.pool, named, todayOf(deps)),
    ]);
    const place = said.get(named.id) ?? untouched(named.id);
    const may = (roles: readonly Role[]) => holdsThere(viewer, roles, named, offices);
    const counts = { all: backlog.due + backlog.overdue, overdue: backlog.overdue };
    show(res, 'places/place', {
      w: saidAll(tongue, PLACE),
      title: placeName(named.id, tongue.language),
      crumbs: [
        { label: PLACES.title, href: paths.places() },
        { label: { en: named.names.en, es: named.names.es }, href: null },
      ],
      facts: [
        { label: PLACE.zone, value: tongue.zone(named.zone) },
        { label: PLACE.office, value: tongue.code(OFFICES, named.office) },
        { label: PLACE.backlog, value: tongue.say(PLACE.backlogIs, counts) },
      ].map(({ label, value }) => ({ label: tongue.say(label), value })),
      travel: await travelSection(deps, named, said, on, tongue),
      intake: await intakeSection(deps, place, on, tongue),
      who: tongue.say(PLACE.who, { office: tongue.code(OFFICES, named.office) }),
      acts: actsFor(place, may),
      list: may(LIST_READERS) ? listView(entries, todayOf(deps), deps, tongue) : [],
      listNone: may(LIST_READERS)
        ? { title: tongue.say(PLACE.listNone), text: tongue.say(PLACE.listNoneNext) }
        : { title: tongue.say(PLACE.listHidden), text: tongue.count(WAITING, waiting(entries).length) },
      history: await historyView(deps, rows, tongue),
    });
  };

/** Whether the viewer holds one of the roles as far as the place lies. */
const holdsThere = (
  { assignments }: Viewer,
  roles: readonly Role[],
  { office }: NamedPlace,
  offices: readonly Office[],
): boolean =>
  assignments.some((seat) => roles.includes(seat.role) && goesAsFar(seat, { office, region: null }, offices));

function actsFor({ id: place, intake }: Place, may: (roles: readonly Role[]) => boolean) {
  return {
    travel: may(MAY_SET_TRAVEL) ? paths.travelState({ place }) : null,
    close: may(MAY_SET_INTAKE) && intake === null ? paths.closeIntake({ place }) : null,
    admit: may(MAY_SET_INTAKE) && intake !== null ? paths.admitFromList({ place }) : null,
  };
}

async function travelSection(
  { pool }: Deps,
  named: NamedPlace,
  said: ReadonlyMap<string, Place>,
  on: WallDate,
  tongue: Tongue,
) {
  const now = travelAt(said, named, on);
  const later = (said.get(named.id)?.travel ?? []).filter(({ from }) => from > on);
  const told = await toldIn(pool, now.by ? [now.by.reason.id] : []);
  const why = now.by ? whyOf(told.get(now.by.reason.id), tongue) : null;
  return {
    ...travelView(named, now, tongue),
    why,
    later: later.map(
      (one) =>
        `${travelView(named, { state: one.state, place: named.id, by: one }, tongue).tag.label}, ${daysOf(one, tongue)}`,
    ),
  };
}

const whyOf = (told: ToldTo | undefined, { language }: Tongue) =>
  told ? { text: told[language], authority: told.authority ?? null } : null;

async function intakeSection(deps: Deps, place: Place, on: WallDate, tongue: Tongue) {
  const { intake } = place;
  if (!intake) return null;
  const told = await toldIn(deps.pool, [intake.reason.id]);
  return {
    tag: intakeView(place, on, tongue),
    types: typesInWords(deps, intake.entityTypes, tongue),
    why: whyOf(told.get(intake.reason.id), tongue),
  };
}
