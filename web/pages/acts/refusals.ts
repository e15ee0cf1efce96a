/** Refusals in the reader's language, and those of a form that has grown old. */
import { Refusal } from '../../../domain/refusal.ts';
import type { Pool } from '../../../db/pool.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Language } from '../../../templates/words.ts';
import { refusalIn, type Refused } from '../../words/refusals.ts';

const CHANGED: Readonly<Record<Language, string>> = {
  en: 'The record has changed since you opened this form.',
  es: 'El registro cambió desde que abrió este formulario.',
};

/**
 * The refusal as the reader is told.
 * @param stale whether the form was drawn from an older record
 */
export function told(language: Language, refused: Refused, stale = false): Refusal {
  const words = refusalIn(language, refused);
  return new Refusal(refused.code, stale ? `${CHANGED[language]} ${words}` : words);
}

/** Refusals that name somebody of the agency, at their end. */
const NAMING: readonly string[] = ['PersonUnfit', 'PersonAway'];

/** Rules know people by their ids alone; whoever reads a refusal is told what they are called. */
export async function withNames(pool: Pool, { code, message }: Refused): Promise<Refused> {
  const person = NAMING.includes(code) ? /: ([^:]+)\.$/.exec(message)?.[1] : undefined;
  if (person === undefined) return { code, message };
  const name = (await namesOf(pool, [person])).get(person) ?? person;
  return { code, message: message.replace(/[^:]+\.$/, () => ` ${name}.`) };
}
