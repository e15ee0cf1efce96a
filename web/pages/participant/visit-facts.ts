/** What both sides should know of a visit besides its date: how, where, how long, and who comes. */
import type { Leg } from '../../../domain/state.ts';
import { MODES } from '../../words/stages.ts';
import type { Tongue } from '../../words/tongue.ts';
import { VISIT_FACTS } from '../../words/visit-facts.ts';
import { capitalized } from '../acts/said.ts';
import { placeName } from '../places/known.ts';

/**
 * @param site the address as it was written; null where nobody has
 * @param nameOf what a person is called; null for one who is not named to whoever reads it
 */
export function visitFacts(
  leg: Leg,
  site: string | null,
  nameOf: (id: string) => string | null,
  { say, language }: Tongue,
) {
  const { mode, place, slots, agreed, people } = leg;
  const lengths = [...new Set((agreed ? [agreed] : slots).map(({ minutes }) => minutes))];
  const where = site ?? (place === null ? '' : placeName(place, language));
  return [
    { label: VISIT_FACTS.mode, value: say(capitalized(MODES)[mode]) },
    { label: VISIT_FACTS.site, value: where },
    {
      label: VISIT_FACTS.length,
      value: lengths.map((minutes) => `${(minutes / 60).toLocaleString(language)} h`).join(', '),
    },
    { label: VISIT_FACTS.people, value: people.map((id) => nameOf(id) ?? say(VISIT_FACTS.another)).join(', ') },
  ].filter(({ value }) => value !== '');
}
