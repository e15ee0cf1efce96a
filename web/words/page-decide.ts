/** Words of what a decision was asked on, and of what changed since. */
import type { Spoken } from '../../templates/words.ts';

export const FROZEN = {
  caption: {
    en: 'The case as it was recommended on {on}, and as it is now',
    es: 'El caso como se recomendó el {on}, y como está ahora',
  },
  what: { en: 'What', es: 'Qué' },
  then: { en: 'As recommended', es: 'Al recomendarse' },
  now: { en: 'Now', es: 'Ahora' },
  standing: { en: 'Standing', es: 'Situación' },
  duty: { en: 'The duty', es: 'La obligación' },
  dutyGone: { en: 'not open any more', es: 'ya no está abierta' },
  dutyLate: { en: 'was due {due}, late', es: 'vencía el {due}, atrasada' },
  failed: { en: 'the validation stands as failed', es: 'la validación consta como no superada' },
  dutyHeld: { en: 'held: {why}', es: 'en pausa: {why}' },
  dutyRuns: { en: 'due {due}', es: 'vence el {due}' },
  evidence: { en: 'Evidence of notice', es: 'Prueba de aviso' },
  incomplete: { en: 'not complete', es: 'incompleta' },
  attempts: { en: 'Attempts', es: 'Intentos' },
  attemptCount: {
    en: '{n}; received: {received}, sent: {sent}, failed: {failed}',
    es: '{n}; recibidos: {received}, enviados: {sent}, fallidos: {failed}',
  },
  warning: { en: 'Warning', es: 'Advertencia' },
  warnedOn: { en: 'served {on}', es: 'notificada el {on}' },
  notWarned: { en: 'none', es: 'ninguna' },
  contacts: { en: 'Contacts whom mail can reach', es: 'Contactos a los que llega el correo' },
  contactCount: { en: '{n} of {all}', es: '{n} de {all}' },
  setAside: { en: 'Filings set aside', es: 'Escritos apartados' },
  appeal: { en: 'Appeal', es: 'Apelación' },
  pending: { en: 'pending', es: 'pendiente' },
  none: { en: 'none', es: 'ninguna' },
  since: { en: 'What changed since the recommendation', es: 'Qué cambió desde la recomendación' },
  nothing: { en: 'Nothing that matters was recorded since.', es: 'Desde entonces no se registró nada que importe.' },
  line: { en: '{at}: {text}', es: '{at}: {text}' },
  filed: {
    en: '{at}: the company filed: {kind}. It waits to be taken up.',
    es: '{at}: la empresa presentó: {kind}. Espera su trámite.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
