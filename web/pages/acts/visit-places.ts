/** The places to which a visit may go, each with what is said of travel there today; and the one in which the company is. */
import { wallDateOf } from '../../../domain/calendar.ts';
import { placesAt } from '../../../domain/place-names.ts';
import type { NamedPlace } from '../../../domain/place.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { placesSaid } from '../../../db/places.ts';
import { placeName } from '../places/known.ts';
import { travelAt } from '../places/travel-words.ts';
import { TRAVEL } from '../../words/page-places.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

export const zoneAt = (place: string | null): string | null =>
  place === null ? null : (knownPlaces().get(place)?.zone ?? null);

export async function placesOf({ pool, facts, account }: Pick<Scene, 'pool' | 'facts' | 'account'>): Promise<{
  readonly options: readonly Labeled[];
  readonly near: string | null;
}> {
  const all = [...knownPlaces().values()];
  const told = await placesSaid(pool);
  const label = (place: NamedPlace) => {
    const { state } = travelAt(told, place, wallDateOf(facts.now, place.zone));
    const [en, es] = [placeName(place.id, 'en'), placeName(place.id, 'es')];
    const { tag } = TRAVEL[state];
    return state === 'open' ? said(en, es) : said(`${en} (${tag.en.toLowerCase()})`, `${es} (${tag.es.toLowerCase()})`);
  };
  const near = placesAt(all, account).at(-1) ?? null;
  return {
    options: all.map((place) => ({ value: place.id, label: label(place) })),
    near: near !== null && knownPlaces().has(near) ? near : null,
  };
}
