/** What a specialist found, criterion by criterion, for whoever answers the whole. */
import type { ContentRef } from '../../../domain/content.ts';
import { askedOf, type CriteriaSet } from '../../../domain/criteria.ts';
import { profileUnder, type Profile } from '../../../domain/profile.ts';
import { reviewPartOf } from '../../../db/queries/second-reviews.ts';
import type { Spoken } from '../../../templates/words.ts';
import { profileFacts, profileOf } from './profile.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

/**
 * What was submitted: where the criteria are assessed one by one, what came of that; otherwise the answers themselves.
 * Nothing for whoever reviews the case a second time, and must not see what the first reviewer said.
 * @param answers those of the form, where no criteria are loaded
 */
export async function submittedFacts(
  { id, state, pool, language, facts, viewer }: Scene,
  answers: ContentRef | null | undefined,
): Promise<ReturnType<typeof assessmentFacts>> {
  if ((await reviewPartOf(pool, id, viewer.person)) === 'blind') return [];
  return facts.criteria && facts.profile
    ? assessmentFacts(facts.profile.profile, facts.criteria, state.entityType)
    : profileFacts(await profileOf(pool, answers), language);
}

/** How many answers were accepted, which were returned, and which have no verdict. */
function assessmentFacts(
  recorded: Profile,
  set: CriteriaSet,
  entityType: string,
): readonly { readonly label: Spoken; readonly value: string }[] {
  const { answers } = profileUnder(recorded, set);
  const asked = askedOf(set, entityType).map(({ id }) => id);
  const of = (result: 'accepted' | 'returned' | undefined): readonly string[] =>
    asked.filter((id) => answers[id]?.verdict?.result === result);
  const listed = (ids: readonly string[]): string => ids.join(', ') || '–';
  return [
    {
      label: said('Criteria accepted', 'Criterios aceptados'),
      value: `${of('accepted').length} / ${asked.length}`,
    },
    { label: said('Criteria returned', 'Criterios devueltos'), value: listed(of('returned')) },
    { label: said('Criteria without a verdict', 'Criterios sin veredicto'), value: listed(of(undefined)) },
  ];
}
