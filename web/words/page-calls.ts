/** Words of the call list. */
import type { CallReason } from '../../domain/call-times.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const CALLS = {
  title: { en: 'Calls', es: 'Llamadas' },
  lead: {
    en: 'Companies that an outreach waits to call. One call is logged for all of it; two calls on one day count once.',
    es: 'Empresas a las que un seguimiento espera llamar. Una llamada se registra para todo; dos llamadas en un día cuentan una vez.',
  },
  whose: { en: 'Calls of', es: 'Llamadas de' },
  mine: { en: 'Me', es: 'Yo' },
  team: { en: 'My team', es: 'Mi equipo' },
  free: { en: 'Nobody', es: 'Nadie' },
  unassigned: { en: 'Not assigned: on nobody’s desk', es: 'Sin asignar: en el escritorio de nadie' },
  show: { en: 'Show', es: 'Mostrar' },
  csv: { en: 'Download this list (CSV)', es: 'Descargar esta lista (CSV)' },
  print: {
    en: 'Your browser’s print command prints the list with its scripts.',
    es: 'La función de imprimir del navegador imprime la lista con sus guiones.',
  },
  now: { en: 'To call now', es: 'Llamar ahora' },
  noneNow: {
    en: 'Nobody is to be called at this moment.',
    es: 'En este momento no hay a quién llamar.',
  },
  later: { en: 'Later', es: 'Más tarde' },
  coming: { en: 'Steps to come that are calls', es: 'Próximos pasos que son llamadas' },
  empty: { en: 'No call waits.', es: 'No hay llamadas en espera.' },
  emptyNext: {
    en: 'A call appears here when an outreach comes to a step that is one.',
    es: 'Una llamada aparece aquí cuando un seguimiento llega a un paso que lo es.',
  },
  open: { en: '{time} there, office hours until {until}', es: '{time} allá, en horario de oficina hasta las {until}' },
  closed: { en: '{time} there, outside office hours', es: '{time} allá, fuera de horario de oficina' },
  bestSeen: {
    en: 'Best hour: {hour} there. Calls answered then: {n}',
    es: 'Mejor hora: las {hour} allá. Llamadas contestadas entonces: {n}',
  },
  bestAssumed: {
    en: 'Best hour: {hour} there, the first office hour; no call was answered yet',
    es: 'Mejor hora: las {hour} allá, la primera de oficina; aún no se contestó ninguna llamada',
  },
  next: { en: 'Next attempt: {when}', es: 'Próximo intento: {when}' },
  nextNow: { en: 'now', es: 'ahora' },
  quiet: {
    en: 'Nobody is called between {from}:00 and {until}:00 there.',
    es: 'No se llama a nadie entre las {from}:00 y las {until}:00 de allá.',
  },
  notPast: {
    en: 'None of this puts a call off past a date that somebody owes.',
    es: 'Nada de esto aplaza una llamada más allá de una fecha que alguien deba cumplir.',
  },
  numberElsewhere: { en: '{time} where this number is', es: '{time} donde está este número' },
  last: { en: 'Last call {at}: {outcome}', es: 'Última llamada {at}: {outcome}' },
  lastNone: { en: 'No call logged yet', es: 'Aún no hay llamadas registradas' },
  waits: { en: 'Waits for it', es: 'La espera' },
  script: { en: 'Script', es: 'Guion' },
  scriptFor: { en: 'To {name}, in {language}', es: 'Para {name}, en {language}' },
  english: { en: 'English', es: 'inglés' },
  spanish: { en: 'Spanish', es: 'español' },
  number: { en: 'Number called, if another', es: 'Número al que llamó, si fue otro' },
  numberHint: {
    en: 'Left empty, the number on record for this contact is kept as the one that was called.',
    es: 'Si lo deja vacío, se conserva como número llamado el que consta para este contacto.',
  },
  sayNumber: {
    en: 'Enter the number that was called: none is on record for this contact',
    es: 'Escriba el número al que llamó: no consta ninguno para este contacto',
  },
  numberStray: {
    en: 'Leave this empty unless it is the call of an outreach',
    es: 'Déjelo vacío si no es la llamada de un seguimiento',
  },
  machine: {
    en: 'To a machine, or to anybody else: only this',
    es: 'A un contestador o a otra persona: solo esto',
  },
  log: { en: 'Log this call', es: 'Registrar esta llamada' },
  logOf: { en: 'Log this call: {company}', es: 'Registrar esta llamada: {company}' },
  evidence: {
    en: 'It is recorded as the call of this outreach: evidence of notice. Having spoken to a contact by name counts as an answer.',
    es: 'Se registra como la llamada de este seguimiento: prueba de aviso. Haber hablado con un contacto por su nombre cuenta como respuesta.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const CALL_COUNTS = {
  calls: { one: { en: '{n} call', es: '{n} llamada' }, other: { en: '{n} calls', es: '{n} llamadas' } },
  free: {
    one: {
      en: '{n} company without a specialist waits for a call',
      es: '{n} empresa sin especialista espera una llamada',
    },
    other: {
      en: '{n} companies without a specialist wait for a call',
      es: '{n} empresas sin especialista esperan una llamada',
    },
  },
  limit: {
    one: { en: 'At most {n} call to a company a day.', es: 'Como máximo {n} llamada al día a cada empresa.' },
    other: { en: 'At most {n} calls to a company a day.', es: 'Como máximo {n} llamadas al día a cada empresa.' },
  },
  full: {
    one: {
      en: 'The policy has at most {n} call to a company a day, and that has been made today. Whatever was called is logged in any case; as evidence of notice, the calls of one day count once.',
      es: 'La política admite como máximo {n} llamada al día a cada empresa, y la de hoy ya se hizo. Toda llamada hecha se registra de todos modos; como prueba de aviso, las llamadas de un día cuentan una vez.',
    },
    other: {
      en: 'The policy has at most {n} calls to a company a day, and those have been made today. Whatever was called is logged in any case; as evidence of notice, the calls of one day count once.',
      es: 'La política admite como máximo {n} llamadas al día a cada empresa, y las de hoy ya se hicieron. Toda llamada hecha se registra de todos modos; como prueba de aviso, las llamadas de un día cuentan una vez.',
    },
  },
} as const satisfies Readonly<Record<string, Counted>>;

/** Why the next attempt is not for now, or is though it would wait. */
export const CALL_WHY: Readonly<Record<Exclude<CallReason, 'now'>, Spoken>> = {
  called: { en: 'Not sooner: the company has been called', es: 'No antes: ya se llamó a la empresa' },
  hours: { en: 'In the best hour there', es: 'En la mejor hora de allá' },
  'legal-date': {
    en: 'Though it would wait: a legal date comes first',
    es: 'Aunque esperaría: antes llega una fecha legal',
  },
};
