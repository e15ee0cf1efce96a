/** A travel state in words: what holds, which days, and what says so. */
import type { WallDate } from '../../../domain/calendar.ts';
import { chainOf } from '../../../domain/place-names.ts';
import { travelOn, type NamedPlace, type Place, type Travel, type TravelThere } from '../../../domain/place.ts';
import { PLACES, TRAVEL } from '../../words/page-places.ts';
import type { Tongue } from '../../words/tongue.ts';
import { placeName } from './known.ts';

/** What holds at a place, whatever it lies in included. */
export const travelAt = (said: ReadonlyMap<string, Place>, { id }: NamedPlace, on: WallDate): TravelThere =>
  travelOn(
    chainOf(id).flatMap((one) => said.get(one) ?? []),
    on,
  );

export const daysOf = ({ from, until }: Pick<Travel, 'from' | 'until'>, { say, date }: Tongue): string =>
  until === null ? say(PLACES.since, { from: date(from) }) : say(PLACES.span, { from: date(from), until: date(until) });

/** "closed, since 1 March, until further notice", as a membership is told it. */
export const travelWords = (travel: Pick<Travel, 'state' | 'from' | 'until'> | null, tongue: Tongue): string =>
  travel === null
    ? tongue.say(TRAVEL.open.tag).toLowerCase()
    : `${tongue.say(TRAVEL[travel.state].tag).toLowerCase()}, ${daysOf(travel, tongue)}`;

/** The tag, the days, and the larger place where it was said of that. */
export function travelView({ id }: NamedPlace, { state, place, by }: TravelThere, tongue: Tongue) {
  const { tag, tone, what } = TRAVEL[state];
  return {
    tag: { tone, label: tongue.say(tag) },
    what: tongue.say(what),
    days: by && (state !== 'open' || by.until !== null) ? daysOf(by, tongue) : null,
    through:
      place === null || place === id ? null : tongue.say(PLACES.through, { place: placeName(place, tongue.language) }),
  };
}

/** Whether new applications are taken from exactly this place. */
export function intakeView(place: Place | undefined, on: WallDate, { say, date }: Tongue) {
  const intake = place?.intake ?? null;
  if (!intake) return { tone: 'good', label: say(PLACES.taken) } as const;
  const words = intake.from <= on ? PLACES.notTaken : PLACES.notTakenSoon;
  return { tone: intake.from <= on ? 'bad' : 'warn', label: say(words, { from: date(intake.from) }) } as const;
}
