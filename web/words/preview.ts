/** Words of what would follow from an act, before it is done. */
import type { Spoken } from '../../templates/words.ts';

export const PREVIEW = {
  held: { en: 'Standing, tier and dates', es: 'Situación, nivel y fechas' },
  recorded: { en: 'Recorded besides the correction', es: 'Lo que se registra además de la corrección' },
  clocks: { en: 'Deadlines', es: 'Plazos' },
  notices: { en: 'Mails and letters', es: 'Correos y cartas' },
  feed: { en: 'Told to whoever grants the benefits', es: 'Comunicado a quien concede los beneficios' },
  partners: { en: 'Told to connected partners', es: 'Comunicado a los socios conectados' },
  work: { en: 'Work', es: 'Trabajo' },
  nothing: { en: 'Nothing', es: 'Nada' },
  none: { en: 'none', es: 'ninguno' },
  change: { en: '{what}: {before} → {after}', es: '{what}: {before} → {after}' },
  barredUntil: { en: 'Barred from applying until', es: 'Sin poder solicitar hasta' },
  starts: { en: '{rule}: begins, due {due}', es: '{rule}: empieza, vence el {due}' },
  lapses: { en: '{rule}: was due {due}, is late', es: '{rule}: vencía el {due}, con atraso' },
  ends: { en: '{rule}: ends', es: '{rule}: termina' },
  moves: { en: '{rule}: {before} → {due}', es: '{rule}: {before} → {due}' },
  waits: { en: '{rule}: waits', es: '{rule}: queda en pausa' },
  goesOn: { en: '{rule}: runs again, due {due}', es: '{rule}: vuelve a correr, vence el {due}' },
  mail: { en: 'Mail to {who}: {kind}', es: 'Correo a {who}: {kind}' },
  letter: { en: 'Letter to {who}: {kind}', es: 'Carta a {who}: {kind}' },
  told: { en: '{held}; before: {before}', es: '{held}; antes: {before}' },
  toldFirst: {
    en: '{held}; before: {before}. It gives back, and is told first.',
    es: '{held}; antes: {before}. Restituye, y se comunica primero.',
  },
  partner: {
    en: '{company}: that the status changed, and on which day',
    es: '{company}: que la situación cambió, y qué día',
  },
  opens: { en: 'To do: {work}', es: 'Por hacer: {work}' },
  closes: { en: 'Done with: {work}', es: 'Deja de estar pendiente: {work}' },
} as const satisfies Readonly<Record<string, Spoken>>;
