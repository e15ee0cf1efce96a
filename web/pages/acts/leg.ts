/** Which site's visit a form is about: the one that the visitor came for; who came for none, the first that waits for the act. */
import { Refusal } from '../../../domain/refusal.ts';
import { LEG_IDS, type Leg, type Slot } from '../../../domain/state.ts';
import { visitAbout } from '../../../domain/validation-legs.ts';
import { travelTo } from '../../../domain/visit-travel.ts';
import type { Words } from '../../../templates/words.ts';
import { siteWords } from '../../words/stages.ts';
import { tongue } from '../../words/tongue.ts';
import { placeName } from '../places/known.ts';
import { travelWords } from '../places/travel-words.ts';
import { inLanguage } from './choices.ts';
import { factOf, type Fact } from './fields.ts';
import { capital, said } from './said.ts';
import type { Scene } from './scene.ts';
import { slotOptions } from './slots.ts';

const TRAVEL_FACT = said('Travel', 'Viajes');
const SITE = said('Site', 'Sitio');
const NONE = said('There is no such visit any more.', 'Ya no hay tal visita.');

/** The one that the act is done on, by the steps at which it is. */
export const legFor = (scene: Scene, ...steps: readonly Leg['step'][]): Leg =>
  legWhere(scene, ({ step }) => steps.includes(step));

/**
 * Items and links are about `2027:foreign`, or about a date of it; whoever came for one site is never shown another.
 * @throws Refusal when no visit is at one of the steps, or not the one that is meant
 */
export function legWhere({ state, about, language }: Scene, fits: (leg: Leg) => boolean): Leg {
  const { validation } = state;
  const meant = LEG_IDS.findLast((id) => {
    const own = visitAbout(validation?.cycle ?? '', id); // what is about the foreign site begins like what is about the domestic one
    return about === own || (about?.startsWith(`${own}:`) ?? false);
  });
  const leg = validation?.legs.find((each) => fits(each) && (meant ?? each.id) === each.id);
  if (!leg) throw new Refusal('NotAtThisStep', NONE[language]);
  return leg;
}

/** Which site it is; not told where there is but one. */
export const siteFact = (scene: Scene, leg: Leg): readonly Fact[] =>
  (scene.state.validation?.legs ?? []).length > 1
    ? factOf(SITE, inLanguage(scene, capital(siteWords(leg, 2, null))))
    : [];

/** What is said of travel to its place, where that is not open. */
export function travelFact(scene: Scene, leg: Leg): readonly Fact[] {
  const { state, by } = travelTo(leg, scene.facts);
  if (leg.place === null || by === null || state === 'open') return [];
  const place = placeName(leg.place, scene.language);
  return factOf(TRAVEL_FACT, `${place}: ${travelWords(by, tongue(scene.language))}`);
}

/** Dates and times of a visit, one line each. */
export const slotFacts = (scene: Scene, label: Words, slots: readonly Slot[]): readonly Fact[] =>
  slotOptions(slots).map((slot) => ({ label, value: inLanguage(scene, slot.label) }));
