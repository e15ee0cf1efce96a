/** Words about clocks: who owes, by what authority, in which unit, and what held or moved them. */
import type { Authority, Rule } from '../../domain/policy.ts';
import type { EndReason, HoldReason, MoveReason } from '../../domain/clock.ts';
import type { Spoken } from '../../templates/words.ts';

export const AUTHORITIES: Readonly<Record<Authority, Spoken>> = {
  statute: { en: 'Statute', es: 'Ley' },
  'agency-published': { en: 'Published by the agency', es: 'Publicado por la autoridad' },
  secondary: { en: 'Practice, from secondary sources', es: 'Práctica, según fuentes secundarias' },
  assumed: { en: 'Set by the program office', es: 'Fijado por la oficina del programa' },
};

export const FORCES: Readonly<Record<Rule['force'], Spoken>> = {
  hard: { en: 'binding', es: 'obligatorio' },
  soft: { en: 'with room for judgment', es: 'con margen de apreciación' },
};

export const HOLDS: Readonly<Record<HoldReason, Spoken>> = {
  filed: { en: 'something was filed and waits for the agency', es: 'se presentó algo y espera a la autoridad' },
  'time-asked': { en: 'more time was asked for', es: 'se pidió más tiempo' },
  answered: { en: 'somebody answered', es: 'alguien respondió' },
  suspended: { en: 'the participation is suspended', es: 'la participación está suspendida' },
  'date-unknown': { en: 'a date is unknown', es: 'se desconoce una fecha' },
  'appeal-pending': { en: 'an appeal is pending', es: 'hay una apelación pendiente' },
  'officer-change': { en: 'a change of officer is being checked', es: 'se comprueba un cambio de directivo' },
  'put-off': { en: 'the validation was put off for a reason', es: 'la validación se pospuso por un motivo' },
  'by-hand': { en: 'a person holds the outreach', es: 'una persona tiene en pausa el seguimiento' },
};

export const MOVES: Readonly<Record<MoveReason, Spoken>> = {
  'time-granted': { en: 'more time was granted', es: 'se concedió más tiempo' },
  returned: { en: 'it was returned to be mended', es: 'se devolvió para corregirlo' },
  reconsidered: { en: 'a fresh term after reinstatement', es: 'plazo nuevo tras el restablecimiento' },
  'inherited-term': { en: 'a fresh term after the import', es: 'plazo nuevo tras la importación' },
  'date-recorded': { en: 'a missing date was recorded', es: 'se registró una fecha que faltaba' },
  corrected: { en: 'a wrong date was put right', es: 'se corrigió una fecha incorrecta' },
  'days-credited': {
    en: 'days lost to slow service were given back',
    es: 'se devolvieron días perdidos por una notificación lenta',
  },
  'place-closed': {
    en: 'nobody may travel to the place of the visit',
    es: 'nadie puede viajar al lugar de la visita',
  },
  'waiting-for-proof': { en: 'a proof of delivery was awaited', es: 'se esperaba un comprobante de entrega' },
};

export const ENDS: Readonly<Record<EndReason, Spoken>> = {
  met: { en: 'done', es: 'cumplido' },
  rang: { en: 'its day came', es: 'llegó su día' },
  moot: { en: 'no longer needed', es: 'ya no hace falta' },
  waived: { en: 'waived', es: 'dispensado' },
};

type Counted = { readonly one: Spoken; readonly other: Spoken };
/** Units in which a date is counted; `{n}` is the number. */
export const UNITS: Readonly<Record<'day' | 'working-day' | 'year', Counted>> = {
  day: { one: { en: '{n} day', es: '{n} día' }, other: { en: '{n} days', es: '{n} días' } },
  'working-day': {
    one: { en: '{n} working day', es: '{n} día hábil' },
    other: { en: '{n} working days', es: '{n} días hábiles' },
  },
  year: { one: { en: '{n} year', es: '{n} año' }, other: { en: '{n} years', es: '{n} años' } },
};

/** The weekend, and federal holidays by the names under which the calendar lists them (5 U.S.C. 6103). */
export const DAYS_OFF: Readonly<Record<string, Spoken>> = {
  weekend: { en: 'weekend', es: 'fin de semana' },
  "New Year's Day": { en: 'New Year’s Day', es: 'Año Nuevo' },
  'Martin Luther King Jr. Day': { en: 'Martin Luther King Jr. Day', es: 'Día de Martin Luther King Jr.' },
  "Washington's Birthday": { en: 'Washington’s Birthday', es: 'Natalicio de Washington' },
  'Memorial Day': { en: 'Memorial Day', es: 'Día de los Caídos' },
  Juneteenth: { en: 'Juneteenth', es: 'Juneteenth' },
  'Independence Day': { en: 'Independence Day', es: 'Día de la Independencia' },
  'Labor Day': { en: 'Labor Day', es: 'Día del Trabajo' },
  'Columbus Day': { en: 'Columbus Day', es: 'Día de la Raza' },
  'Veterans Day': { en: 'Veterans Day', es: 'Día de los Veteranos' },
  'Thanksgiving Day': { en: 'Thanksgiving Day', es: 'Día de Acción de Gracias' },
  'Christmas Day': { en: 'Christmas Day', es: 'Navidad' },
};
/** A holiday that fell on a weekend is kept on another day: `{day}`. */
export const OBSERVED: Spoken = { en: '{day} (observed)', es: '{day} (día de descanso)' };
