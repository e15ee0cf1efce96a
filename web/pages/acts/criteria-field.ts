/** Criteria named by their numbers, as somebody types them. */
import { askedOf } from '../../../domain/criteria.ts';
import type { Words } from '../../../templates/words.ts';
import { also, optional, text } from '../../forms.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

/** The ids in what was typed, each once. */
export const idsIn = (typed: string | null): readonly string[] => [
  ...new Set(typed?.split(/[\s,;]+/).filter(Boolean) ?? []),
];

/** What the company is asked; nothing where no criteria are loaded for its type. */
export const askedIds = ({ facts: { criteria }, state }: Pick<Scene, 'facts' | 'state'>): readonly string[] =>
  criteria ? askedOf(criteria, state.entityType).map(({ id }) => id) : [];

/** May stay empty; a number that the company is not asked is no answer. */
export const criteriaField = (label: Words, hint: Words, asked: readonly string[]) =>
  optional(
    also(text({ label, hint, max: 100 }), (typed) => {
      const strange = idsIn(typed).find((id) => !asked.includes(id));
      return strange === undefined
        ? null
        : said(`This company is not asked criterion ${strange}`, `A esta empresa no se le pide el criterio ${strange}`);
    }),
  );
