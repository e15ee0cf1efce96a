/** Words around one deadline: by when, how it stands, and why it is on that day. */
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const DEADLINE = {
  byEnd: { en: 'until the end of the day, {zone}', es: 'hasta el final del día, {zone}' },
  byStart: { en: 'as the day begins, {zone}', es: 'al empezar el día, {zone}' },
  byWhen: { en: 'By when', es: 'Hasta cuándo' },
  why: { en: 'Why this date', es: 'Por qué esta fecha' },
  overdue: { en: 'Overdue', es: 'Vencido' },
  weAreLate: { en: 'We are late', es: 'Estamos atrasados' },
  held: { en: 'Held', es: 'En pausa' },
  inherited: { en: 'Inherited with the import', es: 'Heredado con la importación' },
  soon: { en: 'Soon', es: 'Pronto' },
  today: { en: 'Today', es: 'Hoy' },
  rule: { en: 'Rule', es: 'Regla' },
  version: { en: 'Policy version', es: 'Versión de la política' },
  counted: { en: 'Counted', es: 'Se cuenta' },
  countAfter: { en: '{count} after {on}, when {event}', es: '{count} después del {on}, cuando {event}' },
  countAfterSet: { en: '{count} after {on}; set when {event}', es: '{count} después del {on}; fijado cuando {event}' },
  countBefore: { en: '{count} before {on}; set when {event}', es: '{count} antes del {on}; fijado cuando {event}' },
  countOn: { en: 'the day itself, {on}; set when {event}', es: 'el mismo día, {on}; fijado cuando {event}' },
  comesTo: { en: 'That comes to', es: 'Resulta' },
  skipped: { en: 'Days skipped', es: 'Días omitidos' },
  nothingSkipped: { en: 'None: every day counts', es: 'Ninguno: cuentan todos los días' },
  changes: { en: 'What happened to it', es: 'Qué le ocurrió' },
  moved: { en: 'Moved from {before} to {after}: {why}', es: 'Se movió del {before} al {after}: {why}' },
  heldOn: { en: 'Held on {since} with {days}: {why}', es: 'En pausa el {since} con {days}: {why}' },
  resumed: { en: 'Ran on: {before} became {after}', es: 'Corrió de nuevo: el {before} pasó a {after}' },
  heldNow: { en: 'No clock runs: {why}. {days} when it runs on.', es: 'No corre el plazo: {why}. {days} cuando siga.' },
  authority: { en: 'Rests on', es: 'Se apoya en' },
  force: { en: 'Force', es: 'Fuerza' },
  source: { en: 'Source', es: 'Fuente' },
  startEvent: { en: 'Event no. {seq} of the record', es: 'Evento núm. {seq} del registro' },
  cycle: { en: '({about})', es: '({about})' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const DEADLINE_COUNTS = {
  ahead: { one: { en: 'in {n} day', es: 'en {n} día' }, other: { en: 'in {n} days', es: 'en {n} días' } },
  ago: { one: { en: '{n} day ago', es: 'hace {n} día' }, other: { en: '{n} days ago', es: 'hace {n} días' } },
  left: {
    one: { en: '{n} day is left', es: 'queda {n} día' },
    other: { en: '{n} days are left', es: 'quedan {n} días' },
  },
  leftShort: {
    one: { en: '{n} day left', es: '{n} día restante' },
    other: { en: '{n} days left', es: '{n} días restantes' },
  },
} as const satisfies Readonly<Record<string, Counted>>;
