/** The twelve categories of the minimum security criteria (domain reference, section 3), as they are asked and shown. */
import { CATEGORIES } from '../../../domain/state.ts';
import type { Spoken } from '../../../templates/words.ts';
import { checkboxes, optional } from '../../forms.ts';
import { said } from './said.ts';

export type Category = (typeof CATEGORIES)[number];

const NAMES: Readonly<Record<Category, Spoken>> = {
  1: { en: 'Security vision and responsibility', es: 'Visión y responsabilidad de seguridad' },
  2: { en: 'Risk assessment', es: 'Evaluación de riesgos' },
  3: { en: 'Business partners', es: 'Socios comerciales' },
  4: { en: 'Cybersecurity', es: 'Ciberseguridad' },
  5: {
    en: 'Conveyance and instruments of international traffic security',
    es: 'Seguridad de los medios de transporte y de los instrumentos de tráfico internacional',
  },
  6: { en: 'Seal security', es: 'Seguridad de los sellos' },
  7: { en: 'Procedural security', es: 'Seguridad de los procedimientos' },
  8: { en: 'Agricultural security', es: 'Seguridad agrícola' },
  9: { en: 'Physical security', es: 'Seguridad física' },
  10: { en: 'Physical access controls', es: 'Controles de acceso físico' },
  11: { en: 'Personnel security', es: 'Seguridad del personal' },
  12: { en: 'Education, training, and awareness', es: 'Educación, capacitación y concientización' },
};

/** "3. Business partners". */
export const categoryWords = (category: Category): Spoken =>
  said(`${category}. ${NAMES[category].en}`, `${category}. ${NAMES[category].es}`);

/** The categories that have to be mended; none when the whole, or something else, is meant. */
export const toMend = () =>
  optional(
    checkboxes({
      label: { en: 'Categories to be mended', es: 'Categorías por corregir' },
      hint: {
        en: 'Those that the company has to answer anew. Say in the reason what is missing in each.',
        es: 'Las que la empresa debe responder de nuevo. Diga en el motivo qué falta en cada una.',
      },
      options: CATEGORIES.map((category) => ({ value: String(category), label: categoryWords(category) })),
    }),
  );
