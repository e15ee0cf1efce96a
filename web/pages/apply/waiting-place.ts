/** A place as applicants see it: whether it takes new applications, what the program owes there first, and who waits. */
import { isClosedTo, untouched, type NamedPlace, type Place } from '../../../domain/place.ts';
import { waiting } from '../../../domain/waiting-list.ts';
import { placesAround } from '../../../db/places.ts';
import { backlogAt } from '../../../db/queries/place-backlog.ts';
import { entriesOf, type WaitingRow } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { WAITING } from '../../words/page-places.ts';
import { LIST_PAGE } from '../../words/page-waiting-list.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { dayAt, placeIn, placeName, toldIn } from '../places/known.ts';
import { typesInWords } from '../places/type-words.ts';
import { admissions } from './admission.ts';
import { ownView } from './own-entries.ts';
import { TYPES } from './words.ts';

export const showWaitingPlace =
  (deps: Deps): Handler =>
  async (req, res) => {
    const named = placeIn(req.params as Record<string, string>);
    const [place = untouched(named.id)] = await placesAround(deps.pool, [named.id]);
    const entries = await entriesOf(deps.pool, named.id);
    const { person, language } = viewerOf(res);
    const tongue = tongueOf(language);
    const closed = place.intake !== null && place.intake.from <= dayAt(deps, named);
    const own = entries.filter((entry) => entry.person === person).toReversed();
    const name = placeName(named.id, language);
    show(res, 'apply/place', {
      w: saidAll(tongue, LIST_PAGE),
      title: tongue.say(closed ? LIST_PAGE.closedTitle : LIST_PAGE.openTitle, { place: name }),
      crumbs: [
        { label: TYPES.heading, href: paths.apply() },
        { label: named.names, href: null },
      ],
      closed: closed ? await closedView(deps, named, place, entries, tongue) : null,
      own: ownView(deps, own, waiting(entries), tongue),
      join: joinable(deps, place, named).length > 0 ? paths.joinWaitingList({ place: named.id }) : null,
      apply: paths.apply(),
    });
  };

/** Types for which somebody can wait there. */
export const joinable = (deps: Deps, place: Place, named: NamedPlace) =>
  admissions(deps).filter(
    ({ admission, entityType }) => admission === 'open' && isClosedTo(place, entityType, dayAt(deps, named)),
  );

async function closedView(
  deps: Deps,
  named: NamedPlace,
  { intake }: Place,
  entries: readonly WaitingRow[],
  tongue: Tongue,
) {
  const { due, overdue } = await backlogAt(deps.pool, named, todayOf(deps));
  const told = await toldIn(deps.pool, intake ? [intake.reason.id] : []);
  return {
    why: told.get(intake?.reason.id ?? '')?.[tongue.language] ?? null,
    rows: [
      { label: LIST_PAGE.since, value: tongue.date(intake?.from ?? null) },
      { label: LIST_PAGE.types, value: typesInWords(deps, intake?.entityTypes ?? null, tongue) },
      { label: LIST_PAGE.backlog, value: tongue.say(LIST_PAGE.backlogIs, { all: due + overdue, overdue }) },
      { label: LIST_PAGE.wait, value: tongue.count(WAITING, waiting(entries).length) },
    ].map(({ label, value }) => ({ label: tongue.say(label), value })),
  };
}
