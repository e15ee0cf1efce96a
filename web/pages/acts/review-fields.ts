/** What the forms of an annual review share. */
import { reviewTerm } from '../../../domain/state.ts';
import { number } from '../../forms.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

/** The day by which the review is owed. */
export function dueFact(scene: Scene) {
  const { state } = scene;
  const clock = state.review ? state.clocks.find(({ id }) => id === reviewTerm(state.review?.cycle ?? '')) : undefined;
  return factOf(said('Due by', 'Vence el'), clock ? inLanguage(scene, dateWords(clock.due)) : null);
}

/** A number of days of more time. */
export const days = () =>
  number({ label: { en: 'Days', es: 'Días' }, min: 1, max: 366, unit: { en: 'days', es: 'días' } });
