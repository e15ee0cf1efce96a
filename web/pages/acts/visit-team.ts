/** Who comes to a visit: one person, and perhaps another. */
import { optional, select } from '../../forms.ts';
import { oneOf } from './choices.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

/** @param options the specialists to be chosen from */
export const teamFields = (scene: Scene, options: readonly Labeled[]) => ({
  person: oneOf(
    scene,
    said('Who comes', 'Quién va'),
    options,
    said('There is no specialist.', 'No hay especialistas.'),
  ),
  colleague: optional(select({ label: said('And who else', 'Y quién más'), options })),
});

type Team = { readonly person: string; readonly colleague: string | null };

export const teamRules = ({ person, colleague }: Team) => (person === colleague ? { colleague: TWICE } : {});
const TWICE = { en: 'This person is named already', es: 'Esta persona ya está nombrada' };

export const teamOf = ({ person, colleague }: Team): readonly string[] => [
  person,
  ...(colleague === null ? [] : [colleague]),
];
