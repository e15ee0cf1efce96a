/** Words of the search for a better address. */
import type { Spoken } from '../../templates/words.ts';

export const SEARCH = {
  intro: {
    en: 'Choose what came of each place where you looked, and leave the others empty.',
    es: 'Elija el resultado de cada lugar en que buscó y deje vacíos los demás.',
  },
  sought: { en: 'What you looked for', es: 'Qué buscó' },
  soughtHint: {
    en: 'For example: a mail address and a telephone of the officer',
    es: 'Por ejemplo: un correo y un teléfono del directivo',
  },
  what: { en: 'what was there, and what shows it', es: 'qué había y qué lo demuestra' },
  name: { en: 'Name that was found', es: 'Nombre hallado' },
  role: { en: 'Role', es: 'Función' },
  email: { en: 'Mail address that was found', es: 'Correo electrónico hallado' },
  phone: { en: 'Telephone that was found', es: 'Teléfono hallado' },
  language: { en: 'Language', es: 'Idioma' },
  add: { en: 'Record this as a contact now?', es: '¿Registrarlo ahora como contacto?' },
  addHint: {
    en: 'It counts as untried until somebody answers there.',
    es: 'Cuenta como no probado hasta que alguien responda allí.',
  },
  replaces: { en: 'Takes the place of', es: 'Ocupa el lugar de' },
  person: { en: 'Found', es: 'Hallado' },
  submit: { en: 'Record the search', es: 'Registrar la búsqueda' },
  done: { en: 'The search was recorded.', es: 'La búsqueda quedó registrada.' },
  counts: {
    en: 'It is evidence of notice: a suspension on silence rests on this search among others.',
    es: 'Es prueba de aviso: una suspensión por silencio se apoya, entre otras cosas, en esta búsqueda.',
  },
  written: {
    en: 'A contact that is recorded is written to from now on, also about this outreach.',
    es: 'A un contacto registrado se le escribe desde ahora, también sobre este seguimiento.',
  },
  nowhere: { en: 'Say where you looked, at least in one place', es: 'Indique dónde buscó, al menos en un lugar' },
  sayWhat: { en: 'Say what was there, and what shows it', es: 'Indique qué había y qué lo demuestra' },
  sayHow: { en: 'Choose what came of it, or leave the text empty', es: 'Elija el resultado o deje vacío el texto' },
  foundWhere: {
    en: 'Say first where something was found',
    es: 'Indique primero dónde se halló algo',
  },
  needed: { en: 'Needed to record the contact', es: 'Hace falta para registrar el contacto' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FOUND = {
  nothing: { en: 'Nothing found', es: 'No se halló nada' },
  something: { en: 'Something found', es: 'Se halló algo' },
} as const satisfies Readonly<Record<string, Spoken>>;
