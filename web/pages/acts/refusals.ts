/** Refusals in the reader's language, and those of a form that has grown old. */
import { Refusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../templates/words.ts';
import { refusalIn, type Refused } from '../../words/refusals.ts';

/** What the rules say to the answers of company forms; `web/words/refusals.ts` has what they say before anything is typed. */
const ON_ANSWERS_ES: Readonly<Record<string, string>> = {
  'Give a date that exists.': 'Indique una fecha que exista.',
  'Give at least one date, and five at the most.': 'Indique al menos una fecha y cinco como máximo.',
  'Visit dates lie in the future.': 'Las fechas de visita deben estar en el futuro.',
  'This date has passed; offer others.': 'Esta fecha ya pasó; ofrezca otras.',
  'Choose one of the dates proposed.': 'Elija una de las fechas propuestas.',
  'This date comes sooner than the notice you are entitled to: say that you waive it, or choose another.':
    'Esta fecha llega antes del aviso al que tiene derecho: diga que renuncia a él o elija otra.',
  'Give a time zone by its full name, such as America/Chicago.':
    'Indique una zona horaria por su nombre completo, por ejemplo America/Monterrey.',
};

function spoken(language: Language, refused: Refused): string {
  const known = refusalIn(language, refused);
  return language === 'es' && known === refused.message ? (ON_ANSWERS_ES[known] ?? known) : known;
}

const CHANGED: Readonly<Record<Language, string>> = {
  en: 'The record has changed since you opened this form.',
  es: 'El registro cambió desde que abrió este formulario.',
};

/**
 * The refusal as the reader is told.
 * @param stale whether the form was drawn from an older record
 */
export function told(language: Language, refused: Refused, stale = false): Refusal {
  const words = spoken(language, refused);
  return new Refusal(refused.code, stale ? `${CHANGED[language]} ${words}` : words);
}
