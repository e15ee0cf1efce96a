/** Roles, leaves and skills of somebody, ready for a table. */
import type { Skills } from '../../../domain/assignment-terms.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { HeldRole, TakenLeave } from '../../../db/queries/people.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import type { Tongue } from '../../words/tongue.ts';
import { placeName, roleName } from './telling.ts';
import { LANGUAGE_NAMES, PERSON } from './words.ts';

export const isOver = (on: WallDate, { until }: { readonly until: WallDate | null }): boolean =>
  until !== null && until < on;

/** @param end the form that ends it; null where nobody may end it here */
export function roleRow(held: HeldRole, end: string | null, on: WallDate, tongue: Tongue) {
  const role = roleName(held, tongue);
  const where = placeName(held, tongue);
  const over = isOver(on, held);
  return {
    role,
    where,
    from: tongue.date(held.from),
    until: tongue.date(held.until),
    over,
    end: over ? null : end,
    endOf: tongue.say(PERSON.endOf, { what: `${role}, ${where}` }),
  };
}

export function leaveRow({ from, until, substitute }: TakenLeave, end: string, on: WallDate, tongue: Tongue) {
  const over = isOver(on, { until }) || until < from;
  return {
    from: tongue.date(from),
    until: tongue.date(until),
    substitute,
    end: over ? null : end,
    endOf: tongue.say(PERSON.endOf, { what: `${tongue.date(from)} – ${tongue.date(until)}` }),
  };
}

/** In words, or null while nobody has recorded any. */
export const skillsView = (skills: Skills | null, tongue: Tongue) =>
  skills && {
    entityTypes: skills.entityTypes.map((code) => tongue.code(ENTITY_TYPES, code)).join(', ') || '–',
    languages: skills.languages.map((code) => tongue.say(LANGUAGE_NAMES[code])).join(', ') || '–',
  };
