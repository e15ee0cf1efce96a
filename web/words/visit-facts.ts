/** What a visit is like, besides its date. */
import type { Spoken } from '../../templates/words.ts';

export const VISIT_FACTS = {
  mode: { en: 'How', es: 'Cómo' },
  site: { en: 'Where', es: 'Dónde' },
  length: { en: 'How long', es: 'Cuánto dura' },
  another: { en: 'another specialist', es: 'otro especialista' },
  people: { en: 'Who comes', es: 'Quién va' },
} as const satisfies Readonly<Record<string, Spoken>>;
