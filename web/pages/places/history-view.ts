/** What was said of a place, the newest first: by whom, when and why. Who waits is the list's to tell. */
import type { PlaceEvent } from '../../../domain/place.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Told } from '../../../db/streams.ts';
import type { Deps } from '../../deps.ts';
import { PLACE, SAID_ADMITTED, TRAVEL } from '../../words/page-places.ts';
import type { Tongue } from '../../words/tongue.ts';
import { toldIn } from './known.ts';
import { daysOf } from './travel-words.ts';

export async function historyView({ pool, config }: Deps, rows: readonly Told<PlaceEvent>[], tongue: Tongue) {
  const shown = rows.flatMap((row) => {
    const what = inWords(row.event, tongue);
    return what === null ? [] : [{ ...row, what }];
  });
  const reasons = await toldIn(
    pool,
    shown.flatMap(({ event }) => ('reason' in event ? [event.reason.id] : [])),
  );
  const people = await namesOf(
    pool,
    shown.map(({ actor }) => actor),
  );
  return shown.toReversed().map(({ event, actor, at, what }) => {
    const why = 'reason' in event ? reasons.get(event.reason.id) : undefined;
    return {
      when: tongue.instant(at, config.zone),
      by: people.get(actor) ?? actor,
      what,
      why: why?.[tongue.language] ?? null,
      authority: why?.authority ?? null,
    };
  });
}

function inWords(event: PlaceEvent, tongue: Tongue): string | null {
  switch (event.type) {
    case 'TravelStateChanged':
      return tongue.say(PLACE.saidTravel, {
        state: tongue.say(TRAVEL[event.state].tag).toLowerCase(),
        days: daysOf(event, tongue),
      });
    case 'IntakeClosed':
      return tongue.say(PLACE.saidClosed, { from: tongue.date(event.from) });
    case 'IntakeOpened':
      return tongue.say(PLACE.saidOpened);
    case 'WaitingListAdmitted':
      return tongue.count(SAID_ADMITTED, event.entries.length);
    case 'PlaceNamed':
    case 'WaitingListJoined':
    case 'WaitingListLeft':
    case 'AdmissionTold':
      return null;
  }
}
